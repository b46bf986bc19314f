/** One menu at a time, opened at a point: add-on menus, context menus. Arrows, Enter and Escape work. */
import { h, keepFocus } from './dom';

interface MenuItem {
  readonly label: string;
  /** It is what is in view. */
  readonly current?: boolean;
  run(): void;
}
export type MenuEntry = MenuItem | 'separator';

interface Point {
  readonly x: number;
  readonly y: number;
  /** The menu ends at the point instead of beginning there. */
  readonly upwards?: boolean;
}

let close: () => void = () => undefined;

/** @param onClose called however the menu goes, also when an item was chosen */
export function openMenu(entries: readonly MenuEntry[], point: Point, onClose: () => void): void {
  close();
  const menu = h('div', { class: 'wb-menu', role: 'menu', tabindex: -1 });
  close = () => {
    close = () => undefined;
    window.removeEventListener('mousedown', outside, true);
    window.removeEventListener('blur', leave);
    menu.remove();
    onClose();
  };
  const leave = (): void => close();
  const outside = (event: Event): void => {
    if (!menu.contains(event.target as Node)) close();
  };
  menu.append(...entries.map((entry) => drawEntry(entry)));
  menu.addEventListener('keydown', (event) => steer(menu, event));
  menu.addEventListener('mousedown', keepFocus);
  window.addEventListener('mousedown', outside, true);
  window.addEventListener('blur', leave);
  document.body.append(menu);
  place(menu, point);
  menu.focus();
}

/** At the point, or as near to it as the window allows. */
function place(menu: HTMLElement, { x, y, upwards }: Point): void {
  const top = upwards ? y - menu.offsetHeight : y;
  menu.style.left = `${Math.max(0, Math.min(x, innerWidth - menu.offsetWidth - 4))}px`;
  menu.style.top = `${Math.max(0, Math.min(top, innerHeight - menu.offsetHeight - 4))}px`;
}

function drawEntry(entry: MenuEntry): HTMLElement {
  if (entry === 'separator') return h('hr');
  const run = (): void => {
    close();
    entry.run();
  };
  const current = entry.current ? 'page' : undefined;
  return h('button', { role: 'menuitem', tabindex: -1, 'aria-current': current, onclick: run }, entry.label);
}

function steer(menu: HTMLElement, event: KeyboardEvent): void {
  const items = [...menu.querySelectorAll('button')];
  const here = items.indexOf(document.activeElement as HTMLButtonElement);
  const moves: Readonly<Record<string, number>> = {
    ArrowDown: (here + 1) % items.length,
    ArrowUp: here <= 0 ? items.length - 1 : here - 1,
    Home: 0,
    End: items.length - 1,
  };
  const to = moves[event.key];
  if (to !== undefined) items[to]?.focus();
  else if (event.key === 'Escape' || event.key === 'Tab') close();
  else return;
  event.preventDefault();
}
