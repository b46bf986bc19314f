/**
 * When writing was begun that nobody has seen end: a script that dies leaves lines in `Bitácora` of handoffs that are
 * not in `Traspasos`, just as somebody does who deletes their rows. These moments tell the two apart.
 */
import type { Day } from '../domain/cell';
import type { Host, Sheet } from '../host/host';
import { isoMoment } from './cells';
import { type Memo, memoAt } from './tabs';
import { holdsLock } from './while-locked';

const MEMO = 'cualifica-unfinished';
/** Google keeps few letters for the memos of a tab. */
const MOST = 20;
const BETWEEN = '; ';

const momentsIn = ({ text }: Memo): string[] => text.split(BETWEEN).filter(Boolean);

/** Keeps those of the moments that are still needed, and returns them. */
const keepOnly = (logSheet: Sheet, isNeeded: (moment: string) => boolean): readonly string[] => {
  const memo = memoAt(logSheet, MEMO);
  const noted = momentsIn(memo);
  const kept = noted.filter(isNeeded);
  if (kept.length < noted.length) memo.write(kept.join(BETWEEN));
  return kept;
};

/**
 * Whether a line of the log was written at a moment that may not have come to its end. Moments of which nothing is
 * missing any more are forgotten under the lock; without it, the script that noted one may only just have begun.
 *
 * @param missing when what is missing was begun
 */
export const unfinishedAmong = (
  host: Host,
  logSheet: Sheet,
  missing: readonly (Day | undefined)[],
): ((at: Day | undefined) => boolean) => {
  const needed = new Set(missing.map(isoMoment));
  const noted = new Set(keepOnly(logSheet, (moment) => needed.has(moment) || !holdsLock(host)));
  return (at) => noted.has(isoMoment(at));
};

/**
 * Notes that writing begins; call what comes back when it has ended. A moment that another script has left behind stays.
 *
 * @example const end = beginWriting(logSheet, book.now); …; end();
 */
export const beginWriting = (logSheet: Sheet, at: Day): (() => void) => {
  const moment = isoMoment(at);
  const memo = memoAt(logSheet, MEMO);
  const noted = momentsIn(memo);
  if (noted.includes(moment)) return () => undefined;
  memo.write([...noted, moment].slice(-MOST).join(BETWEEN));
  return () => void keepOnly(logSheet, (one) => one !== moment);
};
