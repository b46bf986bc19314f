/**
 * What is asked once while the document lock is held: where the tabs are, which zone the file is in. No other script
 * changes it meanwhile; what people type is read again right before a write all the same.
 */
import type { Host } from '../host/host';

type Ask<Answer> = (host: Host) => Answer;

/** By host, one an execution. Gone with the lock: what was asked before is worth nothing then. */
const known = new WeakMap<Host, Map<Ask<unknown>, unknown>>();

/** Does the work, for which the caller holds the lock, and forgets after it what was asked. */
export const whileLocked = <T>(host: Host, work: () => T): T => {
  known.set(host, new Map());
  try {
    return work();
  } finally {
    known.delete(host);
  }
};

/** Whether the caller holds the lock: without it, another script may be writing just now. */
export const holdsLock = (host: Host): boolean => known.has(host);

/** To be called once tabs were made or marked. */
export const forgetAnswers = (host: Host): void => known.get(host)?.clear();

/**
 * Asks once a lock; without the lock, each time. What it gives is shared: nobody may change it.
 *
 * @example const zoneOf = onceWhileLocked((host) => host.spreadsheetApp.getActive().getSpreadsheetTimeZone());
 */
export const onceWhileLocked =
  <Answer>(ask: Ask<Answer>): Ask<Answer> =>
  (host) => {
    const answers = known.get(host);
    if (!answers) return ask(host);
    if (!answers.has(ask)) answers.set(ask, ask(host));
    return answers.get(ask) as Answer;
  };
