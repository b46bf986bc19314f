/**
 * Arguments, results and errors of custom functions, as
 * developers.google.com/apps-script/guides/sheets/functions describes them; what it leaves open is said in the name.
 */
import { describe, expect, it } from 'vitest';
import { FormulaError } from '../../../src/workbench/formulas/values';
import { SheetFake } from './sheet-fake';

/** Calls `ECO(…)` with the arguments as typed; gives what the function received. */
function received(args: string, prepare: (book: SheetFake) => void = () => {}, options = {}): unknown[] {
  let seen: unknown[] = [];
  const ECO = (...values: unknown[]) => {
    seen = values;
    return 'ok';
  };
  const book = new SheetFake({ rows: 4, columns: 12, functions: { ECO }, ...options });
  prepare(book);
  expect(book.type('H1', `=ECO(${args})`).shown('H1')).toBe('ok');
  return seen;
}

describe('an argument (guides/sheets/functions#arguments)', () => {
  it('that is one cell arrives as its value, a range as rows', () => {
    const table = (book: SheetFake) =>
      book.table('A1', [
        ['Ana', '10'],
        ['Luis', 'TRUE'],
      ]);
    expect(received('A1;A1:B2;A1:A1', table)).toEqual([
      'Ana',
      [
        ['Ana', 10],
        ['Luis', true],
      ],
      [['Ana']],
    ]);
  });

  it("is '' for a blank cell and for a blank one within a range (open in the docs for arguments)", () => {
    expect(received('A1;A1:B1')).toEqual(['', [['', '']]]);
  });

  it('that is left out is undefined', () => {
    expect(received('1;;2')).toEqual([1, undefined, 2]);
  });

  it('that is an open range has every row of the grid, blank ones included (open in the docs)', () => {
    expect(received('A2:B', (book) => book.type('A2', '1'))).toEqual([
      [
        [1, ''],
        ['', ''],
        ['', ''],
      ],
    ]);
  });

  it("that holds an error arrives as the error's text (open in the docs)", () => {
    const broken = (book: SheetFake) => book.type('A1', '=1/0').type('A2', '=NA()');
    expect(received('A1;A1:A2', broken)).toEqual(['#DIV/0!', [['#DIV/0!'], ['#N/A']]]);
  });

  it('may be calculated, a range that a function gives included', () => {
    const table = (book: SheetFake) => book.table('A1', [['1'], ['2']]);
    expect(received('1,5+1;INDEX(A1:A2;0;1);{1\\2}', table)).toEqual([2.5, [[1], [2]], [[1, 2]]]);
  });

  it('that is a percentage is a fraction (#data_types)', () => {
    expect(received('A1', (book) => book.type('A1', '10%'))).toEqual([0.1]);
  });

  it.each([
    ['Europe/Madrid', '22/11/2026', '2026-11-21T23:00:00Z'],
    ['Europe/Madrid', '1/7/2026 9:30', '2026-07-01T07:30:00Z'],
    ['America/Mexico_City', '22/11/2026', '2026-11-22T06:00:00Z'],
    ['Asia/Kolkata', '22/11/2026', '2026-11-21T18:30:00Z'],
    // On these days the clocks change.
    ['Europe/Madrid', '29/3/2026', '2026-03-28T23:00:00Z'],
    ['Europe/Madrid', '25/10/2026 12:00', '2026-10-25T11:00:00Z'],
  ])(
    "that is a date is a Date at the sheet's clock: in %s %s is %s (#data_types)",
    (timeZone, typed, instant) => {
      const [date] = received('A1', (book) => book.type('A1', typed), { timeZone });
      expect(date).toEqual(new Date(instant));
    },
  );
});

describe('NOW and RAND', () => {
  const MESSAGE =
    'This function is not allowed to reference a cell with NOW(), RAND(), RANDARRAY(), or RANDBETWEEN()';

  it.each([
    ['directly', '=ECO(NOW())'],
    ['in a cell', '=ECO(A1)'],
    ['in a cell that reads such a cell', '=ECO(B1)'],
    ['anywhere in a range', '=ECO(A1:C40)'],
  ])('are refused %s', (_where, text) => {
    const book = new SheetFake({ functions: { ECO: () => 'ok' }, rows: 40 });
    book.type('A1', '=RAND()').type('B1', '=A1*0').type('D1', text);
    expect(book.shown('D1')).toBe('#ERROR!');
    expect(book.message('D1')).toBe(MESSAGE);
  });

  it('are no longer in the way when they are gone, and TODAY never is (open in the docs)', () => {
    const book = new SheetFake({ functions: { ECO: () => 'ok' } });
    book.type('A1', '=NOW()').type('D1', '=ECO(A1)');
    expect(book.shown('D1')).toBe('#ERROR!');
    expect(book.type('A1', '=TODAY()').shown('D1')).toBe('ok');
  });
});

