/** Forecasts made before, beside what happened since. */
import type { PastForecast, Prospect } from './forecast';
import { monthOf } from './months';

const winsIn = (prospects: readonly Prospect[], begins: number, ends: number): number =>
  prospects.filter(({ wonOn }) => wonOn !== undefined && wonOn >= begins && wonOn < ends).length;

/**
 * What was expected is left as it was written; the truth is counted anew, once the month is over.
 *
 * @param today whole days since 1970-01-01
 */
export const besideTruth = (
  past: readonly PastForecast[],
  prospects: readonly Prospect[],
  today: number,
): readonly PastForecast[] =>
  past.map(({ week, month, wins }) => {
    const { begins, ends } = monthOf(month);
    if (ends > today) return { week, month, wins, truth: undefined, isWithin: undefined };
    const truth = winsIn(prospects, begins, ends);
    return { week, month, wins, truth, isWithin: truth >= wins.low && truth <= wins.high };
  });
