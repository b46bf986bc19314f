/** How tabs are dressed: header rows, columns, and the cells below. */
import type { Range, Sheet } from '../host/host';

/** Columns without their header row; a tab cut to one row gets a second. */
export const bodyOf = (sheet: Sheet, column: number, count = 1): Range => {
  const rows = sheet.getMaxRows();
  if (rows < 2) sheet.insertRowsAfter(1, 1);
  return sheet.getRange(2, column, Math.max(1, rows - 1), count);
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
  const firsts = widths.flatMap((width, index) => (width === widths[index - 1] ? [] : [index]));
  firsts.forEach((first, run) => {
    sheet.setColumnWidths(first + 1, (firsts[run + 1] ?? widths.length) - first, widths[first]!);
  });
  bodyOf(sheet, 1, widths.length).setWrap(true).setVerticalAlignment('top');
  sheet.setFrozenRows(1);
};
