/** Name box and formula bar: where one is, and what the active cell really holds. */
import { blockName, type Cell, readBlock } from './addresses';
import { h } from './dom';
import type { Page } from './page';
import { at, blockOf, next, ofBlock, steps } from './selection';
import { texts } from './texts';

export class FormulaBar {
  private readonly name = h('input', {
    class: 'wb-name-box',
    'aria-label': texts.formula.name,
    spellcheck: 'false',
  });
  private readonly input = h('textarea', {
    class: 'wb-formula-input',
    rows: 1,
    'aria-label': texts.formula.input,
    spellcheck: 'false',
  });
  readonly element = h(
    'div',
    { class: 'wb-formula-bar' },
    this.name,
    h('span', { class: 'wb-fx', 'aria-hidden': 'true' }, 'fx'),
    this.input,
  );
  /** The cell being written here; it stays the same wherever the selection goes meanwhile. */
  private cell: Cell | undefined;

  constructor(
    private readonly page: Page,
    private readonly toGrid: () => void,
  ) {
    this.name.addEventListener('focus', () => this.name.select());
    this.name.addEventListener('keydown', (event) => this.nameKey(event));
    this.name.addEventListener('blur', () => this.show());
    this.input.addEventListener('focus', () => {
      this.cell = this.page.selection.active;
    });
    this.input.addEventListener('keydown', (event) => this.inputKey(event));
    this.input.addEventListener('blur', () => this.commit());
  }

  show(): void {
    if (document.activeElement !== this.name) this.name.value = blockName(blockOf(this.page.selection));
    if (!this.cell) this.input.value = this.held();
  }

  /** Mirrors the editor in the cell. */
  mirror(text: string | undefined): void {
    if (!this.cell) this.input.value = text ?? this.held();
  }

  private held(cell = this.page.selection.active): string {
    return this.page.sheet.cell(cell.row, cell.column).input;
  }

  private commit(): void {
    const { cell } = this;
    if (!cell) return;
    this.cell = undefined;
    if (this.input.value !== this.held(cell)) {
      this.page.perform(this.page.session.type(cell.row, cell.column, this.input.value));
    }
    this.show();
  }

  private inputKey(event: KeyboardEvent): void {
    if (event.isComposing) return;
    if (event.key === 'Escape') this.cell = undefined;
    else if (event.key === 'Enter' && !event.altKey && !event.ctrlKey) this.commit();
    else if (event.key === 'Tab') this.commit();
    else return;
    event.preventDefault();
    this.leave(event);
  }

  private leave({ key, shiftKey }: KeyboardEvent): void {
    const forward = key === 'Enter' ? steps.ArrowDown : steps.ArrowRight;
    const back = key === 'Enter' ? steps.ArrowUp : steps.ArrowLeft;
    this.show();
    if (key !== 'Escape') {
      this.page.select(at(next(this.page.sheet, this.page.selection.active, shiftKey ? back : forward)));
    }
    this.toGrid();
  }

  private nameKey(event: KeyboardEvent): void {
    if (event.key === 'Escape') this.toGrid();
    if (event.key !== 'Enter') return;
    event.preventDefault();
    const block = readBlock(this.name.value, this.page.sheet.rows, this.page.sheet.columns);
    this.toGrid();
    if (block) this.page.select(ofBlock(block));
    else this.page.toasts.show(texts.badReference);
  }
}
