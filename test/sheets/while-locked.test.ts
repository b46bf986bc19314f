import { expect, it } from 'vitest';
import type { Host } from '../../src/host/host';
import { forgetAnswers, onceWhileLocked, whileLocked } from '../../src/sheets/while-locked';

const aHost = () => ({}) as Host;

/** Answers 1, 2, 3 … : how often it was asked. */
const aQuestion = () => {
  let asked = 0;
  return onceWhileLocked(() => ++asked);
};

it('without the lock every question is asked', () => {
  const [ask, host] = [aQuestion(), aHost()];
  expect([ask(host), ask(host)]).toEqual([1, 2]);
});

it('under the lock the first answer stands, and is gone with the lock', () => {
  const [ask, host] = [aQuestion(), aHost()];
  expect(whileLocked(host, () => [ask(host), ask(host)])).toEqual([1, 1]);
  expect(ask(host)).toBe(2);
  expect(whileLocked(host, () => ask(host))).toBe(3);
});

it('an answer from before the lock is worth nothing under it', () => {
  const [ask, host] = [aQuestion(), aHost()];
  ask(host);
  expect(whileLocked(host, () => ask(host))).toBe(2);
});

it('what was forgotten is asked again', () => {
  const [ask, host] = [aQuestion(), aHost()];
  const asked = whileLocked(host, () => {
    const first = ask(host);
    forgetAnswers(host);
    return [first, ask(host), ask(host)];
  });
  expect(asked).toEqual([1, 2, 2]);
});

it('work that throws leaves nothing behind, and neither does a question that was refused', () => {
  const host = aHost();
  let asked = 0;
  const ask = onceWhileLocked(() => {
    asked++;
    if (asked === 1) throw new Error('refused');
    return asked;
  });
  expect(() => whileLocked(host, () => ask(host))).toThrow('refused');
  const answers = whileLocked(host, () => [ask(host), ask(host)]);
  expect([...answers, ask(host)]).toEqual([2, 2, 3]);
});

it('another execution knows nothing of these answers', () => {
  const [ask, host, other] = [aQuestion(), aHost(), aHost()];
  expect(whileLocked(host, () => [ask(host), ask(other), ask(host)])).toEqual([1, 2, 1]);
});
