/** How the page moves through the queue. */
import { expect, test } from 'vitest';
import { currentLead, runsDry, stateOf, without } from '../../../src/sidebar/client/queue-state';
import { aQueue } from '../../browser/sidebar/a-queue';

const [first, second, third] = aQueue().leads.map((lead) => lead.id) as [string, string, string];

test('a new queue shows its first lead, or keeps the one on the card if it still waits', () => {
  expect(stateOf(aQueue()).current).toBe(first);
  expect(stateOf(aQueue(), second).current).toBe(second);
  expect(stateOf(aQueue(), 'L-GONE').current).toBe(first);
});

test('a lead that is done with leaves, and the one that followed it comes up', () => {
  const state = without(stateOf(aQueue(), second), second);
  expect(state.queue.leads.map((lead) => lead.id)).toEqual([first, third]);
  expect(state.queue.total).toBe(2);
  expect(currentLead(state)?.id).toBe(third);
});

test('after the last lead the first comes up', () => {
  expect(without(stateOf(aQueue(), third), third).current).toBe(first);
});

test('a lead that leaves while another is on the card moves nothing', () => {
  expect(without(stateOf(aQueue(), first), third).current).toBe(first);
});

test('the leads at hand run dry only where more wait in the sheet', () => {
  const one = stateOf(aQueue({ leads: aQueue().leads.slice(0, 1), total: 9 }));
  expect(runsDry(one)).toBe(false);
  expect(runsDry(without(one, first))).toBe(true);
  expect(runsDry(stateOf(aQueue({ leads: [], total: 0 })))).toBe(false);
});
