/** Reads `Interacciones`: its columns by header and the day of each row. What the events earn is counted in `tally.ts`. */
import { type Cell, cellAt, type Day, isDay, type Origin, type Table } from '../cell';
import { readDay } from '../day';
import type { Issue } from '../issue';
import { recogniseTable } from '../recognise-table';
import { columnsByName, notebook } from '../table';
import { INTERACTION_COLUMNS } from '../vocabulary';

type Columns = Partial<Record<keyof typeof INTERACTION_COLUMNS, number>>;

export interface Interactions {
  readonly table: Table;
  readonly origin: Origin;
  readonly columns: Columns;
  /** Days since 1970-01-01 by row of the table; undefined where the date cannot be read. */
  readonly days: readonly (number | undefined)[];
  /** The last day of all, whoever's it is. */
  readonly latest: Day | undefined;
  /** False where a column is missing that says when, whose or what: then nobody's behaviour is known. */
  readonly isReadable: boolean;
  readonly issues: readonly Issue[];
}

const REQUIRED = ['date', 'lead', 'type'] as const;

const dayNumber = (cell: Cell): number | undefined =>
  (isDay(cell) ? cell : typeof cell === 'string' ? readDay(cell) : undefined)?.day;

/**
 * Undefined where the table is none of interactions: then it counts as not passed.
 *
 * @example readInteractions([['Fecha', 'Lead', 'Tipo'], ['1/2/2026', 'L-1', 'Visita']], { row: 1 })?.latest
 */
export const readInteractions = (table: Table, origin: Origin): Interactions | undefined => {
  const [headers = []] = table;
  if (recogniseTable(headers) !== 'interactions') return undefined;
  const columns = columnsByName(headers, INTERACTION_COLUMNS);
  const notes = notebook('interactions', origin);
  const missing = REQUIRED.filter((key) => columns[key] === undefined);
  for (const key of missing) notes.note('error', 'missing-header', { row: 0 }, INTERACTION_COLUMNS[key].es);
  let latest: number | undefined;
  const days = table.map((cells, row) => {
    const day = row === 0 ? undefined : dayNumber(cellAt(cells, columns.date));
    if (day !== undefined && (latest === undefined || day > latest)) latest = day;
    return day;
  });
  return {
    table,
    origin,
    columns,
    days,
    latest: latest === undefined ? undefined : { day: latest },
    isReadable: missing.length === 0,
    issues: notes.issues,
  };
};
