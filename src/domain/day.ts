/** Calendar days without clock or zone: reading them, printing them, counting from them. */
import type { Day } from './cell';

const MS_PER_DAY = 86400000;
/** Sheets counts days from 1899-12-30. */
const SERIAL_OF_1970 = 25569;

const ISO = /^(\d{4})-(\d{1,2})-(\d{1,2})/;
const DAY_FIRST = /^(\d{1,2})\/(\d{1,2})\/(\d{4}|\d{2})/;
/** A time after the date, as exports write it, changes nothing: the day is taken as it stands. */
const TIME =
  /^(?:(?:T| |, )\s*\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?\s*(?:Z|[+-]\d{2}:?\d{2}|[ap]\.?\s?m\.?)?)?$/i;

/** The day of a year, month (1 to 12) and day of the month; a day too many runs into the next month. */
export const dayOf = (year: number, month: number, day: number): Day => {
  const date = new Date(Date.UTC(2000, month - 1, day));
  date.setUTCFullYear(year + (date.getUTCFullYear() - 2000), date.getUTCMonth(), date.getUTCDate());
  return { day: Math.floor(date.getTime() / MS_PER_DAY) };
};

/** Year, month (1 to 12) and day of the month. */
export const partsOfDay = (day: Day): { year: number; month: number; date: number } => {
  const at = new Date(day.day * MS_PER_DAY);
  return { year: at.getUTCFullYear(), month: at.getUTCMonth() + 1, date: at.getUTCDate() };
};

/** Moved by calendar months; the 31st becomes the last day of a shorter month. */
export const addMonths = (day: Day, months: number): Day => {
  const { year, month, date } = partsOfDay(day);
  const index = year * 12 + month - 1 + months;
  const toYear = Math.floor(index / 12);
  const toMonth = (index % 12) + 1;
  const last = new Date(Date.UTC(toYear, toMonth, 0)).getUTCDate();
  return dayOf(toYear, toMonth, Math.min(date, last));
};

const real = (year: number, month: number, date: number): Day | undefined => {
  const day = dayOf(year, month, date);
  const back = partsOfDay(day);
  return back.year === year && back.month === month && back.date === date ? day : undefined;
};

/**
 * A date in text: ISO or day/month/year (two digits = 20yy), with or without a time. Month first is never guessed.
 *
 * @example readDay('1/2/26') // 1 February 2026
 * @example readDay('31/02/2026') // undefined
 */
export const readDay = (text: string): Day | undefined => {
  const trimmed = text.trim();
  const iso = ISO.exec(trimmed);
  const match = iso ?? DAY_FIRST.exec(trimmed);
  if (!match || !TIME.test(trimmed.slice(match[0].length))) return undefined;
  const [first, month, last] = [match[1]!, Number(match[2]), match[3]!];
  if (iso) return real(Number(first), month, Number(last));
  return real(last.length === 2 ? 2000 + Number(last) : Number(last), month, Number(first));
};

/** 1970-01-01 was a Thursday, three days after a Monday. */
const MONDAY_TO_THURSDAY = 3;

/** The Monday on or before a day. */
export const mondayOf = ({ day }: Day): Day => ({
  day: day - ((((day + MONDAY_TO_THURSDAY) % 7) + 7) % 7),
});

/** The number that Sheets stores for a date. */
export const dayToSerial = (day: Day): number => day.day + SERIAL_OF_1970;

const twoDigits = (n: number): string => (n < 10 ? `0${n}` : `${n}`);

/** dd/mm/yyyy, as people in Spain and Latin America write it. */
export const printDay = (day: Day): string => {
  const { year, month, date } = partsOfDay(day);
  return `${twoDigits(date)}/${twoDigits(month)}/${String(year).padStart(4, '0')}`;
};
