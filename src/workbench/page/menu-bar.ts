/** The menus that the add-on made: one word each, its items below it. */
import type { MenuView } from '../emulator/session';
import { h, keepFocus } from './dom';
import { type MenuEntry, openMenu } from './popup-menu';
import { texts } from './texts';

export class MenuBar {
  readonly element = h('nav', { class: 'wb-menubar', role: 'menubar', 'aria-label': texts.menus });

  constructor(
    private readonly run: (functionName: string) => void,
    private readonly afterwards: () => void,
  ) {}

  show(menus: readonly MenuView[]): void {
    this.element.replaceChildren(...menus.map((menu) => this.draw(menu)));
  }

  private draw(menu: MenuView): HTMLElement {
    const button = h(
      'button',
      { class: 'wb-menu-title', role: 'menuitem', 'aria-haspopup': 'menu', onmousedown: keepFocus },
      menu.title,
    );
    button.addEventListener('click', () => this.open(menu, button));
    return button;
  }

  private open(menu: MenuView, button: HTMLElement): void {
    const { left, bottom } = button.getBoundingClientRect();
    const entries = menu.items.map((item): MenuEntry => {
      if (item === 'separator') return item;
      return { label: item.caption, run: () => this.run(item.functionName) };
    });
    button.classList.add('wb-pressed');
    openMenu(entries, { x: left, y: bottom + 2 }, () => {
      button.classList.remove('wb-pressed');
      this.afterwards();
    });
  }
}
