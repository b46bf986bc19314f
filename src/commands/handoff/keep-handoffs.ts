/** When rows and ledger are brought together: after edits, on opening, every day, with other commands, and by menu. */
import type { Host, Sheet } from '../../host/host';
import { messagesFor } from '../../messages';
import { SENDING } from '../../messages/handoffs';
import { editedText, LATER, leftText, reconciledText } from '../../messages/reconcile';
import { holdsValues, noteChange } from '../../sheets/mode';
import type { LeadsLayout } from '../../sheets/table';
import type { Notes } from '../../sheets/tabs';
import { attempt, inTurn, say, tell } from '../talk';
import { handoffBook } from './handoff-book';
import { underLock } from './handoff-lock';
import { type ReconcileOutcome, reconcileBook } from './reconcile';
import { sendAutomatically } from './send-leads';

/** A simple trigger has 30 s in all; whoever holds the lock leaves the rest to the next edit or to *Conciliar*. */
const PATIENCE_MS = 5_000;

interface Kept {
  readonly outcome: ReconcileOutcome;
  /** Leads that `Envío automático` sent. */
  readonly sent: number;
}

/** Reconciles, then sends what goes by itself. Inside the lock. `undefined` where there is no ledger. */
const reconcileAndSend = (host: Host): Kept | undefined => {
  const reconciled = reconcileBook(host, 'late');
  if ('kind' in reconciled) return undefined;
  const book = reconciled.book ?? handoffBook(host);
  return { outcome: reconciled.outcome, sent: book.kind === 'book' ? sendAutomatically(host, book) : 0 };
};

/** Does this along with another command, which goes on whatever happens here. Returns what is left to people. */
const alongside = (host: Host, work: () => ReconcileOutcome | undefined): string => {
  let says = '';
  attempt(host, () => {
    const outcome = work();
    if (outcome) says = leftText(outcome.waiting, outcome.missing);
  });
  return says;
};

/** Reconciles and sends along with another command. @returns which handoffs are missing and decisions wait, or `''` */
export const keepHandoffs = (host: Host): string => alongside(host, () => reconcileAndSend(host)?.outcome);

/** Takes in what was decided before there was a ledger. Nothing is sent: the workbook has only just been built. */
export const adoptDecisions = (host: Host): string =>
  alongside(host, () => {
    const reconciled = reconcileBook(host, 'first');
    return 'kind' in reconciled ? undefined : reconciled.outcome;
  });

/** The cells that somebody has edited, 1-based. */
export interface Edited {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

const isIn = ({ left, right }: Edited, column: number): boolean =>
  column > 0 && left <= column && column <= right;

/** Whether an edit of `Leads` touches what people answer in rows. */
const touchesInbox = (cells: Edited, { decision, reason, owner }: LeadsLayout): boolean =>
  cells.bottom > 1 && [decision, reason, owner].some((column) => isIn(cells, column));

/**
 * Carries out what was typed or pasted beside the leads, or says what is missing.
 *
 * @param notes what stands on the tab
 */
export const answerDecisions = (
  host: Host,
  leads: Sheet,
  cells: Edited,
  layout: LeadsLayout,
  notes: Notes,
): void => {
  if (!touchesInbox(cells, layout)) return;
  const texts = messagesFor('es').workbook;
  // So many leads cannot be read in the half minute that an edit has.
  if (holdsValues(leads, notes)) {
    noteChange(leads);
    tell(host, texts, LATER, 10);
    return;
  }
  const edited = { from: cells.top, to: cells.bottom };
  const reconciled = underLock(host, PATIENCE_MS, () => reconcileBook(host, 'edit', edited));
  if (!reconciled) tell(host, texts, LATER, 10);
  if (reconciled && 'kind' in reconciled && reconciled.kind === 'no-ledger')
    tell(host, texts, SENDING.noLedger, 10);
  if (!reconciled || 'kind' in reconciled) return;
  const { waiting, refilled, away } = reconciled.outcome;
  const isEdited = (row: number) => row >= edited.from && row <= edited.to;
  const text = editedText(
    refilled.find(({ row }) => isEdited(row))?.cell,
    waiting.filter(({ row }) => isEdited(row)),
    isIn(cells, layout.owner) ? away : [],
  );
  if (text) tell(host, texts, text, 10);
};

/** *Conciliar*. */
export const reconcileWorkbook = (host: Host): void => {
  const texts = messagesFor('es').workbook;
  inTurn(host, texts, () => {
    const kept = reconcileAndSend(host);
    if (!kept) return () => say(host, texts.title, SENDING.noLedger);
    const { outcome, sent } = kept;
    return () => tell(host, texts, reconciledText(outcome, sent, outcome.waiting, outcome.missing), 10);
  });
};
