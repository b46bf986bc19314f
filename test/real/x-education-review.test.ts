/** Slips of the hand in the matrix of the real leads: each is named where it stands, and none is seen where there is none. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { Issue } from '../../src/domain/issue';
import { hasRealData } from '../support/real-data';
import { type RealTable, readRealTable, workbookOf } from '../support/real-table';

type Row = Readonly<Record<string, string>>;

const SLIPS: readonly [
  what: string,
  row: Row,
  code: Issue['code'],
  received: string,
  params: Issue['params'],
][] = [
  [
    'a criterion that all 9,240 leads fail',
    { Criterio: 'Vio la revista', Campo: 'Magazine', '100%': 'sí' },
    'unmet-criterion',
    'Vio la revista',
    { count: 9240, example: 'No' },
  ],
  [
    'an answer with a letter missing',
    { Criterio: 'Trabaja', Campo: 'What is your current occupation', '100%': 'Working Profesional' },
    'unmet-criterion',
    'Working Profesional',
    { nearest: 'Working Professional' },
  ],
  [
    'a degree that a higher one takes',
    { Criterio: 'Tiempo', Campo: 'Total Time Spent on Website', '100%': '>600', '60%': '>900' },
    'lost-condition',
    '>900',
    { by: '100%' },
  ],
  [
    'a range typed with a dash',
    { Criterio: 'Tiempo', Campo: 'Total Time Spent on Website', '100%': '121-600' },
    'range-as-text',
    '121-600',
    { instead: '121..600' },
  ],
  [
    'a column that is written otherwise',
    { Criterio: 'Veces', Campo: 'Total Visits', '100%': '>=3' },
    'missing-field',
    'Total Visits',
    { nearest: 'TotalVisits' },
  ],
];

describe.runIf(hasRealData)('the review of the X Education matrix', () => {
  let table: RealTable;
  /** Issues of the matrix; that there are no settings is no part of it. */
  const issuesOf = (matrix: RealTable['matrix']) =>
    workbookOf({ ...table, matrix }).issues.filter(({ place }) => place.tab === 'matrix');

  beforeAll(async () => {
    table = await readRealTable();
  });

  it('finds nothing to say', () => {
    expect(issuesOf(table.matrix)).toEqual([]);
  });

  it.each(SLIPS)('names %s', (_, row, code, received, params) => {
    const added = table.matrix[0]!.map((header) => row[header] ?? (header === 'Peso' ? '2' : ''));
    expect(issuesOf([...table.matrix, added])).toContainEqual(
      expect.objectContaining({
        code,
        received,
        params: expect.objectContaining(params),
        place: expect.objectContaining({ row: table.matrix.length + 1 }),
      }),
    );
  });

  it('says what the weights add up to', () => {
    const added = table.matrix[0]!.map((header) =>
      header === 'Peso' ? '10' : header === '100%' ? '*' : 'City',
    );
    const found = issuesOf([...table.matrix, added]).find(({ code }) => code === 'weights-total');
    expect(found?.params).toMatchObject({ total: 110 });
  });
});

if (!hasRealData) {
  it('the review of the X Education matrix was left out: ../shared/data does not lie beside this project', () => {
    expect(hasRealData).toBe(false);
  });
}
