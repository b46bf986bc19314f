/** When rows and ledger are brought together: after edits, on opening, every day, with other commands, and by menu. */
import type { Host, Range } from '../../host/host';
import { messagesFor } from '../../messages';
import { SENDING } from '../../messages/handoffs';
import { editedText, LATER, reconciledText } from '../../messages/reconcile';
import { holdsValues, noteChange } from '../../sheets/mode';
import type { LeadsLayout } from '../../sheets/table';
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

/** The same along with another command, which goes on whatever happens here. */
export const keepHandoffs = (host: Host): void => void attempt(host, () => reconcileAndSend(host));

/** Takes in what was decided before there was a ledger. Nothing is sent: the workbook has only just been built. */
export const adoptDecisions = (host: Host): void => void attempt(host, () => reconcileBook(host, 'first'));

const isIn = (range: Range, column: number): boolean =>
  column > 0 && range.getColumn() <= column && column <= range.getLastColumn();

/** Whether an edit of `Leads` touches what people answer in rows. */
const touchesInbox = (range: Range, { decision, reason, owner }: LeadsLayout): boolean =>
  range.getLastRow() > 1 && [decision, reason, owner].some((column) => isIn(range, column));

/** Carries out what was typed or pasted beside the leads, or says what is missing. */
export const answerDecisions = (host: Host, range: Range, layout: LeadsLayout): void => {
  if (!touchesInbox(range, layout)) return;
  const texts = messagesFor('es').workbook;
  // So many leads cannot be read in the half minute that an edit has.
  if (holdsValues(range.getSheet())) {
    noteChange(range.getSheet());
    tell(host, texts, LATER, 10);
    return;
  }
  const edited = { from: range.getRow(), to: range.getLastRow() };
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
    isIn(range, layout.owner) ? away : [],
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
