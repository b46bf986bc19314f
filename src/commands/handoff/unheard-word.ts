/** A decision typed into the row that the ledger has not heard of: it is taken in first, never written over. */
import { rowDecision } from '../../domain/handoff/handoff';
import { keyOf } from '../../domain/text';
import { DECISIONS } from '../../domain/vocabulary';
import { handoffBook } from './handoff-book';
import { changedMeanwhile, findTurn, isRefused, type Refused, seenMark, type Turn } from './handoff-turn';
import { reconcileBook } from './reconcile';

/**
 * Events of edits get lost, so somebody's word may stand in the row alone. Where an action would write another one over
 * it, Conciliar carries it out, and the refusal says what was decided. A word that still lacks something does not count.
 *
 * @param word what the action is to write into `Decisión`; undefined: nothing
 */
export const heardFirst = (turn: Turn, word: string | undefined): Refused | undefined => {
  const { host, subject, last } = turn;
  const typed = keyOf(subject.decision, DECISIONS);
  const isHeard = !typed || typed === (last && rowDecision(last));
  if (word === undefined || isHeard || typed === keyOf(word, DECISIONS)) return undefined;
  reconcileBook(host, 'late');
  const book = handoffBook(host);
  const now = book.kind === 'book' ? findTurn(host, book, { id: turn.lead.id }) : book;
  if (isRefused(now)) return now;
  const isCarriedOut = seenMark(now.subject) !== seenMark(subject);
  return isCarriedOut ? changedMeanwhile(host, now.book, now.subject) : undefined;
};
