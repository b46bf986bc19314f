/** Wins to be expected, and how far they may stray: chance, what the rates rest on, good and bad weeks. */
import { bandOf, perBand } from './ages';
import type { Past } from './past';

/** Wins of some leads in some days, added up lead by lead. */
export interface Outlook {
  readonly group: number;
  mean: number;
  /** Variance by chance alone. */
  chance: number;
  /** Days at which an open lead will be at risk, by band of age, as many times as its group counts. */
  readonly atRisk: number[];
}

export const outlook = (group: number): Outlook => ({ group, mean: 0, chance: 0, atRisk: perBand() });

/** A day of a lead that is open today. */
export interface ChanceOfDay {
  /** Of being won on it. */
  readonly chance: number;
  readonly band: number;
  /** Chance that it is still open then, times the pace of the day. */
  readonly atRisk: number;
}

/**
 * The days ahead of an open lead of this age; won and lost are two ways out (Aalen & Johansen 1978).
 *
 * @param pace how many times a usual day each of these days is; without it, all are usual
 */
export const daysAhead = (
  past: Past,
  group: number,
  age: number,
  days: number,
  pace?: readonly number[],
): readonly ChanceOfDay[] => {
  const [wonTimes, lostTimes] = [past.wonTimes[group]!.times, past.lostTimes[group]!.times];
  const ahead: ChanceOfDay[] = [];
  for (let day = 0, open = 1; day < days; day++) {
    const band = bandOf(age + day);
    const times = pace ? pace[day]! : 1;
    const won = Math.min(1, times * wonTimes * past.won.byBand[band]!);
    const lost = Math.min(1 - won, times * lostTimes * past.lost.byBand[band]!);
    ahead.push({ chance: open * won, band, atRisk: open * times });
    open *= 1 - won - lost;
  }
  return ahead;
};

/** Adds `count` leads alike, of which each is won in these days or not. */
export const addLeads = (into: Outlook, past: Past, count: number, days: readonly ChanceOfDay[]): void => {
  const chance = Math.min(
    1,
    days.reduce((sum, day) => sum + day.chance, 0),
  );
  into.mean += count * chance;
  into.chance += count * chance * (1 - chance);
  for (const { band, atRisk } of days)
    into.atRisk[band]! += count * atRisk * past.wonTimes[into.group]!.times;
};

/** Leads still to come, and the days on which they will be won. */
export interface Arriving {
  /** From tomorrow on. */
  readonly perDay: number;
  /** Those that today still brings. */
  readonly today: number;
  /** Sums of the pace of the days ahead: `paceUpTo[3]` is that of days 0, 1 and 2. */
  readonly paceUpTo: readonly number[];
}

/**
 * Adds leads still to come as far as they are won on days `from` up to and without `to`. How many come is a matter of
 * chance too, so their wins are Poisson.
 *
 * @param days those ahead of a lead that enters today, `to` of them or more, all usual
 */
export const addArrivals = (
  into: Outlook,
  past: Past,
  { perDay, today, paceUpTo }: Arriving,
  days: readonly ChanceOfDay[],
  from: number,
  to: number,
): void => {
  for (let age = 0; age < to; age++) {
    const ofToday = age >= from ? today * (paceUpTo[age + 1]! - paceUpTo[age]!) : 0;
    const later = perDay * (paceUpTo[to]! - paceUpTo[Math.min(to, Math.max(from, age + 1))]!);
    const { chance, atRisk, band } = days[age]!;
    into.mean += (ofToday + later) * chance;
    into.chance += (ofToday + later) * chance;
    into.atRisk[band]! += (ofToday + later) * atRisk * past.wonTimes[into.group]!.times;
  }
};

/** Variance from what the rates rest on. */
export const rateVariance = ({ atRisk }: Outlook, past: Past): number =>
  atRisk.reduce((sum, days, band) => sum + days * days * past.won.variance[band]!, 0);

/** Variance from how little is known of the group. */
export const groupVariance = ({ group, mean }: Outlook, past: Past): number => {
  const { times, variance } = past.wonTimes[group]!;
  return (mean / times) ** 2 * variance;
};

export const together = (outlooks: readonly Outlook[]): Outlook => {
  const all = outlook(-1);
  for (const { mean, chance, atRisk } of outlooks) {
    all.mean += mean;
    all.chance += chance;
    atRisk.forEach((days, band) => {
      all.atRisk[band]! += days;
    });
  }
  return all;
};
