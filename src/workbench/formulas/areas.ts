/** Small arithmetic of areas, and cells as numbers for maps. */
import { MAX_COLUMNS } from './a1';
import type { Area } from './calculator';

interface Rectangle {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export const keyOf = (row: number, column: number): number => row * MAX_COLUMNS + column;
export const rowOfKey = (key: number): number => Math.floor(key / MAX_COLUMNS);
export const columnOfKey = (key: number): number => key % MAX_COLUMNS;

export const sizeOf = ({ top, left, bottom, right }: Rectangle): number =>
  (bottom - top + 1) * (right - left + 1);

export const overlaps = (a: Rectangle, b: Rectangle): boolean =>
  a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;

export const contains = (area: Rectangle, row: number, column: number): boolean =>
  row >= area.top && row <= area.bottom && column >= area.left && column <= area.right;

/** Areas one cell wide that stand on one another become one; order is by sheet, column, row. */
export function merged(areas: readonly Area[]): Area[] {
  const sorted = [...areas].sort(
    (a, b) => a.sheet - b.sheet || a.left - b.left || a.right - b.right || a.top - b.top,
  );
  const result: Area[] = [];
  for (const area of sorted) {
    const last = result.at(-1);
    const joins =
      last &&
      last.sheet === area.sheet &&
      last.left === area.left &&
      last.right === area.right &&
      area.top <= last.bottom + 1;
    if (joins) result[result.length - 1] = { ...last, bottom: Math.max(last.bottom, area.bottom) };
    else result.push(area);
  }
  return result;
}
