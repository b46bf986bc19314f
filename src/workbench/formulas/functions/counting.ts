/** Counting, and totals under conditions. */
import { type Builtin, error, isError, readValue, whole } from '../builtin';
import { plainNumber, toNumber } from '../coerce';
import { broadcast, CellRange, type Frame, type Operand, rowsOf, scalarOf } from '../frame';
import { readScalar } from '../parse-typed';
import { DateNumber, FormulaError, type Scalar } from '../values';
import { type Criterion, criterion } from './criteria';

type Rows = readonly (readonly Scalar[])[];

function count(rows: Rows, counts: Criterion): number {
  let total = 0;
  for (const row of rows) for (const value of row) if (counts(value)) total++;
  return total;
}

const countOver = (counts: (value: Scalar, direct: boolean, frame: Frame) => boolean) =>
  whole(1, 254, (args, frame) =>
    args.reduce<number>((total, operand) => {
      const direct = !(operand instanceof CellRange) && !Array.isArray(operand);
      return total + count(rowsOf(frame, operand), (value) => counts(value, direct, frame));
    }, 0),
  );

function isCounted(value: Scalar, direct: boolean, frame: Frame): boolean {
  if (plainNumber(value) !== undefined) return true;
  if (!direct) return false;
  return (
    typeof value === 'boolean' ||
    (typeof value === 'string' && typeof readScalar(value, frame.locale) === 'number')
  );
}

/** COUNTIF: the criterion may be an array inside ARRAYFORMULA. */
const COUNTIF: Builtin = {
  min: 2,
  max: 2,
  run(frame, args) {
    const rows = rowsOf(frame, args[0] ? args[0].operand(frame) : null);
    return broadcast([readValue(frame, args[1])], ([wanted]) =>
      count(rows, criterion(wanted ?? null, frame.locale)),
    );
  },
};

/** Adds up one kind of total over the places where a condition holds. */
interface Total {
  readonly finish: (numbers: readonly number[]) => Scalar;
}

const add = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
const SUM: Total = { finish: add };
const AVERAGE: Total = {
  finish: (numbers) =>
    numbers.length > 0
      ? add(numbers) / numbers.length
      : error('#DIV/0!', 'Evaluation of function AVERAGEIF caused a divide by zero error.'),
};
const MAX: Total = {
  finish: (numbers) => numbers.reduce((best, number) => Math.max(best, number), numbers[0] ?? 0),
};
const MIN: Total = {
  finish: (numbers) => numbers.reduce((best, number) => Math.min(best, number), numbers[0] ?? 0),
};

/** SUMIF(range; criterion; sums): the sums begin where the third range begins and are as many as the first has. */
function totalIf(total: Total): Builtin {
  return {
    min: 2,
    max: 3,
    run(frame, args) {
      const range = args[0] ? args[0].operand(frame) : null;
      const rows = rowsOf(frame, range);
      const sums = args[2] ? rowsOf(frame, sameSize(args[2].operand(frame), rows)) : rows;
      return broadcast([readValue(frame, args[1])], ([wanted]) => {
        const holds = criterion(wanted ?? null, frame.locale);
        return finished(total, sums, (row, column) => holds(rows[row]?.[column] ?? null));
      });
    },
  };
}

function sameSize(operand: Operand, rows: Rows): Operand {
  if (!(operand instanceof CellRange)) return operand;
  const { sheet, top, left } = operand;
  const bottom = top + Math.max(rows.length, 1) - 1;
  return new CellRange(sheet, top, left, bottom, left + Math.max(rows[0]?.length ?? 1, 1) - 1, false);
}

function finished(total: Total, sums: Rows, holds: (row: number, column: number) => boolean): Scalar {
  const numbers: number[] = [];
  for (const [row, line] of sums.entries()) {
    for (const [column, value] of line.entries()) {
      if (!holds(row, column)) continue;
      if (value instanceof FormulaError) return value;
      const number = plainNumber(value);
      if (number !== undefined) numbers.push(number);
    }
  }
  return total.finish(numbers);
}

const UNEQUAL = new FormulaError('#VALUE!', 'Array arguments are of different size.');

/** Pairs of range and criterion from an argument on; all ranges must have one size. */
function conditions(
  frame: Frame,
  args: readonly Operand[],
  size: Rows,
): ((row: number, column: number) => boolean) | FormulaError {
  const tests: ((row: number, column: number) => boolean)[] = [];
  for (let at = 0; at + 1 < args.length; at += 2) {
    const rows = rowsOf(frame, args[at]!);
    if (rows.length !== size.length || rows[0]?.length !== size[0]?.length) return UNEQUAL;
    const holds = criterion(scalarOf(frame, args[at + 1]!), frame.locale);
    tests.push((row, column) => holds(rows[row]![column]!));
  }
  return (row, column) => tests.every((test) => test(row, column));
}

const COUNTIFS = whole(2, 254, (args, frame) => {
  const rows = rowsOf(frame, args[0]!);
  const holds = conditions(frame, args, rows);
  if (isError(holds)) return holds;
  let total = 0;
  for (let row = 0; row < rows.length; row++) {
    for (let column = 0; column < rows[row]!.length; column++) if (holds(row, column)) total++;
  }
  return total;
});

const totalIfs = (total: Total) =>
  whole(3, 255, (args, frame) => {
    const sums = rowsOf(frame, args[0]!);
    const holds = conditions(frame, args.slice(1), sums);
    return isError(holds) ? holds : finished(total, sums, holds);
  });

/** LARGE and SMALL: the nth of the sorted numbers. */
const nth = (compare: (a: number, b: number) => number) =>
  whole(2, 2, (args, frame) => {
    const place = toNumber(scalarOf(frame, args[1]!), frame.locale);
    if (isError(place)) return place;
    const values = rowsOf(frame, args[0]!).flat();
    const failed = values.find(isError);
    if (failed) return failed;
    const numbers = values.map(plainNumber).filter((number) => number !== undefined);
    const found = numbers.sort(compare)[Math.trunc(place) - 1];
    if (found === undefined) return error('#NUM!', 'Parameter 2 is out of range.');
    return values.some((value) => value instanceof DateNumber) ? new DateNumber(found) : found;
  });

function keyOf(value: Scalar): string {
  if (value instanceof DateNumber) return `number ${value.serial}`;
  if (value instanceof FormulaError) return `error ${value.code}`;
  return `${typeof value} ${value}`;
}

export const COUNTING: Record<string, Builtin> = {
  COUNT: countOver(isCounted),
  COUNTA: countOver((value) => value !== null),
  COUNTBLANK: countOver((value) => value === null || value === ''),
  COUNTUNIQUE: whole(1, 254, (args, frame) => {
    const seen = new Set<string>();
    for (const operand of args) {
      for (const value of rowsOf(frame, operand).flat()) if (value !== null) seen.add(keyOf(value));
    }
    return seen.size;
  }),
  COUNTIF,
  COUNTIFS,
  SUMIF: totalIf(SUM),
  SUMIFS: totalIfs(SUM),
  AVERAGEIF: totalIf(AVERAGE),
  AVERAGEIFS: totalIfs(AVERAGE),
  MAXIFS: totalIfs(MAX),
  MINIFS: totalIfs(MIN),
  LARGE: nth((a, b) => b - a),
  SMALL: nth((a, b) => a - b),
};
