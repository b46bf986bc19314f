/** Axes of values: ends and marks at round numbers. */

export interface Scale {
  readonly min: number;
  readonly max: number;
  readonly ticks: readonly number[];
}

/** Ends that are wished for; what is left out follows from the values. */
export interface Ends {
  readonly min?: number | undefined;
  readonly max?: number | undefined;
}

/** 1, 2 or 5 times a power of ten, at least `raw`. */
const roundStep = (raw: number): number => {
  const power = 10 ** Math.floor(Math.log10(raw));
  const factor = [1, 2, 5, 10].find((candidate) => candidate * power >= raw * (1 - 1e-9)) ?? 10;
  return factor * power;
};

/** Without the dust of binary fractions. */
const clean = (value: number): number => Number(value.toPrecision(12));

/**
 * An axis that holds 0 and all values, with some `count` marks; whole numbers get whole marks.
 * @example scaleOf([3, 17], 5).ticks // => [0, 5, 10, 15, 20]
 */
export const scaleOf = (values: readonly number[], count: number, ends: Ends = {}): Scale => {
  const low = ends.min ?? Math.min(0, ...values);
  const high = Math.max(ends.max ?? Math.max(0, ...values), low);
  const whole = values.every(Number.isInteger);
  const span = high - low || 1;
  const step = Math.max(roundStep(span / count), whole ? 1 : 0);
  const first = ends.min ?? Math.floor(clean(low / step)) * step;
  const last = ends.max ?? Math.max(Math.ceil(clean(high / step)) * step, first + step);
  const ticks: number[] = [];
  for (let tick = Math.ceil(clean(first / step)) * step; tick <= last + step * 1e-9; tick += step)
    ticks.push(clean(tick));
  return { min: clean(first), max: clean(last), ticks };
};

/** 0 for the lower end, 1 for the upper one. */
export const shareOf = ({ min, max }: Scale, value: number): number =>
  max > min ? (Math.min(Math.max(value, min), max) - min) / (max - min) : 0;
