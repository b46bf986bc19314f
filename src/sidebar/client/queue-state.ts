/** What the page knows of the queue and how it moves on; plain values, no page. */
import type { Queue, QueueItem } from '../protocol';
import { ALL, filtered, type Wanted } from './queue-filters';

export interface QueueState {
  readonly queue: Queue;
  readonly wanted: Wanted;
  /** Handoff on the card; undefined when none is shown. */
  readonly current: string | undefined;
}

/** What the filters leave, in the order of the server. */
export const shownItems = ({ queue, wanted }: Omit<QueueState, 'current'>): readonly QueueItem[] =>
  filtered(queue.handoffs, wanted);

/** Keeps the handoff on the card if it still waits, otherwise the first that is shown comes up. */
export const stateOf = (queue: Queue, current?: string, wanted: Wanted = ALL): QueueState => {
  const isThere = queue.handoffs.some(({ handoff }) => handoff === current);
  return { queue, wanted, current: isThere ? current : shownItems({ queue, wanted })[0]?.handoff };
};

/** With other filters: the handoff on the card stays if they leave it. */
export const narrowed = ({ queue, current }: QueueState, wanted: Wanted): QueueState => {
  const shown = shownItems({ queue, wanted });
  const kept = shown.some(({ handoff }) => handoff === current);
  return { queue, wanted, current: kept ? current : shown[0]?.handoff };
};

export const currentItem = ({ queue, current }: QueueState): QueueItem | undefined =>
  queue.handoffs.find(({ handoff }) => handoff === current);

/** The one after (1) or before (-1) on the card; after the last one the first. */
export const neighbour = (state: QueueState, step: 1 | -1): string | undefined => {
  const shown = shownItems(state);
  const at = shown.findIndex(({ handoff }) => handoff === state.current);
  return shown[(at + step + shown.length) % Math.max(shown.length, 1)]?.handoff;
};

/** Takes a handoff out; the one that followed it comes up, after the last one the first. */
export const without = (state: QueueState, handoff: string): QueueState => {
  const { queue, wanted, current } = state;
  const handoffs = queue.handoffs.filter((item) => item.handoff !== handoff);
  if (handoffs.length === queue.handoffs.length) return state;
  const next = current === handoff ? neighbour(state, 1) : current;
  return narrowed({ queue: { ...queue, handoffs, total: queue.total - 1 }, current: next, wanted }, wanted);
};

/** How many wait for a decision; what was accepted waits for a verdict. */
export const undecided = ({ queue }: QueueState): number =>
  queue.handoffs.filter(({ state }) => state === 'open').length;

/** True when the handoffs at hand are used up but more wait in the sheet. */
export const runsDry = ({ queue }: QueueState): boolean => queue.handoffs.length === 0 && queue.total > 0;
