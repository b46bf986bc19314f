/** Groups of few leads are drawn towards the whole: one win of one lead is no certainty. */

export interface Tally {
  readonly counted: number;
  /** What the whole would have had on the same days watched. */
  readonly expected: number;
}

export interface Shrunk {
  /** How many times as likely as the whole; 1: as the whole. */
  readonly times: number;
  /** Variance of `times`. */
  readonly variance: number;
}

/** Groups of a sales team are never quite alike: the least spread (standard deviation 20 %) that is believed. */
const LEAST_SPREAD = 0.04;

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/**
 * Variance of the groups' true rates around the whole, by moments: what they differ by more than chance does
 * (DerSimonian & Laird 1986; Marshall 1991 for rates).
 */
export const spreadOf = (groups: readonly Tally[]): number => {
  const seen = groups.filter(({ expected }) => expected > 0);
  const total = sum(seen.map(({ expected }) => expected));
  const room = total - sum(seen.map(({ expected }) => expected ** 2)) / total;
  const excess =
    sum(seen.map(({ counted, expected }) => (counted - expected) ** 2 / expected)) - (seen.length - 1);
  return room > 1e-9 ? Math.max(LEAST_SPREAD, excess / room) : LEAST_SPREAD;
};

/**
 * Gamma–Poisson empirical Bayes (Clayton & Kaldor 1987): (counted + prior) / (expected + prior), between the group's own
 * rate and 1; the prior counts for as many events as the groups are alike.
 *
 * @example shrinkGroups([{ counted: 1, expected: 0.1 }, { counted: 99, expected: 99.9 }])[0].times // 1.04, not 10
 */
export const shrinkGroups = (groups: readonly Tally[]): readonly Shrunk[] => {
  const prior = 1 / spreadOf(groups);
  return groups.map(({ counted, expected }) => {
    const times = (counted + prior) / (expected + prior);
    return { times, variance: times / (expected + prior) };
  });
};
