/** `Matriz`: what is read, what is left out, and what is said about it. */
import { describe, expect, it } from 'vitest';
import type { Cell, Table } from '../../../src/domain/cell';
import { printCondition } from '../../../src/domain/condition/print-condition';
import { dayOf } from '../../../src/domain/day';
import type { Criterion } from '../../../src/domain/model/criterion';
import { readMatrix } from '../../../src/domain/model/read-matrix';
import { readDegreeHeader } from '../../../src/domain/model/share';
import { aCriterion, aMatrix } from '../../support/builders';

const read = (table: Table) => readMatrix(table, { row: 1 });
const criteria = (table: Table): readonly Criterion[] => read(table).model?.criteria ?? [];
const codes = (table: Table): string[] => read(table).issues.map((issue) => issue.code);
const withDegrees = (headers: Cell[], cells: Cell[]): Table => [
  ['Criterio', 'Campo', 'Peso', ...headers],
  ['Cargo', 'Cargo', 100, ...cells],
];

describe('degree columns', () => {
  it.each<[Cell, unknown]>([
    ['100%', { share: 1 }],
    ['Alto (75%)', { share: 0.75 }],
    [' 12,5 % ', { share: 0.125 }],
    [0.25, { share: 0.25 }],
    [1, { share: 1 }],
    ['0%', { share: 0 }],
    ['150%', 'out-of-range'],
    [75, 'out-of-range'],
    ['Más del 50% del equipo', undefined],
    ['Por qué', undefined],
    [true, undefined],
  ])('%j as a header', (header, degree) => {
    expect(readDegreeHeader(header)).toEqual(degree);
  });

  it('the largest share comes first, and alternatives keep their order', () => {
    const [criterion] = criteria(withDegrees(['50%', 'Alto (100%)', '100%', '0%'], ['a', 'b', 'c', 'd']));
    expect(criterion?.degrees.map((degree) => [degree.share, printCondition(degree.condition)])).toEqual([
      [1, 'b'],
      [1, 'c'],
      [0.5, 'a'],
    ]);
  });

  it('0% documents only, so nothing in it is a fault', () => {
    expect(codes(withDegrees(['100%', '0%'], ['a', '>=nada']))).toEqual([]);
  });

  it('a header beyond 100% and a matrix without degrees are issues', () => {
    expect(codes(withDegrees(['150%', '100%'], ['a', 'b']))).toEqual(['degree-out-of-range']);
    expect(codes(withDegrees([], []))).toContain('no-degrees');
  });

  it('points per event are enough: such a matrix needs no degree columns', () => {
    const header = ['Criterio', 'Fuente', 'Campo', 'Peso', 'Por evento'];
    expect(codes([header, ['Visitas', 'Interacción', 'Visita', 100, '10%']])).toEqual([]);
  });
});

describe('headers', () => {
  it('are found in any order and in three languages', () => {
    const [criterion] = criteria([
      ['100%', 'Weight', 'Field', 'Critério', 'Dimension'],
      ['CEO', 30, 'Cargo', 'Nivel', 'Interest'],
    ]);
    expect(criterion).toMatchObject({ name: 'Nivel', weight: 30, field: 'Cargo', dimension: 'interest' });
  });

  it('each required one that is missing is named, and there is no model', () => {
    const { model, issues } = read([
      ['Campo', '100%'],
      ['Cargo', 'CEO'],
    ]);
    expect(model).toBeUndefined();
    expect(issues.map((issue) => [issue.code, issue.received])).toEqual([
      ['missing-header', 'Criterio'],
      ['missing-header', 'Peso'],
    ]);
  });
});

describe('rows', () => {
  it('a blank row is skipped', () => {
    const table = aMatrix(aCriterion('A', 100, { full: 'x' }), ['', ' ', '', '', '', '', '', '', '', '', '']);
    expect(criteria(table)).toHaveLength(1);
    expect(codes(table)).toEqual([]);
  });

  it('one without a readable weight and without knock-out is left out', () => {
    const table = aMatrix(aCriterion('A', 'mucho', { full: 'x' }), aCriterion('B', '', { full: 'x' }));
    expect(criteria(table)).toEqual([]);
    expect(codes(table)).toEqual(['unreadable-weight', 'unreadable-weight']);
  });

  it('one with only a knock-out stays and weighs nothing', () => {
    const table = aMatrix(aCriterion('País', '', { excludes: 'Corea' }));
    expect(criteria(table)[0]).toMatchObject({ weight: undefined, degrees: [] });
    expect(codes(table)).toEqual([]);
  });

  it('weights may be text, negative, or with a comma', () => {
    const table = aMatrix(aCriterion('A', '99,5', { full: 'x' }), aCriterion('B', '-10', { full: 'x' }));
    expect(criteria(table).map((criterion) => criterion.weight)).toEqual([99.5, -10]);
  });

  it('a repeat of criterion, product and persona is an issue, and the first counts', () => {
    const table = aMatrix(
      aCriterion('Cargo', 50, { full: 'a' }),
      aCriterion('CARGO ', 50, { full: 'b' }),
      aCriterion('Cargo', 50, { full: 'c', product: 'Nube' }),
    );
    expect(criteria(table).map((criterion) => criterion.row)).toEqual([2, 4]);
    expect(read(table).issues).toMatchObject([
      {
        code: 'repeated-criterion',
        place: { tab: 'matrix', row: 3 },
        received: 'CARGO',
        params: { other: 2 },
      },
    ]);
  });

  it('a blank field is the name, a blank name is the field', () => {
    const table = aMatrix(
      aCriterion('Cargo', 50, { field: '', full: 'a' }),
      aCriterion('', 50, { field: 'País', full: 'a' }),
    );
    expect(criteria(table).map(({ name, field }) => [name, field])).toEqual([
      ['Cargo', 'Cargo'],
      ['País', 'País'],
    ]);
    expect(codes(table)).toEqual(['unnamed-criterion']);
  });

  it('the dimension follows the source when blank', () => {
    const table = aMatrix(aCriterion('A', 50, { full: 'x' }), aCriterion('B', 50, { source: 'Interacción' }));
    expect(criteria(table).map((criterion) => criterion.dimension)).toEqual(['fit', 'interest']);
  });

  it('a word that is nearly a dimension or source gets a suggestion', () => {
    const table = aMatrix(aCriterion('A', 100, { full: 'x', dimension: 'Interez', source: 'Led' }));
    expect(read(table).issues).toMatchObject([
      { code: 'unknown-source', params: { nearest: 'Lead' } },
      { code: 'unknown-dimension', params: { nearest: 'Interés' } },
    ]);
  });
});

