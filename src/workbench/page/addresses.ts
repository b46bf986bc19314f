/** Names of columns, cells and areas as the page shows them: 0 → `A`, (1, 27) → `AB2`. */
import type { Block } from '../emulator/session';

export interface Cell {
  readonly row: number;
  readonly column: number;
}

/** The letters of a 0-based column. @example columnName(26) // 'AA' */
export function columnName(column: number): string {
  let name = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

/** @example cellName({ row: 2, column: 1 }) // 'B3' */
export function cellName({ row, column }: Cell): string {
  return `${columnName(column)}${row + 1}`;
}

/** @example blockName({ top: 0, left: 0, bottom: 1, right: 1 }) // 'A1:B2' */
export function blockName({ top, left, bottom, right }: Block): string {
  const first = cellName({ row: top, column: left });
  return top === bottom && left === right ? first : `${first}:${cellName({ row: bottom, column: right })}`;
}

/** Reads `B3`, `b3:c9`; undefined for anything else, and for what lies outside the sheet. */
export function readBlock(text: string, rows: number, columns: number): Block | undefined {
  const parts = text.trim().toUpperCase().split(':').map(readCell);
  const first = parts[0];
  const last = parts[1] ?? first;
  if (!first || !last || parts.length > 2 || parts.includes(undefined)) return undefined;
  const block = around(first, last);
  return block.bottom < rows && block.right < columns ? block : undefined;
}

function readCell(text: string): Cell | undefined {
  const [, letters, digits] = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})$/.exec(text) ?? [];
  if (!letters || !digits) return undefined;
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { row: Number(digits) - 1, column };
}

/** The smallest block that holds both cells. */
export function around(a: Cell, b: Cell): Block {
  return {
    top: Math.min(a.row, b.row),
    left: Math.min(a.column, b.column),
    bottom: Math.max(a.row, b.row),
    right: Math.max(a.column, b.column),
  };
}

export function contains(block: Block, { row, column }: Cell): boolean {
  return row >= block.top && row <= block.bottom && column >= block.left && column <= block.right;
}

export function sameBlock(a: Block, b: Block): boolean {
  return a.top === b.top && a.left === b.left && a.bottom === b.bottom && a.right === b.right;
}
