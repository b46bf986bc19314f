/** What the forms of a handoff begin with: what stands there already, and the lists that they offer. */
import { textOf } from '../../domain/answer';
import type { Handoff } from '../../domain/handoff/handoff';
import { reasonsFor } from '../../domain/handoff/reasons';
import type { InboxRow } from '../../domain/handoff/reconcile';
import type { LeadScore } from '../../domain/scoring/lead-score';
import { fold, keyOf } from '../../domain/text';
import {
  VERDICT_ANSWERS,
  VERDICT_QUESTIONS,
  type VerdictAnswer,
  type VerdictQuestion,
} from '../../domain/vocabulary';
import type { Host } from '../../host/host';
import { isoDay } from '../../sheets/cells';
import { type HandoffBook, handoffBook, type NoHandoffBook } from '../handoff/handoff-book';
import { findTurn, isRefused, type Refused, seenMark } from '../handoff/handoff-turn';
import { unknownAnswers } from '../handoff/unknown-answers';
import { leadFacts } from './lead-facts';

/** What was learned of a question: `Sí: lo aprueban en enero`; words alone are an answer that nobody has judged. */
const answersOf = ({ cells }: Handoff) => {
  const read = (question: VerdictQuestion) => {
    const [, head = '', words = ''] = /^([^:]*)(?::\s*([\s\S]*))?$/.exec(textOf(cells[question])) ?? [];
    const answer = keyOf(head, VERDICT_ANSWERS);
    return answer
      ? { answer, words }
      : { answer: 'unknown' as VerdictAnswer, words: textOf(cells[question]) };
  };
  const asked = VERDICT_QUESTIONS.filter((question) => textOf(cells[question]).trim() !== '');
  return Object.fromEntries(asked.map((question) => [question, read(question)]));
};

/** A handoff as its forms begin. */
export const formItem = (
  { workbook }: HandoffBook,
  subject: InboxRow,
  handoff: Handoff,
  scored: LeadScore,
) => {
  const { cells, verdict, result, resultOn, amount, owner } = handoff;
  return {
    ...leadFacts(subject.lead, scored, workbook),
    ...{ handoff: handoff.id, owner, reason: subject.reason, seen: seenMark(subject) },
    unknowns: unknownAnswers(scored),
    reentry: handoff.reentry || workbook.settings.defaultReentry,
    answers: answersOf(handoff),
    nextStep: textOf(cells.nextStep),
    nextStepOn: typeof cells.nextStepOn === 'object' ? isoDay(cells.nextStepOn) : '',
    ...{ verdict, result, resultOn: resultOn && isoDay(resultOn), amount },
  };
};

/** Who can have a handoff: sales, and whoever has one. */
const ownersIn = ({ workbook }: HandoffBook): string[] => {
  const owners = new Map<string, string>();
  const known = [...workbook.settings.emails.sales, ...workbook.ledger.handoffs.map(({ owner }) => owner)];
  for (const owner of known) if (owner && !owners.has(fold(owner))) owners.set(fold(owner), owner);
  return [...owners.values()];
};

/** What the forms offer, whatever the lead. */
export const formLists = (book: HandoffBook) => {
  const { settings } = book.workbook;
  return {
    owners: ownersIn(book),
    returnReasons: reasonsFor(settings, 'return'),
    rejectionReasons: reasonsFor(settings, 'reject'),
    disqualificationReasons: reasonsFor(settings, 'disqualify'),
    defaultReentry: settings.defaultReentry,
    today: isoDay(book.now),
  };
};

type FormStart = {
  readonly kind: 'start';
  readonly item: ReturnType<typeof formItem>;
  readonly lists: ReturnType<typeof formLists>;
};

/**
 * A lead's last handoff, to be judged or concluded again: it may have left the queue long ago.
 *
 * @example formStart(host, { id: 'L-7K3QF9' }) // { kind: 'start', item: { verdict: 'notYet', … }, lists: { … } }
 */
export const formStart = (
  host: Host,
  { id }: { readonly id: string },
): FormStart | Refused | NoHandoffBook => {
  const book = handoffBook(host);
  if (book.kind !== 'book') return book;
  const turn = findTurn(host, book, { id });
  if (isRefused(turn)) return turn;
  const { last, subject, lead } = turn;
  if (!last) return { kind: 'not-decided' };
  const item = formItem(book, subject, last, book.workbook.scoreOf(lead));
  return { kind: 'start', item, lists: formLists(book) };
};
