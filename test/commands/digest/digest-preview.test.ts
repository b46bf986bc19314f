/** *Resumen por correo*: what the preview shows, and what each of its buttons does, by whom and how often. */
import { isDeepStrictEqual } from 'node:util';
import { beforeEach, describe, expect, it } from 'vitest';
import type { DigestReply } from '../../../src/commands/digest/digest';
import { digestBook, seenMark } from '../../../src/commands/digest/digest-book';
import { previewDigest } from '../../../src/commands/digest/preview-digest';
import { sendWeeklyDigest } from '../../../src/commands/digest/weekly-digest';
import { underLock } from '../../../src/commands/handoff/handoff-lock';
import { freezeThisWeek } from '../../../src/commands/week/freeze-week';
import { type WeekBook, weekBook } from '../../../src/commands/week/week-book';
import { triggersCalling } from '../../../src/commands/workbook/clock-triggers';
import type { Host } from '../../../src/host/host';
import { scheduleDigest, sendDigest } from '../../../src/sidebar/dialog-server';
import { hostOf } from '../../../src/workbench/emulator/open-workbench';
import { interleaveEverywhere } from '../../support/interleaving';
import { aHandoffBook, putBack, rowsOf } from '../a-handoff-book';
import { leadRow, type Rows } from '../a-workbook';

const IRENE = 'irene@example.com';
const ANA = 'ana@example.com';
const LUIS = 'luis@example.com';
const PEOPLE: Rows = [
  ['Clave', 'Valor'],
  ['Correos de dirección', `${IRENE}; ${ANA}`],
  ['Correos del resumen', `${IRENE}; luis@; ${LUIS}; LUIS@example.com`],
];

const alerts: string[] = [];
const book = aHandoffBook([leadRow(), leadRow({ ID: 'L-BEA', Nombre: 'Bea', Cargo: 'Jefa' })], [], {
  settings: PEOPLE,
  user: IRENE,
  dialogs: {
    alert: (title, message) => {
      alerts.push(`${title}: ${message}`);
      return 'OK';
    },
    prompt: () => ({ button: 'OK', text: '' }),
    confirmProtected: () => true,
  },
});
const unfrozen = book.workbench.mark();
const freeze = (host = book.host) => underLock(host, 1_000, () => freezeThisWeek(host).outcome);
freeze();
const back = putBack(book);
beforeEach(() => {
  back();
  alerts.length = 0;
});

const windowOf = (person: string) => (person === IRENE ? book.workbench : book.workbench.as(person));
const as = <T>(person: string, work: (host: Host) => T): T => {
  const window = windowOf(person);
  return window.execution(() => work(hostOf(window)));
};
const weekIn = (host: Host): WeekBook => {
  const week = weekBook(host);
  if (week.kind !== 'week') throw new Error(week.kind);
  return week;
};
const WEEK = '2026-11-16';
/** What somebody sees who opens the preview now. */
const seenBy = (person: string): string => as(person, (host) => seenMark(digestBook(host, weekIn(host))!));
const send = (person: string, seen = seenBy(person)): DigestReply =>
  as(person, (host) => sendDigest(host, { week: WEEK, seen }));
const schedule = (person: string, on: boolean, week = WEEK): DigestReply => {
  const seen = seenBy(person);
  return as(person, (host) => scheduleDigest(host, { week, seen, on }));
};
const trigger = (person: string): void => as(person, (host) => sendWeeklyDigest(host, weekIn(host)));
const mails = () => book.workbench.session.outbox().map(({ from, to }) => `${from} → ${to.join(' ')}`);
const TO = `${IRENE} ${LUIS}`;
const cell = () => {
  const weeks = book.host.spreadsheetApp.getActive().getSheetByName('Semanas')!;
  return String(rowsOf(weeks).at(-1)?.Resumen ?? '');
};

const write = (row: number, text: string): void => {
  const settings = book.host.spreadsheetApp.getActive().getSheetByName('Ajustes')!;
  settings.getRange(row, 2, 1, 1).setValue(text);
};
/** Buttons beside the mail that somebody does not get to see. */
const hiddenIn = (html: string): string[] =>
  [...html.matchAll(/<button type="button" id="(\w+)" class="\w*" hidden>/g)].map(([, id]) => id!);

const shown = (person: string): { title: string; html: string } => {
  let dialog = { title: '', html: '' };
  const window = windowOf(person);
  const stop = window.session.subscribe({
    dialog: (title, html) => {
      dialog = { title, html };
    },
  });
  as(person, previewDigest);
  stop();
  return dialog;
};

