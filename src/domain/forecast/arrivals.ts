/** Leads to come: by source from visits where they are typed, else as many as came of late. */
import { type Burst, burstOn, weeksOfLeads } from './bursts';
import type { Visits } from './forecast';
import type { Past } from './past';
import { shrinkGroups } from './shrink';
import { type Swings, swingsOf } from './swings';
import { type TypedVisits, typedVisits } from './typed-visits';

/** What comes soon looks like the last eight weeks. */
const RECENT_WEEKS = 8;

export interface Arrivals {
  /** Leads a day, by group. */
  readonly perDay: readonly number[];
  /** Relative variance of each from few counts. */
  readonly variance: readonly number[];
  /** How much of today is still to come, 0 to 1, going by the leads of today that are there already. */
  readonly restOfToday: number;
  /** Relative variance of so many weeks to come, together. */
  readonly strays: (weeks: number) => number;
}

type IsDay = (day: number) => boolean;

interface Rate {
  readonly perDay: number;
  readonly variance: number;
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

const recentPerWeek = ({ byWeek }: TypedVisits, today: number): number | undefined => {
  const recent = [...byWeek].filter(([week]) => week >= today - 7 * (RECENT_WEEKS + 1));
  return recent.length ? sum(recent.map(([, count]) => count)) / recent.length : undefined;
};

/** Visits a week of late × leads a visit, this drawn towards that of all sources. Undefined where none are typed. */
const ratesByVisits = (typed: readonly TypedVisits[], today: number): readonly (Rate | undefined)[] => {
  const leads = sum(typed.map((one) => one.leads));
  const visits = sum(typed.map((one) => one.visits));
  if (leads === 0 || visits === 0) return typed.map(() => undefined);
  const ratio = leads / visits;
  const shrunk = shrinkGroups(typed.map((one) => ({ counted: one.leads, expected: one.visits * ratio })));
  return typed.map((one, group) => {
    const perWeek = recentPerWeek(one, today);
    const { times, variance } = shrunk[group]!;
    return perWeek === undefined
      ? undefined
      : { perDay: (perWeek * ratio * times) / 7, variance: variance / times ** 2 + 1 / leads };
  });
};

/** As many as came in so many last weeks, by group. */
const ratesOfLate = ({ courses, groups, today }: Past, weeks: number, isLeftOut: IsDay): readonly Rate[] => {
  const came = groups.names.map(() => 0);
  const from = today - 7 * weeks;
  for (const { group, enteredOn } of courses)
    if (enteredOn >= from && enteredOn < today && !isLeftOut(enteredOn)) came[group]! += 1;
  const counted = Array.from({ length: weeks }, (_, week) => from + 7 * week).filter(
    (day) => !isLeftOut(day),
  );
  return came.map((count) => ({ perDay: count / (7 * counted.length), variance: 1 / Math.max(1, count) }));
};

const swingsOfArrivals = (weeks: readonly number[]): Swings => {
  const mean = sum(weeks) / weeks.length;
  return swingsOf(weeks.map((counted) => ({ counted, expected: mean })));
};

/** Weeks that were typed, and the leads that came of them, without those of a burst. */
const visitsWithout = (visits: readonly Visits[], { courses, groups, today }: Past, isLeftOut: IsDay) =>
  typedVisits(
    visits.filter(({ week }) => !isLeftOut(week) && !isLeftOut(week + 6)),
    courses.filter(({ enteredOn }) => !isLeftOut(enteredOn)),
    groups,
    today,
  );

/** @param bursts weeks that are not projected: neither their leads nor their visits are those of a usual week */
export const arrivalsOf = (past: Past, visits: readonly Visits[], bursts: readonly Burst[]): Arrivals => {
  const { courses, today } = past;
  const isLeftOut: IsDay = (day) => burstOn(bursts, day) !== undefined;
  const weeks = weeksOfLeads(past);
  const recent = Math.min(RECENT_WEEKS, weeks.length);
  const ofLate = ratesOfLate(past, recent, isLeftOut);
  const byVisits = ratesByVisits(visitsWithout(visits, past, isLeftOut), today);
  const rates = ofLate.map((rate, group) => byVisits[group] ?? rate);
  const usual = sum(rates.map(({ perDay }) => perDay));
  const came = courses.filter(({ enteredOn }) => enteredOn === today).length;
  const swings = swingsOfArrivals(weeks.filter((_, week) => !isLeftOut(today - 7 * (week + 1))));
  return {
    perDay: rates.map(({ perDay }) => perDay),
    variance: rates.map(({ variance }) => variance),
    restOfToday: usual > 0 ? Math.max(0, 1 - came / usual) : 1,
    strays: (ahead) => swings(ahead) + swings(recent),
  };
};
