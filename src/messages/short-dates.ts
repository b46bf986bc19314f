/** Days, spans of days and months as a report says them. */
import type { Day } from '../domain/cell';
import { partsOfDay } from '../domain/day';

const MONTHS = [
  ...['enero', 'febrero', 'marzo', 'abril', 'mayo', 'junio'],
  ...['julio', 'agosto', 'septiembre', 'octubre', 'noviembre', 'diciembre'],
];

/** @example dayMonth(readDay('2026-11-09')!) // '9/11' */
export const dayMonth = (day: Day): string => {
  const { month, date } = partsOfDay(day);
  return `${date}/${month}`;
};

/** @example monthName(readDay('2026-12-01')!) // 'diciembre de 2026' */
export const monthName = (day: Day): string => {
  const { year, month } = partsOfDay(day);
  return `${MONTHS[month - 1]!} de ${year}`;
};

/** @example shortMonth(readDay('2026-12-01')!) // 'dic 26' */
export const shortMonth = (day: Day): string => {
  const { year, month } = partsOfDay(day);
  return `${MONTHS[month - 1]!.slice(0, 3)} ${String(year % 100).padStart(2, '0')}`;
};

/** @example longDay(readDay('2026-11-16')!) // '16 de noviembre de 2026' */
export const longDay = (day: Day): string => `${partsOfDay(day).date} de ${monthName(day)}`;

/** From the first day up to the last one, both meant. @example daySpan(9 nov, 15 nov) // 'del 9 al 15 de noviembre de 2026' */
export const daySpan = (from: Day, last: Day): string => {
  const [first, end] = [partsOfDay(from), partsOfDay(last)];
  if (from.day >= last.day) return `del ${longDay(last)}`;
  if (first.year !== end.year) return `del ${longDay(from)} al ${longDay(last)}`;
  const start = first.month === end.month ? `${first.date}` : `${first.date} de ${MONTHS[first.month - 1]!}`;
  return `del ${start} al ${longDay(last)}`;
};
