/** Where a reference lies: rows and columns from its corners. */
import type { Corner, Reference } from './a1';
import type { SheetId } from './calculator';

/** A reference of a formula's text; bottom or right is Infinity where it is open. */
export interface Box {
  readonly sheet: SheetId;
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export interface Place {
  readonly at: number | null;
  readonly fixed: boolean;
}

export function place(corner: Corner, axis: 'row' | 'column'): Place {
  return axis === 'row'
    ? { at: corner.row, fixed: corner.rowFixed }
    : { at: corner.column, fixed: corner.columnFixed };
}

/** First and last place on one axis; open references end with the grid, at their start at least. */
export function extent(
  [first, last]: readonly [Place, Place],
  offset: number,
  size: number,
): [number, number] {
  const a = first.at === null ? null : first.at + (first.fixed ? 0 : offset);
  const b = last.at === null ? null : last.at + (last.fixed ? 0 : offset);
  if (a !== null && b !== null) return a <= b ? [a, b] : [b, a];
  const start = a ?? b ?? 0;
  return [start, Math.max(size - 1, start)];
}

/** The reference as written, without offset. */
export function boxOf(reference: Reference, sheet: SheetId): Box {
  const end = reference.end ?? reference.start;
  const [top, bottom] = extent([place(reference.start, 'row'), place(end, 'row')], 0, Infinity);
  const [left, right] = extent([place(reference.start, 'column'), place(end, 'column')], 0, Infinity);
  return { sheet, top, left, bottom, right };
}
