/** What a person asks of the workbook from buttons, menus and keys. Each acts on the selection and is one undo step. */
import type { Block } from '../emulator/session';
import { tickText } from './cell-paint';
import type { Page } from './page';
import { blockOf, isSingle, ofBlock } from './selection';

const rowsOf = ({ top, bottom }: Block): number => bottom - top + 1;
const columnsOf = ({ left, right }: Block): number => right - left + 1;

export function insertRowsAbove(page: Page): void {
  const block = blockOf(page.selection);
  page.perform(page.session.insertRows(block.top, rowsOf(block)));
}

export function insertRowsBelow(page: Page): void {
  const block = blockOf(page.selection);
  if (!page.perform(page.session.insertRows(block.bottom + 1, rowsOf(block)))) return;
  page.select(ofBlock({ ...block, top: block.bottom + 1, bottom: block.bottom + rowsOf(block) }));
}

export function deleteRows(page: Page): void {
  const block = blockOf(page.selection);
  page.perform(page.session.deleteRows(block.top, rowsOf(block)));
}

export function insertColumnsLeft(page: Page): void {
  const block = blockOf(page.selection);
  page.perform(page.session.insertColumns(block.left, columnsOf(block)));
}

export function insertColumnsRight(page: Page): void {
  const block = blockOf(page.selection);
  if (!page.perform(page.session.insertColumns(block.right + 1, columnsOf(block)))) return;
  page.select(ofBlock({ ...block, left: block.right + 1, right: block.right + columnsOf(block) }));
}

export function deleteColumns(page: Page): void {
  const block = blockOf(page.selection);
  page.perform(page.session.deleteColumns(block.left, columnsOf(block)));
}

/** Sorts the selected rows, or the whole tab below its frozen rows if only one row or a whole column is selected. */
export function sortByActive(page: Page, ascending: boolean): void {
  const { sheet, selection } = page;
  const block = blockOf(selection);
  const part = rowsOf(block) > 1 && rowsOf(block) < sheet.rows;
  const whole = { top: sheet.frozenRows, bottom: sheet.rows - 1, left: 0, right: sheet.columns - 1 };
  const rows = part ? { ...block, top: Math.max(block.top, sheet.frozenRows) } : whole;
  page.perform(page.session.sort(rows, selection.active.column, ascending));
}

export function clearCells(page: Page): void {
  page.perform(page.session.clear(blockOf(page.selection)));
}

/** Ctrl+D: the first row of the selection over the rest; for one row, the row above over it. */
export function fillDown(page: Page): void {
  const block = blockOf(page.selection);
  const top = rowsOf(block) > 1 ? block.top : block.top - 1;
  if (top < 0) return;
  page.perform(page.session.fill({ ...block, top, bottom: top }, { ...block, top: top + 1 }));
}

/** Ctrl+R: the first column of the selection over the rest; for one column, the one to the left over it. */
export function fillRight(page: Page): void {
  const block = blockOf(page.selection);
  const left = columnsOf(block) > 1 ? block.left : block.left - 1;
  if (left < 0) return;
  page.perform(page.session.fill({ ...block, left, right: left }, { ...block, left: left + 1 }));
}

export function undo(page: Page): void {
  page.session.undo();
}

export function redo(page: Page): void {
  page.session.redo();
}

export function selectAll(page: Page): void {
  const { rows, columns } = page.sheet;
  const all = { top: 0, left: 0, bottom: rows - 1, right: columns - 1 };
  page.select(ofBlock(all, page.selection.active), false);
}

/** Turns the tick boxes of the selection over, as the active one turns; false if the active cell has none. */
export function toggleTick(page: Page): boolean {
  const { row, column } = page.selection.active;
  const view = page.sheet.cell(row, column);
  if (view.choice?.kind !== 'checkbox') return false;
  const text = tickText(view);
  if (isSingle(page.selection)) return page.perform(page.session.type(row, column, text)) || true;
  page.perform(page.session.paste(blockOf(page.selection), [[text]]));
  return true;
}
