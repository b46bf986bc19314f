/** What stands where the card would: nothing left, no lead, not there yet, could not be read. */
import type { PageTexts } from '../../../messages/sidebar/sidebar';
import { button, element } from '../dom';

const message = (kind: string, title: string, text: string, role?: string) =>
  element('div', { class: `state ${kind}`, role }, element('h2', {}, title), element('p', {}, text));

export const emptyView = (texts: PageTexts) => message('empty', texts.emptyTitle, texts.emptyText);

/** Nothing of the queue is what was asked for; `clear` shows all again. */
export const noneFoundView = (text: string, texts: PageTexts, clear: () => void) => {
  const view = message('none', texts.noneTitle, text);
  view.append(button(texts.clearFilters, 'small', clear));
  return view;
};

export const orderView = (texts: PageTexts) => message('empty', texts.teamEmptyTitle, texts.teamEmptyText);

export const noLeadView = (text: string, texts: PageTexts) => message('none', texts.noLeadTitle, text);

/** Read out at once. */
export const failedView = (text: string, texts: PageTexts) =>
  message('failed', texts.failedTitle, text, 'alert');

export const loadingView = (texts: PageTexts) =>
  element(
    'div',
    { class: 'card loading' },
    element('p', { class: 'sr' }, texts.loading),
    ...['w60', 'w40', 'w80', 'w90'].map((width) =>
      element('div', { class: `line ${width}`, 'aria-hidden': 'true' }),
    ),
  );
