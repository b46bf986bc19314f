/** Notes and error messages, shown beside a cell while the mouse rests on it. */
import { h } from './dom';
import type { Box } from './grid-view';
import type { Page } from './page';

const restsFor = 250;
const gap = 6;

export function listenForHover(page: Page, layer: HTMLElement): void {
  const { host } = page.view;
  const bubble = h('div', { class: 'wb-bubble', role: 'tooltip', hidden: true });
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const hide = (): void => {
    clearTimeout(waiting);
    bubble.hidden = true;
  };
  layer.append(bubble);
  host.addEventListener('mouseover', ({ target }) => {
    hide();
    const element = (target as Element).closest('.wb-noted, .wb-error');
    if (element) waiting = setTimeout(() => show(page, bubble, element), restsFor);
  });
  host.addEventListener('mouseleave', hide);
  host.addEventListener('mousedown', hide, true);
  host.addEventListener('wheel', hide);
}

function show(page: Page, bubble: HTMLElement, element: Element): void {
  const cell = page.view.cellOf(element);
  const box = cell && page.view.box(cell);
  if (!box) return;
  const { message, note } = page.sheet.cell(cell.row, cell.column);
  bubble.textContent = [message, note].filter(Boolean).join('\n\n');
  bubble.classList.toggle('wb-bubble-error', message !== '');
  bubble.hidden = false;
  place(bubble, box, page.view.host);
}

/** To the right of the cell, or to its left where there is no room; never beyond the lower edge. */
function place(bubble: HTMLElement, box: Box, { clientWidth, clientHeight }: HTMLElement): void {
  const right = box.left + box.width + gap;
  const fits = right + bubble.offsetWidth < clientWidth;
  const lowest = Math.max(0, clientHeight - bubble.offsetHeight - gap);
  bubble.style.left = `${fits ? right : Math.max(0, box.left - bubble.offsetWidth - gap)}px`;
  bubble.style.top = `${Math.min(box.top, lowest)}px`;
}
