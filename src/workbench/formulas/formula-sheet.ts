/** The formulas of one sheet and the areas that their results fill. */
import { contains, keyOf, overlaps, sizeOf } from './areas';
import type { Area } from './calculator';
import { DependencyIndex } from './dependency-index';
import type { FormulaCell } from './formula-cell';

const SMALL = 64;

export class FormulaSheet {
  readonly cells = new Map<number, FormulaCell>();
  readonly readers = new DependencyIndex();
  private readonly smallSpills = new Map<number, FormulaCell>();
  private readonly largeSpills = new Set<FormulaCell>();
  /** Cells with a spill. */
  readonly spilling = new Set<FormulaCell>();
  /** Cells whose spill is blocked. */
  readonly blocked = new Set<FormulaCell>();

  cellAt(row: number, column: number): FormulaCell | undefined {
    return this.cells.get(keyOf(row, column));
  }

  /** The cell whose result fills a place, itself included. */
  ownerOf(row: number, column: number): FormulaCell | undefined {
    if (this.spilling.size === 0) return undefined;
    for (const cell of this.largeSpills) if (contains(cell.spill!, row, column)) return cell;
    return this.smallSpills.get(keyOf(row, column));
  }

  addSpill(cell: FormulaCell, area: Area): void {
    cell.spill = area;
    this.spilling.add(cell);
    if (sizeOf(area) > SMALL) this.largeSpills.add(cell);
    else forEachKey(area, (key) => this.smallSpills.set(key, cell));
  }

  removeSpill(cell: FormulaCell): void {
    if (!cell.spill) return;
    if (!this.largeSpills.delete(cell)) forEachKey(cell.spill, (key) => this.smallSpills.delete(key));
    this.spilling.delete(cell);
    cell.spill = undefined;
  }

  /** Cells other than one's own whose spill touches an area. */
  spillsIn(area: Area, apart: FormulaCell): FormulaCell[] {
    return [...this.spilling].filter((cell) => cell !== apart && overlaps(cell.spill!, area));
  }

  /** Whether a formula or a spill stands in an area. */
  reaches(area: Area): boolean {
    for (const { spill } of this.spilling) if (overlaps(spill!, area)) return true;
    let found = false;
    this.forEachCell(area, () => {
      found = true;
    });
    return found;
  }

  /** Visits cells with formulas in an area. */
  forEachCell(area: Area, visit: (cell: FormulaCell) => void): void {
    if (sizeOf(area) > this.cells.size) {
      for (const cell of this.cells.values()) if (contains(area, cell.row, cell.column)) visit(cell);
      return;
    }
    forEachKey(area, (key) => {
      const cell = this.cells.get(key);
      if (cell) visit(cell);
    });
  }
}

function forEachKey({ top, left, bottom, right }: Area, visit: (key: number) => void): void {
  for (let row = top; row <= bottom; row++)
    for (let column = left; column <= right; column++) visit(keyOf(row, column));
}
