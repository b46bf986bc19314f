/** *Conciliar*: what people typed beside the leads goes into the ledger, and what the ledger says stands in the rows. */
import { isAbsent } from '../../domain/handoff/absences';
import type { Change, LogAction } from '../../domain/handoff/change';
import { type Handoff, stateOf } from '../../domain/handoff/handoff';
import { type Pending, type Reconciled, reconcile } from '../../domain/handoff/reconcile';
import { withFlags } from '../../domain/handoff/row-rights';
import type { LeadRow } from '../../domain/lead/lead-table';
import { leadTitle } from '../../domain/lead/lead-title';
import { matchesName } from '../../domain/text';
import { HANDOFF_STATES, HUMAN_COLUMNS } from '../../domain/vocabulary';
import type { Host } from '../../host/host';
import {
  type AwayOwner,
  type MissingHandoff,
  NO_LEAD,
  pendingText,
  type ReconcileCounts,
  type WaitingRow,
} from '../../messages/reconcile';
import { noteDecisions } from '../../sheets/decision-notes';
import { giveIds } from '../../sheets/ids';
import { writeInbox } from '../../sheets/inbox';
import { writeChanges } from '../../sheets/ledger-tab';
import { textAt } from '../../sheets/table';
import { readMemo, writeMemo } from '../../sheets/tabs';
import { sharedIds } from '../sidebar/lead-facts';
import { type HandoffBook, handoffBook, type NoHandoffBook, writeAll } from './handoff-book';
import { subjectsOf } from './handoff-subject';
import { noteHeaders, noteWaiting } from './review-handoffs';
import { noteVanished } from './vanished-handoffs';

/**
 * `edit`: right after somebody typed; `late`: whenever, and nobody knows when the words that are found were typed;
 * `first`: late, and rows that were decided before there was a ledger become handoffs, once.
 */
export type ReconcileMode = 'edit' | 'late' | 'first';

/** Rows that somebody has edited just now, 1-based. */
export interface EditedRows {
  readonly from: number;
  readonly to: number;
}

export interface ReconcileOutcome extends ReconcileCounts {
  /** Decisions that are not carried out, from the top, each with its sentence. */
  readonly waiting: readonly WaitingRow[];
  /** Rows whose emptied cells were filled again, and the one that says most. */
  readonly refilled: readonly { readonly row: number; readonly cell: 'decision' | 'reason' | 'owner' }[];
  /** Handoffs that have vanished from the ledger; right after an edit nobody looks. */
  readonly missing: readonly MissingHandoff[];
  /** Whoever is away and stands as `Responsable` in a row that was just edited. */
  readonly away: readonly AwayOwner[];
}

/** Noted on `Traspasos` once the rows of earlier days are in it. */
const ADOPTED_MEMO = 'cualifica-adopted';

const NOBODY: EditedRows = { from: 0, to: 0 };

const KINDS: Readonly<Partial<Record<LogAction, keyof ReconcileCounts>>> = {
  decided: 'decisions',
  judged: 'decisions',
  corrected: 'corrections',
  reassigned: 'owners',
};

const countsOf = ({ changes, putBack }: Pick<Reconciled, 'changes' | 'putBack'>): ReconcileCounts => {
  const counts = { decisions: 0, corrections: 0, owners: 0, putBack: putBack.length };
  for (const { what } of changes.flatMap(({ log }) => log)) {
    const kind = KINDS[what];
    if (kind) counts[kind] += 1;
  }
  return counts;
};

const isIn =
  ({ from, to }: EditedRows) =>
  ({ row }: LeadRow): boolean =>
    row >= from && row <= to;

/** What rows and ledger say that differs. */
export const compare = (book: HandoffBook, edited = NOBODY, adopts = false): Reconciled => {
  const { workbook, now, who } = book;
  const { leads, settings } = workbook;
  const isEdited = isIn(edited);
  const shared = sharedIds(leads);
  const seen = { by: who, at: now, isApproximate: false, settings };
  // Who runs this has not typed what is found.
  const found = { by: '', at: now, isApproximate: true, settings };
  return reconcile(leads.leads.map(subjectsOf(book)), {
    actFor: (lead) => (isEdited(lead) ? seen : found),
    adopts,
    isShared: ({ id }) => shared.has(id),
  });
};

/**
 * Those that somebody made just now are signed and flagged; the others are nobody's. Returns what was written: where
 * somebody has typed again since, the next look is the one to see it.
 */
const writeReconciled = (
  host: Host,
  book: HandoffBook,
  changes: readonly Change[],
  edited: EditedRows,
): readonly Change[] => {
  const isEdited = isIn(edited);
  const seen = changes.filter(({ lead }) => isEdited(lead));
  const found = changes.filter(({ lead }) => !isEdited(lead));
  const left = [
    ...writeAll(host, book, withFlags(book.who, book.workbook.settings, seen)),
    ...writeAll(host, { ...book, who: '' }, found),
  ];
  const leftOut = new Set(left.map(({ id }) => id));
  return changes.filter(({ id }) => !leftOut.has(id));
};

