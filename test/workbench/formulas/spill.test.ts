/** Results of several cells: they fill free cells, are refused where something stands, and come back. */
import { describe, expect, it } from 'vitest';
import { SheetFake } from './sheet-fake';

const blockOf = (rows: number, columns: number) => () =>
  Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_, column) => row * 10 + column + 1),
  );

const sheet = (options = {}) =>
  new SheetFake({ functions: { BLOQUE: blockOf(3, 2), FILA: blockOf(1, 3) }, ...options });

// developers.google.com/apps-script/guides/sheets/functions#return_values
describe('a result of several cells', () => {
  it('fills the cells below and to the right', () => {
    expect(sheet().type('B2', '=BLOQUE()').block('B2:C4')).toEqual([
      ['1', '2'],
      ['11', '12'],
      ['21', '22'],
    ]);
  });

  it('is refused where a constant stands, naming the first one in reading order', () => {
    const book = sheet().type('C4', 'mío').type('B3', 'x').type('B2', '=BLOQUE()');
    expect(book.shown('B2')).toBe('#REF!');
    expect(book.message('B2')).toBe('Array result was not expanded because it would overwrite data in B3.');
  });

  it('comes back when the cells are free again', () => {
    const book = sheet().type('B3', 'x').type('B2', '=BLOQUE()');
    expect(book.shown('B2')).toBe('#REF!');
    expect(book.put('B3', null).shown('C4')).toBe('22');
  });

  it('gives way to a constant typed into it, and what read it follows', () => {
    const book = sheet().type('A1', '=BLOQUE()').type('E1', '=SUM(A1:B3)');
    expect(book.shown('E1')).toBe('69');
    expect(book.type('B3', '5').block('A1:B3')).toEqual([
      ['#REF!', ''],
      ['', ''],
      ['', '5'],
    ]);
    expect(book.shown('E1')).toBe('#REF!');
  });

  it('is refused by an empty text and by a formula that shows nothing', () => {
    expect(sheet().put('A2', '').type('A1', '=BLOQUE()').shown('A1')).toBe('#REF!');
    expect(sheet().type('A2', '=""').type('A1', '=BLOQUE()').shown('A1')).toBe('#REF!');
  });

  it('is read by other formulas cell by cell and through open ranges', () => {
    const book = sheet().type('D1', '=A2+1').type('E1', '=SUM(A:B)').type('A1', '=BLOQUE()');
    expect([book.shown('D1'), book.shown('E1')]).toEqual(['12', '69']);
  });

  it('loses to a spill that begins before it', () => {
    const book = sheet().type('B1', '=BLOQUE()').type('A2', '=FILA()');
    expect([book.shown('B2'), book.shown('A2')]).toEqual(['11', '#REF!']);
    expect(book.message('A2')).toContain('overwrite data in B2.');
    expect(book.put('B1', null).block('A2:C2')).toEqual([['1', '2', '3']]);
  });

  it('adds the rows that the sheet lacks', () => {
    const book = sheet({ rows: 2, columns: 2 }).type('B2', '=BLOQUE()');
    expect(book.shown('C4')).toBe('22');
    expect(book.size(0)).toEqual({ rows: 4, columns: 3 });
  });

  it('is refused with a message where the sheet cannot grow', () => {
    const book = sheet({ rows: 2, grows: false }).type('A1', '=BLOQUE()');
    expect(book.message('A1')).toBe('Result was not automatically expanded, please insert more rows (1).');
  });
});

describe('a circle', () => {
  it('of two cells shows #REF! in both', () => {
    const book = new SheetFake().type('A1', '=B1+1').type('B1', '=A1+1').type('C1', '=IFERROR(A1;"error")');
    expect(book.block('A1:C1')).toEqual([['#REF!', '#REF!', 'error']]);
    expect(book.message('A1')).toContain('Circular dependency');
  });

  it('through a range shows #REF!, and is gone with the formula that closes it', () => {
    const book = new SheetFake().type('A3', '=SUM(A1:A3)').type('A1', '2');
    expect(book.shown('A3')).toBe('#REF!');
    expect(book.type('A3', '=SUM(A1:A2)').shown('A3')).toBe('2');
  });

  it('through INDIRECT shows #REF!', () => {
    const book = new SheetFake()
      .type('A1', '=INDIRECT("A"&1)+1')
      .type('B1', '=INDIRECT("C1")')
      .type('C1', '=B1');
    expect(book.block('A1:C1')).toEqual([['#REF!', '#REF!', '#REF!']]);
  });

  it('through its own spill shows #REF! and nothing else', () => {
    const book = new SheetFake({ functions: { DOS: (seed) => [[Number(seed)], [1]] } });
    book.type('A1', '=DOS(B1)').type('B1', '=A2');
    expect(book.block('A1:B2')).toEqual([
      ['#REF!', ''],
      ['', ''],
    ]);
    expect(book.type('B1', '7').block('A1:A2')).toEqual([['7'], ['1']]);
  });
});
