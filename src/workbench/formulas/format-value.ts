/** How values look: in the cell, in the editor, and joined into text. */
import { format, isDateFormat, isPercentFormat } from 'numfmt';
import { type LocaleFacts, localeFacts } from './locale';
import { parseTyped } from './parse-typed';
import { DateNumber, FormulaError, type Scalar } from './values';

/**
 * The text a cell shows.
 * @param pattern a number format as the API writes it (`0.00`, `dd/mm/yyyy`), undefined for Automatic.
 * @example formatValue(3.5, undefined, 'es_ES') // '3,5'
 */
export function formatValue(value: Scalar, pattern: string | undefined, locale: string): string {
  if (value === null) return '';
  if (value instanceof FormulaError) return value.code;
  const facts = localeFacts(locale);
  if (typeof value === 'boolean') return value ? facts.booleans[0] : facts.booleans[1];
  const automatic = pattern === undefined || pattern === '' || /^(?:general|automatic)$/i.test(pattern);
  if (typeof value === 'string')
    return automatic || !pattern.includes('@') ? value : byPattern(pattern, value, facts);
  if (automatic)
    return value instanceof DateNumber ? dateText(value.serial, facts) : numberText(value, facts, 10);
  return byPattern(pattern, value instanceof DateNumber ? value.serial : value, facts);
}

/**
 * What the editor opens with: typed again, it gives the same value.
 * @example inputText(0.125, '0.00%', 'es_ES') // '12,5%'
 * @example inputText('007', undefined, 'es_ES') // "'007"
 */
export function inputText(value: Scalar, pattern: string | undefined, locale: string): string {
  if (value === null) return '';
  if (value instanceof FormulaError) return value.code;
  const facts = localeFacts(locale);
  if (typeof value === 'boolean') return value ? facts.booleans[0] : facts.booleans[1];
  if (typeof value === 'string') return textInput(value, pattern, locale);
  if (value instanceof DateNumber) return dateText(value.serial, facts);
  if (pattern && isPercentFormat(pattern))
    return `${numberText(Number((value * 100).toPrecision(15)), facts, 15)}%`;
  if (pattern && isDateFormat(pattern)) return dateText(value, facts);
  return numberText(value, facts, 15);
}

/** A scalar as `&` joins it: `="Total: "&3,5`. Errors give their code. */
export function scalarText(value: Scalar, locale: string): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return numberText(value, localeFacts(locale), 15);
  return formatValue(value, undefined, locale);
}

function textInput(value: string, pattern: string | undefined, locale: string): string {
  const typed = parseTyped(value, locale, pattern);
  return typed.formula === undefined && typed.value === value ? value : `'${value}`;
}

function byPattern(pattern: string, value: string | number, facts: LocaleFacts): string {
  // Sheets counts days from 1899-12-30 without Lotus' 29 February 1900.
  return format(pattern, value, { locale: facts.tag, leap1900: false, throws: false });
}

/** Automatic dates: the day, the time where there is one, the time alone before 1900. */
function dateText(serial: number, facts: LocaleFacts): string {
  const day = facts.dayFirst ? 'dd/mm/yyyy' : 'm/d/yyyy';
  const hasTime = Math.abs(serial - Math.round(serial)) * 86_400 >= 0.5;
  if (!hasTime) return byPattern(day, Math.round(serial), facts);
  return byPattern(serial < 1 && serial >= 0 ? 'hh:mm:ss' : `${day} hh:mm:ss`, serial, facts);
}

function numberText(value: number, facts: LocaleFacts, digits: number): string {
  if (!Number.isFinite(value)) return '#NUM!';
  if (Number.isInteger(value) && Math.abs(value) < 1e15) return String(value === 0 ? 0 : value);
  const text = String(Number(value.toPrecision(digits))).toUpperCase();
  return facts.decimal === '.' ? text : text.replace('.', facts.decimal);
}
