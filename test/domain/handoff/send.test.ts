/** Which leads go to sales, and what begins when they do. */
import { describe, expect, it } from 'vitest';
import type { Cell, Moment, Table } from '../../../src/domain/cell';
import type { Change } from '../../../src/domain/handoff/change';
import {
  planSending,
  type SendContext,
  type SendOrder,
  waitingLeads,
  whySendable,
} from '../../../src/domain/handoff/send';
import type { LeadRow } from '../../../src/domain/lead/lead-table';
import { printMoment } from '../../../src/domain/moment';
import { scoreWorkbook } from '../../../src/domain/scoring/score-workbook';
import { aCriterion, aMatrix, someEvents, someSettings, TODAY } from '../../support/builders';
import { ANA, EVA, LUIS } from './a-team';

const MATRIX = aMatrix(
  aCriterion('Cargo', 60, { full: 'Director', half: 'Jefe' }),
  aCriterion('Presupuesto', 40, { full: '*' }),
  aCriterion('País', '', { excludes: 'Marte' }),
);
const FIELDS = [
  'Nombre',
  'Email',
  'Empresa',
  'Cargo',
  'Presupuesto',
  'País',
  'No contactar',
  'Retener hasta',
] as const;
type Answers = Readonly<Partial<Record<(typeof FIELDS)[number], Cell>>>;
const REACHABLE: Answers = { Nombre: 'Eva', Email: 'eva@acme.example' };
/** 60 points: an MQL. */
const MQL: Answers = { ...REACHABLE, Cargo: 'Director' };

const leadsOf = (leads: Readonly<Record<string, Answers>>): Table => [
  ['ID', ...FIELDS],
  ...Object.entries(leads).map(([id, answers]): Cell[] => [
    id,
    ...FIELDS.map((field) => answers[field] ?? ''),
  ]),
];

const COLUMNS = [
  'Traspaso',
  'Lead',
  'Responsable',
  'Enviado',
  'Decisión',
  'Decidido',
  'Motivo',
  'Falta',
  'Reingreso',
  'Veredicto',
  'Juzgado',
  'Resultado',
  'Reabierto',
] as const;
type HandoffAnswers = Readonly<Partial<Record<(typeof COLUMNS)[number], Cell>>>;
/** Ten days ago, decided five days ago. */
const handoffsOf = (...handoffs: readonly HandoffAnswers[]): Table => [
  COLUMNS,
  ...handoffs.map((cells, i) => {
    const filled: HandoffAnswers = {
      Traspaso: `L-1-T${i + 1}`,
      Lead: 'L-1',
      Responsable: ANA,
      Enviado: { day: TODAY.day - 10 + i, minute: 600 },
      Decidido: cells.Decisión ? { day: TODAY.day - 5, minute: 600 } : '',
      ...cells,
    };
    return COLUMNS.map((column) => filled[column] ?? '');
  }),
];

/** A Tuesday, 10:15. */
const NOW: Moment = { day: TODAY.day + 2, minute: 615 };

interface Setting {
  readonly handoffs?: Table;
  readonly events?: Table;
  readonly entries?: readonly (readonly [string, Cell])[];
  readonly typed?: Readonly<Record<string, { decision?: string; reason?: string; owner?: string }>>;
}

const contextOf = (leads: Readonly<Record<string, Answers>>, setting: Setting = {}): SendContext => {
  const place = (table: Table) => ({ table, origin: { row: 1 } });
  const entries = [
    ['Correos de ventas', `${ANA}; ${LUIS}; ${EVA}`],
    ['Interacciones de compra', 'Pide oferta'],
    ...(setting.entries ?? []),
  ] as const;
  const workbook = scoreWorkbook({
    leads: place(leadsOf(leads)),
    matrix: place(MATRIX),
    settings: place(someSettings(...entries)),
    ...(setting.handoffs && { handoffs: place(setting.handoffs) }),
    ...(setting.events && { interactions: place(setting.events) }),
  });
  return {
    workbook,
    act: { by: 'marta@example.com', at: NOW, isApproximate: false, settings: workbook.settings },
    isShared: ({ id }) => id === 'L-DOS',
    subjectOf: ({ id, ...lead }: LeadRow) => ({
      ...{ decision: '', reason: '', owner: '', ...setting.typed?.[id] },
      snapshot: () => {
        const { score, temperature } = workbook.scoreOf({ id, ...lead });
        return {
          name: `${id} · Acme`,
          product: '',
          score,
          temperature,
          reasons: 'Cargo +60',
          matrix: 'M-7K3QF9',
        };
      },
    }),
  };
};

