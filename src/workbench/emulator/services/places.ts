/** Which part of the workbook a guarded Range or Sheet stands for. */
import type * as host from '../../../host/host';
import { columnIndex, type SheetId } from '../engine';
import type { SheetState } from '../model/book-state';
import { outside } from '../refusal';
import type { Block } from '../session';

/** 0-based and inclusive, as everywhere in the workbench. */
export interface Place {
  readonly sheet: SheetId;
  readonly block: Block;
}

const places = new WeakMap<host.Range, Place>();
const sheets = new WeakMap<host.Sheet, SheetId>();

export const markPlace = (range: host.Range, place: Place): void => {
  places.set(range, place);
};

export const markSheet = (sheet: host.Sheet, id: SheetId): void => {
  sheets.set(sheet, id);
};

export const placeOf = (range: host.Range): Place => {
  const place = places.get(range);
  if (!place) throw new Error('Not a range of this workbook');
  return place;
};

export const sheetIdOf = (sheet: host.Sheet): SheetId => {
  const id = sheets.get(sheet);
  if (id === undefined) throw new Error('Not a sheet of this workbook');
  return id;
};

export const wholeSheet = ({ rows, columns }: SheetState): Block => ({
  top: 0,
  left: 0,
  bottom: rows - 1,
  right: columns - 1,
});

/** Throws where Google does: coordinates start at 1, sizes too, and the block must lie in the sheet. */
export const checkedBlock = (
  sheet: SheetState,
  row: number,
  column: number,
  numRows: number,
  numColumns: number,
): Block => {
  if (row < 1) throw new Error('The starting row of the range is too small.');
  if (column < 1) throw new Error('The starting column of the range is too small.');
  if (numRows < 1) throw new Error('The number of rows in the range must be at least 1.');
  if (numColumns < 1) throw new Error('The number of columns in the range must be at least 1.');
  if (row + numRows - 1 > sheet.rows || column + numColumns - 1 > sheet.columns) throw outside();
  return { top: row - 1, left: column - 1, bottom: row + numRows - 2, right: column + numColumns - 2 };
};

const A1 = /^(?:\$?([A-Z]{1,3}))?(?:\$?(\d+))?(?::(?:\$?([A-Z]{1,3}))?(?:\$?(\d+))?)?$/i;

/** The block of `B2`, `A1:C3`, `A:C`, `2:5` or `A2:C`; throws for anything else. */
export const blockOfA1 = (sheet: SheetState, text: string): Block => {
  const [matched, column1, row1, column2, row2] = A1.exec(text) ?? [];
  const open = text.includes(':');
  if (!matched || (!open && !(column1 && row1)) || (open && !(column1 ?? row1)))
    throw new Error('Range not found');
  const top = row1 ? Number(row1) : 1;
  const left = column1 ? columnIndex(column1) + 1 : 1;
  const bottom = !open ? top : row2 ? Number(row2) : sheet.rows;
  const right = !open ? left : column2 ? columnIndex(column2) + 1 : sheet.columns;
  const rows = Math.abs(bottom - top) + 1;
  return checkedBlock(sheet, Math.min(top, bottom), Math.min(left, right), rows, Math.abs(right - left) + 1);
};

/** Items of a block, row by row. */
export const mapBlock = <T>(block: Block, item: (row: number, column: number) => T): T[][] => {
  const rows: T[][] = [];
  for (let row = block.top; row <= block.bottom; row++) {
    const cells: T[] = [];
    for (let column = block.left; column <= block.right; column++) cells.push(item(row, column));
    rows.push(cells);
  }
  return rows;
};

/** Throws Google's words unless the data have exactly the block's shape. */
export const checkShape = (block: Block, data: readonly (readonly unknown[])[]): void => {
  const rows = block.bottom - block.top + 1;
  const columns = block.right - block.left + 1;
  if (data.length !== rows)
    throw new Error(
      `The number of rows in the data does not match the number of rows in the range. The data has ${data.length} but the range has ${rows}.`,
    );
  const wrong = data.find((row) => row.length !== columns);
  if (wrong)
    throw new Error(
      `The number of columns in the data does not match the number of columns in the range. The data has ${wrong.length} but the range has ${columns}.`,
    );
};
