/** Gives what is overdue, and what belongs to somebody who is away, to others: in one step. */
import { isAbsent } from '../domain/handoff/absences';
import { assignmentOf } from '../domain/handoff/assignment';
import type { Change } from '../domain/handoff/change';
import { type Handoff, stateOf } from '../domain/handoff/handoff';
import { reassign } from '../domain/handoff/lift';
import { minutesOf } from '../domain/moment';
import type { Host } from '../host/host';
import { messagesFor } from '../messages';
import { counted } from '../messages/fill';
import { DONE, SENDING } from '../messages/handoffs';
import { applyChanges, type HandoffBook } from './handoff-book';
import { subjectsOf } from './handoff-subject';
import { type ActionOutcome, withBook } from './handoff-turn';
import { sharedIds } from './lead-facts';
import { say } from './talk';

/** Whether a handoff's deadline has passed with nobody's answer. */
export const isOverdue = ({ now }: Pick<HandoffBook, 'now'>, handoff: Handoff): boolean =>
  stateOf(handoff) === 'open' && handoff.due !== undefined && minutesOf(handoff.due) < minutesOf(now);

const isStuck = (book: HandoffBook, handoff: Handoff): boolean => {
  const { absences } = book.workbook.settings;
  const isAway = handoff.owner !== '' && isAbsent(absences, handoff.owner, book.now);
  return stateOf(handoff) === 'open' && (isAway || isOverdue(book, handoff));
};

const changesFor = (book: HandoffBook): Change[] => {
  const { workbook, now: at, who: by } = book;
  const { leads, ledger, settings } = workbook;
  const { pass } = assignmentOf({ leads, ledger, settings, on: at });
  const subjectOf = subjectsOf(book);
  const shared = sharedIds(leads);
  const act = { by, at, isApproximate: false, settings };
  return leads.leads.flatMap((lead): Change[] => {
    const last = ledger.last(lead);
    if (!last || shared.has(lead.id) || !isStuck(book, last)) return [];
    const owner = pass(lead, last);
    return owner && owner !== last.owner ? [reassign(subjectOf(lead), last, owner, act)] : [];
  });
};

/** @example reassignOverdue(host) // { kind: 'done', says: '3 traspasos reasignados.', … } */
export const reassignOverdue = (host: Host): ActionOutcome =>
  withBook(host, 'reassign', (book) => {
    const changes = changesFor(book);
    applyChanges(host, book, changes);
    const says = changes.length ? counted(DONE.reassignedMany, changes.length) : DONE.reassignedNone;
    return { kind: 'done', id: '', name: '', handoff: '', row: 0, says, undo: changes.length === 1 };
  });

/** *Reasignar traspasos vencidos*. */
export const reassignFromMenu = (host: Host): void => {
  const { title, busy } = messagesFor('es').workbook;
  const outcome = reassignOverdue(host);
  const sentences: Readonly<Record<string, string>> = {
    busy,
    'not-allowed': SENDING.reassignNotAllowed,
    done: outcome.kind === 'done' ? outcome.says : '',
  };
  say(host, title, sentences[outcome.kind] ?? SENDING.noLedger);
};
