/** `Ui.showModalDialog`: a page of the add-on over everything else. Escape closes it; the keyboard stays inside until then. */
import type { DialogSize, WorkbenchSession } from '../emulator/session';
import { AddOnFrame } from './add-on-frame';
import { h } from './dom';
import { icon } from './icons';
import { texts } from './texts';

/** What Google's frames may do (https://developers.google.com/apps-script/guides/html/restrictions), origin apart. */
const SANDBOX =
  'allow-scripts allow-forms allow-popups allow-popups-to-escape-sandbox allow-downloads allow-modals';

export class ModalFrame {
  /** Takes away the one that is open. */
  private remove: () => void = () => undefined;

  constructor(
    private readonly session: Pick<WorkbenchSession, 'callFromSidebar'>,
    private readonly toGrid: () => void,
  ) {}

  /** Takes the place of the one that is open. */
  open(title: string, html: string, size: DialogSize): void {
    this.remove();
    const frame = this.frameOf(title, html);
    const dialog = h(
      'dialog',
      { class: 'wb-dialog wb-modal', 'aria-label': title },
      h(
        'div',
        { class: 'wb-modal-head' },
        h('h2', {}, title),
        h(
          'button',
          { class: 'wb-icon', 'aria-label': texts.modal.close, onclick: () => dialog.close() },
          icon('close'),
        ),
      ),
      frame.element,
    );
    frame.element.style.width = `${size.width}px`;
    frame.element.style.height = `${size.height}px`;
    this.remove = () => {
      this.remove = () => undefined;
      frame.drop();
      dialog.remove();
    };
    dialog.addEventListener('close', () => this.close());
    document.body.append(dialog);
    dialog.showModal();
    frame.element.focus();
    // Its page comes later, and begins without the keyboard unless it is given anew.
    frame.element.addEventListener('load', () => {
      frame.element.blur();
      frame.element.focus();
    });
  }

  private frameOf(title: string, html: string): AddOnFrame {
    const frame: AddOnFrame = new AddOnFrame(
      this.session,
      { title, html, sandbox: SANDBOX },
      {
        close: () => this.close(),
        leave: () => undefined,
        escape: () => this.close(),
        resize: ({ width, height }) => {
          if (width) frame.element.style.width = `${width}px`;
          if (height) frame.element.style.height = `${height}px`;
        },
      },
    );
    return frame;
  }

  private close(): void {
    this.remove();
    this.toGrid();
  }
}
