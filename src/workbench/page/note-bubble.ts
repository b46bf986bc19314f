/** Notes and error messages, shown beside a cell while the mouse or the selection rests on it. */
import { type Cell, cellName } from './addresses';
import { h } from './dom';
import type { Editor } from './editor';
import type { Box } from './grid-view';
import type { Page } from './page';
import { isSingle } from './selection';

const restsFor = 250;
const gap = 6;

export class NoteBubble {
  readonly element = h('div', { class: 'wb-bubble', role: 'tooltip', hidden: true });
  private waiting: ReturnType<typeof setTimeout> | undefined;
  /** Where the selection was last seen: a repaint in place must not bring a dismissed bubble back. */
  private followed = '';

  constructor(
    private readonly page: Page,
    private readonly editor: Editor,
  ) {
    const { host } = page.view;
    host.addEventListener('mouseover', ({ target }) => this.point(target as Element));
    host.addEventListener('mouseleave', () => this.hide());
    host.addEventListener('mousedown', () => this.hide(), true);
    host.addEventListener('wheel', () => this.hide());
    editor.field.addEventListener('keydown', ({ key }) => {
      if (key === 'Escape') this.hide();
    });
  }

  hide(): void {
    clearTimeout(this.waiting);
    this.element.hidden = true;
  }

  /** The selection may have moved. Where a tab has just come up, nobody has chosen its cell. */
  follow(): void {
    const { selection, sheet } = this.page;
    const where = `${sheet.id} ${cellName(selection.active)}`;
    if (where === this.followed) return;
    const isChosen = this.followed.startsWith(`${sheet.id} `);
    this.followed = where;
    this.hide();
    if (isChosen && isSingle(selection)) this.showSoon(selection.active);
  }

  private point(target: Element): void {
    if (!target.closest('[data-cell]')) return;
    this.hide();
    const cell = this.page.view.cellOf(target);
    if (cell) this.showSoon(cell);
  }

  private showSoon(cell: Cell): void {
    if (this.words(cell) !== '') this.waiting = setTimeout(() => this.show(cell), restsFor);
  }

  private words({ row, column }: Cell): string {
    const { message, note } = this.page.sheet.cell(row, column);
    return [message, note].filter(Boolean).join('\n\n');
  }

  private show(cell: Cell): void {
    const box = this.page.view.box(cell);
    const words = this.words(cell);
    if (!box || !words || this.editor.editing) return;
    this.element.textContent = words;
    const { message } = this.page.sheet.cell(cell.row, cell.column);
    this.element.classList.toggle('wb-bubble-error', message !== '');
    this.element.hidden = false;
    place(this.element, box, this.page.view.host);
  }
}

/** To the right of the cell, or to its left where there is no room; never beyond the lower edge. */
function place(bubble: HTMLElement, box: Box, { clientWidth, clientHeight }: HTMLElement): void {
  const right = box.left + box.width + gap;
  const fits = right + bubble.offsetWidth < clientWidth;
  const lowest = Math.max(0, clientHeight - bubble.offsetHeight - gap);
  bubble.style.left = `${fits ? right : Math.max(0, box.left - bubble.offsetWidth - gap)}px`;
  bubble.style.top = `${Math.min(box.top, lowest)}px`;
}
