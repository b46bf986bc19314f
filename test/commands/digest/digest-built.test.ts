/** The built add-on: from the menu to the mail, and each Monday after. */
import { describe, expect, it } from 'vitest';
import { aHostileBook } from '../../hostile/a-hostile-book';

/** Irene is dirección. */
const IRENE = 'irene@example.com';

const opened = () => {
  const book = aHostileBook();
  book.session.become(IRENE);
  book.run('freezeWeek');
  const dialogs: string[] = [];
  book.session.subscribe({ dialog: (_, html) => dialogs.push(html) });
  const press = (name: string, request: object) => {
    const answer = book.session.callFromSidebar(name, [request]);
    if (!answer.ok) throw new Error('no function');
    return answer.value as { ok: boolean; says: string; standing: { seen: string } };
  };
  /** What the page of the preview sends with each of its buttons. */
  const seen = () => {
    book.run('previewDigest');
    const page = dialogs.at(-1) ?? '';
    return { week: /data-week="([^"]*)"/.exec(page)?.[1], seen: /data-seen="([^"]*)"/.exec(page)?.[1] };
  };
  return { book, press, seen, dialogs };
};

describe('Resumen por correo, built', () => {
  it('shows, sends, and sends again only to whoever saw that it has gone out', () => {
    const { book, press, seen } = opened();
    const order = seen();
    expect(book.session.outbox()).toEqual([]);
    expect(press('sendDigest', order)).toMatchObject({ ok: true, says: 'Enviado a 2 personas.' });
    expect(press('sendDigest', order).says).toMatch(/^Mientras tanto cambió algo/);
    expect(book.session.outbox().map(({ to }) => to)).toEqual([[IRENE, 'ana@example.com']]);
    expect(book.faults).toEqual([]);
  });

  it('goes out by itself on the Mondays after, one mail a week', () => {
    const { book, press, seen } = opened();
    expect(press('scheduleDigest', { ...seen(), on: true }).ok).toBe(true);
    const start = book.workbench.now().getTime();
    for (let day = 1; day <= 15; day++) book.session.advanceTo(new Date(start + day * 86_400_000));
    const mails = book.session.outbox();
    const mondays = mails.map(({ sent }) => new Date(sent).getUTCDay());
    expect(mondays.length).toBeGreaterThanOrEqual(2);
    expect(new Set(mondays)).toEqual(new Set([1]));
    expect(new Set(mails.map(({ sent }) => Math.floor(sent / 604_800_000))).size).toBe(mails.length);
    expect(mails.every(({ from, images }) => from === IRENE && images.length > 0)).toBe(true);
    expect(book.faults).toEqual([]);
  });

  it('and the copies to share open from the menu', () => {
    const { book, dialogs } = opened();
    book.run('viewAsManagement');
    book.run('shareReport');
    expect(dialogs.map((page) => /<title>([^<]*)/.exec(page)?.[1])).toEqual([
      'Ver como dirección',
      'Copia para compartir',
    ]);
    expect(book.faults).toEqual([]);
  });
});
