/** The tabs at the bottom: go to one, add one, list them all, rename by double click, hide or delete from its menu. */
import type { SheetId, SheetView } from '../emulator/session';
import { h, keepFocus } from './dom';
import { type IconName, icon } from './icons';
import type { Page } from './page';
import { openMenu } from './popup-menu';
import { texts } from './texts';

const iconButton = (name: IconName, label: string, run: () => void): HTMLButtonElement =>
  h(
    'button',
    { class: 'wb-icon', title: label, 'aria-label': label, onmousedown: keepFocus, onclick: run },
    icon(name),
  );

export class Tabs {
  private readonly list = h('div', { class: 'wb-tab-list', role: 'tablist', 'aria-label': texts.tabs.label });
  private readonly all = iconButton('list', texts.tabs.all, () => this.openList());
  private readonly back = iconButton('back', texts.tabs.back, () => this.scroll(-1));
  private readonly forward = iconButton('forward', texts.tabs.forward, () => this.scroll(1));
  readonly element: HTMLElement;
  private renaming: SheetId | undefined;

  constructor(
    private readonly page: Page,
    private readonly toGrid: () => void,
  ) {
    const add = iconButton('add', texts.tabs.add, () => this.add());
    this.element = h('div', { class: 'wb-tabs' }, add, this.all, this.back, this.list, this.forward);
    this.list.addEventListener('scroll', () => this.showArrows());
    this.list.addEventListener('wheel', (event) => this.wheel(event), { passive: false });
    new ResizeObserver(() => this.showArrows()).observe(this.list);
  }

  show(): void {
    if (this.renaming !== undefined) return;
    const active = this.page.sheet.id;
    const visible = this.page.session.sheets().filter((sheet) => !sheet.hidden);
    this.list.replaceChildren(...visible.map((sheet) => this.draw(sheet, sheet.id === active)));
    this.list
      .querySelector('[aria-selected="true"]')
      ?.scrollIntoView({ inline: 'nearest', block: 'nearest' });
    this.showArrows();
  }

  /** Arrows only where tabs lie beyond the edge. */
  private showArrows(): void {
    const { scrollLeft, clientWidth, scrollWidth } = this.list;
    this.back.hidden = scrollWidth <= clientWidth;
    this.forward.hidden = this.back.hidden;
    this.back.disabled = scrollLeft < 1;
    this.forward.disabled = scrollLeft + clientWidth > scrollWidth - 1;
  }

  private scroll(direction: number): void {
    this.list.scrollLeft += direction * this.list.clientWidth * 0.7;
  }

  private wheel(event: WheelEvent): void {
    if (event.deltaX !== 0 || event.ctrlKey) return;
    this.list.scrollLeft += event.deltaY;
    event.preventDefault();
  }

  /** Every tab by name; a hidden one is shown again by going to it. */
  private openList(): void {
    const active = this.page.sheet.id;
    const entries = this.page.session.sheets().map(({ id, name, hidden }) => ({
      label: hidden ? texts.tabs.hidden(name) : name,
      current: id === active,
      run: () => (hidden ? this.unhide(id) : this.go(id)),
    }));
    const { left, top } = this.all.getBoundingClientRect();
    openMenu(entries, { x: left, y: top - 4, upwards: true }, this.toGrid);
  }

  private unhide(id: SheetId): void {
    this.page.rememberScroll();
    this.page.session.showSheet(id);
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
      { label: texts.tabs.hide, run: () => this.page.perform(this.page.session.hideSheet(sheet.id)) },
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
