/** Leads to come: by source from visits where they are typed, else as many as came of late. */

import { WINDOW } from './courses';
import type { Visits } from './forecast';
import type { Past } from './past';
import { shrinkGroups } from './shrink';
import { type Swings, swingsOf } from './swings';

/** What comes soon looks like the last eight weeks. */
const RECENT_WEEKS = 8;
/** How far back it is looked how much weeks differ. */
const SWING_WEEKS = 26;

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

interface Rate {
  readonly perDay: number;
  readonly variance: number;
}

/** A slip of the hand in a cell must not outgrow all numbers. */
const inReason = (visits: number): number => (visits > 0 ? Math.min(visits, 1e9) : 0);

/** Weeks that are over, by group; those of sources no lead has come from say nothing of wins. */
const typedWeeks = (visits: readonly Visits[], past: Past): readonly Map<number, number>[] => {
  const weeks = past.groups.names.map(() => new Map<number, number>());
  for (const { week, source, visits: count } of visits) {
    const group = past.groups.find(source);
    if (group === undefined || week + 7 > past.today || week < past.today - WINDOW) continue;
    weeks[group]!.set(week, (weeks[group]!.get(week) ?? 0) + inReason(count));
  }
  return weeks;
};

const sum = (values: Iterable<number>): number => {
  let total = 0;
  for (const value of values) total += value;
  return total;
};

/** Visits a week of late × leads a visit, this drawn towards that of all sources. Undefined where none are typed. */
const ratesByVisits = (visits: readonly Visits[], past: Past): readonly (Rate | undefined)[] => {
  const weeks = typedWeeks(visits, past);
  const leads = new Array<number>(weeks.length).fill(0);
  for (const { group, enteredOn } of past.courses)
    for (const week of weeks[group]!.keys())
      if (enteredOn >= week && enteredOn < week + 7) leads[group]! += 1;
  const total = weeks.map((typed) => sum(typed.values()));
  const ratio = sum(leads) / sum(total);
  if (!(ratio > 0) || !Number.isFinite(ratio)) return weeks.map(() => undefined);
  const shrunk = shrinkGroups(total.map((count, i) => ({ counted: leads[i]!, expected: count * ratio })));
  return weeks.map((typed, i) => {
    const recent = [...typed].filter(([week]) => week >= past.today - 7 * (RECENT_WEEKS + 1));
    if (recent.length === 0) return undefined;
    const perWeek = sum(recent.map(([, count]) => count)) / recent.length;
    const { times, variance } = shrunk[i]!;
    return { perDay: (perWeek * ratio * times) / 7, variance: variance / times ** 2 + 1 / sum(leads) };
  });
};

/** Whole weeks back from today in which leads have come, the last first; none before the first lead. */
const weeksOfLeads = (past: Past): readonly number[] => {
  const first = past.courses.reduce((least, { enteredOn }) => Math.min(least, enteredOn), past.today);
  const length = Math.max(1, Math.min(SWING_WEEKS, Math.floor((past.today - first) / 7)));
  const weeks = new Array<number>(length).fill(0);
  for (const { enteredOn } of past.courses) {
    const week = Math.floor((past.today - 1 - enteredOn) / 7);
    if (week >= 0 && week < length) weeks[week]! += 1;
  }
  return weeks;
};

const rateOfLate = (past: Past, group: number, weeks: number): Rate => {
  const from = past.today - 7 * weeks;
  const came = past.courses.filter(
    (one) => one.group === group && one.enteredOn >= from && one.enteredOn < past.today,
  ).length;
  return { perDay: came / (7 * weeks), variance: 1 / Math.max(1, came) };
};

const swingsOfArrivals = (weeks: readonly number[]): Swings => {
  const mean = sum(weeks) / weeks.length;
  return swingsOf(weeks.map((counted) => ({ counted, expected: mean })));
};

export const arrivalsOf = (past: Past, visits: readonly Visits[]): Arrivals => {
  const weeks = weeksOfLeads(past);
  const recent = Math.min(RECENT_WEEKS, weeks.length);
  const byVisits = ratesByVisits(visits, past);
  const rates = byVisits.map((rate, group) => rate ?? rateOfLate(past, group, recent));
  const swings = swingsOfArrivals(weeks);
  const came = past.courses.filter(({ enteredOn }) => enteredOn === past.today).length;
  const usual = sum(rates.map(({ perDay }) => perDay));
  return {
    perDay: rates.map(({ perDay }) => perDay),
    variance: rates.map(({ variance }) => variance),
    restOfToday: usual > 0 ? Math.max(0, 1 - came / usual) : 1,
    strays: (ahead) => swings(ahead) + swings(recent),
  };
};
