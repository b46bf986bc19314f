/** Groups of few leads are drawn towards the whole: one win of one lead is no certainty. */
import { spreadOf, type Tally } from './spread';

export interface Shrunk {
  /** How many times as likely as the whole; 1: as the whole. */
  readonly times: number;
  /** Variance of `times`. */
  readonly variance: number;
}

/** Before anything is known, the rates of groups differ by up to a half in two cases of three. */
const PRIOR = 0.5;

/**
 * Gamma–Poisson empirical Bayes (Clayton & Kaldor 1987): (counted + prior) / (expected + prior), between the group's own
 * rate and 1; the prior counts for as many events as the groups are alike.
 *
 * @example shrinkGroups([{ counted: 1, expected: 0.1 }, { counted: 99, expected: 99.9 }])[0].times // 1.3, not 10
 */
export const shrinkGroups = (groups: readonly Tally[]): readonly Shrunk[] => {
  const prior = 1 / spreadOf(groups, PRIOR);
  return groups.map(({ counted, expected }) => {
    const times = (counted + prior) / (expected + prior);
    return { times, variance: times / (expected + prior) };
  });
};