describe('cells', () => {
  it('a condition that cannot be read is an issue with its place, and the criterion cannot be evaluated', () => {
    const table = aMatrix(aCriterion('Tamaño', 100, { full: '>=muchos', half: '50..199' }));
    expect(criteria(table)[0]).toMatchObject({ evaluable: false, weight: 100 });
    expect(readMatrix(table, { row: 1, column: 1 }).issues).toMatchObject([
      { code: 'unreadable-condition', place: { row: 2, column: 8, header: '100%' }, received: '>=muchos' },
    ]);
  });

  it('a range that became a date says what to write instead', () => {
    const table = aMatrix(aCriterion('Tamaño', 100, { full: dayOf(2026, 10, 1) }));
    expect(read(table).issues[0]?.params).toMatchObject({
      fault: 'date-cell',
      instead: '1..10',
      typed: '1-10',
    });
  });

  it('a «no:» that does not open the cell is a text, and a warning says so', () => {
    const table = aMatrix(aCriterion('País', 100, { full: 'Francia; no: España' }));
    expect(criteria(table)[0]).toMatchObject({ evaluable: true });
    expect(read(table).issues).toMatchObject([
      { code: 'inner-negation', severity: 'warning', received: 'no: España' },
    ]);
    expect(codes(aMatrix(aCriterion('País', 100, { full: 'Francia; "no: España"' })))).toEqual([]);
  });

  it('an unreadable knock-out leaves the degrees alone', () => {
    const [criterion] = criteria(aMatrix(aCriterion('País', 100, { full: 'España', excludes: '50..' })));
    expect(criterion).toMatchObject({ evaluable: true, knockout: undefined, knockoutUnreadable: true });
  });

  it('a share is a percentage or a number from 0 to 1', () => {
    const shares = ['25%', 0.5, '', '30', 'poco'].map((unknown, i) =>
      aCriterion(`C${i}`, 20, { full: 'x', unknown }),
    );
    expect(criteria(aMatrix(...shares)).map((criterion) => criterion.unknownShare)).toEqual([
      0.25, 0.5, 0, 0, 0,
    ]);
    expect(codes(aMatrix(...shares))).toEqual(['unreadable-share', 'unreadable-share']);
  });

  it('a criterion that weighs without a condition is a warning', () => {
    expect(codes(aMatrix(aCriterion('A', 100)))).toEqual(['criterion-without-degrees']);
  });
});

describe('a column that nobody reads', () => {
  const issuesOf = (headers: string[], texts: string[]) =>
    readMatrix([headers, texts], { row: 1, column: 1 }).issues.map(({ code, severity, place }) => [
      code,
      severity,
      place.column,
    ]);

  it('is named where a degree has lost its percentage', () => {
    const headers = ['Criterio', 'Campo', 'Peso', '100%', 'mitad', 'Por qué'];
    expect(issuesOf(headers, ['Cargo', 'Cargo', '100', 'CEO', 'Jefa', 'porque sí'])).toEqual([
      ['unread-column', 'warning', 5],
    ]);
  });

  it('is a note where people keep something on the right, and nothing where it is blank', () => {
    const headers = ['Criterio', 'Campo', 'Peso', '', '100%', 'Comentarios'];
    expect(issuesOf(headers, ['Cargo', 'Cargo', '100', '', 'CEO', 'ver con Ana'])).toEqual([
      ['unread-column', 'note', 6],
    ]);
  });

  it('is a title once more', () => {
    const headers = ['Criterio', 'Campo', 'Peso', 'peso', '100%'];
    expect(issuesOf(headers, ['Cargo', 'Cargo', '100', '50', 'CEO'])).toEqual([
      ['repeated-header', 'warning', 4],
    ]);
  });
});
