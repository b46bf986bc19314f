/** Cut and paste within the workbook: cells move whole, and references to them follow. */
import type { SheetId } from './engine';
import { editCells, type SheetState } from './model/book-state';
import type { MaybeCell } from './model/cell-state';
import { type BlockMove, followBlock } from './model/follow-block';
import { mapFormulas } from './model/restructure';
import { copied } from './paste';
import type { Block } from './session';
import type { Workbook } from './workbook';

const lift = (workbook: Workbook, from: SheetState, block: Block): MaybeCell[][] => {
  const rows: MaybeCell[][] = [];
  for (let row = block.top; row <= block.bottom; row++) {
    const cells: MaybeCell[] = [];
    for (let column = block.left; column <= block.right; column++)
      cells.push(copied(workbook, from, row, column));
    rows.push(cells);
  }
  return rows;
};

/** Moves a block to another place, perhaps on another tab; what stood there is gone. */
export const moveBlock = (
  workbook: Workbook,
  from: { readonly sheet: SheetId; readonly block: Block },
  to: { readonly sheet: SheetId; readonly block: Block },
): void => {
  const source = workbook.sheet(from.sheet);
  const target = workbook.sheet(to.sheet).name;
  const move: BlockMove = {
    from: { sheetName: source.name, block: from.block },
    to: { sheetName: target, row: to.block.top, column: to.block.left },
  };
  const lifted = lift(workbook, source, from.block);
  workbook.update(from.sheet, (sheet) => editCells(sheet, from.block, () => undefined));
  for (const { id, name } of workbook.state.sheets)
    workbook.update(id, (sheet) => mapFormulas(sheet, (formula) => followBlock(formula, move, name, name)));
  workbook.update(to.sheet, (sheet) =>
    editCells(sheet, to.block, (_, row, column) => {
      const cell = lifted[row - to.block.top]?.[column - to.block.left];
      if (cell?.formula === undefined) return cell;
      return { ...cell, formula: followBlock(cell.formula, move, source.name, target) };
    }),
  );
};
