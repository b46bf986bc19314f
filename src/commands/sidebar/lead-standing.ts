/** Where a lead is on its way to a customer, what comes next, and what the person who looks may do with it. */
import type { Day, Moment } from '../../domain/cell';
import { type Handoff, isOverdue, isWithSales, rowDecision, stateOf } from '../../domain/handoff/handoff';
import { bindingNo, noOf } from '../../domain/handoff/last-no';
import { whySendable } from '../../domain/handoff/send';
import { fieldOf, type LeadRow } from '../../domain/lead/lead-table';
import { readMoment } from '../../domain/moment';
import { mayDo } from '../../domain/rights';
import type { LeadScore } from '../../domain/scoring/lead-score';
import type { ScoredWorkbook } from '../../domain/scoring/score-workbook';
import { DECISIONS, HANDOFF_STATES, RESULTS, STAGES, VERDICTS } from '../../domain/vocabulary';
import type { Host } from '../../host/host';
import { nextActionText, stageText } from '../../messages/stage';
import { isoDay, isoMoment, nowIn } from '../../sheets/cells';
import { whoIs } from '../who';
import { rowsOfId } from './lead-facts';

const handoffOf = (handoff: Handoff, workbook: ScoredWorkbook, now: Day, unmet: readonly string[]) => {
  const { language } = workbook.settings;
  const { id, owner, due, decision, verdict, result, reason } = handoff;
  const state = stateOf(handoff);
  const isOpen = state === 'open';
  return {
    ...{ id, owner, state, stateName: HANDOFF_STATES[state][language], reason, unmet },
    ...{ sentAt: isoMoment(handoff.sentAt), due: isOpen ? isoMoment(due) : '' },
    overdue: isOverdue(handoff, now),
    decision: decision ? DECISIONS[decision][language] : '',
    verdict: verdict ? VERDICTS[verdict][language] : '',
    result: result ? RESULTS[result][language] : '',
  };
};

/** A day still to come. */
const heldUntil = ({ leads }: ScoredWorkbook, lead: LeadRow, now: Day): string => {
  const day = readMoment(fieldOf(leads, lead, 'holdUntil'));
  return day && day.day > now.day ? isoDay(day) : '';
};

/** Nothing stands in its way but a reason, or an ID that it gets when sent. */
const maySend = (who: string, lead: LeadRow, workbook: ScoredWorkbook, at: Moment): boolean => {
  const act = { by: who, at, isApproximate: false, settings: workbook.settings };
  const isShared = ({ id }: LeadRow): boolean => rowsOfId(workbook.leads, id).length > 1;
  const { why } = whySendable({ ...lead, id: lead.id || '?' }, { workbook, act, isShared });
  return why === 'ok' || why === 'needs-reason';
};

/** Which of its later words stand and may be said anew: what has ended is judged no more, and who was given up has no end. */
const saidOf = (last: Handoff | undefined): Record<'verdict' | 'result', boolean> => ({
  verdict: !!last?.verdict && last.decision === 'accept' && stateOf(last) === 'judged',
  result: !!last?.result && rowDecision(last) === 'accept',
});

const canDo = (host: Host, lead: LeadRow, workbook: ScoredWorkbook, now: Moment, isBound: boolean) => {
  const { settings, ledger } = workbook;
  const who = whoIs(host);
  const last = ledger.last(lead);
  const kind = last && noOf(last)?.kind;
  const lifts = kind === 'returned' || kind === 'lost' ? mayDo(who, settings, 'lift') : true;
  const isWaiting = last !== undefined && isWithSales(last);
  return {
    queue: isWaiting,
    send: mayDo(who, settings, 'send') && maySend(who, lead, workbook, now),
    hold: mayDo(who, settings, 'hold') && !isWaiting,
    reopen: isBound && mayDo(who, settings, 'reopen') && lifts,
    verdict: saidOf(last).verdict && mayDo(who, settings, 'judge'),
    result: saidOf(last).result && mayDo(who, settings, 'conclude'),
    log: true,
  };
};

/** Plain values for the page: texts are blank where there is nothing to say. */
export const leadStanding = (host: Host, lead: LeadRow, scored: LeadScore, workbook: ScoredWorkbook) => {
  const { settings, ledger } = workbook;
  const { language } = settings;
  const now = nowIn(host);
  const result = workbook.stageOf(lead, scored);
  const last = ledger.last(lead);
  const no = bindingNo(ledger.of(lead), workbook.touchesOf(lead)?.purchase);
  const isOpenNo = no?.kind === 'returned' || no?.kind === 'lost';
  const unmet = no && isOpenNo ? workbook.unmet(lead, scored, no) : [];
  // A return whose condition is met binds nobody.
  const isBound = no !== undefined && (!isOpenNo || unmet.length > 0);
  return {
    stage: result.stage,
    stageName: STAGES[result.stage][language],
    stageSays: stageText(result, scored, settings, language),
    nextAction: nextActionText(workbook.nextAction(lead, scored), language),
    heldUntil: heldUntil(workbook, lead, now),
    handoff: last && handoffOf(last, workbook, now, unmet),
    can: canDo(host, lead, workbook, now, isBound),
  };
};
