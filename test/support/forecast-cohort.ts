/** The forecast asked for a cohort and not for months: wins of leads that come, within so many days of entering. The proofs ask so. */
import { countRange } from '../../src/domain/forecast/count-range';
import { groupIndex } from '../../src/domain/forecast/courses';
import type { Prospect, Range } from '../../src/domain/forecast/forecast';
import {
  addLeads,
  daysAhead,
  groupVariance,
  type Outlook,
  outlook,
  rateVariance,
  together,
} from '../../src/domain/forecast/outlook';
import { type Past, pastOf } from '../../src/domain/forecast/past';

export interface Coming {
  readonly group: string;
  readonly count: number;
}

export interface CohortQuestion {
  /** Leads as known today; what is dated later is not looked at. */
  readonly known: readonly Prospect[];
  readonly coming: readonly Coming[];
  /** Whole days since 1970-01-01; the day begins. */
  readonly today: number;
  /** Days after entering, the last included. */
  readonly within: number;
}

export interface CohortForecast {
  readonly total: Range;
  /** In the order asked for; the means add up to that of the total. */
  readonly groups: readonly { readonly group: string; readonly wins: Range }[];
}

/** How many weeks it took, or takes, for so many leads to come. */
const weeksFor = (count: number, past: Past): number => {
  const recent = past.courses.filter(({ enteredOn }) => enteredOn >= past.today - 56).length;
  return recent ? Math.max(1, (count * 8) / recent) : 1;
};

/**
 * What becomes of leads that are just entering, from what became of those known.
 *
 * @example forecastCohort({ known, coming: [{ group: 'Web', count: 300 }], today, within: 90 }).total // 36, 28 to 45
 */
export const forecastCohort = ({ known, coming, today, within }: CohortQuestion): CohortForecast => {
  const groups = groupIndex();
  const asked = coming.map(({ group, count }) => ({
    group: groups.indexOf(group),
    count: count > 0 ? Math.min(count, 1e9) : 0,
  }));
  const past = pastOf(known, today, groups);
  const days = Math.max(0, Math.floor(within)) + 1;
  const outlooks = asked.map(({ group, count }) => {
    const wins = outlook(group);
    addLeads(wins, past, count, daysAhead(past, group, 0, days));
    return wins;
  });
  const count = asked.reduce((sum, one) => sum + one.count, 0);
  const swings = past.entrySwings(weeksFor(count, past)) + past.entrySwings(past.weeks);
  const spread = (wins: Outlook, rates: number): number => wins.chance + rates + wins.mean ** 2 * swings;
  const all = together(outlooks);
  const allGroups = outlooks.reduce((sum, wins) => sum + groupVariance(wins, past), 0);
  return {
    total: countRange(
      { mean: all.mean, variance: spread(all, Math.max(rateVariance(all, past), allGroups)) },
      0,
      count,
    ),
    groups: outlooks.map((wins, i) => ({
      group: coming[i]!.group,
      wins: countRange(
        { mean: wins.mean, variance: spread(wins, rateVariance(wins, past) + groupVariance(wins, past)) },
        0,
        asked[i]!.count,
      ),
    })),
  };
};
