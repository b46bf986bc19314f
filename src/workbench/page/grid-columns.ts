/** The columns that SlickGrid draws for a tab: the row numbers first, then each visible column by its letter. */
import type { Column, ItemMetadata } from 'slickgrid';
import type { SheetView } from '../emulator/session';
import { cellName, columnName } from './addresses';
import { paintCell } from './cell-paint';
import { h } from './dom';
import { overflowRoom } from './overflow';

export const rowHeadWidth = 46;

/** The tab as it is now; columns outlive many edits, so they ask each time they draw. */
type CurrentSheet = () => SheetView;

/** `shown[i]` is the sheet column drawn in grid column i + 1. */
export function shownColumns(sheet: SheetView): number[] {
  return Array.from({ length: sheet.columns }, (_, column) => column).filter(
    (column) => !sheet.columnHidden(column),
  );
}

/** @param onRow told of each row when it begins to be drawn */
export function gridColumns(
  shown: readonly number[],
  current: CurrentSheet,
  onRow: (row: number) => void,
): Column[] {
  return [rowHead(onRow), ...shown.map((column) => sheetColumn(column, current))];
}

function rowHead(onRow: (row: number) => void): Column {
  return {
    id: 'rows',
    field: 'rows',
    name: '',
    width: rowHeadWidth,
    minWidth: rowHeadWidth,
    resizable: false,
    headerCssClass: 'wb-corner',
    cssClass: 'wb-rowhead',
    formatter: (row) => {
      onRow(row);
      return { html: h('span', { 'data-head-row': row }, String(row + 1)) };
    },
    cellAttrs: { role: 'rowheader' },
  };
}

function sheetColumn(column: number, current: CurrentSheet): Column {
  let drawn = 0;
  return {
    id: `c${column}`,
    field: `c${column}`,
    name: columnName(column),
    width: current().columnWidth(column),
    minWidth: 20,
    resizable: true,
    formatter: (row) => {
      drawn = row;
      const sheet = current();
      const view = sheet.cell(row, column);
      return paintCell(view, overflowRoom(sheet, row, column, view));
    },
    // SlickGrid reads these right after the formatter, for the same cell: getters can name the row.
    cellAttrs: {
      get 'data-cell'() {
        return cellName({ row: drawn, column });
      },
      get 'aria-rowindex'() {
        return String(drawn + 1);
      },
      'aria-colindex': String(column + 1),
    },
  };
}

/** Cells merged sideways are drawn as one; of an area merged over several rows, each row is. */
export function mergedColumns(sheet: SheetView, shown: readonly number[], row: number): ItemMetadata | null {
  const here = sheet.merges.filter(
    ({ top, bottom, left, right }) => row >= top && row <= bottom && left < right,
  );
  if (here.length === 0) return null;
  const spans = here.map(({ left, right }) => {
    const inside = shown.filter((column) => column >= left && column <= right);
    return [`c${left}`, { colspan: Math.max(1, inside.length) }];
  });
  return { columns: Object.fromEntries(spans) };
}
