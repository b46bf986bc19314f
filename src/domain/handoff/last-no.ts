/** The last no that a lead got from people: returned, rejected, discarded or lost. */
import type { Day } from '../cell';
import type { Touches } from '../interactions/touches';
import { isAfter } from '../moment';
import type { Handoff } from './handoff';

type NoKind = 'returned' | 'rejected' | 'discarded' | 'lost';

export interface No {
  readonly kind: NoKind;
  readonly handoff: Handoff;
  /** Undefined where nobody wrote down when. */
  readonly at: Day | undefined;
}

/** The no in which a handoff ended, if it did; the later word counts: result before verdict before decision. */
export const noOf = (handoff: Handoff): No | undefined => {
  const { how, decision, verdict, result, resultOn, judgedAt, decidedAt } = handoff;
  // Closed since its lead had another: nobody said no.
  if (how === 'merged') return undefined;
  if (result === 'lost') return { kind: 'lost', handoff, at: resultOn ?? judgedAt ?? decidedAt };
  if (result) return undefined;
  if (verdict === 'disqualified') return { kind: 'discarded', handoff, at: judgedAt ?? decidedAt };
  if (verdict === 'notYet') return { kind: 'returned', handoff, at: judgedAt ?? decidedAt };
  if (decision === 'return') return { kind: 'returned', handoff, at: decidedAt };
  return decision === 'reject' ? { kind: 'rejected', handoff, at: decidedAt } : undefined;
};

/** The no of the latest handoff that ended in one. @param handoffs of one lead, the oldest first */
export const lastNo = (handoffs: readonly Handoff[]): No | undefined => {
  for (let i = handoffs.length - 1; i >= 0; i--) {
    const no = noOf(handoffs[i]!);
    if (no) return no;
  }
  return undefined;
};

/** Whether purchase intent overtakes a no: it came after it. One whose day nobody knows is not overtaken. */
export const isOvertaken = (no: No | undefined, purchase: Day | undefined): boolean =>
  purchase !== undefined && (!no || (no.at !== undefined && isAfter(purchase, no.at)));

/** Which time is missing to tell whether purchase intent of one day with a no came after it. */
export type UnknownTime = 'event' | 'no';

/**
 * Purchase intent on the day of a no lifts it only if both have a time. Nothing that is kept tells whether an event
 * without one was known when the no was given, and the talk about that very quote may be why it was: so the no stands,
 * and people are told what to write.
 */
export const unknownTime = (
  { at }: No,
  { purchase, untimed }: Pick<Touches, 'purchase' | 'untimed'>,
): UnknownTime | undefined => {
  if (!at) return undefined;
  if (at.minute === undefined) return purchase?.day === at.day ? 'no' : undefined;
  return untimed?.day === at.day ? 'event' : undefined;
};

/**
 * The no that still binds a lead: that of its last handoff, unless purchase intent has overtaken it or somebody has
 * lifted it. A handoff that began after a no has left it behind.
 */
export const bindingNo = (handoffs: readonly Handoff[], purchase: Day | undefined): No | undefined => {
  const last = handoffs[handoffs.length - 1];
  const no = last && noOf(last);
  return no && !last.reopenedAt && !isOvertaken(no, purchase) ? no : undefined;
};
