/** What a custom function is given, as tables of the domain: scalars, blanks, errors and dates sorted out. */
import type { Cell, Day, Table } from '../domain/cell';
import { dayOf } from '../domain/day';
import { headersOf } from '../domain/table';
import { keyOf, matchesName } from '../domain/text';
import { SETTINGS_COLUMNS, SETTINGS_KEYS } from '../domain/vocabulary';

/** A range as rows of whatever Sheets sent; a single cell is a range of one. */
export type RawTable = readonly (readonly unknown[])[];

/** Another realm's Date fails `instanceof`, so the tag is asked. */
const isDate = (value: unknown): value is Date => Object.prototype.toString.call(value) === '[object Date]';

/**
 * @example rawTable(5) // [[5]]
 * @example rawTable(undefined) // []
 */
export const rawTable = (argument: unknown): RawTable => {
  if (argument === undefined || argument === null || argument === '') return [];
  if (!Array.isArray(argument)) return [[argument]];
  return argument.map((row: unknown) => (Array.isArray(row) ? row : [row]));
};

const localDay = (date: Date): Day => dayOf(date.getFullYear(), date.getMonth() + 1, date.getDate());

const zonedDay = (zone: string): ((date: Date) => Day) | undefined => {
  try {
    const format = new Intl.DateTimeFormat('en-US-u-ca-gregory-nu-latn', {
      timeZone: zone,
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
    });
    return (date) => {
      const [month, day, year] = format.format(date).split('/').map(Number);
      return dayOf(year!, month!, day!);
    };
  } catch {
    return undefined;
  }
};

/** Dates to calendar days in a zone. A zone that Intl refuses leaves the script's own. */
export interface DayReader {
  readonly refused: boolean;
  dayOfDate(date: Date): Day;
}

/**
 * Asking Intl is slow and dates repeat, so each moment is asked once.
 *
 * @example dayReader('Europe/Madrid').dayOfDate(new Date('2026-11-21T23:30:00Z')) // 22 November
 */
export const dayReader = (zone: string | undefined): DayReader => {
  const zoned = zone === undefined ? localDay : zonedDay(zone);
  const convert = zoned ?? localDay;
  const seen = new Map<number, Day>();
  return {
    refused: zoned === undefined,
    dayOfDate: (date) => {
      const time = date.getTime();
      let day = seen.get(time);
      if (!day) {
        day = convert(date);
        seen.set(time, day);
      }
      return day;
    },
  };
};

const toCell = (value: unknown, days: DayReader): Cell => {
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number') return Number.isFinite(value) ? value : '';
  if (value === undefined || value === null) return '';
  if (isDate(value)) return Number.isFinite(value.getTime()) ? days.dayOfDate(value) : '';
  return String(Object.prototype.toString.call(value));
};

/** A range as a table; short rows are filled up with blanks. */
export const toTable = (raw: RawTable, days: DayReader): Table => {
  const width = raw.reduce((widest, row) => Math.max(widest, row.length), 0);
  return raw.map((row) => {
    const cells: Cell[] = [];
    for (let column = 0; column < width; column++) cells.push(toCell(row[column], days));
    return cells;
  });
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
