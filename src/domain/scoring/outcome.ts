/** One criterion and one answer: what it earns, whether it excludes. Columns repeat their texts, so each is judged once. */
import { answerOf } from '../answer';
import type { Cell, Day } from '../cell';
import { comparesInVain } from '../condition/compares-in-vain';
import { catchesAll } from '../condition/condition';
import { NEVER, testOf } from '../condition/test';
import type { Criterion, Degree } from '../model/criterion';
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
/** Judges one answer after the other, without memory. */
export type FreshJudge = (cell: Cell, key?: number) => Outcome;

/** What judging needs besides the criterion. */
export interface Terms {
  /** M: the sum of the positive weights; 0 = nothing can be earned. */
  readonly total: number;
  readonly asOf: Day | undefined;
  readonly isUnknown: (cell: Cell) => boolean;
}

/** What a judge finds; the points follow. */
type Judged = Omit<Outcome, 'points' | 'low' | 'high'>;

/**
 * The points of what was found: an answer that is not known earns its estimate, and may still earn the most or nothing.
 * All outcomes are made here, in one shape: they are read for every lead and criterion, and so the fastest way.
 */
export const outcomeOf = (judged: Judged): Outcome => {
  const { criterion, column, answer, known, degree, share, perShare, events, key, excludes, mayExclude } =
    judged;
  const points = perShare * share;
  const most = perShare * criterion.highestShare;
  return {
    criterion,
    points,
    low: known ? points : Math.min(0, most),
    high: known ? points : Math.max(0, most),
    known,
    excludes,
    mayExclude,
    column,
    answer,
    degree,
    share,
    perShare,
    events,
    key,
  };
};

/** A column with more different answers than this holds names or addresses: remembering them, and looking them up in vain, costs more. */
const MOST_ANSWERS = 1000;

/** The judge of one criterion and one day, which remembers nothing. */
export const freshJudge = (
  { criterion, column, answered, degreesReadable, knockoutReadable }: BoundCriterion,
  terms: Terms,
): FreshJudge => {
  const degrees: readonly Degree[] = answered && degreesReadable ? criterion.degrees : [];
  const tests = degrees.map((degree) => testOf(degree.condition, terms.asOf));
  const doubtfulShare = Math.max(0, ...degrees.map(({ share }, i) => (tests[i]!.doubtful ? share : 0)));
  const hasKnockout = !!criterion.knockout || criterion.knockoutUnreadable;
  const knocksOut =
    answered && knockoutReadable && criterion.knockout ? testOf(criterion.knockout, terms.asOf) : NEVER;
  const perShare = terms.total > 0 ? (100 * (criterion.weight ?? 0)) / terms.total : 0;
  return (raw, key) => {
    const cell = !answered || terms.isUnknown(raw) ? '' : raw;
    const answer = answerOf(cell);
    let at = 0;
    while (at < tests.length && !tests[at]!.holds(answer)) at++;
    const won = degrees[at];
    const reached = won ? won.share : 0;
    // A higher degree might hold on some day: then no lower one is sure.
    const isDoubtful = cell !== '' && doubtfulShare > reached;
    const degree = isDoubtful ? undefined : won;
    // A blank that the team counts as an answer (`vacío`) is settled, not open.
    const known = !isDoubtful && (!!won || (cell !== '' && degreesReadable));
    const share = known ? reached : criterion.unknownShare;
    const excludes = knocksOut.holds(answer);
    const mayExclude = hasKnockout && !excludes && (!knockoutReadable || knocksOut.doubtful || cell === '');
    return outcomeOf({
      criterion,
      column,
      answer: cell,
      known,
      degree,
      share,
      perShare,
      events: undefined,
      key,
      excludes,
      mayExclude,
    });
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
  let isVaried = false;
  return {
    seen,
    judge: (cell) => {
      if (seen.size >= MOST_ANSWERS) {
        isVaried = true;
        seen.clear();
      }
      if (isVaried) return judge(cell);
      const outcome = judge(cell, nextKey());
      seen.set(cell, outcome);
      return outcome;
    },
  };
};

/**
 * Says of an outcome whether a comparison met an answer that is neither number nor date, among the conditions that
 * were asked: the degrees down to the one that won, unless that one names the answer, and the knock-out. Undefined
 * where nothing compares.
 */
export const vainJudge = ({ degrees, knockout }: Criterion): ((outcome: Outcome) => boolean) | undefined => {
  const ofDegrees = degrees.map(({ condition }) => comparesInVain(condition));
  const ofKnockout = knockout && comparesInVain(knockout);
  if (!ofKnockout && ofDegrees.every((test) => !test)) return undefined;
  return ({ answer, degree }) => {
    const read = answerOf(answer);
    const isNamed = degree && !catchesAll(degree.condition);
    const asked = degree ? ofDegrees.slice(0, degrees.indexOf(degree) + 1) : ofDegrees;
    return (!isNamed && asked.some((test) => test?.(read))) || ofKnockout?.(read) === true;
  };
};
