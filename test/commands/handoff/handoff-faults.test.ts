/** A script that dies at any of its service calls, run again, ends as if it had never died. */
import { describe, expect, it } from 'vitest';
import {
  concludeLead,
  decideLead,
  judgeLead,
  reassignLead,
  reopenLead,
} from '../../../src/commands/handoff/handoff-actions';
import { underLock } from '../../../src/commands/handoff/handoff-lock';
import { holdLead } from '../../../src/commands/handoff/hold-lead';
import { keepHandoffs } from '../../../src/commands/handoff/keep-handoffs';
import { reassignOverdue } from '../../../src/commands/handoff/reassign-overdue';
import { reconcileBook } from '../../../src/commands/handoff/reconcile';
import { sendLead, sendWaitingLeads } from '../../../src/commands/handoff/send-leads';
import { undoLast } from '../../../src/commands/handoff/undo-last';
import type { Host } from '../../../src/host/host';
import { failEverywhere } from '../../support/faults';
import { aHandoffBook, type HandoffTestBook, handoffRow, putBack } from '../a-handoff-book';
import { LEADS_HEADER, leadRow } from '../a-workbook';

const order = { id: 'L-ANA', reason: '', note: '', missing: [], reentry: '', seen: '' };
const verdict = { answers: {}, nextStep: '', reentry: '', filled: {} };
const reconcile = (host: Host) => underLock(host, 1_000, () => reconcileBook(host, 'late'));

/** Everything that reconciling can meet, all at once. */
const everything = () =>
  aHandoffBook(
    [
      leadRow({ Decisión: 'Aceptar', Responsable: 'luis@example.com' }),
      leadRow({ ID: 'L-2', Decisión: 'Devolver' }),
      leadRow({ ID: 'L-3' }),
      leadRow({ ID: 'L-4', Decisión: 'Aceptar' }),
      leadRow({ ID: 'L-5', Decisión: 'Descartar', Motivo: 'Sin presupuesto' }),
      leadRow({ ID: 'L-6', Decisión: 'Rechazar', Motivo: 'Otro motivo' }),
      leadRow({ ID: 'L-7', Decisión: 'qué' }),
    ],
    [
      handoffRow({ Responsable: 'eva@example.com' }),
      handoffRow({ Traspaso: 'L-2-T1', Lead: 'L-2' }),
      handoffRow({ Traspaso: 'L-3-T1', Lead: 'L-3', Decisión: 'Devolver', Motivo: 'Sin presupuesto' }),
      handoffRow({ Traspaso: 'L-5-T1', Lead: 'L-5', Decisión: 'Aceptar', Situación: 'Decidido' }),
      handoffRow({ Traspaso: 'L-6-T1', Lead: 'L-6', Decisión: 'Rechazar', Motivo: 'Duplicado' }),
      handoffRow({ Traspaso: 'L-8-T1', Lead: 'L-8' }),
    ],
  );

const decidedLongAgo = () =>
  aHandoffBook([
    leadRow({ Decisión: 'Devolver', Motivo: 'Sin presupuesto' }),
    leadRow({ ID: '', Decisión: 'Rechazar' }),
    leadRow({ ID: 'L-3', Decisión: 'Descartar', Motivo: 'lo que sea' }),
  ]);

/** Three MQL, one of which goes to whoever is in its row. */
const waitingToGo = () => {
  const header = [...LEADS_HEADER.slice(0, -1), 'Email', 'Fin de datos'];
  const lead = (id: string, owner: string) => {
    const cells = leadRow({ ID: id, Responsable: owner });
    return [...cells.slice(0, -1), `${id}@example.com`, ''];
  };
  return aHandoffBook([lead('L-ANA', ''), lead('L-2', 'eva@example.com'), lead('L-3', '')], [handoffRow()], {
    header,
    settings: [
      ['Clave', 'Valor'],
      ['Envío automático', 'todos los MQL'],
    ],
  });
};

const oneOpen = () => aHandoffBook([leadRow(), leadRow({ ID: 'L-BEA', Nombre: 'Bea' })], [handoffRow()]);

const accepted = () =>
  aHandoffBook(
    [leadRow({ Decisión: 'Aceptar' })],
    [handoffRow({ Decisión: 'Aceptar', Situación: 'Decidido' })],
  );

const rejected = () =>
  aHandoffBook(
    [leadRow({ Decisión: 'Rechazar', Motivo: 'Duplicado' })],
    [handoffRow({ Decisión: 'Rechazar', Motivo: 'Duplicado', Situación: 'Decidido' })],
  );

/** Three who can be written to, and two to give them to. */
const TEAM = [
  ['Clave', 'Valor'],
  ['Correos de ventas', 'ventas@example.com; luis@example.com'],
];
const unsent = () =>
  aHandoffBook(
    ['L-1', 'L-2', 'L-3'].map((id) => [
      ...leadRow({ ID: id, Nombre: id, Empresa: id }).slice(0, -1),
      `ana@${id.toLowerCase()}.example`,
      '',
    ]),
    [],
    { header: [...LEADS_HEADER.slice(0, -1), 'Email', 'Fin de datos'], settings: TEAM },
  );
