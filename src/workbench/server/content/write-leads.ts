/** Puts an imported table into a blank tab: header in row 1, columns as they came. */
import type { CsvTable } from '../csv/read-csv';
import type { Sheet } from './add-on';
import { formatColumn, makeRoom, writeBlock } from './write-block';

/** Blank rows below the last lead, for the next ones. */
const SPARE_ROWS = 100;

/** Values first, formats after: a format present while writing would read numbers in its own way. */
export const writeLeads = (sheet: Sheet, { columns, rowCount }: CsvTable): void => {
  const body = Array.from({ length: rowCount }, (_, row) => columns.map(({ cells }) => cells[row] ?? ''));
  makeRoom(sheet, 1 + rowCount + SPARE_ROWS, columns.length);
  writeBlock(sheet, 1, [columns.map(({ header }) => header), ...body]);
  columns.forEach(({ numberFormat }, at) => {
    if (numberFormat !== '') formatColumn(sheet, at + 1, numberFormat);
  });
};
