/** The scale of a chart: round numbers that its axis names. */

const MOST_STEPS = 4;

/** 1, 2 or 5 times a power of ten, and never less than one: what is counted comes whole. */
const roundStep = (size: number): number => {
  const power = 10 ** Math.floor(Math.log10(Math.max(1, size)));
  return [1, 2, 5, 10].map((one) => one * power).find((step) => step >= size - 1e-9)!;
};

/**
 * Ticks from 0 to at least the largest value, at most five of them.
 *
 * @example ticksUpTo(13) // [0, 5, 10, 15]
 */
export const ticksUpTo = (largest: number): readonly number[] => {
  const step = roundStep(Math.max(1, largest) / MOST_STEPS);
  const count = Math.ceil(Math.max(1, largest) / step - 1e-9);
  return Array.from({ length: count + 1 }, (_, index) => index * step);
};

/** The largest of all values; 0 where there are none. */
export const largestOf = (values: readonly (number | undefined)[]): number =>
  values.reduce<number>((most, value = 0) => Math.max(most, value), 0);
