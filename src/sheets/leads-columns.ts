/** Keeps the blocks of `Leads` in place: makes the room for the computed columns, and adds columns that are missing. */
import type { Cell } from '../domain/cell';
import type { BlockColumn } from '../domain/settings';
import { DATA_EDGES, HUMAN_COLUMNS, type HumanColumn, type Language } from '../domain/vocabulary';
import type { Sheet } from '../host/host';
import { columnNumber } from './address';
import { literal } from './cells';
import { bodyOf, paintHeader } from './dress';
import { endColumnInFormula } from './formula';
import { formatBlock } from './keep-rows';
import { END_WIDTH, HEADER, HUMAN_WIDTHS, ID_WIDTH, lookOf } from './layout';
import { holdsValues } from './mode';
import { headerColumn, humanColumns, leadsLayout, readHeader } from './table';
import { type Notes, readMemo, writeMemo } from './tabs';

type ComputedColumns = readonly BlockColumn[];
/** Headers of row 1, kept in step with what is inserted. */
type Header = Cell[];

const MEMO = 'cualifica-block';
const HUMAN = Object.keys(HUMAN_COLUMNS) as HumanColumn[];

const namesOf = (columns: ComputedColumns): string =>
  columns.map((column) => (typeof column === 'string' ? column : '?')).join();

/** The computed columns that a tab has room for, by key; `undefined` for a tab that never had the block. */
export const blockOf = (sheet: Sheet, notes?: Notes): string[] | undefined =>
  readMemo(sheet, MEMO, notes)?.split(',');

/** How many columns are the block's: those it had room for, or fewer where a deleted one let people's columns move in. */
export const widthOf = (sheet: Sheet, header: Header = readHeader(sheet), notes?: Notes): number => {
  const room = (blockOf(sheet, notes) || []).length;
  return Math.min(room, firstForeign(header, room) - 1);
};

/** Inserted columns take over looks and dropdowns from their neighbour: what does not belong to them goes. */
const insert = (sheet: Sheet, header: Header, before: number, titles: string[], background: string): void => {
  const count = titles.length;
  if (before > 1) sheet.insertColumnsAfter(before - 1, count);
  else sheet.insertColumnsBefore(1, count);
  header.splice(before - 1, 0, ...titles);
  bodyOf(sheet, before, count)
    .setDataValidation(null)
    .setNumberFormat('General')
    .setBackground(null)
    .setFontWeight('normal')
    .setFontColor(null)
    .setHorizontalAlignment(null);
  const cells = sheet.getRange(1, before, 1, count).setDataValidation(null);
  if (titles[0]) cells.setValues([titles.map(literal)]);
  paintHeader(sheet, before, count, background);
};

/** A column of ours, with its title, left of what stands at `at`. */
export const insertColumn = (
  sheet: Sheet,
  header: Header,
  at: number,
  { title, background, width }: { title: string; background: string; width: number },
): void => {
  insert(sheet, header, at, [title], background);
  sheet.setColumnWidth(at, width);
};

const addEnd = (sheet: Sheet, header: Header, language: Language): void => {
  if (headerColumn(header, DATA_EDGES.end)) return;
  let last = header.length;
  while (last > 0 && header[last - 1] === '') last--;
  const known = columnNumber(endColumnInFormula(sheet) ?? '');
  const end = (known || last) + 1;
  insertColumn(sheet, header, end, {
    title: DATA_EDGES.end[language],
    background: HEADER.end,
    width: END_WIDTH,
  });
  bodyOf(sheet, end).setBackground('#E3E7EB');
};

/** `ID` opens the data: an existing one moves there, a missing one is inserted. */
const addId = (sheet: Sheet, header: Header, ours: boolean, language: Language): void => {
  const at = headerColumn(header, DATA_EDGES.id);
  const humans = Object.values(humanColumns(header, header.length));
  const first = ours ? Math.max(widthOf(sheet, header), ...humans) + 1 : 1;
  if (!at) {
    const title = DATA_EDGES.id[language];
    insertColumn(sheet, header, first, { title, background: HEADER.data, width: ID_WIDTH });
  } else if (!ours && at > first) {
    sheet.moveColumns(sheet.getRange(1, at, 1, 1), first);
    header.splice(first - 1, 0, ...header.splice(at - 1, 1));
  }
};

/**
 * Columns of a sheet of one's own that become human ones, 1-based: what was decided elsewhere counts. `Motivo` alone may
 * be why somebody called; beside a decision it is its reason.
 */
export const adoptedColumns = (header: readonly Cell[]): readonly number[] => {
  const end = headerColumn(header, DATA_EDGES.end) || header.length;
  const at = (key: HumanColumn) => headerColumn(header, HUMAN_COLUMNS[key], 1, end);
  return HUMAN.filter((key) => key !== 'reason' || at('decision')).flatMap((key) => at(key) || []);
};

