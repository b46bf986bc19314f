/** Lets time-driven triggers run by themselves; those that were to wait some minutes come after seconds. */
import type { WorkbenchSession } from '../emulator/session';

/** Long enough to see that work goes on in slices. */
const longestWait = 2000;
/** Browsers cannot wait for weeks at a stretch, and a machine that slept wakes up late. */
const looksAgainAfter = 60_000;

export class TriggerTimer {
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly session: WorkbenchSession) {}

  /** Waits for the trigger that is due next; to be told whenever triggers or the clock changed. */
  set(): void {
    clearTimeout(this.timer);
    const next = this.session.nextTrigger();
    if (!next) return;
    const missing = Math.max(0, next.due.getTime() - this.session.now().getTime());
    const wait = Math.min(missing, next.recurring ? looksAgainAfter : longestWait);
    this.timer = setTimeout(() => {
      if (!next.recurring || wait === missing) this.session.advanceTo(next.due);
      else this.set();
    }, wait);
  }
}
