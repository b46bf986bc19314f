/** The workbook as JSON: everything comes back as it was. */
import { describe, expect, it } from 'vitest';
import { at, aWorkbench, sheetOf } from './a-workbench';

const code = `
function SUMA2(x) { return [[x, x + 2]]; }
function guarda() { PropertiesService.getDocumentProperties().setProperty('k', 'v'); }
function lee() { return PropertiesService.getDocumentProperties().getProperty('k'); }
`;

const aFullWorkbench = () => {
  const wb = aWorkbench({ code });
  const app = wb.services.SpreadsheetApp;
  at(wb, 'A1:E1').setValues([[1.5, 'texto', true, new Date('2026-02-03T11:00:00Z'), '=SUMA2(A1)']]);
  at(wb, 'B3').setNote('nota').setBackground('#123456');
  at(wb, 'H1').setValue('#N/A');
  at(wb, 'A5:A9').setNumberFormat('@');
  at(wb, 'C1:C4').setDataValidation(app.newDataValidation().requireCheckbox().build());
  at(wb, 'A1').protect().setDescription('p').setWarningOnly(true);
  const rule = app.newConditionalFormatRule().whenFormulaSatisfied('=$A1>1').setBold(true);
  sheetOf(wb).setConditionalFormatRules([rule.setRanges([at(wb, 'A1:B9')]).build()]);
  sheetOf(wb).setFrozenRows(1);
  sheetOf(wb).setColumnWidth(2, 180).setTabColor('#ff0000').addDeveloperMetadata('k', 'v');
  at(wb, 'B1:C1').shiftColumnGroupDepth(1);
  app.getActive().insertSheet('Otra', 1).getRange(3, 3, 1, 1).setValue("='Hoja 1'!A1");
  wb.run('guarda');
  return wb;
};

describe('a snapshot', () => {
  it('survives JSON and opening exactly', () => {
    const snapshot = aFullWorkbench().session.snapshot();
    const again = aWorkbench({ code, snapshot: JSON.parse(JSON.stringify(snapshot)) });
    expect(again.session.snapshot()).toEqual(snapshot);
  });

  it('brings back values, results, looks and properties', () => {
    const wb = aWorkbench({ code, snapshot: aFullWorkbench().session.snapshot() });
    const book = wb.services.SpreadsheetApp.getActive();
    const first = book.getSheets()[0]!;
    expect(first.getRange(1, 4, 1, 3).getValues()).toEqual([[new Date('2026-02-03T11:00:00Z'), 1.5, 3.5]]);
    expect(first.getRange(3, 2, 1, 1).getNote()).toBe('nota');
    expect(book.getActiveSheet().getRange(3, 3, 1, 1).getValue()).toBe(1.5);
    expect(wb.run('lee')).toBe('v');
  });

  it('keeps its own locale and time zone', () => {
    const wb = aWorkbench({
      snapshot: aFullWorkbench().session.snapshot(),
      locale: 'en_US',
      timeZone: 'UTC',
    });
    const book = wb.services.SpreadsheetApp.getActive();
    expect([book.getSpreadsheetLocale(), book.getSpreadsheetTimeZone()]).toEqual(['es_ES', 'Europe/Madrid']);
  });

  it('is refused when it is something else', () => {
    expect(() => aWorkbench({ snapshot: { version: 7 } })).toThrow('Not a workbook snapshot');
  });
});

describe('a snapshot in pieces', () => {
  const written = (wb: ReturnType<typeof aWorkbench>) => wb.session.snapshotPieces();
  const large = () => {
    const wb = aWorkbench();
    sheetOf(wb).insertRowsAfter(1000, 1000);
    at(wb, 'A1:A1600').setValues(Array.from({ length: 1600 }, (_, row) => [`lead ${row}`]));
    return wb;
  };

  it('opens as the same workbook, also after rows came and went', () => {
    const wb = large();
    for (const change of [
      () => wb.session.insertRows(700, 300),
      () => wb.session.deleteRows(100, 1200),
      () => wb.session.type(499, 0, 'nuevo'),
      () => wb.session.clear({ top: 0, left: 0, bottom: 999, right: 0 }),
    ]) {
      change();
      const again = aWorkbench({ snapshot: JSON.parse(written(wb).join('')) });
      expect(again.session.snapshot()).toEqual(wb.session.snapshot());
    }
  });

  it('after an edit brings back the pieces that it does not concern', () => {
    const wb = large();
    const before = written(wb);
    wb.session.type(600, 0, 'nuevo');
    const after = written(wb);
    const large500 = after.filter((piece) => piece.length > 1000);
    expect(large500.map((piece) => before.includes(piece))).toEqual([true, false, true, true]);
  });
});
