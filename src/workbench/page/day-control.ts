/** Which moment the workbook lives in, and the way to the next hour or day: what cools, falls due or runs at night can be seen at once. */
import { h, keepFocus } from './dom';
import type { Page } from './page';
import { texts } from './texts';

const HOUR = 3_600_000;
/** The time shown is at most so old. */
const SHOWS_AGAIN_AFTER = 15_000;
const TIME = { hour: 'numeric', minute: '2-digit' } as const;

export class DayControl {
  private readonly day = h('span', { title: texts.clock.day });
  readonly element: HTMLElement;

  constructor(
    private readonly page: Page,
    private readonly locale: string,
    private readonly toGrid: () => void,
  ) {
    const button = (text: string, pass: () => readonly string[]): HTMLElement =>
      h('button', { class: 'wb-link', onmousedown: keepFocus, onclick: () => this.pass(pass) }, text);
    const { session } = page;
    setInterval(() => this.show(), SHOWS_AGAIN_AFTER);
    this.element = h(
      'div',
      { class: 'wb-day' },
      this.day,
      button(texts.clock.hour, () => session.advanceTo(new Date(session.now().getTime() + HOUR))),
      button(texts.clock.next, () => this.night()),
    );
  }

  show(): void {
    this.day.textContent = this.format({ weekday: 'short', day: 'numeric', month: 'short', ...TIME });
  }

  /** The night passes, triggers run, and in the morning the file is opened again. */
  private night(): readonly string[] {
    const ran = this.page.session.advanceDays(1);
    this.page.session.reopen();
    return ran;
  }

  private pass(move: () => readonly string[]): void {
    this.toGrid();
    const ran = move();
    const moment = this.format({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', ...TIME });
    this.page.toasts.show(texts.clock.passed(moment) + texts.clock.ran(ran));
  }

  private format(parts: Intl.DateTimeFormatOptions): string {
    const { session } = this.page;
    const timeZone = session.timeZone();
    return new Intl.DateTimeFormat(this.locale.replace('_', '-'), { ...parts, timeZone }).format(
      session.now(),
    );
  }
}
