/** Teams whose ratios, curve and swings are known, so that it can be seen whether a forecast finds them. */
import type { Prospect } from '../../../src/domain/forecast/forecast';
import { dice } from '../../../src/workbench/server/content/twelve-weeks/dice';

export interface Team {
  readonly leadsPerWeek: number;
  /** Standard deviation of the weeks' ratio, and half of it of their number of leads; 0: chance alone. */
  readonly swing: number;
  /** Weeks that are known. */
  readonly weeks: number;
}

/** Share of the leads, and of these, how many are won. */
export const SOURCES = [
  { group: 'Web', share: 0.5, ratio: 0.12 },
  { group: 'Feria', share: 0.2, ratio: 0.25 },
  { group: 'Anuncios', share: 0.2, ratio: 0.06 },
  { group: '', share: 0.1, ratio: 0.1 },
] as const;

/** Days from entering to winning: lognormal, as real ones nearly are. */
const [MEDIAN_DAYS, SPREAD] = [14, 1];
/** Of leads not won, as many are said to be lost, after a month in the mean. */
const [SAID_LOST, LOST_DAYS] = [0.7, 30];
/** What a win is worth: lognormal, with a mean of 1,510. */
const [MEDIAN_AMOUNT, AMOUNT_SPREAD] = [1096, 0.8];
/** Weeks that follow those known, so that there is a truth. */
const AFTER = 22;

/** 6 January 2020, a Monday. */
export const FIRST_DAY = 18267;

const draws = (seed: number) => {
  const { random } = dice(Math.imul(seed + 1, 0x9e3779b1) | 1);
  for (let i = 0; i < 20; i++) random();
  const normal = (): number => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  /** Mean 1; the sum of squares of normals is a gamma. */
  const gamma = (sd: number): number => {
    const halves = Math.max(1, Math.round(2 / sd ** 2));
    return Array.from({ length: halves }, normal).reduce((sum, z) => sum + z * z, 0) / halves;
  };
  /** How many independent events fall into one unit of time (Knuth). */
  const poisson = (mean: number): number => {
    let [count, left] = [0, mean];
    for (;;) {
      left += Math.log(1 - random());
      if (left < 0) return count;
      count++;
    }
  };
  return { random, normal, gamma: (sd: number) => (sd > 0 ? gamma(sd) : 1), poisson };
};

/** All leads of a team, its future too. The same seed gives the same team. */
export const simulate = ({ leadsPerWeek, swing, weeks }: Team, seed: number): readonly Prospect[] => {
  const { random, normal, gamma, poisson } = draws(seed);
  const leads: Prospect[] = [];
  const enter = (enteredOn: number, group: string, ratio: number): void => {
    const isWon = random() < ratio;
    const days = Math.floor(Math.exp(Math.log(MEDIAN_DAYS) + SPREAD * normal()));
    const isLost = !isWon && random() < SAID_LOST;
    const lostAfter = Math.floor(-Math.log(1 - random()) * LOST_DAYS);
    leads.push({
      group,
      enteredOn,
      sentOn: undefined,
      acceptedOn: undefined,
      qualifiedOn: undefined,
      wonOn: isWon ? enteredOn + days : undefined,
      lostOn: isLost ? enteredOn + lostAfter : undefined,
      amount: isWon ? Math.exp(Math.log(MEDIAN_AMOUNT) + AMOUNT_SPREAD * normal()) : undefined,
    });
  };
  for (let week = 0; week < weeks + AFTER; week++) {
    const [more, better] = [gamma(swing / 2), gamma(swing)];
    for (const { group, share, ratio } of SOURCES)
      for (let left = poisson(leadsPerWeek * share * more); left > 0; left--)
        enter(FIRST_DAY + 7 * week + Math.floor(random() * 7), group, Math.min(0.95, ratio * better));
  }
  return leads;
};

/** The first day after the weeks that are known. */
export const todayOf = ({ weeks }: Team): number => FIRST_DAY + 7 * weeks;
