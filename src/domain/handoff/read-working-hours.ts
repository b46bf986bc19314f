/** `Plazo`, `Jornada` and `Festivos` as people write them, in the three languages. */

import { numberOf } from '../answer';
import { readDay } from '../day';
import { fold } from '../text';
import type { Span, Term } from './working-hours';

const TERM =
  /^(\d+(?:[.,]\d+)?|una?|one|uma?)\s?(?:(?:working|business)\s)?(d|dias?|days?|h|hs|hrs?|horas?|hours?)(?:\s(?:habil|habiles|laborables?|util|utiles|uteis))?$/;
/** Beyond years nobody waits; and it keeps the counting short. */
const MOST_UNITS = 1000;

/**
 * A term of working days or hours; undefined where it is none, or not above zero.
 *
 * @example readTerm('1 día hábil') // { count: 1, unit: 'day' }
 */
export const readTerm = (text: string): Term | undefined => {
  const [, number = '', word = ''] = TERM.exec(fold(text)) ?? [];
  const count = numberOf(number) ?? 1;
  const unit = word[0] === 'd' ? 'day' : 'hour';
  const isWhole = Math.round(count) === count || unit === 'hour';
  return word && count > 0 && count <= MOST_UNITS && isWhole ? { count, unit } : undefined;
};

/** The weekdays from Monday on, as they are written long and short. */
const WEEKDAYS = [
  'l lun lunes mon monday seg segunda',
  'm mar martes tue tues tuesday ter terca',
  'x mie miercoles wed wednesday qua quarta',
  'j jue jueves thu thur thurs thursday qui quinta',
  'v vie viernes fri friday sex sexta',
  's sab sabado sat saturday',
  'd dom domingo sun sunday',
].map((words) => words.split(' '));

const DAYS = /^([a-z]+)(?:\s?(?:-|–|—|\ba\b|\bto\b)\s?([a-z]+))?$/;
const CLOCK = '(\\d{1,2})(?:[:.h](\\d{2}))?h?';
const HOURS = new RegExp(`^(?:de\\s)?${CLOCK}\\s?(?:-|–|—|a|as|to)\\s?${CLOCK}$`);
const AND = /,|\s(?:y|e|and)\s/;

const weekday = (word: string): number => WEEKDAYS.findIndex((words) => words.includes(word));

/** `lun-vie`, `sáb`; `vie-lun` goes round the weekend. */
const readDays = (text: string): number[] | undefined => {
  const [, from = '', to = from] = DAYS.exec(text.trim()) ?? [];
  const [first, last] = [weekday(from), weekday(to)];
  if (first < 0 || last < 0) return undefined;
  return Array.from({ length: ((last - first + 7) % 7) + 1 }, (_, i) => (first + i) % 7);
};

const readSpan = (text: string): Span | undefined => {
  const parts = HOURS.exec(text.trim());
  if (!parts) return undefined;
  const [fromHour, fromMinute, toHour, toMinute] = parts.slice(1).map((part) => Number(part ?? 0));
  const [from, to] = [fromHour! * 60 + fromMinute!, toHour! * 60 + toMinute!];
  return fromMinute! < 60 && toMinute! < 60 && from < to && to <= 1440 ? [from, to] : undefined;
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
  const [, dayText = '', hourText = ''] = /^(\D+?)[\s:]*(?:\bde\s)?(\d.*)$/.exec(text) ?? [];
  const days = allRead(dayText.split(AND).map(readDays));
  const read = allRead(hourText.split(AND).map(readSpan));
  if (!days || !read) return undefined;
  const spans = inOrder(read);
  const meet = spans.some(([from], i) => i > 0 && from < spans[i - 1]![1]);
  return meet ? undefined : { days: days.flat(), spans };
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
    for (const day of days)
      week[day] = overlap(week[day]!, spans) ? spans : inOrder([...week[day]!, ...spans]);
  return week;
};

/** The years for which a holiday without a year is noted down. */
const [FIRST_YEAR, LAST_YEAR] = [2020, 2069];
/** A longer range is a slip of the pen. */
const MOST_DAYS = 3660;

/** `1/8/2026` or `1/8/2026..15/8/2026`, as first and last day since 1970-01-01. */
export const readDayRange = (text: string): readonly [from: number, to: number] | undefined => {
  const [first = '', last = first, ...more] = text.split('..');
  const [from, to] = [readDay(first)?.day, readDay(last)?.day];
  if (from === undefined || to === undefined || more.length > 0) return undefined;
  return from <= to && to - from < MOST_DAYS ? [from, to] : undefined;
};

/** The same day, or days, of every year. */
const yearly = (text: string): (readonly [number, number])[] => {
  const parts = allRead(text.split('..').map((part) => /^\s*(\d{1,2}\/\d{1,2})\s*$/.exec(part)?.[1]));
  if (!parts) return [];
  const ranges = Array.from({ length: LAST_YEAR - FIRST_YEAR + 1 }, (_, i) =>
    readDayRange(parts.map((part) => `${part}/${FIRST_YEAR + i}`).join('..')),
  );
  return ranges.filter((range): range is readonly [number, number] => range !== undefined);
};

/**
 * Days on which nobody works: dates, ranges, and dates without a year (`25/12`) for every year; by `;`. What cannot be
 * read is named and the rest counts.
 *
 * @example readHolidays('25/12; 1/8/2026..15/8/2026; pronto').unread // ['pronto']
 */
export const readHolidays = (
  items: readonly string[],
): { holidays: ReadonlySet<number>; unread: readonly string[] } => {
  const holidays = new Set<number>();
  const unread = items.filter((item) => {
    const range = readDayRange(item);
    const ranges = range ? [range] : yearly(item);
    for (const [from, to] of ranges) for (let day = from; day <= to; day++) holidays.add(day);
    return ranges.length === 0;
  });
  return { holidays, unread };
};