/** Moves them in front of `ID`, with all they hold. */
const adoptHumans = (sheet: Sheet, header: Header): void => {
  const titles = adoptedColumns(header).map((column) => header[column - 1]!);
  for (const title of titles) {
    const [from, to] = [header.indexOf(title) + 1, headerColumn(header, DATA_EDGES.id)];
    sheet.moveColumns(sheet.getRange(1, from, 1, 1), to);
    header.splice(to - 1, 0, ...header.splice(from - 1, 1));
    paintHeader(sheet, to, 1, HEADER.human);
  }
};

/** From right to left, each missing one stands left of the next. */
const addHumans = (sheet: Sheet, header: Header, language: Language): void => {
  let next = headerColumn(header, DATA_EDGES.id);
  for (const key of [...HUMAN].reverse()) {
    const at = humanColumns(header, headerColumn(header, DATA_EDGES.id))[key];
    if (!at) {
      const title = HUMAN_COLUMNS[key][language];
      insertColumn(sheet, header, next, { title, background: HEADER.human, width: HUMAN_WIDTHS[key] });
    }
    next = at || next;
  }
};

/** The first column that is not the block's: one of ours by its header, or whatever stands right of the room it had. */
const firstForeign = (header: Header, room: number): number => {
  const id = headerColumn(header, DATA_EDGES.id);
  const known = Object.values(humanColumns(header, id));
  const theirs = header.findIndex((cell, index) => index >= room && cell !== '') + 1;
  return Math.min(...[id, ...known, theirs].filter((column) => column > 0));
};

const dressBlock = (sheet: Sheet, columns: ComputedColumns): void => {
  columns.forEach((column, index) => {
    sheet.setColumnWidth(index + 1, lookOf(column).width);
  });
  formatBlock(sheet, columns);
  paintHeader(sheet, 1, columns.length, HEADER.computed);
};

/** Makes room, and dresses the block where it is new or another than before: true then. */
const makeRoom = (sheet: Sheet, header: Header, columns: ComputedColumns): boolean => {
  const before = blockOf(sheet);
  const wanted = namesOf(columns);
  const foreign = before ? firstForeign(header, before.length) : 1;
  const missing = columns.length - foreign + 1;
  // A formula leaves the columns that it no longer fills; values stay.
  const spare = before && holdsValues(sheet) ? Math.min(before.length, foreign - 1) - columns.length : 0;
  if (spare > 0) sheet.getRange(1, columns.length + 1, sheet.getLastRow(), spare).clearContent();
  if (missing > 0) insert(sheet, header, foreign, new Array<string>(missing).fill(''), HEADER.computed);
  if (missing <= 0 && before?.join() === wanted) return false;
  dressBlock(sheet, columns);
  writeMemo(sheet, MEMO, wanted);
  return true;
};

/** Takes columns out of a group that folded others before; it is opened first, so that none of them stays out of sight. */
const unfold = (sheet: Sheet, columns: readonly number[]): void => {
  for (const column of columns) {
    const group = sheet.getColumnGroup(column, 1);
    if (!group) continue;
    group.expand();
    sheet.getRange(1, column, 1, 1).shiftColumnGroupDepth(-1);
  }
};

/**
 * Folds the columns that explain the score, where they stand together. New ones join a group that is there; that one
 * stays open where somebody has opened it. `isMoved`: other columns may stand where the group was.
 */
const foldDetails = (sheet: Sheet, columns: ComputedColumns, isMoved: boolean): void => {
  const folded = columns.map((column) => lookOf(column).folded === true);
  const first = folded.indexOf(true) + 1;
  const last = folded.lastIndexOf(true) + 1;
  if (!first || folded.slice(first - 1, last).includes(false)) return;
  const all = columns.map((_, index) => index + 1);
  const inside = all.slice(first - 1, last);
  const group = inside.map((column) => sheet.getColumnGroup(column, 1)).find((one) => one !== null);
  const isOpen = group?.isCollapsed() === false;
  if (isMoved)
    unfold(
      sheet,
      all.filter((column) => !inside.includes(column)),
    );
  const loose = inside.filter((column) => sheet.getColumnGroupDepth(column) === 0);
  for (const column of loose) sheet.getRange(1, column, 1, 1).shiftColumnGroupDepth(1);
  if ((isMoved || loose.length) && !isOpen) sheet.getColumnGroup(first, 1)?.collapse();
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
  if (!blockOf(sheet) && leadsLayout(header)?.decision) writeMemo(sheet, MEMO, namesOf(columns));
  const ours = blockOf(sheet) !== undefined;
  if (!ours) sheet.setFrozenColumns(0);
  addEnd(sheet, header, language);
  addId(sheet, header, ours, language);
  if (!ours) adoptHumans(sheet, header);
  addHumans(sheet, header, language);
  const isMoved = makeRoom(sheet, header, columns);
  foldDetails(sheet, columns, isMoved);
};
