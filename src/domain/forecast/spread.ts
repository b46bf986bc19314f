/** How much rates truly differ (of groups, of weeks), once chance is taken off. */

export interface Tally {
  readonly counted: number;
  /** What the rate of all would have given on the same days watched. */
  readonly expected: number;
}

/** Spreads that are tried, as relative standard deviations from 0 to 2: densely where most are. */
const TRIED = Array.from({ length: 41 }, (_, i) => 2 * (i / 40) ** 2);

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/**
 * How well a spread (its variance) explains what was counted, as a logarithm: negative binomial chances, which are those
 * of a Poisson count whose rate varies, less what the common mean takes away (restricted likelihood, Patterson &
 * Thompson 1971), as the expected counts were made to add up to the counted ones.
 */
const fitOf = (tallies: readonly Tally[], variance: number): number => {
  let fit = 0;
  for (const { counted, expected } of tallies) {
    for (let i = 1; i < counted; i++) fit += Math.log1p(i * variance);
    fit -= variance > 0 ? (counted + 1 / variance) * Math.log1p(variance * expected) : expected;
  }
  const known = sum(tallies.map(({ expected }) => expected / (1 + expected * variance)));
  return fit - Math.log(known) / 2;
};

/**
 * What is to be believed of the spread: its mean, squared, given a half-normal prior (Gelman 2006). The mean of the
 * squares would make ranges for the few large spreads that may be, wider than 80 cases of 100 need.
 *
 * @param prior standard deviation that is not exceeded in two cases of three, before anything is counted
 * @returns relative variance: 0.04 is ±20 %
 */
export const spreadOf = (tallies: readonly Tally[], prior: number): number => {
  const seen = tallies.filter(({ expected }) => expected > 0);
  const fits = TRIED.map((sd) => (seen.length ? fitOf(seen, sd * sd) : 0) - (sd / prior) ** 2 / 2);
  const best = Math.max(...fits);
  // Wider steps stand for more.
  const weights = fits.map((fit, i) => Math.exp(fit - best) * ((TRIED[i + 1] ?? 2) - (TRIED[i - 1] ?? 0)));
  return (sum(weights.map((weight, i) => weight * TRIED[i]!)) / sum(weights)) ** 2;
};
