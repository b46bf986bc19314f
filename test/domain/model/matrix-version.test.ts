/** The version of a matrix: one for what scores alike, another where a score or a band could differ. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Cell, Table } from '../../../src/domain/cell';
import { matrixVersion } from '../../../src/domain/model/matrix-version';
import { readMatrix } from '../../../src/domain/model/read-matrix';
import { readSettings } from '../../../src/domain/settings';

const HEADER = ['Criterio', 'Campo', 'Producto', 'Peso', '100%', '50%', 'Sin dato', 'Excluye', 'Por qué'];
const ROWS: readonly (readonly Cell[])[] = [
  ['Cargo', 'Cargo', '', 60, 'Director; CEO', 'Jefe', '25%', '', 'Deciden'],
  ['Empleados', 'Empleados', 'Nube; Datos', 40, '>=200', '50..199', '', '', ''],
  ['Correo gratuito', 'Email', '', -10, '*@gmail.com', '', '', '', ''],
  ['País', 'País', '', '', '', '', '', 'no: España; Portugal', ''],
];
const MATRIX: Table = [HEADER, ...ROWS];

const versionOf = (table: Table, entries: readonly (readonly [string, Cell])[] = []): string =>
  matrixVersion(
    readMatrix(table, { row: 1 }).model!,
    readSettings([['Clave', 'Valor'], ...entries], { row: 1 }).settings,
  );
/** The matrix with one cell changed. */
const changed = (criterion: string, header: string, cell: Cell): Table =>
  MATRIX.map((row) =>
    row[0] === criterion ? row.map((old, i) => (HEADER[i] === header ? cell : old)) : row,
  );

it('is short, and reads like none of the other marks', () => {
  expect(versionOf(MATRIX)).toMatch(/^M-[2-9A-DFGHJKMNP-Z]{6}$/);
});

describe('one version', () => {
  it('whatever the order of rows and columns, and whatever blank ones lie between', () => {
    const order = fc.record({
      rows: fc.shuffledSubarray([0, 1, 2, 3], { minLength: 4 }),
      columns: fc.shuffledSubarray([...HEADER.keys()], { minLength: HEADER.length }),
      blanks: fc.array(fc.nat(12), { maxLength: 3 }),
    });
    fc.assert(
      fc.property(order, ({ rows, columns, blanks }) => {
        const table = [HEADER, ...rows.map((row) => ROWS[row]!)].map((cells) => {
          const moved: Cell[] = columns.map((column) => cells[column]!);
          for (const at of blanks) moved.splice(at, 0, '');
          return moved;
        });
        const blankRow = table[0]!.map((): Cell => '');
        expect(versionOf([...table, blankRow])).toBe(versionOf(MATRIX));
      }),
      { numRuns: 1000 },
    );
  });

  it.each<[string, Table]>([
    ['with another reason why', changed('Cargo', 'Por qué', 'Firman')],
    ['with other blanks and capitals in a condition', changed('Cargo', '100%', 'director;  ceo')],
    ['with products in another order', changed('Empleados', 'Producto', 'datos;nube')],
    ['with a share written otherwise', changed('Cargo', 'Sin dato', 0.25)],
    [
      'with a degree that has a name',
      [HEADER.map((title) => (title === '50%' ? 'Medio (50%)' : title)), ...ROWS],
    ],
    ['with what only documents', MATRIX.map((row, i) => [...row, i === 0 ? '0%' : 'Becario'])],
  ])('%s', (_, table) => {
    expect(versionOf(table)).toBe(versionOf(MATRIX));
  });

  it('whichever of two columns of one share comes first', () => {
    const degrees = (first: string, second: string, ...cells: readonly string[]): Table => [
      ['Criterio', 'Campo', 'Peso', first, second],
      ['Cargo', 'Cargo', 60, ...cells],
    ];
    expect(versionOf(degrees('Alto (100%)', '100%', 'Director', 'CEO'))).toBe(
      versionOf(degrees('100%', 'Alto (100%)', 'CEO', 'Director')),
    );
  });

  it('whatever the other settings', () => {
    expect(
      versionOf(MATRIX, [
        ['Caliente desde', 70],
        ['Plazo', '3 días'],
        ['Idioma', 'en'],
      ]),
    ).toBe(versionOf(MATRIX));
  });
});

describe('another version', () => {
  it.each<[string, Table]>([
    ['weight', changed('Cargo', 'Peso', 61)],
    ['condition', changed('Empleados', '50%', '51..199')],
    ['degree', changed('Empleados', '50%', '')],
    ['field', changed('Empleados', 'Campo', 'Plantilla')],
    ['name', changed('Cargo', 'Criterio', 'Puesto')],
    ['product', changed('Empleados', 'Producto', 'Nube')],
    ['share without an answer', changed('Cargo', 'Sin dato', '50%')],
    ['exclusion', changed('País', 'Excluye', 'no: España')],
    ['share of a column', [HEADER.map((title) => (title === '50%' ? '60%' : title)), ...ROWS]],
    ['criterion less', MATRIX.slice(0, 4)],
    ['condition that cannot be read', changed('Cargo', '50%', '>=')],
  ])('for another %s', (_, table) => {
    expect(versionOf(table)).not.toBe(versionOf(MATRIX));
  });

  it.each([
    ['Caliente desde', 71],
    ['Tibio desde', 41],
    ['Letra A desde', 76],
    ['MQL desde', 51],
    ['MQL encaje mínimo', 26],
  ])('for another threshold %s', (key, value) => {
    expect(versionOf(MATRIX, [[key, value]])).not.toBe(versionOf(MATRIX));
  });

  it.each([
    ['Cargo', '50%'],
    ['Cargo', 'Excluye'],
  ])('for %s with %s that cannot be read than without it', (criterion, header) => {
    expect(versionOf(changed(criterion, header, '>='))).not.toBe(versionOf(changed(criterion, header, '')));
  });

  it('for each of many weights', () => {
    const versions = Array.from({ length: 1000 }, (_, weight) =>
      versionOf(changed('Cargo', 'Peso', weight + 1)),
    );
    expect(new Set(versions).size).toBe(1000);
  });
});
