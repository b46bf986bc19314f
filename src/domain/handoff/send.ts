/** Sending leads to sales: which may be sent, and the handoffs that begin. */
import { printDay } from '../day';
import { contactBlock, isForgotten } from '../lead/contact';
import { fieldOf, type LeadRow } from '../lead/lead-table';
import { readMoment } from '../moment';
import type { LeadScore } from '../scoring/lead-score';
import type { ScoredWorkbook } from '../scoring/score-workbook';
import { keyOf } from '../text';
import { type AutomaticSending, DECISIONS, type Sending } from '../vocabulary';
import type { Act } from './act';
import { type Assignment, assignmentOf } from './assignment';
import type { Change } from './change';
import { type Handoff, isWithSales, rowDecision, stateOf } from './handoff';
import { bindingNo } from './last-no';
import { nextHandoffId, openingCells, sendingText } from './open-handoff';
import type { InboxRow } from './reconcile';
import type { StageResult } from './stage';
import { lacksLatest } from './vanished';
import { deadlineOf } from './working-hours';

/** Why a lead is not sent. `below`: under the thresholds, or a customer, and no reason is given. */
export type SendRefusal =
  | 'no-id'
  | 'shared-id'
  | 'open'
  | 'with-sales'
  | 'excluded'
  | 'no-contact'
  | 'held'
  | 'reentry'
  | 'rejected'
  | 'below';

/** Whether a lead may be sent, and what stands in the way. */
interface Sendable {
  readonly why: 'ok' | 'needs-reason' | Exclude<SendRefusal, 'below'>;
  /** The owner who has it, the day until which it is held, the lines of its re-entry that are not met; else `''`. */
  readonly detail: string;
}

export interface SendContext {
  readonly workbook: Pick<ScoredWorkbook, 'leads' | 'ledger' | 'scoreOf' | 'stageOf' | 'touchesOf' | 'unmet'>;
  readonly act: Act;
  /** More than one row bears the lead's ID. */
  isShared(lead: LeadRow): boolean;
  /** What stands in the lead's row, and what is frozen of it. */
  subjectOf(lead: LeadRow): Pick<InboxRow, 'decision' | 'reason' | 'owner' | 'snapshot' | 'vanished'>;
}

export interface SendOrder {
  readonly leads: readonly LeadRow[];
  readonly how: Extract<Sending, 'manual' | 'automatic'>;
  /** Why those leads go that are below the thresholds; blank: they are refused. */
  readonly reason: string;
}

export interface SendPlan {
  readonly changes: readonly Change[];
  readonly refused: readonly {
    readonly lead: LeadRow;
    readonly why: SendRefusal;
    readonly detail: string;
  }[];
}

/** A lead that is asked about; scored and placed when that is first looked at, which takes time. */
interface Asked {
  readonly lead: LeadRow;
  readonly handoffs: readonly Handoff[];
  score(): LeadScore;
  stage(): StageResult;
}

/** What decides whether a lead may be sent. */
type SendRules = Pick<SendContext, 'workbook' | 'act' | 'isShared'>;

type Check = (asked: Asked, rules: SendRules) => Sendable | undefined;

const once = <T>(work: () => T): (() => T) => {
  let done: { readonly value: T } | undefined;
  return () => {
    done ??= { value: work() };
    return done.value;
  };
};

const askAbout = (lead: LeadRow, { workbook }: SendRules): Asked => {
  const score = once(() => workbook.scoreOf(lead));
  const stage = once(() => workbook.stageOf(lead, score()));
  return { lead, handoffs: workbook.ledger.of(lead), score, stage };
};

const is = (why: Sendable['why'], detail = ''): Sendable => ({ why, detail });

const withSales: Check = ({ handoffs }) => {
  const open = handoffs.find((one) => stateOf(one) === 'open');
  if (open) return is('open', open.owner);
  const last = handoffs[handoffs.length - 1];
  return last && isWithSales(last) ? is('with-sales', last.owner) : undefined;
};

/** A day that nobody can read holds a lead back too: somebody wanted that. */
const held: Check = ({ lead }, { workbook: { leads }, act }) => {
  const until = fieldOf(leads, lead, 'holdUntil');
  const day = readMoment(until);
  if (day) return day.day > act.at.day ? is('held', printDay(day)) : undefined;
  return typeof until === 'string' && until !== '' ? is('held', until.trim()) : undefined;
};

const refused: Check = ({ lead, handoffs, score }, { workbook }) => {
  const no = bindingNo(handoffs, workbook.touchesOf(lead)?.purchase);
  if (!no) return undefined;
  if (no.kind === 'rejected' || no.kind === 'discarded') return is('rejected', no.handoff.reason);
  const unmet = workbook.unmet(lead, score(), no);
  return unmet.length > 0 ? is('reentry', unmet.join('\n')) : undefined;
};

