/** *Ver como dirección* and *Copia para compartir*: what the dialogs hold, of a book with names in it. */
import { describe, expect, it } from 'vitest';
import { underLock } from '../../../src/commands/handoff/handoff-lock';
import { freezeThisWeek } from '../../../src/commands/week/freeze-week';
import { shareReport, viewAsManagement } from '../../../src/commands/week/share-report';
import type { Host } from '../../../src/host/host';
import { PAYLOADS } from '../../hostile/payloads';
import { aHandoffBook, handoffRow } from '../a-handoff-book';
import { leadRow } from '../a-workbook';

const alerts: string[] = [];
const aBook = (name: string) =>
  aHandoffBook(
    [leadRow({ Nombre: name }), leadRow({ ID: 'L-BEA', Nombre: 'Beatriz', Empresa: 'Surtido' })],
    [
      handoffRow({
        ...{
          Decisión: 'Devolver',
          Motivo: 'Otro: habló con Beatriz',
          Decidido: new Date('2026-11-21T10:00:00Z'),
        },
        ...{ Nombre: name, Situación: 'Devuelto', Responsable: 'luis@example.com' },
      }),
    ],
    {
      dialogs: {
        alert: (_, message) => {
          alerts.push(message);
          return 'OK';
        },
        prompt: () => ({ button: 'OK', text: '' }),
        confirmProtected: () => true,
      },
    },
  );

const shown = (name: string, command: (host: Host) => void, weeks = 1): string => {
  const book = aBook(name);
  for (let week = 0; week < weeks; week++) {
    book.workbench.session.advanceTo(new Date(Date.UTC(2026, 10, 23 + 7 * week, 8)));
    // A score that changes from week to week names its lead.
    book.set(2, 'Cargo', week % 2 ? 'Directora' : 'Becaria');
    underLock(book.host, 1_000, () => freezeThisWeek(book.host).outcome);
  }
  let page = '';
  const stop = book.workbench.session.subscribe({
    dialog: (_, html) => {
      page = html;
    },
  });
  book.workbench.execution(() => command(book.host));
  stop();
  return page;
};

const PERSONAL = /Anastasia|Beatriz|Norte|Surtido|luis@/;

describe('Ver como dirección', () => {
  it('holds no name, company, address or words about a lead', () => {
    const page = shown('Anastasia', viewAsManagement, 2);
    expect(page).toContain('Informe de la semana');
    expect(page).toContain('las cifras de todo el equipo, sin nombres de leads');
    expect(page).not.toMatch(/no puede abrir la hoja/);
    expect(page).not.toMatch(PERSONAL);
    expect(page).not.toMatch(/L-\w{3}/);
    expect(page).toMatch(/1 lead (sube|baja), sobre todo por respuestas/);
  });

  it('without a frozen week says how to get one', () => {
    expect(shown('Anastasia', viewAsManagement, 0)).toBe('');
    expect(alerts.at(-1)).toMatch(/^Todavía no hay ninguna semana guardada/);
  });
});

describe('Copia para compartir', () => {
  it('has the names in its second page only', () => {
    const page = shown('Anastasia', shareReport, 2);
    const [, plain = '', named = ''] = page.split('<iframe');
    expect(plain).toContain('id="plain"');
    expect(plain).not.toMatch(PERSONAL);
    expect(plain).not.toMatch(/L-\w{3}/);
    expect(named).toMatch(/^ id="named"/);
    expect(named).toContain('Anastasia');
  });

  it.each(Object.entries(PAYLOADS))('takes %s in a name for text', (_, payload) => {
    const page = shown(payload, shareReport, 2);
    expect(page.match(/<script/g)).toHaveLength(1);
    expect(page).not.toMatch(/<img|onerror="/);
    // Within the frame's attribute everything is escaped once more.
    expect(page).not.toContain('srcdoc=""');
  });
});