/** Such changes bring their `Situación` along. */
const changesState = ({ before, cells }: Change): boolean =>
  !before || ['decision', 'verdict', 'result', 'state'].some((column) => column in cells);

/** `Situación` where it says something else than the row: somebody has edited it, or its lead has gone or come back. */
const mendStates = ({ workbook, ledgerSheet }: HandoffBook, changes: readonly Change[]): void => {
  const { ledger, settings } = workbook;
  const changed = new Set(changes.filter(changesState).map(({ id }) => id));
  const gone = new Set(ledger.gone);
  const stateText = (one: Handoff) =>
    HANDOFF_STATES[gone.has(one) ? 'gone' : stateOf(one)][settings.language];
  const stale = ledger.handoffs.filter((one) => !changed.has(one.id) && one.cells.state !== stateText(one));
  writeChanges(
    ledgerSheet,
    stale.map((one) => ({ id: one.id, before: one, cells: { state: stateText(one) } })),
  );
};

export const waitingRows = (pending: readonly Pending[]): WaitingRow[] =>
  pending.map(({ lead, code, word }) => ({ row: lead.row, says: pendingText(code, word) }));

/** Decisions beside which nobody stands; a header that is repeated further down is none. */
const strayRows = ({ found: { rows, layout }, workbook }: HandoffBook): WaitingRow[] => {
  const taken = new Set(workbook.leads.leads.map(({ row }) => row));
  return rows.flatMap((_, index) => {
    const row = index + 1;
    if (index === 0 || taken.has(row)) return [];
    const word = textAt(rows, row, layout.decision);
    return word === '' || matchesName(word, HUMAN_COLUMNS.decision) ? [] : [{ row, says: NO_LEAD }];
  });
};

const awayIn = ({ found, workbook, now }: HandoffBook, edited: EditedRows): AwayOwner[] =>
  workbook.leads.leads.filter(isIn(edited)).flatMap(({ row }) => {
    const owner = textAt(found.rows, row, found.layout.owner);
    return isAbsent(workbook.settings.absences, owner, now) ? [{ row, owner }] : [];
  });

const rowsWithoutId = (pending: readonly Pending[]): number[] =>
  pending.filter(({ code }) => code === 'no-id').map(({ lead }) => lead.row);

interface Reconciling {
  readonly outcome: ReconcileOutcome;
  /** The workbook as it stands now, unless something was written. */
  readonly book: HandoffBook | undefined;
}

/**
 * Brings rows and ledger together, from what both hold now. Where they agree nothing is written. To be called inside
 * the lock.
 *
 * @param edited rows that the person at the keyboard has just edited
 */
export const reconcileBook = (
  host: Host,
  mode: ReconcileMode,
  edited: EditedRows = NOBODY,
): Reconciling | NoHandoffBook => {
  const book = handoffBook(host);
  if (mode !== 'edit') noteHeaders(host, book.kind === 'book' ? book.found.tabs : undefined);
  if (book.kind !== 'book') return book;
  const { found, ledgerSheet } = book;
  // Before anything is written: what is new stands in the log first.
  const missing = mode === 'edit' ? [] : book.vanished.all();
  const isFirst = mode === 'first' && !readMemo(ledgerSheet, ADOPTED_MEMO);
  // Words are left beside handoffs that vanished too: only where none did has there been no ledger before.
  const adopts = isFirst && !missing.length;
  const reconciled = compare(book, edited, adopts);
  const { changes, putBack, pending } = reconciled;
  if (giveIds(host, found.leadsSheet, found.layout.id, rowsWithoutId(pending)) > 0)
    return reconcileBook(host, mode, edited);
  const written = writeReconciled(host, book, changes, edited);
  writeInbox(
    host,
    found.leadsSheet,
    found,
    putBack.map(({ lead, row }) => ({ lead, cells: row })),
  );
  mendStates(book, written);
  const waiting = [...waitingRows(pending), ...strayRows(book)].sort((one, other) => one.row - other.row);
  const notes = new Map(waiting.map(({ row, says }) => [row, says]));
  const isNoted = noteDecisions(found.leadsSheet, found.layout, notes, edited.to);
  if (isNoted || mode !== 'edit') noteWaiting(host, found.tabs, found.layout, pending);
  if (mode !== 'edit') noteVanished(host, found.tabs.review, missing);
  if (isFirst) writeMemo(ledgerSheet, ADOPTED_MEMO, '1');
  const isWritten = changes.length + putBack.length > 0;
  return {
    outcome: {
      ...countsOf({ changes: written, putBack }),
      waiting,
      refilled: putBack.map(({ lead, row }) => ({
        row: lead.row,
        cell: (['decision', 'reason'] as const).find((cell) => row[cell] !== undefined) ?? 'owner',
      })),
      missing: missing.map(({ lead, id }) => ({
        ...{ id, row: lead.row },
        lead: leadTitle(book.workbook.leads, lead),
      })),
      away: awayIn(book, edited),
    },
    book: isWritten ? undefined : book,
  };
};
