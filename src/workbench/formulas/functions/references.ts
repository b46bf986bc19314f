/** References as values: parts of ranges, references in texts, places. */
import { parseReference } from '../a1';
import { boxOf } from '../box';
import { type Builtin, error, isError, whole } from '../builtin';
import { toNumber, toText } from '../coerce';
import { CellRange, type Frame, rowsOf, scalarOf } from '../frame';
import { FormulaError, type Scalar } from '../values';

type Rows = readonly (readonly Scalar[])[];

const BAD_INDEX = new FormulaError('#REF!', 'Index is out of bounds.');

/** INDEX of a range is a range again, so that `A1:INDEX(…)` works; 0 means all rows or columns. */
const INDEX = whole(1, 3, (args, frame) => {
  const [first, second] = [args[1], args[2]].map((operand) =>
    operand === undefined ? 0 : toNumber(scalarOf(frame, operand), frame.locale),
  );
  if (isError(first)) return first;
  if (isError(second)) return second;
  const from = args[0]!;
  const box =
    from instanceof CellRange
      ? from
      : {
          top: 0,
          left: 0,
          bottom: rowsOf(frame, from).length - 1,
          right: (rowsOf(frame, from)[0]?.length ?? 1) - 1,
        };
  // With one index, a single row is counted by its columns.
  const isAcross = args.length === 2 && box.top === box.bottom && box.right > box.left;
  const [row, col] = isAcross ? [0, Math.trunc(first!)] : [Math.trunc(first!), Math.trunc(second!)];
  const isOutside = row < 0 || col < 0 || box.top + row - 1 > box.bottom || box.left + col - 1 > box.right;
  if (isOutside) return BAD_INDEX;
  const part = {
    top: row === 0 ? box.top : box.top + row - 1,
    bottom: row === 0 ? box.bottom : box.top + row - 1,
    left: col === 0 ? box.left : box.left + col - 1,
    right: col === 0 ? box.right : box.left + col - 1,
  };
  if (from instanceof CellRange) {
    const single = part.top === part.bottom && part.left === part.right;
    return new CellRange(from.sheet, part.top, part.left, part.bottom, part.right, single);
  }
  return rowsOf(frame, from)
    .slice(part.top, part.bottom + 1)
    .map((line) => line.slice(part.left, part.right + 1));
});

/** INDIRECT of a reference in A1 notation, with or without a tab. */
const INDIRECT = whole(1, 2, (args, frame) => {
  const text = toText(scalarOf(frame, args[0]!), frame.locale);
  if (isError(text)) return text;
  const reference = text.length < 300 ? parseReference(text.trim()) : undefined;
  const { reader } = frame.around;
  const sheet = reference?.sheetName === undefined ? frame.sheet : reader.sheetNamed(reference.sheetName);
  if (!reference || sheet === undefined) {
    return error(
      '#REF!',
      `Function INDIRECT parameter 1 value is '${text.slice(0, 100)}'. It is not a valid cell/range reference.`,
    );
  }
  const box = boxOf(reference, sheet);
  reader.readsDynamically(frame, new CellRange(sheet, box.top, box.left, box.bottom, box.right, false));
  const size = reader.size(sheet);
  const bottom = box.bottom === Infinity ? Math.max(size.rows - 1, box.top) : box.bottom;
  const right = box.right === Infinity ? Math.max(size.columns - 1, box.left) : box.right;
  return new CellRange(sheet, box.top, box.left, bottom, right, !reference.end);
});

/** OFFSET(range; rows; columns; height; width). */
const OFFSET = whole(3, 5, (args, frame) => {
  const from = args[0]!;
  if (!(from instanceof CellRange)) return error('#REF!', 'Argument must be a range.');
  const height = from.bottom - from.top + 1;
  const width = from.right - from.left + 1;
  const numbers = [args[1]!, args[2]!, args[3] ?? height, args[4] ?? width].map((operand) =>
    toNumber(scalarOf(frame, operand), frame.locale),
  );
  const failed = numbers.find(isError);
  if (failed) return failed;
  const [down, right, rows, columns] = numbers.map((number) => Math.trunc(number as number)) as [
    number,
    number,
    number,
    number,
  ];
  const top = from.top + down;
  const left = from.left + right;
  if (top < 0 || left < 0 || rows < 1 || columns < 1 || rows > 1e6 || columns > 1e4) return BAD_INDEX;
  const moved = new CellRange(
    from.sheet,
    top,
    left,
    top + rows - 1,
    left + columns - 1,
    rows === 1 && columns === 1,
  );
  frame.around.reader.readsDynamically(frame, moved);
  return moved;
});

/** ROW and COLUMN: of this cell, or of each row or column of a range. */
function placeOf(
  own: (frame: Frame) => number,
  across: boolean,
  first: (range: CellRange) => number,
  last: (range: CellRange) => number,
): Builtin {
  const run = whole(0, 1, (args, frame) => {
    const range = args[0];
    if (range === undefined) return own(frame) + 1;
    if (!(range instanceof CellRange))
      return isError(range) ? range : error('#N/A', 'Argument must be a range.');
    if (!frame.array || first(range) === last(range)) return first(range) + 1;
    const places = Array.from(
      { length: last(range) - first(range) + 1 },
      (_value, at) => first(range) + at + 1,
    );
    return across ? [places] : places.map((place) => [place]);
  });
  return { ...run, placesOnly: true };
}

const sizeOf = (measure: (rows: Rows) => number, ofRange: (range: CellRange) => number): Builtin => ({
  ...whole(1, 1, ([operand], frame) =>
    operand instanceof CellRange
      ? ofRange(operand)
      : isError(operand)
        ? operand
        : measure(rowsOf(frame, operand!)),
  ),
});

export const REFERENCES: Record<string, Builtin> = {
  INDEX,
  INDIRECT,
  OFFSET,
  ROW: placeOf(
    (frame) => frame.row,
    false,
    (range) => range.top,
    (range) => range.bottom,
  ),
  COLUMN: placeOf(
    (frame) => frame.column,
    true,
    (range) => range.left,
    (range) => range.right,
  ),
  ROWS: sizeOf(
    (rows) => rows.length,
    (range) => range.bottom - range.top + 1,
  ),
  COLUMNS: sizeOf(
    (rows) => rows[0]?.length ?? 0,
    (range) => range.right - range.left + 1,
  ),
};
