/** Functions that take and give whole arrays. Their arguments are calculated as inside ARRAYFORMULA. */
import { type Builtin, error, inArrays, isError, numbersOf, whole } from '../builtin';
import { compareScalars, toBoolean, toNumber } from '../coerce';
import { type Frame, MAX_CELLS, type Operand, rowsOf, scalarOf } from '../frame';
import { DateNumber, FormulaError, type Scalar } from '../values';

type Rows = readonly Scalar[][];

const ARRAYFORMULA = inArrays(whole(1, 1, ([operand], frame) => copyOf(rowsOf(frame, operand!))));

const copyOf = (rows: Rows): Scalar[][] => rows.map((row) => [...row]);

/** FILTER(rows; condition; …): each condition is one column (or one row) of truths. */
const FILTER = inArrays(
  whole(2, 254, (args, frame) => {
    const rows = rowsOf(frame, args[0]!);
    const conditions = args.slice(1).map((operand) => rowsOf(frame, operand));
    const overColumns = conditions.every((condition) => condition.length === 1) && rows.length > 1;
    const wanted = overColumns ? (rows[0]?.length ?? 0) : rows.length;
    const lists = conditions.map((condition) =>
      condition.length === 1 ? condition[0]! : condition.map((row) => row[0] ?? null),
    );
    if (lists.some((list) => list.length !== wanted)) {
      return error('#N/A', 'FILTER has mismatched range sizes.');
    }
    const keeps = (at: number) => lists.every((list) => isTrue(frame, list[at]!));
    const result = overColumns
      ? rows.map((row) => row.filter((_value, at) => keeps(at)))
      : rows.filter((_row, at) => keeps(at)).map((row) => [...row]);
    const isEmpty = result.length === 0 || result[0]!.length === 0;
    return isEmpty ? error('#N/A', 'No matches are found in FILTER evaluation.') : result;
  }),
);

const isTrue = (frame: Frame, value: Scalar) => toBoolean(value, frame.locale) === true;

/** SORT(rows; column; ascending; …): a column is a number or a range as long as the rows. Blanks go last. */
const SORT = inArrays(
  whole(1, 254, (args, frame) => {
    const rows = rowsOf(frame, args[0]!);
    const keys: { list: readonly Scalar[]; sign: number }[] = [];
    for (let at = 1; at < Math.max(args.length, 2); at += 2) {
      const list = keyList(frame, rows, args[at]);
      if (isError(list)) return list;
      const ascending =
        args[at + 1] === undefined ? true : toBoolean(scalarOf(frame, args[at + 1]!), frame.locale);
      if (isError(ascending)) return ascending;
      keys.push({ list, sign: ascending ? 1 : -1 });
    }
    const order = rows
      .map((_row, at) => at)
      .sort((a, b) => {
        for (const { list, sign } of keys) {
          const difference = compareForSort(list[a]!, list[b]!, sign);
          if (difference !== 0) return difference;
        }
        return a - b;
      });
    return order.map((at) => [...rows[at]!]);
  }),
);

function keyList(frame: Frame, rows: Rows, operand: Operand | undefined): readonly Scalar[] | FormulaError {
  const given = operand === undefined ? [[1]] : rowsOf(frame, operand);
  if (given.length > 1 && given.length === rows.length) return given.map((row) => row[0] ?? null);
  const column = toNumber(given[0]?.[0] ?? null, frame.locale);
  if (isError(column)) return column;
  if (column < 1 || column > (rows[0]?.length ?? 0))
    return error('#VALUE!', 'SORT: the column is out of range.');
  return rows.map((row) => row[Math.trunc(column) - 1] ?? null);
}

function compareForSort(a: Scalar, b: Scalar, sign: number): number {
  const [last, other] = [a, b].map((value) => value === null || isError(value));
  if (last || other) return Number(last) - Number(other);
  return sign * compareScalars(a as never, b as never);
}

/** UNIQUE(rows; by column; exactly once). Texts differ by case, as in Sheets. */
const UNIQUE = inArrays(
  whole(1, 3, (args, frame) => {
    const isSet = (at: number) => args[at] !== undefined && isTrue(frame, scalarOf(frame, args[at]));
    const given = rowsOf(frame, args[0]!);
    const rows = isSet(1) ? transposed(given) : given;
    const counts = new Map<string, number>();
    const keys = rows.map((row) => row.map(keyOf).join('\u0000'));
    for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
    const first = new Map(keys.map((key, at) => [key, at] as const).reverse());
    const once = isSet(2);
    const kept = rows.filter(
      (_row, at) => first.get(keys[at]!) === at && (!once || counts.get(keys[at]!) === 1),
    );
    if (kept.length === 0) return error('#N/A', 'No matches are found in UNIQUE evaluation.');
    return isSet(1) ? transposed(kept) : copyOf(kept);
  }),
);

function keyOf(value: Scalar): string {
  if (value instanceof DateNumber) return `n${value.serial}`;
  if (value instanceof FormulaError) return `e${value.code}`;
  return `${(typeof value)[0]}${value}`;
}

const transposed = (rows: Rows): Scalar[][] =>
  (rows[0] ?? []).map((_value, at) => rows.map((row) => row[at]!));

/** SEQUENCE(rows; columns; first; step). */
const SEQUENCE = whole(1, 4, (args, frame) => {
  const numbers = numbersOf(frame, [args[0]!, args[1] ?? 1, args[2] ?? 1, args[3] ?? 1]);
  if (isError(numbers)) return numbers;
  const [rows, columns, first, step] = numbers as [number, number, number, number];
  if (rows < 1 || columns < 1 || rows * columns > MAX_CELLS)
    return error('#NUM!', 'SEQUENCE: the size is out of range.');
  return Array.from({ length: Math.trunc(rows) }, (_row, down) =>
    Array.from(
      { length: Math.trunc(columns) },
      (_cell, right) => first + step * (down * Math.trunc(columns) + right),
    ),
  );
});

const RANDARRAY: Builtin = {
  ...whole(0, 2, (args, frame) => {
    const numbers = numbersOf(frame, [args[0] ?? 1, args[1] ?? 1]);
    if (isError(numbers)) return numbers;
    const [rows, columns] = numbers as [number, number];
    if (rows < 1 || columns < 1 || rows * columns > MAX_CELLS)
      return error('#NUM!', 'RANDARRAY: the size is out of range.');
    return Array.from({ length: Math.trunc(rows) }, () =>
      Array.from({ length: Math.trunc(columns) }, () => Math.random()),
    );
  }),
  volatile: true,
  taints: true,
};

export const ARRAYS: Record<string, Builtin> = {
  ARRAYFORMULA,
  FILTER,
  SORT,
  UNIQUE,
  SEQUENCE,
  RANDARRAY,
  TRANSPOSE: inArrays(whole(1, 1, ([operand], frame) => transposed(rowsOf(frame, operand!)))),
  FLATTEN: inArrays(
    whole(1, 254, (args, frame) =>
      args.flatMap((operand) =>
        rowsOf(frame, operand)
          .flat()
          .map((value) => [value]),
      ),
    ),
  ),
};
