/** Deciding about a handoff before and after contact: accept, return, reject, discard, and correcting any of them. */
import type { LeadRow } from '../lead/lead-table';
import type { Decision } from '../vocabulary';
import {
  type Act,
  changeTo,
  decisionText,
  decisionWord,
  NOT_REOPENED,
  personText,
  stateText,
  UNDECIDED,
  verdictWord,
  whenCell,
} from './act';
import type { Bar } from './bar';
import type { Change, RowCells } from './change';
import { defaultReentryFor } from './default-reentry';
import { type Handoff, type HandoffCells, rowDecision, stateOf } from './handoff';
import { nextHandoffId, openingCells, type Snapshot } from './open-handoff';

/** The lead that is decided about. */
export interface Subject {
  readonly lead: LeadRow;
  /** Its handoffs, the oldest first. */
  readonly handoffs: readonly Handoff[];
  /** `Responsable` in its row. */
  readonly owner: string;
  /** Frozen if a handoff has to be opened. */
  snapshot(): Snapshot;
  /** Headers of the answers that nobody has: what `Falta` begins with. */
  missing(): readonly string[];
  /** What forbids contact with it; absent: nobody has looked. */
  bar?(): Bar | undefined;
  /** Who would get it if it were sent now; `''`: nobody can. Each answer counts for the next leads. */
  turn?(): string;
  /** IDs of its handoffs whose rows somebody deleted; absent: nobody has looked. */
  vanished?(): readonly string[];
}

export interface DecisionOrder {
  readonly decision: Decision;
  /** As `Motivo` is to hold it; blank only to accept. */
  readonly reason: string;
  /** What to ask of marketing; without it, the answers that nobody has. */
  readonly missing?: readonly string[] | undefined;
  /** Without it, `Reingreso por defecto`. */
  readonly reentry?: string | undefined;
}

const returnCells = (
  subject: Subject,
  { missing = subject.missing(), reentry }: DecisionOrder,
  { settings }: Act,
): HandoffCells => ({
  missing: missing.join('; '),
  reentry: reentry ?? defaultReentryFor(settings, missing),
});

/** What a decision writes into a handoff that has none. */
const decidedCells = (subject: Subject, order: DecisionOrder, act: Act): HandoffCells => {
  const { decision, reason } = order;
  const isDiscarded = decision === 'disqualify';
  const judged = {
    verdict: verdictWord('disqualified', act),
    judgedAt: whenCell(act),
    judgedBy: personText(act),
  };
  return {
    decision: decisionWord(isDiscarded ? 'accept' : decision, act),
    ...{ decidedAt: whenCell(act), decidedBy: personText(act), reason },
    ...(decision === 'return' ? returnCells(subject, order, act) : {}),
    ...(isDiscarded ? judged : {}),
    state: stateText(isDiscarded ? 'judged' : 'decided', act),
  };
};

/** A word after contact: the acceptance stands, and a verdict joins it. */
const verdictCells = (subject: Subject, order: DecisionOrder, act: Act): HandoffCells => ({
  verdict: verdictWord(order.decision === 'return' ? 'notYet' : 'disqualified', act),
  ...{ judgedAt: whenCell(act), judgedBy: personText(act), reason: order.reason },
  ...(order.decision === 'return' ? returnCells(subject, order, act) : { missing: '', reentry: '' }),
  ...{ result: '', resultOn: '', amount: '', ...NOT_REOPENED, state: stateText('judged', act) },
});

/** Who accepts takes it, unless somebody has it. */
const ownerAfter = (owner: string, { decision }: DecisionOrder, { by }: Act): string =>
  owner || (decision === 'accept' || decision === 'disqualify' ? by : '');

const rowAfter = (order: DecisionOrder, act: Act, owner: string, ownerBefore: string): RowCells => ({
  decision: decisionWord(order.decision, act),
  reason: order.reason,
  ...(owner && owner !== ownerBefore ? { owner } : {}),
});

/** Whether a decision comes after contact with the lead, and so is a verdict. */
const isVerdict = (last: Handoff, { decision }: DecisionOrder): boolean =>
  rowDecision(last) === 'accept' && (decision === 'return' || decision === 'disqualify');

