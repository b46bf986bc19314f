/** A script that dies at any of its service calls, run again, ends as if it had never died. */
import { describe, expect, it } from 'vitest';
import { decideLead, judgeLead, reassignLead } from '../../src/commands/handoff-actions';
import { underLock } from '../../src/commands/handoff-lock';
import { reconcileBook } from '../../src/commands/reconcile';
import { sendLead } from '../../src/commands/send-leads';
import { undoLast } from '../../src/commands/undo-last';
import type { Host } from '../../src/host/host';
import { failEverywhere } from '../support/faults';
import { aHandoffBook, type HandoffTestBook, handoffRow } from './a-handoff-book';
import { leadRow } from './a-workbook';

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

const oneOpen = () => aHandoffBook([leadRow(), leadRow({ ID: 'L-BEA', Nombre: 'Bea' })], [handoffRow()]);

const accepted = () =>
  aHandoffBook(
    [leadRow({ Decisión: 'Aceptar' })],
    [handoffRow({ Decisión: 'Aceptar', Situación: 'Decidido' })],
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

/** The same book again and again, put back to how it began. */
const reopened = (open: () => HandoffTestBook): (() => HandoffTestBook) => {
  const book = open();
  const back = book.workbench.mark();
  return () => {
    back();
    return book;
  };
};

const TRIALS: readonly Trial[] = [
  ['Conciliar', everything, reconcile],
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
  ['undoing', afterDeciding, undoLast],
];

describe('a script that dies at any service call', () => {
  it.each(TRIALS)('%s: run again it ends as if it had not', (_, open, work) => {
    const { expected, points } = failEverywhere({
      open: reopened(open),
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
      open: reopened(open),
      window: ({ workbench }) => workbench,
      work: () => work,
      again: () => (host) => {
        reconcile(host);
        reconcile(host);
      },
      state: (book) => {
        const before = JSON.stringify(book.state());
        reconcile(book.host);
        return before === JSON.stringify(book.state());
      },
    });
    expect(points.filter(({ state }) => !state).map(({ at, call }) => ({ at, call }))).toEqual([]);
  });
});
