/** What a report's tab needs besides values. D = https://developers.google.com/apps-script/reference/ */
import { describe, expect, it } from 'vitest';
import { at, aWorkbench, sheetOf } from './a-workbench';

describe('heights and lines (D spreadsheet/sheet#setRowHeightsForced(Integer,Integer,Integer))', () => {
  it('are kept, and move with their rows', () => {
    const wb = aWorkbench();
    sheetOf(wb).setRowHeight(2, 40).setRowHeightsForced(4, 2, 12).setHiddenGridlines(true);
    sheetOf(wb).insertRowsAfter(1, 1);
    const again = aWorkbench({ snapshot: JSON.parse(JSON.stringify(wb.session.snapshot())) });
    const view = again.session.activeSheet();
    expect([0, 1, 2, 3, 4, 5].map((row) => view.rowHeight(row))).toEqual([21, 21, 40, 21, 12, 12]);
    expect(view.hiddenGridlines).toBe(true);
    expect(sheetOf(again).getRowHeight(3)).toBe(40);
    expect(() => sheetOf(wb).setRowHeight(2000, 30)).toThrow('outside');
  });
});

describe('looks of many cells at once (D spreadsheet/range#setFontWeights(Object))', () => {
  it('are set cell by cell', () => {
    const wb = aWorkbench();
    at(wb, 'A1:B1')
      .setFontWeights([['bold', 'normal']])
      .setFontSizes([[14, 10]])
      .setFontColors([['#FF0000', null]])
      .setHorizontalAlignments([['right', null]]);
    const view = wb.session.activeSheet();
    expect([view.cell(0, 0).style, view.cell(0, 1).style]).toEqual([
      { bold: true, fontSize: 14, color: '#ff0000', align: 'right' },
      { fontSize: 10 },
    ]);
  });
});

describe('emptying a tab (D spreadsheet/sheet#clearContents())', () => {
  it('takes contents, neither looks nor notes', () => {
    const wb = aWorkbench();
    at(wb, 'A1').setValue('x').setFontWeight('bold').setNote('nota');
    sheetOf(wb).clearContents();
    const bare = { text: '', style: { bold: true }, note: 'nota' };
    expect(wb.session.activeSheet().cell(0, 0)).toMatchObject(bare);
  });
});

describe('hidden tabs (D spreadsheet/sheet#hideSheet())', () => {
  it('are shown again by whoever sits at the page', () => {
    const wb = aWorkbench();
    const hidden = wb.services.SpreadsheetApp.getActive().insertSheet('Técnica', 1).hideSheet();
    expect(hidden.isSheetHidden()).toBe(true);
    wb.session.showSheet(hidden.getSheetId());
    expect([hidden.isSheetHidden(), wb.session.activeSheet().name]).toEqual([false, 'Técnica']);
    expect(wb.session.hideSheet(hidden.getSheetId())).toEqual({ done: true });
    expect(hidden.isSheetHidden()).toBe(true);
  });

  it('are never all of them', () => {
    const wb = aWorkbench();
    expect(() => sheetOf(wb).hideSheet()).toThrow("You can't hide all the sheets in a document.");
    expect(wb.session.hideSheet(wb.session.activeSheet().id)).toMatchObject({ done: false });
  });
});

describe('Ui.showModalDialog (D base/ui#showModalDialog(Object,String))', () => {
  const code = [
    'function abrir() {',
    "  var html = HtmlService.createHtmlOutput('<p>Hola</p>').setWidth(480).setHeight(300);",
    "  SpreadsheetApp.getUi().showModalDialog(html, 'Vista previa');",
    '}',
    'function onEdit() { abrir(); }',
  ].join('\n');

  it('shows a page of the size it asks for', () => {
    const wb = aWorkbench({ code });
    const shown: unknown[] = [];
    wb.session.subscribe({ dialog: (title, html, size) => shown.push(title, html, size) });
    wb.session.runMenuItem('abrir');
    expect(shown).toEqual(['Vista previa', '<p>Hola</p>', { width: 480, height: 300 }]);
  });

  it('cannot be called from a simple trigger', () => {
    const wb = aWorkbench({ code });
    const errors: string[] = [];
    wb.session.subscribe({ scriptError: (_, message) => errors.push(message) });
    wb.session.type(0, 0, 'x');
    expect(errors).toEqual(['You do not have permission to call Ui.showModalDialog']);
  });
});

describe('Spreadsheet.getUrl (D spreadsheet/spreadsheet#getUrl())', () => {
  it('is where the book is opened', () => {
    const { SpreadsheetApp } = aWorkbench({ url: 'http://127.0.0.1:8080/' }).services;
    expect(SpreadsheetApp.getActive().getUrl()).toBe('http://127.0.0.1:8080/');
  });
});
