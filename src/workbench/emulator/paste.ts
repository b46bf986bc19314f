/** Copying, filling and pasting blocks: pure functions from the old tab to the new one. */
import { DateNumber, type Scalar } from './engine';
import { cellAt, editCells, type SheetState } from './model/book-state';
import { type Constant, type MaybeCell, withContent } from './model/cell-state';
import { shiftedCell } from './model/rearrange';
import type { Block } from './session';
import { typeInto } from './typing';
import type { Workbook } from './workbook';

export const heightOf = (block: Block): number => block.bottom - block.top + 1;
export const widthOf = (block: Block): number => block.right - block.left + 1;

/** Where pasted rows go: over the whole block if it holds them a whole number of times, else from its top left. */
export const pasteTarget = (block: Block, rows: readonly (readonly string[])[]): Block => {
  const height = rows.length;
  const width = Math.max(1, ...rows.map((row) => row.length));
  const tiles = heightOf(block) % height === 0 && widthOf(block) % width === 0;
  if (tiles) return block;
  return { ...block, bottom: block.top + height - 1, right: block.left + width - 1 };
};

/** Pastes displayed texts as typed; `target` comes from `pasteTarget`. */
export const pasteTexts = (
  sheet: SheetState,
  target: Block,
  rows: readonly (readonly string[])[],
  workbook: Workbook,
): SheetState => {
  const width = Math.max(1, ...rows.map((row) => row.length));
  return editCells(sheet, target, (cell, row, column) => {
    const texts = rows[(row - target.top) % rows.length];
    return typeInto(cell, texts?.[(column - target.left) % width] ?? '', workbook);
  });
};

const constantOf = (value: Scalar): Constant => (value instanceof DateNumber ? value.serial : value);

/** A cell as it is copied: a spilled one gives its value. */
export const copied = (workbook: Workbook, sheet: SheetState, row: number, column: number): MaybeCell => {
  const cell = cellAt(sheet, row, column);
  return workbook.isSpilled(sheet.id, row, column)
    ? withContent(cell, constantOf(workbook.valueAt(sheet.id, row, column)), undefined)
    : cell;
};

/**
 * Repeats `source` over `target`, with formulas shifted; the pattern starts at `origin`: the target's own top left
 * when copying, the source's when filling.
 */
export const repeatBlock = (
  workbook: Workbook,
  from: { readonly sheet: SheetState; readonly block: Block },
  to: { readonly sheet: SheetState; readonly block: Block },
  origin: Block,
): SheetState =>
  editCells(to.sheet, to.block, (cell, row, column) => {
    const sourceRow = from.block.top + modulo(row - origin.top, heightOf(from.block));
    const sourceColumn = from.block.left + modulo(column - origin.left, widthOf(from.block));
    if (from.sheet.id === to.sheet.id && sourceRow === row && sourceColumn === column) return cell;
    const found = copied(workbook, from.sheet, sourceRow, sourceColumn);
    return shiftedCell(found, row - sourceRow, column - sourceColumn);
  });

const modulo = (value: number, size: number): number => ((value % size) + size) % size;
