/** Draws rectangles over the cells. With frozen panes one rectangle is up to four pieces, one in each pane. */
import type { Block } from '../emulator/session';
import type { Cell } from './addresses';
import { h } from './dom';

export interface Shape {
  readonly kind: 'single' | 'block' | 'active' | 'copied' | 'filling';
  readonly block: Block;
  /** With the little square at the lower right corner. */
  readonly handle?: boolean;
}

interface Pane {
  readonly canvas: HTMLElement;
  readonly cells: Block;
}

interface Edges {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Replaces what was drawn before. `boxOf` gives a cell's place in the pane that holds it. */
export function drawShapes(
  panes: readonly Pane[],
  boxOf: (cell: Cell) => Edges | null,
  shapes: readonly Shape[],
): void {
  for (const { canvas, cells } of panes) {
    const layer = h('div', { class: 'wb-overlay', 'aria-hidden': 'true' });
    for (const shape of shapes) {
      const piece = drawPiece(shape, cells, boxOf);
      if (piece) layer.append(piece);
    }
    canvas.querySelector(':scope > .wb-overlay')?.remove();
    canvas.append(layer);
  }
}

function drawPiece(shape: Shape, cells: Block, boxOf: (cell: Cell) => Edges | null): HTMLElement | undefined {
  const { block } = shape;
  const top = Math.max(block.top, cells.top);
  const left = Math.max(block.left, cells.left);
  const bottom = Math.min(block.bottom, cells.bottom);
  const right = Math.min(block.right, cells.right);
  const first = top <= bottom && left <= right ? boxOf({ row: top, column: left }) : null;
  const last = first && boxOf({ row: bottom, column: right });
  if (!first || !last) return undefined;
  const piece = h('div', { class: `wb-shape wb-shape-${shape.kind}` });
  Object.assign(piece.style, {
    left: `${first.left - 1}px`,
    top: `${first.top - 1}px`,
    width: `${last.right - first.left + 1}px`,
    height: `${last.bottom - first.top + 2}px`,
    borderTopWidth: top === block.top ? '' : '0',
    borderLeftWidth: left === block.left ? '' : '0',
    borderBottomWidth: bottom === block.bottom ? '' : '0',
    borderRightWidth: right === block.right ? '' : '0',
  });
  const corner = bottom === block.bottom && right === block.right;
  if (shape.handle && corner) piece.append(h('div', { class: 'wb-handle' }));
  return piece;
}
