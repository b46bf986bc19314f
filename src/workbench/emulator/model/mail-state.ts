/** Mails sent from the book, and how much of each sender's daily quota is spent. */

export interface MailImage {
  /** As in `cid:key`. */
  readonly key: string;
  readonly contentType: string;
  /** Base64. */
  readonly data: string;
}

export interface Mail {
  /** Counts up; never used again. */
  readonly number: number;
  /** Milliseconds since 1970. */
  readonly sent: number;
  /** E-mail of whoever the script ran as. */
  readonly from: string;
  readonly senderName: string;
  readonly to: readonly string[];
  readonly cc: readonly string[];
  readonly subject: string;
  readonly text: string;
  /** `''` for a mail without a part in HTML. */
  readonly html: string;
  readonly images: readonly MailImage[];
}

/** Recipients counted since a sender's first mail of a day. */
export interface SpentQuota {
  readonly since: number;
  readonly recipients: number;
}

export interface MailStore {
  /** The newest last, at most 30. */
  readonly outbox: readonly Mail[];
  readonly spent: Readonly<Record<string, SpentQuota>>;
}

const KEPT = 30;
const DAY = 86_400_000;

export const NO_MAIL: MailStore = { outbox: [], spent: {} };

/** What of the quota a sender has used; it is whole again 24 hours after the first mail. */
export const spentBy = ({ spent }: MailStore, sender: string, now: number): SpentQuota => {
  const used = spent[sender];
  return used && now - used.since < DAY ? used : { since: now, recipients: 0 };
};

export const nextNumber = ({ outbox }: MailStore): number => (outbox.at(-1)?.number ?? 0) + 1;

/** With one more mail; the oldest beyond 30 go. */
export const withMail = (store: MailStore, mail: Mail): MailStore => {
  const used = spentBy(store, mail.from, mail.sent);
  const recipients = used.recipients + mail.to.length + mail.cc.length;
  return {
    outbox: [...store.outbox, mail].slice(-KEPT),
    spent: { ...store.spent, [mail.from]: { ...used, recipients } },
  };
};
