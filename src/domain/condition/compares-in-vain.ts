/** Answers that a comparison can do nothing with, so that they can be counted and put right. */
import type { Answer } from '../answer';
import { difference, isText, readsAsNothing } from './compare';
import { type Condition, type Piece, piecesOf } from './condition';

const isVain = (piece: Piece, answer: Answer): boolean => {
  switch (piece.kind) {
    case 'compare':
      if (isText(piece.value)) return false;
      return piece.operator === '<>' ? readsAsNothing(answer) : difference(answer, piece.value) === undefined;
    case 'range':
      return difference(answer, piece.from) === undefined;
    case 'age':
      return answer.day === undefined;
    default:
      return false;
  }
};

/**
 * Whether a known answer met a comparison that it cannot be compared in.
 *
 * @example comparesInVain(parseCondition('>=50') as Condition, answerOf('unos 200')) // true
 */
export const comparesInVain = (condition: Condition, answer: Answer): boolean =>
  answer.known && piecesOf(condition).some((piece) => isVain(piece, answer));
