/**
 * Two people on the same leads: the second comes in before each service call of the first, and after the last one.
 * Those who use the sidebar wait for each other; who types, sorts or inserts by hand waits for nobody.
 */
import { describe, expect, it } from 'vitest';
import {
  type DecisionOrder,
  decideLead,
  judgeLead,
  reassignLead,
} from '../../../src/commands/handoff/handoff-actions';
import { underLock } from '../../../src/commands/handoff/handoff-lock';
import type { ActionOutcome } from '../../../src/commands/handoff/handoff-turn';
import { reconcileBook } from '../../../src/commands/handoff/reconcile';
import { sendLead } from '../../../src/commands/handoff/send-leads';
import { undoLast } from '../../../src/commands/handoff/undo-last';
import { salesQueue } from '../../../src/commands/sidebar/sales-queue';
import type { Host } from '../../../src/host/host';
import type { WorkbenchSession } from '../../../src/workbench/emulator/session';
import type { Outcome, Work } from '../../support/executions';
import { type Act, interleaveEverywhere } from '../../support/interleaving';
import { aHandoffBook, type HandoffTestBook, handoffRow, putBack } from '../a-handoff-book';
import { LEADS_HEADER, leadRow } from '../a-workbook';

const LUIS = 'luis@example.com';
const order = { id: 'L-ANA', reason: '', note: '', missing: [], reentry: '' };
const reconcile = (host: Host) => underLock(host, 1_000, () => reconcileBook(host, 'late'));

/** Zoe and Ana are with sales, Bea is not. */
const threeLeads = (): HandoffTestBook =>
  aHandoffBook(
    [
      leadRow({ ID: 'L-ZOE', Nombre: 'Zoe', Empresa: 'Sur' }),
      leadRow(),
      leadRow({ ID: 'L-BEA', Nombre: 'Bea', Empresa: 'Este' }),
    ],
    [handoffRow(), handoffRow({ Traspaso: 'L-ZOE-T1', Lead: 'L-ZOE', Nombre: 'Zoe · Sur' })],
  );

/** Decisions by ID: what the row says, and what the last handoff says. */
const standing = (book: HandoffTestBook): Record<string, readonly unknown[]> =>
  Object.fromEntries(
    book.rows(book.leads).map((row) => {
      const [last] = book
        .rows(book.ledger)
        .filter(({ Lead }) => Lead === row.ID)
        .slice(-1);
      return [String(row.ID), [row.Decisión ?? '', last?.Decisión ?? '', last?.Situación]];
    }),
  );

/** After Conciliar, which changes nothing the second time. */
const settled = (book: HandoffTestBook) => {
  reconcile(book.host);
  const once = JSON.stringify(book.state());
  reconcile(book.host);
  expect(JSON.stringify(book.state())).toBe(once);
  return standing(book);
};

/** What the sidebar showed of Ana before either of them acted. */
const seenIn = (host: Host): string => {
  const queue = salesQueue(host);
  if (queue.kind !== 'queue') throw new Error(queue.kind);
  return queue.handoffs.find(({ id }) => id === 'L-ANA')?.seen ?? '';
};

const kindOf = (outcome: Outcome): string => {
  if ('thrown' in outcome) throw outcome.thrown;
  return (outcome.value as ActionOutcome | undefined)?.kind ?? 'busy';
};

/** Both by the sidebar, at every point; the book is put back each time. */
const meet = (open: () => HandoffTestBook, first: Work, second: Work) => {
  const book = open();
  return interleaveEverywhere({
    open: putBack(book),
    first: () => ({ window: book.workbench, work: first }),
    second: () => ({ window: book.workbench.as(LUIS), work: second }),
    state: () => ({ before: standing(book), after: settled(book), log: book.rows(book.log) }),
  });
};

