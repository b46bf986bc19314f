/** Whether a condition holds for an answer, and whether it compared with something that cannot be compared. */
import type { Answer } from '../answer';
import type { Day } from '../cell';
import { addMonths } from '../day';
import { round9 } from '../number';
import type { Condition, Literal, Operator, Piece } from './condition';
import { matchesParts } from './wildcard';
import { NO_ANSWERS, YES_ANSWERS } from './words';

const COMPARE: Readonly<Record<Operator, (difference: number) => boolean>> = {
  '>=': (d) => d >= 0,
  '>': (d) => d > 0,
  '<=': (d) => d <= 0,
  '<': (d) => d < 0,
  '=': (d) => d === 0,
  '<>': (d) => d !== 0,
};

const isYes = (answer: Answer): boolean =>
  typeof answer.cell === 'boolean' ? answer.cell : YES_ANSWERS.has(answer.text);
const isNo = (answer: Answer): boolean =>
  typeof answer.cell === 'boolean' ? !answer.cell : NO_ANSWERS.has(answer.text);

/** Answer minus literal as numbers or as days; undefined where the two do not meet. */
const difference = (answer: Answer, value: Literal): number | undefined => {
  if (value.number !== undefined) {
    return answer.number === undefined ? undefined : round9(round9(answer.number) - round9(value.number));
  }
  return value.day === undefined || answer.day === undefined ? undefined : answer.day - value.day;
};

/** As numbers if both read as numbers, as days if both read as dates, else as folded text. */
const equals = (answer: Answer, value: Literal): boolean => {
  const apart = difference(answer, value);
  return apart === undefined ? answer.text === value.text : apart === 0;
};

const isText = (value: Literal): boolean => value.number === undefined && value.day === undefined;
const readsAsNothing = (answer: Answer): boolean => answer.number === undefined && answer.day === undefined;

const compares = (answer: Answer, operator: Operator, value: Literal): boolean => {
  if (isText(value)) return equals(answer, value) === (operator === '=');
  const apart = difference(answer, value);
  // A number is never a date, so they differ; what is neither is no answer to a comparison.
  return apart === undefined ? operator === '<>' && !readsAsNothing(answer) : COMPARE[operator](apart);
};

/** x without the decimals that nobody wrote: 199.9 is still within `50..199`. */
const cutOff = (x: number, decimals: number): number => {
  const scale = 10 ** decimals;
  return Math.trunc(round9(round9(x) * scale)) / scale;
};

const inRange = (answer: Answer, from: Literal, to: Literal): boolean => {
  if (from.number !== undefined) {
    const x = answer.number;
    return x !== undefined && difference(answer, from)! >= 0 && cutOff(x, to.decimals!) <= round9(to.number!);
  }
  return answer.day !== undefined && answer.day >= from.day! && answer.day <= to.day!;
};

/** How far the answer lies beyond the boundary day, seen from the evaluation day outwards. */
const hasAge = (answer: Answer, piece: Piece & { kind: 'age' }, asOf: Day | undefined): boolean => {
  if (asOf === undefined || answer.day === undefined) return false;
  const sign = piece.ahead ? 1 : -1;
  const months = piece.unit === 'month' ? piece.count : piece.unit === 'year' ? piece.count * 12 : 0;
  const days = piece.unit === 'day' ? piece.count : piece.unit === 'week' ? piece.count * 7 : 0;
  const boundary = addMonths(asOf, sign * months).day + sign * days;
  return sign * (answer.day - asOf.day) >= 0 && COMPARE[piece.operator](sign * (answer.day - boundary));
};

const pieceHolds = (piece: Piece, answer: Answer, asOf: Day | undefined): boolean => {
  if (piece.kind === 'unknown') return !answer.known;
  if (!answer.known) return false;
  switch (piece.kind) {
    case 'known':
      return true;
    case 'yes':
      return isYes(answer);
    case 'no':
      return isNo(answer);
    case 'value':
      return equals(answer, piece.value);
    case 'pattern':
      return matchesParts(answer.text, piece.parts) !== piece.negated;
    case 'compare':
      return compares(answer, piece.operator, piece.value);
    case 'range':
      return inRange(answer, piece.from, piece.to);
    case 'age':
      return hasAge(answer, piece, asOf);
  }
};

/**
 * Whether the condition holds. An unknown answer meets `vacío` only; `hace` without an evaluation day never holds.
 *
 * @example holds(parseCondition('50..199') as Condition, answerOf(199.9), undefined) // true
 */
export const holds = (condition: Condition, answer: Answer, asOf: Day | undefined): boolean => {
  const some = condition.alternatives.some((pieces) =>
    pieces.every((piece) => pieceHolds(piece, answer, asOf)),
  );
  return condition.negated ? answer.known && !some : some;
};

const isVain = (piece: Piece, answer: Answer): boolean => {
  switch (piece.kind) {
    case 'compare':
      return piece.operator === '<>' || isText(piece.value)
        ? !isText(piece.value) && readsAsNothing(answer)
        : difference(answer, piece.value) === undefined;
    case 'range':
      return difference(answer, piece.from) === undefined;
    case 'age':
      return answer.day === undefined;
    default:
      return false;
  }
};

/** Whether a known answer met a comparison that it cannot be compared in, such as `>=50` with `unos 200`. */
export const comparesInVain = (condition: Condition, answer: Answer): boolean =>
  answer.known && condition.alternatives.some((pieces) => pieces.some((piece) => isVain(piece, answer)));
