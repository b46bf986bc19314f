/** What holds of every sending, whatever the leads and whatever became of their handoffs. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Cell, Moment, Table } from '../../../src/domain/cell';
import type { Change } from '../../../src/domain/handoff/change';
import { stateOf } from '../../../src/domain/handoff/handoff';
import { planSending, type SendContext, waitingLeads, whySendable } from '../../../src/domain/handoff/send';
import { minutesOf, readMoment } from '../../../src/domain/moment';
import { scoreWorkbook } from '../../../src/domain/scoring/score-workbook';
import { HANDOFF_COLUMNS, type HandoffColumn } from '../../../src/domain/vocabulary';
import { aCriterion, aMatrix, someEvents, someSettings, TODAY } from '../../support/builders';
import { ANA, EVA, LUIS } from './a-team';

const RUNS = { numRuns: 1000 };
const COLUMNS = Object.keys(HANDOFF_COLUMNS) as HandoffColumn[];
const HEADERS = COLUMNS.map((column) => HANDOFF_COLUMNS[column].es);
const MATRIX = aMatrix(
  aCriterion('Cargo', 60, { full: 'Director' }),
  aCriterion('País', 40, { full: '*', excludes: 'Marte' }),
);
const SETTINGS = someSettings(
  ['Correos de ventas', `${ANA}; ${LUIS}; ${EVA}`],
  ['Interacciones de compra', 'Pide oferta'],
  ['Capacidad semanal', '3'],
);
const NOW: Moment = { day: TODAY.day + 2, minute: 615 };

type HandoffRow = Readonly<Partial<Record<HandoffColumn, Cell>>>;

const aLead = fc.record({
  company: fc.constantFrom('', 'Acme', 'Beta'),
  title: fc.constantFrom('Director', 'Becario', ''),
  country: fc.constantFrom('', '', 'España', 'Marte'),
  hold: fc.constantFrom('', '', '', '1/12/2026', '1/1/2020'),
  refuses: fc.constantFrom('', '', '', 'sí'),
  buys: fc.option(fc.integer({ min: -12, max: 0 }), { nil: undefined }),
});
const aHandoff = fc.record({
  lead: fc.nat(5),
  owner: fc.constantFrom('', ANA, LUIS),
  sent: fc.integer({ min: -20, max: -8 }),
  decision: fc.constantFrom('', 'Aceptar', 'Devolver', 'Rechazar', 'Descartar'),
  verdict: fc.constantFrom('', '', 'Cualificado', 'Aún no', 'No cualificado'),
  result: fc.constantFrom('', '', 'Oferta', 'Ganado', 'Perdido'),
  reentry: fc.constantFrom('', 'Cargo: *', 'País: *'),
  reopened: fc.constantFrom('', '', '20/11/2026'),
});
const aCase = fc.record({
  leads: fc.array(aLead, { minLength: 1, maxLength: 6 }),
  past: fc.array(aHandoff, { maxLength: 6 }),
  reason: fc.constantFrom('', 'lo pide su jefa'),
});
type Case = typeof aCase extends fc.Arbitrary<infer T> ? T : never;

const pastOf = ({ past }: Case): HandoffRow[] =>
  past.map((one, i) => ({
    ...{ id: `L-${one.lead}-T${i + 1}`, lead: `L-${one.lead}`, owner: one.owner },
    ...{ sentAt: { day: TODAY.day + one.sent, minute: 600 }, decision: one.decision, reentry: one.reentry },
    decidedAt: one.decision ? { day: TODAY.day - 6 } : '',
    ...(one.decision === 'Aceptar' ? { verdict: one.verdict, result: one.result } : {}),
    reopenedAt: one.reopened,
  }));

const contextOf = ({ leads }: Case, handoffs: readonly HandoffRow[]): SendContext => {
  const place = (table: Table) => ({ table, origin: { row: 1 } });
  const fields = ['ID', 'Nombre', 'Teléfono', 'Empresa', 'Cargo', 'País', 'Retener hasta', 'No contactar'];
  const rows = leads.map((one, i): Cell[] => [
    ...[`L-${i}`, 'Eva', `60000000${i}`, one.company, one.title, one.country, one.hold, one.refuses],
  ]);
  const events = leads.flatMap(({ buys }, i) =>
    buys === undefined ? [] : [[buys, `L-${i}`, 'Pide oferta'] as const],
  );
  const workbook = scoreWorkbook({
    leads: place([fields, ...rows]),
    matrix: place(MATRIX),
    settings: place(SETTINGS),
    interactions: place(someEvents([-30, 'L-0', 'Visita'], ...events)),
    handoffs: place([HEADERS, ...handoffs.map((cells) => COLUMNS.map((column) => cells[column] ?? ''))]),
  });
  return {
    workbook,
    act: { by: '', at: NOW, isApproximate: false, settings: workbook.settings },
    isShared: () => false,
    subjectOf: () => ({
      ...{ decision: '', reason: '', owner: '' },
      snapshot: () => ({ name: 'Eva', product: '', score: 60, temperature: 'warm', reasons: '', matrix: '' }),
    }),
  };
};

const sendAll = (context: SendContext, reason: string): readonly Change[] =>
  planSending({ leads: context.workbook.leads.leads, how: 'manual', reason }, context).changes;
/** The ledger once the changes are written. */
const ledgerWith = (handoffs: readonly HandoffRow[], changes: readonly Change[]): HandoffRow[] => [
  ...handoffs,
  ...changes.map(({ cells }) => cells),
];

