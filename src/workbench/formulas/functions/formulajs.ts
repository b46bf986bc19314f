/**
 * Functions that @formulajs/formulajs calculates as Sheets does. Only those named here, each with a test: its others
 * differ where text, blanks, case or dates matter (COUNTIF, SUM of ranges, TEXT, UNIQUE, SORT and more).
 */
import {
  CORREL,
  FV,
  INTERCEPT,
  IRR,
  MODE,
  NPER,
  NPV,
  PERCENTILE,
  PMT,
  PV,
  QUARTILE,
  RANK,
  RATE,
  SLOPE,
} from '@formulajs/formulajs';
import { type Builtin, error, isError, whole } from '../builtin';
import { finite, plainNumber, toNumber } from '../coerce';
import { CellRange, type Frame, type Operand, rowsOf, scalarOf } from '../frame';
import type { ErrorCode, Scalar } from '../values';
import { numeric } from './math';

type Formula = (...args: never[]) => unknown;

const CODES = new Set<string>(['#NUM!', '#VALUE!', '#DIV/0!', '#N/A', '#REF!']);

/** formulajs returns its errors, as Error objects whose message is the code. */
function result(value: unknown): Scalar {
  if (typeof value === 'number') return finite(value);
  const code = value instanceof Error && CODES.has(value.message) ? value.message : '#NUM!';
  return error(code as ErrorCode, 'The result could not be calculated.');
}

const call = (formula: Formula, args: readonly unknown[]): Scalar => result(formula(...(args as never[])));

/** Of numbers alone: interest, payments. */
const ofNumbers = (min: number, max: number, formula: Formula): Builtin =>
  numeric(min, max, (...numbers) => call(formula, numbers));

/** Arguments as written in `kinds`: `r` all numbers of a range, `n` one number, `*` all numbers of all the rest. */
function ofRanges(kinds: string, formula: Formula, optional = 0): Builtin {
  const isOpen = kinds.endsWith('*');
  return whole(kinds.length - optional, isOpen ? 254 : kinds.length, (args, frame) => {
    const read = isOpen
      ? withRest(frame, kinds, args)
      : args.map((operand, at) => readAs(frame, kinds[at]!, operand));
    return read.find(isError) ?? call(formula, read);
  });
}

function withRest(frame: Frame, kinds: string, args: readonly Operand[]): unknown[] {
  const fixed = kinds.length - 1;
  const rest = args.slice(fixed).map((operand) => readAs(frame, 'r', operand));
  const first = args.slice(0, fixed).map((operand, at) => readAs(frame, kinds[at]!, operand));
  return [...first, rest.find(isError) ?? rest.flat()];
}

function readAs(frame: Frame, kind: string, operand: Operand): unknown {
  if (kind === 'n') return toNumber(scalarOf(frame, operand), frame.locale);
  const isDirect = !(operand instanceof CellRange) && !Array.isArray(operand);
  const values = rowsOf(frame, operand).flat();
  const numbers = values.map((value) => (isDirect ? toNumber(value, frame.locale) : plainNumber(value)));
  return values.find(isError) ?? numbers.filter((number) => number !== undefined);
}

/** Two ranges in pairs; a pair counts if both are numbers. */
const ofPairs = (formula: Formula): Builtin =>
  whole(2, 2, ([first, second], frame) => {
    const [a, b] = [rowsOf(frame, first!).flat(), rowsOf(frame, second!).flat()];
    if (a.length !== b.length) return error('#N/A', 'The ranges are of different size.');
    const failed = [...a, ...b].find(isError);
    if (failed) return failed;
    const pairs = a.map((value, at) => [plainNumber(value), plainNumber(b[at]!)] as const);
    const whole = pairs.filter(([x, y]) => x !== undefined && y !== undefined);
    return call(formula, [whole.map(([x]) => x), whole.map(([, y]) => y)]);
  });

export const FORMULAJS: Record<string, Builtin> = {
  PMT: ofNumbers(3, 5, PMT),
  PV: ofNumbers(3, 5, PV),
  FV: ofNumbers(3, 5, FV),
  NPER: ofNumbers(3, 5, NPER),
  RATE: ofNumbers(3, 6, RATE),
  NPV: ofRanges('n*', NPV),
  IRR: ofRanges('rn', IRR, 1),
  MODE: ofRanges('*', MODE.SNGL),
  PERCENTILE: ofRanges('rn', PERCENTILE.INC),
  QUARTILE: ofRanges('rn', QUARTILE.INC),
  RANK: whole(2, 3, (args, frame) => {
    const [value, order] = [args[0]!, args[2] ?? null].map((operand) =>
      toNumber(scalarOf(frame, operand), frame.locale),
    );
    const numbers = readAs(frame, 'r', args[1]!);
    const failed = [value, numbers, order].find(isError);
    if (failed) return failed;
    // formulajs ranks a number that is not there 0.
    return (numbers as number[]).includes(value as number)
      ? call(RANK.EQ, [value, numbers, order !== 0])
      : error('#N/A', 'RANK: the value is not in the range.');
  }),
  CORREL: ofPairs(CORREL),
  SLOPE: ofPairs(SLOPE),
  INTERCEPT: ofPairs(INTERCEPT),
};
