/** Laws of the calculator: however a workbook came about, it shows the same; and no formula breaks it. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnName } from '../../../src/workbench/formulas/a1';
import type { CustomFunction } from '../../../src/workbench/formulas/calculator';
import { FormulaError } from '../../../src/workbench/formulas/values';
import { SheetFake } from './sheet-fake';
import { hasSpillCircle } from './spill-circle';

const ROWS = 6;
const COLUMNS = 5;
const SIZE = { rows: ROWS + 4, columns: COLUMNS + 4 };

const cell = fc
  .tuple(fc.nat(ROWS - 1), fc.nat(COLUMNS - 1))
  .map(([row, column]) => `${columnName(column)}${row + 1}`);
const range = fc.oneof(
  fc.tuple(cell, cell).map(([first, last]) => `${first}:${last}`),
  cell.map((first) => `${first}:${first[0]}`),
  fc.nat(COLUMNS - 1).map((column) => `${columnName(column)}:${columnName(column)}`),
);

/** Formulas over few cells, so that they meet: in spills, in circles, in ranges. */
const formula = fc.oneof(
  fc.tuple(cell, cell).map(([a, b]) => `=${a}+${b}`),
  fc.tuple(cell, cell, cell).map(([a, b, c]) => `=IF(${a}>2;${b};${c})`),
  range.map((area) => `=SUM(${area})`),
  range.map((area) => `=IFERROR(COUNTA(${area});-1)`),
  fc
    .tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 2 }))
    .map(([rows, columns]) => `=SEQUENCE(${rows};${columns})`),
  fc.tuple(cell, cell).map(([a, b]) => `={${a};${b}}`),
  cell.map((at) => `=SEQUENCE(MIN(3;MAX(1;N(${at}))))`),
  range.map((area) => `=DOBLE(${area})`),
  cell.map((at) => `=INDIRECT("${at}")`),
);
const content = fc.oneof(
  { weight: 3, arbitrary: fc.integer({ min: 0, max: 4 }).map(String) },
  { weight: 1, arbitrary: fc.constant('') },
  { weight: 4, arbitrary: formula },
);

const DOBLE: CustomFunction = (rows) =>
  Array.isArray(rows)
    ? (rows as unknown[][])
        .map((row) => row.map((value) => (typeof value === 'number' ? value * 2 : value)))
        .slice(0, 2)
    : 0;

function shownOf(book: SheetFake): string[] {
  book.calculator.recalculate();
  const shown: string[] = [];
  for (let row = 1; row <= SIZE.rows; row++) {
    for (let column = 0; column < SIZE.columns; column++)
      shown.push(book.shown(`${columnName(column)}${row}`));
  }
  return shown;
}

const newBook = () => new SheetFake({ ...SIZE, grows: false, functions: { DOBLE } });

function put(book: SheetFake, at: string, text: string): void {
  if (text === '') book.put(at, null);
  else book.type(at, text);
}

describe('a workbook', () => {
  it('shows after any edits what it shows when read anew', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, content, fc.boolean()), { maxLength: 25 }), (edits) => {
        const edited = newBook();
        const last = new Map<string, string>();
        for (const [at, text, calculates] of edits) {
          put(edited, at, text);
          last.set(at, text);
          if (calculates) edited.calculator.recalculate();
        }
        const [fresh, backwards] = [newBook(), newBook()];
        for (const [at, text] of [...last].sort()) put(fresh, at, text);
        for (const [at, text] of [...last].sort().reverse()) put(backwards, at, text);
        const shown = shownOf(fresh);
        // Spills that feed each other have no one answer: which of them comes first decides.
        fc.pre(JSON.stringify(shown) === JSON.stringify(shownOf(backwards)));
        const found = shownOf(edited);
        fc.pre(JSON.stringify(found) === JSON.stringify(shown) || !hasSpillCircle(last));
        expect(found).toEqual(shown);
      }),
      { numRuns: 300 },
    );
  });

  it('of spills that feed each other shows one as circular, whichever came first', () => {
    const circle = new Map([
      ['A4', '=DOBLE(A1:B1)'],
      ['E1', '={A1;B4}'],
      ['B1', '={A1;E2}'],
    ]);
    expect(hasSpillCircle(circle)).toBe(true);
    expect(hasSpillCircle(new Map([...circle].slice(1)))).toBe(false);
    const order = fc.shuffledSubarray([...circle], { minLength: 3 });
    fc.assert(
      fc.property(order, fc.array(fc.boolean(), { minLength: 3, maxLength: 3 }), (edits, calculates) => {
        const book = newBook();
        edits.forEach(([at, text], index) => {
          put(book, at, text);
          if (calculates[index]) book.calculator.recalculate();
        });
        expect(shownOf(book).filter(Boolean)).toEqual(['#REF!']);
      }),
      { numRuns: 100 },
    );
  });

  it('tells of every cell that shows something else', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, content), { minLength: 2, maxLength: 12 }), (edits) => {
        const book = newBook();
        for (const [at, text] of edits) {
          const before = shownOf(book);
          put(book, at, text);
          const told = new Set<number>([placeOf(at)]);
          for (const { top, left, bottom, right } of book.calculator.recalculate()) {
            for (let row = top; row <= bottom; row++) {
              for (let column = left; column <= right; column++) told.add(row * SIZE.columns + column);
            }
          }
          const after = shownOf(book);
          expect(after.flatMap((text, at) => (text !== before[at] && !told.has(at) ? [at] : []))).toEqual([]);
        }
      }),
      { numRuns: 100 },
    );
  });
});

