/** Logic: branches are calculated only when they are taken. */
import { type Argument, asArray, type Builtin, error, isError, readValue, scalar } from '../builtin';
import { equalScalars, toBoolean } from '../coerce';
import { broadcast, CellRange, type Frame, type Operand, rowsOf } from '../frame';
import { FormulaError, type Scalar } from '../values';

type Rows = readonly Scalar[][];

const branch = (frame: Frame, argument: Argument | null | undefined, ifAbsent: Scalar): Operand => {
  if (argument === undefined) return ifAbsent;
  return argument ? argument.operand(frame) : null;
};

const IF: Builtin = {
  min: 2,
  max: 3,
  run(frame, args) {
    const condition = readValue(frame, args[0]);
    if (Array.isArray(condition)) return pick(frame, condition as Rows, args);
    const holds = toBoolean(condition as Scalar, frame.locale);
    if (isError(holds)) return holds;
    return holds ? branch(frame, args[1], null) : branch(frame, args[2], false);
  },
};

/** IF over an array: both branches are needed. */
function pick(frame: Frame, condition: Rows, args: readonly (Argument | null)[]): Operand {
  const yes = args[1] ? args[1].value(frame) : null;
  const no = args.length < 3 ? false : readValue(frame, args[2]);
  return broadcast([condition, yes, no], ([test, a, b]) => {
    const holds = toBoolean(test!, frame.locale);
    return isError(holds) ? holds : ((holds ? a : b) as Scalar);
  });
}

const IFS: Builtin = {
  min: 2,
  max: 254,
  run(frame, args) {
    for (let at = 0; at + 1 < args.length; at += 2) {
      const condition = readValue(frame, args[at]);
      if (Array.isArray(condition)) return chain(frame, args.slice(at));
      const holds = toBoolean(condition as Scalar, frame.locale);
      if (isError(holds)) return holds;
      if (holds) return branch(frame, args[at + 1], null);
    }
    return error('#N/A', 'No match.');
  },
};

function chain(frame: Frame, args: readonly (Argument | null)[]): Operand {
  const values = args.map((argument) => readValue(frame, argument));
  return broadcast(values, (scalars) => {
    for (let at = 0; at + 1 < scalars.length; at += 2) {
      const holds = toBoolean(scalars[at]!, frame.locale);
      if (isError(holds)) return holds;
      if (holds) return scalars[at + 1]!;
    }
    return error('#N/A', 'No match.');
  });
}

/** IFERROR and IFNA: the first argument unless it is (that) error. */
function unlessError(isCaught: (value: FormulaError) => boolean): Builtin {
  return {
    min: 1,
    max: 2,
    run(frame, args) {
      const tried = args[0] ? args[0].operand(frame) : null;
      if (tried instanceof FormulaError) return isCaught(tried) ? branch(frame, args[1], null) : tried;
      if (Array.isArray(tried)) return replaced(frame, tried, args[1]);
      if (!(tried instanceof CellRange)) return tried;
      const value = args[0]!.value(frame);
      if (Array.isArray(value)) return replaced(frame, value as Rows, args[1]);
      return isError(value) && isCaught(value) ? branch(frame, args[1], null) : (value as Scalar);
    },
  };

  function replaced(frame: Frame, rows: Rows, argument: Argument | null | undefined): Operand {
    const instead = asArray(frame, () => readValue(frame, argument));
    return broadcast([rows, instead], ([value, other]) =>
      isError(value) && isCaught(value) ? other! : value!,
    );
  }
}

/** AND, OR, XOR: texts in ranges do not count; nothing to count is an error. */
function overAll(combine: (truths: readonly boolean[]) => boolean): Builtin {
  return {
    min: 1,
    max: 254,
    run(frame, args) {
      const truths: boolean[] = [];
      for (const argument of args) {
        const failed = addTruths(frame, argument ? argument.operand(frame) : null, truths);
        if (failed) return failed;
      }
      return truths.length > 0 ? combine(truths) : error('#VALUE!', 'No boolean values.');
    },
  };
}

function addTruths(frame: Frame, operand: Operand, truths: boolean[]): FormulaError | undefined {
  const fromRange = (operand instanceof CellRange && !operand.single) || Array.isArray(operand);
  for (const row of rowsOf(frame, operand)) {
    for (const value of row) {
      if (fromRange && (value === null || typeof value === 'string')) continue;
      const truth = toBoolean(value, frame.locale);
      if (isError(truth)) return truth;
      truths.push(truth);
    }
  }
  return undefined;
}

const SWITCH: Builtin = {
  min: 3,
  max: 254,
  run(frame, args) {
    const sought = readScalarOf(frame, args[0]);
    if (isError(sought)) return sought;
    let at = 1;
    for (; at + 1 < args.length; at += 2) {
      if (equalScalars(sought, readScalarOf(frame, args[at]))) return branch(frame, args[at + 1], null);
    }
    return at < args.length ? branch(frame, args[at], null) : error('#N/A', 'No match.');
  },
};

function readScalarOf(frame: Frame, argument: Argument | null | undefined): Scalar {
  const value = readValue(frame, argument);
  return Array.isArray(value) ? (value[0]?.[0] ?? null) : (value as Scalar);
}

export const LOGICAL: Record<string, Builtin> = {
  IF,
  IFS,
  SWITCH,
  IFERROR: unlessError(() => true),
  IFNA: unlessError(({ code }) => code === '#N/A'),
  AND: overAll((truths) => truths.every(Boolean)),
  OR: overAll((truths) => truths.some(Boolean)),
  XOR: overAll((truths) => truths.filter(Boolean).length % 2 === 1),
  NOT: scalar(1, 1, ([value], frame) => {
    const truth = toBoolean(value!, frame.locale);
    return isError(truth) ? truth : !truth;
  }),
  TRUE: scalar(0, 0, () => true),
  FALSE: scalar(0, 0, () => false),
};
