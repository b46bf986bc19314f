/** Quantiles of what is never negative and has a long tail upwards: sums of amounts, very large counts. */

/** The normal distribution from the left (Abramowitz & Stegun 1964, 26.2.17; error below 1e-7). */
const normalUpTo = (z: number): number => {
  const t = 1 / (1 + 0.2316419 * Math.abs(z));
  const tail =
    ((((1.330274429 * t - 1.821255978) * t + 1.781477937) * t - 0.356563782) * t + 0.31938153) *
    t *
    Math.exp((-z * z) / 2) *
    0.3989422804014327;
  return z > 0 ? 1 - tail : tail;
};

/** Found by halving: 40 steps are exact to 1e-11. */
export const normalQuantile = (share: number): number => {
  let [low, high] = [-8, 8];
  for (let step = 0; step < 40; step++) {
    const middle = (low + high) / 2;
    if (normalUpTo(middle) < share) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
};

/**
 * The value below which this share lies, of a lognormal with this mean and variance.
 *
 * @example lognormalQuantile(100, 2500, 0.5) // 89.4
 */
export const lognormalQuantile = (mean: number, variance: number, share: number): number => {
  const spread = Math.log1p(variance / (mean * mean));
  return mean * Math.exp(normalQuantile(share) * Math.sqrt(spread) - spread / 2);
};