/** The word that stands, said again: verdict and result stay, only what was said with it may be put better. */
const sayAgain = (subject: Subject, last: Handoff, order: DecisionOrder, act: Act): Change => {
  const { reason, missing, reentry } = order;
  const owner = ownerAfter(subject.owner || last.owner, order, act);
  const cells: HandoffCells = {
    ...{ owner, reason: reason || last.reason },
    ...(missing ? { missing: missing.join('; ') } : {}),
    ...(reentry ? { reentry } : {}),
  };
  const row = rowAfter({ ...order, reason: reason || last.reason }, act, owner, subject.owner);
  return changeTo(subject.lead, last, cells, { what: 'corrected', row, act });
};

const decideOn = (subject: Subject, last: Handoff, order: DecisionOrder, act: Act): Change => {
  if (rowDecision(last) === order.decision) return sayAgain(subject, last, order, act);
  const owner = ownerAfter(subject.owner || last.owner, order, act);
  const isOpen = stateOf(last) === 'open';
  const verdict = isVerdict(last, order);
  const cells = verdict
    ? verdictCells(subject, order, act)
    : { ...UNDECIDED, ...decidedCells(subject, order, act) };
  const what = verdict ? 'judged' : isOpen ? 'decided' : 'corrected';
  const row = rowAfter(order, act, owner, subject.owner);
  return changeTo(subject.lead, last, { ...cells, owner }, { what, row, act });
};

/** Opens and decides in one step: `how` says why there was nothing open. */
const openAndDecide = (
  subject: Subject,
  order: DecisionOrder,
  act: Act,
  how: 'selfService' | 'adopted',
): Change => {
  const { lead, handoffs } = subject;
  const id = nextHandoffId(lead.id, handoffs, subject.vanished?.());
  // Found in a row, nobody knows who accepted it: somebody is to call all the same.
  const isOrphan = how === 'selfService' && order.decision === 'accept';
  const owner = ownerAfter(subject.owner, order, act) || (isOrphan && subject.turn?.()) || '';
  const opened = openingCells({ id, lead: lead.id, snapshot: subject.snapshot() }, { how, owner }, act);
  const cells = { ...opened, ...decidedCells(subject, order, act) };
  return {
    ...{ lead, before: undefined, id, cells },
    row: rowAfter(order, act, owner, subject.owner),
    log: [{ what: 'decided', lead: lead.id, handoff: id, before: '', after: decisionText(cells, act) }],
  };
};

/** Whether a lead's last handoff can still be decided about, or another begins. */
const isSettled = (last: Handoff | undefined): boolean => !last || stateOf(last) === 'closed';

/** Why a word about a lead decides nothing: nothing is open, it was won, or there may be no contact. */
export type Obstacle = 'not-open' | 'won' | Bar;

/**
 * What stands in the way of a decision where nothing is open or can be corrected, and wherever the lead was forgotten.
 * A customer is sent again before anything else is decided; whoever may not be contacted can be discarded, not accepted.
 *
 * @example obstacleTo(neverSent, 'return') // 'not-open'
 */
export const obstacleTo = (subject: Subject, decision: Decision): Obstacle | undefined => {
  const last = subject.handoffs[subject.handoffs.length - 1];
  const bar = subject.bar?.();
  if (bar === 'forgotten') return bar;
  if (!isSettled(last)) return undefined;
  if (last?.result === 'won') return 'won';
  if (bar && decision !== 'disqualify') return bar;
  return decision === 'return' || decision === 'reject' ? 'not-open' : undefined;
};

/**
 * Decides, judges or corrects, as the lead's last handoff stands. Undefined where something stands in the way, as
 * `obstacleTo` has it.
 *
 * @param adopts the row was decided before there was a ledger: whatever it says becomes a handoff
 * @example decide(subject, { decision: 'accept', reason: '' }, act)?.cells.decision // 'Aceptar'
 */
export const decide = (
  subject: Subject,
  order: DecisionOrder,
  act: Act,
  adopts = false,
): Change | undefined => {
  const last = subject.handoffs[subject.handoffs.length - 1];
  if (!adopts && obstacleTo(subject, order.decision)) return undefined;
  if (last && !isSettled(last)) return decideOn(subject, last, order, act);
  return openAndDecide(subject, order, act, adopts ? 'adopted' : 'selfService');
};
