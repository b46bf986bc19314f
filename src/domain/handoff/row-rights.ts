/** Changes that somebody made in a row outside of the own role: they count, and are flagged. */
import { mayDo, type Right, type WithRoles } from '../rights';
import type { Change, LogAction, LogEntry } from './change';

/** The right that each event takes; the others are nobody's in particular. */
const RIGHT_OF: Readonly<Partial<Record<LogAction, Right>>> = {
  sent: 'send',
  decided: 'decide',
  corrected: 'decide',
  judged: 'judge',
  concluded: 'conclude',
  reassigned: 'reassign',
};

/** An event that its author may not cause. Nobody known may cause all. */
const isOutside = (email: string, settings: WithRoles, { what }: LogEntry): boolean => {
  const right = RIGHT_OF[what];
  return right !== undefined && !mayDo(email, settings, right);
};

/**
 * The same changes, each event outside of its author's role followed by a `flagged` one, for `Bitácora`.
 *
 * @param email of who made them; `''` where that is not known, as when a change is found later
 * @example writeAll(host, book, withFlags(book.who, settings, changes))
 */
export const withFlags = (
  email: string,
  settings: WithRoles,
  changes: readonly Change[],
): readonly Change[] =>
  changes.map((change) => {
    const log = change.log.flatMap((entry): readonly LogEntry[] =>
      isOutside(email, settings, entry) ? [entry, { ...entry, what: 'flagged' }] : [entry],
    );
    return log.length === change.log.length ? change : { ...change, log };
  });
