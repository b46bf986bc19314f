/** Reads one row of `Matriz`: each cell that cannot be read becomes an issue and leaves the others alone. */

import { numberOf, textOf } from '../answer';
import { type Cell, cellAt } from '../cell';
import { type Condition, type ConditionFault, isFault, piecesOf } from '../condition/condition';
import { parseCondition } from '../condition/parse-condition';
import { NONE_OF } from '../condition/words';
import { partsOfDay } from '../day';
import type { Issue, IssueCode } from '../issue';
import type { Notebook } from '../table';
import { keyOf, listOf, mainSpellings, nearest } from '../text';
import { DIMENSIONS, MATRIX_COLUMNS, type MatrixColumn, type Name, SOURCES } from '../vocabulary';
import type { Criterion, Degree, Dimension, Source } from './criterion';
import { countsOf, neverFalls } from './fading';
import { readEvents } from './read-events';
import { degreeTitle, readShare, shownShare } from './share';

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

/** Why a condition cell cannot be read. For a date that was no date: `1-10` was a range, anything else a day to be written as text. */
export const faultParams = ({ fault, near }: ConditionFault, cell: Cell): Issue['params'] => {
  if (typeof cell !== 'object') return { fault, near };
  const { month, date } = partsOfDay(cell);
  const instead = date < month ? `${date}..${month}` : `=${textOf(cell)}`;
  return { fault, near, instead, typed: `${date}-${month}` };
};

/** A condition, or undefined where the cell cannot be read; then an issue says why. */
const readCondition = (layout: Layout, row: Row, column: number, cell: Cell): Condition | undefined => {
  const read = parseCondition(cell);
  const place = at(layout, row, column);
  if (isFault(read)) {
    layout.notes.note('error', 'unreadable-condition', place, cell, faultParams(read, cell));
    return undefined;
  }
  const inner = piecesOf(read).find(({ written }) => NONE_OF.test(written));
  if (inner) layout.notes.note('warning', 'inner-negation', place, inner.written);
  return read;
};

interface Degrees {
  readonly degrees: readonly Degree[];
  /** The largest share with a filled cell, readable or not. */
  readonly highest: number;
  readonly evaluable: boolean;
}

/** `0%` documents only, so its cells are not read. */
const readDegrees = (layout: Layout, row: Row): Degrees => {
  const degrees: Degree[] = [];
  let highest = 0;
  let evaluable = true;
  for (const { share, header, column } of layout.degrees) {
    const cell = cellAt(row.cells, column);
    if (share === 0 || isBlankCell(cell)) continue;
    highest = Math.max(highest, share);
    const condition = readCondition(layout, row, column, cell);
    if (condition) degrees.push({ share, condition, header, column });
    else evaluable = false;
  }
  return { degrees, highest, evaluable };
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
    const params = { nearest: nearest(text, mainSpellings(names)) ?? '' };
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

const readShareCell = (layout: Layout, row: Row, key: 'unknownShare' | 'perEvent'): number => {
  const cell = cellOf(layout, row, key);
  const share = cell === '' ? 0 : readShare(cell);
  if (share === undefined) {
    const place = at(layout, row, layout.columns[key]);
    layout.notes.note('error', 'unreadable-share', place, shownShare(cell), { name: MATRIX_COLUMNS[key].es });
  }
  return share ?? 0;
};

interface Fading {
  readonly halfLife: number | undefined;
  /** False where a half-life cannot be read, or does not go with the conditions. */
  readonly fades: boolean;
}

/** A half-life, if the conditions can live with one: what is lost as events fade must not be won. */
const readFading = (
  layout: Layout,
  row: Row,
  { degrees }: Degrees,
  perEvent: number,
  knockout: Condition | undefined,
): Fading => {
  const cell = cellOf(layout, row, 'halfLife');
  if (cell === '') return { halfLife: undefined, fades: true };
  const days = numberOf(cell);
  const note = (code: IssueCode, column: number | undefined, received: Cell) =>
    layout.notes.note('error', code, at(layout, row, column), received);
  if (days === undefined || !(days > 0)) {
    note('unreadable-half-life', layout.columns.halfLife, cell);
    return { halfLife: undefined, fades: false };
  }
  const wrong = degrees.filter(({ condition }) => !countsOf(condition));
  for (const { column } of wrong) note('fading-condition', column, cellAt(row.cells, column));
  const isKnockoutWrong = knockout !== undefined && !countsOf(knockout);
  if (isKnockoutWrong) note('fading-condition', layout.columns.knockout, cellOf(layout, row, 'knockout'));
  const falls = wrong.length === 0 && !neverFalls(degrees, perEvent);
  if (falls) note('falling-shares', layout.columns.halfLife, cell);
  return { halfLife: days, fades: wrong.length === 0 && !falls && !isKnockoutWrong };
};

/** `Por evento` and `Vida media` say nothing about what a lead is. */
const noteEventCells = (layout: Layout, row: Row): void => {
  for (const key of ['perEvent', 'halfLife'] as const) {
    const cell = cellOf(layout, row, key);
    const received = key === 'perEvent' ? shownShare(cell) : cell;
    if (cell !== '')
      layout.notes.note('warning', 'interactions-only', at(layout, row, layout.columns[key]), received);
  }
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

/** What an interaction criterion says beyond its degrees; a criterion about the lead says none of it. */
const readBehaviour = (
  layout: Layout,
  row: Row,
  source: Source,
  degrees: Degrees,
  knockout: Condition | undefined,
) => {
  if (source === 'interaction') {
    const perEvent = readShareCell(layout, row, 'perEvent');
    return { perEvent, ...readFading(layout, row, degrees, perEvent, knockout) };
  }
  noteEventCells(layout, row);
  return { perEvent: 0, halfLife: undefined, fades: true };
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
  const read = readDegrees(layout, row);
  const { perEvent, halfLife, fades } = readBehaviour(layout, row, source, read, knockout);
  const unknownShare = readShareCell(layout, row, 'unknownShare');
  if (weight && read.highest === 0 && perEvent === 0) {
    const place = at(layout, row, layout.columns.criterion);
    layout.notes.note('warning', 'criterion-without-degrees', place, name);
  }
  const field = textAt(layout, row, 'field') || name;
  return {
    name,
    dimension,
    source,
    field,
    events: source === 'interaction' ? readEvents(field) : [],
    perEvent,
    halfLife,
    products: listOf(textAt(layout, row, 'product')),
    personas: listOf(textAt(layout, row, 'persona')),
    weight,
    degrees: read.degrees,
    unknownShare,
    highestShare: Math.max(read.highest, unknownShare, perEvent > 0 ? 1 : 0),
    knockout,
    row: layout.firstRow + row.row,
    evaluable: read.evaluable && fades,
    knockoutUnreadable: knockoutCell !== '' && (!knockout || !fades),
  };
};
