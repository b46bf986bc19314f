/** The sidebar: the add-on's page in a frame without rights, its calls handed to the session. */
import type { WorkbenchSession } from '../emulator/session';
import { h } from './dom';
import { icon } from './icons';
import { type FromSidebar, type ToSidebar, withBridge } from './sidebar-bridge';
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
  private frame: HTMLIFrameElement | undefined;
  private html = '';

  constructor(
    private readonly session: Pick<WorkbenchSession, 'callFromSidebar'>,
    private readonly toGrid: () => void,
  ) {
    window.addEventListener('message', (event) => this.receive(event));
  }

  open(title: string, html: string): void {
    this.heading.textContent = title;
    this.html = html;
    this.frame = h('iframe', { sandbox: 'allow-scripts allow-forms', srcdoc: withBridge(html), title });
    this.body.replaceChildren(this.frame);
    this.element.hidden = false;
  }

  /** Another person's sidebar begins anew. */
  reload(): void {
    if (this.frame) this.open(this.heading.textContent ?? '', this.html);
  }

  /** Gives the keyboard to the sidebar; false if there is none. */
  focus(): boolean {
    this.frame?.focus();
    return this.frame !== undefined;
  }

  close(): void {
    this.element.hidden = true;
    this.body.replaceChildren();
    this.frame = undefined;
    this.toGrid();
  }

  private receive(event: MessageEvent<FromSidebar>): void {
    const window = this.frame?.contentWindow;
    if (!window || event.source !== window) return;
    if (event.data.type === 'close') this.close();
    else if (event.data.type === 'leave') this.toGrid();
    else if (event.data.type === 'run') this.answer(window, event.data.id, event.data.name, event.data.json);
  }

  private answer(window: Window, id: number, name: string, json: string): void {
    const result = this.session.callFromSidebar(name, JSON.parse(json) as unknown[]);
    const reply: ToSidebar = result.ok
      ? { id, ok: true, json: JSON.stringify(result.value) ?? '' }
      : { id, ok: false, message: result.message };
    window.postMessage(reply, '*');
  }
}
