/** `Plazo`, `Jornada` and `Festivos` as people write them, in the three languages. */
import { numberOf } from '../answer';
import { readDay } from '../day';
import { fold } from '../text';
import type { Span, Term } from './working-hours';

const TERM =
  /^([\d.,]+|una?|one|uma?) ?(?:working |business )?([dh])(?:ia|ay|r|ora|our)?s?(?: (?:habil|labor|util|utei)[a-z]*)?$/;
/** Beyond years nobody waits; and it keeps the counting short. */
const MOST_UNITS = 1000;

/**
 * A term of working days or hours; undefined where it is none, or not above zero.
 *
 * @example readTerm('1 día hábil') // { count: 1, unit: 'day' }
 */
export const readTerm = (text: string): Term | undefined => {
  const [, number = '', letter] = TERM.exec(fold(text)) ?? [];
  const count = /\d/.test(number) ? (numberOf(number) ?? 0) : 1;
  const unit = letter === 'd' ? 'day' : 'hour';
  const isWhole = Number.isInteger(count) || unit === 'hour';
  return letter && count > 0 && count <= MOST_UNITS && isWhole ? { count, unit } : undefined;
};

/** How the weekdays begin, from Monday on; one letter as in `L-V`. */
const WEEKDAYS = [
  'l lun mon seg',
  'm mar tue ter',
  'x mie wed qua',
  'j jue thu qui',
  'v vie fri sex',
  's sab sat',
  'd dom sun',
];
const TO = / ?[-–—] ?| (?:a|as|to) /;
const AND = /,| (?:y|e|and) /;

const readWeekday = (word: string): number =>
  WEEKDAYS.findIndex((words) => words.split(' ').includes(word.slice(0, 3)));

/** `lun-vie`, `sáb`; `vie-lun` goes round the weekend. */
const readDays = (text: string): number[] | undefined => {
  const [first = -1, last = first, more] = text.trim().split(TO).map(readWeekday);
  if (first < 0 || last < 0 || more !== undefined) return undefined;
  return Array.from({ length: ((last - first + 7) % 7) + 1 }, (_, i) => (first + i) % 7);
};

/** Minutes since midnight; not a number where it is no time. */
const readClock = (text: string): number => {
  const [, hour, minute = 0] = /^(?:de )?(\d\d?)(?:[:.h]([0-5]\d))?h?$/.exec(text) ?? [];
  return Number(hour) * 60 + Number(minute);
};

const readSpan = (text: string): Span | undefined => {
  const [from = 0, to = 0, more] = text.trim().split(TO).map(readClock);
  return from < to && to <= 1440 && more === undefined ? [from, to] : undefined;
};

/** All of them, or undefined where one could not be read. */
const allRead = <T>(items: readonly (T | undefined)[]): readonly T[] | undefined => {
  const read = items.filter((item): item is T => item !== undefined);
  return read.length === items.length ? read : undefined;
};

const overlap = (one: readonly Span[], other: readonly Span[]): boolean =>
  one.some(([from, to]) => other.some(([start, end]) => from < end && start < to));

const inOrder = (spans: readonly Span[]): readonly Span[] => spans.slice().sort(([a], [b]) => a - b);

/** The days and opening spans of one part, such as `lun-jue 9:00-14:00, 16:00-19:00`. */
const readPart = (part: string): { days: readonly number[]; spans: readonly Span[] } | undefined => {
  const text = fold(part).replace(/-feira/g, '');
  const [, dayText = '', hourText = ''] = /^(\D+?)[ :]*(?:de )?(\d.*)$/.exec(text) ?? [];
  const days = allRead(dayText.split(AND).map(readDays));
  const spans = allRead(hourText.split(AND).map(readSpan));
  const clash = spans?.some((span, i) => overlap([span], spans.slice(i + 1)));
  return days && spans && !clash ? { days: days.flat(), spans } : undefined;
};

/**
 * Opening hours by weekday, Monday first; undefined where a part cannot be read or nothing opens. A later part adds to
 * the days it names, or replaces them where its hours overlap (`lun-vie 9:00-18:00; vie 9:00-15:00`).
 *
 * @example readWeek('lun-vie 9:00-18:00')?.[4] // [[540, 1080]]
 */
export const readWeek = (text: string): readonly (readonly Span[])[] | undefined => {
  const written = text.split(/[;\n]/).filter((part) => part.trim() !== '');
  const parts = allRead(written.map(readPart));
  if (!parts || parts.length === 0) return undefined;
  const week: (readonly Span[])[] = WEEKDAYS.map(() => []);
  for (const { days, spans } of parts)
    for (const day of days) {
      const open = week[day]!;
      week[day] = inOrder(overlap(open, spans) ? spans : [...open, ...spans]);
    }
  return week;
};

/** What can be read of a list, and the items that cannot. */
export interface ListRead<T> {
  readonly read: T;
  readonly unread: readonly string[];
}

/** The years for which a holiday without a year is noted down. */
const FIRST_YEAR = 2020;
const YEARS = 50;
/** A longer range is a slip of the pen. */
const MOST_DAYS = 3660;

type DayRange = readonly [from: number, to: number];

/** `1/8/2026` or `1/8/2026..15/8/2026`, as first and last day since 1970-01-01. */
export const readDayRange = (text: string): DayRange | undefined => {
  const [from, to = from, more] = text.split('..').map((part) => readDay(part)?.day ?? Number.NaN);
  return from! <= to! && to! - from! < MOST_DAYS && more === undefined ? [from!, to!] : undefined;
};

/** The same day, or days, of every year that has them; the first year is a leap year. */
const yearly = (text: string): readonly (DayRange | undefined)[] => {
  const inYear = (year: number) => readDayRange(text.replace(/\d+\/\d+/g, (day) => `${day}/${year}`));
  return inYear(FIRST_YEAR) ? Array.from({ length: YEARS }, (_, i) => inYear(FIRST_YEAR + i)) : [];
};

/**
 * Days on which nobody works: dates, ranges, and dates without a year (`25/12`) for every year. What cannot be read is
 * named and the rest counts.
 *
 * @example readHolidays(['25/12', '1/8/2026..15/8/2026', 'pronto']).unread // ['pronto']
 */
export const readHolidays = (items: readonly string[]): ListRead<ReadonlySet<number>> => {
  const holidays = new Set<number>();
  const unread = items.filter((item) => {
    const range = readDayRange(item);
    const ranges = range ? [range] : yearly(item);
    for (const [from, to] of ranges.filter((one): one is DayRange => one !== undefined))
      for (let day = from; day <= to; day++) holidays.add(day);
    return ranges.every((one) => !one);
  });
  return { read: holidays, unread };
};
