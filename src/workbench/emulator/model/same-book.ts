/** Whether two states of the workbook hold the same: scripts often write what stands there already. */
import { FormulaError } from '../engine';
import type { BookState, RowState, SheetState } from './book-state';
import type { Constant, MaybeCell } from './cell-state';
import { PLAIN } from './look';

/** Ids that were taken and given back do not count. */
export const sameBook = (a: BookState, b: BookState): boolean =>
  a.sheets.length === b.sheets.length && sameItems(a.sheets, b.sheets, sameSheet);

const sameSheet = (a: SheetState, b: SheetState): boolean => {
  const { cells, ...rest } = a;
  const parts = Object.keys(rest) as (keyof typeof rest)[];
  return parts.every((part) => samePart(a[part], b[part])) && sameItems(cells, b.cells, sameRow);
};

/** Widths, groups, rules and the like: few and small. */
const samePart = (a: unknown, b: unknown): boolean => a === b || spelt(a) === spelt(b);

const spelt = (part: unknown): string =>
  JSON.stringify(part instanceof Map || part instanceof Set ? [...part] : part);

const sameRow = (a: RowState | undefined, b: RowState | undefined): boolean =>
  a === b || sameItems(a ?? [], b ?? [], sameCell);

const sameCell = (a: MaybeCell, b: MaybeCell): boolean =>
  a === b ||
  (sameConstant(a?.value ?? null, b?.value ?? null) &&
    a?.formula === b?.formula &&
    (a?.look ?? PLAIN) === (b?.look ?? PLAIN) &&
    (a?.note ?? '') === (b?.note ?? ''));

const sameConstant = (a: Constant, b: Constant): boolean =>
  Object.is(a, b) || (a instanceof FormulaError && b instanceof FormulaError && a.code === b.code);

/** A shorter list goes on with nothing. */
const sameItems = <T>(a: readonly T[], b: readonly T[], same: (a: T, b: T) => boolean): boolean => {
  const length = Math.max(a.length, b.length);
  for (let i = 0; i < length; i++) if (a[i] !== b[i] && !same(a[i] as T, b[i] as T)) return false;
  return true;
};
