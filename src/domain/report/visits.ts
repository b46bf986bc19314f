/** Reads `Visitas`: how many came by week and source, as typed. What cannot be read is an issue; the cell stays. */
import { numberOf, textOf } from '../answer';
import { type Cell, cellAt, type Day, type Origin, type Table } from '../cell';
import { mondayOf } from '../day';
import type { Visits } from '../forecast/forecast';
import type { Issue, IssueCode } from '../issue';
import { readMoment } from '../moment';
import { columnsByName, headersOf, isBlankTable, type Notebook, notebook } from '../table';
import { fold, nearest } from '../text';
import { VISIT_COLUMNS } from '../vocabulary-weeks';

type VisitColumn = keyof typeof VISIT_COLUMNS;

const REQUIRED = ['week', 'visits'] as const;

/** A count of people: whole, none below zero. */
const countOf = (cell: Cell): number | undefined => {
  const number = numberOf(cell);
  return number !== undefined && Number.isInteger(number) && number >= 0 ? number : undefined;
};

/** More in a week is a slip of the hand. */
const MOST_VISITS = 10_000_000;

/** What rows are looked at against; without it they are only read. */
export interface VisitsKnown {
  /** A week that has not begun brought nobody yet. */
  readonly today: Day;
  /** Origins of leads: visits of others say nothing of leads. */
  readonly sources: readonly string[];
}

/** A row that was read. */
interface ReadRow extends Visits {
  /** 0-based in the table. */
  readonly row: number;
  readonly cells: readonly Cell[];
}

/** What stands there as a number or a day, and yet can hardly be meant. */
const noteOddities = (
  rows: readonly ReadRow[],
  columns: Partial<Record<VisitColumn, number>>,
  { today, sources }: VisitsKnown,
  notes: Notebook,
): void => {
  const known = new Map(sources.map((source) => [fold(source), source]));
  const first = new Map<string, number>();
  for (const { row, cells, week, source } of rows) {
    const say = (code: IssueCode, column: VisitColumn, params: Issue['params'] = {}): void => {
      const at = columns[column];
      notes.note(
        'warning',
        code,
        { row, ...(at === undefined ? {} : { column: at }) },
        cellAt(cells, at),
        params,
      );
    };
    const key = `${week}/${fold(source)}`;
    const before = first.get(key);
    if (before === undefined) first.set(key, row);
    else say('repeated-visits', 'week', { other: before + 1, source: source || '–' });
    if (week > today.day) say('future-week', 'week');
    if (source && !known.has(fold(source)))
      say('unknown-visit-source', 'source', {
        nearest: nearest(source, [...known.values()].filter(Boolean)) ?? '',
      });
  }
};

/**
 * Any day of a week stands for it. Two rows of one week and source are both there: whoever adds up, adds them.
 *
 * @param known with it, what can hardly be meant is told too
 * @example visitsOf([['Semana', 'Origen', 'Visitas'], ['18/11/2026', 'Web', 1250]]).visits[0]?.visits // 1250
 */
export const visitsOf = (
  table: Table,
  known?: VisitsKnown,
  origin: Origin = { row: 1, column: 1 },
): { visits: readonly Visits[]; issues: readonly Issue[] } => {
  const notes = notebook('visits', origin);
  if (isBlankTable(table)) return { visits: [], issues: [] };
  const columns = columnsByName(headersOf(table), VISIT_COLUMNS);
  const missing = REQUIRED.filter((key) => columns[key] === undefined);
  for (const key of missing) notes.note('error', 'missing-header', { row: 0 }, VISIT_COLUMNS[key].es);
  if (missing.length > 0) return { visits: [], issues: notes.issues };
  const rows: ReadRow[] = [];
  table.slice(1).forEach((cells, index) => {
    if (isBlankTable([cells])) return;
    const [weekCell, countCell] = [cellAt(cells, columns.week), cellAt(cells, columns.visits)];
    const [day, count] = [readMoment(weekCell), countOf(countCell)];
    const at = (key: (typeof REQUIRED)[number]) => ({
      row: index + 1,
      column: columns[key]!,
      header: VISIT_COLUMNS[key].es,
    });
    if (!day) notes.note('warning', 'unreadable-week', at('week'), weekCell);
    if (count === undefined) notes.note('warning', 'unreadable-visits', at('visits'), countCell);
    const isSlip = count !== undefined && count > MOST_VISITS;
    if (isSlip) notes.note('warning', 'many-visits', at('visits'), countCell);
    if (!day || count === undefined || isSlip) return;
    const source = textOf(cellAt(cells, columns.source)).trim();
    rows.push({ row: index + 1, cells, week: mondayOf(day).day, source, visits: count });
  });
  if (known) noteOddities(rows, columns, known, notes);
  return {
    visits: rows.map(({ week, source, visits }) => ({ week, source, visits })),
    issues: notes.issues,
  };
};
