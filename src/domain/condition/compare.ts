/** How an answer and a literal meet: as numbers, as days, or as text. */
import type { Answer } from '../answer';
import { round9 } from '../number';
import type { Literal, Operator } from './condition';

/** What each operator says about the sign of answer − literal. */
export const COMPARE: Readonly<Record<Operator, (difference: number) => boolean>> = {
  '>=': (d) => d >= 0,
  '>': (d) => d > 0,
  '<=': (d) => d <= 0,
  '<': (d) => d < 0,
  '=': (d) => d === 0,
  '<>': (d) => d !== 0,
};

export const isText = (value: Literal): boolean => value.number === undefined && value.day === undefined;
export const readsAsNothing = (answer: Answer): boolean =>
  answer.number === undefined && answer.day === undefined;

/** Answer − literal as numbers or as days; undefined where the two do not meet. */
export const difference = (answer: Answer, value: Literal): number | undefined => {
  if (value.number !== undefined) {
    return answer.number === undefined ? undefined : answer.number - value.number;
  }
  return value.day === undefined || answer.day === undefined ? undefined : answer.day - value.day;
};

/** As numbers if both read as numbers, as days if both read as dates, else as folded text. */
export const equals = (answer: Answer, value: Literal): boolean => {
  const apart = difference(answer, value);
  return apart === undefined ? answer.text === value.text : apart === 0;
};

/** x without the decimals that nobody wrote: 199.9 is still within `50..199`. */
export const cutOff = (x: number, decimals: number): number => {
  const scale = 10 ** decimals;
  return Math.trunc(round9(x * scale)) / scale;
};
