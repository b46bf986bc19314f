/** Puts results into cells: one value, or rows that fill the cells below and to the right (a spill). */
import { cellName } from './a1';
import { contains, overlaps } from './areas';
import type { Area, CalculatorOptions } from './calculator';
import { sameScalar } from './coerce';
import { cellArea, type FormulaBook } from './formula-book';
import type { FormulaCell } from './formula-cell';
import { FormulaError, type Scalar, type Value } from './values';

export const CIRCULAR = new FormulaError(
  '#REF!',
  'Circular dependency detected. To resolve with iterative calculation, see File > Settings.',
);

const PATIENCE = 3;

export class Placement {
  /** What changed since it was last taken. */
  changed: Area[] = [];
  /** How often a cell's spill fed the cell itself during this recalculation. */
  private readonly circles = new Map<FormulaCell, number>();

  constructor(
    private readonly book: FormulaBook,
    private readonly options: CalculatorOptions,
    /** Called before readers of a spill are marked while others are being calculated. */
    private readonly onMarked: () => void,
  ) {}

  startAnew(): void {
    this.circles.clear();
  }

  /** Whether a cell was tried often enough: its spill feeds itself, whatever the order of calculation. */
  isHopeless(cell: FormulaCell): boolean {
    return (this.circles.get(cell) ?? 0) >= PATIENCE;
  }

  /** Places a result; readers of newly filled or freed cells are marked. */
  place(cell: FormulaCell, result: Value): void {
    if (!Array.isArray(result)) this.single(cell, result);
    else if (result.length === 1 && result[0]!.length <= 1) this.single(cell, result[0]![0] ?? null);
    else this.spill(cell, result);
  }

  /** Takes the spill away, if there is one, and shows a single value. */
  single(cell: FormulaCell, value: Scalar): void {
    const old = cell.spill;
    if (old || !sameScalar(cell.value, value)) this.changed.push(old ?? cellArea(cell));
    this.unspill(cell);
    this.unblock(cell);
    cell.result = value;
    cell.value = value;
  }

  private spill(cell: FormulaCell, rows: Scalar[][]): void {
    const area = areaOf(cell, rows);
    if (cell.isClear && isSameArea(cell.spill, area)) {
      this.fill(cell, rows, area);
      return;
    }
    const obstacle = this.makeRoom(area) ?? this.obstacle(cell, area);
    cell.isClear = !obstacle;
    if (obstacle) {
      this.single(cell, obstacle);
      cell.result = rows;
      cell.wanted = area;
      this.book.sheet(cell.sheet).blocked.add(cell);
      return;
    }
    for (const other of this.book.sheet(cell.sheet).spillsIn(area, cell)) this.evict(other);
    this.fill(cell, rows, area);
  }

  private fill(cell: FormulaCell, rows: Scalar[][], area: Area): void {
    const old = cell.spill;
    this.unblock(cell);
    const stays = isSameArea(old, area);
    if (!stays || !sameRows(cell.result, rows)) this.changed.push(...(old && !stays ? [old, area] : [area]));
    if (!stays) {
      this.unspill(cell);
      this.book.sheet(cell.sheet).addSpill(cell, area);
    }
    cell.result = rows;
    cell.value = rows[0]?.[0] ?? null;
    if (stays) return;
    this.onMarked();
    const wasMarked = cell.dirty;
    this.book.markArea(area);
    if (cell.dirty && !wasMarked) this.breakCircle(cell);
  }

  /** Shows nothing of a spill that feeds its own formula. The cell stays marked: it is tried again, a few times. */
  breakCircle(cell: FormulaCell): void {
    this.circles.set(cell, (this.circles.get(cell) ?? 0) + 1);
    this.single(cell, CIRCULAR);
  }

  private unspill(cell: FormulaCell): void {
    const { spill } = cell;
    if (!spill) return;
    this.book.sheet(cell.sheet).removeSpill(cell);
    this.onMarked();
    this.book.markArea(spill);
    this.retry(spill, cell);
  }

  private unblock(cell: FormulaCell): void {
    cell.wanted = undefined;
    this.book.sheet(cell.sheet).blocked.delete(cell);
  }

