/** Dates and times; results that are dates show as dates. */
import { type Builtin, error, isError, numbersOf, scalar, whole } from '../builtin';
import { finite, toNumber } from '../coerce';
import { partsOf, serialOf } from '../dates';
import { type Frame, rowsOf } from '../frame';
import { readScalar } from '../parse-typed';
import { DateNumber, type Scalar } from '../values';
import { numeric } from './math';

const LATEST = 2_958_465 + 365 * 90_000;

/** A function of numbers and dates whose result is a date. */
const dated = (min: number, max: number, compute: (...numbers: number[]) => Scalar): Builtin =>
  numeric(min, max, (...numbers) => {
    const result = finite(compute(...numbers));
    if (typeof result !== 'number') return result;
    return Math.abs(result) > LATEST ? error('#NUM!', 'The date is out of range.') : new DateNumber(result);
  });

const part = (pick: (serial: number) => number): Builtin =>
  numeric(1, 1, (serial) =>
    serial < 0 ? error('#NUM!', 'Dates before 1899-12-30 have no parts.') : pick(serial),
  );

/** Sheets reads years below 1900 as years after 1900. */
const date = (year: number, month: number, day: number) =>
  serialOf(
    Math.trunc(year) < 1900 ? Math.trunc(year) + 1900 : Math.trunc(year),
    Math.trunc(month),
    Math.trunc(day),
  );

function monthsLater(serial: number, months: number): number {
  const { year, month, day } = partsOf(Math.floor(serial));
  const last = partsOf(serialOf(year, month + Math.trunc(months) + 1, 0)).day;
  return serialOf(year, month + Math.trunc(months), Math.min(day, last));
}

function monthEnd(serial: number, months: number): number {
  const { year, month } = partsOf(Math.floor(serial));
  return serialOf(year, month + Math.trunc(months) + 1, 0);
}

/** 1 to 7; type 1 begins on Sunday, 2 on Monday, 3 counts Monday as 0. */
function weekday(serial: number, type = 1): Scalar {
  const sinceSunday = (((Math.floor(serial) - 1) % 7) + 7) % 7;
  if (type === 1) return sinceSunday + 1;
  if (type === 2) return ((sinceSunday + 6) % 7) + 1;
  return type === 3
    ? (sinceSunday + 6) % 7
    : error('#NUM!', 'Function WEEKDAY parameter 2 should be 1, 2 or 3.');
}

function isoWeek(serial: number): number {
  const thursday = Math.floor(serial) + 4 - Number(weekday(serial, 2));
  return Math.floor((thursday - serialOf(partsOf(thursday).year, 1, 1)) / 7) + 1;
}

function wholeMonths(from: number, to: number): number {
  const a = partsOf(from);
  const b = partsOf(to);
  return (b.year - a.year) * 12 + b.month - a.month - (b.day < a.day ? 1 : 0);
}

const DATEDIF = scalar(3, 3, ([first, last, unit], frame) => {
  const from = toNumber(first!, frame.locale);
  const to = toNumber(last!, frame.locale);
  if (isError(from)) return from;
  if (isError(to)) return to;
  if (from > to) return error('#NUM!', 'Function DATEDIF parameter 1 is after parameter 2.');
  const units: Record<string, number> = {
    D: Math.floor(to) - Math.floor(from),
    M: wholeMonths(from, to),
    Y: Math.floor(wholeMonths(from, to) / 12),
    YM: wholeMonths(from, to) % 12,
  };
  return (
    units[String(unit).toUpperCase()] ??
    error('#NUM!', 'Function DATEDIF parameter 3 should be D, M, Y or YM.')
  );
});

function holidays(frame: Frame, operand: Parameters<typeof rowsOf>[1] | undefined): Set<number> {
  if (operand === undefined) return new Set();
  const numbers = rowsOf(frame, operand)
    .flat()
    .map((value) => toNumber(value, frame.locale));
  return new Set(numbers.filter((number): number is number => !isError(number)).map(Math.floor));
}

const isWorkday = (serial: number, free: Set<number>) => Number(weekday(serial, 2)) < 6 && !free.has(serial);
const MAX_DAYS = 100_000;

const NETWORKDAYS = whole(2, 3, (args, frame) => {
  const numbers = numbersOf(frame, args.slice(0, 2));
  if (isError(numbers)) return numbers;
  const [from, to] = numbers as [number, number];
  const free = holidays(frame, args[2]);
  const [low, high] = [Math.floor(Math.min(from, to)), Math.floor(Math.max(from, to))];
  if (high - low > MAX_DAYS) return error('#NUM!', 'The dates are too far apart.');
  let days = 0;
  for (let day = low; day <= high; day++) if (isWorkday(day, free)) days++;
  return from <= to ? days : -days;
});

const WORKDAY = whole(2, 3, (args, frame) => {
  const numbers = numbersOf(frame, args.slice(0, 2));
  if (isError(numbers)) return numbers;
  const [start, count] = numbers as [number, number];
  if (Math.abs(count) > MAX_DAYS) return error('#NUM!', 'Too many days.');
  const free = holidays(frame, args[2]);
  let day = Math.floor(start);
  for (let left = Math.trunc(Math.abs(count)); left > 0; ) {
    day += Math.sign(count);
    if (isWorkday(day, free)) left--;
    if (Math.abs(day - start) > MAX_DAYS * 3) return error('#NUM!', 'Too many holidays.');
  }
  return new DateNumber(day);
});

const DATEVALUE = scalar(1, 1, ([value], frame) => {
  const read = typeof value === 'string' ? readScalar(value, frame.locale) : value;
  return read instanceof DateNumber
    ? Math.floor(read.serial)
    : error('#VALUE!', 'DATEVALUE: the text is no date.');
});

const clock = (frame: Frame) => frame.around.zone.serialOf(frame.around.now());

export const CALENDAR: Record<string, Builtin> = {
  // TODAY may be read by custom functions; NOW may not.
  TODAY: { ...whole(0, 0, (_args, frame) => new DateNumber(Math.floor(clock(frame)))), volatile: true },
  NOW: { ...whole(0, 0, (_args, frame) => new DateNumber(clock(frame))), volatile: true, taints: true },
  DATE: dated(3, 3, date),
  TIME: dated(3, 3, (hours, minutes, seconds) => ((hours * 3600 + minutes * 60 + seconds) / 86_400) % 1),
  DATEVALUE,
  YEAR: part((serial) => partsOf(serial).year),
  MONTH: part((serial) => partsOf(serial).month),
  DAY: part((serial) => partsOf(serial).day),
  HOUR: part((serial) => partsOf(serial).hours),
  MINUTE: part((serial) => partsOf(serial).minutes),
  SECOND: part((serial) => partsOf(serial).seconds),
  WEEKDAY: numeric(1, 2, weekday),
  ISOWEEKNUM: numeric(1, 1, isoWeek),
  DAYS: numeric(2, 2, (end, start) => Math.floor(end) - Math.floor(start)),
  EDATE: dated(2, 2, monthsLater),
  EOMONTH: dated(2, 2, monthEnd),
  DATEDIF,
  NETWORKDAYS,
  WORKDAY,
};
