/** Writes whole blocks into a tab through the emulated services, as data: no text becomes a formula, number or date. */
import type { Sheet } from './add-on';

export type Written = string | number;

/**
 * The text as it must be written to stay itself. The apostrophe is the sheet's escape and not part of the value.
 *
 * @example literal('=1+1') //=> "'=1+1"
 * @example literal('') //=> ''
 */
export const literal = (text: string): string => (text === '' ? '' : `'${text}`);

/** Makes the tab at least this large. */
export const makeRoom = (sheet: Sheet, rows: number, columns: number): void => {
  const missingRows = rows - sheet.getMaxRows();
  if (missingRows > 0) sheet.insertRowsAfter(sheet.getMaxRows(), missingRows);
  const missingColumns = columns - sheet.getMaxColumns();
  if (missingColumns > 0) sheet.insertColumnsAfter(sheet.getMaxColumns(), missingColumns);
};

/** Writes cells from a row (1-based) of column A on; all rows have one width. Strings are taken literally. */
export const writeBlock = (sheet: Sheet, row: number, cells: readonly (readonly Written[])[]): void => {
  const width = cells[0]?.length ?? 0;
  if (width === 0) return;
  makeRoom(sheet, row + cells.length - 1, width);
  sheet
    .getRange(row, 1, cells.length, width)
    .setValues(cells.map((line) => line.map((cell) => (typeof cell === 'string' ? literal(cell) : cell))));
};

/** Sets the number format of one column (1-based), all rows below the header. */
export const formatColumn = (sheet: Sheet, column: number, format: string): void => {
  sheet.getRange(2, column, sheet.getMaxRows() - 1, 1).setNumberFormat(format);
};
