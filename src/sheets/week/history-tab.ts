/** Writes frozen weeks into `Historial` and `Semanas`, and takes rows out of `Historial`. */
import type { Cell, Table } from '../../domain/cell';
import type { FrozenLead, FrozenWeek } from '../../domain/history/frozen';
import { type Language, STAGES, TEMPERATURES } from '../../domain/vocabulary';
import {
  CAUSES,
  type Cause,
  HISTORY_COLUMNS,
  type HistoryColumn,
  WEEK_COLUMNS,
  type WeekColumn,
} from '../../domain/vocabulary-weeks';
import type { Sheet } from '../../host/host';
import { literal } from '../cells';
import { appendRows, type OwnCells, type OwnColumns, ownColumns } from '../own-columns';
import { makeFit, readTitles } from '../table';

/** A cell of Sheets takes 50,000 characters. */
const PIECE = 45_000;

const COPY_COLUMNS = ['copy', 'copy2', 'copy3', 'copy4'] as const satisfies readonly WeekColumn[];

/** Longer copies do not fit into their columns. */
export const LONGEST_COPY = PIECE * COPY_COLUMNS.length;

const causes = Object.keys(CAUSES) as Cause[];

/** What did not change, and what cannot be told, stays blank. */
const changeCells = ({ change }: FrozenLead): OwnCells<Cause> =>
  Object.fromEntries(causes.map((cause) => [cause, change?.[cause] || '']));

const historyCells = (
  { week, matrix }: FrozenWeek,
  lead: FrozenLead,
  language: Language,
): OwnCells<HistoryColumn> => ({
  ...{ week, matrix, lead: lead.lead, parts: lead.parts, frozen: lead.frozen },
  ...{ score: lead.score ?? '', fit: lead.fit ?? '', interest: lead.interest ?? '' },
  temperature: lead.temperature ? TEMPERATURES[lead.temperature][language] : '',
  stage: lead.stage ? STAGES[lead.stage][language] : '',
  ...changeCells(lead),
  turnedBy: lead.turnedBy ? CAUSES[lead.turnedBy][language] : '',
});

/** A row as it will be read: each cell in its column. */
const rowOf = (columns: OwnColumns<HistoryColumn>, cells: OwnCells<HistoryColumn>): Cell[] => {
  const keys = Object.keys(columns) as HistoryColumn[];
  const row: Cell[] = Array<Cell>(Math.max(0, ...keys.map((key) => columns[key]!))).fill('');
  for (const key of keys) row[columns[key]! - 1] = cells[key] ?? '';
  return row;
};

/**
 * Adds the rows of a week below those that are there, in one write. Returns the tab as it stands then, so that nobody has
 * to read it again; undefined where somebody has written below it in the meantime.
 *
 * @param table the tab as it was read from A1
 */
export const appendWeekLeads = (
  sheet: Sheet,
  table: Table,
  week: FrozenWeek,
  language: Language,
): Table | undefined => {
  const columns = ownColumns(readTitles(sheet), HISTORY_COLUMNS);
  const cells = week.leads.map((lead) => historyCells(week, lead, language));
  const first = appendRows(sheet, columns, table.length, cells);
  const isBelow = table.length > 0 && first === table.length + 1;
  return isBelow ? [...table, ...cells.map((one) => rowOf(columns, one))] : undefined;
};

/** What of a week stands in `Semanas`; `copy` is `''` where its tables are those of the row above. */
export interface WeekRow {
  readonly week: FrozenWeek;
  readonly by: string;
  readonly copy: string;
}

/** Adds the row that makes a week complete. */
export const appendWeek = (sheet: Sheet, filled: number, { week, by, copy }: WeekRow): void => {
  const columns = ownColumns(readTitles(sheet), WEEK_COLUMNS);
  const pieces = COPY_COLUMNS.map((column, index) => [
    column,
    copy.slice(index * PIECE, (index + 1) * PIECE),
  ]);
  const { takenAt, asOf, matrix, leads } = week;
  const cells: OwnCells<WeekColumn> = {
    ...{ week: week.week, takenAt, takenBy: by, asOf: asOf ?? '', matrix, leads: leads.length, digest: '' },
    ...Object.fromEntries(pieces),
  };
  appendRows(sheet, columns, filled, [cells]);
};

/**
 * Takes rows out: what stays between the first and the last of them moves up, and what is left over goes. A few calls,
 * whatever their number; a script that dies between them leaves rows twice, which the next run takes out.
 *
 * @param table the tab as it was read from A1
 * @param rows 1-based
 */
export const removeRows = (
  sheet: Sheet,
  table: readonly (readonly Cell[])[],
  rows: readonly number[],
): void => {
  if (!rows.length) return;
  const out = new Set(rows);
  const [first, last] = [Math.min(...out), Math.max(...out)];
  const kept = table.slice(first - 1, last).filter((_, index) => !out.has(first + index));
  if (kept.length) {
    const width = table[0]!.length;
    sheet.getRange(first, 1, kept.length, width).setValues(kept.map((cells) => cells.map(literal)));
  }
  // Google does not let go of the last row that is not frozen.
  makeFit(sheet, last + 1, 1);
  sheet.deleteRows(first + kept.length, last - first + 1 - kept.length);
};
