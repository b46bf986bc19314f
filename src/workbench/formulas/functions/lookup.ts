import { type Builtin, error, isError, readValue } from '../builtin';
import { compareScalars, equalScalars, toBoolean, toNumber } from '../coerce';
import { broadcast, type Operand, rowsOf, scalarOf } from '../frame';
import { DateNumber, FormulaError, type Scalar } from '../values';
import { hasWildcard, wildcard } from './criteria';

type Rows = readonly (readonly Scalar[])[];

const notFound = (name: string, sought: Scalar) =>
  error(
    '#N/A',
    `Did not find value '${isError(sought) ? sought.code : sought instanceof DateNumber ? sought.serial : sought}' in ${name} evaluation.`,
  );

/** Where a key stands for the first time; kept as long as the rows are, because a column of lookups asks again and again. */
const indexes = new WeakMap<Rows, Map<string, number>>();

function keyOf(value: Scalar): string | undefined {
  if (value === null || value instanceof FormulaError) return undefined;
  if (typeof value === 'string') return `t${value.toLowerCase()}`;
  return value instanceof DateNumber
    ? `n${value.serial}`
    : `${typeof value === 'number' ? 'n' : 'b'}${value}`;
}

function firstEqual(rows: Rows, line: readonly Scalar[], sought: Scalar): number {
  if (typeof sought === 'string' && hasWildcard(sought)) {
    const matches = wildcard(sought);
    return line.findIndex((value) => typeof value === 'string' && matches(value));
  }
  if (line.length < 64) return line.findIndex((value) => value !== null && equalScalars(value, sought));
  let index = indexes.get(rows);
  if (!index) {
    index = new Map();
    for (const [at, value] of line.entries()) {
      const key = keyOf(value);
      if (key !== undefined && !index.has(key)) index.set(key, at);
    }
    indexes.set(rows, index);
  }
  return index.get(keyOf(sought) ?? '') ?? -1;
}

/** The last place not above (or, falling, not below) the sought value, of its own kind. */
function lastWithin(line: readonly Scalar[], sought: Scalar, falling = false): number {
  let found = -1;
  for (const [at, value] of line.entries()) {
    if (!isComparable(value, sought)) continue;
    const difference = compareScalars(value as never, sought as never) * (falling ? -1 : 1);
    if (difference <= 0) found = at;
    else break;
  }
  return found;
}

const kindOf = (value: Scalar) => (value instanceof DateNumber ? 'number' : typeof value);
const isComparable = (value: Scalar, sought: Scalar) =>
  value !== null && !isError(value) && !isError(sought) && kindOf(value) === kindOf(sought);

const column = (rows: Rows, at: number): Scalar[] => rows.map((row) => row[at] ?? null);
const lineOf = (rows: Rows): readonly Scalar[] => (rows.length === 1 ? rows[0]! : column(rows, 0));

/** VLOOKUP and HLOOKUP; `turn` makes rows of columns. */
function lookupIn(name: string, turn: (rows: Rows) => Rows): Builtin {
  return {
    min: 3,
    max: 4,
    run(frame, args) {
      const asGiven = rowsOf(frame, args[1] ? args[1].operand(frame) : null);
      const rows = turn(asGiven);
      const sorted = args.length > 3 ? (args[3]?.value(frame) ?? false) : true;
      return broadcast(
        [readValue(frame, args[0]), readValue(frame, args[2]), sorted],
        ([sought, index, isSorted]) => {
          if (isError(sought)) return sought;
          const at = toNumber(index!, frame.locale);
          const isNear = toBoolean(isSorted!, frame.locale);
          if (isError(at)) return at;
          if (isError(isNear)) return isNear;
          if (at < 1 || at > (rows[0]?.length ?? 0))
            return error(
              '#REF!',
              `Function ${name} parameter 3 value is ${at}. It should be between 1 and the number of columns.`,
            );
          const line = column(rows, 0);
          const row = isNear ? lastWithin(line, sought!) : firstEqual(asGiven, line, sought!);
          return row < 0 ? notFound(name, sought!) : rows[row]![Math.trunc(at) - 1]!;
        },
      );
    },
  };
}