const why = (answers: Answers, setting?: Setting, id = 'L-1') => {
  const context = contextOf({ [id]: answers }, setting);
  return whySendable(context.workbook.leads.leads[0]!, context);
};

const send = (context: SendContext, order: Partial<SendOrder> = {}) =>
  planSending({ leads: context.workbook.leads.leads, how: 'manual', reason: '', ...order }, context);

const due = ({ cells }: Change): string => printMoment(cells.due as Moment);

describe('a lead', () => {
  it('that is an MQL, or wants to buy, may be sent', () => {
    expect(why(MQL)).toEqual({ why: 'ok', detail: '' });
    expect(why(REACHABLE, { events: someEvents([-1, 'L-1', 'Pide oferta']) }).why).toBe('ok');
  });

  it.each<[string, Answers]>([
    ['has too few points', REACHABLE],
    ['cannot be reached', { Nombre: 'Eva', Cargo: 'Director' }],
    ['has no name', { Email: 'eva@acme.example', Cargo: 'Director' }],
  ])('that %s needs a reason', (_, answers) => {
    expect(why(answers).why).toBe('needs-reason');
  });

  it.each<[string, Answers]>([
    ['excluded', { ...MQL, País: 'Marte' }],
    ['no-contact', { ...MQL, 'No contactar': 'sí' }],
    ['held', { ...MQL, 'Retener hasta': { day: NOW.day + 1 } }],
  ])('is not sent: %s', (expected, answers) => {
    expect(why(answers).why).toBe(expected);
    const { changes, refused } = send(contextOf({ 'L-1': answers }), { reason: 'lo pide su jefa' });
    expect(changes).toEqual([]);
    expect(refused).toMatchObject([{ lead: { id: 'L-1' }, why: expected }]);
  });

  it('without an ID, or with one that two rows bear, is not sent', () => {
    expect(why(MQL, {}, '').why).toBe('no-id');
    expect(why(MQL, {}, 'L-DOS').why).toBe('shared-id');
  });

  it('is held until the day itself, and by words that are no day', () => {
    expect(why({ ...MQL, 'Retener hasta': '3/12/2026' })).toEqual({ why: 'held', detail: '03/12/2026' });
    expect(why({ ...MQL, 'Retener hasta': { day: NOW.day } }).why).toBe('ok');
    expect(why({ ...MQL, 'Retener hasta': 'vacaciones' })).toEqual({ why: 'held', detail: 'vacaciones' });
    expect(why({ ...MQL, 'Retener hasta': 'n/d' }).why).toBe('ok');
  });

  it('with an open handoff has no second one, also where a later one is decided', () => {
    expect(why(MQL, { handoffs: handoffsOf({}) })).toEqual({ why: 'open', detail: ANA });
    const sorted = handoffsOf({ Responsable: LUIS }, { Decisión: 'Devolver', Reingreso: 'Cargo: *' });
    expect(why(MQL, { handoffs: sorted })).toEqual({ why: 'open', detail: LUIS });
  });

  it.each<[string, HandoffAnswers]>([
    ['accepted', { Decisión: 'Aceptar' }],
    ['qualified', { Decisión: 'Aceptar', Veredicto: 'Cualificado' }],
    ['with a quote', { Decisión: 'Aceptar', Veredicto: 'Cualificado', Resultado: 'Oferta' }],
  ])('that is %s stays with sales, also if it wants to buy', (_, cells) => {
    const events = someEvents([-1, 'L-1', 'Pide oferta']);
    expect(why(MQL, { handoffs: handoffsOf(cells) })).toEqual({ why: 'with-sales', detail: ANA });
    expect(why(MQL, { handoffs: handoffsOf(cells), events }).why).toBe('with-sales');
  });

  it('that is a customer needs a reason', () => {
    expect(why(MQL, { handoffs: handoffsOf({ Decisión: 'Aceptar', Resultado: 'Ganado' }) }).why).toBe(
      'needs-reason',
    );
  });

  it.each<[string, HandoffAnswers]>([
    ['returned', { Decisión: 'Devolver', Motivo: 'Faltan datos' }],
    ['judged not yet', { Decisión: 'Aceptar', Veredicto: 'Aún no', Juzgado: { day: TODAY.day - 4 } }],
    ['lost', { Decisión: 'Aceptar', Resultado: 'Perdido' }],
  ])(
    'that was %s waits for its re-entry condition, unless it is lifted or overtaken by purchase intent',
    (_, cells) => {
      const reentry = { ...cells, Reingreso: 'Presupuesto: *\nFecha: >=15/01/2027' };
      const handoffs = handoffsOf(reentry);
      expect(why(MQL, { handoffs })).toEqual({
        why: 'reentry',
        detail: 'Presupuesto: *\nFecha: >=15/01/2027',
      });
      expect(why({ ...MQL, Presupuesto: '5.000' }, { handoffs }).detail).toBe('Fecha: >=15/01/2027');
      expect(why(MQL, { handoffs: handoffsOf({ ...cells, Reingreso: 'Cargo: *' }) }).why).toBe('ok');
      expect(why(MQL, { handoffs: handoffsOf({ ...reentry, Reabierto: TODAY }) }).why).toBe('ok');
      expect(why(MQL, { handoffs, events: someEvents([-1, 'L-1', 'Pide oferta']) }).why).toBe('ok');
      expect(why(MQL, { handoffs, events: someEvents([-8, 'L-1', 'Pide oferta']) }).why).toBe('reentry');
    },
  );

  it.each<[string, HandoffAnswers]>([
    ['rejected', { Decisión: 'Rechazar', Motivo: 'Duplicado' }],
    ['rejected towards MQL', { Decisión: 'Rechazar', Motivo: 'Otro territorio' }],
    ['discarded', { Decisión: 'Aceptar', Veredicto: 'No cualificado', Motivo: 'No decide' }],
  ])('that was %s waits to be reopened, or for purchase intent', (_, cells) => {
    const handoffs = handoffsOf(cells);
    expect(why(MQL, { handoffs })).toEqual({ why: 'rejected', detail: cells.Motivo });
    expect(why(MQL, { handoffs: handoffsOf({ ...cells, Reabierto: TODAY }) }).why).toBe('ok');
    expect(why(MQL, { handoffs, events: someEvents([-1, 'L-1', 'Pide oferta']) }).why).toBe('ok');
  });

  it('that the matrix excludes is not sent though it wants to buy', () => {
    expect(why({ ...MQL, País: 'Marte' }, { events: someEvents([-1, 'L-1', 'Pide oferta']) }).why).toBe(
      'excluded',
    );
  });
});

