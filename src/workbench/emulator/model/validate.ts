/** Whether what stands in a cell satisfies its validation. Blank always does, and so does a formula. */
import { formatValue } from '../engine';
import type { CellChoice } from '../session';
import type { MaybeCell } from './cell-state';
import type { ValidationRule } from './look';

/** True for a constant that a strict validation (`setAllowInvalid(false)`) refuses. */
export const violates = (cell: MaybeCell, locale: string): boolean => {
  const rule = cell?.look.validation;
  if (!cell || !rule || rule.allowInvalid || cell.value === null) return false;
  if (rule.kind === 'checkbox') return typeof cell.value !== 'boolean';
  return !rule.values.includes(formatValue(cell.value, cell.look.format || undefined, locale));
};

export const choiceOf = (rule: ValidationRule | undefined): CellChoice | undefined =>
  rule && { kind: rule.kind, values: rule.values, strict: !rule.allowInvalid, help: rule.help ?? '' };