describe('sending', () => {
  it('opens one handoff of each, under an ID of its own; twice is once', () => {
    fc.assert(
      fc.property(aCase, (given) => {
        const past = pastOf(given);
        const before = contextOf(given, past);
        const changes = sendAll(before, given.reason);
        const again = contextOf(given, ledgerWith(past, changes));
        const openOf = ({ workbook }: SendContext) =>
          changes.map(({ lead }) => workbook.ledger.of(lead).filter((one) => stateOf(one) === 'open').length);
        const ids = again.workbook.ledger.handoffs.map(({ id }) => id);
        expect({
          openBefore: openOf(before),
          openAfter: openOf(again),
          refused: changes.map(({ lead }) => whySendable(lead, again).why),
          sentAgain: sendAll(again, given.reason).length,
          repeatedIds: ids.length - new Set(ids).size,
          dueBeforeSent: changes.filter(({ cells }) => minutesOf(readMoment(cells.due!)!) <= minutesOf(NOW)),
        }).toEqual({
          openBefore: changes.map(() => 0),
          openAfter: changes.map(() => 1),
          refused: changes.map(() => 'open'),
          ...{ sentAgain: 0, repeatedIds: 0, dueBeforeSent: [] },
        });
      }),
      RUNS,
    );
  });

  it('in one batch or one by one, each read again, comes to the same', () => {
    fc.assert(
      fc.property(aCase, (given) => {
        const past = pastOf(given);
        const batch = sendAll(contextOf(given, past), given.reason);
        let written = past;
        given.leads.forEach((_, i) => {
          const context = contextOf(given, written);
          const leads = [context.workbook.leads.leads[i]!];
          written = ledgerWith(
            written,
            planSending({ leads, how: 'manual', reason: given.reason }, context).changes,
          );
        });
        expect(written.slice(past.length)).toEqual(batch.map(({ cells }) => cells));
      }),
      { numRuns: 300 },
    );
  });

  it('of those that wait refuses none, and without a reason sends nobody else', () => {
    fc.assert(
      fc.property(aCase, (given) => {
        const context = contextOf(given, pastOf(given));
        const waiting = waitingLeads('allMql', context);
        const { refused } = planSending({ leads: waiting, how: 'automatic', reason: '' }, context);
        expect(refused).toEqual([]);
        const sent = sendAll(context, '').map(({ lead }) => lead.index);
        expect(sent).toEqual(waiting.map(({ index }) => index).sort((a, b) => a - b));
      }),
      RUNS,
    );
  });
});
