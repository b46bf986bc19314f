/** Reads `Visitas`: how many came by week and source, as typed. What cannot be read is an issue; the cell stays. */
import { numberOf, textOf } from '../answer';
import { type Cell, cellAt, type Origin, type Table } from '../cell';
import { mondayOf } from '../day';
import type { Visits } from '../forecast/forecast';
import type { Issue } from '../issue';
import { readMoment } from '../moment';
import { columnsByName, headersOf, isBlankTable, notebook } from '../table';
import { VISIT_COLUMNS } from '../vocabulary-weeks';

const REQUIRED = ['week', 'visits'] as const;

/** A count of people: whole, none below zero. */
const countOf = (cell: Cell): number | undefined => {
  const number = numberOf(cell);
  return number !== undefined && Number.isInteger(number) && number >= 0 ? number : undefined;
};

/**
 * Any day of a week stands for it. Two rows of one week and source are both there: whoever adds up, adds them.
 *
 * @example visitsOf([['Semana', 'Origen', 'Visitas'], ['18/11/2026', 'Web', 1250]]).visits[0]?.visits // 1250
 */
export const visitsOf = (
  table: Table,
  origin: Origin = { row: 1, column: 1 },
): { visits: readonly Visits[]; issues: readonly Issue[] } => {
  const notes = notebook('visits', origin);
  if (isBlankTable(table)) return { visits: [], issues: [] };
  const columns = columnsByName(headersOf(table), VISIT_COLUMNS);
  const missing = REQUIRED.filter((key) => columns[key] === undefined);
  for (const key of missing) notes.note('error', 'missing-header', { row: 0 }, VISIT_COLUMNS[key].es);
  if (missing.length > 0) return { visits: [], issues: notes.issues };
  const visits: Visits[] = [];
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
    if (!day || count === undefined) return;
    const source = textOf(cellAt(cells, columns.source)).trim();
    visits.push({ week: mondayOf(day).day, source, visits: count });
  });
  return { visits, issues: notes.issues };
};
