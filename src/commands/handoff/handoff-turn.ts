/** One action on one lead: under the lock, read afresh, allowed, and on what the person has seen. */
import { textOf } from '../../domain/answer';
import type { Cell } from '../../domain/cell';
import { fingerprint } from '../../domain/fingerprint';
import type { Act } from '../../domain/handoff/act';
import { type Handoff, rowDecision } from '../../domain/handoff/handoff';
import type { InboxRow } from '../../domain/handoff/reconcile';
import { asksForMissing, meetsReentry, type Reentry, readReentry } from '../../domain/handoff/reentry';
import { unmeetable } from '../../domain/handoff/unmeetable';
import type { LeadRow } from '../../domain/lead/lead-table';
import { leadTitle } from '../../domain/lead/lead-title';
import { mayDo, type Right, rolesWith } from '../../domain/rights';
import { keyOf } from '../../domain/text';
import { DECISIONS, PEOPLE } from '../../domain/vocabulary';
import type { Host } from '../../host/host';
import { issueText } from '../../messages/issues';
import { isoMoment } from '../../sheets/cells';
import { readLog } from '../../sheets/log-tab';
import { rowsOfId } from '../sidebar/lead-facts';
import { type HandoffBook, handoffBook, type NoHandoffBook } from './handoff-book';
import { underLock } from './handoff-lock';
import { subjectsOf } from './handoff-subject';

/** Another person's action takes a second or two. */
const PATIENCE_MS = 15_000;

/** What now stands. */
export interface Done {
  readonly kind: 'done';
  readonly id: string;
  readonly name: string;
  /** Blank where no handoff is concerned. */
  readonly handoff: string;
  readonly row: number;
  /** One sentence. */
  readonly says: string;
  readonly undo: boolean;
}

export type Refused =
  | NoHandoffBook
  | { readonly kind: 'busy' | 'no-id' | 'unknown-id' | 'no-reason' | 'bad-day' | 'past-day' }
  | { readonly kind: 'future-day' | 'before-sent' }
  | { readonly kind: 'not-open' | 'not-decided' | 'nothing-to-reopen' | 'no-contact' }
  | { readonly kind: 'already-open' | 'with-sales'; readonly owner: string }
  | { readonly kind: 'reentry-met' | 'rejected' | 'needs-reason' | 'nothing-to-undo' }
  | { readonly kind: 'no-column'; readonly column: string }
  | { readonly kind: 'held'; readonly until: string }
  | { readonly kind: 'excluded-lead'; readonly by: string }
  | { readonly kind: 'reentry'; readonly unmet: readonly string[] }
  | { readonly kind: 'repeated-id'; readonly rows: readonly number[] }
  | { readonly kind: 'not-allowed'; readonly right: Right; readonly lists: readonly string[] }
  | { readonly kind: 'bad-reentry'; readonly line: string; readonly expected: string }
  | {
      readonly kind: 'reentry-scale' | 'reentry-clash' | 'reentry-missing';
      readonly lines: readonly string[];
    }
  | { readonly kind: 'changed-meanwhile'; readonly by: string; readonly what: string; readonly at: string }
  | { readonly kind: 'undo-changed'; readonly by: string };

export type ActionOutcome = Done | Refused;

/** A lead of a handoff book, ready to be acted on. */
export interface Turn {
  readonly host: Host;
  readonly book: HandoffBook;
  readonly subject: InboxRow;
  readonly lead: LeadRow;
  readonly name: string;
  readonly last: Handoff | undefined;
  readonly act: Act;
}

export const isRefused = (value: object): value is Refused => 'kind' in value && value.kind !== 'done';

/** Cells of the ledger that somebody may have changed since a person looked. */
const TOLD = [
  'owner',
  'decision',
  'reason',
  'verdict',
  'result',
  'reopenedAt',
  'reentry',
  'missing',
] as const;

/** A mark of what a person sees of a lead's handoff: row and ledger. */
export const seenMark = ({ decision, reason, owner, handoffs }: InboxRow): string => {
  const last = handoffs[handoffs.length - 1];
  const cells: Cell[] = last ? [last.id, ...TOLD.map((column) => textOf(last.cells[column]))] : [];
  return fingerprint([[decision, reason, owner, ...cells]]).toString(36);
};

/** Who changed a lead last and what, as the log knows; a word typed in the row tells itself. */
export const changedMeanwhile = (
  host: Host,
  { logSheet, workbook }: HandoffBook,
  subject: InboxRow,
): Refused => {
  const { language } = workbook.settings;
  const last = workbook.ledger.last(subject.lead);
  const word = subject.decision;
  const isTyped = word !== '' && keyOf(word, DECISIONS) !== (last && rowDecision(last));
  const lines = isTyped ? [] : readLog(host, logSheet).of([subject.lead.id]);
  const latest = lines[lines.length - 1];
  const at = latest && typeof latest.at === 'object' ? isoMoment(latest.at) : '';
  return latest
    ? { kind: 'changed-meanwhile', by: latest.by, what: `${latest.word}: ${latest.after}`, at }
    : { kind: 'changed-meanwhile', by: PEOPLE.unknown[language], what: word, at: '' };
};

