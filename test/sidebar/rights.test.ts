/** Every function that the page can call, by everybody who may sit at the console: a refusal changes nothing. */
import { describe, expect, it } from 'vitest';
import { scoredBook } from '../../src/commands/workbook/scored-book';
import type { CellValue, Host } from '../../src/host/host';
import * as server from '../../src/sidebar/server';
import { type Cells, handoffRow } from '../commands/a-handoff-book';
import { ANA, anIdentityBook, type IdentityBook } from '../commands/identity/an-identity-book';

const PEOPLE = {
  marketing: 'mar@example.com',
  sales: 'ven@example.com',
  management: 'dir@example.com',
  stranger: 'eve@example.com',
  unknown: '',
} as const;
type Person = keyof typeof PEOPLE;

const SETTINGS: CellValue[][] = [
  ['Clave', 'Valor'],
  ['Correos de marketing', 'mar@example.com'],
  ['Correos de ventas', 'ven@example.com; luis@example.com'],
  ['Correos de dirección', 'dir@example.com'],
  ['Motivos de rechazo', 'Otro (Reciclado)'],
];

const LATE = { Vence: new Date('2026-11-20T09:00:00Z'), Responsable: 'ven@example.com' };
const ACCEPTED = { Decisión: 'Aceptar', Situación: 'Decidido', Responsable: 'ven@example.com' };
const NO = { Decidido: new Date('2026-11-21T10:00:00Z'), Situación: 'Decidido' };

interface Case {
  readonly request: unknown;
  /** The only handoff of the lead, if it has one. */
  readonly handoff?: Cells;
  /** Who may, besides somebody whom Google does not name. */
  readonly who: readonly Person[];
  /** Reading, which changes nothing. */
  readonly reads?: true;
}

const TEAMS: readonly Person[] = ['marketing', 'sales', 'management'];
const EVERYBODY: readonly Person[] = [...TEAMS, 'stranger'];
const seen = '';
const id = 'L-ANA';

/** By function, or by function and what it is about. */
const CASES: Readonly<Record<string, Case>> = {
  decideLead: { request: { id, decision: 'accept', seen }, handoff: LATE, who: ['sales'] },
  judgeLead: { request: { id, verdict: 'qualified', answers: {}, seen }, handoff: ACCEPTED, who: ['sales'] },
  concludeLead: {
    request: { id, result: 'quote', on: '2026-11-22', seen },
    handoff: ACCEPTED,
    who: ['sales'],
  },
  sendLead: { request: { id, reason: 'Feria' }, who: ['marketing'] },
  holdLead: { request: { id, until: '2026-12-15' }, who: ['marketing'] },
  'reopenLead, rejected': {
    request: { id, reason: 'Era otra' },
    handoff: { ...NO, Decisión: 'Rechazar', Motivo: 'Otro: x' },
    who: TEAMS,
  },
  'reopenLead, returned': {
    request: { id, reason: 'Ya está' },
    handoff: { ...NO, Decisión: 'Devolver', Motivo: 'Otro: x', Reingreso: 'Fecha: >=15/01/2027' },
    who: ['management'],
  },
  reassignLead: {
    request: { id, owner: 'luis@example.com', seen },
    handoff: LATE,
    who: ['sales', 'management'],
  },
  reassignOverdue: { request: {}, handoff: LATE, who: ['sales', 'management'] },
  addInteraction: { request: { id, type: 'Llamada', day: '2026-11-22' }, who: TEAMS },
  undoLast: { request: {}, handoff: LATE, who: TEAMS },
  getQueue: { request: {}, handoff: LATE, who: EVERYBODY, reads: true },
  getTeam: { request: {}, handoff: LATE, who: EVERYBODY, reads: true },
  getActiveLead: { request: {}, who: EVERYBODY, reads: true },
  getLead: { request: { id }, who: EVERYBODY, reads: true },
  getFormStart: { request: { id }, handoff: ACCEPTED, who: EVERYBODY, reads: true },
  getLeadLog: { request: { id }, who: EVERYBODY, reads: true },
};

/** The row says what the ledger says. */
const bookFor = ({ handoff = {} }: Case, person: Person): IdentityBook => {
  const { Decisión = '', Motivo = '', Responsable = '' } = handoff;
  return anIdentityBook([{ ...ANA, 'Pide oferta': 'sí', Decisión, Motivo, Responsable }], {
    handoffs: Object.keys(handoff).length ? [handoffRow(handoff)] : [],
    interactions: [[new Date('2026-11-20T09:00:00Z'), 'L-ANA', 'Visita', '/precios', '']],
    settings: SETTINGS,
    user: PEOPLE[person],
  });
};

const stateOf = (book: IdentityBook): string =>
  JSON.stringify(
    book.host.spreadsheetApp
      .getActive()
      .getSheets()
      .map((sheet) => {
        const rows = sheet.getLastRow();
        const range = rows ? sheet.getRange(1, 1, rows, sheet.getLastColumn()) : undefined;
        return [range?.getFormulas(), range?.getValues(), range?.getNotes()];
      }),
  );

type ServerFunction = (
  host: Host,
  request: unknown,
) => { readonly ok: boolean; readonly refusal?: string; readonly about?: unknown };

const call = (name: string, book: IdentityBook, request: unknown) => {
  const found = (server as unknown as Record<string, ServerFunction>)[name.split(',')[0]!]!;
  return found(book.host, request);
};

const people = Object.keys(PEOPLE) as Person[];
const NAMES = Object.keys(CASES);

