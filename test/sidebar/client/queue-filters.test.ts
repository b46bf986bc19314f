/** What the search box and the filters leave of the queue. */
import { expect, test } from 'vitest';
import { ALL, countsOf, filtered, toggled, whyNone } from '../../../src/sidebar/client/queue-filters';
import { anItem, threeItems } from '../../browser/sidebar/a-queue';

const names = (wanted: Parameters<typeof filtered>[1], items = threeItems) =>
  filtered(items, wanted).map(({ name }) => name);

test('without filters all are shown, in the order of the server', () => {
  expect(filtered(threeItems, ALL)).toEqual(threeItems);
});

test('each filter leaves what it is called after', () => {
  expect(names({ filters: ['mine'], search: '' })).toEqual(['Lucía Ferrer Ibáñez', 'Beatriz Sanz']);
  expect(names({ filters: ['overdue'], search: '' })).toEqual(['Lucía Ferrer Ibáñez']);
  expect(names({ filters: ['hot'], search: '' })).toEqual(['Lucía Ferrer Ibáñez', 'Beatriz Sanz']);
  expect(names({ filters: ['returned'], search: '' })).toEqual(['Andrés Molina']);
});

test('filters and words must all hold', () => {
  expect(names({ filters: ['mine', 'hot'], search: 'sanz' })).toEqual(['Beatriz Sanz']);
  expect(names({ filters: ['overdue', 'returned'], search: '' })).toEqual([]);
});

test('words are found in name, company, owner and ID, whatever their accents, case and order', () => {
  expect(names({ filters: [], search: 'IBANEZ  lucia' })).toEqual(['Lucía Ferrer Ibáñez']);
  expect(names({ filters: [], search: 'clinicas' })).toEqual(['Andrés Molina']);
  expect(names({ filters: [], search: 'leo@' })).toEqual(['Andrés Molina']);
  expect(names({ filters: [], search: 'l-9p4tdc' })).toEqual(['Beatriz Sanz']);
  expect(names({ filters: [], search: 'lucia clinicas' })).toEqual([]);
});

test('each count says what the filter would leave together with what is wanted already', () => {
  expect(countsOf(threeItems, ALL)).toEqual({ mine: 2, overdue: 1, hot: 2, returned: 1 });
  expect(countsOf(threeItems, { filters: ['mine'], search: 'sanz' })).toEqual({
    ...{ mine: 1, overdue: 0, hot: 1, returned: 0 },
  });
});

test('a filter is put on and taken off again', () => {
  const on = toggled({ filters: ['mine'], search: 'x' }, 'hot');
  expect(on).toEqual({ filters: ['mine', 'hot'], search: 'x' });
  expect(toggled(on, 'mine')).toEqual({ filters: ['hot'], search: 'x' });
});

test('where nothing is shown, the one thing that stands in the way is known, or that there are several', () => {
  expect(whyNone({ filters: ['overdue'], search: ' ' })).toBe('overdue');
  expect(whyNone({ filters: [], search: 'zzz' })).toBe('search');
  expect(whyNone({ filters: ['hot'], search: 'zzz' })).toBe('several');
  expect(whyNone({ filters: ['hot', 'mine'], search: '' })).toBe('several');
});

test('five hundred are filtered as three are', () => {
  const many = Array.from({ length: 500 }, (_, n) => anItem({ id: `L-${n}`, overdue: n % 5 === 0 }));
  expect(filtered(many, { filters: ['overdue'], search: 'lucia' })).toHaveLength(100);
});
