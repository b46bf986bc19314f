/** The days on which a date grows too old, or old enough, for a condition: only then can its answer change by itself. */
import { type Condition, type Piece, piecesOf } from './condition';
import { ageBoundary } from './holds';

/** Where the date crosses the limit, and for calendar months the days around it: the 31st has no match in April. */
const turnsOfPiece = (piece: Piece, day: number): number[] => {
  if (piece.kind !== 'age') return [];
  const limit = ageBoundary({ ...piece, ahead: !piece.ahead }, { day });
  const isExact = piece.unit === 'day' || piece.unit === 'week';
  const around = isExact ? [0, 1] : [-3, -2, -1, 0, 1, 2, 3, 4];
  return [day, day + 1, ...around.map((by) => limit + by)];
};

/**
 * Evaluation days (since 1970-01-01) on which the condition may begin to say something else of a date than the day
 * before. Some may change nothing.
 *
 * @example ageTurns(parseCondition('hace <= 30 días') as Condition, 100) // [100, 101, 130, 131]
 */
export const ageTurns = (condition: Condition, day: number): number[] =>
  piecesOf(condition).flatMap((piece) => turnsOfPiece(piece, day));
