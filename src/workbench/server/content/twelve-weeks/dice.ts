/** Numbers that look random and are the same on every machine, so that everybody sees the same company and every bench measures the same sheets. */

export interface Dice {
  /** 0 up to 1. */
  readonly random: () => number;
  /** A whole number from 0 up to, not including, `limit`. */
  readonly below: (limit: number) => number;
  /** A whole number from `low` to `high`, both included. */
  readonly between: (low: number, high: number) => number;
  /** True `percent` times in 100. */
  readonly chance: (percent: number) => boolean;
  readonly pick: <T>(values: readonly T[]) => T;
  readonly shuffle: <T>(values: readonly T[]) => T[];
}

/**
 * Marsaglia's xorshift. @param seed not 0
 *
 * @example dice(7).between(1, 6) === dice(7).between(1, 6) //=> true
 */
export const dice = (seed: number): Dice => {
  let state = seed;
  const random = (): number => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
  const below = (limit: number): number => Math.floor(random() * limit);
  const shuffle = <T>(values: readonly T[]): T[] => {
    const mixed = [...values];
    for (let at = mixed.length - 1; at > 0; at--) {
      const other = below(at + 1);
      [mixed[at], mixed[other]] = [mixed[other]!, mixed[at]!];
    }
    return mixed;
  };
  return {
    random,
    below,
    between: (low, high) => low + below(high - low + 1),
    chance: (percent) => random() * 100 < percent,
    pick: (values) => values[below(values.length)]!,
    shuffle,
  };
};
