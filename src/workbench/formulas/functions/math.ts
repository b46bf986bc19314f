/** Arithmetic and simple statistics. Ranges contribute their numbers and dates only, as in Sheets. */
import { type Builtin, error, isError, scalar, whole } from '../builtin';
import { finite, plainNumber, toNumber } from '../coerce';
import { CellRange, type Frame, type Operand, rowsOf } from '../frame';
import { DateNumber, FormulaError, type Scalar } from '../values';

interface Collected {
  readonly numbers: number[];
  hasDates: boolean;
}

/** Numbers of all arguments; those given directly are coerced, those in ranges must be numbers. */
function collect(frame: Frame, args: readonly Operand[]): Collected | FormulaError {
  const found: Collected = { numbers: [], hasDates: false };
  for (const operand of args) {
    const isDirect = !(operand instanceof CellRange) && !Array.isArray(operand);
    const failed = isDirect ? addDirect(frame, operand, found) : addRows(rowsOf(frame, operand), found);
    if (failed) return failed;
  }
  return found;
}

function addDirect(frame: Frame, value: Scalar, found: Collected): FormulaError | undefined {
  const number = toNumber(value, frame.locale);
  if (isError(number)) return number;
  found.numbers.push(number);
  found.hasDates ||= value instanceof DateNumber;
  return undefined;
}

/** Written for speed: ranges are long. */
function addRows(rows: readonly (readonly Scalar[])[], found: Collected): FormulaError | undefined {
  for (const row of rows) {
    for (const value of row) {
      if (typeof value === 'number') {
        found.numbers.push(value);
      } else if (typeof value === 'object' && value !== null) {
        if (value instanceof FormulaError) return value;
        found.numbers.push(value.serial);
        found.hasDates = true;
      }
    }
  }
  return undefined;
}

/** A statistic over numbers; with `keepsDates` a date if there were dates among them. */
function statistic(compute: (numbers: readonly number[]) => Scalar, keepsDates = false): Builtin {
  return whole(1, 254, (args, frame) => {
    const found = collect(frame, args);
    if (isError(found)) return found;
    const result = finite(compute(found.numbers));
    return typeof result === 'number' && keepsDates && found.hasDates ? new DateNumber(result) : result;
  });
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);

function extreme(better: (a: number, b: number) => boolean) {
  return (numbers: readonly number[]) =>
    numbers.reduce((best, number) => (better(number, best) ? number : best), numbers[0] ?? 0);
}

/** A function of one to three numbers, blanks as 0. */
export function numeric(min: number, max: number, compute: (...numbers: number[]) => Scalar): Builtin {
  return scalar(min, max, (args, frame) => {
    const numbers: number[] = [];
    for (const value of args) {
      const number = toNumber(value, frame.locale);
      if (isError(number)) return number;
      numbers.push(number);
    }
    return finite(compute(...numbers));
  });
}

/** Half away from zero on the decimal digits that people see: ROUND(1,005;2) is 1,01. */
function roundTo(value: number, places: number, toWhole: (value: number) => number = Math.round): number {
  const digits = Math.trunc(places);
  if (!Number.isFinite(value) || Math.abs(digits) > 300) return value;
  const size = Math.abs(value);
  const shifted = Number(`${Number(size.toPrecision(15))}e${digits}`);
  if (!Number.isFinite(shifted)) return value;
  return Math.sign(value) * Number(`${toWhole(Number(shifted.toPrecision(15)))}e${-digits}`) || 0;
}

function modulo(value: number, divisor: number): Scalar {
  if (divisor === 0) return error('#DIV/0!', 'Function MOD parameter 2 cannot be zero.');
  const rest = value % divisor;
  return rest !== 0 && Math.sign(rest) !== Math.sign(divisor) ? rest + divisor : rest;
}

const average = (numbers: readonly number[]): Scalar =>
  numbers.length > 0
    ? sum(numbers) / numbers.length
    : error('#DIV/0!', 'Evaluation of function AVERAGE caused a divide by zero error.');

