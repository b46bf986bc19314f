/** The handoffs that follow, each a line that brings it up, parted by what they wait for. */
import type { PageTexts } from '../../../messages/sidebar/sidebar';
import type { Queue, QueueItem, WaitsFor } from '../../protocol';
import { button, element } from '../dom';
import { statusView } from './handoff-facts';

/** Lines drawn at first, and with each wish for more: nobody tabs through hundreds. */
const LINES = 25;

type Choose = (handoff: string) => void;

function leadLine(item: QueueItem, queue: Queue, texts: PageTexts, choose: Choose) {
  const line = element(
    'button',
    { type: 'button', title: [item.name, item.company].filter(Boolean).join(' · ') },
    element(
      'span',
      { class: 'who' },
      item.name,
      item.company ? element('small', {}, item.company) : undefined,
      item.state === 'open' ? statusView(item, queue, texts) : undefined,
    ),
    element(
      'span',
      { class: `points ${item.temperature}` },
      item.score === undefined ? '' : texts.number(item.score),
    ),
  );
  line.addEventListener('click', () => choose(item.handoff));
  return element('li', {}, line);
}

/** Shows so many, and the rest by portions; the keyboard goes on with the first new line. */
function listView(items: readonly QueueItem[], queue: Queue, texts: PageTexts, choose: Choose) {
  const list = element('ol');
  const more = button('', 'more link', () => {
    const before = list.childElementCount;
    show();
    list.children[before]?.querySelector('button')?.focus();
  });
  const show = () => {
    const from = list.childElementCount;
    list.append(...items.slice(from, from + LINES).map((item) => leadLine(item, queue, texts, choose)));
    const left = items.length - list.childElementCount;
    more.hidden = left === 0;
    more.textContent = texts.showMore(left);
  };
  show();
  return [list, more];
}

const STATES: readonly WaitsFor[] = ['open', 'accepted', 'qualified'];

/** @param items those that follow; `hidden`: how many wait beyond those that the server sent */
export function nextLeads(
  items: readonly QueueItem[],
  hidden: number,
  queue: Queue,
  texts: PageTexts,
  choose: Choose,
): Node[] {
  const parts = STATES.map((state) => ({ state, of: items.filter((item) => item.state === state) }));
  const lists = parts
    .filter(({ of }) => of.length)
    .map(({ state, of }) =>
      element(
        'nav',
        { class: 'next', 'aria-labelledby': `next-${state}` },
        element('h3', { id: `next-${state}` }, texts.listed[state]),
        ...listView(of, queue, texts, choose),
      ),
    );
  return hidden > 0 ? [...lists, element('p', { class: 'more' }, texts.more(hidden))] : lists;
}
