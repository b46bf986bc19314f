/** Re-entry conditions that cannot be read: until they are mended, they hold their leads back. */
import type { Origin } from '../cell';
import type { Issue } from '../issue';
import { notebook } from '../table';
import { SETTINGS_KEYS } from '../vocabulary';
import type { Ledger } from './ledger';
import type { Reentry } from './reentry';

/** Of `Ajustes`, where returns take theirs from. */
export const defaultReentryIssues = (text: string, read: (text: string) => Reentry): Issue[] => {
  const notes = notebook('settings', { row: 1 });
  for (const { line, params } of read(text).faults)
    notes.note('warning', 'unreadable-reentry', { header: SETTINGS_KEYS.defaultReentry.es }, line, params);
  return notes.issues;
};

/** Of `Traspasos`: one issue a line, at the cell `Reingreso`. */
export const reentryIssues = (
  { handoffs, columns }: Ledger,
  read: (text: string) => Reentry,
  origin: Origin,
): Issue[] => {
  const notes = notebook('handoffs', origin);
  const column = columns.reentry;
  for (const { index, reentry } of handoffs) {
    for (const { line, params } of read(reentry).faults) {
      notes.note(
        'warning',
        'unreadable-reentry',
        { row: index, ...(column === undefined ? {} : { column }) },
        line,
        params,
      );
    }
  }
  return notes.issues;
};
