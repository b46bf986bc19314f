/** One scalar read as another kind, as operators and functions of Sheets do. */
import { scalarText } from './format-value';
import { readScalar } from './parse-typed';
import { DateNumber, FormulaError, type Scalar } from './values';

/**
 * A number from a scalar: blank is 0, TRUE is 1, a date its serial, text what typing it would give.
 * @example toNumber('3,5', 'es_ES') // 3.5
 */
export function toNumber(value: Scalar, locale: string): number | FormulaError {
  if (typeof value === 'number') return value;
  if (value === null) return 0;
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (value instanceof DateNumber) return value.serial;
  if (value instanceof FormulaError) return value;
  const read = value === '' ? 0 : readScalar(value, locale);
  if (typeof read === 'number') return read;
  if (read instanceof DateNumber) return read.serial;
  return new FormulaError('#VALUE!', `The text '${value.slice(0, 100)}' cannot be read as a number.`);
}

/** Numbers that JavaScript has and cells have not become `#NUM!`. */
export function finite(value: Scalar): Scalar {
  return typeof value === 'number' && !Number.isFinite(value)
    ? new FormulaError('#NUM!', 'The result is not a number.')
    : value;
}

export function toText(value: Scalar, locale: string): string | FormulaError {
  return value instanceof FormulaError ? value : scalarText(value, locale);
}

/** Blank is FALSE, numbers other than 0 are TRUE, of texts only the words for booleans count. */
export function toBoolean(value: Scalar, locale: string): boolean | FormulaError {
  if (typeof value === 'boolean') return value;
  if (value === null || value === '') return false;
  if (typeof value === 'number') return value !== 0;
  if (value instanceof DateNumber) return value.serial !== 0;
  if (value instanceof FormulaError) return value;
  const read = readScalar(value, locale);
  if (typeof read === 'boolean') return read;
  return new FormulaError('#VALUE!', `The text '${value.slice(0, 100)}' cannot be read as TRUE or FALSE.`);
}

/** The number in a date or number, undefined for everything else: what ranges contribute to SUM. */
export function plainNumber(value: Scalar): number | undefined {
  if (typeof value === 'number') return value;
  return value instanceof DateNumber ? value.serial : undefined;
}

function rank(value: Exclude<Scalar, FormulaError>): number {
  if (typeof value === 'string') return 1;
  return typeof value === 'boolean' ? 2 : 0;
}

/** A blank beside a text is '', beside a boolean FALSE, otherwise 0. */
function filled(value: Exclude<Scalar, FormulaError>, beside: Exclude<Scalar, FormulaError>) {
  if (value !== null) return value;
  if (typeof beside === 'string') return '';
  return typeof beside === 'boolean' ? false : 0;
}

/** Negative, 0 or positive; numbers come before texts, texts before booleans; case does not count. */
export function compareScalars(
  first: Exclude<Scalar, FormulaError>,
  second: Exclude<Scalar, FormulaError>,
): number {
  const a = filled(first, second);
  const b = filled(second, first);
  const byKind = rank(a) - rank(b);
  if (byKind !== 0) return byKind;
  if (typeof a === 'string') return compareTexts(a, String(b));
  const difference = numeric(a) - numeric(b);
  return Number.isNaN(difference) ? 0 : difference;
}

function numeric(value: number | string | boolean | DateNumber | null): number {
  return value instanceof DateNumber ? value.serial : Number(value);
}

let collator: Intl.Collator | undefined;

function compareTexts(first: string, second: string): number {
  const a = first.toLowerCase();
  const b = second.toLowerCase();
  if (a === b) return 0;
  collator ??= new Intl.Collator('es', { sensitivity: 'variant' });
  return collator.compare(a, b) || (a < b ? -1 : 1);
}

export function equalScalars(first: Scalar, second: Scalar): boolean {
  if (first instanceof FormulaError || second instanceof FormulaError) return false;
  if (typeof first === 'string' && typeof second === 'string') return sameText(first, second);
  return compareScalars(first, second) === 0;
}

/** Without case; texts of different length are not worth lowering. */
function sameText(first: string, second: string): boolean {
  return first === second || (first.length === second.length && first.toLowerCase() === second.toLowerCase());
}

/** Whether two results are the same thing in a cell, errors and dates included. */
export function sameScalar(first: Scalar, second: Scalar): boolean {
  if (Object.is(first, second)) return true;
  if (first instanceof DateNumber) return second instanceof DateNumber && first.serial === second.serial;
  if (first instanceof FormulaError) {
    return second instanceof FormulaError && first.code === second.code && first.message === second.message;
  }
  return false;
}
