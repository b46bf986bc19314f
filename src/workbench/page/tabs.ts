/** The tabs at the bottom: go to one, add one, rename by double click, delete from its menu. */
import type { SheetId, SheetView } from '../emulator/session';
import { h, keepFocus } from './dom';
import { icon } from './icons';
import type { Page } from './page';
import { openMenu } from './popup-menu';
import { texts } from './texts';

export class Tabs {
  private readonly list = h('div', { class: 'wb-tab-list', role: 'tablist', 'aria-label': texts.tabs.label });
  readonly element: HTMLElement;
  private renaming: SheetId | undefined;

  constructor(
    private readonly page: Page,
    private readonly toGrid: () => void,
  ) {
    const add = h(
      'button',
      {
        class: 'wb-icon',
        title: texts.tabs.add,
        'aria-label': texts.tabs.add,
        onmousedown: keepFocus,
        onclick: () => this.add(),
      },
      icon('add'),
    );
    this.element = h('div', { class: 'wb-tabs' }, add, this.list);
  }

  show(): void {
    if (this.renaming !== undefined) return;
    const active = this.page.sheet.id;
    const visible = this.page.session.sheets().filter((sheet) => !sheet.hidden);
    this.list.replaceChildren(...visible.map((sheet) => this.draw(sheet, sheet.id === active)));
    this.list
      .querySelector('[aria-selected="true"]')
      ?.scrollIntoView({ inline: 'nearest', block: 'nearest' });
  }

  private draw(sheet: SheetView, active: boolean): HTMLElement {
    const colour = sheet.tabColor ? `box-shadow: inset 0 -3px ${sheet.tabColor}` : undefined;
    const tab = h(
      'button',
      {
        class: 'wb-tab',
        role: 'tab',
        'aria-selected': String(active),
        'data-tab': sheet.name,
        style: colour,
      },
      sheet.name,
    );
    tab.addEventListener('mousedown', keepFocus);
    tab.addEventListener('click', () => this.go(sheet.id));
    tab.addEventListener('dblclick', () => this.rename(sheet));
    tab.addEventListener('contextmenu', (event) => this.openMenu(event, sheet));
    return tab;
  }

  private go(id: SheetId): void {
    if (id === this.page.sheet.id) return;
    this.toGrid();
    this.page.activate(id);
  }

  private add(): void {
    this.toGrid();
    this.page.rememberScroll();
    this.page.session.addSheet();
  }

  private openMenu(event: MouseEvent, sheet: SheetView): void {
    event.preventDefault();
    const entries = [
      { label: texts.tabs.rename, run: () => this.rename(sheet) },
      { label: texts.tabs.remove, run: () => this.remove(sheet) },
    ];
    openMenu(entries, { x: event.clientX, y: event.clientY }, this.toGrid);
  }

  private remove(sheet: SheetView): void {
    if (confirm(texts.tabs.confirmRemove(sheet.name))) {
      this.page.perform(this.page.session.deleteSheet(sheet.id));
    }
  }

  private rename(sheet: SheetView): void {
    const tab = this.list.querySelector(`[data-tab="${CSS.escape(sheet.name)}"]`);
    const input = h('input', { class: 'wb-tab-input', 'aria-label': texts.tabs.name, value: sheet.name });
    this.renaming = sheet.id;
    tab?.replaceWith(input);
    input.select();
    input.focus();
    const finish = (keep: boolean): void => {
      if (this.renaming === undefined) return;
      this.renaming = undefined;
      const name = input.value.trim();
      if (keep && name && name !== sheet.name)
        this.page.perform(this.page.session.renameSheet(sheet.id, name));
      this.show();
    };
    input.addEventListener('blur', () => finish(true));
    input.addEventListener('keydown', ({ key }) => {
      if (key !== 'Enter' && key !== 'Escape') return;
      finish(key === 'Enter');
      this.toGrid();
    });
  }
}
