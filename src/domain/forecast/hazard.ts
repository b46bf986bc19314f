/** How likely an open lead is to be won, or lost, on a day of its age: a life table with two ways out. */
import { bandOf, OLDEST, perBand } from './ages';
import type { Course } from './courses';

/** Chances of one day by band of age, for a lead that is open when the day begins. */
export interface Hazard {
  readonly byBand: readonly number[];
  /** Variance of each, from the count it rests on. */
  readonly variance: readonly number[];
  /** Sum of the chances of all days before an age: `upTo[3]` is that of days 0, 1 and 2. */
  readonly upTo: readonly number[];
  /** Events counted. */
  readonly count: number;
}

type Way = 'won' | 'lost';

const accumulate = (byBand: readonly number[]): readonly number[] => {
  const upTo = [0];
  for (let age = 0; age <= OLDEST; age++) upTo.push(upTo[age]! + byBand[bandOf(age)]!);
  return upTo;
};

/**
 * Events by days watched, right-censored leads included for as long as they were seen: the life-table form of
 * Kaplan & Meier (1958); with `times` of each group, that of Breslow (1974), so that expected and counted events agree.
 *
 * @param times how many times as likely as others the leads of a group are
 */
export const hazardOf = (courses: readonly Course[], way: Way, times: readonly number[] = []): Hazard => {
  const [events, watched] = [perBand(), perBand()];
  /** How many more are watched from an age on. */
  const more = new Array<number>(OLDEST + 2).fill(0);
  for (const { group, from, to, end } of courses) {
    if (to < from) continue;
    more[from]! += times[group] ?? 1;
    more[to + 1]! -= times[group] ?? 1;
    if (end === way) events[bandOf(to)]! += 1;
  }
  for (let age = 0, now = 0; age <= OLDEST; age++) {
    now += more[age]!;
    watched[bandOf(age)]! += now;
  }
  const byBand = events.map((n, band) => (n ? n / watched[band]! : 0));
  return {
    byBand,
    variance: events.map((n, band) => (n ? n / watched[band]! ** 2 : 0)),
    upTo: accumulate(byBand),
    count: events.reduce((sum, n) => sum + n, 0),
  };
};

/** Events to be expected on the watched days of a course. */
export const expectedOf = ({ from, to }: Course, hazard: Hazard): number =>
  to < from ? 0 : hazard.upTo[to + 1]! - hazard.upTo[Math.min(from, OLDEST)]!;
