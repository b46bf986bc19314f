/** What stands above the queue: who one is to Google, what the sheet should have fixed, and decisions left half done. */
import type { PageTexts } from '../../../messages/sidebar/sidebar';
import type { Queue } from '../../protocol';
import { element } from '../dom';

const lines = (queue: Queue, texts: PageTexts) =>
  [
    !queue.me && texts.unidentified,
    queue.roles.sends && queue.waiting && texts.toSend(queue.waiting),
    queue.openIssues && texts.issues(queue.openIssues),
    queue.repeatedId && texts.repeatedId(queue.repeatedId),
    queue.withoutId && texts.withoutId(queue.withoutId),
  ].filter((line) => typeof line === 'string');

const pendingView = ({ pending }: Queue, texts: PageTexts) =>
  pending.length
    ? element(
        'details',
        { class: 'pending' },
        element('summary', {}, texts.pending(pending.length)),
        element(
          'ul',
          {},
          ...pending.map(({ row, name, why }) =>
            element('li', {}, element('b', {}, texts.pendingRow(row, name)), ` ${why}`),
          ),
        ),
      )
    : undefined;

export const queueNotes = (queue: Queue, texts: PageTexts): HTMLElement[] => {
  const said = lines(queue, texts).map((line) => element('li', {}, line));
  return [
    said.length ? element('ul', { class: 'hints' }, ...said) : undefined,
    pendingView(queue, texts),
  ].filter((node) => node !== undefined);
};
