/** *Resumen por correo*: shown before anything is sent, sent by hand or every week, once a week and by one person. */
import type { Day } from '../domain/cell';
import type { Blob } from '../host/blob';
import type { Host } from '../host/host';
import {
  DIGEST_PAGE,
  type DigestSays,
  type DigestTexts,
  digestSays,
  digestTexts,
  hindranceText,
  isToSend,
  nextMonday,
  type SaysFacts,
  SENDER_LOG,
} from '../messages/digest';
import { cutText, digestStateOf } from '../messages/digest-state';
import { fill } from '../messages/fill';
import { digestDialog } from '../pages/digest-dialog';
import { isoDay, zoneOf } from '../sheets/cells';
import { keepDailyRound } from './daily-round';
import { type Delivery, deliver, logDigest, type Prepared, prepare } from './deliver-digest';
import { type DigestBook, digestBook, factsOf, isAllowed, seenMark, sendsWeek } from './digest-book';
import { drawnMail } from './digest-images';
import { noteDigestSender } from './digest-sender';
import { underLock } from './handoff-lock';
import { say } from './talk';
import { type WeekBook, weekBook } from './week-book';

/** How long a person waits for another command, and how long nobody does. */
const PATIENCE_MS = 15_000;
const LONG_PATIENCE_MS = 60_000;

/** What the preview shows beside the mail. */
export interface DigestStanding {
  readonly texts: DigestTexts;
  /** Which buttons make sense. */
  readonly shown: Readonly<Record<'send' | 'schedule' | 'stop', boolean>>;
  /** Whether sending is what there is to do; else it would be once more. */
  readonly isToSend: boolean;
  readonly seen: string;
}

/** What a button answers. */
export interface DigestReply {
  readonly ok: boolean;
  readonly says: string;
  /** Null where the week cannot be found any more. */
  readonly standing: DigestStanding | null;
}

/** What a person saw when they pressed a button. */
export interface DigestOrder {
  readonly week: Day;
  readonly seen: string;
}

export const standingOf = (book: DigestBook): DigestStanding => {
  const facts = factsOf(book);
  const may = isAllowed(book);
  return {
    texts: digestTexts(facts),
    shown: {
      send: may && facts.addresses.length > 0,
      schedule: may && !facts.isMine,
      stop: may && facts.sender !== undefined,
    },
    isToSend: isToSend(facts.text),
    seen: seenMark(book),
  };
};

type Says = Pick<DigestReply, 'ok' | 'says'>;

const no = (key: DigestSays, facts?: SaysFacts): Says => ({ ok: false, says: digestSays(key, facts) });
const yes = (key: DigestSays, facts?: SaysFacts): Says => ({ ok: true, says: digestSays(key, facts) });

/** How things stand now, whatever became of a wish. */
const replyOf = (host: Host, week: WeekBook, says: Says): DigestReply => {
  const book = digestBook(host, week);
  return { ...says, standing: book ? standingOf(book) : null };
};

/** What a person asks for, under the lock: allowed, and on what they saw. */
const onWhatWasSeen = (
  host: Host,
  week: WeekBook,
  order: DigestOrder,
  work: (book: DigestBook) => Says,
): DigestReply => {
  const says = underLock(host, PATIENCE_MS, (): Says => {
    const book = digestBook(host, week);
    if (!book) return no('no-week');
    if (!isAllowed(book)) return no('not-allowed');
    const isSame = order.week.day === week.report.week.day && order.seen === seenMark(book);
    return isSame ? work(book) : no('changed-meanwhile');
  });
  return replyOf(host, week, says ?? no('busy'));
};

const asked = (host: Host, work: (week: WeekBook) => DigestReply): DigestReply => {
  const week = weekBook(host);
  if (week.kind === 'week') return work(week);
  return { ...no(week.kind === 'no-week' ? 'no-week' : 'no-book'), standing: null };
};

const saysOf = (delivery: Delivery): Says => {
  if (delivery.kind === 'sent') return yes('sent', { n: delivery.n });
  if (delivery.kind === 'unsure') return no('unsure', { detail: delivery.detail });
  return no('failed', { why: hindranceText(delivery.why) });
};

/** Charts are drawn before the lock: nobody waits for pictures. */
const mailOf = (host: Host, week: WeekBook): Prepared =>
  prepare(() => {
    const { mail, images } = drawnMail(host, week);
    const { subject, text: body, html: htmlBody } = mail;
    return { subject, body, htmlBody, inlineImages: images, name: 'Cualifica' };
  });

