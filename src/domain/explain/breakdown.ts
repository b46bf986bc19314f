/** A score taken apart: rows whose points, `Mín` and `Máx` add up to the score and its interval. */
import type { Contribution, LeadScore } from '../scoring/lead-score';
import { clamp } from '../scoring/score-lead';

/** Score points, and the least and the most they may become. */
export interface Amounts {
  readonly points: number;
  readonly low: number;
  readonly high: number;
}

/** Rows without amounts only say something. */
export type BreakdownRow =
  | { readonly kind: 'product' | 'persona'; readonly name: string; readonly amounts?: never }
  | {
      readonly kind: 'excludes' | 'mayExclude';
      readonly contribution: Contribution;
      readonly amounts?: never;
    }
  | { readonly kind: 'contribution'; readonly contribution: Contribution; readonly amounts: Amounts }
  | {
      readonly kind: 'adjustment' | 'otherProducts';
      readonly name?: never;
      readonly amounts: Amounts;
    };

const byAmount = (amount: (key: keyof Amounts) => number): Amounts => ({
  points: amount('points'),
  low: amount('low'),
  high: amount('high'),
});

/** Scores are rounded to nine decimals, so sums of points differ from them by half of the last. */
const LEAST = 1e-9;

/** A row only where it adds something. */
const unlessZero = (kind: 'adjustment' | 'otherProducts', amounts: Amounts): BreakdownRow[] =>
  Object.values(amounts).some((amount) => Math.abs(amount) > LEAST) ? [{ kind, amounts }] : [];

/** What lies between the sums of the contributions and the figures of the lead. */
const balance = ({ score, low, high, contributions }: LeadScore): BreakdownRow[] => {
  if (score === undefined || low === undefined || high === undefined) return [];
  const sum = byAmount((key) => contributions.reduce((total, one) => total + one[key], 0));
  const kept = byAmount((key) => clamp(sum[key]));
  const total: Amounts = { points: score, low, high };
  return [
    ...unlessZero(
      'adjustment',
      byAmount((key) => kept[key] - sum[key]),
    ),
    // The interval takes in other products; the score is that of the best alone.
    ...unlessZero(
      'otherProducts',
      byAmount((key) => total[key] - kept[key]),
    ),
  ];
};

const named = (kind: 'product' | 'persona', name: string | undefined): BreakdownRow[] =>
  name ? [{ kind, name }] : [];

/**
 * Product and persona, knock-outs, one row a contribution in matrix order, then what keeps score and interval within
 * 0 and 100, and what other products add to the interval.
 *
 * @example breakdownOf(score).map(({ kind }) => kind) // ['persona', 'contribution', 'contribution', 'adjustment']
 */
export const breakdownOf = (score: LeadScore): BreakdownRow[] => [
  ...named('product', score.product),
  ...named('persona', score.persona),
  ...score.excludedBy.map((contribution) => ({ kind: 'excludes' as const, contribution })),
  ...score.mayExclude.map((contribution) => ({ kind: 'mayExclude' as const, contribution })),
  ...score.contributions.map((contribution) => ({
    kind: 'contribution' as const,
    contribution,
    // A penalty that does not apply earns −0, which a cell shows.
    amounts: byAmount((key) => contribution[key] + 0),
  })),
  ...balance(score),
];
