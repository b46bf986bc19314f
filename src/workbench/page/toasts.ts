/** Short messages in the lower right corner, like those of `spreadsheet.toast`. */
import { h } from './dom';
import { texts } from './texts';

const shortest = 4;

interface ToastAction {
  readonly label: string;
  run(): void;
}

export class Toasts {
  readonly element = h('div', { class: 'wb-toasts', role: 'status', 'aria-live': 'polite' });

  /**
   * The same words again take the place of the older ones.
   * @param seconds how long it stays; negative until it is closed, as in Sheets
   */
  show(message: string, title = '', seconds = 6, action?: ToastAction): void {
    const toast: HTMLElement = h(
      'div',
      { class: 'wb-toast' },
      h(
        'div',
        { class: 'wb-toast-words' },
        title ? h('strong', {}, title) : undefined,
        h('span', {}, message),
      ),
      action && h('button', { class: 'wb-link', onclick: action.run }, action.label),
      h('button', { class: 'wb-icon', 'aria-label': texts.toast.close, onclick: () => toast.remove() }, '✕'),
    );
    const same = [...this.element.children].find(({ textContent }) => textContent === toast.textContent);
    same?.remove();
    this.element.append(toast);
    if (seconds >= 0) setTimeout(() => toast.remove(), Math.max(shortest, seconds) * 1000);
  }
}
