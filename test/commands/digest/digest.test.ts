/** The weekly mail goes out once a week, by one person, and says where it did not. */
import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from 'vitest';
import { digestNoticeOf } from '../../../src/commands/digest/digest-book';
import { digestSender } from '../../../src/commands/digest/digest-sender';
import { sendWeeklyDigest } from '../../../src/commands/digest/weekly-digest';
import type { Host } from '../../../src/host/host';
import { aReport, TOO_SHORT } from '../../pages/a-report';
import { callsOf } from '../../support/executions';
import { failEverywhere, withFault } from '../../support/faults';
import { interleaveEverywhere } from '../../support/interleaving';
import { aDigestBook, type DigestTestBook, IRENE, LUIS, PEOPLE } from './a-digest-book';

const byTrigger = (book: DigestTestBook) => (host: Host) => sendWeeklyDigest(host, book.week(host));

const run = (book: DigestTestBook, person = IRENE): void =>
  book.window(person).execution(() => byTrigger(book)(book.hostOf(person)));

const TREND = aReport().trend.slice(-1);

const settingsWith = (emails: string) => [...PEOPLE.slice(0, 2), ['Correos del resumen', emails]];

describe('the daily trigger', () => {
  it('sends nothing before somebody has switched it on', () => {
    const book = aDigestBook();
    run(book);
    expect([book.mails(), book.state()]).toEqual([[], '']);
  });

  it('of whoever did sends this week’s mail, once', () => {
    const book = aDigestBook({ sender: IRENE });
    run(book);
    run(book);
    expect(book.mails()).toEqual(['irene@example.com luis@example.com']);
    expect(book.state()).toBe('enviado 22/11/2026 11:00 a 2 personas');
    expect(book.logged()).toEqual(['enviado 22/11/2026 11:00 a 2 personas']);
  });

  it('of anybody else sends nothing', () => {
    const book = aDigestBook({ sender: IRENE });
    run(book, LUIS);
    expect([book.mails(), book.state()]).toEqual([[], '']);
  });

  it('of whoever did, but is no longer of dirección, sends nothing', () => {
    const book = aDigestBook({ sender: LUIS });
    run(book, LUIS);
    expect([book.mails(), book.state()]).toEqual([[], '']);
  });

  it('sends nothing in a copy of the file', () => {
    const book = aDigestBook({ sender: IRENE });
    const copy = book.host.spreadsheetApp.getActive();
    const elsewhere = { ...copy, getId: () => 'another', getSheets: () => copy.getSheets() };
    const host = {
      ...book.host,
      spreadsheetApp: { ...book.host.spreadsheetApp, getActive: () => elsewhere },
    } as unknown as Host;
    expect(digestSender(book.host, book.weeks)?.by).toBe(IRENE);
    expect(digestSender(host, book.weeks)).toBeUndefined();
  });

  it('holds plain part, pictures and the same subject', () => {
    const book = aDigestBook({ sender: IRENE });
    run(book);
    const [mail] = book.workbench.session.outbox();
    expect(mail).toMatchObject({
      subject: 'Leads, semana del 9 al 15 de noviembre de 2026: 9 calientes, 12 enviados a ventas, 5 ganados',
      senderName: 'Cualifica',
    });
    const named = [...mail!.html.matchAll(/src="cid:(\w+)"/g)].map(([, id]) => id);
    expect(named).toEqual(['funnel', 'temperatures', 'handoffs', 'forecast']);
    expect(mail!.images.map(({ key }) => key).sort()).toEqual([...named].sort());
    expect(mail!.text).toContain('Ana Ruiz · Norte');
  });
});

