/** `LockService`, after https://developers.google.com/apps-script/reference/lock/lock. There is one lock: the document's. */
import type * as host from '../../../host/host';
import type { Runtime } from '../runtime';
import { guard, serviceTable } from './guard';

class LockObject implements host.Lock {
  readonly #rt: Runtime;

  constructor(runtime: Runtime) {
    this.#rt = runtime;
  }
  /** False at once when another execution holds the lock: nothing changes while this one waits. */
  tryLock(_timeoutInMillis: number): boolean {
    this.#rt.lock.ours ||= !this.#rt.lock.theirs;
    return this.#rt.lock.ours;
  }
  waitLock(timeoutInMillis: number): void {
    if (!this.tryLock(timeoutInMillis))
      throw new Error('Lock timeout: another process was holding the lock for too long.');
  }
  hasLock(): boolean {
    return this.#rt.lock.ours;
  }
  /** What was written is committed first, as Google advises and as every execution does at its end. */
  releaseLock(): void {
    this.#rt.workbook.recalculate();
    this.#rt.lock.ours = false;
  }
}

class LockServiceService implements host.LockService {
  readonly #rt: Runtime;

  constructor(runtime: Runtime) {
    this.#rt = runtime;
  }
  getDocumentLock(): host.Lock | null {
    return guard(this.#rt, LOCK, new LockObject(this.#rt));
  }
}

const LOCK = serviceTable('LockService.Lock', {
  tryLock: 'number',
  waitLock: 'number',
  hasLock: '',
  releaseLock: '',
} satisfies Record<keyof LockObject, string>);

const SERVICE = serviceTable('LockService', {
  getDocumentLock: '',
} satisfies Record<keyof LockServiceService, string>);

export const lockServiceOf = (runtime: Runtime): LockServiceService =>
  guard(runtime, SERVICE, new LockServiceService(runtime));
