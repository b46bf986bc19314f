/** Moves of whole cells inside a tab: sorting rows of a block, reordering columns, copying blocks. */
import { mapReferences, referenceText, shiftFormula } from '../engine';
import type { Block } from '../session';
import { cellAt, editCells, type RowState, type RuleState, type SheetState } from './book-state';
import type { MaybeCell } from './cell-state';
import { reorderGroups } from './column-groups';

/** The same cell some rows and columns further: relative references of its formula go along. */
export const shiftedCell = (cell: MaybeCell, rows: number, columns: number): MaybeCell =>
  cell?.formula === undefined || (rows === 0 && columns === 0)
    ? cell
    : { ...cell, formula: shiftFormula(cell.formula, rows, columns) };

/** `order[i]` is the offset, from the block's top, of the row that goes to offset `i`. */
export const reorderRows = (sheet: SheetState, block: Block, order: readonly number[]): SheetState =>
  editCells(sheet, block, (_, row, column) => {
    const from = block.top + (order[row - block.top] ?? 0);
    return shiftedCell(cellAt(sheet, from, column), row - from, 0);
  });

/** The order of columns after those from `first` to `last` were put before `before` (an index from before the move). */
export const movedOrder = (columns: number, first: number, last: number, before: number): number[] => {
  const all = Array.from({ length: columns }, (_, column) => column);
  const moved = all.slice(first, last + 1);
  const stays = (column: number): boolean => column < first || column > last;
  return [...all.slice(0, before).filter(stays), ...moved, ...all.slice(before).filter(stays)];
};

/** The inverse of an order of columns: where each old one went. */
export const placesAfter = (order: readonly number[]): number[] => {
  const placeOf: number[] = [];
  order.forEach((old, place) => {
    placeOf[old] = place;
  });
  return placeOf;
};

/** A block whose columns were reordered: from the first to the last of its columns' new places. */
export const reorderBlock = (block: Block, placeOf: readonly number[]): Block => {
  const places = placeOf.slice(block.left, block.right + 1);
  const left = Math.min(...places);
  const right = Math.max(...places);
  return right - left === block.right - block.left ? { ...block, left, right } : block;
};

const reorderRule = (rule: RuleState, name: string, placeOf: readonly number[]): RuleState => ({
  ...rule,
  blocks: rule.blocks.map((block) => reorderBlock(block, placeOf)),
  formula: followColumns(rule.formula, name, { name, placeOf }),
});

/** The tab with its columns in another order, and what is tied to columns with them; see `followColumns` for formulas. */
export const reorderColumns = (sheet: SheetState, order: readonly number[]): SheetState => {
  const placeOf = placesAfter(order);
  const reorder = (row: RowState): RowState => order.map((old) => row[old]);
  const moved = (block: Block): Block => reorderBlock(block, placeOf);
  return {
    ...sheet,
    cells: sheet.cells.map((row) => row && reorder(row)),
    widths: new Map([...sheet.widths].map(([column, width]) => [placeOf[column] ?? column, width])),
    hiddenColumns: new Set([...sheet.hiddenColumns].map((column) => placeOf[column] ?? column)),
    groups: reorderGroups(sheet.groups, order),
    merges: sheet.merges.map(moved),
    filter: sheet.filter && moved(sheet.filter),
    protections: sheet.protections.map((p) => ({ ...p, block: p.block && moved(p.block) })),
    rules: sheet.rules.map((rule) => reorderRule(rule, sheet.name, placeOf)),
    charts: sheet.charts.map(({ anchor, ...chart }) => ({
      ...chart,
      anchor: { ...anchor, column: placeOf[anchor.column] ?? anchor.column },
    })),
  };
};

/** A formula's references after the columns of one tab were reordered; `placeOf[old]` is the new place. */
export const followColumns = (
  formula: string,
  ownSheet: string,
  moved: { readonly name: string; readonly placeOf: readonly number[] },
): string =>
  mapReferences(formula, (reference) => {
    if ((reference.sheetName ?? ownSheet).toLowerCase() !== moved.name.toLowerCase())
      return referenceText(reference);
    const { start, end } = reference;
    const left = start.column;
    const right = end ? end.column : left;
    if (left === null || right === null) return referenceText(reference);
    const block = reorderBlock({ top: 0, bottom: 0, left, right }, moved.placeOf);
    return referenceText({
      ...reference,
      start: { ...start, column: block.left },
      end: end && { ...end, column: block.right },
    });
  });
