/** What is selected on a tab, and where each movement leads. Pure: reads the sheet, changes nothing. */
import type { Block, SheetView } from '../emulator/session';
import { around, type Cell } from './addresses';

/** `active` is the cell that typing goes to; the block reaches from `anchor` to `focus`. */
export interface Selection {
  readonly active: Cell;
  readonly anchor: Cell;
  readonly focus: Cell;
}

export interface Step {
  readonly rows: -1 | 0 | 1;
  readonly columns: -1 | 0 | 1;
}

export const steps = {
  ArrowUp: { rows: -1, columns: 0 },
  ArrowDown: { rows: 1, columns: 0 },
  ArrowLeft: { rows: 0, columns: -1 },
  ArrowRight: { rows: 0, columns: 1 },
} as const satisfies Record<string, Step>;

export const at = (cell: Cell): Selection => ({ active: cell, anchor: cell, focus: cell });
export const blockOf = (selection: Selection): Block => around(selection.anchor, selection.focus);
export const extendTo = (selection: Selection, focus: Cell): Selection => ({ ...selection, focus });
export const isSingle = ({ anchor, focus }: Selection): boolean =>
  anchor.row === focus.row && anchor.column === focus.column;

/** Selects a block; typing goes to `active`, by default its first cell. */
export function ofBlock(block: Block, active: Cell = { row: block.top, column: block.left }): Selection {
  return {
    active,
    anchor: { row: block.top, column: block.left },
    focus: { row: block.bottom, column: block.right },
  };
}

export function wholeRows(sheet: SheetView, from: number, to: number): Selection {
  return ofBlock({ top: Math.min(from, to), bottom: Math.max(from, to), left: 0, right: sheet.columns - 1 });
}

export function wholeColumns(sheet: SheetView, from: number, to: number): Selection {
  return ofBlock({ left: Math.min(from, to), right: Math.max(from, to), top: 0, bottom: sheet.rows - 1 });
}

/** Keeps a remembered selection on the sheet after rows or columns have gone. */
export function clamp(sheet: SheetView, selection: Selection): Selection {
  const inside = ({ row, column }: Cell): Cell => ({
    row: Math.max(0, Math.min(row, sheet.rows - 1)),
    column: Math.max(0, Math.min(column, sheet.columns - 1)),
  });
  return {
    active: inside(selection.active),
    anchor: inside(selection.anchor),
    focus: inside(selection.focus),
  };
}

/** The next visible cell in a direction; the cell itself at the edge of the sheet. */
export function next(sheet: SheetView, cell: Cell, step: Step): Cell {
  let { row, column } = cell;
  do {
    row += step.rows;
    column += step.columns;
    if (row < 0 || column < 0 || row >= sheet.rows || column >= sheet.columns) return cell;
  } while (sheet.columnHidden(column));
  return { row, column };
}

/** Ctrl + arrow: the last filled cell of a run, or the first filled one after a gap, or the sheet's edge. */
export function edge(sheet: SheetView, from: Cell, step: Step): Cell {
  const filled = (cell: Cell): boolean => sheet.cell(cell.row, cell.column).kind !== 'blank';
  let cell = next(sheet, from, step);
  const inRun = filled(from) && filled(cell);
  for (;;) {
    const following = next(sheet, cell, step);
    if (following === cell || (inRun ? !filled(following) : filled(cell))) return cell;
    cell = following;
  }
}

/** Ctrl + End: where the last filled row and the last filled column meet. */
export function lastFilled(sheet: SheetView): Cell {
  const rows = downFrom(sheet.rows);
  const columns = downFrom(sheet.columns).filter((column) => !sheet.columnHidden(column));
  const filled = (row: number, column: number): boolean => sheet.cell(row, column).kind !== 'blank';
  return {
    row: rows.find((row) => columns.some((column) => filled(row, column))) ?? 0,
    column: columns.find((column) => rows.some((row) => filled(row, column))) ?? 0,
  };
}

const downFrom = (count: number): number[] => Array.from({ length: count }, (_, place) => count - 1 - place);

/** Enter and Tab within a selected block go round it: down then right, or right then down. */
export function goRound(selection: Selection, step: Step): Selection {
  const { top, left, bottom, right } = blockOf(selection);
  const height = bottom - top + 1;
  const width = right - left + 1;
  const row = selection.active.row - top;
  const column = selection.active.column - left;
  const byRows = step.columns !== 0;
  const place = (byRows ? row * width + column : column * height + row) + step.rows + step.columns;
  const turn = (place + height * width) % (height * width);
  const inner = byRows
    ? { row: Math.floor(turn / width), column: turn % width }
    : { row: turn % height, column: Math.floor(turn / height) };
  return { ...selection, active: { row: top + inner.row, column: left + inner.column } };
}
