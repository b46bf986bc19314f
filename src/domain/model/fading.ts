/** What a criterion whose events fade may ask: only that which can be lost, never won, as time passes. */
import { answerOf } from '../answer';
import { type Condition, type Piece, piecesOf } from '../condition/condition';
import { compileCondition, type Predicate } from '../condition/holds';
import type { Degree } from './criterion';

/** Counts at which a piece begins or ceases to hold; undefined for a piece that fading events may not be asked. */
const turningPoints = (piece: Piece): number[] | undefined => {
  if (piece.kind === 'range' && piece.to.number !== undefined) {
    return [piece.from.number!, piece.to.number + 10 ** -piece.to.decimals!];
  }
  const isFloor = piece.kind === 'compare' && (piece.operator === '>=' || piece.operator === '>');
  return isFloor && piece.value.number !== undefined ? [piece.value.number] : undefined;
};

/**
 * The counts at which a condition may change its answer, or undefined where it holds anything but `>=`, `>` and ranges.
 *
 * @example countsOf(parseCondition('>=3') as Condition) // [3]
 */
export const countsOf = (condition: Condition): number[] | undefined => {
  const found = piecesOf(condition).map(turningPoints);
  return condition.negated || found.includes(undefined) ? undefined : (found as number[][]).flat();
};

/** The share of a count: that of the events together, or of the largest degree that holds, whichever is more. */
const shareOfCount = (
  tests: readonly Predicate[],
  degrees: readonly Degree[],
  perEvent: number,
  count: number,
): number => {
  const answer = answerOf(count);
  const at = tests.findIndex((test) => test(answer));
  return Math.max(degrees[at]?.share ?? 0, Math.min(1, perEvent * count));
};

/** Whether a larger count never earns less: looked at on and between all counts where a degree begins or ends. */
export const neverFalls = (degrees: readonly Degree[], perEvent: number): boolean => {
  const tests = degrees.map(({ condition }) => compileCondition(condition, undefined));
  const turns = [0, ...degrees.flatMap(({ condition }) => countsOf(condition) ?? [])].sort((a, b) => a - b);
  const probes = turns.flatMap((turn, i) => [turn, (turn + (turns[i + 1] ?? turn + 2)) / 2]);
  const shares = probes.map((count) => shareOfCount(tests, degrees, perEvent, count));
  return shares.every((share, i) => i === 0 || share >= shares[i - 1]!);
};
