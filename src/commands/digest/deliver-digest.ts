/**
 * Sends the mail of a week once. What is about to happen is written down before it happens, so that a script that dies
 * in between is not followed by a second mail: whoever finds `enviándose …` under the lock knows that it may have gone
 * out, and leaves it to people.
 */
import { PEOPLE } from '../../domain/vocabulary';
import type { Host } from '../../host/host';
import type { MailMessage } from '../../host/mail-app';
import { type HindranceFacts, hindranceText, isToSend } from '../../messages/week/digest';
import { failedText, sendingText, sentText, unsureText } from '../../messages/week/digest-state';
import { appendLog } from '../../sheets/log-tab';
import { attempt } from '../talk';
import { type DigestBook, listHindrance, settingsOf, weeklySender } from './digest-book';

export type Delivery =
  | { readonly kind: 'sent'; readonly n: number }
  | { readonly kind: 'failed'; readonly why: HindranceFacts }
  /** Google did not say yes, and it may have gone out all the same. */
  | { readonly kind: 'unsure'; readonly detail: string };

/** Google's ways of saying no before anything is sent, in the languages it speaks to our people. */
const CERTAIN =
  /invalid|no válid|inválid|no recipient|sin destinatario|too many times|demasiadas veces|muitas vezes|limit exceeded|límite|limite|permis|authoriz|autoriz/i;

const detailOf = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).replace(/\s+/g, ' ').slice(0, 200);

/** How many more addresses this account may write to today; undefined where it may not write mail at all. */
const quotaLeft = (host: Host): number | undefined => {
  try {
    return host.mailApp.getRemainingDailyQuota();
  } catch {
    return undefined;
  }
};

/** What can be known before trying. */
const hindranceOf = (host: Host, book: DigestBook): HindranceFacts | undefined => {
  const { mailboxes, who } = book;
  const n = mailboxes.addresses.length;
  const ofTheList = listHindrance(book);
  if (ofTheList) return ofTheList;
  const left = quotaLeft(host);
  if (left === undefined) return { why: 'authorization', who };
  const isRetried = weeklySender(book)?.isAllowed === true;
  return left < n ? { why: 'quota', left, n, who, isRetried } : undefined;
};

const send = (host: Host, message: MailMessage, n: number): Delivery => {
  try {
    host.mailApp.sendEmail(message);
    return { kind: 'sent', n };
  } catch (error) {
    const detail = detailOf(error);
    return CERTAIN.test(detail)
      ? { kind: 'failed', why: { why: 'refused', detail } }
      : { kind: 'unsure', detail };
  }
};

/** What then stands in the cell. Of a week that has gone out, or may have, a later failure is not to be tried again by itself. */
const textAfter = ({ cell, now, mailboxes }: DigestBook, delivery: Delivery): string => {
  const n = mailboxes.addresses.length;
  if (delivery.kind === 'sent') return sentText(cell.text, now, n);
  if (delivery.kind === 'unsure') return unsureText(sendingText(now, n), delivery.detail);
  return isToSend(cell.text) ? failedText(now, hindranceText(delivery.why)) : cell.text;
};

const lineOf = ({ now }: DigestBook, delivery: Delivery, text: string): string =>
  delivery.kind === 'failed' ? failedText(now, hindranceText(delivery.why)) : text;

/** Into `Bitácora`, where there is one. */
export const logDigest = (host: Host, book: DigestBook, before: string, after: string): void => {
  const { log } = book.week.tabs;
  if (!log) return;
  const { language } = settingsOf(book);
  const entry = { what: 'digest', lead: '', handoff: '', before, after } as const;
  const signature = { by: book.who || PEOPLE.unknown[language], at: book.now, language };
  attempt(host, () => appendLog(host, log, [entry], signature));
};

/** All of a mail but its recipients, or why there is none. */
export type Prepared = MailMessage | HindranceFacts;

/** A fault in making the mail must not pass in silence. */
export const prepare = (make: () => MailMessage): Prepared => {
  try {
    return make();
  } catch (error) {
    return { why: 'unprepared', detail: detailOf(error) };
  }
};

const attemptToSend = (host: Host, book: DigestBook, mail: Prepared): Delivery => {
  const { cell, now } = book;
  const { addresses } = book.mailboxes;
  if ('why' in mail) return { kind: 'failed', why: mail };
  const why = hindranceOf(host, book);
  if (why) return { kind: 'failed', why };
  cell.write(sendingText(now, addresses.length));
  return send(host, { ...mail, to: addresses.join(',') }, addresses.length);
};

/**
 * Inside the lock in which the book was read.
 *
 * @example deliver(host, book, { subject, body, htmlBody, inlineImages }) // { kind: 'sent', n: 3 }
 */
export const deliver = (host: Host, book: DigestBook, mail: Prepared): Delivery => {
  const { cell } = book;
  const delivery = attemptToSend(host, book, mail);
  const after = textAfter(book, delivery);
  cell.write(after);
  logDigest(host, book, cell.text, lineOf(book, delivery, after));
  return delivery;
};
