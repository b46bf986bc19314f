/** Answers that a comparison can do nothing with, so that they can be counted and put right. */
import type { Answer } from '../answer';
import { difference, isText, readsAsNothing } from './compare';
import { type Condition, type Piece, piecesOf } from './condition';
import { holds, type Predicate } from './holds';

/** When a piece meets an answer in vain; undefined for pieces that compare nothing. */
const vainFor = (piece: Piece): Predicate | undefined => {
  switch (piece.kind) {
    case 'compare':
      if (isText(piece.value)) return undefined;
      return piece.operator === '<>'
        ? readsAsNothing
        : (answer) => difference(answer, piece.value) === undefined;
    case 'range':
      return (answer) => difference(answer, piece.from) === undefined;
    case 'age':
      return (answer) => answer.day === undefined;
    default:
      return undefined;
  }
};

/**
 * Says of a known answer whether the condition compared it in vain and so could not say yes: that is, with nothing
 * else in the condition holding, or under `no:`, where failing to compare turns into points. Undefined where the
 * condition compares nothing.
 *
 * @example comparesInVain(parseCondition('>=50') as Condition)?.(answerOf('unos 200')) // true
 */
export const comparesInVain = (condition: Condition): Predicate | undefined => {
  const tests = piecesOf(condition)
    .map(vainFor)
    .filter((test): test is Predicate => test !== undefined);
  if (tests.length === 0) return undefined;
  return (answer: Answer) =>
    answer.known &&
    tests.some((test) => test(answer)) &&
    (condition.negated || !holds(condition, answer, undefined));
};
