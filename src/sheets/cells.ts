/** Between what a tab holds and what the domain reads: dates to calendar days, and text that stays text. */
import type { Cell, Day } from '../domain/cell';
import { dayOf } from '../domain/day';
import type { CellValue, Host } from '../host/host';

const DAY_MS = 86_400_000;

/**
 * The calendar day of a moment in a time zone. Through `Intl`, because a service call per date would grow with rows.
 *
 * @example dayReader('Europe/Madrid')(new Date('2026-11-21T23:30:00Z')) // { day: 20779 }, the 22nd
 */
export const dayReader = (zone: string): ((moment: Date) => Day) => {
  const format = new Intl.DateTimeFormat('en-US-u-ca-gregory-nu-latn', {
    timeZone: zone,
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
  });
  return (moment) => {
    const [month, day, year] = format.format(moment).split('/').map(Number);
    return dayOf(year!, month!, day!);
  };
};

export const zoneOf = (host: Host): string => host.spreadsheetApp.getActive().getSpreadsheetTimeZone();

export const today = (host: Host): Day => dayReader(zoneOf(host))(host.now());

/** A day as `yyyy-mm-dd`, which Sheets reads as a date in every locale. */
export const isoDay = (day: Day): string => new Date(day.day * DAY_MS).toISOString().slice(0, 10);

/** Reads cell values into domain cells. Dates come as calendar days of the spreadsheet's zone; images are blank. */
export const cellReader = (host: Host): ((value: CellValue) => Cell) => {
  const toDay = dayReader(zoneOf(host));
  const days = new Map<number, Day>();
  return (value) => {
    if (typeof value !== 'object') return value;
    if (!isDate(value)) return '';
    const time = value.getTime();
    const day = days.get(time) || toDay(value);
    days.set(time, day);
    return day;
  };
};

// Dates of another context fail `instanceof`.
const isDate = (value: unknown): value is Date => Object.prototype.toString.call(value) === '[object Date]';

/**
 * The one way to write what people or the world outside typed: the leading apostrophe is Sheets' escape and not part of
 * the value, so a name like `=1+1` or a phone like `+34 600` stays what it is. Days become dates; the rest passes.
 */
export const literal = (value: Cell | Date): CellValue => {
  if (typeof value === 'object') return isDate(value) ? value : isoDay(value);
  return typeof value === 'string' && value !== '' ? `'${value}` : value;
};
