/** Google's sort order: numbers and dates, then text, then FALSE and TRUE, then errors; blanks last both ways. */
import { DateNumber, FormulaError, type Scalar } from '../engine';

const rank = (value: Scalar): number => {
  if (typeof value === 'number' || value instanceof DateNumber) return 0;
  if (typeof value === 'string') return 1;
  if (typeof value === 'boolean') return 2;
  return 3;
};

const numeric = (value: Scalar): number =>
  value instanceof DateNumber ? value.serial : typeof value === 'number' ? value : Number(value === true);

/** Compares texts as people of that locale order them, without regard to case. */
export const collatorOf = (locale: string): Intl.Collator =>
  new Intl.Collator(locale.replace('_', '-'), { sensitivity: 'base', numeric: false });

const isBlank = (value: Scalar): boolean => value === null || value === '';

/** Negative when `a` comes first. */
export const compareCells = (a: Scalar, b: Scalar, ascending: boolean, collator: Intl.Collator): number => {
  if (isBlank(a) || isBlank(b)) return Number(isBlank(a)) - Number(isBlank(b));
  const direction = ascending ? 1 : -1;
  if (rank(a) !== rank(b)) return direction * (rank(a) - rank(b));
  if (typeof a === 'string' && typeof b === 'string') return direction * collator.compare(a, b);
  if (a instanceof FormulaError || b instanceof FormulaError) return 0;
  return direction * (numeric(a) - numeric(b));
};