  /** Spills that an area had blocked are tried again. */
  private retry(area: Area, apart: FormulaCell): void {
    for (const cell of [...this.book.sheet(area.sheet).blocked]) {
      if (cell !== apart && overlaps(cell.wanted!, area)) this.book.markCell(cell, false);
    }
  }

  /** A spill that begins further down or right gives way, so that the outcome does not depend on who came first. */
  private evict(other: FormulaCell): void {
    this.changed.push(other.spill!);
    this.unspill(other);
    this.book.markCell(other, false);
  }

  private makeRoom(area: Area): FormulaError | undefined {
    const size = this.options.grid.size(area.sheet);
    if (area.bottom < size.rows && area.right < size.columns) return undefined;
    const rows = Math.max(size.rows, area.bottom + 1);
    const columns = Math.max(size.columns, area.right + 1);
    this.options.grow?.(area.sheet, rows, columns);
    const grown = this.options.grid.size(area.sheet);
    if (area.bottom >= grown.rows) return tooSmall('rows', area.bottom + 1 - grown.rows);
    if (area.right >= grown.columns) return tooSmall('columns', area.right + 1 - grown.columns);
    this.onMarked();
    for (const range of [...this.book.sheet(area.sheet).readers.rangesBeyond(size.rows, size.columns)]) {
      this.book.markRange(range);
    }
    return undefined;
  }

  /** The first thing in reading order that stands in an area. */
  private obstacle(cell: FormulaCell, area: Area): FormulaError | undefined {
    const places = [this.firstConstant(area), this.firstFormula(cell, area), this.firstSpill(cell, area)];
    const found = places.filter((place) => place !== undefined).sort(inReadingOrder)[0];
    if (!found) return undefined;
    const name = cellName(found.row, found.column);
    return new FormulaError(
      '#REF!',
      `Array result was not expanded because it would overwrite data in ${name}.`,
    );
  }

  private firstConstant({ sheet, top, left, bottom, right }: Area): Place | undefined {
    const { grid } = this.options;
    for (let row = top; row <= bottom; row++) {
      for (let column = left; column <= right; column++) {
        if (grid.constant(sheet, row, column) !== null) return { row, column };
      }
    }
    return undefined;
  }

  private firstFormula(cell: FormulaCell, area: Area): Place | undefined {
    let first: Place | undefined;
    this.book.sheet(area.sheet).forEachCell(area, (other) => {
      if (other !== cell && (!first || inReadingOrder(other, first) < 0)) first = other;
    });
    return first;
  }

  private firstSpill(cell: FormulaCell, area: Area): Place | undefined {
    const earlier = this.book
      .sheet(area.sheet)
      .spillsIn(area, cell)
      .filter((other) => inReadingOrder(other, cell) < 0 || contains(other.spill!, cell.row, cell.column));
    const places = earlier.map(({ spill }) => ({
      row: Math.max(spill!.top, area.top),
      column: Math.max(spill!.left, area.left),
    }));
    return places.sort(inReadingOrder)[0];
  }
}

interface Place {
  readonly row: number;
  readonly column: number;
}

const inReadingOrder = (a: Place, b: Place) => a.row - b.row || a.column - b.column;

function areaOf({ sheet, row, column }: FormulaCell, rows: readonly Scalar[][]): Area {
  return {
    sheet,
    top: row,
    left: column,
    bottom: row + rows.length - 1,
    right: column + rows[0]!.length - 1,
  };
}

/** Both begin at the same cell. */
function isSameArea(first: Area | undefined, second: Area): boolean {
  return first !== undefined && first.bottom === second.bottom && first.right === second.right;
}

function tooSmall(what: string, missing: number): FormulaError {
  return new FormulaError(
    '#REF!',
    `Result was not automatically expanded, please insert more ${what} (${missing}).`,
  );
}

function sameRows(before: Value, after: readonly Scalar[][]): boolean {
  return (
    Array.isArray(before) &&
    before.length === after.length &&
    before.every(
      (row, at) =>
        row.length === after[at]!.length &&
        row.every((value, column) => sameScalar(value, after[at]![column]!)),
    )
  );
}
