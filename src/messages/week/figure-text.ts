/** A figure of the report as it is shown: in words for pages and mails, as a number format for cells. */
import type { Figure, Unit } from '../../domain/report/report';
import type { Language } from '../../domain/vocabulary';
import { formatNumber } from '../numbers';

/** Where there is nothing to measure. */
export const NOTHING = '–';
const AT_LEAST = '≥ ';

const isDifference = ({ id }: Figure): boolean => id.endsWith('.difference');

const grouped = (whole: number, mark: string): string => String(whole).replace(/\B(?=(\d{3})+$)/g, mark);

/**
 * A number with its thousands apart from five digits on: four read well without.
 *
 * @example numberText(21000, 'es', 0) // '21.000'
 */
export const numberText = (value: number, language: Language, decimals: number): string => {
  const text = formatNumber(value, language, decimals);
  const [, sign = '', whole = '', rest = ''] = /^(\D?)(\d+)(.*)$/.exec(text) ?? [];
  return whole.length < 5 ? text : sign + grouped(Number(whole), language === 'en' ? ',' : '.') + rest;
};

const percent = (share: number, language: Language): string => `${numberText(share * 100, language, 0)}%`;

const UNIT_TEXTS: Readonly<Record<Unit, (value: number, language: Language) => string>> = {
  count: (value, language) => numberText(value, language, 0),
  share: percent,
  hours: (value, language) => `${numberText(value, language, 1)} h`,
  weeks: (value, language) => `${numberText(value, language, 1)} sem`,
  points: (value, language) => numberText(value, language, 1),
  money: (value, language) => numberText(value, language, 0),
};

/**
 * The value in words; `–` where there is none.
 *
 * @example figureText({ id: 'sources.«Web».share', unit: 'share', value: 0.75, rows, of }, 'es') // '75%'
 */
export const figureText = (figure: Figure | undefined, language: Language): string => {
  if (figure?.value === undefined) return NOTHING;
  const text = UNIT_TEXTS[figure.unit](figure.value, language);
  const sign = isDifference(figure) && figure.value > 0 ? '+' : '';
  return (figure.isAtLeast ? AT_LEAST : '') + sign + text;
};

/** Within what it lies in 80 cases of 100, `42–92%`; `''` where nobody says. */
export const rangeText = ({ range, unit }: Figure, language: Language): string => {
  if (!range) return '';
  const [low, high] = range.map((value) => UNIT_TEXTS[unit](value, language));
  // The mark of the unit stands once.
  return `${low!.replace(/[^\d.,\u2212].*$/, '')}–${high}`;
};

const UNIT_FORMATS: Readonly<Record<Unit, string>> = {
  count: '#,##0',
  share: '0%',
  hours: '#,##0.0" h"',
  weeks: '0.0',
  points: '0.0',
  money: '#,##0',
};

/** How a cell shows the value, which it holds unrounded. */
export const figureFormat = (figure: Figure, language: Language): string => {
  const { unit, isAtLeast } = figure;
  const format = unit === 'weeks' && Number.isInteger(figure.value) ? '0' : UNIT_FORMATS[unit];
  // A number too wide for its column would be shown as a row of hashes.
  const range = rangeText(figure, language).replace(/%$/, '');
  const shown = `${isAtLeast ? `"${AT_LEAST}"` : ''}${format}${range && `" (${range})"`}`;
  return isDifference(figure) ? `"+"${shown};"\u2212"${shown};${shown}` : shown;
};
