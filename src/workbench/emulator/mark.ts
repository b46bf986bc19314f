/** Puts a book back to an earlier moment at once: cells are never changed in place, so keeping a moment costs nothing. */
import type { Runtime } from './runtime';

const refill = <V>(map: Map<string, V>, entries: readonly (readonly [string, V])[]): void => {
  map.clear();
  for (const [key, value] of entries) map.set(key, value);
};

/** Gives the way back, which can be taken any number of times. Undo steps and what scripts keep in variables stay. */
export const markOf = (runtime: Runtime): (() => void) => {
  const { workbook, properties, triggers, clock, lock, mail } = runtime;
  const { state } = workbook;
  const kept = { list: triggers.list, nextId: triggers.nextId, ahead: clock.ahead, mail: mail.store };
  const { document, script, users } = properties;
  const contents = [document, script].map((store) => [...store]);
  const ofUsers = [...users].map(([email, store]) => [email, [...store]] as const);
  const actives = runtime.windows.map((window) => ({ window, active: { ...window.active } }));
  return () => {
    workbook.state = state;
    clock.reset(kept.ahead);
    workbook.clockMoved();
    Object.assign(triggers, { list: kept.list, nextId: kept.nextId });
    mail.store = kept.mail;
    lock.holder = undefined;
    [document, script].forEach((store, index) => {
      refill(store, contents[index] ?? []);
    });
    refill(
      users,
      ofUsers.map(([email, entries]) => [email, new Map(entries)] as const),
    );
    for (const { window, active } of actives) Object.assign(window.active, active);
    workbook.recalculate();
  };
};
