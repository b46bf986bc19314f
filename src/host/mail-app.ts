/** Sending mail. Needs the scope `script.send_mail` and full rights: menu, sidebar or clock trigger. */
import type { Blob } from './blob';

export interface MailApp {
  /** Throws when the quota is spent, a recipient is none, or the message is beyond a limit; then nothing is sent. */
  sendEmail(message: MailMessage): void;
  /** How many more recipients the running user may write to today. */
  getRemainingDailyQuota(): number;
}

/** All optional, as Google has it; without a recipient nothing is sent and it throws. */
export interface MailMessage {
  /** Addresses with commas between them; at most 50 together with `cc`. */
  readonly to?: string | undefined;
  readonly cc?: string | undefined;
  readonly subject?: string | undefined;
  /** The plain-text part. */
  readonly body?: string | undefined;
  readonly htmlBody?: string | undefined;
  /** By key: `<img src="cid:key">` in `htmlBody`. */
  readonly inlineImages?: { readonly [key: string]: { getBlob(): Blob } } | undefined;
  /** Of the sender, beside the address. */
  readonly name?: string | undefined;
}
