/** Dates as serial numbers: days since 1899-12-30, the time of day as fraction, without any time zone. */

const DAY = 86_400_000;
const EPOCH = Date.UTC(1899, 11, 30);

interface DateParts {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
  readonly hours: number;
  readonly minutes: number;
  readonly seconds: number;
}

/** Serial of a calendar day; months and days out of range roll over: `serialOf(2026, 13, 1)` is 1 January 2027. */
export function serialOf(year: number, month: number, day: number): number {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return Math.round((date.getTime() - EPOCH) / DAY);
}

/** Serial of a day that must exist as written, else undefined: 31 February does not. */
export function serialOfRealDay(year: number, month: number, day: number): number | undefined {
  const serial = serialOf(year, month, day);
  const parts = partsOf(serial);
  return parts.month === month && parts.day === day && year >= 1900 && year <= 9999 ? serial : undefined;
}

/** Calendar and clock of a serial, to the nearest second. */
export function partsOf(serial: number): DateParts {
  const date = new Date(EPOCH + Math.round(serial * 86_400) * 1000);
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    hours: date.getUTCHours(),
    minutes: date.getUTCMinutes(),
    seconds: date.getUTCSeconds(),
  };
}

/** Wall-clock milliseconds of a serial, as if its zone were UTC. Rounded to the millisecond. */
export function wallTime(serial: number): number {
  return EPOCH + Math.round(serial * DAY);
}

export function serialOfWallTime(milliseconds: number): number {
  return (milliseconds - EPOCH) / DAY;
}