describe('the preview', () => {
  it('shows the mail, its recipients and what is no address, and sends nothing', () => {
    const { title, html } = shown(IRENE);
    expect(title).toBe('Resumen por correo');
    expect(html).toContain(
      'Leads, semana del 15 al 21 de noviembre de 2026: 2 calientes, 0 enviados a ventas, 0 ganados',
    );
    expect(html).toContain(`<dd id="to">${IRENE}, ${LUIS}</dd>`);
    expect(html).toContain('No son direcciones, así que se quedan fuera: «luis@»');
    expect(html).toContain('Enviar ahora a 2 personas');
    expect(html).toContain('src="data:image/');
    expect(html).not.toContain('cid:');
    expect([mails(), cell()]).toEqual([[], '']);
  });

  it.each([
    [LUIS, 'Tu cuenta, luis@example.com, no está en Ajustes › Correos de dirección: aquí puedes verlo.'],
    ['', 'Google no dice con qué cuenta trabajas, así que aquí solo puedes verlo.'],
  ])('says who sends it, and has no buttons that do, for «%s», who may not', (person, why) => {
    schedule(IRENE, true);
    const { html } = shown(person);
    expect(html).toContain(`Lo envía dirección (${IRENE} y ${ANA}). ${why}`);
    expect(hiddenIn(html)).toEqual(['send', 'schedule', 'stop']);
    expect(shown(ANA).html).not.toContain('Lo envía dirección');
  });

  it('says before anything is sent that there are more recipients than a mail takes', () => {
    write(3, Array.from({ length: 60 }, (_, i) => `p${i}@example.com`).join('; '));
    const { html } = shown(IRENE);
    expect(html).toContain('Así no puede salir: son 60 direcciones y Google deja 50 por correo.');
    expect(hiddenIn(html)).toEqual(['send', 'schedule', 'stop']);
    const reply = schedule(IRENE, true);
    expect(reply.says).toMatch(/^No se programó: son 60 direcciones y Google deja 50/);
    expect(shown(IRENE).html).toContain('No sale solo');
  });

  it('asks before what has gone out goes out again', () => {
    expect(shown(IRENE).html).toMatch(/data-again="false"[\s\S]*<p id="ask"><\/p>/);
    send(IRENE);
    const { html } = shown(IRENE);
    expect(html).toContain('data-again="true"');
    expect(html).toContain('El correo de esta semana ya salió. ¿Enviarlo otra vez?');
    expect(html).toMatch(/id="send" class="">Enviar otra vez a 2 personas/);
  });

  it('without a frozen week says how to get one', () => {
    unfrozen();
    as(IRENE, previewDigest);
    expect(alerts).toEqual([
      'Resumen por correo: Todavía no hay ninguna semana guardada. Primero: Cualifica › Guardar la semana.',
    ]);
  });
});

describe('Enviar ahora', () => {
  it('sends, and says so in Semanas and Bitácora', () => {
    expect(send(ANA)).toMatchObject({ ok: true, says: 'Enviado a 2 personas.' });
    expect(mails()).toEqual([`${ANA} → ${TO}`]);
    expect(cell()).toMatch(/^enviado .* a 2 personas$/);
    expect(book.rows(book.log)).toMatchObject([{ Quién: ANA, Qué: 'Resumen por correo', Después: cell() }]);
  });

  it('pressed twice sends once; pressed by whoever saw that it has gone out, again', () => {
    const seen = seenBy(IRENE);
    send(IRENE, seen);
    const second = send(IRENE, seen);
    expect(second.ok).toBe(false);
    expect(second.says).toMatch(/^Mientras tanto cambió algo/);
    expect(second.standing?.texts.send).toBe('Enviar otra vez a 2 personas');
    expect(mails()).toHaveLength(1);
    expect(send(IRENE, second.standing!.seen).ok).toBe(true);
    expect(mails()).toHaveLength(2);
    expect(cell()).toMatch(/\(2\.ª vez\)$/);
  });

  it('sends nothing to others than those that were shown', () => {
    const seen = seenBy(IRENE);
    write(3, 'x@example.com');
    expect(send(IRENE, seen).says).toMatch(/las direcciones/);
    expect(mails()).toEqual([]);
  });

  it('is for dirección; without a list, for everyone', () => {
    expect(send(LUIS).says).toMatch(/^Esto lo hace dirección/);
    expect(send('').says).toMatch(/^Esto lo hace dirección/);
    expect(mails()).toEqual([]);
    write(2, '');
    expect(send(LUIS).ok).toBe(true);
    expect(mails()).toHaveLength(1);
  });

  it('that fails after it has gone out once leaves that as it was', () => {
    send(IRENE);
    const before = cell();
    book.workbench.watchCalls((name, proceed) => (name.endsWith('DailyQuota') ? 0 : proceed()));
    const seen = as(IRENE, (host) => seenMark(digestBook(host, weekIn(host))!));
    const reply = as(IRENE, (host) => sendDigest(host, { week: WEEK, seen }));
    book.workbench.watchCalls(undefined);
    expect(reply.says).toMatch(/^No se envió: la cuenta irene@example.com/);
    expect(cell()).toBe(before);
  });

  it('for want of quota promises no other try where nobody sends each week', () => {
    book.workbench.watchCalls((name, proceed) => (name.endsWith('DailyQuota') ? 0 : proceed()));
    const reply = send(IRENE);
    book.workbench.watchCalls(undefined);
    expect(reply.says).toBe(
      'No se envió: la cuenta irene@example.com ya no puede escribir hoy a nadie más y hacen falta 2. No se prueba solo: mañana puedes enviarlo tú.',
    );
  });

  it('that fails is told in Informe at once, until it has gone out', () => {
    const page = () =>
      JSON.stringify(book.rows(book.host.spreadsheetApp.getActive().getSheetByName('Informe')!));
    write(3, 'nadie');
    send(IRENE);
    expect(page()).toContain('no hay a quién enviarlo');
    write(3, ANA);
    send(IRENE);
    expect(page()).not.toContain('no hay a quién enviarlo');
  });

  it.each([
    ['nothing', undefined],
    ['a text', 'send'],
    ['another week', { week: '2026-11-09', seen: '' }],
    ['no week', { seen: 'x' }],
    ['a day that is none', { week: '2026-02-31', seen: '' }],
    ['a mark nobody saw', { week: WEEK, seen: 'x' }],
    ['lists', { week: [WEEK], seen: ['x'] }],
  ])('refuses %s with a sentence', (_, request) => {
    const reply = as(IRENE, (host) => sendDigest(host, request));
    expect(reply.ok).toBe(false);
    expect(reply.says).toMatch(/\.$/);
    expect([mails(), cell()]).toEqual([[], '']);
    const other = as(IRENE, (host) => scheduleDigest(host, request));
    expect(other.ok).toBe(false);
    expect(shown(IRENE).html).toContain('No sale solo');
  });
});

