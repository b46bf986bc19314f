/** The dialog that names what the workbench does not imitate. */
import { h } from './dom';
import { texts } from './texts';

/** @param onClose where the keyboard goes afterwards */
export function openDifferences(onClose: () => void): void {
  const { title, intro, items, close } = texts.differences;
  const heading = h('h2', { id: 'wb-differences' }, title);
  const dialog = h(
    'dialog',
    { class: 'wb-dialog', 'aria-labelledby': 'wb-differences' },
    heading,
    h('p', {}, intro),
    h('ul', {}, ...items.map((item) => h('li', {}, item))),
    h('button', { class: 'wb-primary', onclick: () => dialog.close() }, close),
  );
  dialog.addEventListener('close', () => {
    dialog.remove();
    onClose();
  });
  document.body.append(dialog);
  dialog.showModal();
}
