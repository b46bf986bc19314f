/** `LockService`, after https://developers.google.com/apps-script/reference/lock/lock. There is one lock: the document's. */
import type * as host from '../../../host/host';
import { freeLock, type Runtime, takeLock } from '../runtime';
import { guard, serviceTable } from './guard';

class LockObject implements host.Lock {
  readonly #rt: Runtime;

  constructor(runtime: Runtime) {
    this.#rt = runtime;
  }
  /** False at once when another execution holds the lock: nothing changes while this one waits. */
  tryLock(_timeoutInMillis: number): boolean {
    return takeLock(this.#rt);
  }
  waitLock(timeoutInMillis: number): void {
    if (!this.tryLock(timeoutInMillis))
      throw new Error('Lock timeout: another process was holding the lock for too long.');
  }
  hasLock(): boolean {
    return this.#rt.lock.holder === this.#rt;
  }
  /** What was written is committed first, as Google advises and as every execution does at its end. */
  releaseLock(): void {
    this.#rt.workbook.recalculate();
    freeLock(this.#rt);
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