function median(numbers: readonly number[]): Scalar {
  if (numbers.length === 0) return error('#NUM!', 'MEDIAN has no valid input data.');
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/** Mean squared distance from the mean; of a sample (`lost` 1) one less is counted. */
function variance(numbers: readonly number[], lost: number): Scalar {
  const count = numbers.length - lost;
  if (count < 1) return error('#DIV/0!', 'Too few numbers.');
  const mean = sum(numbers) / numbers.length;
  return sum(numbers.map((number) => (number - mean) ** 2)) / count;
}

function deviation(numbers: readonly number[], lost: number): Scalar {
  const squared = variance(numbers, lost);
  return typeof squared === 'number' ? Math.sqrt(squared) : squared;
}

/** Multiplies ranges of one size place by place and adds up; what is no number counts 0. */
const SUMPRODUCT = whole(1, 254, (args, frame) => {
  const blocks = args.map((operand) => rowsOf(frame, operand));
  const first = blocks[0]!;
  let total = 0;
  for (let row = 0; row < first.length; row++) {
    for (let column = 0; column < first[row]!.length; column++) {
      let product = 1;
      for (const block of blocks) {
        const value = block[row]?.[column];
        if (value === undefined || block.length !== first.length)
          return error('#VALUE!', 'Array arguments are of different size.');
        if (value instanceof FormulaError) return value;
        product *= plainNumber(value) ?? 0;
      }
      total += product;
    }
  }
  return total;
});

function randomBetween(low: number, high: number): Scalar {
  const first = Math.ceil(low);
  const last = Math.floor(high);
  return first > last
    ? error('#NUM!', 'RANDBETWEEN: low is above high.')
    : first + Math.floor(Math.random() * (last - first + 1));
}

function logarithm(value: number, base = Math.E): Scalar {
  if (value <= 0 || base <= 0) return error('#NUM!', 'A logarithm needs numbers above 0.');
  return base === 10 ? Math.log10(value) : Math.log(value) / Math.log(base);
}

const squareRoot = (value: number): Scalar =>
  value < 0 ? error('#NUM!', 'SQRT of a negative number.') : Math.sqrt(value);

export const MATH: Record<string, Builtin> = {
  SUM: statistic(sum, true),
  PRODUCT: statistic((numbers) => numbers.reduce((total, number) => total * number, 1)),
  AVERAGE: statistic(average, true),
  MEDIAN: statistic(median, true),
  VAR: statistic((numbers) => variance(numbers, 1)),
  VARP: statistic((numbers) => variance(numbers, 0)),
  STDEV: statistic((numbers) => deviation(numbers, 1)),
  STDEVP: statistic((numbers) => deviation(numbers, 0)),
  MIN: statistic(
    extreme((a, b) => a < b),
    true,
  ),
  MAX: statistic(
    extreme((a, b) => a > b),
    true,
  ),
  SUMPRODUCT,
  ROUND: numeric(1, 2, (value, places = 0) => roundTo(value, places)),
  ROUNDUP: numeric(1, 2, (value, places = 0) => roundTo(value, places, Math.ceil)),
  ROUNDDOWN: numeric(1, 2, (value, places = 0) => roundTo(value, places, Math.floor)),
  INT: numeric(1, 1, Math.floor),
  ABS: numeric(1, 1, Math.abs),
  SIGN: numeric(1, 1, Math.sign),
  SQRT: numeric(1, 1, squareRoot),
  POWER: numeric(2, 2, (base, exponent) => base ** exponent),
  MOD: numeric(2, 2, modulo),
  TRUNC: numeric(1, 2, (value, places = 0) => roundTo(value, places, Math.floor)),
  CEILING: numeric(1, 2, (value, factor = 1) =>
    factor === 0 ? 0 : roundTo(Math.ceil(roundTo(value / factor, 9)) * factor, 9),
  ),
  FLOOR: numeric(1, 2, (value, factor = 1) =>
    factor === 0 ? 0 : roundTo(Math.floor(roundTo(value / factor, 9)) * factor, 9),
  ),
  EXP: numeric(1, 1, Math.exp),
  LN: numeric(1, 1, logarithm),
  LOG10: numeric(1, 1, (value) => logarithm(value, 10)),
  LOG: numeric(1, 2, (value, base = 10) => logarithm(value, base)),
  PI: numeric(0, 0, () => Math.PI),
  RAND: { ...scalar(0, 0, () => Math.random()), volatile: true, taints: true },
  RANDBETWEEN: { ...numeric(2, 2, randomBetween), volatile: true, taints: true },
};
