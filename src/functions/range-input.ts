/** What a custom function is given, as tables of the domain: scalars, blanks, errors and dates sorted out. */
import type { Cell, Table } from '../domain/cell';
import { headersOf } from '../domain/table';
import { keyOf, matchesName } from '../domain/text';
import { SETTINGS_COLUMNS, SETTINGS_KEYS } from '../domain/vocabulary';
import { type DayReader, isDate } from '../zone';

/** A range as rows of whatever Sheets sent; a single cell is a range of one. */
export type RawTable = readonly (readonly unknown[])[];

/**
 * @example rawTable(5) // [[5]]
 * @example rawTable(undefined) // []
 */
export const rawTable = (argument: unknown): RawTable => {
  if (argument === undefined || argument === null || argument === '') return [];
  // A range that is gone, since its tab was deleted.
  if (typeof argument === 'string' && argument.startsWith('#')) return [];
  if (!Array.isArray(argument)) return [[argument]];
  return argument.map((row: unknown) => (Array.isArray(row) ? row : [row]));
};

const toCell = (value: unknown, days: DayReader): Cell => {
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number') return Number.isFinite(value) ? value : '';
  if (value === undefined || value === null) return '';
  if (isDate(value)) return Number.isFinite(value.getTime()) ? days.momentOfDate(value) : '';
  // An image in a cell answers nothing.
  return '';
};

/** A range as a table; short rows are filled up with blanks. Most cells are texts, so rows are copied whole first. */
export const toTable = (raw: RawTable, days: DayReader): Table => {
  const width = raw.reduce((widest, row) => Math.max(widest, row.length), 0);
  return raw.map((row) => {
    const cells = row.slice() as Cell[];
    for (let column = 0; column < width; column++) {
      const value = row[column];
      if (typeof value !== 'string') cells[column] = toCell(value, days);
    }
    return cells;
  });
};

/**
 * The ID that a formula is given; of a range its first cell.
 *
 * @example readId([[' L-1 ']]) // 'L-1'
 */
export const readId = (argument: unknown): string => {
  const [[id] = []] = rawTable(argument);
  return typeof id === 'object' || id === undefined ? '' : String(id).trim();
};

/** Header texts of a range that has not become a table yet. */
export const rawHeaders = ([row = []]: RawTable): string[] =>
  headersOf([row.map((value) => (typeof value === 'string' ? value : ''))]);

/** The zone that a settings range names, and its cell (1-based). */
export interface NamedZone {
  readonly name: string;
  readonly row: number;
  readonly column: number;
}

/** It must be known before any date can be read. */
export const zoneOf = (settings: RawTable): NamedZone | undefined => {
  const headers = rawHeaders(settings);
  const key = headers.findIndex((header) => matchesName(header, SETTINGS_COLUMNS.key));
  const value = headers.findIndex((header) => matchesName(header, SETTINGS_COLUMNS.value));
  const isZone = (cell: unknown): boolean =>
    typeof cell === 'string' && keyOf(cell, SETTINGS_KEYS) === 'timeZone';
  const row = settings.findIndex((cells, at) => at > 0 && isZone(cells[key]));
  const zone = settings[row]?.[value];
  return typeof zone === 'string' && zone.trim() !== ''
    ? { name: zone.trim(), row: row + 1, column: value + 1 }
    : undefined;
};
