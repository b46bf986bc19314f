/** All formulas of a workbook, who reads what, and what waits to be calculated. */
import { keyOf, overlaps } from './areas';
import type { Box } from './box';
import type { Area, SheetId } from './calculator';
import { type AnyNode, FormulaCell, type RangeNode } from './formula-cell';
import { FormulaSheet } from './formula-sheet';

export class FormulaBook {
  readonly sheets = new Map<SheetId, FormulaSheet>();
  readonly dirty = new Set<FormulaCell>();
  /** Cells to calculate each time: TODAY, NOW, RAND. */
  readonly restless = new Set<FormulaCell>();

  sheet(id: SheetId): FormulaSheet {
    let sheet = this.sheets.get(id);
    if (!sheet) {
      sheet = new FormulaSheet();
      this.sheets.set(id, sheet);
    }
    return sheet;
  }

  add(cell: FormulaCell): void {
    this.sheet(cell.sheet).cells.set(keyIn(cell), cell);
    for (const box of cell.formula.references) this.listen(cell, box);
    if (cell.formula.volatile) this.restless.add(cell);
    this.markCell(cell);
  }

  /** Takes a cell out; what read it or its spill is marked. */
  remove(cell: FormulaCell): void {
    this.markReaders(cell);
    const sheet = this.sheet(cell.sheet);
    sheet.removeSpill(cell);
    sheet.blocked.delete(cell);
    sheet.cells.delete(keyIn(cell));
    for (const box of [...cell.formula.references, ...cell.dynamic])
      this.sheet(box.sheet).readers.remove(box, cell);
    this.restless.delete(cell);
    this.dirty.delete(cell);
  }

  clear(): void {
    this.sheets.clear();
    this.dirty.clear();
    this.restless.clear();
  }

  listen(cell: FormulaCell, box: Box): void {
    const node = this.sheet(box.sheet).readers.add(box, cell);
    if (node) cell.ranges.add(node);
  }

  /** References that were found while running take the place of those of the run before. */
  setDynamic(cell: FormulaCell, boxes: readonly Box[]): void {
    if (boxes.length === 0 && cell.dynamic.length === 0) return;
    const { references } = cell.formula;
    for (const box of cell.dynamic)
      if (!holds(references, box)) this.sheet(box.sheet).readers.remove(box, cell);
    cell.dynamic = boxes.filter((box) => !holds(references, box));
    cell.ranges = new Set();
    for (const box of [...references, ...cell.dynamic]) this.listen(cell, box);
  }

  /** Marks a cell and all that follows from it. With `mustRun` false only the spill is placed anew. */
  markCell(cell: FormulaCell, mustRun = true): void {
    cell.mustRun ||= mustRun;
    if (cell.dirty) return;
    cell.dirty = true;
    this.dirty.add(cell);
    this.markReaders(cell);
  }

  /** Marks what reads an area, and what follows. */
  markArea(area: Area): void {
    const pending: AnyNode[] = [];
    const reached = (node: AnyNode) => this.reach(node, pending);
    this.sheet(area.sheet).readers.visit(area, reached);
    while (pending.length > 0) this.spread(pending.pop()!, reached);
  }

  /** The spills and blocked spills that an area concerns are placed anew. */
  markPlacements(area: Area): void {
    const { spilling, blocked } = this.sheet(area.sheet);
    for (const cell of [...spilling]) {
      if (!overlaps(cell.spill!, area)) continue;
      cell.isClear = false;
      this.markCell(cell, false);
    }
    for (const cell of [...blocked]) if (overlaps(cell.wanted!, area)) this.markCell(cell, false);
  }

  markReaders(cell: FormulaCell): void {
    this.markArea(cell.spill ?? cellArea(cell));
  }

  /** Marks the readers of a range whose extent changed. */
  markRange(node: RangeNode): void {
    for (const reader of node.readers) this.markCell(reader);
  }

  private reach(node: AnyNode, pending: AnyNode[]): void {
    if (node instanceof FormulaCell) node.mustRun = true;
    if (node.dirty) return;
    node.dirty = true;
    if (node instanceof FormulaCell) this.dirty.add(node);
    pending.push(node);
  }

  private spread(node: AnyNode, reached: (node: AnyNode) => void): void {
    if (node instanceof FormulaCell) {
      this.sheet(node.sheet).readers.visit(node.spill ?? cellArea(node), reached);
    } else {
      for (const reader of node.readers) reached(reader);
    }
  }
}

const keyIn = ({ row, column }: FormulaCell) => keyOf(row, column);

export function cellArea({ sheet, row, column }: FormulaCell): Area {
  return { sheet, top: row, left: column, bottom: row, right: column };
}

function holds(boxes: readonly Box[], box: Box): boolean {
  return boxes.some(
    (other) =>
      other.sheet === box.sheet &&
      other.top === box.top &&
      other.left === box.left &&
      other.bottom === box.bottom &&
      other.right === box.right,
  );
}
