/** Simple triggers. T = https://developers.google.com/apps-script/guides/triggers */
import { describe, expect, it } from 'vitest';
import { aWorkbench, block } from './a-workbench';

const RECORD = `
var seen = [];
function onEdit(e) {
  seen.push([e.range.getA1Notation(), e.value, e.oldValue, String(e.authMode)]);
}
function seenEvents() { return seen; }
`;
const recorder = () => aWorkbench({ code: RECORD });

describe('onEdit for a single cell (T/events#edit)', () => {
  it('tells the value as text; there is no oldValue where the cell was blank', () => {
    const wb = recorder();
    wb.session.type(1, 2, '3,5');
    expect(wb.run('seenEvents')).toEqual([['C2', '3.5', undefined, 'LIMITED']]);
  });

  it('tells the old value when it is replaced or cleared, and no value when it is cleared', () => {
    const wb = recorder();
    wb.session.type(0, 0, 'uno');
    wb.session.type(0, 0, 'dos');
    wb.session.clear(block('A1'));
    expect((wb.run('seenEvents') as unknown[]).slice(1)).toEqual([
      ['A1', 'dos', 'uno', 'LIMITED'],
      ['A1', undefined, 'dos', 'LIMITED'],
    ]);
  });
});

describe('onEdit for several cells (T/events#edit)', () => {
  it('tells the range only', () => {
    const wb = recorder();
    wb.session.paste(block('A1:A1'), [
      ['1', '2'],
      ['3', '4'],
    ]);
    wb.session.clear(block('A1:B2'));
    expect(wb.run('seenEvents')).toEqual([
      ['A1:B2', undefined, undefined, 'LIMITED'],
      ['A1:B2', undefined, undefined, 'LIMITED'],
    ]);
  });
});

describe('what fires no onEdit', () => {
  it('writes by scripts (T#restrictions)', () => {
    const wb = recorder();
    wb.services.SpreadsheetApp.getActive().getActiveSheet().getRange(1, 1, 1, 1).setValue(1);
    expect(wb.run('seenEvents')).toEqual([]);
  });

  it('moves and structure (https://developers.google.com/workspace/add-ons/concepts/editor-triggers); sorting counts as a move', () => {
    const wb = recorder();
    wb.session.paste(block('A1'), [['2'], ['1']]);
    wb.session.insertRows(0, 1);
    wb.session.deleteColumns(5, 1);
    wb.session.sort(block('A2:A3'), 0, true);
    const from = { sheet: wb.session.activeSheet().id, block: block('A2') };
    wb.session.copyWithin(from, { row: 7, column: 7 }, true);
    wb.session.undo();
    expect(wb.run('seenEvents')).toHaveLength(1);
  });
});

describe('what a simple trigger may not do (T#restrictions)', () => {
  const errorOf = (body: string): string[] => {
    const errors: string[] = [];
    const wb = aWorkbench({ code: `function onEdit() { ${body} }`, files: { Sidebar: '<p>hola</p>' } });
    wb.session.subscribe({ scriptError: (_, message) => errors.push(message) });
    wb.session.type(0, 0, 'x');
    return errors;
  };

  it('open dialogs or sidebars', () => {
    expect(errorOf("SpreadsheetApp.getUi().alert('hola')")).toEqual([
      'You do not have permission to call Ui.alert',
    ]);
    expect(
      errorOf("SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile('Sidebar'))"),
    ).toEqual(['You do not have permission to call Ui.showSidebar']);
  });

  it('open them in onOpen either', () => {
    const code = "function onOpen() { SpreadsheetApp.getUi().alert('hola'); }";
    const errors: string[] = [];
    aWorkbench({ code }).session.subscribe({ scriptError: (_, message) => errors.push(message) });
    expect(errors).toEqual(['You do not have permission to call Ui.alert']);
  });

  it('know who is editing (https://developers.google.com/apps-script/reference/base/session)', () => {
    expect(errorOf('throw new Error("[" + Session.getActiveUser().getEmail() + "]")')).toEqual(['[]']);
  });
});

describe('onOpen (T#onopene)', () => {
  const code = `
function onOpen(e) {
  SpreadsheetApp.getUi().createAddonMenu().addItem('Hacer', 'hacer').addSeparator().addItem('Nada', 'nada').addToUi();
}
function hacer() { SpreadsheetApp.getActive().getActiveSheet().getRange(1, 1, 2, 1).setValues([[1], [2]]); }`;

  it('builds the menu, whose items run as one undo step', () => {
    const wb = aWorkbench({ code, scriptName: 'Prueba' });
    expect(wb.session.menus()).toEqual([
      {
        title: 'Prueba',
        items: [
          { caption: 'Hacer', functionName: 'hacer' },
          'separator',
          { caption: 'Nada', functionName: 'nada' },
        ],
      },
    ]);
    wb.session.runMenuItem('hacer');
    expect(wb.session.activeSheet().cell(1, 0).text).toBe('2');
    wb.session.undo();
    expect(wb.session.activeSheet().cell(1, 0).text).toBe('');
  });

  it('reports a menu item without function', () => {
    const wb = aWorkbench({ code });
    const errors: string[] = [];
    wb.session.subscribe({ scriptError: (name) => errors.push(name) });
    wb.session.runMenuItem('nada');
    expect(errors).toEqual(['nada']);
  });
});

describe('the active range (https://developers.google.com/apps-script/reference/spreadsheet/spreadsheet#getActiveRange())', () => {
  it('is what the person selected, the edited cell in onEdit, and what a script activates', () => {
    const code = `
function onEdit() { SpreadsheetApp.getActive().getActiveRange().setNote('editada'); }
function elige() { SpreadsheetApp.getActive().getActiveSheet().getRange(3, 3, 2, 2).activate(); }
function dice() { return SpreadsheetApp.getActive().getActiveRange().getA1Notation(); }`;
    const wb = aWorkbench({ code });
    wb.session.select(block('B2:C4'));
    expect(wb.run('dice')).toBe('B2:C4');
    wb.session.type(0, 1, 'x');
    expect(wb.session.activeSheet().cell(0, 1).note).toBe('editada');
    wb.session.runMenuItem('elige');
    expect(wb.session.selection()).toEqual(block('C3:D4'));
  });
});

describe('news from onOpen', () => {
  it('reach whoever subscribes first', () => {
    const code =
      'function onOpen() { SpreadsheetApp.getActive().toast("hola", "t", 3); throw new Error("mal"); }';
    const wb = aWorkbench({ code });
    const news: unknown[] = [];
    const toast = (...args: unknown[]) => news.push(args);
    wb.session.subscribe({ toast, scriptError: toast });
    wb.session.subscribe({ toast, scriptError: toast });
    expect(news).toEqual([
      ['hola', 't', 3],
      ['onOpen', 'mal'],
    ]);
  });
});

describe('the clock', () => {
  it('of the script is the workbench’s, whatever the machine’s says', () => {
    const code =
      'function leer() { return [new Date().toISOString(), Date.now(), new Date(0) instanceof Date]; }';
    const now = new Date('2031-05-06T07:08:09Z');
    const wb = aWorkbench({ code, now: () => now });
    expect(wb.run('leer')).toEqual([now.toISOString(), now.getTime(), true]);
  });
});
