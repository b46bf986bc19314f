/** The few contributions that explain a score best. */
import type { Contribution, LeadScore } from './lead-score';

interface TopReasons {
  readonly exclusions: readonly Contribution[];
  /** At most three, largest first. */
  readonly positives: readonly Contribution[];
  /** At most two, most negative first. */
  readonly negatives: readonly Contribution[];
  readonly mayExclude: readonly Contribution[];
}

/** Points are shown with one decimal; what would read as 0 is no reason. */
const LEAST_SHOWN = 0.05;

type Maybe = Contribution | undefined;

const NONE: readonly Contribution[] = [];

/** As short a list as there are reasons: a list that grows keeps room for more, and every lead has two of them. */
const listOf = (first: Maybe, second: Maybe, third?: Maybe): readonly Contribution[] => {
  if (!first) return NONE;
  if (!second) return [first];
  return third ? [first, second, third] : [first, second];
};

/**
 * Of equal contributions the first in the matrix comes first.
 *
 * @example topReasons(score).positives.map((c) => c.criterion.name) // ['Cargo', 'Sector']
 */
export const topReasons = (score: LeadScore): TopReasons => {
  let best: Maybe;
  let second: Maybe;
  let third: Maybe;
  let worst: Maybe;
  let nextWorst: Maybe;
  for (const contribution of score.contributions) {
    const { points } = contribution;
    if (points >= LEAST_SHOWN) {
      if (!best || points > best.points) [best, second, third] = [contribution, best, second];
      else if (!second || points > second.points) [second, third] = [contribution, second];
      else if (!third || points > third.points) third = contribution;
    } else if (points <= -LEAST_SHOWN) {
      if (!worst || points < worst.points) [worst, nextWorst] = [contribution, worst];
      else if (!nextWorst || points < nextWorst.points) nextWorst = contribution;
    }
  }
  return {
    exclusions: score.excludedBy,
    positives: listOf(best, second, third),
    negatives: listOf(worst, nextWorst),
    mayExclude: score.mayExclude,
  };
};
