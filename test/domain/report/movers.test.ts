/** Who rose, who fell and why, from weeks as they are really frozen. */
import { expect, it } from 'vitest';
import type { Cell, Table } from '../../../src/domain/cell';
import { freezeWeek } from '../../../src/domain/history/freeze-week';
import type { FrozenWeek } from '../../../src/domain/history/frozen';
import { lastFrozenIn } from '../../../src/domain/history/rescore';
import type { Mover } from '../../../src/domain/report/report';
import { reportOf } from '../../../src/domain/report/report-of';
import { scoreWorkbook, type Tables } from '../../../src/domain/scoring/score-workbook';
import { aCriterion, aMatrix, someSettings } from '../../support/builders';
import { at, NO_FORECAST } from './a-report';

const place = (table: Table) => ({ table, origin: { row: 1 } });

/** Leads as `ID|Nombre|Cargo|Sector`; `Cargo` and `Sector` weigh what the week says. */
interface SomeWeek {
  readonly leads: readonly string[];
  readonly weights?: readonly [cargo: number, sector: number];
  readonly settings?: readonly (readonly [string, Cell])[];
}

const tablesOf = ({ leads, weights: [cargo, sector] = [60, 40], settings = [] }: SomeWeek): Tables => ({
  leads: place([['ID', 'Nombre', 'Cargo', 'Sector'], ...leads.map((lead) => lead.split('|'))]),
  matrix: place(
    aMatrix(
      aCriterion('Cargo', cargo, { full: 'CEO', half: 'Jefe' }),
      aCriterion('Sector', sector, { full: 'Industria' }),
    ),
  ),
  settings: place(someSettings(...settings)),
});

/** Freezes each week after the one before, numbers the rows as the tab would, and reports the last. */
const reportAfter = (...some: readonly SomeWeek[]) => {
  const weeks: FrozenWeek[] = [];
  let row = 1;
  for (const [index, one] of some.entries()) {
    const tables = tablesOf(one);
    const takenAt = at((index - some.length + 1) * 7, 360);
    const { week } = freezeWeek({
      ...{ tables, book: scoreWorkbook(tables), previous: weeks[weeks.length - 1] },
      ...{ lastFrozen: lastFrozenIn(weeks), week: { day: takenAt.day }, takenAt, matrix: `M-${index}` },
    });
    weeks.push({ ...week, leads: week.leads.map((lead) => ({ ...lead, row: ++row })) });
  }
  const book = scoreWorkbook(tablesOf(some[some.length - 1]!));
  return reportOf({ weeks, book, forecast: NO_FORECAST })!;
};

const told = ({ lead, title, row, before, after, change, turnedBy }: Mover) =>
  `${lead} ${title} ${row.row}: ${before} → ${after}, respuestas ${change?.answers}, matriz ${change?.model}, ${turnedBy}`;

it('answers that came in raise a lead, a weight that went down lowers others', () => {
  const { rose, fell, fresh, gone, causes, matrixChanges } = reportAfter(
    { leads: ['L-1|Ana||Industria', 'L-2|Luis|CEO|', 'L-3|Eva|Jefe|', 'L-4|Paz|CEO|'] },
    {
      leads: ['L-1|Ana|CEO|Industria', 'L-2|Luis|CEO|', 'L-3|Eva|Jefe|', 'L-5|Sol|Jefe|'],
      weights: [40, 60],
    },
  );
  expect(rose.map(told)).toEqual(['L-1 Ana 6: 40 → 100, respuestas 60, matriz 0, answers']);
  expect(fell.map(told)).toEqual([
    'L-2 Luis 7: 60 → 40, respuestas 0, matriz -20, undefined',
    'L-3 Eva 8: 30 → 20, respuestas 0, matriz -10, undefined',
  ]);
  expect(fresh.map(({ lead, row, before, after }) => [lead, row.row, before, after])).toEqual([
    ['L-5', 9, undefined, 20],
  ]);
  expect(gone.map(({ lead, title, row, before, after }) => [lead, title, row.row, before, after])).toEqual([
    ['L-4', '', 5, 60, undefined],
  ]);
  expect(causes).toEqual({ day: 0, interactions: 0, answers: 60, product: 0, settings: 0, model: -30 });
  expect(matrixChanges.map(({ criterion, before, after }) => [criterion, before, after])).toEqual([
    ['Cargo', '60', '40'],
    ['Sector', '40', '60'],
  ]);
});

it('those of which the temperature turned come first, also where a threshold alone turned it', () => {
  const { rose, fell } = reportAfter(
    { leads: ['L-1|Ana||', 'L-2|Luis||Industria', 'L-3|Eva|Jefe|Industria'], weights: [70, 30] },
    {
      leads: ['L-1|Ana||Industria', 'L-2|Luis|Jefe|Industria', 'L-3|Eva|Jefe|Industria'],
      weights: [70, 30],
      settings: [['Caliente desde', 65]],
    },
  );
  expect(rose.map(({ lead, before, after, turnedBy }) => [lead, before, after, turnedBy])).toEqual([
    ['L-2', 30, 65, 'settings'],
    ['L-3', 65, 65, 'settings'],
    ['L-1', 0, 30, undefined],
  ]);
  expect(fell).toEqual([]);
});

it('in the first week nobody moves', () => {
  const { rose, fell, fresh, gone, causes } = reportAfter({ leads: ['L-1|Ana|CEO|'] });
  expect([rose, fell, fresh, gone].flat()).toEqual([]);
  expect(Object.values(causes)).toEqual([0, 0, 0, 0, 0, 0]);
});
