/** Workbooks frozen week by week, and frozen weeks as they stand in their tabs, for tests. */
import type { Cell, Day, Table } from '../../../src/domain/cell';
import { mondayOf } from '../../../src/domain/day';
import { freezeWeek } from '../../../src/domain/history/freeze-week';
import type { FrozenLead, FrozenTables, FrozenWeek, Split } from '../../../src/domain/history/frozen';
import { packTables } from '../../../src/domain/history/pack-tables';
import { lastFrozenIn } from '../../../src/domain/history/rescore';
import { ALL_CAUSES, totalUnits, unitsOf } from '../../../src/domain/history/units';
import { scoreTables, type Tables } from '../../../src/domain/scoring/score-tables';
import { type Language, STAGES, TEMPERATURES } from '../../../src/domain/vocabulary';
import {
  CAUSES,
  type Cause,
  HISTORY_COLUMNS,
  type HistoryColumn,
  WEEK_COLUMNS,
  type WeekColumn,
} from '../../../src/domain/vocabulary-weeks';

/** A workbook as its tabs stand; `Ajustes` without the day, which is given when a week is frozen. */
export interface Tabs {
  readonly leads: Table;
  readonly matrix: Table;
  readonly settings: Table;
  readonly interactions?: Table | undefined;
  readonly personas?: Table | undefined;
}

const placed = (table: Table) => ({ table, origin: { row: 1 } });

export const tablesOf = ({ leads, matrix, settings, interactions, personas }: Tabs, day?: Day): Tables => ({
  leads: placed(leads),
  matrix: placed(matrix),
  settings: placed(day ? [...settings, ['Fecha de corte', day]] : settings),
  ...(interactions && { interactions: placed(interactions) }),
  ...(personas && { personas: placed(personas) }),
});

/** What a week is frozen from: a workbook and its day; `takenAt` is that day unless given. */
export interface Snapshot {
  readonly tabs: Tabs;
  readonly day?: Day | undefined;
  readonly takenAt?: Day;
}

/** The week after these. */
export const frozenAfter = (weeks: readonly FrozenWeek[], { tabs, day, takenAt }: Snapshot): FrozenWeek => {
  const tables = tablesOf(tabs, day);
  const at = takenAt ?? day ?? { day: 20000 };
  return freezeWeek({
    tables,
    book: scoreTables(tables),
    previous: weeks[weeks.length - 1],
    lastFrozen: lastFrozenIn(weeks),
    week: mondayOf(at),
    takenAt: at,
    matrix: 'M-TEST',
  }).week;
};

/** Weeks frozen one after the other, seven days apart, the first on a day. */
export const frozenWeeks = (books: readonly Tabs[], first: Day): readonly FrozenWeek[] => {
  const weeks: FrozenWeek[] = [];
  for (const tabs of books) {
    weeks.push(frozenAfter(weeks, { tabs, day: { day: first.day + weeks.length * 7 } }));
  }
  return weeks;
};

export const byId = (week: FrozenWeek | undefined): ReadonlyMap<string, FrozenLead> =>
  new Map(week?.leads.map((lead) => [lead.lead, lead]));

/** In units of 1e-9: what the parts of a change leave unexplained of the difference of two scores. */
export const unexplained = (before: FrozenLead, after: FrozenLead): number =>
  after.change === undefined
    ? Number.NaN
    : unitsOf(after.score) - unitsOf(before.score) - totalUnits(after.change);

/** The causes that have a part. */
export const causesOf = (change: Split | undefined): readonly Cause[] =>
  ALL_CAUSES.filter((cause) => unitsOf(change?.[cause]) !== 0);

const HISTORY_KEYS = Object.keys(HISTORY_COLUMNS) as HistoryColumn[];
const WEEK_KEYS = Object.keys(WEEK_COLUMNS) as WeekColumn[];

const leadCells = ({ week, matrix }: FrozenWeek, lead: FrozenLead, language: Language): Cell[] => {
  const { change, temperature, stage, turnedBy } = lead;
  const cells: Partial<Record<HistoryColumn, Cell>> = {
    ...{ week, lead: lead.lead, matrix, parts: lead.parts, frozen: lead.frozen },
    ...{ score: lead.score ?? '', fit: lead.fit ?? '', interest: lead.interest ?? '' },
    temperature: temperature ? TEMPERATURES[temperature][language] : '',
    stage: stage ? STAGES[stage][language] : '',
    turnedBy: turnedBy ? CAUSES[turnedBy][language] : '',
    ...Object.fromEntries(ALL_CAUSES.map((cause) => [cause, change?.[cause] || ''])),
  };
  return HISTORY_KEYS.map((key) => cells[key] ?? '');
};

/** `Historial` as it holds these weeks. */
export const historyTable = (weeks: readonly FrozenWeek[], language: Language = 'es'): Table => [
  HISTORY_KEYS.map((key) => HISTORY_COLUMNS[key][language]),
  ...weeks.flatMap((week) => week.leads.map((lead) => leadCells(week, lead, language))),
];

/** `Semanas` as it holds them: a copy of the tables only where they are others than in the row above. */
export const weeksTable = (weeks: readonly FrozenWeek[], language: Language = 'es'): Table => {
  const copies = weeks.map(({ tables }) => (tables ? packTables(tables) : 'null'));
  const rows = weeks.map(({ week, takenAt, asOf, matrix, leads }, i) => {
    const copy = copies[i] === copies[i - 1] ? '' : copies[i]!;
    const cells: Partial<Record<WeekColumn, Cell>> = {
      ...{ week, takenAt, takenBy: 'ana@example.com', asOf: asOf ?? '', matrix, leads: leads.length },
      copy: copy.slice(0, 500),
      copy2: copy.slice(500),
    };
    return WEEK_KEYS.map((key) => cells[key] ?? '');
  });
  return [WEEK_KEYS.map((key) => WEEK_COLUMNS[key][language]), ...rows];
};

/** A blank at the end of a row is no answer, and a copy does not keep it. */
const trimmed = (table: Table): Table =>
  table.map((row) => {
    let end = row.length;
    while (end > 0 && row[end - 1] === '') end--;
    return row.slice(0, end);
  });

export const trimmedTables = (tables: FrozenTables | undefined): FrozenTables | undefined =>
  tables && {
    matrix: trimmed(tables.matrix),
    settings: trimmed(tables.settings),
    personas: tables.personas && trimmed(tables.personas),
    interactions: tables.interactions,
  };
