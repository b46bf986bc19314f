/** One execution of the script in a window: its service calls by name, its outcome, its lock freed at the end. */
import type { Host } from '../../src/host/host';
import { hostOf, type Workbench } from '../../src/workbench/emulator/open-workbench';

/** What a script, or the page through the script, does: a command, `session.callFromSidebar`, `session.type` … */
export type Work<T = unknown> = (host: Host) => T;

export type Outcome<T = unknown> = { readonly value: T } | { readonly thrown: unknown };

/** Runs work as one execution and keeps what it threw. Only for windows that nobody watches already. */
export const outcomeOf = <T>(window: Workbench, work: Work<T>): Outcome<T> => {
  try {
    return { value: window.execution(() => work(hostOf(window))) };
  } catch (thrown) {
    return { thrown };
  }
};

/**
 * The names of the service calls of a work, in order, like `SpreadsheetApp.Range.setValues`. Formulas call none.
 * @example callsOf(book.workbench, (host) => addInteraction(host, order)).length
 */
export const callsOf = (window: Workbench, work: Work): string[] => {
  const names: string[] = [];
  window.watchCalls((name, proceed) => {
    names.push(name);
    return proceed();
  });
  try {
    window.execution(() => work(hostOf(window)));
  } finally {
    window.watchCalls(undefined);
  }
  return names;
};

/**
 * How often each service call occurs: equal for few rows and for many where calls do not grow with rows.
 * @example expect(callCounts(few, work)).toEqual(callCounts(many, work))
 */
export const callCounts = (window: Workbench, work: Work): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const name of callsOf(window, work)) counts[name] = (counts[name] ?? 0) + 1;
  return counts;
};
