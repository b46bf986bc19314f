/** References in a formula's text follow the cells they mean. */
import { describe, expect, it } from 'vitest';
import {
  moveReferences,
  removeSheetFromFormula,
  renameSheetInFormula,
  shiftFormula,
} from '../../../src/workbench/formulas/rewrite';

describe('a copied formula', () => {
  it.each([
    ['=A1+$A$1+A$1+$A1', 2, 1, '=B3+$A$1+B$1+$A3'],
    ['=SUM(A2:H)&A:C&2:5', 1, 1, '=SUM(B3:I)&B:D&3:6'],
    ["='Mis leads'!A1*2,5", 1, 0, "='Mis leads'!A2*2,5"],
    ['=Revisión!A1&"A1"', 0, 1, '=Revisión!B1&"A1"'],
    ['=A1+B2', -1, 0, '=#REF!+B1'],
    ['=SI.ERROR(a1;{1\\2;3\\4})', 1, 0, '=SI.ERROR(A2;{1\\2;3\\4})'],
    ['=LOG10(A1)', 1, 0, '=LOG10(A2)'],
    ['=IF(A1="x', 1, 0, '=IF(A1="x'],
  ])('%s moved by %i rows and %i columns reads %s', (text, rows, columns, expected) => {
    expect(shiftFormula(text, rows, columns)).toBe(expected);
  });
});

const rows = (at: number, count: number) => ({ sheetName: 'Leads', axis: 'row' as const, at: at - 1, count });
const columns = (at: number, count: number) => ({ ...rows(at, count), axis: 'column' as const });

describe('after rows or columns were put in or taken out', () => {
  it.each([
    ['inside a range makes it longer', '=SUM(A2:A5)', rows(3, 2), '=SUM(A2:A7)'],
    ['before a range moves it', '=SUM($A$2:$A$5)', rows(2, 1), '=SUM($A$3:$A$6)'],
    ['right after a range leaves it', '=SUM(A2:A5)', rows(6, 1), '=SUM(A2:A5)'],
    ['inside an open range leaves it open', '=F(L1:AA)+SUM(A:C)', rows(4, 1), '=F(L1:AA)+SUM(A:C)'],
    ['columns inside an open range widen it', '=F(L1:AA)+SUM(A:C)', columns(2, 1), '=F(M1:AB)+SUM(A:D)'],
    ['another tab is left alone', '=Matriz!A5+A5', rows(1, 1), '=Matriz!A5+A6'],
    ['the tab by its name follows', "='Leads'!A5", rows(1, 1), "='Leads'!A6"],
    ['removal inside a range shortens it', '=SUM(A2:A5)', rows(3, -2), '=SUM(A2:A3)'],
    ['removal over its beginning cuts it', '=SUM(A2:A5)', rows(1, -2), '=SUM(A1:A3)'],
    ['removal over its end cuts it', '=SUM(A2:A5)', rows(4, -5), '=SUM(A2:A3)'],
    ['removal of all of it loses it', '=SUM(A2:A5)+A9', rows(2, -4), '=SUM(#REF!)+A5'],
    ['removal of the cell loses it', '=B2', columns(2, -1), '=#REF!'],
    ['removal of the first row keeps an open range', '=F(L1:AA)', rows(1, -1), '=F(L1:AA)'],
    ['removal of a column narrows whole columns', '=SUM(A:C)', columns(2, -1), '=SUM(A:B)'],
    ['removal of all its columns loses it', '=SUM(A:C)', columns(1, -3), '=SUM(#REF!)'],
    ['removal shortens whole rows', '=SUM(2:5)', rows(1, -2), '=SUM(1:3)'],
  ])('%s: %s', (_fact, text, edit, expected) => {
    expect(moveReferences(text, 'leads', edit)).toBe(expected);
  });
});

describe('a tab in a formula', () => {
  it('is renamed with the quotes its new name needs', () => {
    expect(renameSheetInFormula('=leads!A1&\'Leads\'!B:B&Otra!A1&"Leads!A1"', 'Leads', "D'Hondt 2")).toBe(
      "='D''Hondt 2'!A1&'D''Hondt 2'!B:B&Otra!A1&\"Leads!A1\"",
    );
  });

  it('may have a name with any signs', () => {
    expect(shiftFormula("='[2026] Leads: a/b'!A1", 1, 0)).toBe("='[2026] Leads: a/b'!A2");
  });

  it('that is deleted leaves #REF!', () => {
    expect(removeSheetFromFormula('=SUM(Leads!A:A;A1)', 'Leads')).toBe('=SUM(#REF!;A1)');
  });
});
