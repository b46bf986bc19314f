/** Notes and error messages, shown beside a cell while the mouse rests on it. */
import { h } from './dom';
import type { Page } from './page';

const restsFor = 250;

export function listenForHover(page: Page, layer: HTMLElement): void {
  const bubble = h('div', { class: 'wb-bubble', role: 'tooltip', hidden: true });
  let waiting: ReturnType<typeof setTimeout> | undefined;
  layer.append(bubble);
  const hide = (): void => {
    clearTimeout(waiting);
    bubble.hidden = true;
  };
  const show = (element: Element): void => {
    const cell = page.view.cellOf(element);
    const view = cell && page.sheet.cell(cell.row, cell.column);
    const box = cell && page.view.box(cell);
    const text = [view?.message, view?.note].filter(Boolean).join('\n\n');
    if (!text || !box) return;
    bubble.textContent = text;
    bubble.classList.toggle('wb-bubble-error', Boolean(view?.message));
    bubble.hidden = false;
    const right = box.left + box.width + 6;
    const fits = right + bubble.offsetWidth < layer.clientWidth;
    bubble.style.left = `${fits ? right : Math.max(4, box.left - bubble.offsetWidth - 6)}px`;
    bubble.style.top = `${Math.min(box.top, Math.max(0, layer.clientHeight - bubble.offsetHeight - 4))}px`;
  };
  page.view.host.addEventListener('mouseover', ({ target }) => {
    hide();
    const element = (target as Element).closest('.wb-noted, .wb-error');
    if (element) waiting = setTimeout(() => show(element), restsFor);
  });
  page.view.host.addEventListener('mouseleave', hide);
  page.view.host.addEventListener('mousedown', hide, true);
  page.view.host.addEventListener('wheel', hide);
}
