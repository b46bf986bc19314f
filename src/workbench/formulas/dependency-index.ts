/** Who reads a cell of one sheet: finds the formulas and ranges that a change concerns. */
import { columnOfKey, keyOf, overlaps, rowOfKey, sizeOf } from './areas';
import type { Box } from './box';
import type { Area } from './calculator';
import { type AnyNode, type FormulaCell, RangeNode } from './formula-cell';

/** Ranges up to this many cells are found through their cells, wider ones through their columns. */
const SMALL = 64;
const NARROW = 8;

export class DependencyIndex {
  private readonly byCell = new Map<number, Set<AnyNode>>();
  private readonly byColumn = new Map<number, Set<RangeNode>>();
  private readonly broad = new Set<RangeNode>();
  private readonly ranges = new Map<string, RangeNode>();

  /** Registers a reader of a box; gives the shared range unless the box is one cell. */
  add(box: Box, reader: FormulaCell): RangeNode | undefined {
    if (box.top === box.bottom && box.left === box.right) {
      put(this.byCell, keyOf(box.top, box.left), reader);
      return undefined;
    }
    const node = this.rangeOf(box) ?? this.newRange(box);
    node.readers.add(reader);
    return node;
  }

  remove(box: Box, reader: FormulaCell): void {
    if (box.top === box.bottom && box.left === box.right) {
      take(this.byCell, keyOf(box.top, box.left), reader);
      return;
    }
    const node = this.rangeOf(box);
    if (!node) return;
    node.readers.delete(reader);
    if (node.readers.size === 0) this.dropRange(node);
  }

  rangeOf(box: Box): RangeNode | undefined {
    return this.ranges.get(nameOf(box));
  }

  /** Every range whose end is open, or reaches further than the given size. */
  *rangesBeyond(rows: number, columns: number): Iterable<RangeNode> {
    for (const node of this.ranges.values()) {
      if (node.box.bottom >= rows || node.box.right >= columns) yield node;
    }
  }

  /** Visits readers of single cells and ranges that touch an area; some more than once. */
  visit(area: Area, visit: (node: AnyNode) => void): void {
    this.visitByCell(area, visit);
    for (const node of this.broad) if (overlaps(node.box, area)) visit(node);
    if (area.right - area.left < this.byColumn.size) {
      for (let column = area.left; column <= area.right; column++) this.visitColumn(column, area, visit);
    } else {
      for (const column of this.byColumn.keys()) this.visitColumn(column, area, visit);
    }
  }

  private visitColumn(column: number, area: Area, visit: (node: AnyNode) => void): void {
    for (const node of this.byColumn.get(column) ?? []) if (overlaps(node.box, area)) visit(node);
  }

  private visitByCell(area: Area, visit: (node: AnyNode) => void): void {
    if (sizeOf(area) <= this.byCell.size) {
      for (let row = area.top; row <= area.bottom; row++) {
        for (let column = area.left; column <= area.right; column++) {
          for (const node of this.byCell.get(keyOf(row, column)) ?? []) visit(node);
        }
      }
      return;
    }
    for (const [key, nodes] of this.byCell) {
      const row = rowOfKey(key);
      const column = columnOfKey(key);
      const inside = row >= area.top && row <= area.bottom && column >= area.left && column <= area.right;
      if (inside) for (const node of nodes) visit(node);
    }
  }

  private newRange(box: Box): RangeNode {
    const node = new RangeNode(box);
    this.ranges.set(nameOf(box), node);
    for (const [map, key] of this.placesOf(box)) put(map, key, node);
    if (isBroad(box)) this.broad.add(node);
    return node;
  }

  private dropRange(node: RangeNode): void {
    this.ranges.delete(nameOf(node.box));
    for (const [map, key] of this.placesOf(node.box)) take(map, key, node);
    this.broad.delete(node);
  }

  private *placesOf(box: Box): Iterable<[Map<number, Set<AnyNode>>, number]> {
    if (sizeOf(box) <= SMALL) {
      for (let row = box.top; row <= box.bottom; row++) {
        for (let column = box.left; column <= box.right; column++) yield [this.byCell, keyOf(row, column)];
      }
    } else if (!isBroad(box)) {
      const map = this.byColumn as Map<number, Set<AnyNode>>;
      for (let column = box.left; column <= box.right; column++) yield [map, column];
    }
  }
}

const isBroad = (box: Box) => sizeOf(box) > SMALL && box.right - box.left >= NARROW;
const nameOf = ({ top, left, bottom, right }: Box) => `${top},${left},${bottom},${right}`;

function put<K, N>(map: Map<K, Set<N>>, key: K, node: N): void {
  const nodes = map.get(key);
  if (nodes) nodes.add(node);
  else map.set(key, new Set([node]));
}

function take<K, N>(map: Map<K, Set<N>>, key: K, node: N): void {
  const nodes = map.get(key);
  nodes?.delete(node);
  if (nodes?.size === 0) map.delete(key);
}