describe('a week that could not be sent', () => {
  it.each([
    ['nobody to write to', [['Clave', 'Valor']], /^no enviado .*: no hay a quién enviarlo/],
    ['addresses that are none', settingsWith('ana; bea@'), /: no hay a quién enviarlo/],
    [
      'more people than a mail takes',
      settingsWith(Array.from({ length: 51 }, (_, i) => `p${i}@example.com`).join('; ')),
      /: son 51 direcciones y Google deja 50/,
    ],
  ])('for %s says so in Semanas, in Bitácora and in the report', (_, settings, why) => {
    const book = aDigestBook({ settings, sender: IRENE });
    run(book);
    expect(book.mails()).toEqual([]);
    expect(book.state()).toMatch(why);
    expect(book.logged()).toEqual([book.state()]);
    expect(digestNoticeOf(book.host, book.week(book.host))).toContain(book.state());
  });

  it('for want of quota is tried again the next day', () => {
    const book = aDigestBook({ sender: IRENE });
    book.workbench.watchCalls((name, proceed) => (name.endsWith('getRemainingDailyQuota') ? 1 : proceed()));
    run(book);
    book.workbench.watchCalls(undefined);
    expect(book.state()).toMatch(
      /^no enviado .* hoy a 1 dirección más y hacen falta 2\. Se prueba otra vez mañana$/,
    );
    run(book);
    expect(book.mails()).toHaveLength(1);
    expect(book.state()).toMatch(/^enviado/);
  });

  it('for want of permission names the account', () => {
    const book = aDigestBook({ sender: IRENE });
    book.workbench.watchCalls((name, proceed) => {
      if (name.includes('MailApp')) throw new Error('You do not have permission to call MailApp');
      return proceed();
    });
    run(book);
    book.workbench.watchCalls(undefined);
    expect(book.state()).toMatch(/falta permiso para enviar correo con la cuenta irene@example.com/);
    expect(book.mails()).toEqual([]);
  });

  it('because Google refused an address is told in Google’s words', () => {
    const book = aDigestBook({ sender: IRENE });
    book.workbench.watchCalls((name, proceed) => {
      if (name.endsWith('sendEmail')) throw new Error('Invalid email: luis@example.com');
      return proceed();
    });
    run(book);
    book.workbench.watchCalls(undefined);
    expect(book.state()).toBe(
      'no enviado 22/11/2026 11:00: Google no lo aceptó: «Invalid email: luis@example.com»',
    );
  });

  it('because the mail could not be made says so', () => {
    const book = aDigestBook({ sender: IRENE });
    book.window(IRENE).execution(() => {
      const broken = book.week(book.host, { ...aReport(), sections: undefined as never });
      sendWeeklyDigest(book.host, broken);
    });
    expect(book.state()).toMatch(/^no enviado .*: no se pudo preparar: «/);
    expect(book.logged()).toEqual([book.state()]);
    run(book);
    expect(book.mails()).toHaveLength(1);
  });

  it('with an answer that may mean anything is not sent again by itself', () => {
    const book = aDigestBook({ sender: IRENE });
    book.workbench.watchCalls((name, proceed) => {
      const done = proceed();
      if (name.endsWith('sendEmail')) throw new Error('Service error: Mail');
      return done;
    });
    run(book);
    book.workbench.watchCalls(undefined);
    expect(book.state()).toMatch(/^enviándose .* Google contestó: «Service error: Mail»/);
    run(book);
    expect(book.mails()).toHaveLength(1);
    expect(digestNoticeOf(book.host, book.week(book.host))).toMatch(/puede que no haya salido/);
  });

  it('goes without pictures where Google draws none', () => {
    const book = aDigestBook({ sender: IRENE });
    book.workbench.watchCalls((name, proceed) => {
      if (name.includes('Charts')) throw new Error('Service error: Charts');
      return proceed();
    });
    run(book);
    book.workbench.watchCalls(undefined);
    const [mail] = book.workbench.session.outbox();
    expect(mail!.images).toEqual([]);
    expect(mail!.html).not.toContain('<img');
  });

  it('although it should have, is told after a day and a half', () => {
    const book = aDigestBook({ sender: IRENE });
    expect(digestNoticeOf(book.host, book.week(book.host))).toMatch(/tenía que enviarlo irene@example.com/);
    const quiet = aDigestBook();
    expect(digestNoticeOf(quiet.host, quiet.week(quiet.host))).toBe('');
  });

  it('because whoever sends it is no longer of dirección, is told with that reason', () => {
    const book = aDigestBook({ sender: LUIS });
    expect(digestNoticeOf(book.host, book.week(book.host))).toContain(
      'tenía que enviarlo luis@example.com. Esa cuenta ya no está en Ajustes › Correos de dirección.',
    );
  });
});

/** Little to draw and to read, since each of its calls is a trial. */
const aSmallWeek = () => {
  const book = aDigestBook({ sender: IRENE });
  const week = book.week(book.host, aReport({ sections: [], forecast: TOO_SHORT, trend: TREND }));
  const back = book.workbench.mark();
  return {
    book,
    work: (host: Host) => sendWeeklyDigest(host, week),
    open: () => {
      back();
      return book;
    },
    state: () => ({ mails: book.mails().length, cell: book.state() }),
  };
};

describe('a script that dies', () => {
  const { book, work, open, state } = aSmallWeek();
  const trial = { open, state, window: () => book.workbench, work: () => work };

  it('at any of its calls never makes two mails, nor none without a word', () => {
    const { expected, points } = failEverywhere(trial);
    expect(expected).toEqual({ mails: 1, cell: 'enviado 22/11/2026 11:00 a 2 personas' });
    const wrong = points.filter(
      ({ broken, state: after }) =>
        after.mails > 1 ||
        // Died before it said that it would send: the next day sends.
        (broken.cell === '' && after.mails !== 1) ||
        // Died after that: nobody knows, and nothing more is sent.
        (broken.cell !== '' && after.mails !== broken.mails) ||
        (after.mails === 0 && !after.cell.includes('puede que no haya salido')),
    );
    expect(wrong).toEqual([]);
    expect(points.map(({ call }) => call)).toContain('MailApp.sendEmail');
  });

  it('right after sending is told about, and not followed by a second mail', () => {
    open();
    const sending = callsOf(book.workbench, work).indexOf('MailApp.sendEmail') + 1;
    open();
    withFault(book.workbench, sending + 1, work);
    expect(state()).toEqual({ mails: 1, cell: 'enviándose 22/11/2026 11:00 a 2 personas' });
    run(book);
    run(book);
    expect(book.mails()).toHaveLength(1);
    expect(book.state()).toMatch(/Se cortó a la mitad: puede que no haya salido\. Para enviarlo/);
    expect(book.logged()).toEqual([book.state()]);
  });

  it('with one failing call ends with one mail at most', () => {
    const { points } = failEverywhere({ ...trial, fault: 'error' });
    expect(points.filter(({ state: after }) => after.mails > 1)).toEqual([]);
  });
});

describe('two triggers at once', () => {
  const { book, work, open, state } = aSmallWeek();

  it.each([
    [LUIS, 'waits'],
    [LUIS, 'gives up'],
  ] as const)('of two people send one mail: %s %s', (person, whenLocked) => {
    const meetings = interleaveEverywhere({
      ...{ open, state, whenLocked },
      first: () => ({ window: book.workbench, work }),
      second: () => ({ window: book.window(person), work: byTrigger(book) }),
    });
    const once = { mails: 1, cell: 'enviado 22/11/2026 11:00 a 2 personas' };
    expect(meetings.filter((meeting) => !isDeepStrictEqual(meeting.state, once))).toEqual([]);
  });
});
