/** Sum, average and count of the selection, and the way to the list of differences. */
import type { Block, SheetView } from '../emulator/session';
import { openDifferences } from './differences';
import { h, keepFocus } from './dom';
import { decimalMarkOf, readNumber } from './numbers';
import type { Page } from './page';
import { blockOf, isSingle } from './selection';
import { texts } from './texts';

/** Larger selections are not added up: reading them would be felt. */
const mostCells = 100_000;

export class StatusBar {
  private readonly figures = h('span', { class: 'wb-figures', 'aria-live': 'polite' });
  readonly element: HTMLElement;
  private readonly decimalMark: string;
  private readonly format: Intl.NumberFormat;
  private waiting = 0;

  constructor(
    private readonly page: Page,
    locale: string,
    toGrid: () => void,
  ) {
    this.decimalMark = decimalMarkOf(locale);
    this.format = new Intl.NumberFormat(locale.replace('_', '-'), { maximumFractionDigits: 2 });
    const link = h(
      'button',
      { class: 'wb-link', onmousedown: keepFocus, onclick: () => openDifferences(toGrid) },
      texts.differences.link,
    );
    this.element = h('div', { class: 'wb-status', 'aria-label': texts.status.label }, this.figures, link);
  }

  /** Adds up once the selection has come to rest. */
  show(): void {
    cancelIdleCallback(this.waiting);
    this.waiting = requestIdleCallback(() => {
      this.figures.textContent = isSingle(this.page.selection) ? '' : this.summary();
    });
  }

  private summary(): string {
    const block = blockOf(this.page.selection);
    const cells = (block.bottom - block.top + 1) * (block.right - block.left + 1);
    if (cells > mostCells) return '';
    const { sum, numbers, filled } = addUp(this.page.sheet, block, this.decimalMark);
    if (filled < 2) return '';
    const count = `${texts.status.count}: ${this.format.format(filled)}`;
    if (numbers === 0) return count;
    const average = `${texts.status.average}: ${this.format.format(sum / numbers)}`;
    return [`${texts.status.sum}: ${this.format.format(sum)}`, average, count].join(' · ');
  }
}

interface Figures {
  readonly sum: number;
  readonly numbers: number;
  readonly filled: number;
}

function addUp(sheet: SheetView, block: Block, decimalMark: string): Figures {
  const found = { sum: 0, numbers: 0, filled: 0 };
  for (let row = block.top; row <= block.bottom; row++) {
    for (let column = block.left; column <= block.right; column++) {
      const { kind, text } = sheet.cell(row, column);
      if (kind === 'blank') continue;
      found.filled++;
      const number = kind === 'number' ? readNumber(text, decimalMark) : undefined;
      if (number === undefined) continue;
      found.sum += number;
      found.numbers++;
    }
  }
  return found;
}
