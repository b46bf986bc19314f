/**
 * The computed block as values, in batches of rows. A batch stands as long as its rows hold the leads that it was
 * scored for and what was written; so a run that was stopped knows what is missing, whatever happened meanwhile.
 */
import { leadBlock, type OutputCell } from '../../blocks/lead-block';
import { textOf } from '../../domain/answer';
import { type Cell, isDay } from '../../domain/cell';
import { fingerprint } from '../../domain/fingerprint';
import { momentToSerial } from '../../domain/moment';
import type { ScoredWorkbook, Tables } from '../../domain/scoring/score-workbook';
import type { Host } from '../../host/host';
import { cellReader } from '../../sheets/cells';
import { widthOf } from '../../sheets/leads-columns';
import { textAt, type WorkbookTables, writeBlock } from '../../sheets/table';
import { underLock } from '../handoff/handoff-lock';

const PATIENCE_MS = 15_000;

/** What was read when an execution began. */
export interface Scoring {
  readonly book: WorkbookTables;
  readonly workbook: ScoredWorkbook;
}

/** All that scores rest on besides the rows of the leads. */
const markOfModel = ({ leads, issues: _, ...others }: Tables): number =>
  Object.values(others).reduce(
    (mark, { table }) => fingerprint(table, mark),
    fingerprint(leads.table.slice(0, 1)),
  );

/** As wide as the room of the block, so that no column of people is ever written. */
const padded = (row: readonly OutputCell[], width: number): OutputCell[] =>
  Array.from({ length: width }, (_, column) => row[column] ?? '');

export const blockWidth = ({ book, workbook }: Scoring): number =>
  Math.min(widthOf(book.leadsSheet) || workbook.settings.columns.length, book.layout.id - 1);

/** The header of the block and some of its rows, counted below it; rows without a lead are blank. */
export const blockRows = (
  { workbook }: Scoring,
  from: number,
  count: number,
  width: number,
): OutputCell[][] => {
  const block = leadBlock(workbook, from, from + count);
  return Array.from({ length: count + 1 }, (_, index) => padded(block[index] ?? [], width));
};

/** What stands in the block, as it was written: a date comes back as a day, with its time where it has one. */
const standing = (row: readonly Cell[], width: number): Cell[] =>
  row.slice(0, width).map((cell) => (isDay(cell) ? momentToSerial(cell) : cell));

/** Whether the leads that were read still stand there: people may have sorted, inserted or deleted rows, or columns. */
const stillThere = (
  host: Host,
  { leadsSheet, layout, rows }: WorkbookTables,
  top: number,
  count: number,
): boolean => {
  if (top + count - 1 > leadsSheet.getMaxRows()) return false;
  const toCell = cellReader(host);
  const idsFrom = (row: number, many: number) =>
    leadsSheet
      .getRange(row, layout.id, many, 1)
      .getValues()
      .map(([id = '']) => textOf(toCell(id)).trim());
  if (idsFrom(1, 1)[0] !== textAt(rows, 1, layout.id)) return false;
  return idsFrom(top, count).every((id, index) => {
    const before = textAt(rows, top + index, layout.id);
    // A missing ID may have been given since.
    return before === '' || id === before;
  });
};

interface Steps {
  /** Rows that are scored, written and remembered together. */
  readonly batchRows: number;
  /** Marks of the batches that a run has written before. */
  readonly done: readonly number[];
  /** Asked before each write: meanwhile, somebody may have gone back to the formula. */
  readonly isOurs: () => boolean;
  /** Asked before each batch but the first: no slice may be in vain. */
  readonly isTimeUp: () => boolean;
  /** Told after each batch: the marks to remember. */
  readonly onBatch: (done: readonly number[]) => void;
}

/** Writes the batches that do not stand yet; false where time is up, rows have moved, or others took over. */
export const writeBatches = (host: Host, scoring: Scoring, steps: Steps): boolean => {
  const { rows, layout, tables } = scoring.book;
  const { batchRows, isOurs, isTimeUp, onBatch } = steps;
  const width = blockWidth(scoring);
  const model = markOfModel(tables);
  const done = [...steps.done];
  let isFirst = true;
  const write = (top: number, block: readonly OutputCell[][]): boolean =>
    underLock(host, PATIENCE_MS, () => {
      const may = isOurs() && stillThere(host, scoring.book, top, block.length);
      if (may) writeBlock(scoring.book.leadsSheet, top, 1, block);
      return may;
    }) ?? false;
  for (let from = 0, batch = 0; from < rows.length - 1; from += batchRows, batch++) {
    const there = rows.slice(from + 1, from + 1 + batchRows);
    const leads = there.map((row) => row.slice(layout.id - 1, layout.end));
    const mark = fingerprint(leads, model);
    const found = there.map((row) => standing(row, width));
    if (done[batch] === fingerprint(found, mark)) continue;
    if (!isFirst && isTimeUp()) return false;
    isFirst = false;
    const [, ...block] = blockRows(scoring, from, there.length, width);
    if (!write(from + 2, block)) return false;
    done[batch] = fingerprint(block, mark);
    onBatch([...done]);
  }
  return true;
};
