/** Numbers that look random and are the same on every machine, so that every run measures the same sheets. */

export interface Seeded {
  /** 0 up to 1. */
  readonly random: () => number;
  /** A whole number from 0 up to, not including, `limit`. */
  readonly below: (limit: number) => number;
  readonly pick: <T>(values: readonly T[]) => T;
}

/** Marsaglia's xorshift. */
export function seeded(seed: number): Seeded {
  let state = seed;
  const random = (): number => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
  const below = (limit: number): number => Math.floor(random() * limit);
  return { random, below, pick: (values) => values[below(values.length)]! };
}
