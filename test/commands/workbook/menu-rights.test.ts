/** Commands of the menu by people of other teams, and by strangers: they are told why not, and nothing changes. */
import { describe, expect, it } from 'vitest';
import { reassignFromMenu } from '../../../src/commands/handoff/reassign-overdue';
import { sendSelectedLeads, sendWaitingLeads } from '../../../src/commands/handoff/send-leads';
import { forgetPerson } from '../../../src/commands/identity/forget-lead';
import { giveNewIds } from '../../../src/commands/identity/give-new-ids';
import { mergeRows } from '../../../src/commands/identity/merge-leads';
import type { CellValue, Host } from '../../../src/host/host';
import { handoffRow } from '../a-handoff-book';
import { ANA, anIdentityBook } from '../identity/an-identity-book';

const [MARKETING, SALES, MANAGEMENT, STRANGER, UNKNOWN] = [
  'mar@example.com',
  'ven@example.com',
  'dir@example.com',
  'eve@example.com',
  '',
];
const SETTINGS: CellValue[][] = [
  ['Clave', 'Valor'],
  ['Correos de marketing', MARKETING],
  ['Correos de ventas', `${SALES}; luis@example.com`],
  ['Correos de dirección', MANAGEMENT],
];

/** Who may, by command; whoever is not known may do all. */
const COMMANDS: readonly (readonly [string, (host: Host) => void, readonly string[]])[] = [
  ['Enviar filas elegidas a ventas', sendSelectedLeads, [MARKETING]],
  ['Enviar los MQL pendientes', sendWaitingLeads, [MARKETING]],
  ['Reasignar traspasos vencidos', reassignFromMenu, [SALES, MANAGEMENT]],
  ['Dar ID nuevo', giveNewIds, [MARKETING, SALES, MANAGEMENT]],
  ['Fusionar leads', mergeRows, [MARKETING, SALES, MANAGEMENT]],
  ['Olvidar lead', forgetPerson, [MANAGEMENT]],
];

/** Two waiting leads that share an ID, or one that is overdue: something to do for each command. */
const bookFor = (name: string, user: string) => {
  const isLate = name === 'Reasignar traspasos vencidos';
  const late = { Vence: new Date('2026-11-20T09:00:00Z'), Responsable: SALES };
  const lead = { ...ANA, 'Pide oferta': 'sí', Responsable: isLate ? SALES : '' };
  const book = anIdentityBook(
    name === 'Dar ID nuevo' || name === 'Fusionar leads' ? [lead, { ...lead, Cargo: 'CEO' }] : [lead],
    {
      settings: SETTINGS,
      user,
      handoffs: isLate ? [handoffRow(late)] : [],
      interactions: [[new Date('2026-11-20T09:00:00Z'), 'L-ANA', 'Visita', '/precios', '']],
    },
  );
  book.select(2);
  return book;
};

describe.each(COMMANDS)('%s', (name, work, who) => {
  const all = [MARKETING, SALES, MANAGEMENT, STRANGER, UNKNOWN];
  const may = (user: string) => user === UNKNOWN || who.includes(user);

  it.each(all.filter((user) => !may(user)))('is refused to %s', (user) => {
    const book = bookFor(name, user);
    const before = book.state();
    work(book.host);
    expect(book.state()).toEqual(before);
    expect(book.said).toHaveLength(1);
    expect(book.said[0]).toMatch(/Tu correo no está|tu correo no está/);
  });

  it.each(all.filter(may))('is done for «%s»', (user) => {
    const book = bookFor(name, user);
    const before = book.state();
    work(book.host);
    expect(book.state()).not.toEqual(before);
    expect(book.rows(book.log)[0]).toMatchObject({ Quién: user || 'sin identificar' });
  });
});
