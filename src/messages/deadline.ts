/** When an answer is due, as one would say it: `Vence hoy a las 18:00`, `Venció ayer`. */
import { partsOfDay } from '../domain/day';
import { readMoment } from '../domain/moment';

const WEEKDAYS = ['domingo', 'lunes', 'martes', 'miércoles', 'jueves', 'viernes', 'sábado'];
/** 1970-01-01 was a Thursday. */
const weekdayOf = (day: number): string => WEEKDAYS[(day + 4) % 7]!;

const NEAR: Readonly<Record<number, string>> = { [-1]: 'ayer', 0: 'hoy', 1: 'mañana' };

/** `a la 1:05`, `a las 18:00`; blank for a day alone. */
const clockOf = (minute: number | undefined): string => {
  if (minute === undefined) return '';
  const hour = Math.floor(minute / 60);
  return ` ${hour === 1 ? 'a la' : 'a las'} ${hour}:${String(minute % 60).padStart(2, '0')}`;
};

const dateOf = (day: number, today: number): string => {
  const { year, month, date } = partsOfDay({ day });
  return year === partsOfDay({ day: today }).year ? `${date}/${month}` : `${date}/${month}/${year}`;
};

/** The day as people name it from today: within a week by its weekday, or by how long ago it was. */
const dayWords = (day: number, today: number): string => {
  const away = day - today;
  if (NEAR[away]) return NEAR[away];
  if (away > 1 && away < 7) return `el ${weekdayOf(day)}`;
  return away < 0 && away > -7 ? `hace ${-away} días` : `el ${dateOf(day, today)}`;
};

/**
 * Blank without a deadline, or where it cannot be read.
 *
 * @param due `yyyy-mm-dd hh:mm`, or a day alone
 * @param today `yyyy-mm-dd` where the workbook is
 * @example deadlineText('2026-11-22 18:00', false, '2026-11-22') // 'Vence hoy a las 18:00'
 */
export const deadlineText = (due: string, overdue: boolean, today: string): string => {
  const at = readMoment(due);
  const now = readMoment(today);
  if (!at || !now) return '';
  const words = dayWords(at.day, now.day);
  if (!overdue) return `Vence ${words}${clockOf(at.minute)}`;
  return `Venció ${words}${at.day === now.day ? clockOf(at.minute) : ''}`;
};
