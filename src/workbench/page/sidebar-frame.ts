/** The sidebar: a page of the add-on beside the grid. */
import type { WorkbenchSession } from '../emulator/session';
import { AddOnFrame } from './add-on-frame';
import { h } from './dom';
import { icon } from './icons';
import { texts } from './texts';

export class SidebarFrame {
  private readonly heading = h('h2', {});
  private readonly body = h('div', { class: 'wb-sidebar-body' });
  readonly element = h(
    'aside',
    { class: 'wb-sidebar', 'aria-label': texts.sidebar.label, hidden: true },
    h(
      'div',
      { class: 'wb-sidebar-head' },
      this.heading,
      h(
        'button',
        { class: 'wb-icon', 'aria-label': texts.sidebar.close, onclick: () => this.close() },
        icon('close'),
      ),
    ),
    this.body,
  );
  private frame: AddOnFrame | undefined;
  private html = '';

  constructor(
    private readonly session: Pick<WorkbenchSession, 'callFromSidebar'>,
    private readonly toGrid: () => void,
  ) {}

  open(title: string, html: string): void {
    this.frame?.drop();
    this.heading.textContent = title;
    this.html = html;
    const options = { title, html, sandbox: 'allow-scripts allow-forms' };
    this.frame = new AddOnFrame(this.session, options, { close: () => this.close(), leave: this.toGrid });
    this.body.append(this.frame.element);
    this.element.hidden = false;
  }

  /** Another person's sidebar begins anew. */
  reload(): void {
    if (this.frame) this.open(this.heading.textContent ?? '', this.html);
  }

  /** Gives the keyboard to the sidebar; false if there is none. */
  focus(): boolean {
    this.frame?.element.focus();
    return this.frame !== undefined;
  }

  close(): void {
    this.element.hidden = true;
    this.frame?.drop();
    this.frame = undefined;
    this.toGrid();
  }
}
