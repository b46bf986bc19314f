/** Reads `Matriz` into a scoring model. One bad cell never stops the rest: it becomes an issue. */
import { textOf } from '../answer';
import type { Cell, Origin, Table } from '../cell';
import { type Condition, isFault } from '../condition/condition';
import { parseCondition } from '../condition/parse-condition';
import { partsOfDay } from '../day';
import type { Issue } from '../issue';
import { readNumber } from '../number';
import { columnsByName, type Notebook, notebook } from '../table';
import { allSpellings, fold, keyOf, listOf, nearest } from '../text';
import { DIMENSIONS, MATRIX_COLUMNS, type MatrixColumn, type Name, SOURCES } from '../vocabulary';
import type { Criterion, Degree, Dimension, ScoringModel, Source } from './criterion';
import { degreeTitle, readDegreeHeader, readShare } from './share';

const REQUIRED: readonly MatrixColumn[] = ['criterion', 'field', 'weight'];

interface DegreeColumn {
  readonly share: number;
  readonly header: string;
  readonly column: number;
}

/** What reading a row needs to know about its table. */
interface Layout {
  readonly columns: Partial<Record<MatrixColumn, number>>;
  readonly degrees: readonly DegreeColumn[];
  readonly headers: readonly Cell[];
  readonly firstRow: number;
  readonly notes: Notebook;
}

interface Row {
  readonly cells: readonly Cell[];
  /** 0-based in the table. */
  readonly row: number;
}

const blank = (cell: Cell | undefined): boolean =>
  cell === undefined || (typeof cell === 'string' && cell.trim() === '');

const cellOf = ({ columns }: Layout, { cells }: Row, key: MatrixColumn): Cell => {
  const column = columns[key];
  const cell = column === undefined ? '' : (cells[column] ?? '');
  return blank(cell) ? '' : cell;
};

const textAt = (layout: Layout, row: Row, key: MatrixColumn): string =>
  textOf(cellOf(layout, row, key)).trim();

const at = (layout: Layout, { row }: Row, column: number | undefined) => ({
  row,
  ...(column === undefined ? {} : { column, header: degreeTitle(layout.headers[column] ?? '') }),
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
    const cell = row.cells[column] ?? '';
    if (share === 0 || blank(cell)) continue;
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
  if (text !== '' && choice === undefined) {
    const params = { nearest: nearest(text, allSpellings(names)) ?? '' };
    const code = key === 'dimension' ? 'unknown-dimension' : 'unknown-source';
    layout.notes.note('error', code, at(layout, row, layout.columns[key]), text, params);
  }
  return choice;
};

const readWeight = (layout: Layout, row: Row): number | undefined => {
  const cell = cellOf(layout, row, 'weight');
  const weight = typeof cell === 'number' ? cell : typeof cell === 'string' ? readNumber(cell) : undefined;
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

const readRow = (layout: Layout, row: Row): Criterion | undefined => {
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
    knockoutUnreadable: knockoutCell !== '' && knockout === undefined,
  };
};

const identity = ({ name, products, personas }: Criterion): string =>
  [name, ...products.map(fold).sort(), '', ...personas.map(fold).sort()].map(fold).join('\n');

/** The first of those with one identity counts. */
const withoutRepeats = (layout: Layout, criteria: readonly Criterion[]): Criterion[] => {
  const rows = new Map<string, number>();
  return criteria.filter((criterion) => {
    const key = identity(criterion);
    const other = rows.get(key);
    if (other === undefined) rows.set(key, criterion.row);
    else {
      const row = criterion.row - layout.firstRow;
      const place = {
        row,
        column: layout.columns.criterion!,
        header: textOf(layout.headers[layout.columns.criterion!]!),
      };
      layout.notes.note('error', 'repeated-criterion', place, criterion.name, { other });
    }
    return other === undefined;
  });
};

/** Usually the positive weights add up to 100; nothing breaks if not. Product lines have totals of their own. */
const checkTotal = (layout: Layout, criteria: readonly Criterion[]): void => {
  if (criteria.some((criterion) => criterion.products.length > 0 || criterion.personas.length > 0)) return;
  const total = criteria.reduce((sum, { weight }) => sum + Math.max(weight ?? 0, 0), 0);
  if (total > 0 && Math.abs(total - 100) > 1e-6) {
    layout.notes.note('warning', 'weights-total', { row: 0, ...headerAt(layout, 'weight') }, '', { total });
  }
};

const headerAt = ({ columns, headers }: Layout, key: MatrixColumn) => ({
  column: columns[key]!,
  header: textOf(headers[columns[key]!]!),
});

/** Degree columns by share, largest first; those of one share in their order. */
const degreeColumns = (headers: readonly Cell[], notes: Notebook): DegreeColumn[] => {
  const found: DegreeColumn[] = [];
  headers.forEach((cell, column) => {
    const read = readDegreeHeader(cell);
    if (read === 'out-of-range') notes.note('error', 'degree-out-of-range', { row: 0, column }, cell);
    else if (read) found.push({ share: read.share, header: degreeTitle(cell), column });
  });
  return found.sort((a, b) => b.share - a.share || a.column - b.column);
};

const noteHeaders = (
  columns: Layout['columns'],
  degrees: readonly DegreeColumn[],
  notes: Notebook,
): boolean => {
  const missing = REQUIRED.filter((key) => columns[key] === undefined);
  for (const key of missing) notes.note('error', 'missing-header', { row: 0 }, MATRIX_COLUMNS[key].es);
  if (missing.length === 0 && degrees.every(({ share }) => share === 0))
    notes.note('error', 'no-degrees', { row: 0 });
  return missing.length === 0;
};

/**
 * Reads the matrix. The model is undefined only when `Criterio`, `Campo` or `Peso` is no header of the table.
 * Blank rows are skipped; rows without a readable `Peso` and without `Excluye` are left out with an issue.
 *
 * @example
 * readMatrix([['Criterio', 'Campo', 'Peso', '100%'], ['Cargo', 'Cargo', 30, 'Director; CEO']], { row: 1 })
 *   .model?.criteria[0]?.weight // 30
 */
export const readMatrix = (
  table: Table,
  origin: Origin,
): { model: ScoringModel | undefined; issues: Issue[] } => {
  const notes = notebook('matrix', origin);
  const headers = table[0] ?? [];
  const columns = columnsByName(headers, MATRIX_COLUMNS);
  const degrees = degreeColumns(headers, notes);
  if (!noteHeaders(columns, degrees, notes)) return { model: undefined, issues: notes.issues };
  const layout: Layout = { columns, degrees, headers, firstRow: origin.row, notes };
  const criteria = table
    .map((cells, row) => ({ cells, row }))
    .filter(({ cells, row }) => row > 0 && !isBlankRow(cells))
    .map((row) => readRow(layout, row))
    .filter((criterion): criterion is Criterion => criterion !== undefined);
  const unique = withoutRepeats(layout, criteria);
  checkTotal(layout, unique);
  return { model: { criteria: unique, origin, columns }, issues: notes.issues };
};

const isBlankRow = (cells: readonly Cell[]): boolean => cells.every((cell) => blank(cell) || cell === false);
