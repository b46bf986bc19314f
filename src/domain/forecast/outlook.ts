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
  /** Chance that it is still open then; of a day that is partly over, as much as is left of it. */
  readonly atRisk: number;
}

/**
 * The days ahead of an open lead of this age; won and lost are two ways out (Aalen & Johansen 1978).
 *
 * @param rest how much of the first day is still to come, 0 to 1
 */
export const daysAhead = (
  past: Past,
  group: number,
  age: number,
  days: number,
  rest = 1,
): readonly ChanceOfDay[] => {
  const [wonTimes, lostTimes] = [past.wonTimes[group]!.times, past.lostTimes[group]!.times];
  const ahead: ChanceOfDay[] = [];
  for (let day = 0, open = 1; day < days; day++) {
    const band = bandOf(age + day);
    const won = Math.min(1, wonTimes * past.won.byBand[band]!);
    const lost = Math.min(1 - won, lostTimes * past.lost.byBand[band]!);
    const atRisk = day === 0 ? open * rest : open;
    ahead.push({ chance: atRisk * won, band, atRisk });
    open -= atRisk * (won + lost);
  }
  return ahead;
};

/** Adds `count` leads alike, of which each is won in these days or not. */
export const addLeads = (into: Outlook, past: Past, count: number, days: readonly ChanceOfDay[]): void => {
  const chance = days.reduce((sum, day) => sum + day.chance, 0);
  into.mean += count * chance;
  into.chance += count * chance * Math.max(0, 1 - chance);
  for (const { band, atRisk } of days)
    into.atRisk[band]! += count * atRisk * past.wonTimes[into.group]!.times;
};

/**
 * Adds leads still to come, so many a day from tomorrow on and the rest of today's, as far as they are won on days
 * `from` up to and without `to`. How many come is a matter of chance too, so their wins are Poisson.
 *
 * @param days those ahead of a lead that enters today, `to` of them or more
 */
export const addArrivals = (
  into: Outlook,
  past: Past,
  arriving: { readonly perDay: number; readonly today: number },
  days: readonly ChanceOfDay[],
  from: number,
  to: number,
): void => {
  for (let age = 0; age < to; age++) {
    const ofToday = age >= from ? arriving.today : 0;
    const leads = ofToday + arriving.perDay * (to - Math.max(from, age + 1));
    const { chance, atRisk, band } = days[age]!;
    into.mean += leads * chance;
    into.chance += leads * chance;
    into.atRisk[band]! += leads * atRisk * past.wonTimes[into.group]!.times;
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
