/** What is known of a handoff: when it is due, whose it is, how it was sent, and who else of the company is on the way. */
import { TEMPERATURES } from '../../../domain/vocabulary';
import type { PageTexts } from '../../../messages/sidebar/sidebar';
import type { Queue, QueueItem } from '../../protocol';
import { button, element } from '../dom';

/** Late, today, or later: how loud the deadline is. */
const urgency = ({ due, overdue }: QueueItem, today: string) =>
  overdue ? 'late' : due.startsWith(today) ? 'soon' : 'calm';

/** What one does about it and until when; undefined where there is nothing to say. */
export const statusView = (item: QueueItem, { today }: Queue, texts: PageTexts) => {
  const isOpen = item.state === 'open';
  const text = isOpen ? texts.deadline(item.due, item.overdue, today) : texts.waitsFor[item.state];
  const kind = isOpen ? urgency(item, today) : 'calm';
  return text ? element('p', { class: `status ${kind}` }, text) : undefined;
};

/** The score when it was sent, where it is another one now. */
const whenSent = (item: QueueItem, { language }: Queue, texts: PageTexts) => {
  const { score, temperature, sentScore, sentTemperature } = item;
  const shown = (points: number | undefined) => (points === undefined ? '' : texts.number(points));
  const before = shown(sentScore);
  const isOther = before !== shown(score) || sentTemperature !== temperature;
  return before && isOther
    ? texts.whenSent(before, sentTemperature ? TEMPERATURES[sentTemperature][language] : '')
    : '';
};

/** `reassign` is undefined where the person may not. */
export const handoffFacts = (
  item: QueueItem,
  queue: Queue,
  texts: PageTexts,
  reassign: (() => void) | undefined,
) => {
  const owner = element(
    'li',
    { class: 'owner' },
    element('span', {}, texts.owner(item.owner)),
    reassign && button(texts.reassign, 'link', reassign),
  );
  const lines = [
    item.nextAction && texts.doNext(item.nextAction),
    item.returnedBefore && texts.returnedBefore(item.returnedBefore),
    whenSent(item, queue, texts),
    item.sentAt && texts.sent(item.sentAt, Number(queue.today.slice(0, 4)), item.how),
  ].filter((line) => typeof line === 'string' && line);
  return element('ul', { class: 'facts' }, owner, ...lines.map((line) => element('li', {}, `${line}`)));
};

/** Others of the company, so that nobody calls twice. */
export const colleaguesView = ({ colleagues }: QueueItem, texts: PageTexts) =>
  colleagues.length
    ? element(
        'section',
        { class: 'colleagues' },
        element('h3', {}, texts.colleagues),
        element(
          'ul',
          { class: 'reasons' },
          ...colleagues.map(({ name, state }) =>
            element(
              'li',
              {},
              element('span', { class: 'what' }, name),
              element('span', { class: 'standing' }, state),
            ),
          ),
        ),
      )
    : undefined;
