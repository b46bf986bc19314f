/** `MailApp`, after https://developers.google.com/apps-script/reference/mail/mail-app: what is sent goes to an outbox. */
import type * as host from '../../../host/mail-app';
import { type Mail, type MailImage, nextNumber, spentBy, withMail } from '../model/mail-state';
import type { Runtime } from '../runtime';
import { base64 } from './base64';
import { guard, serviceTable } from './guard';

/** https://developers.google.com/apps-script/guides/services/quotas, for consumer accounts. */
const LIMITS = { recipients: 50, bodyBytes: 200_000, imageBytes: 25_000_000 } as const;

const ADDRESS = /^[^\s@,<>"]+@[^\s@,<>"]+\.[^\s@,<>"]+$/;

const addressesOf = (list = ''): string[] =>
  list
    .split(',')
    .map((address) => address.trim())
    .filter(Boolean);

const checkAddresses = (addresses: readonly string[]): void => {
  if (addresses.length === 0) throw new Error('Failed to send email: no recipient');
  const wrong = addresses.find((address) => !ADDRESS.test(address));
  if (wrong !== undefined) throw new Error(`Invalid email: ${wrong}`);
  if (addresses.length > LIMITS.recipients) throw new Error('Limit Exceeded: Email Recipients Per Message.');
};

const FIELDS: readonly string[] = [
  'to',
  'cc',
  'subject',
  'body',
  'htmlBody',
  'inlineImages',
  'name',
] satisfies (keyof host.MailMessage)[];

const checkFields = (message: host.MailMessage): void => {
  const strange = Object.keys(message).find((field) => !FIELDS.includes(field));
  if (strange !== undefined) throw new Error(`MailApp.sendEmail with "${strange}" is not emulated`);
};

const byteLength = (text: string): number => encodeURIComponent(text).replace(/%../g, '.').length;

const checkSize = (text: string, html: string, images: readonly MailImage[]): void => {
  if (Math.max(byteLength(text), byteLength(html)) > LIMITS.bodyBytes)
    throw new Error('Limit Exceeded: Email Body Size.');
  if (images.reduce((sum, { data }) => sum + data.length * 0.75, 0) > LIMITS.imageBytes)
    throw new Error('Limit Exceeded: Email Total Attachments Size.');
};

const imagesOf = (images: host.MailMessage['inlineImages'] = {}): MailImage[] =>
  Object.entries(images).map(([key, source]) => {
    const blob = source.getBlob();
    return { key, contentType: blob.getContentType() ?? '', data: base64(blob.getBytes()) };
  });

class MailAppService implements host.MailApp {
  readonly #rt: Runtime;

  constructor(runtime: Runtime) {
    this.#rt = runtime;
  }
  sendEmail(message: host.MailMessage): void {
    checkFields(message);
    const mail = this.#mailOf(message);
    checkAddresses([...mail.to, ...mail.cc]);
    checkSize(mail.text, mail.html, mail.images);
    if (mail.to.length + mail.cc.length > this.getRemainingDailyQuota())
      throw new Error('Service invoked too many times for one day: email.');
    this.#rt.mail.store = withMail(this.#rt.mail.store, mail);
    this.#rt.emit.mail(mail);
  }
  getRemainingDailyQuota(): number {
    const { mail, user, clock, mailQuota } = this.#rt;
    return Math.max(0, mailQuota - spentBy(mail.store, user, clock.now().getTime()).recipients);
  }
  #mailOf(message: host.MailMessage): Mail {
    const { mail, user, clock } = this.#rt;
    return {
      number: nextNumber(mail.store),
      sent: clock.now().getTime(),
      from: user,
      senderName: message.name ?? '',
      to: addressesOf(message.to),
      cc: addressesOf(message.cc),
      subject: message.subject ?? '',
      text: message.body ?? '',
      html: message.htmlBody ?? '',
      images: imagesOf(message.inlineImages),
    };
  }
}

const MAIL_APP = serviceTable('MailApp', {
  sendEmail: 'object',
  getRemainingDailyQuota: '',
} satisfies Record<keyof MailAppService, string>);

export const mailAppOf = (runtime: Runtime): host.MailApp =>
  guard(runtime, MAIL_APP, new MailAppService(runtime));
