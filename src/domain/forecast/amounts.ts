/** Wins × what a win is worth. Amounts are skewed: a mean, and a range with a long tail upwards. */
import type { Prospect, Range } from './forecast';
import { lognormalQuantile } from './lognormal';

export interface Worth {
  readonly mean: number;
  /** Variance of one win's amount. */
  readonly variance: number;
  readonly count: number;
}

/** Until more is known amounts spread as widely as their mean (as of two wins). */
const PRIOR_COUNT = 2;

const isAmount = (amount: number | undefined): amount is number =>
  amount !== undefined && Number.isFinite(amount) && amount >= 0;

export const hasAmount = ({ amount }: Prospect): boolean => isAmount(amount);

/** Of the wins that have an amount; wins without are taken to be like them. Undefined where none has one. */
export const worthOf = (wins: readonly Prospect[]): Worth | undefined => {
  const amounts = wins.map(({ amount }) => amount).filter(isAmount);
  const mean = amounts.reduce((sum, amount) => sum + amount / amounts.length, 0);
  if (!(mean > 0) || !Number.isFinite(mean * mean)) return undefined;
  const squares = amounts.reduce((sum, amount) => sum + (amount - mean) ** 2, 0);
  const variance = (squares + PRIOR_COUNT * mean * mean) / (amounts.length - 1 + PRIOR_COUNT);
  return { mean, variance, count: amounts.length };
};

/** What the wins made so far are worth: those without an amount count with the mean. */
export const amountWon = (wins: readonly Prospect[], worth: Worth): number =>
  wins.reduce((sum, { amount }) => sum + (isAmount(amount) ? amount : worth.mean), 0);

/**
 * A sum of so many amounts (mean and variance of the number of wins to come): the variance of a random sum (Wald), that
 * of the mean amount itself, and quantiles of the lognormal with both moments, once there is a win at all.
 *
 * @param none chance that no win comes
 */
export const amountRange = (
  won: number,
  wins: { readonly mean: number; readonly variance: number; readonly none: number },
  worth: Worth,
): Range => {
  const mean = wins.mean * worth.mean;
  if (!(mean > 0)) return { mean: won, low: won, high: won };
  const variance =
    wins.variance * worth.mean ** 2 +
    wins.mean * worth.variance +
    (wins.mean ** 2 * worth.variance) / worth.count;
  const some = Math.max(1e-9, 1 - wins.none);
  const meanOfSome = mean / some;
  const varianceOfSome = Math.max(0, (variance + mean * mean) / some - meanOfSome ** 2);
  const at = (share: number): number =>
    share <= wins.none ? 0 : lognormalQuantile(meanOfSome, varianceOfSome, (share - wins.none) / some);
  return { mean: won + mean, low: won + Math.min(mean, at(0.1)), high: won + Math.max(mean, at(0.9)) };
};
