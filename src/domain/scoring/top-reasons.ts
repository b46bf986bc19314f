/** The few contributions that explain a score best. */
import type { Criterion } from '../model/criterion';
import type { Contribution, LeadScore } from './lead-score';

export interface TopReasons {
  readonly exclusions: readonly Contribution[];
  /** At most three, largest first. */
  readonly positives: readonly Contribution[];
  /** At most two, most negative first. */
  readonly negatives: readonly Contribution[];
  readonly mayExclude: readonly Criterion[];
}

/** Points are shown with one decimal; what would read as 0 is no reason. */
const LEAST_SHOWN = 0.05;

/** Puts a contribution in its place among the `count` largest; of equal ones the first in the matrix stays first. */
const rank = (top: Contribution[], contribution: Contribution, count: number): void => {
  const size = Math.abs(contribution.points);
  let place = Math.min(top.length, count);
  while (place > 0 && Math.abs(top[place - 1]!.points) < size) {
    if (place < count) top[place] = top[place - 1]!;
    place--;
  }
  if (place < count) top[place] = contribution;
};

/**
 * @example topReasons(score).positives.map((c) => c.criterion.name) // ['Cargo', 'Sector']
 */
export const topReasons = (score: LeadScore): TopReasons => {
  const positives: Contribution[] = [];
  const negatives: Contribution[] = [];
  for (const contribution of score.contributions) {
    if (contribution.points >= LEAST_SHOWN) rank(positives, contribution, 3);
    else if (contribution.points <= -LEAST_SHOWN) rank(negatives, contribution, 2);
  }
  return { exclusions: score.excludedBy, positives, negatives, mayExclude: score.mayExclude };
};
