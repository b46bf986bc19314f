/** Wins × what a win is worth. Amounts are skewed: a mean, and a range with a long tail upwards. */

import type { Spread } from './count-range';
import type { Prospect, Range } from './forecast';
import { gammaTails } from './gamma-quantiles';

export interface Worth {
  readonly mean: number;
  /** Variance of one win's amount. */
  readonly variance: number;
  readonly count: number;
}

/** Until more is known amounts spread as widely as their mean (as of two wins). */
const PRIOR_COUNT = 2;

/** Not more than any sale: a slip of the hand must not outgrow all numbers. */
const isAmount = (amount: number | undefined): amount is number =>
  amount !== undefined && amount >= 0 && amount <= 1e15;

/** Of the wins that have an amount; wins without are taken to be like them. Undefined where none has one. */
export const worthOf = (wins: readonly Prospect[]): Worth | undefined => {
  const amounts = wins.map(({ amount }) => amount).filter(isAmount);
  const mean = amounts.reduce((sum, amount) => sum + amount / amounts.length, 0);
  if (!(mean > 1e-6)) return undefined;
  const squares = amounts.reduce((sum, amount) => sum + (amount - mean) ** 2, 0);
  const variance = (squares + PRIOR_COUNT * mean * mean) / (amounts.length - 1 + PRIOR_COUNT);
  return { mean, variance, count: amounts.length };
};

/** What the wins made so far are worth: those without an amount count with the mean. */
export const amountWon = (wins: readonly Prospect[], worth: Worth): number =>
  wins.reduce((sum, { amount }) => sum + (isAmount(amount) ? amount : worth.mean), 0);

/**
 * A sum of as many amounts as wins come: the variance of a random sum (of the count, and of one amount), that of the
 * mean amount itself, and the tails of the gamma distribution that has both moments.
 *
 * @param won of the wins made already
 */
export const amountRange = (won: number, wins: Spread, worth: Worth): Range => {
  const mean = wins.mean * worth.mean;
  if (!(mean > 0)) return { mean: won, low: won, high: won };
  const ofOne = worth.variance * (wins.mean + wins.mean ** 2 / worth.count);
  const [low, high] = gammaTails(mean, wins.variance * worth.mean ** 2 + ofOne);
  return { mean: won + mean, low: won + Math.min(mean, low), high: won + Math.max(mean, high) };
};
