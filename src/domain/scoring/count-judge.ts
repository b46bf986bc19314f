/** What a criterion's events earn: the better of the degree that their number reaches and so much for each. */
import { answerOf } from '../answer';
import { compileCondition } from '../condition/holds';
import { NEVER, testOf } from '../condition/test';
import type { Degree } from '../model/criterion';
import { round9 } from '../number';
import type { BoundCriterion } from './bind-criteria';
import { type Outcome, outcomeOf, type Terms } from './outcome';

/** Judges so many events, worth so much after fading. */
export interface CountJudge {
  judge(events: number, worth: number): Outcome;
  /** Points alone, for days still to come. */
  pointsOf(worth: number): number;
  excludes(worth: number): boolean;
}

interface Earned {
  readonly degree: Degree | undefined;
  readonly share: number;
}

/**
 * @example countJudgeOf(bound, terms, nextKey).judge(3, 1.8).points
 */
export const countJudgeOf = (
  { criterion, answered, degreesReadable, knockoutReadable }: BoundCriterion,
  { total }: Terms,
  nextKey: () => number,
): CountJudge => {
  const { degrees, perEvent, unknownShare, knockout, halfLife } = criterion;
  const perShare = total > 0 ? (100 * (criterion.weight ?? 0)) / total : 0;
  const tests = degrees.map(({ condition }) => compileCondition(condition, undefined));
  const knocksOut = answered && knockoutReadable && knockout ? testOf(knockout, undefined) : NEVER;
  const isKnown = answered && degreesReadable;
  const mayExclude = (!!knockout || criterion.knockoutUnreadable) && !(answered && knockoutReadable);
  const excludes = (worth: number): boolean => knocksOut !== NEVER && knocksOut.holds(answerOf(worth));
  const earned = (worth: number): Earned => {
    const answer = answerOf(worth);
    let at = 0;
    while (at < tests.length && !tests[at]!(answer)) at++;
    const degree = degrees[at];
    const each = perEvent * worth;
    const share = degree ? degree.share : 0;
    return each > share ? { degree: undefined, share: Math.min(1, each) } : { degree, share };
  };
  const judge = (events: number, worth: number, key: number | undefined): Outcome => {
    const { degree, share } = isKnown ? earned(worth) : { degree: undefined, share: unknownShare };
    const answer = answered ? round9(worth) : '';
    return outcomeOf({
      criterion,
      column: undefined,
      answer,
      known: isKnown,
      degree,
      share,
      perShare,
      events,
      key,
      excludes: excludes(worth),
      mayExclude,
    });
  };
  // Most leads have done nothing or one thing, worth what its age in days leaves of it, and plain counts are few.
  const seen = new Map<number, Outcome>();
  return {
    judge: (events, worth) => {
      if (events > 1 && halfLife !== undefined) return judge(events, worth, undefined);
      const before = seen.get(worth);
      if (before) return before;
      const outcome = judge(events, worth, nextKey());
      seen.set(worth, outcome);
      return outcome;
    },
    pointsOf: (worth) => perShare * earned(worth).share,
    excludes,
  };
};
