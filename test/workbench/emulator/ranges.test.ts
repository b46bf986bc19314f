/** Shapes, bounds and arguments. D = https://developers.google.com/apps-script/ */
import { describe, expect, it } from 'vitest';
import { at, aWorkbench, sheetOf } from './a-workbench';

describe('shapes (D:reference/spreadsheet/range#setValues(Object))', () => {
  it('must match in rows', () => {
    const wb = aWorkbench();
    expect(() => at(wb, 'A1:A2').setValues([[1]])).toThrow(
      'The number of rows in the data does not match the number of rows in the range. The data has 1 but the range has 2.',
    );
  });

  it('must match in columns', () => {
    const wb = aWorkbench();
    expect(() => at(wb, 'A1:B1').setValues([[1, 2, 3]])).toThrow(
      'The number of columns in the data does not match the number of columns in the range. The data has 3 but the range has 2.',
    );
  });
});

describe('bounds (D:reference/spreadsheet/sheet#getRange(Integer,Integer,Integer,Integer))', () => {
  it('count rows and columns from 1', () => {
    const wb = aWorkbench();
    const range = sheetOf(wb).getRange(1, 1, 1, 1);
    expect([range.getA1Notation(), range.getRow(), range.getColumn()]).toEqual(['A1', 1, 1]);
    expect(() => sheetOf(wb).getRange(0, 1, 1, 1)).toThrow('too small');
    expect(() => sheetOf(wb).getRange(1, 0, 1, 1)).toThrow('too small');
  });

  it('refuse empty ranges', () => {
    const wb = aWorkbench();
    expect(() => sheetOf(wb).getRange(1, 1, 0, 1)).toThrow(
      'The number of rows in the range must be at least 1.',
    );
    expect(() => sheetOf(wb).getRange(1, 1, 1, 0)).toThrow(
      'The number of columns in the range must be at least 1.',
    );
  });

  it('refuse what lies outside the sheet', () => {
    const wb = aWorkbench();
    expect(() => sheetOf(wb).getRange(1000, 1, 2, 1)).toThrow(
      'The coordinates of the range are outside the dimensions of the sheet.',
    );
  });
});

describe('arguments', () => {
  it('of the wrong type are refused in Google’s words', () => {
    const wb = aWorkbench();
    const range = at(wb, 'A1') as unknown as { setValues(rows: unknown): void; setNote(note: number): void };
    expect(() => range.setValues([1, 2])).toThrow(
      "The parameters (number[]) don't match the method signature for SpreadsheetApp.Range.setValues.",
    );
    expect(() => range.setNote(3)).toThrow("The parameters (number) don't match the method signature");
  });

  it('of the wrong number are refused too', () => {
    const wb = aWorkbench();
    const sheet = sheetOf(wb) as unknown as { setFrozenRows(): void };
    expect(() => sheet.setFrozenRows()).toThrow(
      "The parameters () don't match the method signature for SpreadsheetApp.Sheet.setFrozenRows.",
    );
  });
});

describe('what is not emulated', () => {
  it('says so by name', () => {
    const wb = aWorkbench();
    const range = at(wb, 'A1') as unknown as { fooBar(): void };
    const app = wb.services.SpreadsheetApp as unknown as { openById(id: string): void };
    expect(() => range.fooBar()).toThrow('Range.fooBar is not emulated');
    expect(() => app.openById('x')).toThrow('SpreadsheetApp.openById is not emulated');
  });
});

describe('counting', () => {
  it('counts every call of a service method', () => {
    const wb = aWorkbench();
    wb.resetServiceCalls();
    wb.services.SpreadsheetApp.getActive().getActiveSheet().getRange(1, 1, 1, 1).setValue(1);
    expect(wb.serviceCalls()).toBe(4);
  });
});

describe('notes (D:reference/spreadsheet/range#setNotes(Object))', () => {
  const notes = (wb: ReturnType<typeof aWorkbench>) => at(wb, 'A1:A4').getNotes().flat();

  it('must match the range in shape', () => {
    expect(() => at(aWorkbench(), 'A1:A2').setNotes([['una']])).toThrow(
      'The number of rows in the data does not match the number of rows in the range.',
    );
  });

  it('are taken away by blank text and by null, and outlive their cell’s content', () => {
    const wb = aWorkbench();
    at(wb, 'A1:A4').setNotes([['a'], ['b'], ['c'], ['d']]);
    at(wb, 'A1').setNote('');
    at(wb, 'A2:A3').setNotes([[null as unknown as string], ['']]);
    at(wb, 'A4').setValue(1).clearContent();
    expect(notes(wb)).toEqual(['', '', '', 'd']);
  });

  it('stay with their rows when others are inserted or deleted', () => {
    const wb = aWorkbench();
    at(wb, 'A2').setNote('b');
    wb.session.insertRows(1, 2);
    expect(notes(wb)).toEqual(['', '', '', 'b']);
    wb.session.deleteRows(0, 1);
    expect(notes(wb)).toEqual(['', '', 'b', '']);
  });

  it('do not make a cell count as filled (D:reference/spreadsheet/sheet#getLastRow())', () => {
    const wb = aWorkbench();
    at(wb, 'A4').setNote('d');
    expect(sheetOf(wb).getLastRow()).toBe(0);
  });
});

describe('a list of ranges (D:reference/spreadsheet/range-list)', () => {
  it('is dressed as a whole, and nothing between its ranges is', () => {
    const wb = aWorkbench();
    sheetOf(wb).getRangeList(['A1', 'C2:C3']).setBackground('#FADBD8');
    const colours = at(wb, 'A1:C3').getBackgrounds();
    expect(colours.flat().filter((colour) => colour === '#fadbd8')).toHaveLength(3);
    sheetOf(wb).getRangeList(['C3']).setBackground(null);
    expect(at(wb, 'C2:C3').getBackgrounds().flat()).toEqual(['#fadbd8', '#ffffff']);
  });

  it('refuses what is no list of texts, and cells outside of the sheet', () => {
    const wb = aWorkbench();
    expect(() => sheetOf(wb).getRangeList('A1' as never)).toThrow("don't match the method signature");
    expect(() => sheetOf(wb).getRangeList(['A9999999'])).toThrow();
  });
});
