/** Cells as JSON keeps them: a day becomes a list of its numbers, all else is itself. */
import { type Cell, isDay, type Table } from '../cell';

/** What a cell is in JSON. */
export type PackedCell = string | number | boolean | readonly number[];

/** @example packCell({ day: 20779, minute: 605 }) // [20779, 605] */
export const packCell = (cell: Cell): PackedCell =>
  isDay(cell) ? (cell.minute === undefined ? [cell.day] : [cell.day, cell.minute]) : cell;

/** The cell again; a blank for what is none. */
export const unpackCell = (packed: unknown): Cell => {
  if (Array.isArray(packed)) {
    const [day, minute] = packed as readonly unknown[];
    if (typeof day !== 'number') return '';
    return typeof minute === 'number' ? { day, minute } : { day };
  }
  return typeof packed === 'string' || typeof packed === 'number' || typeof packed === 'boolean'
    ? packed
    : '';
};

/** Rows without the blanks at their ends. */
export const packTable = (table: Table): PackedCell[][] =>
  table.map((row) => {
    let end = row.length;
    while (end > 0 && row[end - 1] === '') end--;
    return row.slice(0, end).map(packCell);
  });

/** The table again; undefined for what is none. */
export const unpackTable = (packed: unknown): Table | undefined =>
  Array.isArray(packed) && packed.every(Array.isArray)
    ? (packed as readonly unknown[][]).map((row) => row.map(unpackCell))
    : undefined;

/** What a text holds as JSON; undefined where it is none. */
export const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
};
