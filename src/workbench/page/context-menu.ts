/** The menu of the right mouse button: for cells, and for rows or columns picked by number or letter. */
import { columnName } from './addresses';
import type { Clipboard } from './clipboard';
import * as commands from './commands';
import type { Editor } from './editor';
import type { Page } from './page';
import { type MenuEntry, openMenu } from './popup-menu';
import { blockOf } from './selection';
import { texts } from './texts';

export function listenForContextMenu(page: Page, editor: Editor, clipboard: Clipboard): void {
  page.view.host.addEventListener('contextmenu', (event) => {
    event.preventDefault();
    const entries = [
      ...clipboardEntries(clipboard),
      'separator' as const,
      ...structureEntries(page),
      'separator' as const,
      ...contentEntries(page),
    ];
    openMenu(entries, { x: event.clientX, y: event.clientY }, () => editor.focus());
  });
}

function clipboardEntries(clipboard: Clipboard): MenuEntry[] {
  return [
    { label: texts.context.cut, run: () => clipboard.copy(true) },
    { label: texts.context.copy, run: () => clipboard.copy(false) },
    { label: texts.context.paste, run: () => void clipboard.paste() },
  ];
}

/** Whole columns offer columns, whole rows offer rows, anything else offers both. */
function structureEntries(page: Page): MenuEntry[] {
  const block = blockOf(page.selection);
  const { rows, columns } = page.sheet;
  const wholeColumns = block.top === 0 && block.bottom === rows - 1;
  const wholeRows = block.left === 0 && block.right === columns - 1;
  return [
    ...(wholeColumns ? [] : rowEntries(page)),
    ...(wholeColumns === wholeRows ? (['separator'] as const) : []),
    ...(wholeRows ? [] : columnEntries(page)),
  ];
}

function rowEntries(page: Page): MenuEntry[] {
  const { top, bottom } = blockOf(page.selection);
  const count = bottom - top + 1;
  return [
    { label: texts.context.rowAbove(count), run: () => commands.insertRowsAbove(page) },
    { label: texts.context.rowBelow(count), run: () => commands.insertRowsBelow(page) },
    { label: texts.context.deleteRows(top + 1, bottom + 1), run: () => commands.deleteRows(page) },
  ];
}

function columnEntries(page: Page): MenuEntry[] {
  const { left, right } = blockOf(page.selection);
  const count = right - left + 1;
  const names = [columnName(left), columnName(right)] as const;
  return [
    { label: texts.context.columnLeft(count), run: () => commands.insertColumnsLeft(page) },
    { label: texts.context.columnRight(count), run: () => commands.insertColumnsRight(page) },
    { label: texts.context.deleteColumns(...names), run: () => commands.deleteColumns(page) },
  ];
}

function contentEntries(page: Page): MenuEntry[] {
  return [
    { label: texts.context.ascending, run: () => commands.sortByActive(page, true) },
    { label: texts.context.descending, run: () => commands.sortByActive(page, false) },
    { label: texts.context.clear, run: () => commands.clearCells(page) },
  ];
}
