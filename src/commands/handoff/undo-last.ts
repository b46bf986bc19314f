/** Undoes what a person did last, unless that lead has changed since. */
import type { Change, LogEntry } from '../../domain/handoff/change';
import type { Handoff, HandoffCells } from '../../domain/handoff/handoff';
import type { LeadRow } from '../../domain/lead/lead-table';
import { leadTitle } from '../../domain/lead/lead-title';
import { HANDOFF_COLUMNS, type HandoffColumn } from '../../domain/vocabulary';
import type { Host } from '../../host/host';
import { fill } from '../../messages/fill';
import { DONE } from '../../messages/handoffs';
import { readLog } from '../../sheets/log-tab';
import { type HandoffBook, writeAll } from './handoff-book';
import { type ActionOutcome, type Refused, withBook } from './handoff-turn';
import { cellsMark, forgetUndo, readUndo, rowCellsOf, rowMarks, type UndoMemo } from './undo-memo';

const COLUMNS = Object.keys(HANDOFF_COLUMNS) as HandoffColumn[];

/** All cells of a handoff that never was. */
const BLANK: HandoffCells = Object.fromEntries(COLUMNS.map((column) => [column, '']));

/** How a part of what an action changed stands now. */
type Standing = 'as it left it' | 'as it was before' | 'changed since';

interface Target {
  readonly lead: LeadRow;
  /** Undefined where it is gone, or never came. */
  readonly handoff: Handoff | undefined;
}

/** What an action did not change is as it was before. */
const standing = (now: number, after: number, before: number): Standing =>
  now === before ? 'as it was before' : now === after ? 'as it left it' : 'changed since';

/** How all of several parts stand together. */
const together = (standings: readonly Standing[]): Standing =>
  (['changed since', 'as it left it'] as const).find((one) => standings.includes(one)) ?? 'as it was before';

const rowStanding = ({ found }: HandoffBook, memo: UndoMemo, { lead }: Target): Standing => {
  const before = rowMarks(memo.row);
  const now = rowMarks(rowCellsOf(found, lead.row));
  return together(now.map((mark, index) => standing(mark, memo.rowAfter[index]!, before[index]!)));
};

const handoffStanding = ({ workbook }: HandoffBook, memo: UndoMemo, { lead, handoff }: Target): Standing => {
  if (!handoff) return memo.isNew ? 'as it was before' : 'changed since';
  if (workbook.ledger.last(lead) !== handoff) return 'changed since';
  const changed = memo.isNew ? handoff.cells : memo.cells;
  const mark = (cells: HandoffCells) => cellsMark(cells, Object.keys(changed) as HandoffColumn[]);
  const before = memo.isNew ? {} : { ...handoff.cells, ...memo.cells };
  return standing(mark(handoff.cells), memo.cellsAfter, mark(before));
};

const targetOf = ({ workbook }: HandoffBook, { id, lead }: UndoMemo): Target | undefined => {
  const rows = workbook.leads.leads.filter((one) => one.id === lead);
  const [row] = rows;
  if (!row || rows.length > 1) return undefined;
  return { lead: row, handoff: workbook.ledger.of(row).find((one) => one.id === id) };
};

const undoing = (memo: UndoMemo, { lead, handoff }: Target): Change => {
  const entry: LogEntry = {
    ...{ what: 'undone', lead: lead.id, handoff: memo.id },
    ...{ before: memo.after, after: memo.before },
  };
  const cells = handoff ? (memo.isNew ? BLANK : memo.cells) : {};
  return { lead, before: handoff, id: memo.id, cells, row: memo.row, log: [entry] };
};

/** Who changed the lead, as the log knows; by hand, nobody knows. */
const changedBy = (host: Host, { logSheet, who }: HandoffBook, lead: string): Refused => {
  const lines = readLog(host, logSheet).of([lead]);
  const { by = '' } = lines[lines.length - 1] ?? {};
  return { kind: 'undo-changed', by: by === who ? '' : by };
};

interface UndoOrder {
  /** What was offered to be taken back; blank: whatever was last. */
  readonly handoff: string;
}

const undoIn = (host: Host, book: HandoffBook, { handoff }: UndoOrder): ActionOutcome => {
  const { ledgerSheet, who, workbook } = book;
  const memo = readUndo(ledgerSheet, who);
  // In another window, or as another person of whom Google tells nothing, something else was done since.
  const isOther = handoff !== '' && memo?.id !== handoff;
  if (!memo || isOther) return { kind: 'nothing-to-undo' };
  const target = targetOf(book, memo);
  if (!target) return changedBy(host, book, memo.lead);
  const stands = together([rowStanding(book, memo, target), handoffStanding(book, memo, target)]);
  if (stands === 'changed since') return changedBy(host, book, memo.lead);
  // Otherwise it died before it did anything, or it is undone already.
  const isDone = stands === 'as it left it';
  const left = isDone ? writeAll(host, book, [undoing(memo, target)]) : [];
  if (left.length) return changedBy(host, book, memo.lead);
  forgetUndo(ledgerSheet, who);
  if (!isDone) return { kind: 'nothing-to-undo' };
  const { lead } = target;
  const name = leadTitle(workbook.leads, lead);
  const says = fill(memo.isNew ? DONE.withdrawn : DONE.undone, { name, after: memo.before });
  return { kind: 'done', id: lead.id, name, handoff: memo.id, row: lead.row, says, undo: false };
};

/**
 * The state before the person's last action, row and ledger. One level: what is undone cannot be undone again.
 *
 * @example undoLast(host) // { kind: 'done', id: 'L-7K3QF9', says: 'Ana · Norte: deshecho. …', undo: false, … }
 */
export const undoLast = (host: Host, order: UndoOrder = { handoff: '' }): ActionOutcome =>
  withBook(host, 'undo', (book) => undoIn(host, book, order));
