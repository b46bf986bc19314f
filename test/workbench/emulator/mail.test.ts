/** Mail. D = https://developers.google.com/apps-script/ */
import { describe, expect, it } from 'vitest';
import type { MailMessage } from '../../../src/host/mail-app';
import { aWorkbench } from './a-workbench';

const HELLO: MailMessage = { to: 'uno@example.com', subject: 'Hola', body: 'Texto' };

const many = (count: number): string =>
  Array.from({ length: count }, (_, at) => `p${at}@example.com`).join(', ');

describe('MailApp.sendEmail (D reference/mail/mail-app#sendEmail(Object))', () => {
  it('puts the mail into the outbox, with its images', () => {
    const wb = aWorkbench();
    const { MailApp, Charts } = wb.services;
    const image = Charts.newColumnChart().setTitle('Embudo').build().getAs('image/png');
    MailApp.sendEmail({
      ...HELLO,
      to: 'uno@example.com, dos@example.com',
      cc: 'tres@example.com',
      name: 'Cualifica',
      htmlBody: '<img src="cid:embudo" alt="">',
      inlineImages: { embudo: image },
    });
    expect(wb.session.outbox()).toMatchObject([
      {
        number: 1,
        from: 'ana@example.com',
        senderName: 'Cualifica',
        to: ['uno@example.com', 'dos@example.com'],
        cc: ['tres@example.com'],
        subject: 'Hola',
        text: 'Texto',
        images: [{ key: 'embudo', contentType: 'image/svg+xml' }],
      },
    ]);
    expect(atob(wb.session.outbox()[0]!.images[0]!.data)).toContain('<svg');
  });

  it('tells the page', () => {
    const wb = aWorkbench();
    const told: string[] = [];
    wb.session.subscribe({ mail: ({ subject, to }) => told.push(`${subject} ${to.length}`) });
    wb.services.MailApp.sendEmail(HELLO);
    expect(told).toEqual(['Hola 1']);
  });

  it.each<[string, Partial<MailMessage>, string]>([
    ['without a recipient', { to: ' ' }, 'no recipient'],
    ['to what is no address', { to: 'uno@example.com, nadie' }, 'Invalid email: nadie'],
    ['to more than 50', { to: many(51) }, 'Limit Exceeded: Email Recipients Per Message.'],
    ['with a body beyond 200 kB', { htmlBody: 'ñ'.repeat(100_001) }, 'Limit Exceeded: Email Body Size.'],
    [
      'with a field nobody emulates',
      { attachments: [] } as Partial<MailMessage>,
      '"attachments" is not emulated',
    ],
  ])('sends nothing %s', (_, part, message) => {
    const wb = aWorkbench();
    expect(() => wb.services.MailApp.sendEmail({ ...HELLO, ...part })).toThrow(message);
    expect(wb.session.outbox()).toEqual([]);
    expect(wb.services.MailApp.getRemainingDailyQuota()).toBe(100);
  });

  it('is kept in the file, the last 30 of them, with numbers that go on', () => {
    const wb = aWorkbench();
    for (let sent = 0; sent < 32; sent++) wb.services.MailApp.sendEmail(HELLO);
    const again = aWorkbench({ snapshot: JSON.parse(JSON.stringify(wb.session.snapshot())) });
    expect(again.session.outbox().map(({ number }) => number)).toEqual(
      Array.from({ length: 30 }, (_, at) => at + 3),
    );
    expect(again.services.MailApp.getRemainingDailyQuota()).toBe(68);
    again.services.MailApp.sendEmail(HELLO);
    expect(again.session.outbox().at(-1)!.number).toBe(33);
  });

  it('goes back with a mark, as all that the file keeps', () => {
    const wb = aWorkbench();
    const back = wb.mark();
    wb.services.MailApp.sendEmail(HELLO);
    back();
    expect(wb.session.outbox()).toEqual([]);
  });
});

describe('the daily quota (D guides/services/quotas)', () => {
  it('counts recipients, not mails, of each user', () => {
    const wb = aWorkbench();
    wb.services.MailApp.sendEmail({ ...HELLO, to: many(40), cc: 'otra@example.com' });
    expect(wb.services.MailApp.getRemainingDailyQuota()).toBe(59);
    expect(wb.as('luis@example.com').services.MailApp.getRemainingDailyQuota()).toBe(100);
  });

  it('lets nothing through when it does not suffice, and is whole again a day after the first mail', () => {
    const wb = aWorkbench({ mailQuota: 3 });
    const { MailApp } = wb.services;
    MailApp.sendEmail({ ...HELLO, to: many(2) });
    expect(() => MailApp.sendEmail({ ...HELLO, to: many(2) })).toThrow(
      'Service invoked too many times for one day: email.',
    );
    wb.session.advanceTo(new Date(wb.now().getTime() + 23 * 3_600_000));
    expect(MailApp.getRemainingDailyQuota()).toBe(1);
    wb.session.advanceTo(new Date(wb.now().getTime() + 3_600_000));
    expect(MailApp.getRemainingDailyQuota()).toBe(3);
  });
});

describe('the right to send (D guides/triggers#restrictions)', () => {
  const SCOPE = 'https://www.googleapis.com/auth/script.send_mail';

  it.each(['LIMITED', 'CUSTOM_FUNCTION'] as const)('is missing in %s', (mode) => {
    const wb = aWorkbench();
    const send = () => wb.execution(() => wb.services.MailApp.sendEmail(HELLO), mode);
    expect(send).toThrow(
      `You do not have permission to call MailApp.sendEmail. Required permissions: ${SCOPE}`,
    );
  });

  it.each(['FULL', 'TRIGGER'] as const)('is there in %s', (mode) => {
    const wb = aWorkbench();
    wb.execution(() => wb.services.MailApp.sendEmail(HELLO), mode);
    expect(wb.session.outbox()).toHaveLength(1);
  });

  it('needs the scope in the manifest', () => {
    const { MailApp } = aWorkbench({ scopes: [] }).services;
    expect(() => MailApp.getRemainingDailyQuota()).toThrow(SCOPE);
  });
});
