/** What the buttons of *Resumen por correo* do: send by hand, and say who sends every week. */
import type { Day } from '../../domain/cell';
import type { Host } from '../../host/host';
import { fill } from '../../messages/fill';
import {
  type DigestSays,
  type DigestTexts,
  digestSays,
  digestTexts,
  hindranceText,
  isToSend,
  nextMonday,
  type SaysFacts,
  SENDER_LOG,
} from '../../messages/week/digest';
import { zoneOf } from '../../sheets/cells';
import { underLock } from '../handoff/handoff-lock';
import { type WeekBook, weekBook } from '../week/week-book';
import { keepReportCurrent } from '../week/write-report';
import { keepDailyRound } from '../workbook/daily-round';
import { type Delivery, deliver, logDigest } from './deliver-digest';
import { type DigestBook, digestBook, factsOf, isAllowed, listHindrance, seenMark } from './digest-book';
import { mailOf } from './digest-images';
import { noteDigestSender } from './digest-sender';

/** How long a person waits for another command. */
const PATIENCE_MS = 15_000;

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
  const may = facts.senders === undefined;
  const maySend = may && facts.hindrance === undefined;
  return {
    texts: digestTexts(facts),
    shown: {
      send: maySend,
      // With an account that Google does not tell, nobody can.
      schedule: maySend && facts.who !== '' && !facts.isMine,
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

/** *Enviar ahora*. A week that has gone out goes out again only for somebody who saw that it has. */
export const sendDigest = (host: Host, order: DigestOrder): DigestReply =>
  asked(host, (week) => {
    const mail = mailOf(host, week);
    const reply = onWhatWasSeen(host, week, order, (book) => saysOf(deliver(host, book, mail)));
    keepReportCurrent(host, week);
    return reply;
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
  const why = listHindrance(book);
  if (why) return no('not-scheduled', { why: hindranceText(why) });
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
