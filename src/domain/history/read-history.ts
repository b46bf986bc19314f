/** Reads `Historial` and `Semanas`: the frozen weeks, oldest first. */
import { numberOf, textOf } from '../answer';
import { type Cell, cellAt, type Day, type Table } from '../cell';
import { readMoment } from '../moment';
import { columnsByName } from '../table';
import { keyOf } from '../text';
import { STAGES, TEMPERATURES } from '../vocabulary';
import {
  CAUSES,
  HISTORY_COLUMNS,
  type HistoryColumn,
  WEEK_COLUMNS,
  type WeekColumn,
} from '../vocabulary-weeks';
import type { FrozenLead, FrozenTables, FrozenWeek, Split } from './frozen';
import { unpackTables } from './pack-tables';
import { isThinned } from './thin';
import { ALL_CAUSES, splitFrom, unitsOf } from './units';

/** A row of `Semanas`: a week without its leads. */
type WeekRow = Omit<FrozenWeek, 'leads'>;

/** A row of `Historial`; what changed is told once its week has neighbours. */
interface LeadLine {
  readonly week: Day;
  readonly matrix: string;
  readonly lead: FrozenLead;
}

const inOrder = <Row extends WeekRow>(rows: readonly Row[]): Row[] =>
  [...rows].sort((a, b) => a.week.day - b.week.day);

const COPIES = ['copy', 'copy2', 'copy3', 'copy4'] as const satisfies readonly WeekColumn[];

const dayOnly = (cell: Cell): Day | undefined => {
  const at = readMoment(cell);
  return at && { day: at.day };
};

/** The complete weeks, oldest first; a week that stands twice counts once. A blank copy is that of the week before. */
const readWeeks = (table: Table): readonly WeekRow[] => {
  const columns = columnsByName(table[0] ?? [], WEEK_COLUMNS);
  const seen = new Set<number>();
  const rows = table.slice(1).flatMap((cells): (WeekRow & { readonly copy: string })[] => {
    const cell = (key: WeekColumn): Cell => cellAt(cells, columns[key]);
    const week = dayOnly(cell('week'));
    if (!week || seen.has(week.day)) return [];
    seen.add(week.day);
    const [takenAt, asOf] = [readMoment(cell('takenAt')) ?? week, dayOnly(cell('asOf'))];
    const copy = COPIES.map((key) => textOf(cell(key))).join('');
    return [{ week, takenAt, asOf, matrix: textOf(cell('matrix')), tables: undefined, copy }];
  });
  let tables: FrozenTables | undefined;
  return inOrder(rows).map(({ copy, ...row }) => {
    if (copy !== '') tables = unpackTables(copy);
    return { ...row, tables };
  });
};

/** Undefined where no part is written: nothing changed, or nothing is known. */
const readSplit = (cell: (key: HistoryColumn) => Cell): Split | undefined =>
  ALL_CAUSES.every((cause) => cell(cause) === '')
    ? undefined
    : splitFrom((cause) => unitsOf(numberOf(cell(cause))));

const readLines = (table: Table): LeadLine[] => {
  const columns = columnsByName(table[0] ?? [], HISTORY_COLUMNS);
  return table.flatMap((cells, index): LeadLine[] => {
    const cell = (key: HistoryColumn): Cell => cellAt(cells, columns[key]);
    const week = index === 0 ? undefined : dayOnly(cell('week'));
    const id = textOf(cell('lead')).trim();
    if (!week || id === '') return [];
    const lead: FrozenLead = {
      row: index + 1,
      lead: id,
      score: numberOf(cell('score')),
      fit: numberOf(cell('fit')),
      interest: numberOf(cell('interest')),
      temperature: keyOf(cell('temperature'), TEMPERATURES),
      stage: keyOf(cell('stage'), STAGES),
      parts: textOf(cell('parts')),
      change: readSplit(cell),
      turnedBy: keyOf(cell('turnedBy'), CAUSES),
      frozen: textOf(cell('frozen')),
    };
    return [{ week, matrix: textOf(cell('matrix')), lead }];
  });
};

/** Lines by week; of those that repeat a lead the first counts. */
const byWeek = (lines: readonly LeadLine[]): ReadonlyMap<number, ReadonlyMap<string, LeadLine>> => {
  const weeks = new Map<number, Map<string, LeadLine>>();
  for (const line of lines) {
    const week = weeks.get(line.week.day) ?? new Map<string, LeadLine>();
    weeks.set(line.week.day, week);
    if (!week.has(line.lead.lead)) week.set(line.lead.lead, line);
  }
  return weeks;
};

/** Rows of `Historial` (1-based) of a week, from the first on: what a script has left that died before `Semanas`. */
export const rowsOfWeek = (history: Table, { day }: Day): readonly number[] =>
  readLines(history)
    .filter(({ week }) => week.day === day)
    .map(({ lead }) => lead.row);

/**
 * The weeks of `Historial` of which `Semanas` knows nothing, oldest first. Whoever takes them for rubbish loses them.
 *
 * @param running the week of now, which may be half written
 * @example unknownWeeks(history, weeks, mondayOf(today)) // [] where nobody has touched either
 */
export const unknownWeeks = (history: Table, weeks: Table, running: Day): readonly Day[] => {
  const known = new Set([running, ...readWeeks(weeks).map(({ week }) => week)].map(({ day }) => day));
  const found = new Set(readLines(history).map(({ week }) => week.day));
  return [...found]
    .filter((day) => !known.has(day))
    .sort((a, b) => a - b)
    .map((day) => ({ day }));
};

const NO_LINES: ReadonlyMap<string, LeadLine> = new Map();

const NO_CHANGE = splitFrom(() => 0);

/** Zeros are not written. Nothing written is a change of nothing where the lead was there with the same score. */
const withChange = (lead: FrozenLead, before: FrozenLead | undefined, isKnown: boolean): FrozenLead => {
  if (lead.change || (isKnown && !before)) return lead;
  const isSame = !before || unitsOf(before.score) === unitsOf(lead.score);
  return isSame ? { ...lead, change: NO_CHANGE } : lead;
};

/** Weeks of `Historial` alone: complete or not, without what they were scored by. */
const bareWeeks = (found: ReadonlyMap<number, ReadonlyMap<string, LeadLine>>): WeekRow[] =>
  [...found].map(([day, lines]): WeekRow => {
    const { matrix } = [...lines.values()][0]!;
    return { week: { day }, takenAt: { day }, asOf: undefined, matrix, tables: undefined };
  });

/**
 * The frozen weeks, oldest first; those that are not complete, and rows that repeat a lead, are left out.
 *
 * @param weeks `Semanas`; without it every week counts, and none can be scored again
 * @example weeksOf(history, weeks).map(({ leads }) => leads.length) // [812, 820]
 */
export const weeksOf = (history: Table, weeks?: Table): readonly FrozenWeek[] => {
  const found = byWeek(readLines(history));
  const rows = weeks ? readWeeks(weeks) : inOrder(bareWeeks(found));
  const seen = new Set<string>();
  let before = NO_LINES;
  return rows.map(({ week, takenAt, asOf, matrix, tables }, i): FrozenWeek => {
    const lines = found.get(week.day) ?? NO_LINES;
    const leads = [...lines.values()].map(({ lead }) => {
      const isKnown = !seen.has(lead.lead) || !isThinned(i - 1, rows.length);
      return withChange(lead, before.get(lead.lead)?.lead, isKnown);
    });
    lines.forEach((_, id) => {
      seen.add(id);
    });
    before = lines;
    return { week, takenAt, asOf, matrix, tables, leads };
  });
};
