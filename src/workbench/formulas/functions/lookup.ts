/** Looking values up in tables. */
import { type Argument, type Builtin, error, isError, numbersOf, readValue } from '../builtin';
import { toBoolean, toNumber } from '../coerce';
import { scalarText } from '../format-value';
import { broadcast, type Frame, type Operand, rowsOf, scalarOf } from '../frame';
import { FormulaError, type Scalar } from '../values';
import { type Line, lineOf } from './line';

type Rows = readonly (readonly Scalar[])[];

const notFound = (name: string, sought: Scalar, frame: Frame) =>
  error(
    '#N/A',
    `Did not find value '${scalarText(sought, frame.locale).slice(0, 100)}' in ${name} evaluation.`,
  );

const rowsIn = (frame: Frame, argument: Argument | null | undefined): Rows =>
  rowsOf(frame, argument ? argument.operand(frame) : null);

/** VLOOKUP searches the first column, HLOOKUP the first row; sorted unless the fourth argument says FALSE. */
function lookupIn(name: string, axis: 'row' | 'column'): Builtin {
  const isDown = axis === 'column';
  return {
    min: 3,
    max: 4,
    run(frame, args) {
      const rows = rowsIn(frame, args[1]);
      const line = lineOf(rows, axis);
      const size = isDown ? (rows[0]?.length ?? 0) : rows.length;
      const sorted = args.length < 4 ? true : readValue(frame, args[3]);
      return broadcast(
        [readValue(frame, args[0]), readValue(frame, args[2]), sorted],
        ([sought, index, near]) => {
          const at = toNumber(index!, frame.locale);
          const isNear = toBoolean(near!, frame.locale);
          const failed = [sought, at, isNear].find(isError);
          if (failed) return failed;
          const place = Math.trunc(at as number) - 1;
          if (place < 0 || place >= size) return outOfRange(name, place + 1);
          const found = isNear ? line.last(sought!) : line.first(sought!);
          if (found < 0) return notFound(name, sought!, frame);
          return isDown ? rows[found]![place]! : rows[place]![found]!;
        },
      );
    },
  };
}

const outOfRange = (name: string, index: number) =>
  error('#REF!', `Function ${name} parameter 3 value is ${index}. It is outside the range.`);

const MATCH: Builtin = {
  min: 2,
  max: 3,
  run(frame, args) {
    const rows = rowsIn(frame, args[1]);
    if (rows.length > 1 && rows[0]!.length > 1) {
      return error('#N/A', 'MATCH range must be a single row or a single column.');
    }
    const line = lineOf(rows, rows.length === 1 ? 'row' : 'column');
    const type =
      args.length > 2 ? toNumber(scalarOf(frame, readValue(frame, args[2]) as Operand), frame.locale) : 1;
    if (isError(type)) return type;
    return broadcast([readValue(frame, args[0])], ([sought]) => {
      if (isError(sought)) return sought;
      const at = type === 0 ? line.first(sought!) : line.last(sought!, type < 0);
      return at < 0 ? notFound('MATCH', sought!, frame) : at + 1;
    });
  },
};

/** Match modes of XLOOKUP: 0 exact, -1 or else the next below, 1 or else the next above, 2 with wildcards. */
function findIn(line: Line, sought: Scalar, mode: number): number {
  const exact = line.first(sought, mode !== 2);
  return exact < 0 && (mode === 1 || mode === -1) ? line.nearest(sought, mode) : exact;
}

/** XLOOKUP(sought; keys; results; if missing; match mode; search mode). */
const XLOOKUP: Builtin = {
  min: 3,
  max: 6,
  run(frame, args) {
    const keys = rowsIn(frame, args[1]);
    const results = rowsIn(frame, args[2]);
    const modes = numbersOf(
      frame,
      [args[4], args[5]].map((argument) => readValue(frame, argument) as Operand),
    );
    if (isError(modes)) return modes;
    const isAcross = keys.length === 1 && keys[0]!.length > 1;
    const line = lineOf(keys, isAcross ? 'row' : 'column');
    const find = placeFinder(line, modes[0]!, modes[1]! < 0);
    const missing = (sought: Scalar) =>
      args[3] ? args[3].operand(frame) : notFound('XLOOKUP', sought, frame);
    const sought = readValue(frame, args[0]);
    if (Array.isArray(sought)) {
      return broadcast([sought], ([value]) => {
        const at = find(value!);
        return at < 0
          ? scalarOf(frame, missing(value!))
          : ((isAcross ? results[0]?.[at] : results[at]?.[0]) ?? null);
      });
    }
    if (sought instanceof FormulaError) return sought;
    const at = find(sought as Scalar);
    if (at < 0) return missing(sought as Scalar);
    return isAcross ? results.map((row) => [row[at] ?? null]) : [[...(results[at] ?? [null])]];
  },
};

function placeFinder(line: Line, mode: number, backwards: boolean): (sought: Scalar) => number {
  if (!backwards) return (sought) => findIn(line, sought, mode);
  const reversed = line.reversed();
  return (sought) => {
    const at = findIn(reversed, sought, mode);
    return at < 0 ? at : line.values.length - 1 - at;
  };
}

const CHOOSE: Builtin = {
  min: 2,
  max: 254,
  run(frame, args) {
    const index = toNumber(scalarOf(frame, readValue(frame, args[0]) as Operand), frame.locale);
    if (isError(index)) return index;
    const chosen = args[Math.trunc(index)];
    if (index < 1 || chosen === undefined) {
      return error('#NUM!', 'Function CHOOSE parameter 1 is out of range.');
    }
    return chosen ? chosen.operand(frame) : null;
  },
};

export const LOOKUP: Record<string, Builtin> = {
  VLOOKUP: lookupIn('VLOOKUP', 'column'),
  HLOOKUP: lookupIn('HLOOKUP', 'row'),
  XLOOKUP,
  MATCH,
  CHOOSE,
};
