/** How the page moves through the queue. */
import { expect, test } from 'vitest';
import {
  currentItem,
  narrowed,
  neighbour,
  runsDry,
  stateOf,
  without,
} from '../../../src/sidebar/client/queue-state';
import { aQueue } from '../../browser/sidebar/a-queue';

const [first, second, third] = aQueue().handoffs.map(({ handoff }) => handoff) as [string, string, string];
const HOT = { filters: ['hot'], search: '' } as const;

test('a new queue shows its first handoff, or keeps the one on the card if it still waits', () => {
  expect(stateOf(aQueue()).current).toBe(first);
  expect(stateOf(aQueue(), second).current).toBe(second);
  expect(stateOf(aQueue(), 'L-GONE-T1').current).toBe(first);
});

test('a handoff on the card stays when the sheet is read again, also where a filter would leave it out by now', () => {
  expect(stateOf(aQueue(), second, HOT).current).toBe(second);
});

test('filters bring up the first that they leave, unless the one on the card is left', () => {
  expect(narrowed(stateOf(aQueue(), second), HOT).current).toBe(first);
  expect(narrowed(stateOf(aQueue(), third), HOT).current).toBe(third);
  expect(narrowed(stateOf(aQueue()), { filters: [], search: 'nadie' }).current).toBeUndefined();
});

test('a handoff that is answered leaves, and the one that followed it comes up', () => {
  const state = without(stateOf(aQueue(), second), second);
  expect(state.queue.handoffs.map(({ handoff }) => handoff)).toEqual([first, third]);
  expect(state.queue.total).toBe(2);
  expect(currentItem(state)?.handoff).toBe(third);
});

test('among filtered ones, the next that is shown comes up', () => {
  expect(without(stateOf(aQueue(), first, HOT), first).current).toBe(third);
});

test('after the last one comes the first, and before the first the last', () => {
  expect(without(stateOf(aQueue(), third), third).current).toBe(first);
  expect(neighbour(stateOf(aQueue(), third), 1)).toBe(first);
  expect(neighbour(stateOf(aQueue(), first), -1)).toBe(third);
});

test('a handoff that leaves while another is on the card moves nothing; one that is not there changes nothing', () => {
  expect(without(stateOf(aQueue(), first), third).current).toBe(first);
  expect(without(stateOf(aQueue()), 'L-GONE-T1').queue.total).toBe(3);
});

test('where none is left there is no neighbour', () => {
  expect(neighbour(stateOf(aQueue({ handoffs: [] })), 1)).toBeUndefined();
});

test('the handoffs at hand run dry only where more wait in the sheet', () => {
  const one = stateOf(aQueue({ handoffs: aQueue().handoffs.slice(0, 1), total: 9 }));
  expect(runsDry(one)).toBe(false);
  expect(runsDry(without(one, first))).toBe(true);
  expect(runsDry(stateOf(aQueue({ handoffs: [], total: 0 })))).toBe(false);
});
