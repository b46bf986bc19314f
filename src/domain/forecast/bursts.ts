/** Weeks that brought far more leads than the others: an import is no sign of what each week will bring. */
import type { Past } from './past';

/** How far back it is looked how much weeks differ. */
const SWING_WEEKS = 26;
/** Where more than one week in so many is far out, that is how leads come here. */
const ONE_IN = 8;
/** Far out is more than so many times the usual, and more standard deviations than any team's good week. */
const [TIMES, DEVIATIONS] = [3, 5];

/** Leads that came within a few days, and how many a week usually brings. */
export interface Burst {
  /** Whole days since 1970-01-01, the last not included. */
  readonly from: number;
  readonly to: number;
  readonly leads: number;
  readonly usual: number;
}

/** Whole weeks back from today in which leads have come, the last first; none before the first lead. */
export const weeksOfLeads = ({ courses, today }: Past): readonly number[] => {
  const first = courses.reduce((least, { enteredOn }) => Math.min(least, enteredOn), today);
  const length = Math.max(1, Math.min(SWING_WEEKS, Math.floor((today - first) / 7)));
  const weeks = new Array<number>(length).fill(0);
  for (const { enteredOn } of courses) {
    const week = Math.floor((today - 1 - enteredOn) / 7);
    if (week >= 0 && week < length) weeks[week]! += 1;
  }
  return weeks;
};

const median = (values: readonly number[]): number => {
  const sorted = values.slice().sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
};

/**
 * Above it a week is far out of the others: median and median deviation (Hampel 1974) of square roots, which chance
 * spreads by a half, however many come (Bartlett 1936).
 */
const fenceOf = (weeks: readonly number[]): number => {
  const roots = weeks.map(Math.sqrt);
  const middle = median(roots);
  const spread = Math.max(0.5, 1.4826 * median(roots.map((root) => Math.abs(root - middle))));
  return Math.max(TIMES * middle ** 2, (middle + DEVIATIONS * spread) ** 2);
};

/**
 * The weeks that are far out of the others, the last first; before them today, where it alone is.
 *
 * @example burstsOf(past) // [{ from: 20780, to: 20787, leads: 410, usual: 20 }]
 */
export const burstsOf = (past: Past): readonly Burst[] => {
  const { today, courses } = past;
  const weeks = weeksOfLeads(past);
  const [fence, usual] = [fenceOf(weeks), median(weeks)];
  const far = weeks.flatMap((leads, week): Burst[] => {
    const from = today - 7 * (week + 1);
    return leads > fence ? [{ from, to: from + 7, leads, usual }] : [];
  });
  if (far.length > Math.floor(weeks.length / ONE_IN)) return [];
  const leads = courses.filter(({ enteredOn }) => enteredOn === today).length;
  return leads > fence ? [{ from: today, to: today + 1, leads, usual }, ...far] : far;
};

/** The burst that a lead came in. */
export const burstOn = (bursts: readonly Burst[], day: number): Burst | undefined =>
  bursts.find(({ from, to }) => day >= from && day < to);

/** Of the leads of a day, which share came beyond the usual, 0 to 1. */
export const excessOn = (bursts: readonly Burst[], day: number): number => {
  const burst = burstOn(bursts, day);
  return burst ? 1 - burst.usual / burst.leads : 0;
};
