/** Single keys in the queue. They work wherever the keyboard is in the sidebar, as long as nobody is writing. */

const WRITES = 'input, select, textarea';

/** Calls what a key stands for; `act` says whether it did anything. */
export function onKeys(act: (key: string) => boolean) {
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.repeat) return;
    if ((event.target as Element).matches(WRITES)) return;
    if (act(event.key)) event.preventDefault();
  });
}
