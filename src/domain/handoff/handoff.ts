/** One handoff: a lead's way from marketing to a person's verdict, as its row in `Traspasos` holds it. */
import type { Cell, Day } from '../cell';
import { minutesOf } from '../moment';
import { matchesName } from '../text';
import {
  type Decision,
  FORGOTTEN,
  type HandoffColumn,
  type HandoffState,
  type Result,
  type Sending,
  type Temperature,
  type Verdict,
} from '../vocabulary';

/** What changes in a row of `Traspasos`: cells by column, as they are written. `''` empties a cell. */
export type HandoffCells = Readonly<Partial<Record<HandoffColumn, Cell>>>;

export interface Handoff {
  /** 0-based row of the table, header row included; a handoff that is not written yet has -1. */
  readonly index: number;
  /** `L-7K3QF9-T2`: the lead and the cycle. */
  readonly id: string;
  /** The ID as written; whose it is, `Ledger` knows. */
  readonly lead: string;
  readonly name: string;
  readonly product: string;
  /** Address or name of who has it; `''`: nobody yet. */
  readonly owner: string;
  readonly sentAt: Day | undefined;
  readonly sentBy: string;
  readonly how: Sending | undefined;
  /** Frozen when sent. */
  readonly score: number | undefined;
  readonly temperature: Temperature | undefined;
  readonly due: Day | undefined;
  /** `Descartar` is `accept` with the verdict `disqualified`. */
  readonly decision: Exclude<Decision, 'disqualify'> | undefined;
  readonly decidedAt: Day | undefined;
  /** Nobody saw when it was decided: it stays out of the time to decision. */
  readonly isApproximate: boolean;
  readonly decidedBy: string;
  readonly reason: string;
  /** Fields that nobody had answered when it was returned. */
  readonly missing: readonly string[];
  /** The condition to come back, one a line. */
  readonly reentry: string;
  readonly verdict: Verdict | undefined;
  readonly judgedAt: Day | undefined;
  readonly judgedBy: string;
  readonly result: Result | undefined;
  readonly resultOn: Day | undefined;
  readonly amount: number | undefined;
  /** Somebody lifted the last no. */
  readonly reopenedAt: Day | undefined;
  /** All cells as they stand, by column; blank ones as `''`. */
  readonly cells: Readonly<Record<HandoffColumn, Cell>>;
}

/** How far it is: `Open → decided → judged → closed`. A quote is under way, not closed. */
export const stateOf = ({ decision, verdict, result }: Handoff): Exclude<HandoffState, 'gone'> =>
  result === 'won' || result === 'lost'
    ? 'closed'
    : verdict || result
      ? 'judged'
      : decision
        ? 'decided'
        : 'open';

/** What the lead's row says of it: a verdict after contact is shown as the decision it came from or led to. */
export const rowDecision = ({ decision, verdict }: Handoff): Decision | undefined =>
  decision !== 'accept'
    ? decision
    : verdict === 'disqualified'
      ? 'disqualify'
      : verdict === 'notYet'
        ? 'return'
        : 'accept';

/** Its lead was forgotten: there is nobody left to call. */
export const isOfNobody = ({ name }: Handoff): boolean => matchesName(name, FORGOTTEN.erased);

/** Open, or accepted and worked on: a no, the end of it, or forgetting the lead takes it out of the hands of sales. */
export const isWithSales = (handoff: Handoff): boolean => {
  if (isOfNobody(handoff)) return false;
  const state = stateOf(handoff);
  return state === 'open' || (state !== 'closed' && rowDecision(handoff) === 'accept');
};

/** On which day it was sent; undefined for one written down when it was over, since then nobody knows. */
export const sentDayOf = ({ how, sentAt }: Handoff): Day | undefined =>
  sentAt && how !== 'adopted' && how !== 'merged' ? { day: sentAt.day } : undefined;

/** When it ended; whoever types `Ganado` may forget the day: then that of the last word before it. */
export const endedAt = ({ resultOn, judgedAt, decidedAt, sentAt }: Handoff): Day | undefined =>
  resultOn ?? judgedAt ?? decidedAt ?? sentAt;

/** Whether its deadline has passed and nobody has answered. @param now what clocks show where the file is */
export const isOverdue = (handoff: Handoff, now: Day): boolean =>
  stateOf(handoff) === 'open' &&
  !isOfNobody(handoff) &&
  handoff.due !== undefined &&
  minutesOf(handoff.due) < minutesOf(now);
