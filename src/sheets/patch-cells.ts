/** Single cells of many rows in few writes, found by number, for tabs in which every column may change. */
import type { Cell } from '../domain/cell';
import type { Sheet } from '../host/host';
import { type OwnCells, patchRows } from './own-columns';

/** By 1-based row, then by 1-based column. */
export type CellPatches = ReadonlyMap<number, ReadonlyMap<number, Cell>>;

/**
 * Writes these cells and no other.
 *
 * @example patchCells(sheet, new Map([[5, new Map([[2, 'borrado']])]]))
 */
export const patchCells = (sheet: Sheet, patches: CellPatches): void => {
  const columns: Record<string, number> = {};
  const rows = new Map<number, OwnCells<string>>();
  patches.forEach((cells, row) => {
    const named: Record<string, Cell> = {};
    cells.forEach((cell, column) => {
      columns[`c${column}`] = column;
      named[`c${column}`] = cell;
    });
    if (cells.size) rows.set(row, named);
  });
  if (rows.size) patchRows(sheet, columns, rows);
};
