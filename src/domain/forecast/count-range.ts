/** The range of a count in which it lies in 80 cases of 100, from its mean and variance. */
import type { Range } from './forecast';
import { gammaTails } from './gamma-quantiles';

const [TAIL_LOW, TAIL_HIGH] = [0.1, 0.9];
/** A standard deviation above which the steps of a count no longer show. */
const SMOOTH = 2000;

export interface Spread {
  readonly mean: number;
  readonly variance: number;
}

/**
 * Chances of 0, 1, 2 …: binomial, Poisson or negative binomial, whichever has this mean and variance. All three follow
 * P(k) = P(k − 1) · (a + b / k) (Panjer 1981); begun at the mode, so that no mean is too large.
 */
const chancesOf = ({ mean, variance }: Spread): { first: number; chances: readonly number[] } => {
  const a = 1 - mean / variance;
  const b = (mean * mean) / variance - a;
  const mode = Math.max(0, Math.floor(b / (1 - a)));
  const ratio = (k: number): number => a + b / k;
  const below: number[] = [];
  for (let k = mode, p = 1; k > 0 && p > 1e-9; k--) {
    p /= ratio(k);
    below.push(p);
  }
  const above: number[] = [];
  for (let k = mode + 1, p = ratio(k); p > 1e-9; k++, p *= ratio(k)) above.push(p);
  const chances = [...below.reverse(), 1, ...above];
  const total = chances.reduce((sum, p) => sum + p, 0);
  return { first: mode - below.length, chances: chances.map((p) => p / total) };
};

/** Not quite sure even where all chances are 0 or 1; and no wider than five times the mean, which says nothing already. */
const blurred = ({ mean, variance }: Spread): Spread => ({
  mean,
  variance: Math.max(Math.min(variance, mean + 25 * mean * mean), mean * 1e-3, 1e-6),
});

const isSmooth = ({ variance }: Spread): boolean => Math.sqrt(variance) > SMOOTH;

/** Whole numbers whose middle (half of their own chance counted) lies between both tails. */
const stepped = (spread: Spread): [low: number, high: number] => {
  const { first, chances } = chancesOf(spread);
  let [low, high, before] = [first, first, 0];
  chances.forEach((p, i) => {
    const middle = before + p / 2;
    before += p;
    if (middle < TAIL_LOW) low = first + i + 1;
    if (middle < TAIL_HIGH) high = first + i;
  });
  return [low, high];
};

/**
 * Whole numbers around the mean. `least` and `most` are what is sure: won already, and all leads there are.
 *
 * @param spread of what is still open, without `least`
 * @example countRange({ mean: 10, variance: 10 }) // { mean: 10, low: 7, high: 14 }
 */
export const countRange = (spread: Spread, least = 0, most = Infinity): Range => {
  const { mean } = spread;
  if (!(mean > 0)) return { mean: least, low: least, high: least };
  const known = blurred(spread);
  const [low, high] = isSmooth(known) ? gammaTails(mean, known.variance) : stepped(known);
  return {
    mean: least + mean,
    low: least + Math.floor(Math.min(low, mean)),
    high: Math.min(most, least + Math.ceil(Math.max(high, mean))),
  };
};
