/** Work that no other person's decision may cross. */
import type { Host } from '../../host/host';
import { whileLocked } from '../../sheets/while-locked';

/**
 * Does the work under the document lock, and commits it before the lock goes. `undefined` where others kept it busy
 * for all of `patienceMs`.
 * A lock does not stop people's own edits: what is written must rest on what was read inside.
 */
export const underLock = <T>(host: Host, patienceMs: number, work: () => T): T | undefined => {
  const lock = host.lockService.getDocumentLock();
  if (lock && !lock.tryLock(patienceMs)) return undefined;
  try {
    return whileLocked(host, work);
  } finally {
    host.spreadsheetApp.flush();
    lock?.releaseLock();
  }
};