/** A week later, frozen by somebody’s trigger. */
const nextWeek = (): void => {
  book.workbench.session.advanceTo(new Date('2026-11-23T06:30:00Z'));
  freeze();
};

describe('Enviar cada semana', () => {
  it('sends from the next week on, with this person’s account', () => {
    const reply = schedule(IRENE, true);
    expect(reply.says).toMatch(/con tu cuenta \(irene@example.com\). El próximo, el lunes 23\/11\/2026/);
    expect(reply.standing).toMatchObject({ shown: { send: true, schedule: false, stop: true } });
    trigger(IRENE);
    expect(mails()).toEqual([]);
    nextWeek();
    trigger(ANA);
    trigger(IRENE);
    trigger(IRENE);
    expect(mails()).toEqual([`${IRENE} → ${TO}`]);
  });

  it('has that person’s daily trigger', () => {
    schedule(IRENE, true);
    expect(as(IRENE, (host) => triggersCalling(host, 'everyDay'))).toHaveLength(1);
  });

  it('by somebody else takes over, after telling whose it is', () => {
    schedule(IRENE, true);
    expect(shown(ANA).html).toContain('Enviarlo yo en lugar de irene@example.com');
    expect(schedule(ANA, true).ok).toBe(true);
    nextWeek();
    trigger(IRENE);
    expect(mails()).toEqual([]);
    trigger(ANA);
    expect(mails()).toEqual([`${ANA} → ${TO}`]);
  });

  it('is stopped by anybody of dirección', () => {
    schedule(IRENE, true);
    expect(schedule(ANA, false).says).toMatch(/^Ya no sale solo/);
    nextWeek();
    trigger(IRENE);
    expect(mails()).toEqual([]);
    expect(book.rows(book.log).map(({ Antes, Después }) => [Antes, Después])).toEqual([
      ['nadie', 'Envío de cada semana: irene@example.com, desde el 23/11/2026'],
      [IRENE, 'Envío de cada semana: nadie'],
    ]);
  });

  it('is not for somebody whose account Google does not tell, even without a list', () => {
    schedule(IRENE, true);
    expect(schedule('', true).says).toMatch(/^Esto lo hace dirección/);
    expect(schedule('', false).says).toMatch(/^Esto lo hace dirección/);
    write(2, '');
    const reply = schedule('', true);
    expect(reply.ok).toBe(false);
    expect(reply.says).toMatch(/^Google no dice con qué cuenta trabajas/);
    expect(shown(IRENE).html).toContain('Sale solo cada semana con tu cuenta (irene@example.com).');
  });

  it('is not for sales', () => {
    expect(schedule(LUIS, true).says).toMatch(/^Esto lo hace dirección/);
  });
});

describe('the trigger and Enviar ahora at once', () => {
  it('send one mail', () => {
    schedule(IRENE, true);
    nextWeek();
    const week = as(IRENE, weekIn);
    const seen = seenBy(ANA);
    const start = book.workbench.mark();
    const meetings = interleaveEverywhere({
      open: start,
      first: () => ({ window: book.workbench, work: (host) => sendWeeklyDigest(host, week) }),
      second: () => ({
        window: windowOf(ANA),
        work: (host) => sendDigest(host, { week: '2026-11-23', seen }),
      }),
      state: () => [mails().length, /^enviado /.test(cell())],
    });
    expect(meetings.filter(({ state }) => !isDeepStrictEqual(state, [1, true]))).toEqual([]);
    const bySecond = meetings.filter(({ second }) => 'value' in second && (second.value as DigestReply).ok);
    expect([bySecond.length > 0, bySecond.length < meetings.length]).toEqual([true, true]);
  });
});
