/** The menu that sends leads to sales, and what goes by itself: what stands in `Traspasos`, in the rows, and is said. */
import { describe, expect, it } from 'vitest';
import { handoffBook } from '../../../src/commands/handoff/handoff-book';
import { underLock } from '../../../src/commands/handoff/handoff-lock';
import { reassignFromMenu } from '../../../src/commands/handoff/reassign-overdue';
import {
  sendAutomatically,
  sendSelectedLeads,
  sendWaitingLeads,
} from '../../../src/commands/handoff/send-leads';
import type { CellValue } from '../../../src/host/host';
import { aHandoffBook, type Cells, type HandoffTestBook, handoffRow } from '../a-handoff-book';
import { LEADS_HEADER, leadRow, type Rows } from '../a-workbook';

const HEADER = [...LEADS_HEADER.slice(0, -1), 'Email', 'Retener hasta', 'Fin de datos'];
const TEAM: Rows = [
  ['Clave', 'Valor'],
  ['Correos de ventas', 'luis@example.com; eva@example.com'],
  ['Correos de marketing', 'marta@example.com'],
  ['Interacciones de compra', 'Pide oferta'],
];

const aLead = (id: string, over: Readonly<Record<string, CellValue>> = {}): CellValue[] => {
  const values = Object.fromEntries(
    LEADS_HEADER.map((header, i) => [header, leadRow({ ID: id, Nombre: id, Empresa: id, ...over })[i]!]),
  );
  const more: Record<string, CellValue> = {
    Email: `${id.toLowerCase()}@${id.toLowerCase()}.example`,
    ...over,
  };
  return HEADER.map((header) => values[header] ?? more[header] ?? '');
};

const COLD = { Cargo: 'Becaria', 'Pide oferta': 'no', País: '' };

interface Said {
  readonly book: HandoffTestBook;
  readonly said: string[];
}

/** A book in which every dialog is agreed to, and a question answered; `said` holds what dialogs said. */
const aTeamBook = (
  leads: Rows,
  handoffs: readonly Cells[] = [],
  { user = 'marta@example.com', answer = '', button = 'OK', settings = TEAM } = {},
): Said => {
  const said: string[] = [];
  const book = aHandoffBook(leads, handoffs, {
    ...{ header: HEADER, settings, user },
    dialogs: {
      alert: (_title, text) => {
        said.push(text);
        return 'OK';
      },
      prompt: (_title, text) => {
        said.push(text);
        return { button: button as 'OK' | 'CANCEL', text: answer };
      },
      confirmProtected: () => true,
    },
  });
  return { book, said };
};

const select = ({ host, leads }: HandoffTestBook, row: number, rows = 1) => {
  host.spreadsheetApp.getActive().setActiveSheet(leads);
  leads.getRange(row, 1, rows, 1).activate();
};

const sent = (book: HandoffTestBook) =>
  book.rows(book.ledger).map((row) => [row.Lead, row.Responsable ?? '', row.Envío]);

describe('Enviar los MQL pendientes', () => {
  it('sends the best first, each to the next in turn, and writes who has it beside the lead', () => {
    const { book, said } = aTeamBook([
      aLead('L-1', { 'Pide oferta': 'no' }),
      aLead('L-2'),
      aLead('L-3', COLD),
    ]);
    sendWaitingLeads(book.host);
    expect(sent(book)).toEqual([
      ['L-2', 'luis@example.com', 'Manual'],
      ['L-1', 'eva@example.com', 'Manual'],
    ]);
    expect(book.cell(2, 'Responsable')).toBe('eva@example.com');
    expect(book.rows(book.log).map(({ Qué, Quién }) => [Qué, Quién])).toEqual([
      ['Enviado a ventas', 'marta@example.com'],
      ['Enviado a ventas', 'marta@example.com'],
    ]);
    expect(said).toEqual(['¿Enviar 2 MQL a ventas?', '2 leads enviados a ventas.']);
  });

  it('sending twice sends once', () => {
    const { book, said } = aTeamBook([aLead('L-1')]);
    sendWaitingLeads(book.host);
    const state = book.state();
    sendWaitingLeads(book.host);
    expect(book.state()).toEqual(state);
    expect(said.at(-1)).toMatch(/Ningún MQL espera/);
  });

  it('what rows say is taken in first: an acceptance that no event told is no lead to send', () => {
    const { book } = aTeamBook([aLead('L-1', { Decisión: 'Aceptar' })]);
    sendWaitingLeads(book.host);
    expect(sent(book)).toEqual([['L-1', 'luis@example.com', 'Autoservicio']]);
  });

  it('a lead without an ID gets one and goes too', () => {
    const { book } = aTeamBook([aLead('L-1', { ID: '' })]);
    sendWaitingLeads(book.host);
    expect(sent(book)).toEqual([[expect.stringMatching(/^L-/), 'luis@example.com', 'Manual']]);
  });

  it('somebody of another team is told so, and nothing goes', () => {
    const { book, said } = aTeamBook([aLead('L-1')], [], { user: 'luis@example.com' });
    sendWaitingLeads(book.host);
    expect(sent(book)).toEqual([]);
    expect(said).toEqual([expect.stringContaining('Correos de marketing')]);
  });
});