/** *Enviar ahora*. A week that has gone out goes out again only for somebody who saw that it has. */
export const sendDigest = (host: Host, order: DigestOrder): DigestReply =>
  asked(host, (week) => {
    const mail = mailOf(host, week);
    return onWhatWasSeen(host, week, order, (book) => saysOf(deliver(host, book, mail)));
  });

const noteSender = (host: Host, book: DigestBook, by: string | undefined): void => {
  const { week } = book.week.report;
  noteDigestSender(host, book.weeksSheet, by === undefined ? undefined : { by, after: week });
  const after = by === undefined ? SENDER_LOG.off : fill(SENDER_LOG.on, { by, day: nextMonday(week) });
  logDigest(host, book, book.sender?.by ?? SENDER_LOG.nobody, after);
};

/** With this person's account from next week on; whoever did it before does not any more. */
const switchOn = (host: Host, book: DigestBook): Says => {
  const { who } = book;
  // Nobody could be told apart from anybody: two would send.
  if (!who) return no('nobody');
  if (!keepDailyRound(host, zoneOf(host))) return no('no-trigger');
  noteSender(host, book, who);
  return yes('scheduled', { by: who, day: nextMonday(book.week.report.week) });
};

const switchOff = (host: Host, book: DigestBook): Says => {
  if (book.sender) noteSender(host, book, undefined);
  return yes('stopped');
};

/** *Enviar cada semana* and *Dejar de enviar*. */
export const scheduleDigest = (host: Host, order: DigestOrder & { readonly on: boolean }): DigestReply =>
  asked(host, (week) =>
    onWhatWasSeen(host, week, order, (book) => (order.on ? switchOn : switchOff)(host, book)),
  );

/** What may have gone out, people settle: it is told once, and not tried again. */
const tellCut = (host: Host, { cell, ...rest }: DigestBook): void => {
  const cut = cutText(cell.text);
  if (digestStateOf(cell.text) !== 'sending' || cut === cell.text) return;
  cell.write(cut);
  logDigest(host, { cell, ...rest }, cell.text, cut);
};

/**
 * For the daily trigger of everybody: sends this week's mail if the person whose trigger it is has chosen to, and it
 * certainly has not gone out. Not inside a lock; it takes its own.
 */
export const sendWeeklyDigest = (host: Host, week: WeekBook): void => {
  const isDue = (book: DigestBook | undefined): book is DigestBook =>
    book !== undefined && sendsWeek(book.sender, week.report.week) && book.sender.by === book.who;
  const before = digestBook(host, week);
  if (!isDue(before) || digestStateOf(before.cell.text) === 'sent') return;
  const mail = isToSend(before.cell.text) ? mailOf(host, week) : undefined;
  underLock(host, LONG_PATIENCE_MS, () => {
    const book = digestBook(host, week);
    if (!isDue(book)) return;
    if (mail && isToSend(book.cell.text)) deliver(host, book, mail);
    else tellCut(host, book);
  });
};

/** Wide enough for the mail as it is on a desk; Google makes it smaller where the screen is. */
const DIALOG = { width: 720, height: 680 } as const;

const pictureData =
  ({ utilities }: Host) =>
  (image: Blob): string =>
    `data:${image.getContentType() ?? 'image/png'};base64,${utilities.base64Encode(image.getBytes())}`;

const showPreview = (host: Host, book: DigestBook): void => {
  const { week } = book;
  const { mail } = drawnMail(host, week, pictureData(host));
  const page = digestDialog({
    ...{ mail, language: week.language, standing: standingOf(book) },
    week: isoDay(week.report.week),
  });
  const output = host.htmlService.createHtmlOutput(page).setWidth(DIALOG.width).setHeight(DIALOG.height);
  host.spreadsheetApp.getUi().showModalDialog(output, DIGEST_PAGE.title);
};

/** *Resumen por correo*: shows what would go out. Sends nothing by itself. */
export const previewDigest = (host: Host): void => {
  const week = weekBook(host);
  const book = week.kind === 'week' ? digestBook(host, week) : undefined;
  if (book) {
    showPreview(host, book);
    return;
  }
  const isUnread = week.kind !== 'week' && week.kind !== 'no-week';
  say(host, DIGEST_PAGE.title, digestSays(isUnread ? 'no-book' : 'no-week'));
};
