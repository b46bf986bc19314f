/** Writing that was begun: remembered until it has ended, or until nothing of it is missing. */
import { expect, it } from 'vitest';
import { beginWriting, unfinishedAmong } from '../../src/sheets/unfinished';
import { whileLocked } from '../../src/sheets/while-locked';
import { aHandoffBook } from '../commands/a-handoff-book';

const AT = { day: 20_000, minute: 600 };
const LATER = { day: 20_000, minute: 601 };

const begun = () => {
  const { host, log } = aHandoffBook();
  const end = beginWriting(log, AT);
  const look = (missing: readonly { day: number; minute: number }[]) => unfinishedAmong(host, log, missing);
  return { end, look, locked: (missing: (typeof AT)[]) => whileLocked(host, () => look(missing)) };
};

it('what a script has left behind is known by its moment, and by no other', () => {
  const { locked } = begun();
  const isUnfinished = locked([AT, LATER]);
  expect([isUnfinished(AT), isUnfinished(LATER), isUnfinished(undefined)]).toEqual([true, false, false]);
});

it('what has ended is no longer unfinished', () => {
  const { end, locked } = begun();
  end();
  expect(locked([AT])(AT)).toBe(false);
});

it('is forgotten once nothing of it is missing', () => {
  const { locked } = begun();
  locked([]);
  expect(locked([AT])(AT)).toBe(false);
});

it('is not forgotten by a look without the lock, which may come before the first line is written', () => {
  const { look, locked } = begun();
  look([]);
  expect(locked([AT])(AT)).toBe(true);
});
