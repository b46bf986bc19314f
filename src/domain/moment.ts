/** Days with a time of day, as clocks on the wall show them: reading, comparing, printing. */
import { type Cell, type Day, isDay, type Moment } from './cell';
import { dayToSerial, printDay, readDay } from './day';

export const MINUTES_PER_DAY = 1440;

/** A time after a date, as this program and people write it: `10:05`, `9.30`. */
const CLOCK = /[\sT,]+(\d{1,2})[:.](\d{2})(?::\d{2})?/;
/** Marks a moment that nobody saw: the time is when it was found. */
const APPROXIMATE = /\s*\((?:aprox|approx)\.?\)\s*$/i;

const twoDigits = (n: number): string => (n < 10 ? `0${n}` : `${n}`);

/** Minutes since 1970-01-01 on the wall; a day without a time counts from its beginning. */
export const minutesOf = ({ day, minute = 0 }: Day): number => day * MINUTES_PER_DAY + minute;

/** @example momentAt(1440 + 61) // { day: 1, minute: 61 } */
export const momentAt = (minutes: number): Moment => {
  const day = Math.floor(minutes / MINUTES_PER_DAY);
  return { day, minute: minutes - day * MINUTES_PER_DAY };
};

/** Whether one is certainly after the other: of two in one day, both must have a time. */
export const isAfter = (one: Day, other: Day): boolean =>
  one.day > other.day ||
  (one.day === other.day &&
    one.minute !== undefined &&
    other.minute !== undefined &&
    one.minute > other.minute);

/** Whether a cell says that its moment is only about right. */
export const isApproximate = (cell: Cell): boolean => typeof cell === 'string' && APPROXIMATE.test(cell);

/**
 * A moment in a cell: a date of Sheets, or a text such as `22/11/2026 10:05 (aprox.)`; undefined where there is none.
 *
 * @example readMoment('22/11/2026 10:05') // { day: 20779, minute: 605 }
 */
export const readMoment = (cell: Cell): Day | undefined => {
  if (isDay(cell)) return cell;
  if (typeof cell !== 'string') return undefined;
  const text = cell.replace(APPROXIMATE, '').trim();
  const day = readDay(text);
  const [, hours = '', minutes = ''] = CLOCK.exec(text) ?? [];
  const minute = Number(hours) * 60 + Number(minutes);
  return day && hours !== '' && minute < MINUTES_PER_DAY ? { ...day, minute } : day;
};

/** @example printMoment({ day: 20779, minute: 605 }) // '22/11/2026 10:05' */
export const printMoment = (at: Day): string =>
  at.minute === undefined
    ? printDay(at)
    : `${printDay(at)} ${twoDigits(Math.floor(at.minute / 60))}:${twoDigits(at.minute % 60)}`;

/** The number that Sheets stores for a day and time. */
export const momentToSerial = (at: Day): number => dayToSerial(at) + (at.minute ?? 0) / MINUTES_PER_DAY;
