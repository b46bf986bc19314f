/** Reads one row of `Matriz`: each cell that cannot be read becomes an issue and leaves the others alone. */

import { numberOf, textOf } from '../answer';
import { type Cell, cellAt } from '../cell';
import { type Condition, isFault } from '../condition/condition';
import { parseCondition } from '../condition/parse-condition';
import { partsOfDay } from '../day';
import type { Issue } from '../issue';
import type { Notebook } from '../table';
import { allSpellings, keyOf, listOf, nearest } from '../text';
import { DIMENSIONS, type MatrixColumn, type Name, SOURCES } from '../vocabulary';
import type { Criterion, Degree, Dimension, Source } from './criterion';
import { degreeTitle, readShare } from './share';

export interface DegreeColumn {
  readonly share: number;
  readonly header: string;
  readonly column: number;
}

/** What reading a row needs to know about its table. */
export interface Layout {
  readonly columns: Partial<Record<MatrixColumn, number>>;
  readonly degrees: readonly DegreeColumn[];
  readonly headers: readonly Cell[];
  readonly firstRow: number;
  readonly notes: Notebook;
}

/** A row of the table, blank cells and all. */
export interface Row {
  readonly cells: readonly Cell[];
  /** 0-based in the table. */
  readonly row: number;
}

export const isBlankCell = (cell: Cell | undefined): boolean =>
  cell === undefined || (typeof cell === 'string' && cell.trim() === '');

const cellOf = ({ columns }: Layout, { cells }: Row, key: MatrixColumn): Cell => {
  const cell = cellAt(cells, columns[key]);
  return isBlankCell(cell) ? '' : cell;
};

const textAt = (layout: Layout, row: Row, key: MatrixColumn): string =>
  textOf(cellOf(layout, row, key)).trim();

const at = (layout: Layout, { row }: Row, column: number | undefined) => ({
  row,
  ...(column === undefined ? {} : { column, header: degreeTitle(cellAt(layout.headers, column)) }),
});

/** For a date that was no date: `1-10` was a range, anything else a day to be written as text. */
const insteadOfDate = (cell: Cell): Issue['params'] => {
  if (typeof cell !== 'object') return {};
  const { month, date } = partsOfDay(cell);
  return { instead: date < month ? `${date}..${month}` : `=${textOf(cell)}`, typed: `${date}-${month}` };
};

/** A condition, or undefined where the cell cannot be read; then an issue says why. */
const readCondition = (layout: Layout, row: Row, column: number, cell: Cell): Condition | undefined => {
  const read = parseCondition(cell);
  if (!isFault(read)) return read;
  const params = { fault: read.fault, near: read.near, ...insteadOfDate(cell) };
  layout.notes.note('error', 'unreadable-condition', at(layout, row, column), cell, params);
  return undefined;
};

/** `0%` documents only, so its cells are not read. */
const readDegrees = (layout: Layout, row: Row): { degrees: Degree[]; evaluable: boolean } => {
  const degrees: Degree[] = [];
  let evaluable = true;
  for (const { share, header, column } of layout.degrees) {
    const cell = cellAt(row.cells, column);
    if (share === 0 || isBlankCell(cell)) continue;
    const condition = readCondition(layout, row, column, cell);
    if (condition) degrees.push({ share, condition, header, column });
    else evaluable = false;
  }
  return { degrees, evaluable };
};

const readChoice = <Key extends string>(
  layout: Layout,
  row: Row,
  key: 'dimension' | 'source',
  names: Readonly<Record<Key, Name>>,
): Key | undefined => {
  const text = textAt(layout, row, key);
  const choice = text === '' ? undefined : keyOf(text, names);
  if (text !== '' && !choice) {
    const params = { nearest: nearest(text, allSpellings(names)) ?? '' };
    const code = key === 'dimension' ? 'unknown-dimension' : 'unknown-source';
    layout.notes.note('error', code, at(layout, row, layout.columns[key]), text, params);
  }
  return choice;
};

const readWeight = (layout: Layout, row: Row): number | undefined => {
  const cell = cellOf(layout, row, 'weight');
  const weight = numberOf(cell);
  const excludes = cellOf(layout, row, 'knockout') !== '';
  if (weight === undefined && !(cell === '' && excludes)) {
    const left = excludes ? 'excludes' : 'out';
    layout.notes.note('error', 'unreadable-weight', at(layout, row, layout.columns.weight), cell, { left });
  }
  return weight;
};

const readUnknownShare = (layout: Layout, row: Row): number => {
  const cell = cellOf(layout, row, 'unknownShare');
  const share = cell === '' ? 0 : readShare(cell);
  if (share === undefined) {
    layout.notes.note('error', 'unreadable-share', at(layout, row, layout.columns.unknownShare), cell);
  }
  return share ?? 0;
};

const readName = (layout: Layout, row: Row): string => {
  const name = textAt(layout, row, 'criterion');
  if (name !== '') return name;
  const fallback = textAt(layout, row, 'field') || `${layout.firstRow + row.row}`;
  layout.notes.note('warning', 'unnamed-criterion', at(layout, row, layout.columns.criterion), '', {
    name: fallback,
  });
  return fallback;
};

/** A row as a criterion; undefined where it has neither a readable weight nor a knock-out. */
export const readCriterion = (layout: Layout, row: Row): Criterion | undefined => {
  const weight = readWeight(layout, row);
  const knockoutCell = cellOf(layout, row, 'knockout');
  if (weight === undefined && knockoutCell === '') return undefined;
  const name = readName(layout, row);
  const source: Source = readChoice(layout, row, 'source', SOURCES) ?? 'lead';
  const dimension: Dimension =
    readChoice(layout, row, 'dimension', DIMENSIONS) ?? (source === 'lead' ? 'fit' : 'interest');
  const knockout =
    knockoutCell === '' ? undefined : readCondition(layout, row, layout.columns.knockout!, knockoutCell);
  const { degrees, evaluable } = readDegrees(layout, row);
  if (weight && degrees.length === 0 && evaluable && source === 'lead') {
    layout.notes.note(
      'warning',
      'criterion-without-degrees',
      at(layout, row, layout.columns.criterion),
      name,
    );
  }
  return {
    name,
    dimension,
    source,
    field: textAt(layout, row, 'field') || name,
    products: listOf(textAt(layout, row, 'product')),
    personas: listOf(textAt(layout, row, 'persona')),
    weight,
    degrees,
    unknownShare: readUnknownShare(layout, row),
    knockout,
    row: layout.firstRow + row.row,
    evaluable,
    knockoutUnreadable: knockoutCell !== '' && !knockout,
  };
};