const transposed = (rows: Rows): Rows => (rows[0] ?? []).map((_value, at) => column(rows, at));

const MATCH: Builtin = {
  min: 2,
  max: 3,
  run(frame, args) {
    const rows = rowsOf(frame, args[1] ? args[1].operand(frame) : null);
    if (rows.length > 1 && rows[0]!.length > 1)
      return error('#N/A', 'MATCH range must be a single row or a single column.');
    const line = lineOf(rows);
    const type =
      args.length > 2 ? toNumber(scalarOf(frame, readValue(frame, args[2]) as Operand), frame.locale) : 1;
    if (isError(type)) return type;
    return broadcast([readValue(frame, args[0])], ([sought]) => {
      if (isError(sought)) return sought;
      const at = type === 0 ? firstEqual(rows, line, sought!) : lastWithin(line, sought!, type < 0);
      return at < 0 ? notFound('MATCH', sought!) : at + 1;
    });
  },
};

/** XLOOKUP's match modes: exact, next smaller, next larger, wildcard. */
function findNear(
  rows: Rows,
  line: readonly Scalar[],
  sought: Scalar,
  mode: number,
  backwards: boolean,
): number {
  if (backwards) {
    const at = findNear(
      [...line].map((value) => [value]),
      [...line].reverse(),
      sought,
      mode,
      false,
    );
    return at < 0 ? at : line.length - 1 - at;
  }
  const exact =
    mode === 2 || typeof sought !== 'string' || !hasWildcard(sought)
      ? firstEqual(rows, line, sought)
      : line.findIndex((value) => equalScalars(value, sought));
  if (exact >= 0 || (mode !== 1 && mode !== -1)) return exact;
  let best = -1;
  for (const [at, value] of line.entries()) {
    if (!isComparable(value, sought) || compareScalars(value as never, sought as never) * mode < 0) continue;
    if (best < 0 || compareScalars(value as never, line[best] as never) * mode < 0) best = at;
  }
  return best;
}

const XLOOKUP: Builtin = {
  min: 3,
  max: 6,
  run(frame, args) {
    const keys = rowsOf(frame, args[1] ? args[1].operand(frame) : null);
    const results = args[2] ? args[2].operand(frame) : null;
    const rows = rowsOf(frame, results);
    const [mode, order] = [args[4], args[5]].map((argument) =>
      toNumber(scalarOf(frame, readValue(frame, argument) as Operand), frame.locale),
    );
    if (isError(mode)) return mode;
    if (isError(order)) return order;
    const isAcross = keys.length === 1 && (keys[0]?.length ?? 0) > 1;
    const find = (sought: Scalar) => findNear(keys, lineOf(keys), sought, mode!, order! < 0);
    const missing = (sought: Scalar): Operand =>
      args[3] ? args[3].operand(frame) : notFound('XLOOKUP', sought);
    const sought = readValue(frame, args[0]);
    if (Array.isArray(sought)) {
      return broadcast([sought], ([value]) => {
        const at = find(value!);
        return at < 0
          ? scalarOf(frame, missing(value!))
          : ((isAcross ? rows[0]![at] : rows[at]?.[0]) ?? null);
      });
    }
    if (isError(sought)) return sought;
    const at = find(sought as Scalar);
    if (at < 0) return missing(sought as Scalar);
    return isAcross ? rows.map((row) => [row[at] ?? null]) : [[...(rows[at] ?? [null])]];
  },
};

const CHOOSE: Builtin = {
  min: 2,
  max: 254,
  run(frame, args) {
    const index = toNumber(scalarOf(frame, readValue(frame, args[0]) as Operand), frame.locale);
    if (isError(index)) return index;
    const chosen = args[Math.trunc(index)];
    if (index < 1 || chosen === undefined)
      return error('#NUM!', 'Function CHOOSE parameter 1 is out of range.');
    return chosen ? chosen.operand(frame) : null;
  },
};

export const LOOKUP: Record<string, Builtin> = {
  VLOOKUP: lookupIn('VLOOKUP', (rows) => rows),
  HLOOKUP: lookupIn('HLOOKUP', transposed),
  XLOOKUP,
  MATCH,
  CHOOSE,
};