describe('a result (guides/sheets/functions#return_values)', () => {
  const giving = (result: unknown) =>
    new SheetFake({ functions: { DA: () => result } }).type('A1', '=DA()').type('F1', '=ISBLANK(A1)');

  it.each([
    ['a number', 1.5, '1,5'],
    ['a text', 'hola', 'hola'],
    ['a boolean', true, 'VERDADERO'],
    ['a text that looks like a formula', '=1+1', '=1+1'],
    ['a Date', new Date('2026-11-21T23:00:00Z'), '22/11/2026'],
    ['NaN', Number.NaN, '#NUM!'],
    ['Infinity', Number.POSITIVE_INFINITY, '#NUM!'],
    ['an invalid Date', new Date(Number.NaN), '#NUM!'],
    ['an object', { total: 1 }, '#ERROR!'],
    ['nothing', undefined, ''],
    ['an empty array', [], ''],
  ])('that is %s', (_kind, result, expected) => {
    expect(giving(result).shown('A1')).toBe(expected);
  });

  it("that is '' is an empty text, null is a blank", () => {
    expect(giving('').shown('F1')).toBe('FALSO');
    expect(giving(null).shown('F1')).toBe('VERDADERO');
  });

  it('with short rows ends them in blanks, and a flat array fills a column', () => {
    expect(giving([[1, 2], [3]]).block('A1:B2')).toEqual([
      ['1', '2'],
      ['3', ''],
    ]);
    expect(giving([1, 2]).block('A1:B2')).toEqual([
      ['1', ''],
      ['2', ''],
    ]);
  });
});

describe('a call', () => {
  it('that throws shows #ERROR! with the message, and IFERROR catches it', () => {
    const FALLA = () => {
      throw new Error('Falta la matriz');
    };
    const book = new SheetFake({ functions: { FALLA } })
      .type('A1', '=FALLA()')
      .type('A2', '=IFERROR(FALLA();"x")');
    expect([book.shown('A1'), book.message('A1'), book.shown('A2')]).toEqual([
      '#ERROR!',
      'Falta la matriz',
      'x',
    ]);
  });

  it.each([[null], ['texto'], [{ message: 7 }], [Object.create(null)]])(
    'that throws %o never escapes',
    (thrown) => {
      const FALLA = () => {
        throw thrown;
      };
      expect(new SheetFake({ functions: { FALLA } }).type('A1', '=FALLA()').shown('A1')).toBe('#ERROR!');
    },
  );

  // guides/sheets/functions#naming
  it('finds the function by its name in any case, with accents', () => {
    const book = new SheetFake({ functions: { PUNTUACIÓN: () => 70, AÑOS_ÑANDÚ: () => 3 } });
    expect(book.type('A1', '=puntuación()+Años_Ñandú()').shown('A1')).toBe('73');
  });

  it('of an unknown function shows #NAME? until it is registered', () => {
    const book = new SheetFake().type('A1', '=TARDE()');
    expect([book.shown('A1'), book.message('A1')]).toEqual(['#NAME?', "Unknown function: 'TARDE'."]);
    book.calculator.registerFunction('TARDE', () => 'ya');
    expect(book.shown('A1')).toBe('ya');
  });

  // guides/sheets/functions#arguments: "the function is only recalculated when its arguments change"
  it('is made again only when something it was given changes', () => {
    let calls = 0;
    const CUENTA = () => ++calls;
    const book = new SheetFake({ functions: { CUENTA } }).type('A1', '=CUENTA(B1:B3)').type('C1', '1');
    book.value('A1');
    expect(book.type('C2', '5').value('A1')).toBe(1);
    expect(book.type('B2', '5').value('A1')).toBe(2);
  });

  it('is not made again when something is typed into its spill', () => {
    let calls = 0;
    const LISTA = () => [[++calls], [0], [0]];
    const book = new SheetFake({ functions: { LISTA } }).type('A1', '=LISTA()');
    expect(book.value('A1')).toBe(1);
    expect(book.type('A2', 'x').value('A1')).toBeInstanceOf(FormulaError);
    expect(book.put('A2', null).value('A1')).toBe(1);
  });
});
