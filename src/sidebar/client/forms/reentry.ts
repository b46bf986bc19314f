/** The condition to come back, one a line, and the date that a person may choose instead of writing it. */
import { partsOfDay, readDay } from '../../../domain/day';

const DATE_LINE = /^\s*Fecha\s*:/i;

const twoDigits = (n: number) => String(n).padStart(2, '0');

/** `2027-01-15` as a line of the condition; undefined for what is no date. */
const lineFor = (iso: string): string | undefined => {
  const day = readDay(iso);
  if (!day) return undefined;
  const { year, month, date } = partsOfDay(day);
  return `Fecha: >=${twoDigits(date)}/${twoDigits(month)}/${year}`;
};

/**
 * The condition with another date: it takes the place of the date that stood there, and of the default as a whole;
 * other lines stay.
 *
 * @param text what stands in the field
 * @param standard what the field started with
 * @param iso `yyyy-mm-dd`; anything else changes nothing
 * @example withDate('alguno de los que faltan, o 90 días', 'alguno de los que faltan, o 90 días', '2027-01-15') // 'Fecha: >=15/01/2027'
 */
export const withDate = (text: string, standard: string, iso: string): string => {
  const line = lineFor(iso);
  if (!line) return text;
  const kept = text.trim() === standard.trim() ? [] : text.split('\n');
  const others = kept.filter((one) => one.trim() && !DATE_LINE.test(one));
  return [...others, line].join('\n');
};
