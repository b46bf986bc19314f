/** Which day the workbook lives in, and the way to the next one: what cools, falls due or runs at night can be seen at once. */
import { h, keepFocus } from './dom';
import type { Page } from './page';
import { texts } from './texts';

export class DayControl {
  private readonly day = h('span', { title: texts.clock.day });
  readonly element: HTMLElement;

  constructor(
    private readonly page: Page,
    private readonly locale: string,
    private readonly toGrid: () => void,
  ) {
    const button = h(
      'button',
      { class: 'wb-link', onmousedown: keepFocus, onclick: () => this.pass() },
      texts.clock.next,
    );
    this.element = h('div', { class: 'wb-day' }, this.day, button);
  }

  show(): void {
    this.day.textContent = this.format({ weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' });
  }

  /** The night passes, triggers run, and in the morning the file is opened again. */
  private pass(): void {
    this.toGrid();
    const { session, toasts } = this.page;
    const ran = session.advanceDays(1);
    session.reopen();
    const today = this.format({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
    toasts.show(texts.clock.passed(today) + texts.clock.ran(ran));
  }

  private format(parts: Intl.DateTimeFormatOptions): string {
    const { session } = this.page;
    const timeZone = session.timeZone();
    return new Intl.DateTimeFormat(this.locale.replace('_', '-'), { ...parts, timeZone }).format(
      session.now(),
    );
  }
}
