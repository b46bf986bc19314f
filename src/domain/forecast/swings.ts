/** How much good and bad weeks differ by more than chance: past weeks tell how far the next may stray. */
import type { Tally } from './shrink';

/** Relative variance (0.04: ±20 %) of the rate in so many weeks together. */
export type Swings = (weeks: number) => number;

/** A slow swing lasts this many weeks. */
const BLOCK = 4;
/** Before anything is known, rates swing by up to this much in two cases of three (standard deviation). */
const PRIOR = 0.2;
/** Swings that are tried, as standard deviations from 0 to 2: densely where most teams are. */
const TRIED = Array.from({ length: 41 }, (_, i) => 2 * (i / 40) ** 2);

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/**
 * How well a swing (its variance) explains what was counted, as a logarithm: negative binomial chances, which are those
 * of a Poisson count whose rate swings, less what the common mean takes away (restricted likelihood, Patterson &
 * Thompson 1971), as the expected counts were made to add up to the counted ones.
 */
const fitOf = (weeks: readonly Tally[], variance: number): number => {
  let fit = 0;
  for (const { counted, expected } of weeks) {
    for (let i = 1; i < counted; i++) fit += Math.log1p(i * variance);
    fit -= variance > 0 ? (counted + 1 / variance) * Math.log1p(variance * expected) : expected;
  }
  const known = sum(weeks.map(({ expected }) => expected / (1 + expected * variance)));
  return fit - Math.log(known) / 2;
};

/**
 * What is to be believed of the swing: its mean, squared, given a half-normal prior (Gelman 2006). The mean of the
 * squares would make ranges for the few large swings that may be, wider than 80 cases of 100 need.
 */
const believed = (weeks: readonly Tally[]): number => {
  const seen = weeks.filter(({ expected }) => expected > 0);
  const fits = TRIED.map((sd) => (seen.length ? fitOf(seen, sd * sd) : 0) - (sd / PRIOR) ** 2 / 2);
  const best = Math.max(...fits);
  // Wider steps stand for more.
  const weights = fits.map((fit, i) => Math.exp(fit - best) * ((TRIED[i + 1] ?? 2) - (TRIED[i - 1] ?? 0)));
  return (sum(weights.map((weight, i) => weight * TRIED[i]!)) / sum(weights)) ** 2;
};

const inBlocks = (weeks: readonly Tally[]): readonly Tally[] => {
  const blocks: Tally[] = [];
  for (let i = 0; i + BLOCK <= weeks.length; i += BLOCK) {
    const block = weeks.slice(i, i + BLOCK);
    blocks.push({
      counted: sum(block.map(({ counted }) => counted)),
      expected: sum(block.map(({ expected }) => expected)),
    });
  }
  return blocks;
};

/**
 * Single weeks tell of quick swings, which even out from week to week, blocks of four of slow ones, which take longer.
 *
 * @param weeks in their order
 */
export const swingsOf = (weeks: readonly Tally[]): Swings => {
  const slow = believed(inBlocks(weeks));
  const quick = Math.max(slow, believed(weeks));
  return (count) =>
    count >= BLOCK
      ? (slow * BLOCK) / count
      : slow + ((quick - slow) * (1 / Math.max(1 / 7, count) - 1 / BLOCK)) / (1 - 1 / BLOCK);
};
