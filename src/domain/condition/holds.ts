/** Whether a condition holds for an answer. Compiled once, since a criterion asks it of thousands of leads. */
import type { Answer } from '../answer';
import type { Day } from '../cell';
import { addMonths } from '../day';
import { COMPARE, cutOff, difference, equals, isText, readsAsNothing } from './compare';
import type { Condition, Literal, Operator, Piece } from './condition';
import { matchesParts } from './wildcard';
import { NO_ANSWERS, YES_ANSWERS } from './words';

export type Predicate = (answer: Answer) => boolean;

type PieceOf<Kind extends Piece['kind']> = Piece & { readonly kind: Kind };

const isYes: Predicate = ({ cell, text }) => (typeof cell === 'boolean' ? cell : YES_ANSWERS.has(text));
const isNo: Predicate = ({ cell, text }) => (typeof cell === 'boolean' ? !cell : NO_ANSWERS.has(text));

const compares = (operator: Operator, value: Literal): Predicate => {
  const compare = COMPARE[operator];
  if (isText(value)) return (answer) => equals(answer, value) === (operator === '=');
  return (answer) => {
    const apart = difference(answer, value);
    // A number is never a date, so the two differ; what is neither is no answer to a comparison.
    return apart === undefined ? operator === '<>' && !readsAsNothing(answer) : compare(apart);
  };
};

const inRange = (from: Literal, to: Literal): Predicate => {
  if (from.number === undefined) {
    return ({ day }) => day !== undefined && day >= from.day! && day <= to.day!;
  }
  const last = to.number!;
  return (answer) => {
    const x = answer.number;
    return x !== undefined && difference(answer, from)! >= 0 && cutOff(x, to.decimals!) <= last;
  };
};

/** The day that lies `count` units before or after the evaluation day; with half days, between two days. */
export const ageBoundary = (
  { ahead, count, unit }: Pick<PieceOf<'age'>, 'ahead' | 'count' | 'unit'>,
  asOf: Day,
): number => {
  const sign = ahead ? 1 : -1;
  const months = unit === 'month' ? count : unit === 'year' ? count * 12 : 0;
  const days = unit === 'day' ? count : unit === 'week' ? count * 7 : 0;
  return addMonths(asOf, sign * months).day + sign * days;
};

/** Beyond the boundary means further away from the evaluation day. */
const hasAge = (piece: PieceOf<'age'>, asOf: Day | undefined): Predicate => {
  if (!asOf) return () => false;
  const sign = piece.ahead ? 1 : -1;
  const boundary = ageBoundary(piece, asOf);
  const compare = COMPARE[piece.operator];
  return ({ day }) => day !== undefined && sign * (day - asOf.day) >= 0 && compare(sign * (day - boundary));
};

const known =
  (predicate: Predicate): Predicate =>
  (answer) =>
    answer.known && predicate(answer);

const compilePiece = (piece: Piece, asOf: Day | undefined): Predicate => {
  switch (piece.kind) {
    case 'unknown':
      return (answer) => !answer.known;
    case 'known':
      return (answer) => answer.known;
    case 'yes':
      return known(isYes);
    case 'no':
      return known(isNo);
    case 'value':
      return known((answer) => equals(answer, piece.value));
    case 'pattern':
      return known((answer) => matchesParts(answer.text, piece.parts) !== piece.negated);
    case 'compare':
      return known(compares(piece.operator, piece.value));
    case 'range':
      return known(inRange(piece.from, piece.to));
    case 'age':
      return known(hasAge(piece, asOf));
  }
};

/** One of one is itself, which spares a loop where most conditions are. */
const every = (all: readonly Predicate[]): Predicate =>
  all.length === 1 ? all[0]! : (answer) => all.every((predicate) => predicate(answer));

const some = (all: readonly Predicate[]): Predicate =>
  all.length === 1 ? all[0]! : (answer) => all.some((predicate) => predicate(answer));

/**
 * A condition as a function of the answer. An unknown answer meets `vacío` only; `hace` without an evaluation day
 * never holds.
 *
 * @example compileCondition(parseCondition('50..199') as Condition, undefined)(answerOf(199.9)) // true
 */
export const compileCondition = (condition: Condition, asOf: Day | undefined): Predicate => {
  const pieces = condition.alternatives.map((each) => every(each.map((piece) => compilePiece(piece, asOf))));
  const any = some(pieces);
  return condition.negated ? (answer) => answer.known && !any(answer) : any;
};

/** The same for a single question. */
export const holds = (condition: Condition, answer: Answer, asOf: Day | undefined): boolean =>
  compileCondition(condition, asOf)(answer);
