/** Numbers as people read them: decimal comma in Spanish and Portuguese, a true minus sign. */
import type { Language } from '../domain/vocabulary';

const DECIMAL_MARK: Readonly<Record<Language, string>> = { es: ',', en: '.', pt: ',' };
const MINUS = '\u2212';

/** Half a point rounds away from zero on both sides; the tiny addition undoes binary noise (0.35 × 10 = 3.4999…). */
const roundedSize = (value: number, scale: number): number =>
  Math.round(Math.abs(value) * scale + 1e-7) / scale;

/** Points as they are shown, with one decimal. */
export const roundedPoints = (points: number): number => Math.sign(points) * roundedSize(points, 10);

/**
 * A number with at most `decimals` decimals, without trailing zeros.
 *
 * @example formatNumber(-12.25, 'es') // '−12,3'
 */
export const formatNumber = (value: number, language: Language, decimals = 1): string => {
  if (Number.isInteger(value)) return value < 0 ? MINUS + String(-value) : String(value);
  const size = roundedSize(value, 10 ** decimals);
  const sign = value < 0 && size > 0 ? MINUS : '';
  return sign + String(size).replace('.', DECIMAL_MARK[language]);
};

/**
 * A number with one decimal, zero or not: in a row of figures they stand alike.
 *
 * @example formatTenths(15, 'es') // '15,0'
 */
export const formatTenths = (value: number, language: Language): string => {
  const size = roundedSize(value, 10);
  return (value < 0 && size > 0 ? MINUS : '') + size.toFixed(1).replace('.', DECIMAL_MARK[language]);
};

/**
 * Points with their sign.
 *
 * @example formatPoints(20, 'es') // '+20'
 */
export const formatPoints = (points: number, language: Language): string => {
  const text = formatNumber(points, language);
  return text.startsWith(MINUS) ? text : `+${text}`;
};
