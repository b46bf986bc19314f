/** A page of the add-on in a frame without rights; its calls are handed to the session. */
import type { WorkbenchSession } from '../emulator/session';
import { h } from './dom';
import { type FromFrame, type ToFrame, withBridge } from './frame-bridge';

/** What the page asks of whoever shows it. */
export interface FrameEvents {
  close(): void;
  /** The keyboard goes back to the grid. */
  leave(): void;
  /** Escape was pressed inside, and the page had no use for it. */
  escape?(): void;
  /** Pixels; only dialogs can be resized. */
  resize?(size: { readonly width?: number; readonly height?: number }): void;
}

interface FrameOptions {
  readonly title: string;
  readonly html: string;
  /** What the frame may do, in the words of the attribute. */
  readonly sandbox: string;
}

export class AddOnFrame {
  readonly element: HTMLIFrameElement;

  constructor(
    private readonly session: Pick<WorkbenchSession, 'callFromSidebar'>,
    { title, html, sandbox }: FrameOptions,
    private readonly events: FrameEvents,
  ) {
    this.element = h('iframe', { sandbox, srcdoc: withBridge(html), title });
    window.addEventListener('message', this.receive);
  }

  /** Stops listening; what the page still asks for is not answered. */
  drop(): void {
    window.removeEventListener('message', this.receive);
    this.element.remove();
  }

  private readonly receive = ({ source, data }: MessageEvent<FromFrame>): void => {
    const window = this.element.contentWindow;
    if (!window || source !== window) return;
    if (data.type === 'run') this.answer(window, data.id, data.name, data.json);
    else if (data.type === 'size') this.events.resize?.(data);
    else if (data.type === 'escape') this.events.escape?.();
    else this.events[data.type]();
  };

  private answer(window: Window, id: number, name: string, json: string): void {
    const result = this.session.callFromSidebar(name, JSON.parse(json) as unknown[]);
    const reply: ToFrame = result.ok
      ? { id, ok: true, json: JSON.stringify(result.value) ?? '' }
      : { id, ok: false, message: result.message };
    window.postMessage(reply, '*');
  }
}
