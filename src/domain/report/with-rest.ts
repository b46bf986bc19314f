/** Lists that everybody can add up: what is too much for them is their last line, with figures of its own. */

/**
 * The first ones, and all others as one; whole where that would save no line.
 *
 * @param ranked largest first
 * @param most at least 1; one more is shown than this rather than a rest of one
 * @example withRest([5, 3, 2, 1], 2, (rest) => sum(rest)) // [5, 3, 3]
 */
export const withRest = <T>(
  ranked: readonly T[],
  most: number,
  merge: (rest: readonly T[]) => T,
): readonly T[] =>
  ranked.length <= most + 1 ? ranked : [...ranked.slice(0, most), merge(ranked.slice(most))];