function placeOf(at: string): number {
  return (Number(at.slice(1)) - 1) * SIZE.columns + at.charCodeAt(0) - 65;
}

const piece = fc.constantFrom(
  ...[
    '(',
    ')',
    ';',
    ',',
    '\\',
    '{',
    '}',
    '"',
    "'",
    ':',
    '!',
    '#',
    '%',
    '&',
    '=',
    '<>',
    '<',
    '+',
    '-',
    '*',
    '/',
    '^',
    ' ',
    '.',
    '@',
    '~',
  ],
  ...[
    'A1',
    '$B$2',
    'A:B',
    '2:3',
    'A2:C',
    "'Mis leads'!A1",
    'Nada!B2',
    '1',
    '2,5',
    '1.5',
    '1e9',
    '"x"',
    '"*"',
    'TRUE',
    '#REF!',
    'ñ',
    '\n',
  ],
  ...[
    'SUM(',
    'IF(',
    'IFS(',
    'FILTER(',
    'INDIRECT(',
    'ECO(',
    'OFFSET(',
    'TEXT(',
    'REGEXMATCH(',
    'SORT(',
    'XLOOKUP(',
    'INDEX(',
    'LET(',
    'DATE(',
    'REPT(',
    'SPLIT(',
    'MATCH(',
    'SEQUENCE(',
  ],
);

describe('a formula', () => {
  it('may be any heap of pieces: it shows something and never throws', () => {
    const book = new SheetFake({ rows: 5, columns: 5, grows: false, functions: { ECO: (value) => value } });
    book.type('A1', '3');
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 14 }), (pieces) => {
        const value = book.formula('D4', `=${pieces.join('')}`).value('D4');
        expect(value === null || typeof value !== 'object' || value.constructor.name.length > 0).toBe(true);
      }),
      { numRuns: 10_000 },
    );
  });

  it.each([
    ['quotes', '"'.repeat(49_999)],
    ['apostrophes', "'".repeat(49_999)],
    ['signs', `${'-'.repeat(49_999)}1`],
    ['parentheses', `${'('.repeat(20_000)}1${')'.repeat(20_000)}`],
    ['percent signs', `1${'%'.repeat(15_000)}`],
    ['terms', `1${'+1'.repeat(9_000)}`],
    ['digits', '9'.repeat(15_000)],
    ['arguments', `SUM(1${';1'.repeat(9_000)})`],
    ['calls', `${'ABS('.repeat(100)}1${')'.repeat(100)}`],
    ['words', 'A'.repeat(15_000)],
    ['sheets', "'a'!".repeat(3_000)],
    ['a range of the whole world', 'SUM(A1:ZZZ9999999)+COUNTA(OFFSET(A1;0;0;999999;9999))'],
    ['an array beyond all bounds', 'ARRAYFORMULA(SEQUENCE(9999)&TRANSPOSE(SEQUENCE(9999)))'],
    ['a text beyond all bounds', 'SUBSTITUTE(REPT("a";50000);"a";REPT("b";50000))'],
  ])('of nothing but %s shows something', (_kind, text) => {
    expect(new SheetFake().formula('A1', `=${text}`).shown('A1')).not.toBe('');
  });

  it('may stand at the end of a chain of ten thousand', () => {
    const book = new SheetFake({ rows: 10_001 }).type('A1', '1');
    for (let row = 2; row <= 10_000; row++) book.formula(`A${row}`, `=A${row - 1}+1`);
    expect(book.value('A10000')).toBe(10_000);
    expect(book.type('A1', '5').value('A10000')).toBe(10_004);
  });

  it('that would fill the sheet without end is given up', () => {
    const book = new SheetFake().formula('A1', '=SEQUENCE(ROWS(B:B)+1)');
    expect(book.value('A1')).toBeInstanceOf(FormulaError);
  });
});
