/** The operators of formulas, on scalars. */
import { compareScalars, equalScalars, finite, toNumber, toText } from './coerce';
import type { BinaryOperator, UnaryOperator } from './parse-formula';
import { DateNumber, FormulaError, type Scalar } from './values';

type Binary = (left: Scalar, right: Scalar, locale: string) => Scalar;
type Plain = Exclude<Scalar, FormulaError>;

function numeric(compute: (left: number, right: number) => Scalar): Binary {
  return (left, right, locale) => {
    const a = toNumber(left, locale);
    if (a instanceof FormulaError) return a;
    const b = toNumber(right, locale);
    if (b instanceof FormulaError) return b;
    return finite(compute(a, b));
  };
}

function comparing(holds: (left: Plain, right: Plain) => boolean): Binary {
  return (left, right) => {
    if (left instanceof FormulaError) return left;
    if (right instanceof FormulaError) return right;
    return holds(left, right);
  };
}

/** A date plus or minus days is a date, the difference of two dates a number. */
function keepingDates(
  compute: (left: number, right: number) => number,
  isDate: (l: Scalar, r: Scalar) => boolean,
): Binary {
  const plain = numeric(compute);
  return (left, right, locale) => {
    const result = plain(left, right, locale);
    return typeof result === 'number' && isDate(left, right) ? new DateNumber(result) : result;
  };
}

const isDate = (value: Scalar) => value instanceof DateNumber;
const add = keepingDates(
  (a, b) => a + b,
  (l, r) => isDate(l) !== isDate(r),
);
const subtract = keepingDates(
  (a, b) => a - b,
  (l, r) => isDate(l) && !isDate(r),
);

const divide = numeric((a, b) =>
  b === 0 ? new FormulaError('#DIV/0!', 'Function DIVIDE parameter 2 cannot be zero.') : a / b,
);

const join: Binary = (left, right, locale) => {
  const a = toText(left, locale);
  if (a instanceof FormulaError) return a;
  const b = toText(right, locale);
  if (b instanceof FormulaError) return b;
  return a.length + b.length > 50_000
    ? new FormulaError('#VALUE!', 'The text is longer than 50000 characters.')
    : a + b;
};

export const BINARY: Record<Exclude<BinaryOperator, ':'>, Binary> = {
  '+': add,
  '-': subtract,
  '*': numeric((a, b) => a * b),
  '/': divide,
  '^': numeric((a, b) => a ** b),
  '&': join,
  '=': comparing(equalScalars),
  '<>': comparing((a, b) => !equalScalars(a, b)),
  '<': comparing((a, b) => compareScalars(a, b) < 0),
  '>': comparing((a, b) => compareScalars(a, b) > 0),
  '<=': comparing((a, b) => compareScalars(a, b) <= 0),
  '>=': comparing((a, b) => compareScalars(a, b) >= 0),
};

export const UNARY: Record<UnaryOperator, (value: Scalar, locale: string) => Scalar> = {
  '+': (value) => value,
  '-': (value, locale) => {
    const number = toNumber(value, locale);
    return number instanceof FormulaError ? number : -number;
  },
  '%': (value, locale) => {
    const number = toNumber(value, locale);
    return number instanceof FormulaError ? number : number / 100;
  },
};
