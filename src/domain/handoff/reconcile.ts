/**
 * Brings rows and ledger together: the row is an inbox, the ledger is the truth. Works from what stands in both, never
 * from events, so that running it twice changes nothing.
 */
import type { LeadRow } from '../lead/lead-table';
import { fold, keyOf } from '../text';
import { DECISIONS, type Decision } from '../vocabulary';
import type { Act } from './act';
import type { Change, RowCells } from './change';
import { correctReason } from './correct-reason';
import { decide, type Obstacle, obstacleTo, type Subject } from './decide';
import { type Handoff, isWithSales, rowDecision, stateOf } from './handoff';
import { reassign } from './lift';
import { isListed, reasonText } from './reasons';
import { lacksLatest } from './vanished';

/** What people typed beside a lead. */
export interface InboxRow extends Subject {
  /** As typed, trimmed. */
  readonly decision: string;
  readonly reason: string;
}

/** Why a row's decision is not carried out; the word stays. */
export type PendingCode =
  | 'no-reason'
  | 'stale-reason'
  | 'unknown-word'
  | Obstacle
  | 'vanished'
  | 'shared-id'
  | 'no-id';

export interface Pending {
  readonly lead: LeadRow;
  readonly code: PendingCode;
  /** What stands in `Decisión`. */
  readonly word: string;
}

/** Words of the ledger that somebody emptied in the row. */
interface PutBack {
  readonly lead: LeadRow;
  readonly row: RowCells;
}

export interface Reconciled {
  readonly changes: readonly Change[];
  readonly putBack: readonly PutBack[];
  readonly pending: readonly Pending[];
}

interface ReconcileContext {
  /** How the decision of a row is dated: those found late are so about. */
  actFor(lead: LeadRow): Act;
  /** Rows decided before there was a ledger become handoffs, whatever they say. */
  readonly adopts: boolean;
  /** More than one row bears the lead's ID. */
  isShared(lead: LeadRow): boolean;
}

/** Such words are about the handoff that is last, if that has not vanished. */
const OBSTACLES: ReadonlySet<PendingCode> = new Set<Obstacle>(['not-open', 'won', 'excluded', 'no-contact']);

type Outcome = { change?: Change | undefined; putBack?: RowCells | undefined; pending?: PendingCode };

const lastOf = ({ handoffs }: Subject): Handoff | undefined => handoffs[handoffs.length - 1];

/** Whether `Motivo` still holds the reason of the decision before, as the ledger or as somebody typed it. */
const isLeftOver = ({ reason }: InboxRow, last: Handoff | undefined, { settings }: Act): boolean => {
  const before = last && rowDecision(last);
  if (!before || last.reason === '' || reason === '') return false;
  const texts = [reason, before === 'accept' ? reason : reasonText(settings, before, reason, '')];
  return texts.some((text) => fold(text) === fold(last.reason));
};

/** What `Motivo` comes to for a decision, or why it does not do. One left from another decision is no reason for this. */
const reasonFor = (
  row: InboxRow,
  decision: Decision,
  last: Handoff | undefined,
  act: Act,
): { readonly reason: string } | { readonly pending: PendingCode } => {
  const { reason } = row;
  if (decision === 'accept') return { reason: isLeftOver(row, last, act) ? '' : reason };
  const { settings } = act;
  const text = reasonText(settings, decision, reason, '');
  const isLeft = last && last.reason !== '' && fold(last.reason) === fold(reason);
  if (isLeft && stateOf(last) !== 'open' && !isListed(settings, decision, reason))
    return { pending: 'stale-reason' };
  return text ? { reason: text } : { pending: 'no-reason' };
};

/** A decision that differs from the ledger's. */
const decideRow = (row: InboxRow, decision: Decision, { actFor, adopts }: ReconcileContext): Outcome => {
  const act = actFor(row.lead);
  const last = lastOf(row);
  const obstacle = adopts ? undefined : obstacleTo(row, decision);
  if (obstacle) return { pending: obstacle };
  const found = reasonFor(row, decision, last, act);
  const asksNone = adopts && !last;
  if ('pending' in found && !asksNone) return { pending: found.pending };
  const reason = 'reason' in found ? found.reason : row.reason;
  const change = decide(row, { decision, reason }, act, adopts);
  if (!change) return { pending: 'not-open' };
  // What people typed into these two cells stays as they typed it; why it was a no is no word about a yes.
  const { decision: _word, reason: _reason, ...others } = change.row;
  const emptied = reason === '' && row.reason !== '' ? { reason } : {};
  return { change: { ...change, row: { ...others, ...emptied } } };
};

