/** Takes what was typed into the area of a spill out of it, so that the formula can spill again. */
import type { CellValue, Sheet } from '../host/host';
import { cellAddress } from './address';
import type { Finding } from './review-log';

export interface Area {
  readonly top: number;
  readonly left: number;
  readonly rows: number;
  readonly columns: number;
}

/** The area of a spill from A1, down to the last row in use. */
export const spillArea = (sheet: Sheet, columns: number): Area => ({
  top: 1,
  left: 1,
  rows: Math.max(1, sheet.getLastRow()),
  columns,
});

export const clearArea = (sheet: Sheet, { top, left, rows, columns }: Area): void => {
  if (rows > 0 && columns > 0) sheet.getRange(top, left, rows, columns).clearContent();
};

/**
 * Empties an area except A1 and returns what stood there. Blanks are cleared too, since an empty text written by a
 * program blocks a spill. To be called only while the spill is broken: otherwise the area holds its results.
 */
export const takeOut = (sheet: Sheet, area: Area, what: string): Finding[] => {
  const range = sheet.getRange(area.top, area.left, area.rows, area.columns);
  const formulas = range.getFormulas();
  const values = range.getValues();
  const withA1 = area.top === 1 && area.left === 1;
  // Between two reads the formula may have come back: then these are its results.
  const [[a1 = ''] = []] = values;
  if (withA1 && a1 !== '' && !String(a1).startsWith('#')) return [];
  const tab = sheet.getName();
  const found = values.flatMap((cells, r) =>
    cells.flatMap((value: CellValue, c): Finding[] => {
      const had = formulas[r]![c] || value;
      const [row, column] = [area.top + r, area.left + c];
      return had === '' || (row === 1 && column === 1)
        ? []
        : [{ tab, cell: cellAddress(row, column), had, what }];
    }),
  );
  if (withA1) clearArea(sheet, { top: 1, left: 2, rows: 1, columns: area.columns - 1 });
  clearArea(sheet, withA1 ? { ...area, top: 2, rows: area.rows - 1 } : area);
  return found;
};
