/** Column groups: kept as spans with a depth, always the longest runs that are at least that deep. */
import type { ColumnGroup } from './book-state';
import { type Shift, shiftSpan } from './spans';

export const depthAt = (groups: readonly ColumnGroup[], column: number): number =>
  groups.filter((group) => group.left <= column && column <= group.right).length;

const runsAtDepth = (depths: readonly number[], depth: number): [number, number][] => {
  const runs: [number, number][] = [];
  depths.forEach((value, column) => {
    if (value < depth) return;
    const last = runs[runs.length - 1];
    if (last && last[1] === column - 1) last[1] = column;
    else runs.push([column, column]);
  });
  return runs;
};

/** Groups from the depth of each column; a run stays collapsed if a collapsed group of that depth lies in it. */
const groupsFrom = (depths: readonly number[], old: readonly ColumnGroup[]): ColumnGroup[] =>
  Array.from({ length: Math.max(0, ...depths) }, (_, index) => index + 1).flatMap((depth) =>
    runsAtDepth(depths, depth).map(([left, right]) => ({
      left,
      right,
      depth,
      collapsed: old.some((g) => g.depth === depth && g.collapsed && g.left <= right && g.right >= left),
    })),
  );

const depthsOf = (groups: readonly ColumnGroup[], columns: number): number[] =>
  Array.from({ length: columns }, (_, column) => depthAt(groups, column));

/** `Range.shiftColumnGroupDepth`: one level deeper or flatter for the columns from left to right. */
export const shiftDepth = (
  groups: readonly ColumnGroup[],
  columns: number,
  left: number,
  right: number,
  delta: number,
): ColumnGroup[] =>
  groupsFrom(
    depthsOf(groups, columns).map((depth, column) =>
      column >= left && column <= right ? Math.max(0, depth + delta) : depth,
    ),
    groups,
  );

export const shiftGroups = (groups: readonly ColumnGroup[], shift: Shift): ColumnGroup[] =>
  shift.axis === 'row'
    ? groups.slice()
    : groups.flatMap((group) => {
        const span = shiftSpan(group.left, group.right, shift);
        return span ? [{ ...group, left: span[0], right: span[1] }] : [];
      });

/** Groups after columns were reordered: `order[i]` is the old place of the column that is now at `i`. */
export const reorderGroups = (groups: readonly ColumnGroup[], order: readonly number[]): ColumnGroup[] =>
  groupsFrom(
    order.map((old) => depthAt(groups, old)),
    groups,
  );
