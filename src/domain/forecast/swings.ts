/** How much good and bad weeks differ by more than chance: past weeks tell how far the next may stray. */
import type { Tally } from './shrink';

/** Relative variance (of the rate, 0.04: ±20 %) of the mean of so many weeks. */
export type Swings = (weeks: number) => number;

/** A slow swing lasts this many weeks. */
const BLOCK = 4;

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/**
 * Variance of the weeks' rates around what was expected of them, by moments: the squares of what they differ by, less
 * those of Poisson chance (Breslow 1984). Expected adds up to counted, so a week's own share in it is given back.
 */
const excessOf = (weeks: readonly Tally[]): number => {
  const total = sum(weeks.map(({ expected }) => expected));
  if (!(total > 0)) return 0;
  const squares = sum(weeks.map(({ expected }) => expected ** 2)) / total ** 2;
  const seen = sum(weeks.map(({ counted, expected }) => (counted - expected) ** 2));
  const chance = sum(weeks.map(({ expected }) => expected * (1 - expected / total)));
  const room = sum(weeks.map(({ expected }) => expected ** 2 * (1 - (2 * expected) / total + squares)));
  return room > 1e-9 ? Math.max(0, (seen - chance) / room) : 0;
};

const inBlocks = (weeks: readonly Tally[]): readonly Tally[] => {
  const blocks: { counted: number; expected: number }[] = [];
  for (let i = 0; i + BLOCK <= weeks.length; i += BLOCK) {
    const block = weeks.slice(i, i + BLOCK);
    blocks.push({
      counted: sum(block.map(({ counted }) => counted)),
      expected: sum(block.map(({ expected }) => expected)),
    });
  }
  return blocks;
};

/** Weeks in their order. Single weeks tell of quick swings, blocks of four of slow ones; the larger is believed. */
export const swingsOf = (weeks: readonly Tally[]): Swings => {
  const [quick, slow] = [excessOf(weeks), excessOf(inBlocks(weeks))];
  return (count) => Math.max(quick / Math.max(1, count), slow * Math.min(1, BLOCK / count));
};