describe('sending', () => {
  it('begins a handoff with what is known of the lead now', () => {
    const { changes, refused } = send(contextOf({ 'L-1': MQL }));
    expect(refused).toEqual([]);
    expect(changes).toMatchObject([
      {
        before: undefined,
        id: 'L-1-T1',
        cells: {
          id: 'L-1-T1',
          lead: 'L-1',
          name: 'L-1 · Acme',
          owner: ANA,
          sentAt: NOW,
          sentBy: 'marta@example.com',
          score: 60,
          temperature: 'Tibio',
          reasons: 'Cargo +60',
          matrix: 'M-7K3QF9',
          how: 'Manual',
          state: 'Abierto',
        },
        row: { decision: '', reason: '', owner: ANA },
        log: [{ what: 'sent', lead: 'L-1', handoff: 'L-1-T1', before: '', after: `Manual → ${ANA}` }],
      },
    ]);
    expect(due(changes[0]!)).toBe('25/11/2026 10:15');
  });

  it('is more urgent where the lead wants to buy', () => {
    const { changes } = send(contextOf({ 'L-1': MQL }, { events: someEvents([-1, 'L-1', 'Pide oferta']) }));
    expect(due(changes[0]!)).toBe('24/11/2026 12:15');
  });

  it('follows the terms and hours of Ajustes', () => {
    const entries = [
      ['Plazo', '3 horas'],
      ['Jornada', 'lun-vie 9:00-11:00'],
      ['Festivos', '25/11/2026'],
    ] as const;
    expect(due(send(contextOf({ 'L-1': MQL }, { entries })).changes[0]!)).toBe('27/11/2026 09:15');
  });

  it('counts the cycle on', () => {
    const handoffs = handoffsOf({ Decisión: 'Devolver', Reingreso: 'Cargo: *' });
    const context = contextOf({ 'L-1': MQL }, { handoffs });
    expect(send(context).changes[0]?.id).toBe('L-1-T2');
  });

  it('leaves Responsable as it is where that is who gets it', () => {
    const context = contextOf({ 'L-1': MQL }, { typed: { 'L-1': { owner: LUIS } } });
    expect(send(context).changes[0]).toMatchObject({
      cells: { owner: LUIS },
      row: { decision: '', reason: '' },
    });
    expect(send(context).changes[0]!.row).not.toHaveProperty('owner');
  });

  it('empties Decisión and Motivo; the log keeps what nobody had carried out', () => {
    const handoffs = handoffsOf({ Decisión: 'Devolver', Motivo: 'Otro: x', Reingreso: 'Cargo: *' });
    const sentWith = (decision: string, ledger = handoffs) => {
      const typed = { 'L-1': { decision, reason: 'ya' } };
      const { row, log } = send(contextOf({ 'L-1': MQL }, { handoffs: ledger, typed })).changes[0]!;
      return [row.decision, row.reason, log[0]!.before];
    };
    expect(sentWith('devolver')).toEqual(['', '', '']);
    expect(sentWith('Rechazar')).toEqual(['', '', 'Rechazar: ya']);
    expect(sentWith('Rechazar', [])).toEqual(['', '', 'Rechazar: ya']);
  });

  it('below the thresholds says so and why; without a reason it is refused', () => {
    const context = contextOf({ 'L-1': REACHABLE, 'L-2': { ...MQL, Email: 'b@beta.example' } });
    const { changes, refused } = send(context);
    expect(refused).toMatchObject([{ lead: { id: 'L-1' }, why: 'below', detail: '' }]);
    expect(changes.map(({ cells }) => cells.how)).toEqual(['Manual']);
    const withReason = send(context, { reason: 'lo pide su jefa' });
    expect(withReason.changes.map(({ cells }) => cells.how)).toEqual([
      'Fuera de umbral: lo pide su jefa',
      'Manual',
    ]);
  });

  it('of many gives turns, keeps companies together, and sends none twice', () => {
    const at = (domain: string): Answers => ({ ...MQL, Email: `eva@${domain}` });
    const context = contextOf({
      'L-1': at('acme.example'),
      'L-2': at('beta.example'),
      'L-3': at('acme.example'),
      'L-4': at('gama.example'),
    });
    const { leads } = context.workbook.leads;
    const { changes } = send(context, { leads: [...leads, ...leads], how: 'automatic' });
    expect(changes.map(({ id, cells }) => [id, cells.owner, cells.how])).toEqual([
      ['L-1-T1', ANA, 'Automático'],
      ['L-2-T1', LUIS, 'Automático'],
      ['L-3-T1', ANA, 'Automático'],
      ['L-4-T1', EVA, 'Automático'],
    ]);
  });

  it('goes to nobody where nobody can take it', () => {
    const context = contextOf({ 'L-1': MQL }, { entries: [['Capacidad semanal', 0]] });
    expect(send(context).changes).toMatchObject([{ cells: { owner: '' }, log: [{ after: 'Manual' }] }]);
  });
});

it('those that wait are the sendable ones, best first; or only those who want to buy', () => {
  const context = contextOf(
    {
      'L-1': MQL,
      'L-2': { ...MQL, Presupuesto: '5.000' },
      'L-3': REACHABLE,
      'L-4': REACHABLE,
      'L-5': MQL,
      'L-6': { ...MQL, 'No contactar': 'sí' },
    },
    {
      handoffs: handoffsOf({}),
      events: someEvents(
        [-1, 'L-1', 'Pide oferta'],
        [-1, 'L-2', 'Visita'],
        [-1, 'L-4', 'Pide oferta'],
        [-2, 'L-5', 'Visita'],
      ),
    },
  );
  const idsOf = (leads: readonly LeadRow[]) => leads.map(({ id }) => id);
  expect(idsOf(waitingLeads('allMql', context))).toEqual(['L-2', 'L-5', 'L-4']);
  expect(idsOf(waitingLeads('purchase', context))).toEqual(['L-4']);
  expect(waitingLeads('none', context)).toEqual([]);
});
