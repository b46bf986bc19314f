/** The weekly mail by the daily trigger: once a week, by one person, and only where it certainly has not gone out. */
import type { Host } from '../../host/host';
import { isToSend } from '../../messages/week/digest';
import { cutText, digestStateOf } from '../../messages/week/digest-state';
import { underLock } from '../handoff/handoff-lock';
import type { WeekBook } from '../week/week-book';
import { deliver, logDigest } from './deliver-digest';
import { type DigestBook, digestBook, isAllowed, sendsWeek } from './digest-book';
import { mailOf } from './digest-images';

/** Nobody waits for a trigger. */
const PATIENCE_MS = 60_000;

/** What may have gone out, people settle: it is told once, and not tried again. */
const tellCut = (host: Host, { cell, ...rest }: DigestBook): void => {
  const cut = cutText(cell.text);
  if (digestStateOf(cell.text) !== 'sending' || cut === cell.text) return;
  cell.write(cut);
  logDigest(host, { cell, ...rest }, cell.text, cut);
};

/**
 * For the daily trigger of everybody: sends this week's mail if the person whose trigger it is has chosen to, still may,
 * and it certainly has not gone out. Not inside a lock; it takes its own.
 */
export const sendWeeklyDigest = (host: Host, week: WeekBook): void => {
  const isDue = (book: DigestBook | undefined): book is DigestBook =>
    book !== undefined &&
    sendsWeek(book.sender, week.report.week) &&
    book.sender.by === book.who &&
    isAllowed(book);
  const before = digestBook(host, week);
  if (!isDue(before) || digestStateOf(before.cell.text) === 'sent') return;
  const mail = isToSend(before.cell.text) ? mailOf(host, week) : undefined;
  underLock(host, PATIENCE_MS, () => {
    const book = digestBook(host, week);
    if (!isDue(book)) return;
    if (mail && isToSend(book.cell.text)) deliver(host, book, mail);
    else tellCut(host, book);
  });
};
