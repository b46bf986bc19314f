/** What a lead lacks for the next temperature: the fewest criteria that would lift it. */
import { needsDay } from '../condition/condition';
import type { Criterion } from '../model/criterion';
import type { Contribution, LeadScore } from '../scoring/lead-score';
import { clamp } from '../scoring/score-lead';
import type { Settings } from '../settings';

/** A criterion that reaches its best degree, or a penalty that no longer applies; in score points. */
export interface LiftStep {
  readonly criterion: Criterion;
  readonly from: number;
  readonly to: number;
  /** False: nobody knows the answer yet, so asking may be enough. */
  readonly known: boolean;
}

interface Lift {
  /** The next temperature. */
  readonly to: 'warm' | 'hot';
  /** Unknown ones first, then by gain. None: out of reach, whatever is found out or done. */
  readonly steps: readonly LiftStep[];
}

/** What of the settings decides what lifts. */
export type LiftSettings = Pick<Settings, 'asOf' | 'hotFrom' | 'warmFrom'>;

/** Whether an answer could settle the criterion: not without its column, a readable row, and a day where ages count. */
const canBeMet = ({ criterion, column, known }: Contribution, { asOf }: LiftSettings): boolean =>
  (known || (criterion.evaluable && column !== undefined)) &&
  (asOf !== undefined || !criterion.degrees.some(({ condition }) => needsDay(condition)));

const bestPoints = ({ criterion, perShare }: Contribution): number =>
  perShare > 0 ? perShare * Math.max(criterion.degrees[0]?.share ?? 0, criterion.perEvent > 0 ? 1 : 0) : 0;

const gainOf = ({ from, to }: LiftStep): number => to - from;

/** All that would help, the largest gain first; of equal ones the first in the matrix. */
const stepsOf = ({ contributions }: LeadScore, settings: LiftSettings): LiftStep[] =>
  contributions
    .filter((one) => canBeMet(one, settings))
    .map((one) => ({
      criterion: one.criterion,
      from: one.points,
      to: bestPoints(one),
      known: one.known,
    }))
    .filter((step) => gainOf(step) > 0)
    .sort((a, b) => gainOf(b) - gainOf(a));

/**
 * The fewest criteria that lift a lead into the next temperature, so that leaving any one out does not. Of equally
 * small sets the one with most unknowns, then with the largest gain. Undefined where there is no next temperature:
 * hot, excluded and unscored leads.
 *
 * @example smallestLift(score, settings) // { to: 'hot', steps: [{ criterion, from: 0, to: 25, known: false }] }
 */
export const smallestLift = (score: LeadScore, settings: LiftSettings): Lift | undefined => {
  const next = { cold: settings.warmFrom, warm: settings.hotFrom };
  const from = next[score.temperature as keyof typeof next];
  if (from === undefined) return undefined;
  const to = from >= settings.hotFrom ? 'hot' : 'warm';
  const raw = score.contributions.reduce((sum, { points }) => sum + points, 0);
  const lifts = (steps: readonly LiftStep[]): boolean =>
    clamp(steps.reduce((sum, step) => sum + gainOf(step), raw)) >= from;
  const steps = stepsOf(score, settings);
  const unknown = steps.filter(({ known }) => !known);
  const unmet = steps.filter(({ known }) => known);
  for (let size = 1; size <= steps.length; size++) {
    for (let asked = Math.min(size, unknown.length); asked >= 0; asked--) {
      const chosen = [...unknown.slice(0, asked), ...unmet.slice(0, size - asked)];
      if (lifts(chosen)) return { to, steps: chosen };
    }
  }
  return { to, steps: [] };
};
