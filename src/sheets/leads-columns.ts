/** Keeps the blocks of `Leads` in place: makes the room for the computed columns, and adds columns that are missing. */
import type { Cell } from '../domain/cell';
import type { BlockColumn } from '../domain/settings';
import { DATA_EDGES, HUMAN_COLUMNS, type HumanColumn, type Language } from '../domain/vocabulary';
import type { Sheet } from '../host/host';
import { columnNumber } from './address';
import { literal } from './cells';
import { endColumnInFormula } from './formula';
import { COMPUTED_LOOK, END_WIDTH, HEADER, HUMAN_WIDTHS, ID_WIDTH, UNKNOWN_LOOK } from './layout';
import { headerColumn, leadsLayout } from './table';
import { readMemo, writeMemo } from './tabs';

type ComputedColumns = readonly BlockColumn[];
/** Headers of row 1, kept in step with what is inserted. */
type Header = Cell[];

const MEMO = 'cualifica-block';
const HUMAN = Object.keys(HUMAN_COLUMNS) as HumanColumn[];

const namesOf = (columns: ComputedColumns): string[] =>
  columns.map((column) => (typeof column === 'string' ? column : '?'));
const lookOf = (column: BlockColumn) => (typeof column === 'string' ? COMPUTED_LOOK[column] : UNKNOWN_LOOK);

/** The computed columns that a tab has room for, by key; `undefined` for a tab that never had the block. */
export const blockOf = (sheet: Sheet): string[] | undefined => readMemo(sheet, MEMO)?.split(',');

const paint = (sheet: Sheet, column: number, count: number, background: string): void => {
  sheet
    .getRange(1, column, 1, count)
    .setBackground(background)
    .setFontColor('#FFFFFF')
    .setFontWeight('bold')
    .setVerticalAlignment('middle');
};

/** Inserted columns take over looks and dropdowns from their neighbour: what does not belong to them goes. */
const insert = (sheet: Sheet, header: Header, before: number, titles: string[], background: string): void => {
  const count = titles.length;
  if (!count) return;
  if (before > 1) sheet.insertColumnsAfter(before - 1, count);
  else sheet.insertColumnsBefore(1, count);
  header.splice(before - 1, 0, ...titles);
  const rows = Math.max(1, sheet.getMaxRows() - 1);
  sheet
    .getRange(2, before, rows, count)
    .setDataValidation(null)
    .setNumberFormat('General')
    .setBackground(null)
    .setFontWeight('normal')
    .setFontColor(null)
    .setHorizontalAlignment(null);
  const cells = sheet.getRange(1, before, 1, count).setDataValidation(null);
  if (titles.some(Boolean)) cells.setValues([titles.map(literal)]);
  paint(sheet, before, count, background);
};

const addEnd = (sheet: Sheet, header: Header, language: Language): void => {
  if (headerColumn(header, DATA_EDGES.end)) return;
  let last = header.length;
  while (last > 0 && header[last - 1] === '') last--;
  const known = columnNumber(endColumnInFormula(sheet) ?? '');
  const end = (known || last) + 1;
  insert(sheet, header, end, [DATA_EDGES.end[language]], HEADER.end);
  sheet.setColumnWidth(end, END_WIDTH);
  sheet.getRange(2, end, Math.max(1, sheet.getMaxRows() - 1), 1).setBackground('#E3E7EB');
};

/** `ID` opens the data: an existing one moves there, a missing one is inserted. */
const addId = (sheet: Sheet, header: Header, ours: boolean, language: Language): void => {
  const at = headerColumn(header, DATA_EDGES.id);
  const humans = HUMAN.map((key) => headerColumn(header, HUMAN_COLUMNS[key]));
  const first = ours ? Math.max(blockOf(sheet)?.length ?? 0, ...humans) + 1 : 1;
  if (!at) insert(sheet, header, first, [DATA_EDGES.id[language]], HEADER.data);
  else if (!ours && at > first) {
    sheet.moveColumns(sheet.getRange(1, at, 1, 1), first);
    header.splice(first - 1, 0, ...header.splice(at - 1, 1));
  }
  if (!at) sheet.setColumnWidth(first, ID_WIDTH);
};

