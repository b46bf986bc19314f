/** References as values: parts of ranges, references in texts, places. */
import { parseReference } from '../a1';
import { boxOf } from '../box';
import { type Builtin, error, isError, numbersOf, whole } from '../builtin';
import { toText } from '../coerce';
import { CellRange, type Frame, type Operand, rowsOf, scalarOf } from '../frame';
import { FormulaError, type Scalar } from '../values';

type Rows = readonly (readonly Scalar[])[];

interface Rectangle {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

const BAD_INDEX = new FormulaError('#REF!', 'Index is out of bounds.');

/** INDEX of a range is a range again, so that `A1:INDEX(…)` works; 0 means all rows or columns. */
const INDEX = whole(1, 3, (args, frame) => {
  const [from, ...places] = args;
  const numbers = numbersOf(frame, places);
  if (isError(numbers)) return numbers;
  const box = from instanceof CellRange ? from : extentOf(rowsOf(frame, from!));
  const part = partOf(box, numbers.map(Math.trunc));
  if (!part) return BAD_INDEX;
  if (from instanceof CellRange) return rangeAt(from.sheet, part);
  const rows = rowsOf(frame, from!).slice(part.top, part.bottom + 1);
  return rows.map((line) => line.slice(part.left, part.right + 1));
});

const extentOf = (rows: Rows): Rectangle => ({
  top: 0,
  left: 0,
  bottom: rows.length - 1,
  right: (rows[0]?.length ?? 1) - 1,
});

function partOf(box: Rectangle, places: readonly number[]): Rectangle | undefined {
  // With one index, a single row is counted by its columns.
  const isAcross = places.length === 1 && box.top === box.bottom && box.right > box.left;
  const [row = 0, column = 0] = isAcross ? [0, places[0]!] : places;
  if (row < 0 || column < 0 || box.top + row - 1 > box.bottom || box.left + column - 1 > box.right)
    return undefined;
  return {
    top: row === 0 ? box.top : box.top + row - 1,
    bottom: row === 0 ? box.bottom : box.top + row - 1,
    left: column === 0 ? box.left : box.left + column - 1,
    right: column === 0 ? box.right : box.left + column - 1,
  };
}

function rangeAt(sheet: number, { top, left, bottom, right }: Rectangle): CellRange {
  return new CellRange(sheet, top, left, bottom, right, top === bottom && left === right);
}

/** INDIRECT of a reference in A1 notation, with or without a tab. */
const INDIRECT = whole(1, 2, (args, frame) => {
  const text = toText(scalarOf(frame, args[0]!), frame.locale);
  if (isError(text)) return text;
  const reference = text.length < 300 ? parseReference(text.trim()) : undefined;
  const { reader } = frame.around;
  const sheet = reference?.sheetName === undefined ? frame.sheet : reader.sheetNamed(reference.sheetName);
  if (!reference || sheet === undefined) return unreadable(text);
  const { top, left, bottom, right } = boxOf(reference, sheet);
  reader.readsDynamically(frame, new CellRange(sheet, top, left, bottom, right, false));
  const size = reader.size(sheet);
  const last = bottom === Infinity ? Math.max(size.rows - 1, top) : bottom;
  const end = right === Infinity ? Math.max(size.columns - 1, left) : right;
  return new CellRange(sheet, top, left, last, end, !reference.end);
});

const unreadable = (text: string) =>
  error(
    '#REF!',
    `Function INDIRECT parameter 1 value is '${text.slice(0, 100)}'. It is not a valid cell/range reference.`,
  );

/** OFFSET(range; rows; columns; height; width). */
const OFFSET = whole(3, 5, (args, frame) => {
  const from = args[0]!;
  if (!(from instanceof CellRange)) return NOT_A_RANGE;
  const height = args[3] ?? from.bottom - from.top + 1;
  const width = args[4] ?? from.right - from.left + 1;
  const numbers = numbersOf(frame, [args[1]!, args[2]!, height, width]);
  if (isError(numbers)) return numbers;
  const [down, right, rows, columns] = numbers.map(Math.trunc) as [number, number, number, number];
  const top = from.top + down;
  const left = from.left + right;
  if (top < 0 || left < 0 || rows < 1 || columns < 1 || rows > 1e6 || columns > 1e4) return BAD_INDEX;
  const moved = rangeAt(from.sheet, { top, left, bottom: top + rows - 1, right: left + columns - 1 });
  frame.around.reader.readsDynamically(frame, moved);
  return moved;
});

const NOT_A_RANGE = new FormulaError('#N/A', 'Argument must be a range.');

/** ROW and COLUMN: of this cell, or of each row or column of a range. */
function placesOf(axis: 'row' | 'column', first: 'top' | 'left', last: 'bottom' | 'right'): Builtin {
  const builtin = whole(0, 1, ([range], frame) => {
    if (range === undefined) return frame[axis] + 1;
    if (!(range instanceof CellRange)) return isError(range) ? range : NOT_A_RANGE;
    if (!frame.array || range[first] === range[last]) return range[first] + 1;
    const places = Array.from(
      { length: range[last] - range[first] + 1 },
      (_value, at) => range[first] + at + 1,
    );
    return axis === 'column' ? [places] : places.map((place) => [place]);
  });
  return { ...builtin, placesOnly: true };
}

function lengthOf(frame: Frame, operand: Operand, isDown: boolean): Scalar {
  if (isError(operand)) return operand;
  const box = operand instanceof CellRange ? operand : extentOf(rowsOf(frame, operand));
  return isDown ? box.bottom - box.top + 1 : box.right - box.left + 1;
}

export const REFERENCES: Record<string, Builtin> = {
  INDEX,
  INDIRECT,
  OFFSET,
  ROW: placesOf('row', 'top', 'bottom'),
  COLUMN: placesOf('column', 'left', 'right'),
  ROWS: { ...whole(1, 1, ([operand], frame) => lengthOf(frame, operand!, true)), placesOnly: true },
  COLUMNS: { ...whole(1, 1, ([operand], frame) => lengthOf(frame, operand!, false)), placesOnly: true },
};
