/** The way to the other book: the sample company with its history, and back. */
import { h } from './dom';
import { texts } from './texts';

/** The server opens the other book first, which takes a few seconds: the link says so. */
export function otherBook(isExample: boolean): HTMLElement {
  const link = h(
    'a',
    { class: 'wb-link wb-other-book', href: '/beside' },
    isExample ? texts.beside.own : texts.beside.weeks,
  );
  link.addEventListener('click', () => {
    link.textContent = texts.beside.opens;
  });
  return link;
}
