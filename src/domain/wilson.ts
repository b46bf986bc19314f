/** How sure a share of few is. */

/** Standard deviations on both sides that hold 80 cases of 100 of a normal distribution: a tenth lies outside on either. */
export const Z = 1.2815515655446004;

/**
 * The score interval of a share at 80 % (Wilson 1927): where the truth lies in 80 cases of 100. Within 0 and 1 and around the
 * share itself, also for none and for all of few.
 *
 * @param hits 0 to `of`
 * @param of one or more
 * @example wilson(3, 4) // [0.45…, 0.92…]
 */
export const wilson = (hits: number, of: number): readonly [low: number, high: number] => {
  const share = hits / of;
  const weight = (Z * Z) / of;
  const middle = (share + weight / 2) / (1 + weight);
  const half = (Z / (1 + weight)) * Math.sqrt((share * (1 - share)) / of + weight / (4 * of));
  return [hits === 0 ? 0 : middle - half, hits === of ? 1 : middle + half];
};
