/** What commands on handoffs read once, and how they write what they change: first the log, then the row, then the ledger. */
import type { Moment } from '../../domain/cell';
import type { Change, RowCells } from '../../domain/handoff/change';
import { HANDOFF_COLUMNS, LOG_COLUMNS, PEOPLE } from '../../domain/vocabulary';
import type { Host, Sheet } from '../../host/host';
import { nowIn } from '../../sheets/cells';
import { changedSince, writeInbox } from '../../sheets/inbox';
import { writeChanges } from '../../sheets/ledger-tab';
import { appendLog, type Signature } from '../../sheets/log-tab';
import { noteChange } from '../../sheets/mode';
import { missingColumns } from '../../sheets/own-columns';
import { readTitles, textAt } from '../../sheets/table';
import { beginWriting } from '../../sheets/unfinished';
import { whoIs } from '../who';
import { type ScoredBook, scoredBook, type Unscored } from '../workbook/scored-book';
import { forgetUndo, noteUndo } from './undo-memo';
import { type VanishedLook, vanishedLook } from './vanished-handoffs';

export interface HandoffBook extends ScoredBook {
  readonly ledgerSheet: Sheet;
  readonly logSheet: Sheet;
  /** What clocks show where the file is. */
  readonly now: Moment;
  /** Address of the person at the keyboard; `''`: Google does not say. */
  readonly who: string;
  /** Handoffs that the log knows and the ledger lacks. */
  readonly vanished: VanishedLook;
}

export type NoHandoffBook = Unscored | { readonly kind: 'no-ledger' };

/**
 * Reads and scores the workbook, for a command that changes handoffs. To be read inside the lock. `no-ledger` where
 * `Traspasos` or `Bitácora` is missing, or one of their headers: what belongs there would be lost.
 */
export const handoffBook = (host: Host): HandoffBook | NoHandoffBook => {
  const book = scoredBook(host);
  if (book.kind !== 'book') return book;
  const { handoffs, log } = book.found.tabs;
  const header = book.found.tables.handoffs?.table[0] ?? [];
  if (!handoffs || !log || missingColumns(header, HANDOFF_COLUMNS).length > 0) return { kind: 'no-ledger' };
  if (missingColumns(readTitles(log), LOG_COLUMNS).length > 0) return { kind: 'no-ledger' };
  const vanished = vanishedLook(host, log, book.workbook);
  return { ...book, ledgerSheet: handoffs, logSheet: log, now: nowIn(host), who: whoIs(host), vanished };
};

/** Who signs what is logged, and when. */
export const signatureOf = ({ who, now, workbook }: HandoffBook): Signature => {
  const { language } = workbook.settings;
  return { by: who || PEOPLE.unknown[language], at: now, language };
};

/** Cells of a row that do not stand there already. */
const rowToWrite = ({ found }: HandoffBook, { lead, row }: Change): RowCells => {
  const cells = Object.entries(row) as [keyof RowCells, string][];
  const standing = (column: keyof RowCells) => textAt(found.rows, lead.row, found.layout[column]);
  return Object.fromEntries(cells.filter(([column, text]) => standing(column) !== text.trim()));
};

/** Whoever repeats what is done already, as after a script that died at its very end, changes nothing. */
const changesAnything = (book: HandoffBook, change: Change): boolean =>
  !change.before || Object.keys({ ...change.cells, ...rowToWrite(book, change) }).length > 0;

/** Changes that rest on words that still stand in their rows; the first look was long before the last. */
const upToDate = (host: Host, { found }: HandoffBook, changes: readonly Change[]): readonly Change[] => {
  const leads = changes.map(({ lead }) => lead);
  const changed = changedSince(host, found.leadsSheet, found, leads);
  return changes.filter(({ lead }) => !changed.has(lead));
};

/**
 * Writes what changes, in an order in which a script that dies anywhere can simply run again: `Bitácora` (which says
 * nothing twice), the rows of `Leads`, `Traspasos`. Inside the lock in which the book was read. Returns the changes
 * that were left out, because somebody has typed beside that lead since.
 */
export const writeAll = (host: Host, book: HandoffBook, changes: readonly Change[]): readonly Change[] => {
  const { found, ledgerSheet, logSheet } = book;
  const wanted = changes.filter((change) => changesAnything(book, change));
  if (!wanted.length) return [];
  const due = upToDate(host, book, wanted);
  if (due.length) {
    const entries = due.flatMap(({ log }) => log);
    const end = due.some(({ before }) => !before) ? beginWriting(logSheet, book.now) : undefined;
    appendLog(host, logSheet, entries, signatureOf(book));
    const writes = due.map((change) => ({ lead: change.lead, cells: rowToWrite(book, change) }));
    writeInbox(host, found.leadsSheet, found, writes);
    writeChanges(ledgerSheet, due);
    end?.();
    if (book.isOfValues) noteChange(found.leadsSheet);
  }
  return wanted.filter((change) => !due.includes(change));
};

/**
 * Writes what a person's action changes, as `writeAll` does, so that the person can undo it.
 *
 * @example if (applyChanges(host, book, [change]).length) … // somebody was faster
 */
export const applyChanges = (
  host: Host,
  book: HandoffBook,
  changes: readonly Change[],
): readonly Change[] => {
  if (!changes.length) return [];
  noteUndo(book, changes);
  const left = writeAll(host, book, changes);
  if (left.length === changes.length) forgetUndo(book.ledgerSheet, book.who);
  return left;
};
