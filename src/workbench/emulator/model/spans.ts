/** What becomes of positions, spans and blocks when rows or columns are put in or taken out. */
import { cellName } from '../engine';
import type { Block } from '../session';

export type Axis = 'row' | 'column';

/** `count` > 0 inserts before `at`; `count` < 0 removes from `at` on. */
export interface Shift {
  readonly axis: Axis;
  readonly at: number;
  readonly count: number;
}

/** The new place of a row or column, or undefined where it was removed. */
export const shiftPosition = (position: number, { at, count }: Shift): number | undefined => {
  if (position < at) return position;
  if (count < 0 && position < at - count) return undefined;
  return position + count;
};

/** `[first, last]` after the shift: grows only when something is inserted strictly inside; undefined when all of it is gone. */
export const shiftSpan = (
  first: number,
  last: number,
  shift: Shift,
): readonly [number, number] | undefined => {
  if (shift.count > 0)
    return [first + (first >= shift.at ? shift.count : 0), last + (last >= shift.at ? shift.count : 0)];
  const end = shift.at - shift.count;
  const top = first < shift.at ? first : Math.max(first, end) + shift.count;
  const bottom = last < end ? Math.min(last, shift.at - 1) : last + shift.count;
  return top <= bottom ? [top, bottom] : undefined;
};

export const shiftBlock = (block: Block, shift: Shift): Block | undefined => {
  const [first, last] =
    shift.axis === 'row' ? [block.top, block.bottom] : ([block.left, block.right] as const);
  const span = shiftSpan(first, last, shift);
  if (!span) return undefined;
  return shift.axis === 'row'
    ? { ...block, top: span[0], bottom: span[1] }
    : { ...block, left: span[0], right: span[1] };
};

export const shiftBlocks = (blocks: readonly Block[], shift: Shift): Block[] =>
  blocks.flatMap((block) => shiftBlock(block, shift) ?? []);

export const contains = (block: Block, row: number, column: number): boolean =>
  row >= block.top && row <= block.bottom && column >= block.left && column <= block.right;

export const overlaps = (a: Block, b: Block): boolean =>
  a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;

export const encloses = (outer: Block, inner: Block): boolean =>
  outer.top <= inner.top &&
  outer.bottom >= inner.bottom &&
  outer.left <= inner.left &&
  outer.right >= inner.right;

export const isSingleCell = (block: Block): boolean =>
  block.top === block.bottom && block.left === block.right;

/** `B2` or `A1:C3`, from a 0-based block. */
export const a1Of = (block: Block): string => {
  const start = cellName(block.top, block.left);
  return isSingleCell(block) ? start : `${start}:${cellName(block.bottom, block.right)}`;
};
