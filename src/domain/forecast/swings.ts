/** How much good and bad weeks differ by more than chance: past weeks tell how far the next may stray. */
import { spreadOf, type Tally } from './spread';

/** Relative variance (0.04: ±20 %) of the rate in so many weeks together. */
export type Swings = (weeks: number) => number;

/** A slow swing lasts this many weeks. */
const BLOCK = 4;
/** Before anything is known, rates swing by up to this much in two cases of three (standard deviation). */
const PRIOR = 0.2;
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

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
  const slow = spreadOf(inBlocks(weeks), PRIOR);
  const quick = Math.max(slow, spreadOf(weeks, PRIOR));
  return (count) =>
    count >= BLOCK
      ? (slow * BLOCK) / count
      : slow + ((quick - slow) * (1 / Math.max(1 / 7, count) - 1 / BLOCK)) / (1 - 1 / BLOCK);
};
