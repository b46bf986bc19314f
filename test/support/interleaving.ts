/**
 * Two people at once: the second acts exactly before one service call of the first. Locks hold as on Google: while the
 * first has the document's lock, a second that asks for it stands still, with what it had read until then, and goes on
 * once the lock is free, or gives up. Edits by hand know no locks.
 */
import type { Workbench } from '../../src/workbench/emulator/open-workbench';
import { callsOf, type Outcome, outcomeOf, type Work } from './executions';

/** Who does what. Two people have two windows on one book: `book.workbench` and `book.workbench.as('luis@example.com')`. */
export interface Act {
  readonly window: Workbench;
  readonly work: Work;
}

export interface Meeting {
  /** How many service calls the first made. */
  readonly calls: number;
  readonly first: Outcome;
  /** For an edit by hand, what the edit answered, even if its `onEdit` had to wait. */
  readonly second: Outcome;
  /** The second stood still until the first freed the lock. */
  readonly waited: boolean;
}

const FREES_LOCK = /(Lock\.releaseLock|Ui\.alert|Ui\.prompt)$/;

/**
 * Runs the first with the second before its `at`-th service call (from 1), or afterwards if there are fewer.
 * `gives up`: the second's `tryLock` is false at once, as after a long wait.
 */
export const interleave = (
  first: Act,
  at: number,
  second: Act,
  whenLocked: 'waits' | 'gives up' = 'waits',
): Meeting => {
  let calls = 0;
  const other = new Second(second, whenLocked === 'waits');
  first.window.watchCalls((name, proceed) => {
    calls++;
    if (calls === at) other.start();
    const result = proceed();
    if (FREES_LOCK.test(name)) other.goOn();
    return result;
  });
  const outcome = outcomeOf(first.window, first.work);
  first.window.watchCalls(undefined);
  other.start();
  other.goOn();
  return { calls, first: outcome, second: other.outcome, waited: other.waited };
};

/** The second before every call of the first, and after the last one; each time on a fresh book, or on one put back by `mark`. */
export const interleaveEverywhere = <B, S>(trial: {
  readonly open: () => B;
  readonly first: (book: B) => Act;
  readonly second: (book: B) => Act;
  /** What stands afterwards, as plain data. */
  readonly state: (book: B) => S;
  readonly whenLocked?: 'waits' | 'gives up';
}): (Meeting & { readonly at: number; readonly call: string; readonly state: S })[] => {
  const whole = trial.open();
  const alone = trial.first(whole);
  const names = callsOf(alone.window, alone.work);
  return [...names, 'afterwards'].map((call, index) => {
    const book = trial.open();
    const meeting = interleave(trial.first(book), index + 1, trial.second(book), trial.whenLocked);
    return { ...meeting, at: index + 1, call, state: trial.state(book) };
  });
};

class StandsStill extends Error {}

/** A call that was made: what it gave. Lists are copied, since scripts change them. */
type Answer = { readonly value: unknown } | { readonly thrown: unknown };

const copyOf = (value: unknown): unknown => (Array.isArray(value) ? value.map(copyOf) : value);

/** Triggers of edits run once only; menus and the sidebar are asked again, with the answers of before. */
const SIMPLE_TRIGGERS = new Set(['onEdit', 'onOpen']);

/**
 * JavaScript cannot stop in mid-call. What stands still is thrown away and run again later, getting the very answers
 * that it had until then; from the lock on, its calls are made.
 */
class Second {
  outcome: Outcome = { thrown: new Error('The second never ran') };
  waited = false;
  private started = false;
  private readonly answers: Answer[] = [];
  private replayed = 0;
  private stands = false;
  private resume: (() => void) | undefined;
  private trigger: (() => void) | undefined;

  constructor(
    private readonly act: Act,
    private readonly waits: boolean,
  ) {}

  start(): void {
    if (this.started) return;
    this.started = true;
    const unwrap = this.noteTriggers();
    this.watched(() => this.carryOut());
    unwrap();
    if (!this.stands) return;
    this.waited = true;
    this.resume = this.trigger ?? (() => this.carryOut());
  }

  private carryOut(): void {
    const { window, work } = this.act;
    this.outcome = outcomeOf(window, work);
  }

  goOn(): void {
    const { resume } = this;
    this.resume = undefined;
    if (!resume) return;
    this.stands = false;
    this.replayed = 0;
    this.watched(resume);
  }

  private watched(run: () => void): void {
    const { window } = this.act;
    window.watchCalls((name, proceed) => this.call(name, proceed));
    try {
      run();
    } finally {
      window.watchCalls(undefined);
    }
  }

  private call(name: string, proceed: () => unknown): unknown {
    if (this.stands) throw new StandsStill();
    const known = this.answers[this.replayed];
    this.replayed++;
    if (known) return given(known);
    const answer = answerOf(proceed);
    if (this.waits && isRefusedLock(name, answer)) {
      this.stands = true;
      throw new StandsStill();
    }
    this.answers.push(answer);
    return given(answer);
  }

  /** The edit itself has happened when its trigger stands still: only the trigger is run again. */
  private noteTriggers(): () => void {
    const { window } = this.act;
    const functions = window.functions as Record<string, (...args: unknown[]) => unknown>;
    const originals = { ...functions };
    for (const name of Object.keys(originals).filter((each) => SIMPLE_TRIGGERS.has(each))) {
      functions[name] = (...args) => {
        this.answers.length = 0;
        this.replayed = 0;
        this.trigger = () => window.execution(() => originals[name]?.(...args), 'LIMITED');
        const result = originals[name]?.(...args);
        this.trigger = this.stands ? this.trigger : undefined;
        return result;
      };
    }
    return () => void Object.assign(functions, originals);
  }
}

const answerOf = (proceed: () => unknown): Answer => {
  try {
    return { value: copyOf(proceed()) };
  } catch (thrown) {
    return { thrown };
  }
};

const given = (answer: Answer): unknown => {
  if ('thrown' in answer) throw answer.thrown;
  return copyOf(answer.value);
};

const isRefusedLock = (name: string, answer: Answer): boolean =>
  name.endsWith('Lock.tryLock')
    ? 'value' in answer && answer.value === false
    : name.endsWith('Lock.waitLock') && 'thrown' in answer;
