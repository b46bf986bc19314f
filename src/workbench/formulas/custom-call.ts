/**
 * Calls of custom functions: arguments and results exactly as Apps Script converts them
 * (developers.google.com/apps-script/guides/sheets/functions, sections Arguments and Return values).
 */
import type { Argument } from './builtin';
import type { CustomFunction } from './calculator';
import { CellRange, type Frame, type Operand } from './frame';
import { DateNumber, FormulaError, type Scalar, type Value } from './values';

const NOT_REPEATABLE = new FormulaError(
  '#ERROR!',
  'This function is not allowed to reference a cell with NOW(), RAND(), RANDARRAY(), or RANDBETWEEN()',
);

/** Runs a custom function; what it throws becomes an `#ERROR!` that IFERROR can catch. */
export function callCustom(
  frame: Frame,
  custom: CustomFunction,
  args: readonly (Argument | null)[],
): Operand {
  const before = frame.volatile;
  frame.volatile = false;
  const values = args.map((argument) => (argument ? outward(frame, argument.operand(frame)) : undefined));
  const repeatable = !frame.volatile;
  frame.volatile ||= before;
  if (!repeatable) return NOT_REPEATABLE;
  try {
    return inward(frame, custom(...values));
  } catch (thrown) {
    return new FormulaError('#ERROR!', messageOf(thrown));
  }
}

/** Sheets shows the message alone, with the line where it happened. */
function messageOf(thrown: unknown): string {
  try {
    const message = (thrown as { readonly message?: unknown } | null | undefined)?.message;
    return String(message ?? thrown);
  } catch {
    return 'Unknown error';
  }
}

/** One cell is passed as its value, a range as rows. */
function outward(frame: Frame, operand: Operand): unknown {
  const { reader } = frame.around;
  if (operand instanceof CellRange) {
    if (operand.single)
      return outwardScalar(frame, reader.cell(frame, operand.sheet, operand.top, operand.left));
    return outwardRows(frame, reader.rows(frame, operand));
  }
  return Array.isArray(operand) ? outwardRows(frame, operand) : outwardScalar(frame, operand);
}

/** Each call gets rows of its own: a function may change its arguments. */
function outwardRows(frame: Frame, rows: readonly (readonly Scalar[])[]): unknown[][] {
  const known = frame.around.reader.memoOf(rows) as Converted[] | undefined;
  if (!known) return rows.map((row) => row.map((value) => outwardScalar(frame, value)));
  return rows.map((row, at) => {
    if (known[at]?.from !== row) known[at] = convert(frame, row);
    return freshCopy(known[at]!);
  });
}

/** What a row was converted to; dates are told apart because, unlike the rest, a function could change them. */
interface Converted {
  readonly from: readonly Scalar[];
  readonly values: readonly unknown[];
  readonly dates: readonly number[];
}

function convert(frame: Frame, row: readonly Scalar[]): Converted {
  const dates: number[] = [];
  row.forEach((value, place) => {
    if (value instanceof DateNumber) dates.push(place);
  });
  return { from: row, values: row.map((value) => outwardScalar(frame, value)), dates };
}

function freshCopy({ values, dates }: Converted): unknown[] {
  const copy = values.slice();
  for (const place of dates) copy[place] = new Date(copy[place] as Date);
  return copy;
}

function outwardScalar(frame: Frame, value: Scalar): unknown {
  if (value === null) return '';
  if (typeof value !== 'object') return value;
  return value instanceof DateNumber ? frame.around.zone.dateOf(value.serial) : value.code;
}

function inward(frame: Frame, result: unknown): Value {
  if (!Array.isArray(result)) return inwardScalar(frame, result);
  if (result.length === 0) return null;
  // A flat array fills a column; short rows end in blanks.
  const rows = result.map((row: unknown) =>
    Array.isArray(row) ? row.map((value: unknown) => inwardScalar(frame, value)) : [inwardScalar(frame, row)],
  );
  const width = Math.max(1, ...widths(rows));
  for (const row of rows) while (row.length < width) row.push(null);
  return rows;
}

/** The distinct widths, because spreading thousands of rows into Math.max overflows the stack. */
function widths(rows: readonly (readonly Scalar[])[]): Set<number> {
  return new Set(rows.map((row) => row.length));
}

function inwardScalar(frame: Frame, value: unknown): Scalar {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number') return Number.isFinite(value) ? value : new FormulaError('#NUM!');
  // `instanceof Date` fails for Dates of another realm.
  if (Object.prototype.toString.call(value) === '[object Date]') return inwardDate(frame, value as Date);
  return new FormulaError(
    '#ERROR!',
    'A custom function may return numbers, texts, booleans, dates and arrays of these.',
  );
}

function inwardDate(frame: Frame, date: Date): Scalar {
  return Number.isNaN(date.getTime())
    ? new FormulaError('#NUM!')
    : new DateNumber(frame.around.zone.serialOf(date));
}
