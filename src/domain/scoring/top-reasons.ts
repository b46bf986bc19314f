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

/** The `count` largest by `sign × points`, largest first; of equal ones the first in the matrix. */
const largest = (contributions: readonly Contribution[], sign: 1 | -1, count: number): Contribution[] => {
  const top: Contribution[] = [];
  for (const contribution of contributions) {
    const points = sign * contribution.points;
    if (points <= 0) continue;
    let place = top.length;
    while (place > 0 && sign * top[place - 1]!.points < points) place--;
    if (place >= count) continue;
    top.splice(place, 0, contribution);
    if (top.length > count) top.pop();
  }
  return top;
};

/**
 * @example topReasons(score).positives.map((c) => c.criterion.name) // ['Cargo', 'Sector']
 */
export const topReasons = (score: LeadScore): TopReasons => ({
  exclusions: score.excludedBy,
  positives: largest(score.contributions, 1, 3),
  negatives: largest(score.contributions, -1, 2),
  mayExclude: score.mayExclude,
});
