/** What `Range` reads from cells and writes into them. */
import type { CellValue } from '../../../host/host';
import { DateNumber, FormulaError, formatValue, type Scalar } from '../engine';
import { cellAt, editCells } from '../model/book-state';
import { lookAt, type MaybeCell, withContent } from '../model/cell-state';
import { a1Of } from '../model/spans';
import { violates } from '../model/validate';
import { type Runtime, refuseProtected } from '../runtime';
import { patternOf, writeInto } from '../typing';
import type { Workbook } from '../workbook';
import { mapBlock, type Place } from './places';

/** What `getValue` gives: blank is `''`, an error its text, a date a Date. */
const toScript = (value: Scalar, workbook: Workbook): CellValue => {
  if (value === null) return '';
  if (value instanceof DateNumber) return workbook.zone.dateOf(value.serial);
  return value instanceof FormulaError ? value.code : value;
};

export const readValues = ({ workbook }: Runtime, { sheet, block }: Place): CellValue[][] =>
  mapBlock(block, (row, column) => toScript(workbook.valueAt(sheet, row, column), workbook));

/** What the cells show. */
export const readDisplays = ({ workbook }: Runtime, { sheet, block }: Place): string[][] =>
  mapBlock(block, (row, column) => {
    const look = lookAt(cellAt(workbook.sheet(sheet), row, column));
    return formatValue(workbook.valueAt(sheet, row, column), patternOf(look), workbook.locale);
  });

/** One item for each cell of the place. */
export const readCells = <T>(
  { workbook }: Runtime,
  { sheet, block }: Place,
  read: (cell: MaybeCell) => T,
): T[][] => {
  const state = workbook.sheet(sheet);
  return mapBlock(block, (row, column) => read(cellAt(state, row, column)));
};

/** Changes each cell of the place; `change` gets offsets from its top left. */
export const editPlace = (
  runtime: Runtime,
  { sheet, block }: Place,
  change: (cell: MaybeCell, row: number, column: number) => MaybeCell,
): void => {
  const { workbook } = runtime;
  refuseProtected(runtime, sheet, block);
  workbook.update(sheet, (state) =>
    editCells(state, block, (cell, row, column) => change(cell, row - block.top, column - block.left)),
  );
};

/** Writes values as `setValues` does: strings are read like typed input, blank is `''`. */
export const writeValues = (
  runtime: Runtime,
  place: Place,
  valueAt: (row: number, column: number) => unknown,
): void =>
  editPlace(runtime, place, (cell, row, column) => {
    const written = writeInto(cell, valueAt(row, column), runtime.workbook);
    if (runtime.validateScriptWrites && violates(written, runtime.workbook.locale)) {
      const top = place.block.top + row;
      const left = place.block.left + column;
      const name = a1Of({ top, left, bottom: top, right: left });
      throw new Error(
        `The data you entered in cell ${name} violates the data validation rules set on this cell.`,
      );
    }
    return written;
  });

/** `''` takes a formula away, with its result. */
export const writeFormula = (cell: MaybeCell, text: string): MaybeCell => {
  if (text === '') return withContent(cell, null, undefined);
  return withContent(cell, null, text.startsWith('=') ? text : `=${text}`);
};