/** Somebody has typed beside the lead since the book was read: what, the row says. */
export const typedMeanwhile: Refused = { kind: 'changed-meanwhile', by: '', what: '', at: '' };

/** Whether a person may do something, or the refusal that names the lists of `Ajustes` with that right. */
export const allowed = ({ who, workbook }: HandoffBook, right: Right): Refused | undefined =>
  mayDo(who, workbook.settings, right) ? undefined : { kind: 'not-allowed', right, lists: rolesWith(right) };

/** Whether a lead could come back at once: then nothing would hold it. */
const isMetAlready = ({ book, lead }: Turn, reentry: Reentry, missing: readonly string[]): boolean => {
  const { scoreOf, settings } = book.workbook;
  const { score, fit, interest } = scoreOf(lead);
  const facts = { cells: lead.cells, score, fit, interest, asOf: settings.asOf, since: book.now, missing };
  return reentry.lines.length > 0 && meetsReentry(reentry, facts).met;
};

/**
 * Why a re-entry condition will not do: a line that cannot be read, lines that nothing can meet, fields asked for where
 * none is missing, or all of it holds already.
 *
 * @param missing the fields that the condition may call `los que faltan`
 */
export const badReentry = (
  turn: Turn,
  text: string,
  missing: readonly string[] = [],
): Refused | undefined => {
  const { workbook } = turn.book;
  const reentry = readReentry(text, workbook.leads);
  const [fault] = reentry.faults;
  const never = unmeetable(reentry);
  const asked = missing.length ? undefined : reentry.lines.find(({ written }) => asksForMissing(written));
  if (!fault && asked) return { kind: 'reentry-missing', lines: [asked.written] };
  if (!fault && never) return { kind: `reentry-${never.why}`, lines: never.lines };
  if (!fault) return isMetAlready(turn, reentry, missing) ? { kind: 'reentry-met' } : undefined;
  const { line, params } = fault;
  const { expected } = issueText(
    { code: 'unreadable-reentry', severity: 'error', place: { tab: 'handoffs' }, received: line, params },
    workbook.settings.language,
  );
  return { kind: 'bad-reentry', line, expected };
};

const turnOf = (host: Host, book: HandoffBook, lead: LeadRow): Turn => {
  const { workbook, now: at, who: by } = book;
  const subject = subjectsOf(book)(lead);
  return {
    ...{ host, book, subject, lead, name: leadTitle(workbook.leads, lead) },
    last: workbook.ledger.last(lead),
    act: { by, at, isApproximate: false, settings: workbook.settings },
  };
};

interface Order {
  readonly id: string;
  /** The mark of what the person saw; blank where nothing was shown. */
  readonly seen?: string;
}

export const findTurn = (host: Host, book: HandoffBook, { id, seen = '' }: Order): Turn | Refused => {
  const { leads } = book.workbook;
  if (!id) return { kind: 'no-id' };
  const rows = rowsOfId(leads, id);
  if (rows.length > 1) return { kind: 'repeated-id', rows };
  const lead = leads.leads.find((one) => one.id === id);
  if (!lead) return { kind: 'unknown-id' };
  const turn = turnOf(host, book, lead);
  return seen && seen !== seenMark(turn.subject) ? changedMeanwhile(host, book, turn.subject) : turn;
};

/** Does the work with a book read inside the lock, by somebody who has the right. */
export const withBook = (
  host: Host,
  right: Right,
  work: (book: HandoffBook) => ActionOutcome,
): ActionOutcome =>
  underLock(host, PATIENCE_MS, (): ActionOutcome => {
    const book = handoffBook(host);
    if (book.kind !== 'book') return book;
    return allowed(book, right) ?? work(book);
  }) ?? { kind: 'busy' };

/**
 * Does the work with one lead, unless it changed since the person looked; then says who did what.
 *
 * @example withLead(host, 'decide', { id: 'L-7K3QF9', seen }, (turn) => …)
 */
export const withLead = (
  host: Host,
  right: Right,
  order: Order,
  work: (turn: Turn) => ActionOutcome,
): ActionOutcome =>
  withBook(host, right, (book) => {
    const turn = findTurn(host, book, order);
    return isRefused(turn) ? turn : work(turn);
  });

/** The outcome of an action that is done. */
export const done = ({ lead, name }: Turn, handoff: string, says: string, undo = true): Done => ({
  kind: 'done',
  ...{ id: lead.id, name, handoff, row: lead.row, says, undo },
});
