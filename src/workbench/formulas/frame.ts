/** What a compiled formula sees while it runs, and the values that pass between its parts. */
import type { CustomFunction, SheetId } from './calculator';
import { FormulaError, type Scalar, type Value } from './values';
import type { Zone } from './zone';

/** A reference that has not been read yet. `single` if it was written as one cell: `A1`, not `A1:A1`. Inclusive. */
export class CellRange {
  constructor(
    readonly sheet: SheetId,
    readonly top: number,
    readonly left: number,
    readonly bottom: number,
    readonly right: number,
    readonly single: boolean,
  ) {}
}

/** What parts of a formula hand to each other. */
export type Operand = Value | CellRange;
export type Code = (frame: Frame) => Operand;

/** Where values come from. Both methods say on the frame when what they read follows from NOW or RAND. */
export interface CellReader {
  cell(frame: Frame, sheet: SheetId, row: number, column: number): Scalar;
  /** Rows of a range. Shared with other readers: never change them. */
  rows(frame: Frame, range: CellRange): readonly Scalar[][];
  /** For rows that last from one calculation to the next, in which only changed ones are other objects: room to keep what follows from each. */
  memoOf(rows: readonly (readonly Scalar[])[]): unknown[] | undefined;
  size(sheet: SheetId): { readonly rows: number; readonly columns: number };
  sheetNamed(name: string): SheetId | undefined;
  /** Says that a formula reads a range which is not in its text (INDIRECT, `A1:INDEX(…)`). */
  readsDynamically(frame: Frame, range: CellRange): void;
}

interface Surroundings {
  readonly reader: CellReader;
  readonly locale: string;
  readonly zone: Zone;
  readonly now: () => Date;
  customNamed(name: string): CustomFunction | undefined;
}

/** One run of one formula in one cell. Reused from run to run. */
export class Frame {
  sheet: SheetId = 0;
  row = 0;
  column = 0;
  /** How far the cell is from the one for which the formula was compiled. */
  rowOffset = 0;
  columnOffset = 0;
  /** True inside ARRAYFORMULA and its like: ranges in scalar places are taken whole. */
  array = false;
  /** True once something was read that follows from NOW, RAND, RANDARRAY or RANDBETWEEN. */
  volatile = false;

  constructor(readonly around: Surroundings) {}

  get locale(): string {
    return this.around.locale;
  }
}

export const NO_ARRAY_VALUE = new FormulaError('#VALUE!', 'An array value could not be found.');

/** The value of an operand in a scalar place: a range gives the cell in this formula's row or column. */
export function scalarOf(frame: Frame, operand: Operand): Scalar {
  if (operand instanceof CellRange) return intersected(frame, operand);
  if (Array.isArray(operand)) return operand[0]?.[0] ?? null;
  return operand;
}

function intersected(frame: Frame, range: CellRange): Scalar {
  const { top, bottom, left, right, sheet } = range;
  const { reader } = frame.around;
  if (top === bottom && left === right) return reader.cell(frame, sheet, top, left);
  if (left === right && frame.row >= top && frame.row <= bottom)
    return reader.cell(frame, sheet, frame.row, left);
  if (top === bottom && frame.column >= left && frame.column <= right) {
    return reader.cell(frame, sheet, top, frame.column);
  }
  return NO_ARRAY_VALUE;
}

/** The operand as rows: a scalar is one row of one. Never change them. */
export function rowsOf(frame: Frame, operand: Operand): readonly Scalar[][] {
  if (operand instanceof CellRange) return frame.around.reader.rows(frame, withinGrid(frame, operand));
  return Array.isArray(operand) ? operand : [[operand]];
}

/** Ranges may name more than the grid has; only what exists is read. */
function withinGrid(frame: Frame, range: CellRange): CellRange {
  const { sheet, top, left, bottom, right } = range;
  const { rows, columns } = frame.around.reader.size(sheet);
  if (bottom < rows && right < columns) return range;
  const last = Math.max(top, Math.min(bottom, rows - 1));
  const end = Math.max(left, Math.min(right, columns - 1));
  return new CellRange(sheet, top, left, last, end, range.single);
}

/** A scalar, or rows if the operand holds more than one value and this is an array context. */
export function valuesOf(frame: Frame, operand: Operand): Scalar | readonly Scalar[][] {
  if (!(operand instanceof CellRange) && !Array.isArray(operand)) return operand;
  if (!frame.array) return scalarOf(frame, operand);
  const rows = rowsOf(frame, operand);
  return rows.length === 1 && rows[0]!.length === 1 ? rows[0]![0]! : rows;
}

/** Applies a scalar function to each place of its arguments; one-row and one-column arguments repeat. */
export function broadcast(
  values: readonly (Scalar | readonly Scalar[][])[],
  apply: (scalars: Scalar[]) => Scalar,
): Value {
  const arrays = values.filter((value): value is readonly Scalar[][] => Array.isArray(value));
  if (arrays.length === 0) return apply(values as Scalar[]);
  const height = Math.max(...arrays.map((rows) => rows.length));
  const width = Math.max(...arrays.map((rows) => rows[0]?.length ?? 0));
  if (height * width > MAX_CELLS) return TOO_LARGE;
  const result: Scalar[][] = [];
  for (let row = 0; row < height; row++) {
    const line: Scalar[] = [];
    for (let column = 0; column < width; column++) {
      line.push(apply(values.map((value) => placeOf(value, row, column))));
    }
    result.push(line);
  }
  return result;
}

/** Larger arrays are not made up: `A:A&TRANSPOSE(A:A)` would have a hundred million cells. */
export const MAX_CELLS = 500_000;
const TOO_LARGE = new FormulaError('#ERROR!', 'Result too large.');
const NO_PARTNER = new FormulaError('#N/A', 'Array arguments are of different size.');

function placeOf(value: Scalar | readonly Scalar[][], row: number, column: number): Scalar {
  if (!Array.isArray(value)) return value as Scalar;
  const line = value[value.length === 1 ? 0 : row] as Scalar[] | undefined;
  const place = line?.[line.length === 1 ? 0 : column];
  return place === undefined ? NO_PARTNER : place;
}
