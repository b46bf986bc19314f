/** One criterion and one answer: what it earns, whether it excludes. Columns repeat their texts, so each is judged once. */
import { answerOf } from '../answer';
import type { Cell, Day } from '../cell';
import { comparesInVain } from '../condition/compares-in-vain';
import { compileCondition, type Predicate } from '../condition/holds';
import type { Degree } from '../model/criterion';
import type { BoundCriterion } from './bind-criteria';
import type { Contribution } from './lead-score';

export interface Outcome extends Contribution {
  readonly excludes: boolean;
  readonly mayExclude: boolean;
}

/** The judge of one criterion. `seen` holds what it remembers: look there first, then ask. */
export interface Judge {
  readonly seen: ReadonlyMap<Cell, Outcome>;
  judge(cell: Cell): Outcome;
}
type FreshJudge = (cell: Cell, key: number | undefined) => Outcome;

/** What judging needs besides the criterion. */
export interface Terms {
  /** M: the sum of the positive weights; 0 = nothing can be earned. */
  readonly total: number;
  readonly asOf: Day | undefined;
  readonly isUnknown: (cell: Cell) => boolean;
}

const never: Predicate = () => false;

/** A column with more different answers than this holds names or addresses: remembering them costs more. */
const MOST_ANSWERS = 1000;

/** Judges one answer after the other, without memory. */
const freshJudge = (
  { criterion, column, degreesReadable, knockoutReadable }: BoundCriterion,
  terms: Terms,
): FreshJudge => {
  const asked = column !== undefined;
  const degrees: readonly Degree[] = asked && degreesReadable ? criterion.degrees : [];
  const tests = degrees.map((degree) => compileCondition(degree.condition, terms.asOf));
  const hasKnockout = criterion.knockout !== undefined || criterion.knockoutUnreadable;
  const knocksOut =
    asked && knockoutReadable && criterion.knockout
      ? compileCondition(criterion.knockout, terms.asOf)
      : never;
  const pointsPerShare = terms.total > 0 ? (100 * (criterion.weight ?? 0)) / terms.total : 0;
  return (raw, key) => {
    const cell = !asked || terms.isUnknown(raw) ? '' : raw;
    const answer = answerOf(cell);
    let at = 0;
    while (at < tests.length && !tests[at]!(answer)) at++;
    const degree = degrees[at];
    // A blank that the team counts as an answer (`vacío`) is settled, not open.
    const known = (cell !== '' && degreesReadable) || degree !== undefined;
    const share = known ? (degree?.share ?? 0) : criterion.unknownShare;
    const points = pointsPerShare * share;
    const excludes = knocksOut(answer);
    const mayExclude = hasKnockout && !excludes && (!knockoutReadable || cell === '');
    return { criterion, answer: cell, known, degree, share, points, key, excludes, mayExclude };
  };
};

/**
 * Judges a criterion's answers; those that come back are remembered.
 *
 * @param nextKey gives each remembered outcome of a scorer its own key
 */
export const judgeOf = (bound: BoundCriterion, terms: Terms, nextKey: () => number): Judge => {
  const judge = freshJudge(bound, terms);
  const seen = new Map<Cell, Outcome>();
  return {
    seen,
    judge: (cell) => {
      if (typeof cell === 'object' || seen.size >= MOST_ANSWERS) return judge(cell, undefined);
      const outcome = judge(cell, nextKey());
      seen.set(cell, outcome);
      return outcome;
    },
  };
};

/** Whether nothing in the criterion held, and a comparison met what is neither number nor date. */
export const isVain = ({ criterion, answer, degree, excludes }: Outcome): boolean => {
  if (degree !== undefined || excludes || answer === '') return false;
  const read = answerOf(answer);
  return (
    criterion.degrees.some(({ condition }) => comparesInVain(condition, read)) ||
    (criterion.knockout !== undefined && comparesInVain(criterion.knockout, read))
  );
};
