/** The top of the sidebar: what it shows, how many wait, the way to refresh, and what the sheet should have fixed. */
import type { PageTexts } from '../../../messages/sidebar';
import type { Queue } from '../../protocol';
import { button, element } from '../dom';

export const REFRESH = 'refresh';

const hints = (queue: Queue, texts: PageTexts) => {
  const said = [
    queue.openIssues && texts.issues(queue.openIssues),
    queue.repeatedId && texts.repeatedId(queue.repeatedId),
    queue.withoutId && texts.withoutId(queue.withoutId),
  ].filter((hint) => typeof hint === 'string');
  return said.length
    ? element('ul', { class: 'hints' }, ...said.map((hint) => element('li', {}, hint)))
    : undefined;
};

/** Without a queue (first load, or the sheet could not be read) it shows title and refresh only. */
export const headerView = (queue: Queue | undefined, texts: PageTexts, refresh: () => void): Node[] => {
  const waiting =
    queue &&
    element('p', { class: 'waiting' }, element('b', {}, `${queue.total}`), ` ${texts.waiting(queue.total)}`);
  const title = element('div', {}, element('h1', {}, texts.title), waiting);
  const top = element(
    'div',
    { class: 'top' },
    title,
    button(texts.refresh, 'quiet', refresh, { id: REFRESH }),
  );
  const below = queue && hints(queue, texts);
  return below ? [top, below] : [top];
};
