/** Reads cells for formulas that are being calculated: constants from the workbook, results from the book. */
import { overlaps, sizeOf } from './areas';
import type { Box } from './box';
import type { Area, CalculatorOptions, SheetId } from './calculator';
import { ConstantRows } from './constant-rows';
import type { FormulaBook } from './formula-book';
import type { FormulaCell } from './formula-cell';
import type { FormulaSheet } from './formula-sheet';
import type { CellRange, CellReader, Frame } from './frame';
import type { Scalar } from './values';

/** Thrown where a formula reads a cell that is not calculated yet; the formula is tried again afterwards. */
export const NOT_YET = Symbol('not yet calculated');

/** Ranges from this size are kept while one walk lasts, as long as all together stay below the second number. */
const WORTH_KEEPING = 32;
const KEEP_AT_MOST = 3_000_000;

interface Kept {
  readonly rows: readonly Scalar[][];
  readonly volatile: boolean;
}

export class BookReader implements CellReader {
  /** Within one walk. */
  private readonly kept = new Map<string, Kept>();
  private keptCells = 0;
  /** From walk to walk: most of a large book is constants, most of which stay the same. */
  private readonly constants: ConstantRows;
  /** References that the running formula made up. */
  dynamic: Box[] = [];

  constructor(
    private readonly book: FormulaBook,
    private readonly grid: CalculatorOptions['grid'],
  ) {
    this.constants = new ConstantRows(grid);
  }

  /** What is typed in an area changed. */
  changed(area: Area): void {
    this.constants.changed(area);
  }

  /** Everything may stand elsewhere. */
  forgetConstants(): void {
    this.constants.clear();
  }

  forget(): void {
    this.kept.clear();
    this.keptCells = 0;
  }

  size(sheet: SheetId) {
    return this.grid.size(sheet);
  }

  sheetNamed(name: string) {
    return this.grid.sheetNamed(name);
  }

  readsDynamically(_frame: Frame, range: CellRange): void {
    const { sheet, top, left, bottom, right } = range;
    this.dynamic.push({ sheet, top, left, bottom, right });
  }

  cell(frame: Frame, sheet: SheetId, row: number, column: number): Scalar {
    const formulas = this.book.sheets.get(sheet);
    const cell = formulas && (formulas.cellAt(row, column) ?? formulas.ownerOf(row, column));
    return cell ? read(frame, cell, row, column) : this.grid.constant(sheet, row, column);
  }

  rows(frame: Frame, range: CellRange): readonly Scalar[][] {
    const cells = sizeOf(range);
    if (cells < WORTH_KEEPING) return this.build(frame, range);
    const name = `${range.sheet}:${range.top},${range.left},${range.bottom},${range.right}`;
    const known = this.kept.get(name) ?? this.keep(frame, name, range, cells);
    if (known.volatile) frame.volatile = true;
    return known.rows;
  }

  private keep(frame: Frame, name: string, range: CellRange, cells: number): Kept {
    const outer = frame.volatile;
    frame.volatile = false;
    const rows = this.hasFormulas(range) ? this.build(frame, range) : this.constants.rows(range);
    const kept = { rows, volatile: frame.volatile };
    frame.volatile = outer;
    this.keptCells += cells;
    if (this.keptCells > KEEP_AT_MOST) this.forget();
    this.kept.set(name, kept);
    return kept;
  }

  memoOf(rows: readonly (readonly Scalar[])[]): unknown[] | undefined {
    return this.constants.memoOf(rows);
  }

  private hasFormulas(range: CellRange): boolean {
    const formulas = this.book.sheets.get(range.sheet);
    return formulas?.reaches(range) ?? false;
  }

  private build(frame: Frame, range: CellRange): Scalar[][] {
    const { sheet, top, left, bottom, right } = range;
    const rows: Scalar[][] = [];
    for (let row = top; row <= bottom; row++) {
      const line: Scalar[] = [];
      for (let column = left; column <= right; column++) line.push(this.grid.constant(sheet, row, column));
      rows.push(line);
    }
    const formulas = this.book.sheets.get(sheet);
    if (formulas) lay(frame, formulas, range, rows);
    return rows;
  }
}

/** Puts results of formulas over the constants. */
function lay(frame: Frame, formulas: FormulaSheet, range: CellRange, rows: Scalar[][]): void {
  for (const owner of formulas.spilling) {
    const { spill } = owner;
    if (!spill || !overlaps(spill, range)) continue;
    for (let row = Math.max(spill.top, range.top); row <= Math.min(spill.bottom, range.bottom); row++) {
      for (
        let column = Math.max(spill.left, range.left);
        column <= Math.min(spill.right, range.right);
        column++
      ) {
        rows[row - range.top]![column - range.left] = read(frame, owner, row, column);
      }
    }
  }
  formulas.forEachCell(range, (cell) => {
    if (cell.spill) return;
    rows[cell.row - range.top]![cell.column - range.left] = read(frame, cell, cell.row, cell.column);
  });
}

function read(frame: Frame, cell: FormulaCell, row: number, column: number): Scalar {
  if (cell.dirty) throw NOT_YET;
  if (cell.volatile) frame.volatile = true;
  return cell.valueIn(row, column);
}
