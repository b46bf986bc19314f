/** Workbooks frozen week by week, for tests. */
import type { Day, Table } from '../../../src/domain/cell';
import { mondayOf } from '../../../src/domain/day';
import { freezeWeek } from '../../../src/domain/history/freeze-week';
import type { FrozenLead, FrozenWeek, Split } from '../../../src/domain/history/frozen';
import { lastFrozenIn } from '../../../src/domain/history/rescore';
import { ALL_CAUSES, totalUnits, unitsOf } from '../../../src/domain/history/units';
import { scoreTables, type Tables } from '../../../src/domain/scoring/score-tables';
import type { Cause } from '../../../src/domain/vocabulary';

/** A workbook as its tabs stand; `Ajustes` without the day, which is given when a week is frozen. */
export interface Tabs {
  readonly leads: Table;
  readonly matrix: Table;
  readonly settings: Table;
  readonly interactions?: Table;
  readonly personas?: Table;
}

const placed = (table: Table) => ({ table, origin: { row: 1 } });

export const tablesOf = ({ leads, matrix, settings, interactions, personas }: Tabs, day?: Day): Tables => ({
  leads: placed(leads),
  matrix: placed(matrix),
  settings: placed(day ? [...settings, ['Fecha de corte', day]] : settings),
  ...(interactions && { interactions: placed(interactions) }),
  ...(personas && { personas: placed(personas) }),
});

/** The week after these, frozen from a workbook on a day. */
export const frozenAfter = (
  weeks: readonly FrozenWeek[],
  tabs: Tabs,
  day: Day | undefined,
  at?: Day,
): FrozenWeek => {
  const takenAt = at ?? day ?? { day: 20000 };
  const tables = tablesOf(tabs, day);
  return freezeWeek({
    tables,
    book: scoreTables(tables),
    previous: weeks[weeks.length - 1],
    lastFrozen: lastFrozenIn(weeks),
    week: mondayOf(takenAt),
    takenAt,
    matrix: 'M-TEST',
  }).week;
};

/** Weeks frozen one after the other, seven days apart, the first on a day. */
export const frozenWeeks = (books: readonly Tabs[], first: Day, stepInDays = 7): readonly FrozenWeek[] =>
  books.reduce<readonly FrozenWeek[]>(
    (weeks, tabs, i) => [
      ...weeks,
      frozenAfter(weeks, tabs, { day: first.day + i * stepInDays }, { day: first.day + i * 7 }),
    ],
    [],
  );

export const byId = (week: FrozenWeek): ReadonlyMap<string, FrozenLead> =>
  new Map(week.leads.map((lead) => [lead.lead, lead]));

/** In units of 1e-9: what the parts of a change leave unexplained of the difference of two scores. */
export const unexplained = (before: FrozenLead, after: FrozenLead): number =>
  after.change === undefined
    ? Number.NaN
    : unitsOf(after.score) - unitsOf(before.score) - totalUnits(after.change);

/** The causes that have a part. */
export const causesOf = (change: Split | undefined): readonly Cause[] =>
  ALL_CAUSES.filter((cause) => unitsOf(change?.[cause]) !== 0);
