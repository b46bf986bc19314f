/**
 * Who sends the digest every week. One person, so that nobody gets it twice, though everybody's daily trigger runs; and
 * only after that person has seen what goes out and said so. The note is bound to the file: in a copy of it nothing is
 * sent until somebody chooses so there.
 */
import type { Day } from '../../domain/cell';
import type { Host, Sheet } from '../../host/host';
import { readMemo, writeMemo } from '../../sheets/tabs';

const MEMO = 'cualifica-digest';

export interface DigestSender {
  /** Address in lower case. */
  readonly by: string;
  /** The week that was seen: what comes after it goes out by itself. */
  readonly after: Day;
}

const fileOf = ({ spreadsheetApp }: Host): string => spreadsheetApp.getActive().getId();

/** Undefined while nobody has switched weekly sending on in this file. */
export const digestSender = (host: Host, weeksSheet: Sheet): DigestSender | undefined => {
  const [file, after = '', by = ''] = (readMemo(weeksSheet, MEMO) || '').split('\n');
  return by !== '' && file === fileOf(host) ? { by, after: { day: Number(after) } } : undefined;
};

/** Switches it on for a person; without one, off. */
export const noteDigestSender = (host: Host, weeksSheet: Sheet, sender: DigestSender | undefined): void =>
  writeMemo(weeksSheet, MEMO, sender ? [fileOf(host), sender.after.day, sender.by].join('\n') : 'off');
