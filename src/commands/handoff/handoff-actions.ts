/** What people do with one handoff from the sidebar: decide, judge, conclude, reopen, give it to somebody else. */
import type { Day } from '../../domain/cell';
import type { Change } from '../../domain/handoff/change';
import { decide, obstacleTo } from '../../domain/handoff/decide';
import { isWithSales, sentDayOf } from '../../domain/handoff/handoff';
import { conclude, judge, type VerdictOrder } from '../../domain/handoff/judge';
import { bindingNo } from '../../domain/handoff/last-no';
import { reassign, reopen } from '../../domain/handoff/lift';
import { reasonText } from '../../domain/handoff/reasons';
import { readMoment } from '../../domain/moment';
import { type Result, VERDICTS } from '../../domain/vocabulary';
import type { Host } from '../../host/host';
import { fill } from '../../messages/fill';
import { DONE } from '../../messages/handoffs';
import { namesOf } from '../sidebar/lead-facts';
import { fillAnswers } from './fill-answers';
import { applyChanges } from './handoff-book';
import {
  type ActionOutcome,
  allowed,
  badReentry,
  done,
  type Refused,
  type Turn,
  typedMeanwhile,
  withLead,
} from './handoff-turn';
import { settleRow } from './settle-row';
import { heardFirst } from './unheard-word';

interface Seen {
  readonly id: string;
  /** The mark that the queue gave. */
  readonly seen: string;
}

export interface DecisionOrder extends Seen {
  readonly decision: 'accept' | 'return' | 'reject';
  /** Needed to return and to reject; not looked at to accept. */
  readonly reason: string;
  readonly note: string;
  /** What marketing left out; only to return. */
  readonly missing: readonly string[];
  /** Blank: `Reingreso por defecto`. */
  readonly reentry: string;
}

/**
 * Writes the change and says what now stands, unless somebody has typed beside the lead in the meantime.
 *
 * @param before what is to be written with it; false: it could not be, since somebody has changed the row
 */
const applied = (turn: Turn, change: Change, says: string, before?: () => boolean): ActionOutcome => {
  const heard = heardFirst(turn, change.row.decision);
  if (heard) return heard;
  if (before?.() === false) return typedMeanwhile;
  if (applyChanges(turn.host, turn.book, [change]).length) return typedMeanwhile;
  if (change.row.decision !== undefined) settleRow(turn);
  return done(turn, change.id, says);
};

const settingsOf = ({ book }: Turn) => book.workbook.settings;

/** As one speaks of the lead: without its company. */
const whoIn = ({ book, lead }: Turn): string => namesOf(book.workbook.leads, lead).name;

/** Why nothing can be decided, as the sidebar hears it. */
const obstacleRefusal = ({ subject, book, lead }: Turn, decision: DecisionOrder['decision']): Refused => {
  const obstacle = obstacleTo(subject, decision);
  if (obstacle === 'forgotten' || obstacle === 'no-contact') return { kind: 'no-contact' };
  if (obstacle !== 'excluded') return { kind: 'not-open' };
  const [by] = book.workbook.scoreOf(lead).excludedBy;
  return { kind: 'excluded-lead', by: by?.criterion.name ?? '' };
};

/**
 * Decides about an open handoff. A lead that was never sent can be accepted all the same: sales serves itself.
 *
 * @example decideLead(host, { id: 'L-7K3QF9', decision: 'accept', reason: '', note: '', missing: [], reentry: '', seen })
 */
export const decideLead = (host: Host, order: DecisionOrder): ActionOutcome =>
  withLead(host, 'decide', order, (turn) => {
    const { decision, note, missing, reentry } = order;
    const settings = settingsOf(turn);
    const reason = decision === 'accept' ? '' : reasonText(settings, decision, order.reason, note);
    if (!reason && decision !== 'accept') return { kind: 'no-reason' };
    const refused = badReentry(turn, reentry, missing);
    if (refused) return refused;
    const words = decision === 'return' ? { missing, reentry: reentry || undefined } : {};
    const change = decide(turn.subject, { decision, reason, ...words }, turn.act);
    if (!change) return obstacleRefusal(turn, decision);
    return applied(turn, change, fill(DONE[decision], { name: turn.name, reason }));
  });

export interface JudgeOrder extends Seen {
  readonly verdict: VerdictOrder['verdict'];
  readonly answers: VerdictOrder['answers'];
  readonly nextStep: string;
  readonly nextStepOn?: Day | undefined;
  readonly reentry: string;
  /** `No cualificado` needs one, `Aún no` may have one; not looked at for `Cualificado`. */
  readonly reason: string;
  /** Answers of the lead that marketing had left out, by header. */
  readonly filled: Readonly<Record<string, string>>;
}

