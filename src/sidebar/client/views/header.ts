/** The top of the sidebar: the views, what is seen of the sheet, the way to look again, what it should have fixed. */
import type { PageTexts } from '../../../messages/sidebar/sidebar';
import { button, element } from '../dom';
import type { Top } from '../screen';

const VIEWS = ['queue', 'row', 'team'] as const;
export type View = (typeof VIEWS)[number];

interface HeaderActions {
  readonly choose: (view: View) => void;
  readonly ask: () => void;
}

const viewButton = (view: View, current: View, texts: PageTexts, choose: (view: View) => void) =>
  button(texts.view[view], 'view', () => choose(view), {
    id: `view-${view}`,
    'aria-current': view === current ? 'page' : undefined,
  });

const hintList = (hints: readonly string[]) =>
  hints.length ? [element('ul', { class: 'hints' }, ...hints.map((hint) => element('li', {}, hint)))] : [];

export const headerView = (
  view: View,
  { said, hints, again }: Top,
  texts: PageTexts,
  { choose, ask }: HeaderActions,
): Node[] => [
  element('h1', { class: 'sr' }, texts.title),
  element(
    'nav',
    { class: 'views', 'aria-label': texts.views },
    ...VIEWS.map((one) => viewButton(one, view, texts, choose)),
  ),
  element(
    'div',
    { class: 'top' },
    element('p', { class: 'waiting' }, ...said),
    button(again, 'small', ask, { id: 'refresh' }),
  ),
  ...hintList(hints),
];
