/** What people type into Visitas, and what past weeks expected. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Table } from '../../../src/domain/cell';
import type { Issue } from '../../../src/domain/issue';
import { pastForecastsOf } from '../../../src/domain/report/past-forecasts';
import { visitsOf } from '../../../src/domain/report/visits';
import { FORECAST_COLUMNS } from '../../../src/domain/vocabulary-weeks';
import { formatPlace, issueText } from '../../../src/messages/issues';
import { anyCell } from '../../support/arbitraries';
import { at, MONDAY } from './a-report';

const HEADERS = ['Semana', 'Origen', 'Visitas'];

describe('Visitas', () => {
  const sentences = (issues: readonly Issue[]): string[] =>
    issues.map((issue) => {
      const { says, expected } = issueText(issue, 'es');
      return `${formatPlace(issue.place, 'es')}: ${says}. ${expected}`;
    });
  const told = (table: Table): string[] => sentences(visitsOf(table).issues);

  it('any day of a week stands for it, and numbers are read as people write them', () => {
    expect(visitsOf([HEADERS, [at(2), ' Web ', '1.250'], ['', '', ''], ['16/11/2026', '', 0]])).toEqual({
      visits: [
        { week: MONDAY.day, source: 'Web', visits: 1250 },
        { week: MONDAY.day, source: '', visits: 0 },
      ],
      issues: [],
    });
  });

  it('columns are found by header, in any order and language', () => {
    expect(
      visitsOf([
        ['Source', 'Visits', 'Week'],
        ['Web', 3, at(0)],
      ]).visits,
    ).toEqual([{ week: MONDAY.day, source: 'Web', visits: 3 }]);
  });

  it('what cannot be read is told by cell; the other rows count', () => {
    const table = [
      HEADERS,
      ['ayer', 'Web', 10],
      [at(0), 'Web', 'muchas'],
      [at(0), 'Web', -2],
      [at(0), '', 5],
    ];
    expect(visitsOf(table).visits.map(({ visits }) => visits)).toEqual([5]);
    expect(told(table)).toEqual([
      'A2: «ayer» en Semana no es una fecha. Un día de la semana, por ejemplo 16/11/2026; mientras tanto la fila no cuenta',
      'C3: «muchas» en Visitas no es un número. Cuántas visitas hubo, por ejemplo 1.250; mientras tanto la fila no cuenta',
      'C4: «-2» en Visitas no es un número. Cuántas visitas hubo, por ejemplo 1.250; mientras tanto la fila no cuenta',
    ]);
  });

  it('what can hardly be meant is told, where it is known which day it is and where leads come from', () => {
    const table = [
      HEADERS,
      [at(0), 'Web', 10],
      [at(7), 'web', 20],
      [at(14), 'Web', 30],
      [at(3), 'WEB', 40],
      [at(0), 'Tiktok', 50],
      [at(0), 'Wev', 60],
      [at(0), '', 1e9],
    ];
    const { visits, issues } = visitsOf(table, { today: at(8), sources: ['Web', ''] });
    expect(visits.map(({ visits: count }) => count)).toEqual([10, 20, 30, 40, 50, 60]);
    expect(sentences(issues)).toEqual([
      'C8: «1000000000» visitas en una semana son demasiadas. Menos de 10 millones; mientras tanto la fila no cuenta',
      'A4: La semana del 30/11/2026 no ha empezado. Una semana que ya haya llegado; mientras tanto la fila no cuenta',
      'A5: La semana y el origen «WEB» ya están en la fila 2. Si corrige a la otra, borra una: se suman las dos',
      'B6: Ningún lead tiene el Origen «Tiktok»: la fila no cuenta. Un Origen como en Leads',
      'B7: Ningún lead tiene el Origen «Wev»: la fila no cuenta. ¿Querías decir «Web»?',
    ]);
    expect(visitsOf(table).issues).toHaveLength(1);
  });

  it('a tab without its headers says which are missing; a blank one says nothing', () => {
    expect(
      told([
        ['Semana', 'Origen'],
        [at(0), 'Web'],
      ]),
    ).toHaveLength(1);
    expect(visitsOf([])).toEqual({ visits: [], issues: [] });
    expect(visitsOf([['', ''], ['']])).toEqual({ visits: [], issues: [] });
  });

  it('whatever stands there, each row is read, told or blank, and nothing is thrown', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(anyCell, anyCell, anyCell), { maxLength: 5 }), (rows) => {
        const { visits, issues } = visitsOf([HEADERS, ...rows]);
        const isFilled = (cell: unknown) => typeof cell !== 'string' || cell.trim() !== '';
        const told = new Set(issues.map(({ place }) => place.row));
        expect(visits.length + told.size).toBe(rows.filter((cells) => cells.some(isFilled)).length);
        expect(visits.every(({ week, visits: count }) => (week - MONDAY.day) % 7 === 0 && count >= 0)).toBe(
          true,
        );
      }),
      { numRuns: 1000 },
    );
  });
});

describe('Previsiones', () => {
  const TITLES = Object.values(FORECAST_COLUMNS).map(({ es }) => es);

  it('those of all groups together, as they were written', () => {
    expect(
      pastForecastsOf([
        TITLES,
        [at(-7), '01/12/2026', 'Total', 4.5, 2, 7, '', '', ''],
        [at(-7), '01/12/2026', 'Web', 3, 1, 5, '', '', ''],
        [at(-7), 'diciembre', 'Total', 3, 1, 5, '', '', ''],
        [at(-7), '01/12/2026', 'Total', 'unos tres', 1, 5, '', '', ''],
      ]),
    ).toEqual([
      {
        ...{ week: at(-7), month: at(15), wins: { mean: 4.5, low: 2, high: 7 } },
        ...{ truth: undefined, isWithin: undefined },
      },
    ]);
  });

  it('a source that is called Total is not taken for the whole, which stands above it', () => {
    const rows = [4.5, 3].map((wins) => [at(-7), '01/12/2026', 'Total', wins, 2, 7, '', '', '']);
    expect(pastForecastsOf([TITLES, ...rows]).map(({ wins }) => wins.mean)).toEqual([4.5]);
  });

  it('of a blank tab there are none', () => {
    expect(pastForecastsOf([])).toEqual([]);
  });
});
