/**
 * Scripts that die. `death` is a time limit or a spent quota: the call does not happen, nothing of the script runs any
 * more (no `catch`, no `finally` reaches a service), what was written stays, the lock is freed. `error` is one service
 * error: that call throws, and the script goes on as it sees fit.
 */
import { hostOf, type Workbench } from '../../src/workbench/emulator/open-workbench';
import { callsOf, type Outcome, outcomeOf, type Work } from './executions';

export type Fault = 'death' | 'error';

export interface Fate<T> {
  /** The call that failed; undefined if the work was done before. */
  readonly struck: string | undefined;
  readonly outcome: Outcome<T>;
}

export class ServiceFault extends Error {
  constructor(fault: Fault, name: string) {
    super(fault === 'death' ? 'Exceeded maximum execution time' : `Service error: ${name}`);
  }
}

/** Runs work with its `at`-th service call (from 1) failing. */
export const withFault = <T>(
  window: Workbench,
  at: number,
  work: Work<T>,
  fault: Fault = 'death',
): Fate<T> => {
  let calls = 0;
  let struck: string | undefined;
  window.watchCalls((name, proceed) => {
    calls++;
    if (calls === at) struck = name;
    if (calls === at || (fault === 'death' && calls > at)) throw new ServiceFault(fault, name);
    return proceed();
  });
  const outcome = outcomeOf(window, work);
  window.watchCalls(undefined);
  return { struck, outcome };
};

export interface FaultTrial<B, S> {
  /**
   * A fresh book for each failure point, always the same. One book put back each time by `Workbench.mark` is quickest.
   */
  readonly open: () => B;
  readonly window: (book: B) => Workbench;
  readonly work: (book: B) => Work;
  /** What the script, or the person, does after the failure; else the same work again. */
  readonly again?: (book: B) => Work;
  /** What must end alike, as plain data: the cells, not the calls. */
  readonly state: (book: B) => S;
  readonly fault?: Fault;
}

export interface FaultPoint<S> {
  readonly at: number;
  readonly call: string;
  /** What stood after the failure, and after running again. */
  readonly broken: S;
  readonly state: S;
}

/**
 * Fails the work before each of its service calls in turn, each time on a fresh book, and runs it again.
 * @returns what stands when nothing fails, and each point; a command is sound if all states equal `expected`
 * @example
 * const { expected, points } = failEverywhere({ open, window: (b) => b.workbench, work: (b) => () => decide(b), state });
 * expect(points.filter((point) => !isDeepStrictEqual(point.state, expected))).toEqual([]);
 */
export const failEverywhere = <B, S>(trial: FaultTrial<B, S>): { expected: S; points: FaultPoint<S>[] } => {
  const { open, window, work, again = work, state, fault } = trial;
  const whole = open();
  const calls = callsOf(window(whole), work(whole));
  // Now: a book that is put back and used again has another state later.
  const expected = state(whole);
  const points = calls.map((call, index): FaultPoint<S> => {
    const book = open();
    const { struck } = withFault(window(book), index + 1, work(book), fault);
    if (struck !== call) throw new Error(`Call ${index + 1} was ${call}, then ${struck}: not the same book`);
    const broken = state(book);
    window(book).execution(() => again(book)(hostOf(window(book))));
    return { at: index + 1, call, broken, state: state(book) };
  });
  return { expected, points };
};
