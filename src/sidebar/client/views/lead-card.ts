/** One handoff with all one needs to answer it: who, how hot, until when, why, what is not known, and what one can do. */
import type { PageTexts } from '../../../messages/sidebar/sidebar';
import type { Queue, QueueItem, WaitsFor } from '../../protocol';
import { button, element } from '../dom';
import { cardOf } from './card';
import { colleaguesView, handoffFacts, statusView } from './handoff-facts';
import type { FormKind } from './handoff-forms';
import { reasonsView } from './reasons';

/** What a button does: accepts at once, or opens a form. */
export type Doing = 'accept' | FormKind;

interface Shown {
  readonly doing: Doing;
  readonly caption: 'accept' | 'return' | 'reject' | 'verdict' | 'result' | 'verdictAgain';
  readonly key: string;
}

/** What can be done with a handoff, what one does most first. */
const BUTTONS: Readonly<Record<WaitsFor, readonly Shown[]>> = {
  open: [
    { doing: 'accept', caption: 'accept', key: 'A' },
    { doing: 'return', caption: 'return', key: 'D' },
    { doing: 'reject', caption: 'reject', key: 'R' },
  ],
  accepted: [{ doing: 'verdict', caption: 'verdict', key: 'V' }],
  qualified: [
    { doing: 'result', caption: 'result', key: 'V' },
    { doing: 'verdict', caption: 'verdictAgain', key: '' },
  ],
};

/** What a key does with a handoff, if anything. */
export const doingOf = (key: string, state: WaitsFor): Doing | undefined =>
  BUTTONS[state].find((shown) => shown.key === key.toUpperCase())?.doing;

const keyHint = (key: string) => (key ? { 'data-key': key, 'aria-keyshortcuts': key } : {});

const buttonsView = ({ state }: QueueItem, texts: PageTexts, act: (doing: Doing) => void) =>
  BUTTONS[state].map(({ doing, caption, key }, at) =>
    button(texts[caption], at === 0 ? 'primary' : 'plain', () => act(doing), {
      id: `do-${doing}`,
      ...keyHint(key),
    }),
  );

/** The buttons, or why there are none; `problem` is where a refusal goes. */
function footView(item: QueueItem, { roles }: Queue, texts: PageTexts, act: (doing: Doing) => void) {
  const problem = element('p', { class: 'problem', role: 'alert' });
  const buttons = roles.decides ? buttonsView(item, texts, act) : [];
  const area = buttons.length
    ? element('div', { class: `actions${buttons.length === 1 ? ' single' : ''}` }, ...buttons)
    : element('p', { class: 'obstacle' }, texts.mayNotDecide);
  const refuse = (text: string) => {
    problem.textContent = text;
  };
  return { foot: element('div', { class: 'foot' }, problem, area), refuse };
}

/** `form` takes the place of the buttons. */
export function leadCard(
  item: QueueItem,
  queue: Queue,
  texts: PageTexts,
  act: (doing: Doing) => void,
  form?: HTMLElement,
) {
  const { foot, refuse } = footView(item, queue, texts, act);
  const reassign = queue.roles.reassigns && !form ? () => act('reassign') : undefined;
  const { card, focus } = cardOf(
    item,
    texts,
    handoffFacts(item, queue, texts, reassign),
    colleaguesView(item, texts),
    ...reasonsView(item, texts),
    form ? element('div', { class: 'foot still' }, form) : foot,
  );
  card.prepend(...[statusView(item, queue, texts)].filter((one) => one !== undefined));
  card.tabIndex = -1;
  return { card, focus, refuse };
}
