/** How built-in functions are written: as rows of a table, each with its number of arguments. */
import { toNumber } from './coerce';
import { broadcast, type Code, type Frame, type Operand, scalarOf } from './frame';
import { FormulaError, type Scalar } from './values';

/** A compiled argument. `value` reads it for a scalar place: a scalar, or rows in an array context. */
export interface Argument {
  readonly operand: Code;
  readonly value: (frame: Frame) => Scalar | readonly Scalar[][];
}

export interface Builtin {
  readonly min: number;
  readonly max: number;
  /** Arguments left out are null. */
  run(frame: Frame, args: readonly (Argument | null)[]): Operand;
  /** The result changes with the clock or by chance: calculate again each time. */
  readonly volatile?: true;
  /** Custom functions may not read what follows from it. */
  readonly taints?: true;
  /** References given directly are asked for their place, not their contents. */
  readonly placesOnly?: true;
}

/** An argument for a scalar place; one that was left out is blank. */
export function readValue(frame: Frame, argument: Argument | null | undefined): Scalar | readonly Scalar[][] {
  return argument ? argument.value(frame) : null;
}

/** A function of scalars; an error among them is the result, and in array contexts it is applied place by place. */
export function scalar(
  min: number,
  max: number,
  apply: (args: readonly Scalar[], frame: Frame) => Scalar,
): Builtin {
  return {
    min,
    max,
    run: (frame, args) =>
      broadcast(
        args.map((argument) => readValue(frame, argument)),
        (scalars) => scalars.find(isError) ?? apply(scalars, frame),
      ),
  };
}

/** A function that wants its arguments whole: ranges unread, arrays, errors. */
export function whole(
  min: number,
  max: number,
  apply: (args: readonly Operand[], frame: Frame) => Operand,
): Builtin {
  return {
    min,
    max,
    run: (frame, args) =>
      apply(
        args.map((argument) => (argument ? argument.operand(frame) : null)),
        frame,
      ),
  };
}

/** The same function with its arguments calculated as arrays, as inside ARRAYFORMULA. */
export function inArrays(builtin: Builtin): Builtin {
  return { ...builtin, run: (frame, args) => asArray(frame, () => builtin.run(frame, args)) };
}

export function asArray<T>(frame: Frame, work: () => T): T {
  const outer = frame.array;
  frame.array = true;
  try {
    return work();
  } finally {
    frame.array = outer;
  }
}

export function isError(value: unknown): value is FormulaError {
  return value instanceof FormulaError;
}

export const error = (code: FormulaError['code'], message = ''): FormulaError =>
  new FormulaError(code, message);

/** Operands as numbers; the first that is none is the result. */
export function numbersOf(frame: Frame, operands: readonly Operand[]): number[] | FormulaError {
  const numbers: number[] = [];
  for (const operand of operands) {
    const number = toNumber(scalarOf(frame, operand), frame.locale);
    if (isError(number)) return number;
    numbers.push(number);
  }
  return numbers;
}
