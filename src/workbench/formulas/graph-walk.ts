/**
 * The order of calculation: what a formula reads comes before it, and cells that read each other come together
 * (Tarjan's strongly connected components, without recursion: chains of formulas are thousands long).
 */
import { overlaps, sizeOf } from './areas';
import type { SheetId } from './calculator';
import type { FormulaBook } from './formula-book';
import { type AnyNode, FormulaCell, type RangeNode } from './formula-cell';

interface Step {
  readonly node: AnyNode;
  readonly precedents: readonly AnyNode[];
  next: number;
}

/**
 * Visits all marked cells, precedents first. `settle` is called once for each cell outside circles, and once with all
 * cells of a circle; it may mark further cells, which wait for the next walk unless their turn is still to come.
 */
export function walk(
  book: FormulaBook,
  settle: (cell: FormulaCell) => void,
  settleCircle: (cells: readonly FormulaCell[]) => void,
): void {
  const roots = [...book.dirty].sort((a, b) => a.sheet - b.sheet || a.row - b.row || a.column - b.column);
  new Walk(precedentFinder(book, roots), settle, settleCircle).through(roots);
}

class Walk {
  private readonly seen: AnyNode[] = [];
  /** Nodes whose circle is not known to be complete yet. */
  private readonly path: AnyNode[] = [];
  private readonly steps: Step[] = [];

  constructor(
    private readonly precedentsOf: (node: AnyNode) => AnyNode[],
    private readonly settle: (cell: FormulaCell) => void,
    private readonly settleCircle: (cells: readonly FormulaCell[]) => void,
  ) {}

  through(roots: readonly FormulaCell[]): void {
    try {
      for (const root of roots) {
        if (root.order < 0) this.enter(root);
        for (let step = this.steps.at(-1); step; step = this.steps.at(-1)) this.advance(step);
      }
    } finally {
      for (const node of this.seen) node.order = -1;
    }
  }

  private advance(step: Step): void {
    const precedent = step.precedents[step.next++];
    if (!precedent) this.leave(step);
    else if (precedent.order < 0) this.enter(precedent);
    else if (precedent.onPath) step.node.low = Math.min(step.node.low, precedent.order);
  }

  private enter(node: AnyNode): void {
    node.order = this.seen.length;
    node.low = node.order;
    node.onPath = true;
    this.seen.push(node);
    this.path.push(node);
    this.steps.push({ node, precedents: this.precedentsOf(node), next: 0 });
  }

  private leave({ node, precedents }: Step): void {
    this.steps.pop();
    const above = this.steps.at(-1)?.node;
    if (above) above.low = Math.min(above.low, node.low);
    if (node.low !== node.order) return;
    const group = this.path.splice(this.path.lastIndexOf(node));
    for (const member of group) {
      member.onPath = false;
      if (!(member instanceof FormulaCell)) member.dirty = false;
    }
    const cells = group.filter((member) => member instanceof FormulaCell);
    if (group.length > 1 || precedents.includes(node)) this.settleCircle(cells);
    else if (cells[0]) this.settle(cells[0]);
  }
}

/** Finds the marked nodes that a node reads. */
function precedentFinder(book: FormulaBook, roots: readonly FormulaCell[]): (node: AnyNode) => AnyNode[] {
  const columns = byColumn(roots);
  return (node) => (node instanceof FormulaCell ? readBy(book, node) : within(book, node, columns));
}

type Columns = Map<SheetId, Map<number, FormulaCell[]>>;

function byColumn(cells: readonly FormulaCell[]): Columns {
  const sheets: Columns = new Map();
  for (const cell of cells) {
    const columns = sheets.get(cell.sheet) ?? new Map<number, FormulaCell[]>();
    sheets.set(cell.sheet, columns);
    const column = columns.get(cell.column);
    if (column) column.push(cell);
    else columns.set(cell.column, [cell]);
  }
  return sheets;
}

function readBy(book: FormulaBook, cell: FormulaCell): AnyNode[] {
  const found: AnyNode[] = [];
  for (const range of cell.ranges) if (range.dirty) found.push(range);
  for (const boxes of [cell.formula.references, cell.dynamic]) {
    for (const { sheet, top, left, bottom, right } of boxes) {
      if (top !== bottom || left !== right) continue;
      const target = book.sheet(sheet).cellAt(top, left) ?? book.sheet(sheet).ownerOf(top, left);
      if (target?.dirty) found.push(target);
    }
  }
  return found;
}

const FEW = 64;

function within(book: FormulaBook, { box }: RangeNode, sheets: Columns): AnyNode[] {
  const found: AnyNode[] = [];
  const sheet = book.sheet(box.sheet);
  for (const cell of sheet.spilling) if (cell.dirty && overlaps(cell.spill!, box)) found.push(cell);
  if (sizeOf(box) <= FEW) {
    sheet.forEachCell({ ...box }, (cell) => cell.dirty && found.push(cell));
    return found;
  }
  for (const [column, cells] of sheets.get(box.sheet) ?? []) {
    if (column < box.left || column > box.right) continue;
    for (const cell of cells)
      if (cell.dirty && cell.row >= box.top && cell.row <= box.bottom) found.push(cell);
  }
  return found;
}