describe('two sidebars', () => {
  const deciding =
    (over: Partial<DecisionOrder>): Work =>
    (host) =>
      decideLead(host, { ...order, decision: 'accept', seen: '', ...over });

  it('decide one lead differently: one stands, the other is told, row and ledger agree', () => {
    const seen = seenIn(threeLeads().host);
    const meetings = meet(
      threeLeads,
      deciding({ seen }),
      deciding({ seen, decision: 'return', reason: 'Sin presupuesto' }),
    );
    const ends = meetings.map(({ first, second, state }) =>
      [kindOf(first), kindOf(second), ...state.before['L-ANA']!].join(' '),
    );
    expect(new Set(ends)).toEqual(
      new Set([
        'done changed-meanwhile Aceptar Aceptar Decidido',
        'changed-meanwhile done Devolver Devolver Decidido',
      ]),
    );
    for (const { state } of meetings) {
      expect(state.after).toEqual(state.before);
      expect(state.log.length).toBe(1);
    }
    const told = meetings.find(({ second }) => kindOf(second) === 'changed-meanwhile')!.second;
    expect(told).toMatchObject({
      value: { by: 'ventas@example.com', what: expect.stringContaining('Aceptar') },
    });
    expect(new Set(meetings.map(({ waited }) => waited))).toEqual(new Set([true, false]));
  });

  const twoLeads: readonly (readonly [string, Work, string])[] = [
    ['deciding another lead', deciding({ id: 'L-ZOE' }), 'Aceptar'],
    ['sending another lead', (host) => sendLead(host, { id: 'L-BEA', reason: 'lo pide' }), ''],
    ['handing another lead over', (host) => reassignLead(host, { id: 'L-ZOE', owner: LUIS, seen: '' }), ''],
  ];

  it.each(twoLeads)('%s beside a decision: both stand', (_, second, decision) => {
    const meetings = meet(threeLeads, deciding({ decision: 'return', reason: 'Sin presupuesto' }), second);
    for (const { first, second: other, state } of meetings) {
      expect([kindOf(first), kindOf(other)]).toEqual(['done', 'done']);
      expect(state.after['L-ANA']).toEqual(['Devolver', 'Devolver', 'Decidido']);
      expect(state.after['L-ZOE']!.slice(0, 2)).toEqual([decision, decision]);
      expect(state.after).toEqual(state.before);
    }
  });

  it('send one lead: it is with sales once', () => {
    const sending: Work = (host) => sendLead(host, { id: 'L-BEA', reason: 'lo pide' });
    const book = threeLeads();
    const meetings = interleaveEverywhere({
      open: putBack(book),
      first: () => ({ window: book.workbench, work: sending }),
      second: () => ({ window: book.workbench.as(LUIS), work: sending }),
      state: () => book.rows(book.ledger).filter(({ Lead }) => Lead === 'L-BEA').length,
    });
    expect(new Set(meetings.map(({ state }) => state))).toEqual(new Set([1]));
    const kinds = meetings.map(({ first, second }) => [kindOf(first), kindOf(second)].sort().join());
    expect(new Set(kinds)).toEqual(new Set(['already-open,done']));
  });

  it('undo and judge: the verdict finds its decision, or is told that it is gone', () => {
    const decided = () => {
      const book = threeLeads();
      decideLead(book.host, { ...order, decision: 'accept', seen: '' });
      return book;
    };
    const seen = seenIn(decided().host);
    const judging: Work = (host) =>
      judgeLead(host, {
        ...{
          id: 'L-ANA',
          verdict: 'qualified',
          answers: {},
          nextStep: '',
          reentry: '',
          reason: '',
          filled: {},
        },
        seen,
      });
    for (const { first, second, state } of meet(decided, undoLast, judging)) {
      expect(['done,changed-meanwhile', 'undo-changed,done']).toContain(`${kindOf(first)},${kindOf(second)}`);
      expect(state.after).toEqual(state.before);
    }
  });
});

const column = (name: string): number => LEADS_HEADER.indexOf(name);

/** An edit by hand in Leads, whose event gets lost: Conciliar must find it. */
const byHand =
  (edit: (session: WorkbenchSession) => unknown) =>
  ({ workbench }: HandoffTestBook): Act => {
    const { session } = workbench.as(LUIS);
    const leads = session.sheets().find(({ name }) => name === 'Leads')!.id;
    return {
      window: workbench.as(LUIS),
      work: () => {
        session.activate(leads);
        return edit(session);
      },
    };
  };

