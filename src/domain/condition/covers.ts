/** Whether a condition can win beneath others that are asked first. One answer of each kind that they tell apart decides. */
import { type Answer, answerOf } from '../answer';
import { round9 } from '../number';
import { type Condition, type Literal, type Piece, piecesOf } from './condition';
import { ageBoundary, compileCondition, type Predicate } from './holds';
import { NO_ANSWERS, YES_ANSWERS } from './words';

/** Longer lists are not looked at: every value would be held against every other. */
const MOST_PIECES = 1000;
/** Any day serves, since only distances from it are compared. */
const AS_OF = { day: 20000 };
/** Stands for whatever no condition names, alone and in place of `*`. */
const ANYTHING = '\ue001';

/** Dates and ages cannot be held against each other, nor months against days: their order changes from day to day. */
type Axis = 'date' | 'days' | 'months';
type Pattern = Piece & { readonly kind: 'pattern' };

const literalsOf = (piece: Piece): readonly Literal[] =>
  piece.kind === 'range'
    ? [piece.from, piece.to]
    : piece.kind === 'value' || piece.kind === 'compare'
      ? [piece.value]
      : [];

const axisOf = (piece: Piece): Axis | undefined =>
  piece.kind === 'age'
    ? piece.unit === 'day' || piece.unit === 'week'
      ? 'days'
      : 'months'
    : literalsOf(piece).some(({ day }) => day !== undefined)
      ? 'date'
      : undefined;

const axesOf = (pieces: readonly Piece[]): Set<Axis> =>
  new Set(pieces.map(axisOf).filter((axis): axis is Axis => axis !== undefined));

const isPattern = (piece: Piece): piece is Pattern => piece.kind === 'pattern';

/** The numbers at which something may change, one before, between and after them. */
const numbersAround = (literals: readonly Literal[]): number[] => {
  const turns = literals
    .flatMap(({ number, decimals = 0 }) =>
      number === undefined ? [] : [number, round9(number + 10 ** -decimals)],
    )
    .sort((a, b) => a - b);
  return turns.flatMap((turn, i) => [turn, (turn + (turns[i + 1] ?? turn + 2)) / 2]).concat(turns[0]! - 1);
};

const daysAround = (pieces: readonly Piece[]): number[] => {
  const turns = pieces.flatMap((piece) =>
    piece.kind === 'age' ? [ageBoundary(piece, AS_OF)] : literalsOf(piece).map(({ day }) => day!),
  );
  return [AS_OF.day, ...turns.filter((day) => day !== undefined)].flatMap((day) =>
    [-1, 0, 1, 2].map((step) => Math.floor(day) + step),
  );
};

/** Answers that are known to the letter: blank, ticks, and every text that some condition names. */
const exactAnswers = (literals: readonly Literal[]): Answer[] =>
  ['', true, false, ...YES_ANSWERS, ...NO_ANSWERS, ...literals.map(({ text }) => text)].map(answerOf);

/** Answers that stand for all others: each number and day around the turning points, in texts of the lower condition. */
const generalAnswers = (pieces: readonly Piece[], patterns: readonly Pattern[]): Answer[] => {
  const texts = [ANYTHING, ...patterns.map(({ parts }) => parts.join(ANYTHING))];
  const values: { number?: number; day?: number }[] = [
    {},
    ...numbersAround(pieces.flatMap(literalsOf)).map((number) => ({ number })),
    ...daysAround(pieces).map((day) => ({ day })),
  ];
  return values.flatMap(({ number, day }) =>
    texts.map((text) => ({ cell: text, known: true, number, day, text })),
  );
};

const NOTHING: Condition = { negated: false, alternatives: [] };

/** The alternatives whose pieces all pass; a negated condition passes whole or not at all. */
const partOf = (condition: Condition, passes: (piece: Piece) => boolean): Condition => {
  const alternatives = condition.alternatives.filter((all) => all.every(passes));
  const isWhole = alternatives.length === condition.alternatives.length;
  return condition.negated && !isWhole ? NOTHING : { ...condition, alternatives };
};

/** One pattern for each alternative has a text that shows all it catches; `undefined` where that is not so. */
const patternsOf = ({ negated, alternatives }: Condition): readonly Pattern[] | undefined => {
  const found = alternatives.map((all) => all.filter(isPattern).filter((one) => negated === one.negated));
  if (negated) return found.every((all) => all.length === 0) ? [] : undefined;
  return found.every((all) => all.length <= 1) ? found.flat() : undefined;
};

/** Who wins the answers that meet the lower condition: indices of the higher ones, -1 where none does. */
const winners = (answers: readonly Answer[], lower: Predicate, higher: readonly Condition[]): number[] => {
  const tests = higher.map((condition) => compileCondition(condition, AS_OF));
  return answers.filter(lower).map((answer) => tests.findIndex((test) => test(answer)));
};

const plain = (condition: Condition): Condition => ({ ...condition, negated: false });

/**
 * Which of the conditions asked before take every answer from this one, by index; empty where no answer meets it at
 * all. Undefined where some answer can still win it, or where that is not certain.
 *
 * @example takenBy(parse('>=60'), [parse('>=100'), parse('50..99,9')]) // [0, 1]
 */
export const takenBy = (lower: Condition, higher: readonly Condition[]): readonly number[] | undefined => {
  const own = piecesOf(lower);
  const pieces = [...own, ...higher.flatMap(piecesOf)];
  const patterns = patternsOf(lower);
  const [axis = 'date', ...more] = axesOf(own);
  if (pieces.length > MOST_PIECES || !patterns || more.length > 0) return undefined;
  if (lower.negated) {
    // Fewer exceptions catch more.
    const wider = higher.findIndex((one) => one.negated && takenBy(plain(one), [plain(lower)]) !== undefined);
    if (wider >= 0) return [wider];
  }
  const comparable = higher.map((one) => partOf(one, (piece) => (axisOf(piece) ?? axis) === axis));
  // What a text must not look like says little about all the texts that one text stands for.
  const general = comparable.map((one) =>
    partOf(one, (piece) => !isPattern(piece) || (!one.negated && !piece.negated)),
  );
  const isMet = compileCondition(lower, AS_OF);
  const found = new Set([
    ...winners(exactAnswers(pieces.flatMap(literalsOf)), isMet, comparable),
    ...winners(generalAnswers(pieces, patterns), isMet, general),
  ]);
  return found.has(-1) ? undefined : [...found].sort((a, b) => a - b);
};
