/** Between what a tab holds and what the domain reads: dates to calendar days, and text that stays text. */
import { type Cell, type Day, isDay, type Moment } from '../domain/cell';
import type { CellValue, Host } from '../host/host';
import { dayReader, isDate } from '../zone';
import { onceWhileLocked } from './while-locked';

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;

export const zoneOf = onceWhileLocked((host: Host): string =>
  host.spreadsheetApp.getActive().getSpreadsheetTimeZone(),
);

export const today = (host: Host): Day => dayReader(zoneOf(host)).dayOfDate(host.now());

/** What clocks show where the file is. */
export const nowIn = (host: Host): Moment => ({
  minute: 0,
  ...dayReader(zoneOf(host)).momentOfDate(host.now()),
});

/** A day as `yyyy-mm-dd`, which Sheets reads as a date in every locale. */
export const isoDay = (day: Day): string => new Date(day.day * DAY_MS).toISOString().slice(0, 10);

const isoOf = ({ day, minute }: Day): string =>
  new Date(day * DAY_MS + (minute ?? 0) * MINUTE_MS)
    .toISOString()
    .slice(0, minute === undefined ? 10 : 16)
    .replace('T', ' ');

/** The same with its time, `yyyy-mm-dd hh:mm`, where it has one; nothing is `''`. */
export const isoMoment = (at: Day | undefined): string => (at ? isoOf(at) : '');

/** Reads cell values into domain cells. Dates come as days of the spreadsheet's zone, with their time; images are blank. */
export const cellReader = (host: Host): ((value: CellValue) => Cell) => {
  const days = dayReader(zoneOf(host));
  return (value) => (typeof value !== 'object' ? value : isDate(value) ? days.momentOfDate(value) : '');
};

/**
 * The one way to write what people or the world outside typed: the leading apostrophe is Sheets' escape and not part of
 * the value, so a name like `=1+1` or a phone like `+34 600` stays what it is. Days become dates; the rest passes.
 */
export const literal = (value: Cell | Date): CellValue => {
  if (typeof value === 'object') return isDate(value) ? value : isDay(value) ? isoMoment(value) : '';
  return typeof value === 'string' && value !== '' ? `'${value}` : value;
};
