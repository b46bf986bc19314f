/** Whether formulas feed each other through what they spill: then which of them gives way depends on the order of edits. */
import { columnIndex } from '../../../src/workbench/formulas/a1';

interface Block {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

const REFERENCE = /\b([A-Z])(\d*)(?::([A-Z])(\d*))?\b/g;
const LAST_ROW = 1_000;

/** `B3:A`, `A:A` and `C1` as blocks of 1-based rows and 0-based columns. */
const readBy = (text: string): Block[] =>
  [...text.matchAll(REFERENCE)]
    .filter(([, , row, until]) => row || until)
    .map(([, column = '', row = '', lastColumn = column, lastRow = row]) => {
      const rows = [Number(row || 1), Number(lastRow || LAST_ROW)].sort((a, b) => a - b);
      const columns = [columnIndex(column), columnIndex(lastColumn)].sort((a, b) => a - b);
      return { top: rows[0]!, left: columns[0]!, bottom: rows[1]!, right: columns[1]! };
    });

/** The most rows and columns that a formula of these laws can fill. */
const sizeOf = (text: string): { rows: number; columns: number } => {
  const [, rows, columns] = /^=SEQUENCE\((\d);(\d)\)$/.exec(text) ?? [];
  if (rows && columns) return { rows: Number(rows), columns: Number(columns) };
  if (text.startsWith('=SEQUENCE')) return { rows: 3, columns: 1 };
  if (text.startsWith('={')) return { rows: 2, columns: 1 };
  const [area] = text.startsWith('=DOBLE') ? readBy(text) : [];
  return area ? { rows: 2, columns: area.right - area.left + 1 } : { rows: 1, columns: 1 };
};

const meet = (one: Block, other: Block): boolean =>
  one.top <= other.bottom && other.top <= one.bottom && one.left <= other.right && other.left <= one.right;

const nodeOf = ([at, text]: readonly [string, string]) => {
  const [row, left] = [Number(at.slice(1)), columnIndex(at[0]!)];
  const { rows, columns } = sizeOf(text);
  const origin = { top: row, left, bottom: row, right: left };
  const spilled = [
    { top: row, left: left + 1, bottom: row + rows - 1, right: left + columns - 1 },
    { top: row + 1, left, bottom: row + rows - 1, right: left },
  ].filter(({ top, left, bottom, right }) => top <= bottom && left <= right);
  return { reads: readBy(text), origin, spilled };
};

/**
 * @param texts what stands in each cell
 * @example hasSpillCircle(new Map([['A1', '={B2;1}'], ['B1', '={A2;1}']])) // true
 */
export const hasSpillCircle = (texts: ReadonlyMap<string, string>): boolean => {
  const nodes = [...texts].filter(([, text]) => text.startsWith('=')).map(nodeOf);
  type Node = (typeof nodes)[number];
  const takesSpill = ({ reads }: Node, { spilled }: Node) =>
    spilled.some((part) => reads.some((block) => meet(block, part)));
  const takes = (one: Node, other: Node) =>
    takesSpill(one, other) || one.reads.some((block) => meet(block, other.origin));
  const leadsTo = (from: Node, to: Node, seen = new Set<Node>()): boolean => {
    if (from === to) return true;
    seen.add(from);
    return nodes.some((next) => !seen.has(next) && takes(from, next) && leadsTo(next, to, seen));
  };
  return nodes.some((one) => nodes.some((other) => takesSpill(one, other) && leadsTo(other, one)));
};