const late = () =>
  aHandoffBook(
    [leadRow({ Responsable: 'luis@example.com' }), leadRow({ ID: 'L-BEA', Nombre: 'Bea', Empresa: 'Sur' })],
    ['L-ANA', 'L-BEA'].map((Lead) =>
      handoffRow({
        ...{ Traspaso: `${Lead}-T1`, Lead, Responsable: 'luis@example.com' },
        Vence: new Date('2026-11-20T09:00:00Z'),
      }),
    ),
    { settings: TEAM },
  );

const afterDeciding = () => {
  const book = oneOpen();
  decideLead(book.host, { ...order, decision: 'return', reason: 'Sin presupuesto' });
  return book;
};

/** The cells in which two states differ, as `tab row column: this instead of that`. */
const differing = (state: unknown, expected: unknown): string[] => {
  const cells = (whole: unknown) =>
    (whole as unknown[][][]).flatMap((tab, t) =>
      tab.flatMap((row, r) => row.map((cell, c) => [`${t} ${r} ${c}`, cell] as const)),
    );
  const [those, wanted] = [new Map(cells(state)), new Map(cells(expected))];
  return [...new Set([...those.keys(), ...wanted.keys()])]
    .filter((at) => those.get(at) !== wanted.get(at) && String(those.get(at)) !== String(wanted.get(at)))
    .map((at) => `${at}: ${those.get(at)} instead of ${wanted.get(at)}`);
};

type Trial = readonly [string, () => HandoffTestBook, (host: Host) => unknown];

const TRIALS: readonly Trial[] = [
  ['Conciliar', everything, reconcile],
  [
    'the first run',
    decidedLongAgo,
    (host) => underLock(host, 1_000, () => reconcileBook({ ...host, random: () => 0.5 }, 'first')),
  ],
  ['Envío automático', waitingToGo, (host) => underLock(host, 1_000, () => keepHandoffs(host))],
  ['accepting', oneOpen, (host) => decideLead(host, { ...order, decision: 'accept' })],
  [
    'returning',
    oneOpen,
    (host) => decideLead(host, { ...order, decision: 'return', reason: 'Sin presupuesto' }),
  ],
  ['serving oneself', oneOpen, (host) => decideLead(host, { ...order, id: 'L-BEA', decision: 'accept' })],
  ['sending', oneOpen, (host) => sendLead(host, { id: 'L-BEA', reason: 'lo pide su jefa' })],
  [
    'reassigning',
    oneOpen,
    (host) => reassignLead(host, { id: 'L-ANA', owner: 'luis@example.com', seen: '' }),
  ],
  [
    'judging',
    accepted,
    (host) => judgeLead(host, { ...order, ...verdict, verdict: 'notYet', reason: 'Sin presupuesto' }),
  ],
  [
    'rejecting',
    oneOpen,
    (host) => decideLead(host, { ...order, decision: 'reject', reason: 'ya es cliente' }),
  ],
  [
    'qualifying, with what marketing had left out',
    accepted,
    (host) => judgeLead(host, { ...order, ...verdict, verdict: 'qualified', filled: { País: 'Chile' } }),
  ],
  [
    'concluding',
    accepted,
    (host) => concludeLead(host, { ...order, result: 'won', on: { day: 20_779 }, amount: 900 }),
  ],
  ['reopening', rejected, (host) => reopenLead(host, { id: 'L-ANA', reason: 'era otra persona' })],
  ['holding back', oneOpen, (host) => holdLead(host, { id: 'L-BEA', until: { day: 20_900 } })],
  ['sending all that wait', unsent, sendWaitingLeads],
  ['reassigning what is late', late, reassignOverdue],
  ['undoing', afterDeciding, undoLast],
];

describe('a script that dies at any service call', () => {
  it.each(TRIALS)('%s: run again it ends as if it had not', (_, open, work) => {
    const { expected, points } = failEverywhere({
      open: putBack(open()),
      window: ({ workbench }) => workbench,
      work: () => work,
      state: (book) => book.state(),
    });
    expect(points.length).toBeGreaterThan(20);
    expect(points.filter(({ broken }) => JSON.stringify(broken) !== JSON.stringify(expected))).not.toEqual(
      [],
    );
    expect(
      points
        .filter(({ state }) => JSON.stringify(state) !== JSON.stringify(expected))
        .map(({ at, call, state }) => ({ at, call, differs: differing(state, expected) })),
    ).toEqual([]);
    expect(points.at(-1)!.state).toEqual(expected);
  });

  it.each(TRIALS)('%s: whoever reconciles next ends with rows and ledger that agree', (_, open, work) => {
    const { points } = failEverywhere({
      open: putBack(open()),
      window: ({ workbench }) => workbench,
      work: () => work,
      again: () => reconcile,
      state: (book) => {
        const before = JSON.stringify(book.state());
        reconcile(book.host);
        return before === JSON.stringify(book.state());
      },
    });
    expect(points.filter(({ state }) => !state).map(({ at, call }) => ({ at, call }))).toEqual([]);
  });
});