/** A step that is over is none, unless it stands there already: a later word on the lead leaves it. */
const isPastStep = ({ act, last }: Turn, { day }: Day): boolean =>
  day < act.at.day && day !== (last && readMoment(last.cells.nextStepOn)?.day);

/** The verdict after talking to the lead; what it answered goes into its row too. */
export const judgeLead = (host: Host, order: JudgeOrder): ActionOutcome =>
  withLead(host, 'judge', order, (turn) => {
    const { verdict, answers, nextStep, nextStepOn, filled } = order;
    const settings = settingsOf(turn);
    const isDiscarded = verdict === 'disqualified';
    const list = isDiscarded ? 'disqualify' : 'return';
    const reason = verdict === 'qualified' ? '' : reasonText(settings, list, order.reason, '');
    if (!reason && isDiscarded) return { kind: 'no-reason' };
    const reentry = verdict === 'notYet' ? order.reentry : '';
    const refused = badReentry(turn, reentry, turn.subject.missing());
    if (refused) return refused;
    if (nextStepOn && isPastStep(turn, nextStepOn)) return { kind: 'past-day' };
    if (verdict === 'notYet' && nextStepOn && nextStepOn.day <= turn.act.at.day) return { kind: 'bad-day' };
    const wanted = { verdict, answers, nextStep, nextStepOn, reason, reentry: reentry || undefined };
    const change = judge(turn.subject, wanted, turn.act);
    if (!change) return { kind: 'not-decided' };
    const values = { name: whoIn(turn), verdict: VERDICTS[verdict][settings.language].toLowerCase(), reason };
    const says = fill(reason ? DONE.judgedWhy : DONE.judged, values);
    return applied(turn, change, says, () => fillAnswers(turn, filled));
  });

interface ConcludeOrder extends Seen {
  readonly result: Result;
  readonly on: Day;
  readonly amount?: number | undefined;
  /** Why it was lost. */
  readonly reason: string;
  readonly reentry: string;
}

/** How it ended, or that an offer is out. */
export const concludeLead = (host: Host, order: ConcludeOrder): ActionOutcome =>
  withLead(host, 'conclude', order, (turn) => {
    const { result, on, amount, reason } = order;
    const isLost = result === 'lost';
    if (isLost && !reason.trim()) return { kind: 'no-reason' };
    if (on.day > turn.act.at.day) return { kind: 'future-day' };
    const sentOn = turn.last && sentDayOf(turn.last);
    if (sentOn && on.day < sentOn.day) return { kind: 'before-sent' };
    const refused = badReentry(turn, order.reentry, turn.last?.missing);
    if (refused) return refused;
    const reentry = order.reentry || undefined;
    const change = conclude(turn.subject, { result, on, amount, reason: reason.trim(), reentry }, turn.act);
    if (!change) return { kind: 'not-decided' };
    return applied(turn, change, fill(DONE[result], { name: whoIn(turn), reason: reason.trim() }));
  });

interface ReopenOrder {
  readonly id: string;
  readonly reason: string;
}

/** Lifts the last no. One with a re-entry condition is dirección's to lift. */
export const reopenLead = (host: Host, { id, reason }: ReopenOrder): ActionOutcome =>
  withLead(host, 'reopen', { id }, (turn) => {
    const { subject, book, lead } = turn;
    if (!reason.trim()) return { kind: 'no-reason' };
    const no = bindingNo(subject.handoffs, book.workbook.touchesOf(lead)?.purchase);
    if (!no) return { kind: 'nothing-to-reopen' };
    const isLift = no.kind === 'returned' || no.kind === 'lost';
    const refused = isLift ? allowed(book, 'lift') : undefined;
    if (refused) return refused;
    const change = reopen(subject, reason.trim(), turn.act);
    if (!change) return { kind: 'nothing-to-reopen' };
    return applied(turn, change, fill(DONE.reopened, { name: turn.name }));
  });

interface ReassignOrder extends Seen {
  readonly owner: string;
}

/** Gives a handoff that is open, or being worked on, to somebody else. */
export const reassignLead = (host: Host, order: ReassignOrder): ActionOutcome =>
  withLead(host, 'reassign', order, (turn) => {
    const { last, subject, name } = turn;
    const owner = order.owner.trim();
    if (!last || !isWithSales(last)) return { kind: 'not-open' };
    const change = reassign(subject, last, owner, turn.act);
    return applied(turn, change, fill(DONE.reassigned, { name, owner }));
  });
