/** How things stand with the mail of a week: who would get it, who sends it, whether it has gone out. */
import type { Day, Moment } from '../../domain/cell';
import { fingerprint } from '../../domain/fingerprint';
import { type Mailboxes, readMailboxes } from '../../domain/mail-address';
import { mayDo } from '../../domain/rights';
import type { Settings } from '../../domain/settings';
import type { Host, Sheet } from '../../host/host';
import { type DigestFacts, digestNotice, type HindranceFacts, type Sender } from '../../messages/week/digest';
import { nowIn } from '../../sheets/cells';
import { type DigestCell, digestCell } from '../../sheets/week/digest-cell';
import type { WeekBook } from '../week/week-book';
import { whoIs } from '../who';
import { type DigestSender, digestSender } from './digest-sender';

export interface DigestBook {
  readonly week: WeekBook;
  readonly weeksSheet: Sheet;
  readonly cell: DigestCell;
  readonly sender: DigestSender | undefined;
  readonly mailboxes: Mailboxes;
  /** Address of whoever runs the script; `''` where Google does not say. */
  readonly who: string;
  readonly now: Moment;
}

/** Those of the digest; only where nobody has named any, those of dirección. */
const mailboxesOf = ({ digestEmails, emails }: Settings): Mailboxes =>
  readMailboxes(digestEmails.length > 0 ? digestEmails : emails.management);

export const settingsOf = ({ week }: Pick<DigestBook, 'week'>): Settings => week.book.workbook.settings;

/**
 * To be read inside the lock by whoever goes on to send. Undefined where `Semanas`, its columns or the row of the week
 * are gone.
 */
export const digestBook = (host: Host, week: WeekBook): DigestBook | undefined => {
  const weeksSheet = week.tabs.weeks;
  const cell = weeksSheet && digestCell(host, weeksSheet, week.report.week);
  if (!weeksSheet || !cell) return undefined;
  return {
    ...{ week, weeksSheet, cell, who: whoIs(host), now: nowIn(host) },
    sender: digestSender(host, weeksSheet),
    mailboxes: mailboxesOf(settingsOf({ week })),
  };
};

export const isAllowed = (book: DigestBook): boolean => mayDo(book.who, settingsOf(book), 'digest');

/** What Google takes in one mail, copies included. */
const MOST_RECIPIENTS = 50;

/** Why it could go out to nobody, whoever sends it. */
export const listHindrance = ({ mailboxes }: DigestBook): HindranceFacts | undefined => {
  const n = mailboxes.addresses.length;
  if (n === 0) return { why: 'no-recipients' };
  return n > MOST_RECIPIENTS ? { why: 'too-many', n } : undefined;
};

export const factsOf = (book: DigestBook): DigestFacts => {
  const { cell, mailboxes, sender, who } = book;
  return {
    ...{ text: cell.text, ...mailboxes, who },
    sender: sender?.by,
    isMine: sender !== undefined && sender.by === who,
    hindrance: listHindrance(book),
    senders: isAllowed(book) ? undefined : settingsOf(book).emails.management,
  };
};

/**
 * A mark of what a person sees in the preview. With another one nothing is sent: somebody was faster, or it was another
 * week, or it would go to others.
 */
export const seenMark = ({ week, cell, mailboxes, sender }: DigestBook): string => {
  const { day } = week.report.week;
  return fingerprint([[day, cell.text, sender?.by ?? '', ...mailboxes.addresses]]).toString(36);
};

/** Whether a week goes out by itself with a person's account. */
export const sendsWeek = (sender: DigestSender | undefined, week: Day): sender is DigestSender =>
  sender !== undefined && week.day > sender.after.day;

/** Whose daily round is to send this week, and whether it still does. */
export const weeklySender = (book: DigestBook): Sender | undefined => {
  const { sender, week } = book;
  if (!sendsWeek(sender, week.report.week)) return undefined;
  return { by: sender.by, isAllowed: mayDo(sender.by, settingsOf(book), 'digest') };
};

/**
 * What the report should tell about its mail; `''` where all is well.
 *
 * @example digestNoticeOf(host, week) // 'El resumen de esta semana no ha salido: …'
 */
export const digestNoticeOf = (host: Host, week: WeekBook): string => {
  const book = digestBook(host, week);
  if (!book) return '';
  const { report } = week;
  return digestNotice(book.cell.text, weeklySender(book), report.takenAt, book.now);
};
