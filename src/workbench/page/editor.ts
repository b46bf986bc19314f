/**
 * Where typing goes. An invisible text field always lies over the active cell and has the keyboard, so the browser
 * itself composes accents, AltGr and input methods; its first character turns it into the visible editor.
 */
import type { CellView } from '../emulator/session';
import { type Cell, cellName } from './addresses';
import { h } from './dom';
import type { Dropdown } from './dropdown';
import type { Page } from './page';
import { texts } from './texts';

/** Typed over the cell: arrows finish. Opened in the cell: arrows move within the text. */
type Mode = 'ready' | 'typing' | 'inside';

export class Editor {
  readonly field = h('textarea', {
    class: 'wb-editor',
    rows: 1,
    spellcheck: 'false',
    autocomplete: 'off',
    'aria-label': texts.cellEditor,
    'aria-multiline': 'false',
  });
  readonly layer = h('div', { class: 'wb-editor-layer' }, this.field);
  /** Where one is, for those who hear the page. */
  readonly spoken = h('div', { class: 'wb-spoken', role: 'status', 'aria-live': 'polite' });
  /** Told of each change of the text while editing, for the formula bar; undefined when editing ends. */
  onText: (text: string | undefined) => void = () => undefined;
  private mode: Mode = 'ready';
  private edited: Cell = { row: 0, column: 0 };
  private before = '';

  constructor(
    private readonly page: Page,
    private readonly dropdown: Dropdown,
  ) {
    this.field.addEventListener('input', () => this.typed());
    this.field.addEventListener('compositionstart', () => this.begin('typing'));
    this.field.addEventListener('blur', () => this.left());
    dropdown.onPick = (value) => this.pick(value);
  }

  get editing(): boolean {
    return this.mode !== 'ready';
  }

  get arrowsFinish(): boolean {
    return this.mode === 'typing';
  }

  focus(): void {
    this.field.focus({ preventScroll: true });
  }

  /** Keeps the field over its cell, after scrolling and after the selection moved. */
  place(): void {
    const box = this.page.view.box(this.cell);
    if (!box) return;
    Object.assign(this.field.style, {
      left: `${box.left - 1}px`,
      top: `${box.top - 1}px`,
      minWidth: `${box.width + 1}px`,
      minHeight: `${box.height + 1}px`,
    });
    if (this.editing) this.grow(box.left);
    this.dropdown.place(box);
    if (!this.editing) this.speak();
  }

  private speak(): void {
    const { text, message, note } = this.view();
    const words = [cellName(this.cell), text, message, note && texts.note(note)].filter(Boolean).join(' ');
    if (this.spoken.textContent === words) return;
    this.spoken.textContent = words;
    this.field.setAttribute('aria-label', words);
  }

  /** Opens the cell with what it holds, the caret at the end (F2, double click). */
  openInside(): void {
    if (this.editing) return;
    this.field.value = this.view().input;
    this.begin('inside');
    this.field.setSelectionRange(this.field.value.length, this.field.value.length);
  }

  /** Opens the list of a cell that has one; false if it has none. */
  openList(): boolean {
    const choice = this.view().choice;
    if (choice?.kind !== 'list') return false;
    if (this.editing) this.cancel();
    this.openInside();
    this.dropdown.open(choice, '', this.field.value);
    this.place();
    return true;
  }

  /** The cell being written; before that, the one that would be. */
  private get cell(): Cell {
    return this.editing ? this.edited : this.page.selection.active;
  }

  private view(): CellView {
    return this.page.sheet.cell(this.cell.row, this.cell.column);
  }

  private begin(mode: Mode): void {
    if (this.editing) return;
    this.edited = this.page.selection.active;
    this.mode = mode;
    this.before = this.view().input;
    this.page.view.reveal(this.cell);
    this.field.classList.add('wb-editing');
    this.place();
    this.onText(this.field.value);
  }

  private typed(): void {
    this.begin('typing');
    this.onText(this.field.value);
    const choice = this.view().choice;
    if (choice?.kind === 'list') this.dropdown.open(choice, this.field.value);
    this.place();
  }

  /** The field widens with its text up to the edge of the grid, then it grows downwards. */
  private grow(left: number): void {
    const { style } = this.field;
    style.width = '0';
    style.height = '0';
    style.whiteSpace = this.field.value.includes('\n') ? 'pre-wrap' : 'pre';
    const most = Math.max(120, this.layer.clientWidth - left - 8);
    const wanted = this.field.scrollWidth + 8;
    if (wanted > most) style.whiteSpace = 'pre-wrap';
    style.width = `${Math.min(wanted, most)}px`;
    style.height = `${this.field.scrollHeight + 4}px`;
  }

  /** Writes the text into the cell; nothing if it was not changed. */
  commit(): void {
    if (!this.editing) return;
    const text = this.dropdown.settle(this.field.value);
    const { row, column } = this.cell;
    const unchanged = text === this.before;
    this.close();
    if (!unchanged) this.page.perform(this.page.session.type(row, column, text));
  }

  cancel(): void {
    this.close();
  }

  insertLineBreak(): void {
    this.field.setRangeText('\n', this.field.selectionStart, this.field.selectionEnd, 'end');
    this.typed();
  }

  /** F2 while typing: from now on the arrows move the caret. */
  stayInside(): void {
    this.mode = 'inside';
  }

  private pick(value: string): void {
    this.dropdown.close();
    this.field.value = value;
    this.commit();
    this.focus();
  }

  private close(): void {
    this.mode = 'ready';
    this.field.value = '';
    this.field.removeAttribute('style');
    this.field.classList.remove('wb-editing');
    this.dropdown.close();
    this.onText(undefined);
    this.place();
  }

  /** Going elsewhere (a button, another field) keeps what was typed. */
  private left(): void {
    if (document.hasFocus()) this.commit();
  }
}