const addHumans = (sheet: Sheet, header: Header, language: Language): void => {
  const id = () => headerColumn(header, DATA_EDGES.id);
  let next = id();
  for (const key of [...HUMAN].reverse()) {
    const at = headerColumn(header, HUMAN_COLUMNS[key], 1, id());
    if (!at) {
      insert(sheet, header, next, [HUMAN_COLUMNS[key][language]], HEADER.human);
      sheet.setColumnWidth(next, HUMAN_WIDTHS[key]);
    }
    next = at || next;
  }
};

/** The first column that is not the block's: one of ours by its header, or whatever stands right of the room it had. */
const firstForeign = (header: Header, room: number): number => {
  const id = headerColumn(header, DATA_EDGES.id);
  const known = HUMAN.map((key) => headerColumn(header, HUMAN_COLUMNS[key], 1, id));
  const theirs = header.findIndex((cell, index) => index >= room && cell !== '') + 1;
  return Math.min(...[id, ...known, theirs].filter((column) => column > 0));
};

const dressBlock = (sheet: Sheet, columns: ComputedColumns): void => {
  const rows = Math.max(1, sheet.getMaxRows() - 1);
  columns.forEach((column, index) => {
    const { width, format, centred } = lookOf(column);
    sheet.setColumnWidth(index + 1, width);
    const cells = sheet.getRange(2, index + 1, rows, 1).setNumberFormat(format ?? 'General');
    cells.setHorizontalAlignment(centred ? 'center' : 'left').setWrap(false);
  });
  paint(sheet, 1, columns.length, HEADER.computed);
};

const makeRoom = (sheet: Sheet, header: Header, columns: ComputedColumns): void => {
  const before = blockOf(sheet);
  const wanted = namesOf(columns);
  const foreign = before ? firstForeign(header, before.length) : 1;
  const missing = columns.length - foreign + 1;
  if (missing > 0) insert(sheet, header, foreign, new Array<string>(missing).fill(''), HEADER.computed);
  if (missing <= 0 && before?.join() === wanted.join()) return;
  dressBlock(sheet, columns);
  writeMemo(sheet, MEMO, wanted.join());
};

/** Folds the columns that explain the score, where they stand together and nobody has grouped them yet. */
const foldDetails = (sheet: Sheet, columns: ComputedColumns): void => {
  const folded = columns.map((column) => lookOf(column).folded === true);
  const first = folded.indexOf(true) + 1;
  const count = folded.lastIndexOf(true) + 2 - first;
  if (!first || folded.slice(first - 1, first - 1 + count).includes(false)) return;
  if (sheet.getColumnGroupDepth(first) > 0) return;
  sheet.getRange(1, first, 1, count).shiftColumnGroupDepth(1);
  sheet.getColumnGroup(first, 1)?.collapse();
};

const freeze = (sheet: Sheet, columns: number): void => {
  if (sheet.getFrozenRows() < 1) sheet.setFrozenRows(1);
  if (sheet.getFrozenColumns() < 1) sheet.setFrozenColumns(columns);
};

/**
 * Puts the four blocks in order: computed, human, `ID` to `Fin de datos`, free. Columns that stand right stay
 * untouched; new ones are dressed. `header` is row 1 and is kept in step.
 */
export const arrangeLeads = (
  sheet: Sheet,
  header: Header,
  columns: ComputedColumns,
  language: Language,
): void => {
  // A tab that lost what was noted on it still shows its human columns left of ID.
  const isKept = blockOf(sheet) === undefined && leadsLayout(header)?.decision;
  if (isKept) writeMemo(sheet, MEMO, namesOf(columns).join());
  const ours = blockOf(sheet) !== undefined;
  if (!ours) sheet.setFrozenColumns(0);
  addEnd(sheet, header, language);
  addId(sheet, header, ours, language);
  addHumans(sheet, header, language);
  makeRoom(sheet, header, columns);
  foldDetails(sheet, columns);
  freeze(sheet, Math.min(2, columns.length));
};
