/** Rows kept from one calculation to the next: whatever was edited, formulas read what stands there now. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { DateNumber } from '../../../src/workbench/formulas/values';
import { SheetFake } from './sheet-fake';

/** Spells out what it got, and spoils it, as a function may. */
const ECO = (range: unknown): string => {
  const rows = range as unknown[][];
  const words = JSON.stringify(rows);
  for (const row of rows) {
    for (const value of row) if (value instanceof Date) value.setFullYear(1999);
    row.fill('roto');
  }
  return words;
};

/** 40 cells: enough to be kept. */
const READERS = ['=ECO(A1:D10)', '=ECO(A1:D10)', '=SUM(A1:D10)', '=COUNTA(A2:D10)'];

const edit = fc.record({
  row: fc.integer({ min: 1, max: 10 }),
  column: fc.constantFrom('A', 'B', 'C', 'D'),
  content: fc.constantFrom<(book: SheetFake, cell: string) => unknown>(
    (book, cell) => book.type(cell, '7'),
    (book, cell) => book.type(cell, 'texto'),
    (book, cell) => book.put(cell, null),
    (book, cell) => book.put(cell, new DateNumber(46_000)),
    (book, cell) => book.type(cell, '=F1+1'),
    (book, cell) => book.type(cell, '=SEQUENCE(2;2)'),
  ),
});

const aBook = (): SheetFake => {
  const book = new SheetFake({ rows: 12, columns: 12, functions: { ECO } });
  READERS.forEach((formula, row) => {
    book.type(`H${row + 1}`, formula);
  });
  return book;
};

it('a book edited step by step shows what one written at once shows, even if functions spoil their arguments', () => {
  fc.assert(
    fc.property(fc.array(edit, { minLength: 1, maxLength: 8 }), (edits) => {
      const stepwise = aBook();
      const atOnce = aBook();
      for (const { row, column, content } of edits) {
        content(stepwise, `${column}${row}`);
        stepwise.calculator.recalculate();
        content(atOnce, `${column}${row}`);
      }
      expect(stepwise.block('H1:H4')).toEqual(atOnce.block('H1:H4'));
    }),
    { numRuns: 1000 },
  );
});
