/** Writes into tables in which people keep columns of their own: ours are found by header, theirs are never touched. */
import { type Cell, cellAt } from '../domain/cell';
import { columnsByName } from '../domain/table';
import type { Name } from '../domain/vocabulary';
import type { CellValue, Sheet } from '../host/host';
import { cellAddress } from './address';
import { literal } from './cells';
import { makeFit } from './table';

/** 1-based column of each header of ours that a tab has. */
export type OwnColumns<Key extends string> = Readonly<Partial<Record<Key, number>>>;

/** What a row gets, by header of ours; `''` empties a cell. */
export type OwnCells<Key extends string> = Readonly<Partial<Record<Key, Cell>>>;

/** From the first to the last of neighbouring rows or columns. */
type Span = readonly [number, number];

/** Runs of rows that an operation writes one by one; beyond, near ones become one. */
const MOST_RUNS = 8;

export const ownColumns = <Key extends string>(
  header: readonly Cell[],
  names: Readonly<Record<Key, Name>>,
): OwnColumns<Key> => {
  const found = columnsByName(header, names);
  const keys = Object.keys(found) as Key[];
  return Object.fromEntries(keys.map((key) => [key, found[key]! + 1])) as OwnColumns<Key>;
};

/** Headers of ours that a tab lacks, in their order. */
export const missingColumns = <Key extends string>(
  header: readonly Cell[],
  names: Readonly<Record<Key, Name>>,
): Key[] => {
  const columns = ownColumns(header, names);
  return (Object.keys(names) as Key[]).filter((key) => columns[key] === undefined);
};

/**
 * Neighbours together; where more than `most` are left, the nearest two become one until they are few enough.
 * `mayJoin`: whether what lies between two may be written too.
 */
const spansOf = (
  numbers: readonly number[],
  most: number,
  mayJoin: (from: number, to: number) => boolean,
): Span[] => {
  const spans: Span[] = [];
  for (const number of [...new Set(numbers)].sort((a, b) => a - b)) {
    const last = spans[spans.length - 1];
    if (last && last[1] === number - 1) spans[spans.length - 1] = [last[0], number];
    else spans.push([number, number]);
  }
  const gap = (index: number): number => {
    const [from, to] = [spans[index - 1]![1] + 1, spans[index]![0] - 1];
    return mayJoin(from, to) ? to - from : Number.POSITIVE_INFINITY;
  };
  while (spans.length > most) {
    const gaps = spans.map((_, index) => (index ? gap(index) : Number.POSITIVE_INFINITY));
    const nearest = gaps.indexOf(Math.min(...gaps));
    if (gaps[nearest] === Number.POSITIVE_INFINITY) break;
    spans.splice(nearest - 1, 2, [spans[nearest - 1]![0], spans[nearest]![1]]);
  }
  return spans;
};

const numbersIn = ([from, to]: Span): number[] => Array.from({ length: to - from + 1 }, (_, i) => from + i);

/** What stands in a cell, in the form that writing it leaves it as it is. */
const asItStands = (value: CellValue, formula: string): CellValue =>
  formula || (typeof value === 'string' ? literal(value) : value);

/** Cells by address: in one rectangle some may be missing, which are then read right before and written back. */
const writeSpan = (sheet: Sheet, rows: Span, columns: Span, cells: ReadonlyMap<string, Cell>): void => {
  const range = sheet.getRange(rows[0], columns[0], rows[1] - rows[0] + 1, columns[1] - columns[0] + 1);
  const wanted = numbersIn(rows).map((row) =>
    numbersIn(columns).map((column) => cells.get(cellAddress(row, column))),
  );
  const isWhole = wanted.every((row) => row.every((cell) => cell !== undefined));
  const [formulas, values] = isWhole ? [[], []] : [range.getFormulas(), range.getValues()];
  range.setValues(
    wanted.map((row, r) =>
      row.map((cell, c) =>
        cell === undefined ? asItStands(values[r]![c]!, formulas[r]![c]!) : literal(cell),
      ),
    ),
  );
};

/**
 * Writes cells of many rows in at most 8 writes, whatever their number; in more only where columns of people's stand
 * between ours. All cells of a row go in one write, so that a script that dies leaves it as it was or as it is to be.
 *
 * @param patches by 1-based row of the sheet; headers that the tab lacks are left out
 * @example patchRows(sheet, columns, new Map([[5, { decision: 'Aceptar' }]]))
 */
export const patchRows = <Key extends string>(
  sheet: Sheet,
  columns: OwnColumns<Key>,
  patches: ReadonlyMap<number, OwnCells<Key>>,
): void => {
  const own = new Set(Object.values<number | undefined>(columns));
  const cells = new Map<string, Cell>();
  const touched: number[] = [];
  patches.forEach((patch, row) => {
    for (const key of Object.keys(patch) as Key[]) {
      const column = columns[key];
      const cell = patch[key];
      if (column === undefined || cell === undefined) continue;
      touched.push(column);
      cells.set(cellAddress(row, column), cell);
    }
  });
  const isOurs = (from: number, to: number) => numbersIn([from, to]).every((column) => own.has(column));
  const columnSpans = spansOf(touched, 1, isOurs);
  const rowSpans = spansOf([...patches.keys()], MOST_RUNS, () => true);
  for (const columnSpan of columnSpans) {
    for (const rowSpan of rowSpans) writeSpan(sheet, rowSpan, columnSpan, cells);
  }
};

/** The row below the last one in which any column of ours holds something: people's formulas may go further down. */
const firstFreeRow = <Key extends string>(sheet: Sheet, columns: OwnColumns<Key>, filled: number): number => {
  const rows = sheet.getLastRow() - filled;
  if (rows < 1) return filled + 1;
  const own = Object.values<number | undefined>(columns).map((column) => column ?? 0);
  const first = Math.min(...own);
  const values = sheet.getRange(filled + 1, first, rows, Math.max(...own) - first + 1).getValues();
  const isBlank = (row: readonly CellValue[]) =>
    own.every((column) => cellAt(row as readonly Cell[], column - first) === '');
  while (values.length && isBlank(values[values.length - 1]!)) values.pop();
  return filled + values.length + 1;
};

/**
 * Writes rows below those that are there, in one call where no column of people's stands between ours. Cells that are
 * not given stay blank. Returns the row of the first one, 1-based.
 *
 * @param filled up to this row something of ours stands for sure
 */
export const appendRows = <Key extends string>(
  sheet: Sheet,
  columns: OwnColumns<Key>,
  filled: number,
  rows: readonly OwnCells<Key>[],
): number => {
  if (!rows.length) return filled + 1;
  const keys = Object.keys(columns) as Key[];
  const first = firstFreeRow(sheet, columns, filled);
  makeFit(sheet, first + rows.length - 1, 1);
  const whole = rows.map((cells) => Object.fromEntries(keys.map((key) => [key, cells[key] ?? ''])));
  patchRows(sheet, columns, new Map(whole.map((cells, index) => [first + index, cells as OwnCells<Key>])));
  return first;
};
