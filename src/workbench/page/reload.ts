/** What is left to do once another page has saved this book: read it anew. Nothing else, or work would be lost. */
import { h } from './dom';
import { texts } from './texts';

export function insistOnReload(): void {
  const dialog = h(
    'dialog',
    { class: 'wb-dialog', 'aria-label': texts.state.elsewhere, closedby: 'none' },
    // Not the button: a blank typed in the middle of a word would press it.
    h('p', { tabindex: -1, autofocus: true }, texts.elsewhere),
    h('button', { class: 'wb-primary', onclick: () => location.reload() }, texts.reload),
  );
  document.body.append(dialog);
  dialog.showModal();
}
