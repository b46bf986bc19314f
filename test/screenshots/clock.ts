/** The pictures are taken on a day of their own, so that the same dates stand in them whenever they are taken anew. */
import type { Page } from 'playwright-core';

/** A Monday, at five past nine in Madrid. */
const MOMENT = Date.parse('2026-11-23T09:05:00+01:00');

/** Sets the clock of this process, in which the sample is made; it runs on from there. */
export const setClock = (): void => {
  const Real = Date;
  const away = MOMENT - Real.now();
  globalThis.Date = new Proxy(Real, {
    construct: (target, parts) =>
      Reflect.construct(target, parts.length ? parts : [target.now() + away]) as object,
    get: (target, name) => (name === 'now' ? () => target.now() + away : Reflect.get(target, name)),
  });
};

/** Sets the clock of a page, before anything is opened in it. */
export const setPageClock = (page: Page): Promise<void> => page.clock.setSystemTime(MOMENT);
