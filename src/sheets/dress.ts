/** How tabs are dressed: header rows, columns, and the cells below. */
import type { Range, Sheet } from '../host/host';

/** Columns without their header row; a tab cut to one row gets a second. */
export const bodyOf = (sheet: Sheet, column: number, count = 1): Range => {
  if (sheet.getMaxRows() < 2) sheet.insertRowsAfter(1, 1);
  return sheet.getRange(2, column, sheet.getMaxRows() - 1, count);
};

export const paintHeader = (sheet: Sheet, column: number, count: number, background: string): void => {
  sheet
    .getRange(1, column, 1, count)
    .setBackground(background)
    .setFontColor('#FFFFFF')
    .setFontWeight('bold')
    .setVerticalAlignment('middle');
};

/** A tab of texts: its header stays in view, and long cells wrap. */
export const dressTable = (sheet: Sheet, widths: readonly number[], background: string): void => {
  paintHeader(sheet, 1, widths.length, background);
  widths.forEach((width, index) => {
    sheet.setColumnWidth(index + 1, width);
  });
  bodyOf(sheet, 1, widths.length).setWrap(true).setVerticalAlignment('top');
  sheet.setFrozenRows(1);
};
