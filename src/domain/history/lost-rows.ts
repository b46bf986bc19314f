/** Rows that somebody took out of `Historial`: `Semanas` still knows how many there were. */
import { numberOf } from '../answer';
import { cellAt, type Day, type Table } from '../cell';
import { readMoment } from '../moment';
import { columnsByName } from '../table';
import { WEEK_COLUMNS } from '../vocabulary-weeks';
import type { FrozenWeek } from './frozen';
import { isThinned } from './thin';

/** A week that lacks rows: how many were written, and how many are there. */
export interface LostRows {
  readonly week: Day;
  readonly written: number;
  readonly there: number;
}

/** How many leads each week had, by its day. */
const writtenIn = (weeks: Table): ReadonlyMap<number, number> => {
  const { week, leads } = columnsByName(weeks[0] ?? [], WEEK_COLUMNS);
  const found = new Map<number, number>();
  for (const cells of weeks.slice(1)) {
    const [day, count] = [readMoment(cellAt(cells, week)), numberOf(cellAt(cells, leads))];
    if (day && count !== undefined && !found.has(day.day)) found.set(day.day, count);
  }
  return found;
};

/**
 * Of the weeks that are kept whole, those with fewer rows than were written, oldest first.
 *
 * @param frozen oldest first
 * @param weeks `Semanas`
 * @example lostRows(frozen, weeks) // [{ week, written: 67, there: 66 }]
 */
export const lostRows = (frozen: readonly FrozenWeek[], weeks: Table): readonly LostRows[] => {
  const counts = writtenIn(weeks);
  return frozen.flatMap(({ week, leads }, position): LostRows[] => {
    const written = counts.get(week.day) ?? 0;
    const isWhole = isThinned(position, frozen.length) || leads.length >= written;
    return isWhole ? [] : [{ week, written, there: leads.length }];
  });
};
