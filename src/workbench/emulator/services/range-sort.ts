/** `Range.sort`, also behind the person's sort: stable, whole cells move, blanks last. */
import type { Scalar } from '../engine';
import { collatorOf, compareCells } from '../model/order';
import { reorderRows } from '../model/rearrange';
import { overlaps } from '../model/spans';
import { Refusal } from '../refusal';
import { type Runtime, refuseProtected } from '../runtime';
import type { Place } from './places';

interface SortKey {
  /** 1-based, counted in the sheet. */
  readonly column: number;
  readonly ascending: boolean;
}

type OneSpec = number | { readonly column: number; readonly ascending?: boolean };
export type SortSpec = OneSpec | readonly OneSpec[];

export const normaliseSpec = (spec: SortSpec): SortKey[] =>
  (Array.isArray(spec) ? (spec as readonly OneSpec[]) : [spec as OneSpec]).map((one) =>
    typeof one === 'number'
      ? { column: Math.abs(one), ascending: one > 0 }
      : { column: one.column, ascending: one.ascending ?? true },
  );

/** Row offsets of the block in their new order. */
const sortedOrder = ({ workbook }: Runtime, { sheet, block }: Place, keys: readonly SortKey[]): number[] => {
  const collator = collatorOf(workbook.locale);
  const valueAt = (offset: number, key: SortKey): Scalar =>
    workbook.valueAt(sheet, block.top + offset, key.column - 1);
  const rows = Array.from({ length: block.bottom - block.top + 1 }, (_, offset) => ({
    offset,
    values: keys.map((key) => valueAt(offset, key)),
  }));
  rows.sort((a, b) => {
    for (const [i, key] of keys.entries()) {
      const order = compareCells(a.values[i] ?? null, b.values[i] ?? null, key.ascending, collator);
      if (order !== 0) return order;
    }
    return 0;
  });
  return rows.map((row) => row.offset);
};

/** Throws when a key lies outside the block or the block holds merged cells. */
export const sortPlace = (runtime: Runtime, place: Place, keys: readonly SortKey[]): void => {
  const { sheet, block } = place;
  if (keys.some(({ column }) => column - 1 < block.left || column - 1 > block.right))
    throw new Refusal('sortColumn', 'Sort column must be within the range.');
  if (runtime.workbook.sheet(sheet).merges.some((merge) => overlaps(merge, block)))
    throw new Refusal('sortMerged', 'You cannot sort a range that contains merged cells.');
  refuseProtected(runtime, sheet, block);
  const order = sortedOrder(runtime, place, keys);
  runtime.workbook.update(sheet, (state) => reorderRows(state, block, order));
};
