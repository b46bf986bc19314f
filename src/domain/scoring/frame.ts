/** The criteria of one product line and persona, ready to judge, with the M of their own. */

import type { Tally } from '../interactions/tally';
import type { Dimension } from '../model/criterion';
import type { Settings } from '../settings';
import { asksForDay, type BoundCriterion } from './bind-criteria';
import { type CountJudge, countJudgeOf } from './count-judge';
import { type Judge, judgeOf, type Terms } from './outcome';

/** A criterion ready to judge cells or events. */
export interface Line extends Judge {
  readonly bound: BoundCriterion;
  readonly column: number | undefined;
  /** Only for interactions, both. */
  readonly tally: Tally | undefined;
  readonly events: CountJudge | undefined;
  readonly weighs: boolean;
  readonly isFit: boolean;
  /** |weight| as far as it counts for `Datos`: that of criteria about the lead. */
  readonly size: number;
}

type Totals = Readonly<Record<'all' | Dimension, number>>;

export interface Frame {
  /** In matrix order. */
  readonly lines: readonly Line[];
  /** How many of them have a weight. */
  readonly weighing: number;
  readonly totals: Totals;
  readonly terms: Terms;
  /** Lines whose points change as events fade. */
  readonly fading: readonly Line[];
  /** Lines that ask how long ago a date was. */
  readonly dated: readonly Line[];
}

const positiveTotal = (criteria: readonly BoundCriterion[], dimension?: Dimension): number =>
  criteria.reduce((sum, { criterion }) => {
    const counts = dimension === undefined || criterion.dimension === dimension;
    return counts ? sum + Math.max(criterion.weight ?? 0, 0) : sum;
  }, 0);

/** Whether a criterion's events lose their worth and what it earns with them. */
const fades = ({ criterion, answered, degreesReadable }: BoundCriterion): boolean =>
  criterion.halfLife !== undefined && answered && degreesReadable;

/** Only what stands in a column can age. */
const ages = ({ criterion, column }: BoundCriterion): boolean =>
  column !== undefined && asksForDay(criterion);

/**
 * @param nextKey gives each remembered outcome of a scorer its own key
 */
export const frameOf = (
  criteria: readonly BoundCriterion[],
  { asOf }: Settings,
  isUnknown: Terms['isUnknown'],
  nextKey: () => number,
): Frame => {
  const totals: Totals = {
    all: positiveTotal(criteria),
    fit: positiveTotal(criteria, 'fit'),
    interest: positiveTotal(criteria, 'interest'),
  };
  const terms = { total: totals.all, asOf, isUnknown };
  const lines = criteria.map((bound): Line => {
    const { criterion, column, tally } = bound;
    return {
      bound,
      column,
      tally,
      ...judgeOf(bound, terms, nextKey),
      events: tally && countJudgeOf(bound, terms, nextKey),
      weighs: criterion.weight !== undefined,
      isFit: criterion.dimension === 'fit',
      size: criterion.source === 'lead' ? Math.abs(criterion.weight ?? 0) : 0,
    };
  });
  const fading = lines.filter(({ bound }) => fades(bound));
  const dated = lines.filter(({ bound }) => ages(bound));
  const weighing = lines.filter(({ weighs }) => weighs).length;
  return { lines, weighing, totals, terms, fading, dated };
};
