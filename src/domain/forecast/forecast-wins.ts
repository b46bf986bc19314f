/** Customers and value by calendar month: won already, from leads in hand, from leads still to come. */
import type { Day } from '../cell';
import { amountRange, amountWon, type Worth, worthOf } from './amounts';
import { type Arrivals, arrivalsOf } from './arrivals';
import { type Burst, burstsOf } from './bursts';
import { closingCurve } from './closing-curve';
import { countRange } from './count-range';
import { groupIndex, WINDOW } from './courses';
import type {
  ForecastOutcome,
  MonthForecast,
  PastForecast,
  Prospect,
  Range,
  ToldBurst,
  Visits,
} from './forecast';
import { knownOn } from './known-on';
import { type MonthPart, monthParts } from './month-parts';
import { type MonthAhead, monthsAhead } from './months';
import { groupVariance, rateVariance, together } from './outlook';
import { type Past, pastOf } from './past';
import { besideTruth } from './past-forecasts';
import { stepRatios } from './step-ratios';
import { historyOf, isTooShort, NEEDED } from './too-short';

export interface WinsQuestion {
  readonly prospects: readonly Prospect[];
  readonly visits: readonly Visits[];
  /** The day begins: what is dated later is not looked at; wins of today count. */
  readonly today: Day;
  /** The month of today, and so many in all. */
  readonly months: number;
  readonly past: readonly PastForecast[];
}

/** No forecast looks further than two years. */
const MOST_MONTHS = 24;
/** So long a burst is told. */
const TOLD_WEEKS = 8;

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** Variance of the wins still open of these groups together. */
const varianceOf = (
  parts: readonly MonthPart[],
  past: Past,
  arrivals: Arrivals,
  { begins, ends }: MonthAhead,
): number => {
  const open = parts.flatMap(({ inHand, toCome }) => [inHand, toCome]);
  const all = together(open);
  const come = sum(parts.map(({ toCome }) => toCome.mean));
  const groups = sum(
    parts.map(({ inHand, toCome }) => groupVariance({ ...inHand, mean: inHand.mean + toCome.mean }, past)),
  );
  const rates =
    parts.length > 1 ? Math.max(rateVariance(all, past), groups) : rateVariance(all, past) + groups;
  const weeks = (ends - Math.max(begins, past.today)) / 7;
  const swings = past.calendarSwings(weeks) + past.calendarSwings(past.weeks);
  const counts = sum(parts.map(({ group, toCome }) => toCome.mean ** 2 * (arrivals.variance[group] ?? 0)));
  const stray = come ** 2 * arrivals.strays((ends - past.today) / 7);
  return all.chance + rates + all.mean ** 2 * swings + counts + stray;
};

const meanOpen = ({ inHand, toCome }: MonthPart): number => inHand.mean + toCome.mean;

/**
 * Whether leads of a burst buy like the others is not known before some did, so the low end does without them: the
 * range is wider downwards by their share.
 *
 * @param sure below it nothing falls
 */
const withoutBursts = (range: Range, sure: number, parts: readonly MonthPart[]): Range => {
  const open = sum(parts.map(meanOpen));
  const share = open > 0 ? Math.min(1, sum(parts.map(({ ofBursts }) => ofBursts)) / open) : 0;
  return share > 0 ? { ...range, low: sure + (range.low - sure) * (1 - share) } : range;
};

/** The range of some groups of a month. */
const winsOf = (parts: readonly MonthPart[], variance: number): Range => {
  const mean = sum(parts.map(meanOpen));
  const won = sum(parts.map((part) => part.won));
  const most = parts.some(({ toCome }) => toCome.mean > 0)
    ? Infinity
    : won + sum(parts.map(({ leads }) => leads));
  const range = withoutBursts(countRange({ mean, variance }, won, most), won, parts);
  return { ...range, low: Math.floor(range.low) };
};

const inMonth =
  ({ begins, ends }: MonthAhead) =>
  ({ wonOn }: Prospect): boolean =>
    wonOn! >= begins && wonOn! < ends;

/** Everything that every month is forecast from. */
interface Basis {
  readonly past: Past;
  readonly arrivals: Arrivals;
  readonly wins: readonly Prospect[];
  readonly worth: Worth | undefined;
}

const monthForecast = (month: MonthAhead, all: readonly MonthPart[], basis: Basis): MonthForecast => {
  const { past, arrivals, worth } = basis;
  const parts = all.filter((part) => part.won + meanOpen(part) > 0);
  const groups = parts
    .map((part) => ({
      group: past.groups.names[part.group]!,
      wins: winsOf([part], varianceOf([part], past, arrivals, month)),
    }))
    .sort((a, b) => b.wins.mean - a.wins.mean);
  const variance = varianceOf(parts, past, arrivals, month);
  const open = { mean: sum(parts.map(meanOpen)), variance };
  // Added up in the order shown, so that whoever adds them up again has the same to the last digit.
  const mean = sum(groups.map(({ wins }) => wins.mean));
  const { low, high } = winsOf(parts, variance);
  const amountSoFar = worth && amountWon(basis.wins.filter(inMonth(month)), worth);
  return {
    month: month.month,
    wins: { mean, low: Math.min(low, mean), high: Math.max(high, mean) },
    amount: worth && withoutBursts(amountRange(amountSoFar!, open, worth), amountSoFar!, parts),
    groups,
    made: {
      won: sum(parts.map(({ won }) => won)),
      inHand: sum(parts.map(({ inHand }) => inHand.mean)),
      toCome: sum(parts.map(({ toCome }) => toCome.mean)),
    },
  };
};

/** Older ones are no news, and hardly matter to what is still open. */
const latestBurst = ([last]: readonly Burst[], today: Day): ToldBurst | undefined =>
  last && last.from >= today.day - 7 * TOLD_WEEKS
    ? { from: { day: last.from }, to: { day: last.to - 1 }, leads: last.leads, usual: last.usual }
    : undefined;

/**
 * What to expect of the month of today and those after it, as ranges that hold the truth in 80 cases of 100; or, of too
 * short a past, what is missing. The same question always has the same answer.
 *
 * @example forecastWins({ prospects, visits: [], today, months: 3, past: [] })
 */
export const forecastWins = ({
  prospects,
  visits,
  today,
  months,
  past: before,
}: WinsQuestion): ForecastOutcome => {
  const known = knownOn(prospects, today.day);
  const past = besideTruth(before, known, today.day);
  const has = historyOf(known, today.day);
  if (isTooShort(has)) return { kind: 'too-short', has, needs: NEEDED, past };
  const seen = pastOf(known, today.day, groupIndex());
  const wins = known.filter(({ wonOn }) => wonOn !== undefined);
  const bursts = burstsOf(seen);
  const arrivals = arrivalsOf(seen, visits, bursts);
  const ahead = monthsAhead(today, Math.min(MOST_MONTHS, Math.max(0, Math.floor(months) || 0)));
  const parts = monthParts(seen, arrivals, ahead, wins, bursts);
  const worth = worthOf(wins.filter(({ wonOn }) => wonOn! >= today.day - WINDOW));
  const basis = { past: seen, arrivals, wins, worth };
  return {
    kind: 'forecast',
    months: ahead.map((month, i) => monthForecast(month, parts[i]!, basis)),
    ratios: stepRatios(known, visits, seen),
    curve: closingCurve(seen),
    burst: latestBurst(bursts, today),
    past,
  };
};
