/** What stays of old weeks although nothing in it is new: what could not be calculated again. */
import { expect, it } from 'vitest';
import type { FrozenLead, FrozenTables, FrozenWeek, Split } from '../../../src/domain/history/frozen';
import { TOO_LONG } from '../../../src/domain/history/pack-lead';
import { rowsToThin } from '../../../src/domain/history/thin';
import { splitFrom } from '../../../src/domain/history/units';
import { FORGOTTEN } from '../../../src/domain/vocabulary';

const TABLES: FrozenTables = {
  matrix: [['Criterio']],
  settings: [],
  personas: undefined,
  interactions: undefined,
};
const WEEKS = 16;

/** Weeks of one lead that stands still, scored by what is written in its first row; row 2 is that of the first week. */
const weeksOfOne = (
  frozen: string,
  unreadable: readonly number[] = [],
  changes: Readonly<Record<number, Split | undefined>> = {},
): readonly FrozenWeek[] =>
  Array.from({ length: WEEKS }, (_, at): FrozenWeek => {
    const monday = { day: 20_800 + 7 * at };
    const lead: FrozenLead = {
      ...{ row: at + 2, lead: 'L-1', score: 50, fit: 50, interest: undefined, parts: 'Cargo 50' },
      ...{ temperature: 'warm', stage: 'lead', turnedBy: undefined },
      change: at in changes ? changes[at] : splitFrom(() => 0),
      frozen: at === 0 ? frozen : '',
    };
    const tables = unreadable.includes(at) ? undefined : TABLES;
    return { week: monday, takenAt: monday, asOf: monday, matrix: 'M-1', tables, leads: [lead] };
  });

it('of three weeks older than thirteen the first row stays, which has the data of the others', () => {
  expect(rowsToThin(weeksOfOne('[["Cargo","CEO"]]'))).toEqual([3, 4]);
});

it.each([FORGOTTEN.erased.es, TOO_LONG])('all rows stay of a lead whose data read «%s»', (text) => {
  expect(rowsToThin(weeksOfOne(text))).toEqual([]);
});

it('all rows stay of a week whose tables cannot be read', () => {
  expect(rowsToThin(weeksOfOne('[["Cargo","CEO"]]', [1]))).toEqual([4]);
});

it('a row that only the day has moved goes; one that somebody has, or of which nobody knows, stays', () => {
  const day = splitFrom((cause) => (cause === 'day' ? -2.5 : 0));
  const model = splitFrom((cause) => (cause === 'model' ? 4 : 0));
  const thinned = (second: Split | undefined): readonly number[] =>
    rowsToThin(weeksOfOne('[["Cargo","CEO"]]', [], { 1: second }));
  expect(thinned(day)).toEqual([3, 4]);
  expect(thinned(model)).toEqual([4]);
  expect(thinned(undefined)).toEqual([4]);
});
