/**
 * When writing was begun that nobody has seen end: a script that dies leaves lines in `Bitácora` of handoffs that are
 * not in `Traspasos`, just as somebody does who deletes their rows. These moments tell the two apart.
 */
import type { Day } from '../domain/cell';
import type { Sheet } from '../host/host';
import { isoMoment } from './cells';
import { readMemo, writeMemo } from './tabs';

const MEMO = 'cualifica-unfinished';
/** Google keeps few letters for the memos of a tab. */
const MOST = 20;
const BETWEEN = '; ';

const read = (logSheet: Sheet): string[] => (readMemo(logSheet, MEMO) ?? '').split(BETWEEN).filter(Boolean);

/** Keeps those of the moments that are still needed. */
const keepOnly = (logSheet: Sheet, isNeeded: (moment: string) => boolean): void => {
  const noted = read(logSheet);
  const kept = noted.filter(isNeeded);
  if (kept.length < noted.length) writeMemo(logSheet, MEMO, kept.join(BETWEEN));
};

/** Whether a line of the log was written at a moment that may not have come to its end. */
export const unfinishedAt = (logSheet: Sheet): ((at: Day | undefined) => boolean) => {
  const noted = new Set(read(logSheet));
  return (at) => noted.has(isoMoment(at));
};

/**
 * Notes that writing begins; call what comes back when it has ended. A moment that another script has left behind stays.
 *
 * @example const end = beginWriting(logSheet, book.now); …; end();
 */
export const beginWriting = (logSheet: Sheet, at: Day): (() => void) => {
  const moment = isoMoment(at);
  const noted = read(logSheet);
  if (noted.includes(moment)) return () => undefined;
  writeMemo(logSheet, MEMO, [...noted, moment].slice(-MOST).join(BETWEEN));
  return () => keepOnly(logSheet, (one) => one !== moment);
};

/** Forgets the moments of which nothing is missing any more. */
export const forgetFinished = (logSheet: Sheet, missing: readonly (Day | undefined)[]): void => {
  const needed = new Set(missing.map(isoMoment));
  keepOnly(logSheet, (moment) => needed.has(moment));
};
