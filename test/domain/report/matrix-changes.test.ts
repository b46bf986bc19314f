/** What somebody changed in the matrix, in the words of the matrix. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Cell, Table } from '../../../src/domain/cell';
import type { FrozenTables } from '../../../src/domain/history/frozen';
import { matrixChanges } from '../../../src/domain/report/matrix-changes';

const HEADERS = ['Criterio', 'Producto', 'Persona', 'Peso', '100%', '50%', 'Sin dato', 'Por qué'];
const MATRIX: Table = [
  HEADERS,
  ['Cargo', '', '', 20, 'CEO; Director', 'Jefe', 0.25, 'decide'],
  ['Sector', 'Nube; Red', '', 30, 'Industria', '', '', ''],
  ['Sector', '', 'Técnico', 10, 'Energía', '', '', ''],
];

const frozen = (matrix: Table, settings: Table = [['Clave', 'Valor']]): FrozenTables => ({
  ...{ matrix, settings },
  ...{ personas: undefined, interactions: undefined },
});

const changes = (after: Table, before: Table = MATRIX): string[] =>
  matrixChanges(frozen(before), frozen(after), 'es').map((one) =>
    [one.kind, one.criterion, one.header, one.before, one.after].join('|'),
  );

const withCell = (row: number, column: number, cell: Cell): Table =>
  MATRIX.map((cells, i) => cells.map((old, j) => (i === row && j === column ? cell : old)));

describe('tells', () => {
  it.each<[string, Table, readonly string[]]>([
    ['a weight', withCell(1, 3, 12.5), ['changed|Cargo|Peso|20|12,5']],
    [
      'a condition',
      withCell(2, 4, 'Industria; Energía'),
      ['changed|Sector|100%|Industria|Industria; Energía'],
    ],
    ['a cell that was emptied', withCell(1, 5, ''), ['changed|Cargo|50%|Jefe|']],
    ['a new criterion', [...MATRIX, ['País', '', '', 5, 'España', '', '', '']], ['added|País|||5']],
    ['one that was taken out', MATRIX.slice(0, 3), ['removed|Sector||10|']],
    ['a renamed one as both', withCell(1, 0, 'Puesto'), ['added|Puesto|||20', 'removed|Cargo||20|']],
    [
      'a new degree',
      MATRIX.map((cells, i) => [...cells, ['Bajo (25%)', 'Becario', '', ''][i]!]),
      ['changed|Cargo|Bajo (25%)||Becario'],
    ],
  ])('%s', (_, after, told) => {
    expect(changes(after)).toEqual(told);
  });

  it('thresholds that changed, those left blank by their default', () => {
    const settings = (...rows: (readonly Cell[])[]): Table => [['Clave', 'Valor'], ...rows];
    const told = matrixChanges(
      frozen(MATRIX, settings(['Tibio desde', 40])),
      frozen(MATRIX, settings(['Caliente desde', 80], ['Warm from', 40])),
      'es',
    );
    expect(told).toEqual([
      { kind: 'changed', criterion: 'Caliente desde', header: 'Valor', before: '70', after: '80' },
    ]);
  });
});

describe('is silent about', () => {
  it.each<[string, Table]>([
    ['what only people read', withCell(1, 7, 'porque decide')],
    ['the language of a header', withCell(0, 3, 'Weight')],
    ['the name of a degree', withCell(0, 4, 'Alto (100%)')],
    ['a degree that Sheets took for a number', withCell(0, 5, 0.5)],
    ['the order of products', withCell(2, 1, 'red; Nube')],
    ['a blank row', [...MATRIX, HEADERS.map(() => '')]],
  ])('%s', (_, after) => {
    expect(changes(after)).toEqual([]);
  });

  it('a week whose tables nobody kept', () => {
    expect(matrixChanges(undefined, frozen(MATRIX), 'es')).toEqual([]);
  });
});

/** A matrix of distinct criteria, and another order of its rows and columns. */
const shuffled = fc
  .record({
    weights: fc.uniqueArray(fc.integer({ min: 1, max: 100 }), { minLength: 1, maxLength: 8 }),
    seed: fc.array(fc.nat(1000), { minLength: 16, maxLength: 16 }),
  })
  .map(({ weights, seed }) => {
    const rows = weights.map((weight, i): Cell[] => [`C${i}`, '', '', weight, `a${i}`, '', '', '']);
    const order = (count: number, from: number) =>
      Array.from({ length: count }, (_, i) => i).sort((a, b) => seed[a + from]! - seed[b + from]!);
    const columns = order(HEADERS.length, 0);
    const table = [HEADERS, ...rows];
    const moved = [HEADERS, ...order(rows.length, 8).map((i) => rows[i]!)];
    return { table, moved: moved.map((cells) => columns.map((column) => cells[column]!)) };
  });

it('another order of rows and columns is no change, whatever the matrix', () => {
  fc.assert(
    fc.property(shuffled, ({ table, moved }) => {
      expect(changes(moved, table)).toEqual([]);
    }),
    { numRuns: 1000 },
  );
});

it('of a matrix in another order, one edited cell is one change', () => {
  fc.assert(
    fc.property(shuffled, fc.nat(), ({ table, moved }, at) => {
      const row = 1 + (at % (moved.length - 1));
      const column = moved[0]!.indexOf('Peso');
      const name = moved[row]![moved[0]!.indexOf('Criterio')];
      const after = moved.map((cells, i) => cells.map((cell, j) => (i === row && j === column ? 999 : cell)));
      expect(changes(after, table)).toEqual([`changed|${name}|Peso|${moved[row]![column]}|999`]);
    }),
    { numRuns: 1000 },
  );
});