it('no function of the server is left out', () => {
  expect([...new Set(NAMES.map((name) => name.split(',')[0]!))].sort()).toEqual(Object.keys(server).sort());
});

describe.each(NAMES)('%s', (name) => {
  const one = CASES[name]!;
  const mayDo = (person: Person) => person === 'unknown' || one.who.includes(person);

  it.each(people.filter((person) => !mayDo(person)))('is refused to %s, and nothing changes', (person) => {
    const book = bookFor(one, person);
    const before = stateOf(book);
    const reply = call(name, book, one.request);
    expect(reply).toMatchObject({ ok: false, refusal: 'not-allowed' });
    expect((reply.about as { lists: string[] }).lists.length).toBeGreaterThan(0);
    expect(stateOf(book)).toBe(before);
  });

  it.each(people.filter(mayDo))('is done for %s', (person) => {
    const book = bookFor(one, person);
    const before = stateOf(book);
    const reply = call(name, book, one.request);
    if (name === 'undoLast') expect(reply).toMatchObject({ ok: false, refusal: 'nothing-to-undo' });
    else expect(reply).toMatchObject({ ok: true });
    if (one.reads || name === 'undoLast') expect(stateOf(book)).toBe(before);
    else expect(stateOf(book)).not.toBe(before);
  });
});

describe('what is done is recorded as of', () => {
  it.each([
    ['sales', 'ven@example.com'],
    ['unknown', 'sin identificar'],
  ] as const)('%s: %s', (person, by) => {
    const book = bookFor(CASES.decideLead!, person);
    call('decideLead', book, CASES.decideLead!.request);
    expect(book.rows(book.log)).toMatchObject([{ Quién: by, Qué: 'Decisión', Lead: 'L-ANA' }]);
    expect(book.rows(book.ledger)).toMatchObject([{ Decidió: by }]);
  });
});

describe('tricks at the console', () => {
  const { request, ...open } = CASES.decideLead!;

  it.each([
    ['another address in the request', { ...(request as object), by: 'ven@example.com', who: '' }],
    ['roles in the request', { ...(request as object), roles: ['sales'], right: 'send' }],
    ['a prototype in the request', JSON.parse('{"__proto__":{"email":"ven@example.com"},"id":"L-ANA"}')],
    ['the ID of somebody else’s handoff', { ...(request as object), id: 'L-ANA-T1' }],
  ])('%s do not help a marketer', (_, forged) => {
    const book = bookFor({ ...open, request: forged }, 'marketing');
    const before = stateOf(book);
    expect(call('decideLead', book, forged).ok).toBe(false);
    expect(stateOf(book)).toBe(before);
  });

  it('sending, holding and undoing in turn never decide anything for sales', () => {
    const book = bookFor({ ...CASES.sendLead!, request: {} }, 'marketing');
    call('sendLead', book, CASES.sendLead!.request);
    for (const name of NAMES) call(name, book, CASES[name]!.request);
    const [handoff] = book.rows(book.ledger);
    for (const title of ['Decisión', 'Veredicto', 'Resultado', 'Decidió'])
      expect(handoff ?? {}).not.toHaveProperty([title]);
  });

  it('the last action of one person is not another’s to undo', () => {
    const book = bookFor(CASES.decideLead!, 'sales');
    call('decideLead', book, CASES.decideLead!.request);
    const before = stateOf(book);
    const other = { ...book.host, session: sessionOf('luis@example.com') };
    expect(server.undoLast(other, {})).toMatchObject({ ok: false, refusal: 'nothing-to-undo' });
    expect(stateOf(book)).toBe(before);
    expect(server.undoLast(book.host, {})).toMatchObject({ ok: true });
  });
});

const sessionOf = (email: string): Host['session'] => ({
  getActiveUser: () => ({ getEmail: () => email }),
  getEffectiveUser: () => ({ getEmail: () => email }),
});

describe('blank lists', () => {
  const open = CASES.decideLead!;

  it('of sales let everybody decide', () => {
    const book = anIdentityBook([{ ...ANA, 'Pide oferta': 'sí' }], {
      handoffs: [handoffRow(LATE)],
      settings: SETTINGS.filter(([key]) => key !== 'Correos de ventas'),
      user: 'eve@example.com',
    });
    expect(call('decideLead', book, open.request)).toMatchObject({ ok: true });
    expect(call('sendLead', book, CASES.sendLead!.request)).toMatchObject({ refusal: 'not-allowed' });
  });

  it('the page is told what the person may', () => {
    const rolesOf = (person: Person) => {
      const reply = server.getQueue(bookFor(open, person).host, {});
      return reply.ok ? reply.value.roles : undefined;
    };
    expect(people.map((person) => [person, rolesOf(person)])).toEqual([
      ['marketing', { sends: true, decides: false, lifts: false, reassigns: false }],
      ['sales', { sends: false, decides: true, lifts: false, reassigns: true }],
      ['management', { sends: false, decides: false, lifts: true, reassigns: true }],
      ['stranger', { sends: false, decides: false, lifts: false, reassigns: false }],
      ['unknown', { sends: true, decides: true, lifts: true, reassigns: true }],
    ]);
  });

  it('a workbook that cannot be scored refuses everybody alike', () => {
    const book = bookFor(open, 'sales');
    book.host.spreadsheetApp.getActive().getSheetByName('Matriz')!.setName('Otra');
    expect(scoredBook(book.host).kind).toBe('no-matrix');
    expect(call('decideLead', book, open.request)).toMatchObject({ ok: false, refusal: 'no-matrix' });
  });
});