/** In the order in which they matter to whoever asks; the first that stands in the way speaks. */
const CHECKS: readonly Check[] = [
  ({ lead }) => (lead.id === '' ? is('no-id') : undefined),
  ({ lead }, { isShared }) => (isShared(lead) ? is('shared-id') : undefined),
  withSales,
  ({ score }) => (score().temperature === 'excluded' ? is('excluded') : undefined),
  ({ lead }, { workbook: { leads } }) =>
    contactBlock(leads, lead) || isForgotten(leads, lead) ? is('no-contact') : undefined,
  held,
  refused,
  ({ stage }) => (['mql', 'sql'].includes(stage().stage) ? undefined : is('needs-reason')),
];

const sendable = (asked: Asked, context: SendRules): Sendable => {
  for (const check of CHECKS) {
    const found = check(asked, context);
    if (found) return found;
  }
  return is('ok');
};

/**
 * Whether a lead may be sent to sales.
 *
 * @example whySendable(lead, context) // { why: 'held', detail: '03/12/2026' }
 */
export const whySendable = (lead: LeadRow, context: SendRules): Sendable =>
  sendable(askAbout(lead, context), context);

/** Whether a lead asked to buy, which makes its deadline the urgent one. */
const wantsToBuy = ({ stage }: Asked): boolean => stage().because === 'purchase';

const arrow = (...parts: readonly string[]): string => parts.filter(Boolean).join(' → ');

/** Words that nobody has carried out: sending empties them, so the log keeps them. */
const unread = (
  { decision, reason }: Pick<InboxRow, 'decision' | 'reason'>,
  handoffs: readonly Handoff[],
): string => {
  const last = handoffs[handoffs.length - 1];
  const isRead = decision === '' || (last && keyOf(decision, DECISIONS) === rowDecision(last));
  return isRead ? '' : [decision, reason].filter(Boolean).join(': ');
};

const begin = (
  asked: Asked,
  sending: { readonly how: Sending; readonly reason: string },
  context: SendContext,
  { give }: Assignment,
): Change => {
  const { lead, handoffs } = asked;
  const { act } = context;
  const { settings, at } = act;
  const { how, reason } = sending;
  const typed = context.subjectOf(lead);
  const owner = give(lead, typed.owner);
  const isGiven = owner !== typed.owner.trim();
  const id = nextHandoffId(lead.id, handoffs, typed.vanished?.());
  const term = wantsToBuy(asked) ? settings.urgentDeadline : settings.deadline;
  const due = deadlineOf(at, term, settings.schedule);
  return {
    ...{ lead, before: undefined, id },
    cells: openingCells(
      { id, lead: lead.id, snapshot: typed.snapshot() },
      { how, why: reason, owner, due },
      act,
    ),
    row: { decision: '', reason: '', ...(isGiven ? { owner } : {}) },
    log: [
      {
        ...{ what: 'sent', lead: lead.id, handoff: id, before: unread(typed, handoffs) },
        after: arrow(sendingText(how, reason, settings), owner),
      },
    ],
  };
};

/**
 * The handoffs that begin, one after the other: each sees who was given the ones before. Leads named twice go once.
 *
 * @example planSending({ leads, how: 'manual', reason: '' }, context).refused // [{ lead, why: 'open', detail: '' }]
 */
export const planSending = ({ leads, how, reason }: SendOrder, context: SendContext): SendPlan => {
  const { workbook, act } = context;
  const assignment = assignmentOf({ ...workbook, settings: act.settings, on: act.at });
  const changes: Change[] = [];
  const refusals: SendPlan['refused'][number][] = [];
  for (const lead of new Set(leads)) {
    const asked = askAbout(lead, context);
    const { why, detail } = sendable(asked, context);
    const isBelow = why === 'needs-reason';
    if (why === 'ok' || (isBelow && reason !== ''))
      changes.push(
        begin(asked, isBelow ? { how: 'belowThreshold', reason } : { how, reason: '' }, context, assignment),
      );
    else refusals.push({ lead, why: isBelow ? 'below' : why, detail });
  }
  return { changes, refused: refusals };
};

const scoreFor = ({ score }: Asked): number => score().score ?? 0;

/**
 * The leads that wait to be sent, best score first, so that turns and capacity go to the best ones.
 *
 * @param which all MQL, or only those who want to buy, as `Envío automático` says
 */
export const waitingLeads = (which: AutomaticSending, context: SendContext): readonly LeadRow[] =>
  context.workbook.leads.leads
    .map((lead) => askAbout(lead, context))
    .filter((asked) => which !== 'none' && sendable(asked, context).why === 'ok')
    .filter((asked) => which === 'allMql' || wantsToBuy(asked))
    // What became of these nobody can tell: whoever sends one again names it.
    .filter(({ lead, handoffs }) => !lacksLatest({ ...context.subjectOf(lead), handoffs }))
    .sort((one, other) => scoreFor(other) - scoreFor(one) || one.lead.index - other.lead.index)
    .map(({ lead }) => lead);
