/** Selecting with the mouse: cells (also across the frozen edge), letters and numbers, and the fill handle. */
import type { Block } from '../emulator/session';
import { around, type Cell, contains } from './addresses';
import * as commands from './commands';
import type { Editor } from './editor';
import type { Page } from './page';
import { at, blockOf, extendTo, type Selection, wholeColumns, wholeRows } from './selection';

const scrollEvery = 40;

interface Point {
  readonly x: number;
  readonly y: number;
}

/** What a drag does at each cell it reaches, and when it ends. */
interface Drag {
  over(cell: Cell): void;
  end?(): void;
}

export class Mouse {
  constructor(
    private readonly page: Page,
    private readonly editor: Editor,
    private readonly onPress: () => void,
  ) {
    const { host } = page.view;
    // In the capture phase: SlickGrid's own handlers would stop a drag at the frozen edge.
    host.addEventListener('mousedown', (event) => this.press(event), true);
    // On a click SlickGrid would take the keyboard.
    host.addEventListener('click', (event) => event.stopPropagation(), true);
    host.addEventListener('dblclick', (event) => this.openCell(event), true);
  }

  private press(event: MouseEvent): void {
    const target = event.target as Element;
    if (target.closest('.slick-resizable-handle')) return;
    if (!target.closest('.slick-cell, .slick-header-column, .wb-handle')) return;
    event.preventDefault();
    event.stopPropagation();
    this.editor.commit();
    this.editor.focus();
    this.onPress();
    const drag = this.dragFrom(target, event);
    if (drag && event.button === 0) this.follow(drag);
  }

  private dragFrom(target: Element, event: MouseEvent): Drag | undefined {
    if (target.closest('.wb-handle')) return this.fillDrag();
    const column = target.closest<HTMLElement>('.slick-header-column')?.dataset.id;
    if (column === 'rows') commands.selectAll(this.page);
    else if (column) return this.columnDrag(Number(column.slice(1)), event);
    const row = target.closest('.slick-cell')?.querySelector<HTMLElement>('[data-head-row]')?.dataset.headRow;
    if (row) return this.rowDrag(Number(row), event);
    const cell = this.page.view.cellOf(target);
    return cell && this.cellDrag(cell, target, event);
  }

  private cellDrag(cell: Cell, target: Element, event: MouseEvent): Drag | undefined {
    const { page } = this;
    if (event.button === 2 && contains(blockOf(page.selection), cell)) return undefined;
    page.select(event.shiftKey ? extendTo(page.selection, cell) : at(cell), false);
    if (event.button === 0 && !event.shiftKey && this.pressWidget(target)) return undefined;
    return { over: (reached) => page.select(extendTo(page.selection, reached), false) };
  }

  /** A tick box or a dropdown arrow acts on the press itself. */
  private pressWidget(target: Element): boolean {
    if (target.closest('.wb-tick')) return commands.toggleTick(this.page);
    return target.closest('.wb-arrow') !== null && this.editor.openList();
  }

  private columnDrag(column: number, event: MouseEvent): Drag | undefined {
    const { page } = this;
    const { left, right, top, bottom } = blockOf(page.selection);
    const whole = top === 0 && bottom === page.sheet.rows - 1;
    if (event.button === 2 && whole && column >= left && column <= right) return undefined;
    const start = event.shiftKey ? page.selection.anchor.column : column;
    const over = (to: number): void => page.select(wholeColumns(page.sheet, start, to), false);
    over(column);
    return { over: (cell) => over(cell.column) };
  }

  private rowDrag(row: number, event: MouseEvent): Drag | undefined {
    const { page } = this;
    const { left, right, top, bottom } = blockOf(page.selection);
    const whole = left === 0 && right === page.sheet.columns - 1;
    if (event.button === 2 && whole && row >= top && row <= bottom) return undefined;
    const start = event.shiftKey ? page.selection.anchor.row : row;
    const over = (to: number): void => page.select(wholeRows(page.sheet, start, to), false);
    over(row);
    return { over: (cell) => over(cell.row) };
  }

  private fillDrag(): Drag {
    const { page } = this;
    const source = blockOf(page.selection);
    let target: Block | undefined;
    return {
      over: (cell) => {
        target = fillTarget(source, cell);
        page.draw(target ? [{ kind: 'filling', block: target }] : []);
      },
      end: () => {
        page.draw();
        if (target && page.perform(page.session.fill(source, target)))
          page.select(joined(source, target), false);
      },
    };
  }

  /** Follows the pointer until it is released, scrolling while it is beyond the edges. */
  private follow(drag: Drag): void {
    let point: Point | undefined;
    const reach = (): void => {
      const cell = point && this.page.view.cellNear(point.x, point.y);
      if (cell) drag.over(cell);
    };
    const timer = setInterval(() => {
      if (point && this.scrollTowards(point)) reach();
    }, scrollEvery);
    const move = (event: MouseEvent): void => {
      point = { x: event.clientX, y: event.clientY };
      reach();
    };
    const release = (): void => {
      clearInterval(timer);
      window.removeEventListener('mousemove', move, true);
      window.removeEventListener('mouseup', release, true);
      drag.end?.();
    };
    window.addEventListener('mousemove', move, true);
    window.addEventListener('mouseup', release, true);
  }

  private scrollTowards({ x, y }: Point): boolean {
    const area = this.page.view.area();
    const beyond = (value: number, from: number, to: number): number =>
      value < from ? value - from : value > to ? value - to : 0;
    const down = beyond(y, area.top, area.bottom);
    const right = beyond(x, area.left, area.right);
    if (down !== 0 || right !== 0) this.page.view.scrollBy(down, right);
    return down !== 0 || right !== 0;
  }

  private openCell(event: MouseEvent): void {
    const target = event.target as Element;
    if (this.page.view.cellOf(target) && !target.closest('.wb-tick, .wb-arrow')) this.editor.openInside();
  }
}

/** The rows or columns that a fill drag adds, whichever way the pointer went further; undefined inside the source. */
function fillTarget(source: Block, cell: Cell): Block | undefined {
  const down = Math.max(0, cell.row - source.bottom);
  const up = Math.max(0, source.top - cell.row);
  const right = Math.max(0, cell.column - source.right);
  const left = Math.max(0, source.left - cell.column);
  const most = Math.max(down, up, right, left);
  if (most === 0) return undefined;
  if (most === down) return { ...source, top: source.bottom + 1, bottom: cell.row };
  if (most === up) return { ...source, top: cell.row, bottom: source.top - 1 };
  if (most === right) return { ...source, left: source.right + 1, right: cell.column };
  return { ...source, left: cell.column, right: source.left - 1 };
}

function joined(a: Block, b: Block): Selection {
  const first = { row: Math.min(a.top, b.top), column: Math.min(a.left, b.left) };
  const last = { row: Math.max(a.bottom, b.bottom), column: Math.max(a.right, b.right) };
  const block = around(first, last);
  return {
    active: { row: a.top, column: a.left },
    anchor: first,
    focus: { row: block.bottom, column: block.right },
  };
}
