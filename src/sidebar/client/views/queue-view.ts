/** The queue as one sees it: notes, search and filters, one card or its form, the handoffs that follow. */
import type { PageTexts } from '../../../messages/sidebar/sidebar';
import { element, focusOn } from '../dom';
import { redraw } from '../frame';
import type { OpenForm } from '../open-form';
import { ALL, countsOf, FILTER_NAMES, type Filter, toggled, type Wanted, whyNone } from '../queue-filters';
import { currentItem, type QueueState, runsDry, shownItems } from '../queue-state';
import { keyHelp } from './key-help';
import { type Doing, leadCard } from './lead-card';
import { nextLeads } from './next-leads';
import { queueNotes } from './queue-notes';
import { queueTools } from './queue-tools';
import { emptyView, loadingView, noneFoundView } from './states';

interface QueueActions {
  readonly want: (wanted: Wanted) => void;
  readonly choose: (handoff: string) => void;
  readonly act: (doing: Doing) => void;
}

/** What was drawn: where focus goes when the content changes, and where a refusal is shown. */
export interface Drawn {
  readonly focus: () => void;
  readonly refuse: OpenForm['refuse'];
}

export interface QueueView {
  readonly node: HTMLElement;
  readonly search: () => void;
  draw(state: QueueState, form: OpenForm | undefined): Drawn;
}

/** Who Google does not know has nothing of their own. */
const offered = (me: string): readonly Filter[] =>
  me ? FILTER_NAMES : FILTER_NAMES.filter((name) => name !== 'mine');

const whyEmpty = ({ wanted }: QueueState, { none }: PageTexts): string => {
  const why = whyNone(wanted);
  return why === 'search' ? none.search(wanted.search.trim()) : none[why];
};

export function queueView(texts: PageTexts, actions: QueueActions): QueueView {
  let wanted = ALL;
  let toCard = () => {};
  const tools = queueTools(texts, {
    search: (search) => actions.want({ ...wanted, search }),
    toggle: (filter) => actions.want(toggled(wanted, filter)),
    enter: () => toCard(),
  });
  const [notes, work, after] = ['notes', 'work', 'after'].map((kind) => element('div', { class: kind }));
  const node = element('div', { class: 'queue' }, notes, tools.node, work, after, keyHelp(texts));

  /** What stands where the card would. */
  const instead = (state: QueueState): HTMLElement => {
    if (runsDry(state)) return loadingView(texts);
    if (!state.queue.handoffs.length) return emptyView(texts);
    return noneFoundView(whyEmpty(state, texts), texts, () => {
      actions.want(ALL);
      toCard();
    });
  };

  const drawWork = (state: QueueState, form: OpenForm | undefined): Drawn => {
    const item = currentItem(state);
    if (!item) {
      const view = instead(state);
      redraw(work!, view);
      return { focus: () => focusOn(view), refuse: () => {} };
    }
    const { card, focus, refuse } = leadCard(item, state.queue, texts, actions.act, form?.node);
    redraw(work!, card);
    return { focus, refuse: form?.refuse ?? refuse };
  };

  return {
    node,
    search: tools.focus,
    draw: (state, form) => {
      const { queue, current } = state;
      wanted = state.wanted;
      const shown = shownItems(state);
      const others = shown.filter(({ handoff }) => handoff !== current);
      node.classList.toggle('filling', form !== undefined);
      tools.node.hidden = !queue.handoffs.length;
      redraw(notes!, ...queueNotes(queue, texts));
      tools.update(wanted, countsOf(queue.handoffs, wanted), offered(queue.me), shown.length);
      const drawn = drawWork(state, form);
      toCard = drawn.focus;
      redraw(after!, ...nextLeads(others, queue.total - queue.handoffs.length, queue, texts, actions.choose));
      return drawn;
    },
  };
}