/** The decision is the ledger's: the reason may have been corrected or emptied. Beside a customer it is none of a yes. */
const compareReason = (row: InboxRow, last: Handoff, act: Act): Outcome => {
  const { reason } = row;
  if (last.result === 'won' && reason !== '') return {};
  if (reason === '') return last.reason === '' ? {} : { putBack: { reason: last.reason } };
  const decision = rowDecision(last)!;
  const text = decision === 'accept' ? reason : reasonText(act.settings, decision, reason, '');
  return fold(text) === fold(last.reason) ? {} : { change: correctReason(row, last, text, act) };
};

const decisionOutcome = (row: InboxRow, context: ReconcileContext): Outcome => {
  const last = lastOf(row);
  const settled = last && rowDecision(last);
  if (row.decision === '') {
    if (!last || !settled) return {};
    const act = context.actFor(row.lead);
    const { change, putBack } = compareReason(row, last, act);
    return { change, putBack: { decision: DECISIONS[settled][act.settings.language], ...putBack } };
  }
  const decision = keyOf(row.decision, DECISIONS);
  if (!decision) return { pending: 'unknown-word' };
  return last && decision === settled
    ? compareReason(row, last, context.actFor(row.lead))
    : decideRow(row, decision, context);
};

const ownerOutcome = (row: InboxRow, act: Act): Outcome => {
  const last = lastOf(row);
  // Whose it is may change while it is open, and while it is worked on.
  if (!last || !isWithSales(last) || fold(row.owner) === fold(last.owner)) return {};
  return row.owner === ''
    ? { putBack: { owner: last.owner } }
    : { change: reassign(row, last, row.owner, act) };
};

/** Two changes of one handoff in one; whose it is, the row says already. */
const joined = (one: Change | undefined, other: Change | undefined): Change | undefined =>
  one && other
    ? {
        ...one,
        cells: { ...one.cells, ...other.cells },
        row: other.row,
        log: [...other.log, ...one.log],
      }
    : (one ?? other);

const outcomeOf = (row: InboxRow, context: ReconcileContext): Outcome => {
  const { lead } = row;
  if (row.decision === '' && row.handoffs.length === 0) return {};
  if (lead.id === '') return { pending: 'no-id' };
  if (context.isShared(lead)) {
    const last = lastOf(row);
    const isNew = row.decision !== '' && keyOf(row.decision, DECISIONS) !== (last && rowDecision(last));
    return isNew ? { pending: 'shared-id' } : {};
  }
  const decided = decisionOutcome(row, context);
  const owned = ownerOutcome(row, context.actFor(lead));
  // Looked at only where something would come of the row: that is a read of the log.
  const acts = [decided, owned].some(({ change, putBack }) => change || putBack);
  // Forgetting has emptied the row; the ledger's words about nobody stay there.
  if (acts && row.bar?.() === 'forgotten') return {};
  if ((acts || (decided.pending && OBSTACLES.has(decided.pending))) && lacksLatest(row))
    return row.decision === '' ? {} : { pending: 'vanished' };
  const isNew = decided.change && !decided.change.before;
  return {
    ...decided,
    change: isNew ? decided.change : joined(decided.change, owned.change),
    putBack: decided.putBack || owned.putBack ? { ...owned.putBack, ...decided.putBack } : undefined,
  };
};

/**
 * @example reconcile(rows, context) // { changes: [], putBack: [], pending: [] } where all agree
 */
export const reconcile = (rows: readonly InboxRow[], context: ReconcileContext): Reconciled => {
  const changes: Change[] = [];
  const putBack: PutBack[] = [];
  const pending: Pending[] = [];
  for (const row of rows) {
    const { lead } = row;
    const outcome = outcomeOf(row, context);
    if (outcome.change) changes.push(outcome.change);
    if (outcome.putBack) putBack.push({ lead, row: outcome.putBack });
    if (outcome.pending) pending.push({ lead, code: outcome.pending, word: row.decision });
  }
  return { changes, putBack, pending };
};