const returning: Work = (host) =>
  decideLead(host, { ...order, seen: '', decision: 'return', reason: 'Sin presupuesto' });

const meetByHand = (first: Work, edit: (session: WorkbenchSession) => unknown) => {
  const book = threeLeads();
  return interleaveEverywhere({
    open: putBack(book),
    first: () => ({ window: book.workbench, work: first }),
    second: byHand(edit),
    state: settled,
  });
};

/** Calls between the last look and the write: Google has no way to hold people's hands. */
const LAST_LOOK = 2;

describe('somebody who types while the sidebar writes', () => {
  it('into another lead: both decisions stand', () => {
    const meetings = meetByHand(returning, (session) => session.type(1, column('Decisión'), 'Aceptar'));
    for (const { first, state } of meetings) {
      expect(kindOf(first)).toBe('done');
      expect(state['L-ANA']).toEqual(['Devolver', 'Devolver', 'Decidido']);
      expect(state['L-ZOE']).toEqual(['Aceptar', 'Aceptar', 'Decidido']);
    }
  });

  it('into the same lead: one of both stands, in row and ledger alike', () => {
    const meetings = meetByHand(returning, (session) => session.type(2, column('Decisión'), 'Aceptar'));
    const ends = new Set(meetings.map(({ state }) => state['L-ANA']!.join(' ')));
    expect([...ends].every((end) => /^(Aceptar Aceptar|Devolver Devolver) Decidido$/.test(end))).toBe(true);
    expect(ends.size).toBe(2);
    // Typed while the command was at work and yet not there: it was written over.
    const atWork = meetings.slice(meetings.findIndex(({ first }) => kindOf(first) === 'changed-meanwhile'));
    const lost = atWork.filter(({ state }) => state['L-ANA']![0] === 'Devolver');
    expect(lost.length).toBeLessThanOrEqual(LAST_LOOK);
  });
});

describe('somebody who moves rows while the sidebar writes', () => {
  const moves: readonly (readonly [string, (session: WorkbenchSession) => unknown])[] = [
    [
      'sorting',
      (session) =>
        session.sort({ top: 1, left: 0, bottom: 3, right: LEADS_HEADER.length - 1 }, column('Nombre'), true),
    ],
    ['inserting a row', (session) => session.insertRows(1, 1)],
  ];

  it.each(moves)('%s: the decision finds its lead, whenever it happens', (_, move) => {
    for (const { first, state } of meetByHand(returning, move)) {
      expect(kindOf(first)).toBe('done');
      expect(state['L-ANA']).toEqual(['Devolver', 'Devolver', 'Decidido']);
      expect([state['L-ZOE']![0], state['L-BEA']![0]]).toEqual(['', '']);
    }
  });

  it('inserting a column: the decision stands or is refused, but for the calls between the last look and the write', () => {
    const meetings = meetByHand(returning, (session) => session.insertColumns(column('Decisión'), 1));
    const ends = meetings.map(({ first, state }) => [kindOf(first), ...state['L-ANA']!].join());
    const sound = ['done,Devolver,Devolver,Decidido', 'no-edges,,,Abierto', 'changed-meanwhile,,,Abierto'];
    expect(ends.filter((end) => !sound.includes(end)).length).toBeLessThanOrEqual(LAST_LOOK);
  });

  it.each(moves)(
    '%s under Conciliar: what was decided in the rows stands where it was decided',
    (_, move) => {
      const book = threeLeads();
      book.set(3, 'Decisión', 'Devolver');
      book.set(3, 'Motivo', 'Sin presupuesto');
      const meetings = interleaveEverywhere({
        open: putBack(book),
        first: () => ({ window: book.workbench, work: reconcile }),
        second: byHand(move),
        state: settled,
      });
      for (const { state } of meetings) {
        expect(state['L-ANA']).toEqual(['Devolver', 'Devolver', 'Decidido']);
        expect([state['L-ZOE']![0], state['L-BEA']![0]]).toEqual(['', '']);
      }
    },
  );
});
