/** Keeps the rows of large ranges of constants from one recalculation to the next; only changed rows are read again. */
import { overlaps, sizeOf } from './areas';
import type { Area, FormulaGrid } from './calculator';
import type { Scalar } from './values';

/** Beyond so many cells, all is dropped and kept anew. */
const KEEP_AT_MOST = 3_000_000;

interface Kept {
  readonly area: Area;
  readonly rows: Scalar[][];
  /** Offsets of rows that changed since they were read. */
  readonly stale: Set<number>;
}

export class ConstantRows {
  private readonly kept = new Map<string, Kept>();
  private readonly memos = new WeakMap<object, unknown[]>();
  private cells = 0;

  constructor(private readonly grid: FormulaGrid) {}

  /** A changed row is another object than before. Formulas of the range read as blank. */
  rows(area: Area): readonly Scalar[][] {
    const name = `${area.sheet}:${area.top},${area.left},${area.bottom},${area.right}`;
    const { rows, stale } = this.kept.get(name) ?? this.keep(name, area);
    for (const offset of stale) rows[offset] = this.read(area, area.top + offset);
    stale.clear();
    return rows;
  }

  /** Room for what follows from each row of a range that is kept. */
  memoOf(rows: readonly (readonly Scalar[])[]): unknown[] | undefined {
    return this.memos.get(rows);
  }

  changed(area: Area): void {
    for (const { area: own, stale } of this.kept.values()) {
      if (own.sheet !== area.sheet || !overlaps(own, area)) continue;
      const last = Math.min(own.bottom, area.bottom);
      for (let row = Math.max(own.top, area.top); row <= last; row++) stale.add(row - own.top);
    }
  }

  clear(): void {
    this.kept.clear();
    this.cells = 0;
  }

  private keep(name: string, area: Area): Kept {
    if (this.cells > KEEP_AT_MOST) this.clear();
    this.cells += sizeOf(area);
    const rows: Scalar[][] = [];
    for (let row = area.top; row <= area.bottom; row++) rows.push(this.read(area, row));
    const kept = { area, rows, stale: new Set<number>() };
    this.kept.set(name, kept);
    this.memos.set(rows, []);
    return kept;
  }

  private read({ sheet, left, right }: Area, row: number): Scalar[] {
    const line: Scalar[] = [];
    for (let column = left; column <= right; column++) line.push(this.grid.constant(sheet, row, column));
    return line;
  }
}
