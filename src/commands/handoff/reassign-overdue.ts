/** Gives what is overdue, what belongs to somebody who is away, and what nobody has, to others: in one step. */
import { isAbsent } from '../../domain/handoff/absences';
import { assignmentOf } from '../../domain/handoff/assignment';
import type { Change } from '../../domain/handoff/change';
import { type Handoff, isOverdue, isWithSales, stateOf } from '../../domain/handoff/handoff';
import { reassign } from '../../domain/handoff/lift';
import type { LeadRow } from '../../domain/lead/lead-table';
import { readMoment } from '../../domain/moment';
import { fold } from '../../domain/text';
import type { Host } from '../../host/host';
import { messagesFor } from '../../messages';
import { counted } from '../../messages/fill';
import { DONE, SENDING } from '../../messages/handoffs';
import { readLog } from '../../sheets/log-tab';
import { sharedIds } from '../sidebar/lead-facts';
import { say } from '../talk';
import { applyChanges, type HandoffBook } from './handoff-book';
import { subjectsOf } from './handoff-subject';
import { type ActionOutcome, withBook } from './handoff-turn';

/** Somebody has it who is not away. */
const isHeld = ({ workbook, now }: HandoffBook, { owner }: Handoff): boolean =>
  owner !== '' && !isAbsent(workbook.settings.absences, owner, now);

const isStuck = (book: HandoffBook, handoff: Handoff): boolean =>
  stateOf(handoff) === 'open' &&
  isWithSales(handoff) &&
  (!isHeld(book, handoff) || isOverdue(handoff, book.now));

interface Stuck {
  readonly lead: LeadRow;
  readonly last: Handoff;
}

/**
 * Who was given a handoff today has the day for it: the deadline stays, so it would be passed on with each run. An owner
 * whom only the log knows has not got it yet: the script died before it told.
 */
const wasPassedOn = (host: Host, { logSheet, now }: HandoffBook): ((stuck: Stuck) => boolean) => {
  const log = readLog(host, logSheet);
  return ({ lead, last }) =>
    log.of([lead.id]).some(({ what, handoff, after, at }) => {
      const moment = readMoment(at);
      const isOfToday = what === 'reassigned' && handoff === last.id && moment?.day === now.day;
      return isOfToday && fold(after) === fold(last.owner);
    });
};

const stuckIn = (host: Host, book: HandoffBook): Stuck[] => {
  const { leads, ledger } = book.workbook;
  const shared = sharedIds(leads);
  const isPassedOn = wasPassedOn(host, book);
  return leads.leads.flatMap((lead): Stuck[] => {
    const last = ledger.last(lead);
    if (!last || shared.has(lead.id) || !isStuck(book, last)) return [];
    return isHeld(book, last) && isPassedOn({ lead, last }) ? [] : [{ lead, last }];
  });
};

interface Move extends Stuck {
  readonly owner: string;
}

/**
 * Who gets what. Nobody who is late gets what another could not keep up with: two people would only swap. What nobody
 * looks after is better with somebody late than with nobody.
 */
const movesFor = (book: HandoffBook, stuck: readonly Stuck[]): Move[] => {
  const { leads, ledger, settings } = book.workbook;
  const { pass } = assignmentOf({ leads, ledger, settings, on: book.now });
  const held = stuck.filter(({ last }) => isHeld(book, last));
  const late = new Set(held.map(({ last }) => fold(last.owner)));
  const isLate = (owner: string): boolean => late.has(fold(owner));
  return stuck.flatMap(({ lead, last }): Move[] => {
    const inTime = pass(lead, last, isLate);
    const owner = inTime || isHeld(book, last) ? inTime : pass(lead, last);
    return owner && owner !== last.owner ? [{ lead, last, owner }] : [];
  });
};

const changesFor = (book: HandoffBook, stuck: readonly Stuck[]): Change[] => {
  const { workbook, now: at, who: by } = book;
  const subjectOf = subjectsOf(book);
  const act = { by, at, isApproximate: false, settings: workbook.settings };
  return movesFor(book, stuck).map(({ lead, last, owner }) => reassign(subjectOf(lead), last, owner, act));
};

/** Where some stay with whom they are, what to look at is said too. */
const sentence = (changed: number, stuck: number): string => {
  if (!stuck) return DONE.reassignedNone;
  const stay = stuck > changed ? counted(DONE.reassignedToNobody, stuck - changed) : '';
  return [changed ? counted(DONE.reassignedMany, changed) : '', stay].filter(Boolean).join(' ');
};

/** @example reassignOverdue(host) // { kind: 'done', says: '3 traspasos reasignados.', … } */
export const reassignOverdue = (host: Host): ActionOutcome =>
  withBook(host, 'reassign', (book) => {
    const stuck = stuckIn(host, book);
    const changes = changesFor(book, stuck);
    const passedOn = changes.length - applyChanges(host, book, changes).length;
    const says = sentence(passedOn, stuck.length);
    const undo = changes.length === 1 && passedOn === 1;
    return { kind: 'done', id: '', name: '', handoff: '', row: 0, says, undo };
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
