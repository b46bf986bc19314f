/** One criterion and one answer: what it earns, whether it excludes. Columns repeat their values, so each is judged once. */
import { answerOf } from '../answer';
import type { Cell, Day } from '../cell';
import { comparesInVain, holds } from '../condition/holds';
import type { Degree } from '../model/criterion';
import type { BoundCriterion } from './bind-criteria';
import type { Contribution } from './lead-score';

export interface Outcome {
  readonly contribution: Contribution;
  readonly excludes: boolean;
  readonly mayExclude: boolean;
  /** A comparison met an answer that is neither number nor date, and nothing else held. */
  readonly vain: boolean;
}

export type Judge = (cell: Cell) => Outcome;

/** What judging needs besides the criterion. */
export interface Terms {
  /** M: the sum of the positive weights; 0 = nothing can be earned. */
  readonly total: number;
  readonly asOf: Day | undefined;
  readonly isUnknown: (cell: Cell) => boolean;
}

const judge = (bound: BoundCriterion, terms: Terms, raw: Cell): Outcome => {
  const { criterion, degreesReadable, knockoutReadable } = bound;
  const cell = bound.column === undefined || terms.isUnknown(raw) ? '' : raw;
  const answer = answerOf(cell);
  const asked = bound.column !== undefined;
  const degree: Degree | undefined =
    asked && degreesReadable
      ? criterion.degrees.find((d) => holds(d.condition, answer, terms.asOf))
      : undefined;
  // A blank that the team counts as an answer (`vacío`) is settled, not open.
  const known = (answer.known && degreesReadable) || degree !== undefined;
  const share = known ? (degree?.share ?? 0) : criterion.unknownShare;
  const points = terms.total > 0 ? (100 * (criterion.weight ?? 0) * share) / terms.total : 0;
  const hasKnockout = criterion.knockout !== undefined || criterion.knockoutUnreadable;
  const excludes =
    asked &&
    knockoutReadable &&
    criterion.knockout !== undefined &&
    holds(criterion.knockout, answer, terms.asOf);
  return {
    contribution: { criterion, answer: cell, known, degree, share, points },
    excludes,
    mayExclude: hasKnockout && !excludes && (!knockoutReadable || !answer.known),
    vain: degree === undefined && !excludes && isVain(bound, cell),
  };
};

const isVain = ({ criterion }: BoundCriterion, cell: Cell): boolean => {
  const conditions = criterion.degrees.map((degree) => degree.condition);
  if (criterion.knockout) conditions.push(criterion.knockout);
  const answer = answerOf(cell);
  return conditions.some((condition) => comparesInVain(condition, answer));
};

/** Judges a criterion's answers, each different one once. */
export const judgeOf = (bound: BoundCriterion, terms: Terms): Judge => {
  const byValue = new Map<string | number | boolean, Outcome>();
  const byDay = new Map<number, Outcome>();
  return (cell) => {
    const isObject = typeof cell === 'object';
    const seen = isObject ? byDay.get(cell.day) : byValue.get(cell);
    if (seen !== undefined) return seen;
    const outcome = judge(bound, terms, cell);
    if (isObject) byDay.set(cell.day, outcome);
    else byValue.set(cell, outcome);
    return outcome;
  };
};
