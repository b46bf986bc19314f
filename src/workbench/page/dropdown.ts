/** The list under a cell whose validation offers values. Typing filters it; the arrows choose. */
import type { CellChoice } from '../emulator/session';
import { h, keepFocus } from './dom';
import type { Box } from './grid-view';

const fold = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

export class Dropdown {
  readonly element = h('div', { class: 'wb-list-box', role: 'listbox', hidden: true });
  onPick: (value: string) => void = () => undefined;
  private choice: CellChoice | undefined;
  private offered: readonly string[] = [];
  private marked = -1;

  get isOpen(): boolean {
    return !this.element.hidden;
  }

  /** Shows the values that contain `filter`; marks `current` if it is among them. */
  open(choice: CellChoice, filter: string, current = ''): void {
    this.choice = choice;
    this.offered = choice.values.filter((value) => fold(value).includes(fold(filter)));
    this.marked = this.offered.indexOf(current);
    this.element.replaceChildren(...this.offered.map((value, place) => this.option(value, place)));
    this.element.hidden = this.offered.length === 0;
    this.mark();
  }

  private option(value: string, place: number): HTMLElement {
    const pick = (event: Event): void => {
      event.preventDefault();
      this.onPick(value);
    };
    return h(
      'div',
      {
        class: 'wb-option',
        role: 'option',
        id: `wb-option-${place}`,
        onmousedown: keepFocus,
        onclick: pick,
      },
      value,
    );
  }

  /** Moves the mark; the first step down goes to the first value. */
  move(by: 1 | -1): void {
    const count = this.offered.length;
    this.marked = this.marked < 0 ? (by > 0 ? 0 : count - 1) : (this.marked + by + count) % count;
    this.mark();
  }

  private mark(): void {
    [...this.element.children].forEach((option, place) => {
      option.setAttribute('aria-selected', String(place === this.marked));
      if (place === this.marked) option.scrollIntoView({ block: 'nearest' });
    });
  }

  /**
   * The value that finishing now means: the marked one; else an equal one in its own spelling; else, where nothing
   * but the list is allowed, the first that begins so; else the text as typed.
   */
  settle(text: string): string {
    if (!this.isOpen || !this.choice) return text;
    const marked = this.offered[this.marked];
    if (marked !== undefined) return marked;
    const equal = this.choice.values.find((value) => fold(value) === fold(text));
    if (equal !== undefined || !this.choice.strict || text === '') return equal ?? text;
    return this.choice.values.find((value) => fold(value).startsWith(fold(text))) ?? text;
  }

  /** Below the cell, or above it where there is no room. */
  place(box: Box): void {
    if (!this.isOpen) return;
    const parent = this.element.parentElement;
    const below = box.top + box.height + 2;
    const height = this.element.offsetHeight;
    const fits = below + height <= (parent?.clientHeight ?? Number.POSITIVE_INFINITY);
    this.element.style.left = `${box.left}px`;
    this.element.style.top = `${fits ? below : Math.max(0, box.top - height - 2)}px`;
    this.element.style.minWidth = `${box.width}px`;
  }

  close(): void {
    this.element.hidden = true;
    this.choice = undefined;
    this.offered = [];
    this.marked = -1;
  }
}
