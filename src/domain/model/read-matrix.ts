/** Reads `Matriz` into a scoring model. One bad cell never stops the rest: it becomes an issue. */
import { textOf } from '../answer';
import type { Cell, Origin, Table } from '../cell';
import type { Issue } from '../issue';
import { columnsByName, isBlankTable, type Notebook, notebook } from '../table';
import { fold, keyOf } from '../text';
import { MATRIX_COLUMNS, type MatrixColumn } from '../vocabulary';
import type { Criterion, ScoringModel } from './criterion';
import { type DegreeColumn, isBlankCell, type Layout, readCriterion } from './read-criterion';
import { degreeTitle, readDegreeHeader, shownShare } from './share';

const REQUIRED: readonly MatrixColumn[] = ['criterion', 'field', 'weight'];

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
      const place = { row: criterion.row - layout.firstRow, ...headerAt(layout, 'criterion') };
      layout.notes.note('error', 'repeated-criterion', place, criterion.name, { other });
    }
    return other === undefined;
  });
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
    if (read === 'out-of-range')
      notes.note('error', 'degree-out-of-range', { row: 0, column }, shownShare(cell));
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
  const earnsNothing = columns.perEvent === undefined && degrees.every(({ share }) => share === 0);
  if (missing.length === 0 && earnsNothing) notes.note('error', 'no-degrees', { row: 0 });
  return missing.length === 0;
};

/**
 * Columns with texts that nobody reads. A degree whose percentage was lost stands among the others; what people keep for
 * themselves, mostly on the right, is a note.
 */
const noteUnread = (table: Table, columns: Layout['columns'], notes: Notebook): void => {
  const [headers = []] = table;
  const read = Object.values(columns);
  const isRead = (column: number) =>
    read.includes(column) || readDegreeHeader(headers[column]!) !== undefined;
  const last = headers.reduce<number>((at, _, column) => (isRead(column) ? column : at), 0);
  headers.forEach((header, column) => {
    if (isRead(column) || table.slice(1).every((cells) => isBlankCell(cells[column]))) return;
    const code = keyOf(textOf(header), MATRIX_COLUMNS) ? 'repeated-header' : 'unread-column';
    notes.note(column < last ? 'warning' : 'note', code, { row: 0, column }, header);
  });
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
  if (isBlankTable(table)) {
    notes.note('error', 'missing-table', {});
    return { model: undefined, issues: notes.issues };
  }
  const [headers = []] = table;
  const columns = columnsByName(headers, MATRIX_COLUMNS);
  const degrees = degreeColumns(headers, notes);
  if (!noteHeaders(columns, degrees, notes)) return { model: undefined, issues: notes.issues };
  noteUnread(table, columns, notes);
  const layout: Layout = { columns, degrees, headers, firstRow: origin.row, notes };
  const criteria = table
    .map((cells, row) => ({ cells, row }))
    .filter(({ cells, row }) => row > 0 && !isBlankRow(cells))
    .map((row) => readCriterion(layout, row))
    .filter((criterion): criterion is Criterion => criterion !== undefined);
  const unique = withoutRepeats(layout, criteria);
  return { model: { criteria: unique, origin, columns }, issues: notes.issues };
};

const isBlankRow = (cells: readonly Cell[]): boolean =>
  cells.every((cell) => isBlankCell(cell) || cell === false);