describe('Enviar filas elegidas a ventas', () => {
  it('asks why for those below the thresholds, and keeps the reason', () => {
    const { book, said } = aTeamBook([aLead('L-1'), aLead('L-2', COLD)], [], { answer: 'la pide su jefa' });
    select(book, 2, 2);
    sendSelectedLeads(book.host);
    expect(sent(book).map(([lead, , how]) => [lead, how])).toEqual([
      ['L-1', 'Manual'],
      ['L-2', 'Fuera de umbral: la pide su jefa'],
    ]);
    expect(said[0]).toMatch(/^1 de los leads elegidos/);
  });

  it('without a reason those stay, and it says how many and why', () => {
    const later = new Date('2026-12-24T00:00:00Z');
    const rows = [aLead('L-1'), aLead('L-2', COLD), aLead('L-3', { 'Retener hasta': later })];
    const { book, said } = aTeamBook(rows);
    select(book, 2, 3);
    sendSelectedLeads(book.host);
    expect(sent(book).map(([lead]) => lead)).toEqual(['L-1']);
    expect(said.at(-1)).toBe(
      '1 lead enviado a ventas. No enviados: 1 con Retener hasta, 1 por debajo de los umbrales.',
    );
  });

  it('whoever closes the question sends nothing', () => {
    const { book } = aTeamBook([aLead('L-1'), aLead('L-2', COLD)], [], { button: 'CANCEL' });
    select(book, 2, 2);
    sendSelectedLeads(book.host);
    expect(sent(book)).toEqual([]);
  });

  it('with nothing selected it says what to do', () => {
    const { book, said } = aTeamBook([aLead('L-1')]);
    select(book, 9);
    sendSelectedLeads(book.host);
    expect(said).toEqual(['Selecciona en Leads las filas que quieras enviar a ventas.']);
  });
});

describe('Envío automático', () => {
  const withSetting = (value: string): Rows => [...TEAM, ['Envío automático', value]];
  const automatically = (settings: Rows, leads: Rows = [aLead('L-1'), aLead('L-2', COLD)]) => {
    const { book } = aTeamBook(leads, [], { settings });
    const count = underLock(book.host, 1_000, () => {
      const read = handoffBook(book.host);
      if (read.kind !== 'book') throw new Error(read.kind);
      return sendAutomatically(book.host, read);
    });
    return { book, count };
  };

  it.each([
    ['no', 0],
    ['piden oferta', 0],
    ['todos los MQL', 1],
  ])('%s sends %d of an MQL that asked for nothing', (setting, count) => {
    expect(automatically(withSetting(setting)).count).toBe(count);
  });

  it('is signed as what it is', () => {
    const { book } = automatically(withSetting('todos los MQL'));
    expect(book.rows(book.ledger)[0]).toMatchObject({ Por: 'Automático', Envío: 'Automático' });
    expect(book.rows(book.log)[0]).toMatchObject({ Quién: 'Automático' });
  });

  it('sends nothing while everybody is away', () => {
    const away: Rows = [
      ...withSetting('todos los MQL'),
      ['Ausencias', 'luis@example.com: 1/11/2026..30/11/2026; eva@example.com: 1/11/2026..30/11/2026'],
    ];
    expect(automatically(away).count).toBe(0);
  });
});

describe('Reasignar traspasos vencidos', () => {
  const overdue = (over: Cells = {}) =>
    handoffRow({
      ...{ Traspaso: 'L-1-T1', Lead: 'L-1', Responsable: 'luis@example.com' },
      Vence: new Date('2026-11-21T17:00:00Z'),
      ...over,
    });

  it('gives them to the next in turn; the deadline stays', () => {
    const rows = [aLead('L-1', { Responsable: 'luis@example.com' })];
    const { book, said } = aTeamBook(rows, [overdue()], { user: 'eva@example.com' });
    reassignFromMenu(book.host);
    expect(book.rows(book.ledger)[0]).toMatchObject({
      ...{ Responsable: 'eva@example.com', Vence: new Date('2026-11-21T17:00:00Z') },
    });
    expect(book.cell(2, 'Responsable')).toBe('eva@example.com');
    expect(said).toEqual(['1 traspaso reasignado.']);
  });

  it('those in time stay with whoever has them', () => {
    const inTime = overdue({ Vence: new Date('2026-11-23T17:00:00Z') });
    const rows = [aLead('L-1', { Responsable: 'luis@example.com' })];
    const { book, said } = aTeamBook(rows, [inTime], { user: 'eva@example.com' });
    reassignFromMenu(book.host);
    expect(book.rows(book.ledger)[0]).toMatchObject({ Responsable: 'luis@example.com' });
    expect(said).toEqual([expect.stringContaining('No hay traspasos vencidos')]);
  });
});
