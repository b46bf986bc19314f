/** The two kinds of nodes in the dependency graph: cells with formulas, and ranges that several formulas may share. */

import type { Box } from './box';
import type { Area, CellAddress, SheetId } from './calculator';
import type { CompiledFormula } from './compile';
import type { Scalar, Value } from './values';

class GraphNode {
  /** Waits to be calculated; then all its readers do too. */
  dirty = false;
  /** What the walk through the graph (see graph-walk.ts) remembers. */
  order = -1;
  low = 0;
  onPath = false;
}

export class FormulaCell extends GraphNode implements CellAddress {
  /** The last result; what is spilled if it is rows. */
  result: Value = null;
  /** What stands in the cell itself. */
  value: Scalar = null;
  /** The area that the result fills, if it is more than this cell. */
  spill: Area | undefined;
  /** The area that the result would fill, if something stood in the way. */
  wanted: Area | undefined;
  /** Nothing was put into the spill's area since it was last searched for obstacles. */
  isClear = false;
  /** False while only the place of the result is to be tried again. */
  mustRun = true;
  /** The value follows from NOW, RAND, RANDARRAY or RANDBETWEEN. */
  volatile = false;
  /** References found while running, beside those in the text. */
  dynamic: Box[] = [];
  /** The shared nodes of those references that are no single cells. */
  ranges = new Set<RangeNode>();

  constructor(
    readonly sheet: SheetId,
    readonly row: number,
    readonly column: number,
    readonly text: string,
    readonly formula: CompiledFormula,
  ) {
    super();
  }

  /** The value at a place that the spill covers, or the cell's own. */
  valueIn(row: number, column: number): Scalar {
    if (!this.spill || !Array.isArray(this.result)) return this.value;
    return this.result[row - this.row]?.[column - this.column] ?? null;
  }
}

export class RangeNode extends GraphNode {
  readonly readers = new Set<FormulaCell>();

  constructor(readonly box: Box) {
    super();
  }
}

export type AnyNode = FormulaCell | RangeNode;
