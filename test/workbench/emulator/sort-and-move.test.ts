/** Sorting rows and moving columns. D = https://developers.google.com/apps-script/reference/spreadsheet/ */
import { describe, expect, it } from 'vitest';
import { at, aWorkbench, background, block, sheetOf, shown } from './a-workbench';

describe('sort (D range#sort(Object))', () => {
  it('puts numbers before text before booleans, blanks last in both directions', () => {
    const wb = aWorkbench();
    const values = [['b'], [''], [2], [true], ['A'], [10], ['']];
    at(wb, 'A1:A7').setValues(values);
    at(wb, 'A1:A7').sort({ column: 1, ascending: true });
    expect(at(wb, 'A1:A7').getValues().flat()).toEqual([2, 10, 'A', 'b', true, '', '']);
    at(wb, 'A1:A7').sort({ column: 1, ascending: false });
    expect(at(wb, 'A1:A7').getValues().flat()).toEqual([true, 'b', 'A', 10, 2, '', '']);
  });

  it('is stable and takes formats, notes and formulas along', () => {
    const wb = aWorkbench();
    at(wb, 'A1:C3').setValues([
      [2, 'x', '=A1*10'],
      [1, 'y', '=A2*10'],
      [1, 'z', '=A3*10'],
    ]);
    at(wb, 'B1').setNote('nota').setBackground('#ff0000');
    at(wb, 'A1:C3').sort({ column: 1, ascending: true });
    expect(at(wb, 'A1:C3').getValues()).toEqual([
      [1, 'y', 10],
      [1, 'z', 10],
      [2, 'x', 20],
    ]);
    expect(at(wb, 'C1:C3').getFormulas().flat()).toEqual(['=A1*10', '=A2*10', '=A3*10']);
    expect([at(wb, 'B3').getNote(), background(wb, 'B3')]).toEqual(['nota', '#ff0000']);
  });

  it('keeps a spill beside the sorted rows in step, also when sorting by it', () => {
    const code = 'function DOBLE(x) { return x.map(function (row) { return [row[0] * 2]; }); }';
    const wb = aWorkbench({ code });
    at(wb, 'A1:A3').setValues([[3], [1], [2]]);
    at(wb, 'B1').setValue('=DOBLE(A1:A3)');
    at(wb, 'A2:A3').sort({ column: 1, ascending: false });
    expect(at(wb, 'A1:B3').getValues()).toEqual([
      [3, 6],
      [2, 4],
      [1, 2],
    ]);
  });

  it('by a person orders the rows of the block and is undone in one step', () => {
    const wb = aWorkbench();
    wb.session.paste(block('A1'), [
      ['b', '1'],
      ['a', '2'],
    ]);
    wb.session.sort(block('A1:B2'), 0, true);
    expect(at(wb, 'A1:B2').getValues()).toEqual([
      ['a', 2],
      ['b', 1],
    ]);
    wb.session.undo();
    expect(shown(wb, 'A1')).toBe('b');
  });

  it('refuses a column outside the range and merged cells', () => {
    const wb = aWorkbench();
    expect(() => at(wb, 'A1:B2').sort({ column: 3, ascending: true })).toThrow('within the range');
    (at(wb, 'A1:B1') as unknown as { merge(): void }).merge();
    expect(() => at(wb, 'A1:B2').sort({ column: 1, ascending: true })).toThrow('merged');
  });
});

describe('moveColumns (D sheet#moveColumns(Range,Integer))', () => {
  it('counts the destination before the move; references follow', () => {
    const wb = aWorkbench();
    at(wb, 'A1:D1').setValues([['a', 'b', 'c', '=A1&B1']]);
    sheetOf(wb).moveColumns(at(wb, 'A1'), 4);
    expect(at(wb, 'A1:D1').getValues()).toEqual([['b', 'c', 'a', 'ab']]);
    expect(at(wb, 'D1').getFormula()).toBe('=C1&A1');
  });

  it('takes widths, validations and notes along', () => {
    const wb = aWorkbench();
    at(wb, 'C1').setNote('nota');
    sheetOf(wb).setColumnWidth(3, 222);
    sheetOf(wb).moveColumns(at(wb, 'C1'), 1);
    expect([at(wb, 'A1').getNote(), sheetOf(wb).getColumnWidth(1)]).toEqual(['nota', 222]);
  });
});
