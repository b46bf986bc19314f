/** The top of the sidebar: the two views, what is seen of the sheet, the way to look again, what it should have fixed. */
import type { PageTexts } from '../../../messages/sidebar';
import type { HotLeads, Row } from '../../protocol';
import { button, element } from '../dom';

export type View = 'queue' | 'row';

/** What has been read so far. */
export interface Seen {
  readonly queue: HotLeads | undefined;
  readonly row: Row | undefined;
}

export interface HeaderActions {
  readonly choose: (view: View) => void;
  readonly ask: () => void;
}

const VIEWS: readonly View[] = ['queue', 'row'];

const hints = (queue: HotLeads, texts: PageTexts) => {
  const said = [
    queue.openIssues && texts.issues(queue.openIssues),
    queue.repeatedId && texts.repeatedId(queue.repeatedId),
    queue.withoutId && texts.withoutId(queue.withoutId),
  ].filter((hint) => typeof hint === 'string');
  return said.length
    ? element('ul', { class: 'hints' }, ...said.map((hint) => element('li', {}, hint)))
    : undefined;
};

const viewButton = (view: View, current: View, texts: PageTexts, choose: (view: View) => void) =>
  button(texts[view], 'view', () => choose(view), {
    id: `view-${view}`,
    'aria-current': view === current ? 'page' : undefined,
  });

const seenText = (view: View, { queue, row }: Seen, texts: PageTexts) => {
  if (view === 'row') return [row?.lead ? texts.rowNumber(row.lead.row) : ''];
  return queue ? [element('b', {}, `${queue.total}`), ` ${texts.waiting(queue.total)}`] : [''];
};

/** Before the first answer there is nothing to say of the sheet. */
export const headerView = (
  view: View,
  seen: Seen,
  texts: PageTexts,
  { choose, ask }: HeaderActions,
): Node[] => {
  const nav = element(
    'nav',
    { class: 'views', 'aria-label': texts.views },
    ...VIEWS.map((one) => viewButton(one, view, texts, choose)),
  );
  const label = view === 'row' ? texts.seeRow : texts.refresh;
  const top = element(
    'div',
    { class: 'top' },
    element('p', { class: 'waiting' }, ...seenText(view, seen, texts)),
    button(label, 'small', ask, { id: 'refresh' }),
  );
  const below = view === 'queue' && seen.queue && hints(seen.queue, texts);
  const title = element('h1', { class: 'sr' }, texts.title);
  return below ? [title, nav, top, below] : [title, nav, top];
};
