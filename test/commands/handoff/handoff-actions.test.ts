/** What people do with a handoff in the sidebar lands in the row that holds the lead now, and in the ledger; or nowhere. */
import { expect, test } from 'vitest';
import {
  concludeLead,
  type DecisionOrder,
  decideLead,
  type JudgeOrder,
  judgeLead,
  reassignLead,
  reopenLead,
} from '../../../src/commands/handoff/handoff-actions';
import { holdLead } from '../../../src/commands/handoff/hold-lead';
import { reassignOverdue } from '../../../src/commands/handoff/reassign-overdue';
import { sendLead } from '../../../src/commands/handoff/send-leads';
import { salesQueue } from '../../../src/commands/sidebar/sales-queue';
import { hostOf } from '../../../src/workbench/emulator/open-workbench';
import { aHandoffBook, type Cells, type HandoffTestBook, handoffRow } from '../a-handoff-book';
import { LEADS_HEADER, leadRow, type Rows } from '../a-workbook';

const order = (over: Partial<DecisionOrder> = {}): DecisionOrder => ({
  ...{ id: 'L-ANA', decision: 'accept', reason: '', note: '', missing: [], reentry: '', seen: '' },
  ...over,
});

const RETURN = { decision: 'return', reason: 'Sin presupuesto' } as const;
const REJECT = { decision: 'reject', reason: 'Duplicado' } as const;

const verdict = (over: Partial<JudgeOrder>): JudgeOrder => ({
  ...{ id: 'L-ANA', verdict: 'qualified', answers: {}, nextStep: '', reentry: '', reason: '', filled: {} },
  ...{ seen: '' },
  ...over,
});

const three: Rows = [
  leadRow({ ID: 'L-BEA', Nombre: 'Bea', Empresa: 'Sur' }),
  leadRow(),
  leadRow({ ID: 'L-CLARA', Nombre: 'Clara', Empresa: 'Este' }),
];

/** Ana is with sales, open unless it says otherwise. */
const withSales = (over: Cells = {}, options: Parameters<typeof aHandoffBook>[2] = {}) =>
  aHandoffBook(three, [handoffRow(over)], options);

const ACCEPTED: Cells = { Decisión: 'Aceptar', Situación: 'Decidido', Responsable: 'luis@example.com' };

/** Decisión and Motivo of the rows below the header. */
const decisions = (book: HandoffTestBook) =>
  [2, 3, 4].map((row) => [book.cell(row, 'Decisión'), book.cell(row, 'Motivo')]);

const handoffs = (book: HandoffTestBook) => book.rows(book.ledger);
const logged = (book: HandoffTestBook) => book.rows(book.log);

const itemOf = ({ host }: Pick<HandoffTestBook, 'host'>) => {
  const queue = salesQueue(host);
  if (queue.kind !== 'queue') throw new Error(queue.kind);
  return queue.handoffs.find(({ id }) => id === 'L-ANA')!;
};

test('a decision stands in the row of the ID, in its handoff and in the log, and nowhere else', () => {
  const book = withSales();
  expect(decideLead(book.host, order(RETURN))).toMatchObject({
    ...{ kind: 'done', id: 'L-ANA', row: 3, handoff: 'L-ANA-T1', undo: true },
    says: 'Ana · Norte vuelve a marketing: Sin presupuesto.',
  });
  expect(decisions(book)).toEqual([
    ['', ''],
    ['Devolver', 'Sin presupuesto'],
    ['', ''],
  ]);
  expect(handoffs(book)).toMatchObject([
    { Decisión: 'Devolver', Motivo: 'Sin presupuesto', Decidió: 'ventas@example.com', Situación: 'Decidido' },
  ]);
  expect(logged(book)).toMatchObject([
    { Qué: 'Decisión', Lead: 'L-ANA', Traspaso: 'L-ANA-T1', Quién: 'ventas@example.com' },
  ]);
});

test('after the rows were sorted the decision still finds its lead', () => {
  const book = withSales();
  book.leads.getRange(2, 3, 3, 10).sort({ column: LEADS_HEADER.indexOf('Nombre') + 1, ascending: true });
  expect(book.cell(2, 'ID')).toBe('L-ANA');
  decideLead(book.host, order(RETURN));
  expect(decisions(book)[0]).toEqual(['Devolver', 'Sin presupuesto']);
  expect(decisions(book).slice(1).flat().join('')).toBe('');
});

test('a return asks for what the person says, and comes back on their condition', () => {
  const book = withSales();
  const reentry = 'País: *\nFecha: >=15/01/2027';
  decideLead(book.host, order({ ...RETURN, missing: ['País', 'Cargo'], reentry }));
  expect(handoffs(book)).toMatchObject([{ Falta: 'País; Cargo', Reingreso: reentry }]);
});

test('a condition that cannot be read is refused with its line, and nothing changes', () => {
  const book = withSales();
  const before = book.state();
  const reentry = 'País: *\nPresupuestazo: >=5';
  expect(decideLead(book.host, order({ ...RETURN, reentry }))).toMatchObject({
    ...{ kind: 'bad-reentry', line: 'Presupuestazo: >=5', expected: expect.stringMatching(/./) },
  });
  expect(book.state()).toEqual(before);
});

test.each(['todos los que faltan', 'Fecha: >=15/01/2027\nalguno de los que faltan'])(
  '«%s» where nothing is marked as missing is refused; with something, it is kept',
  (reentry) => {
    const book = withSales();
    const before = book.state();
    const line = reentry.split('\n').at(-1);
    expect(decideLead(book.host, order({ ...RETURN, reentry }))).toEqual({
      ...{ kind: 'reentry-missing', lines: [line] },
    });
    expect(book.state()).toEqual(before);
    const asked = order({ ...RETURN, reentry, missing: ['Presupuesto'] });
    expect(decideLead(book.host, asked)).toMatchObject({ kind: 'done' });
    expect(handoffs(book)).toMatchObject([{ Reingreso: reentry, Falta: 'Presupuesto' }]);
  },
);

test.each([
  ['todos los que faltan', 'alguno de los que faltan, o 90 días'],
  ['todos los que faltan\n30 días', '30 días'],
  ['alguno de los que faltan, o 60 días', 'alguno de los que faltan, o 60 días'],
])('Reingreso por defecto «%s», where nothing is missing, asks «%s»', (set, asked) => {
  const settings = [
    ['Clave', 'Valor'],
    ['Motivos de devolución', 'Sin presupuesto; Otro'],
    ['Reingreso por defecto', set],
  ];
  const book = withSales({}, { settings });
  expect(decideLead(book.host, order(RETURN))).toMatchObject({ kind: 'done' });
  expect(handoffs(book)).toMatchObject([{ Reingreso: asked }]);
});

test.each([
  ['reentry-clash', 'Puntuación: >=60\nPuntuación: <50', ['Puntuación: >=60', 'Puntuación: <50']],
  ['reentry-clash', 'País: *\nFecha: >=15/01/2027 y <01/01/2027', ['Fecha: >=15/01/2027 y <01/01/2027']],
  ['reentry-scale', 'Encaje: >=500', ['Encaje: >=500']],
])(
  '%s: a condition that no lead can meet is refused by decision, verdict and result',
  (kind, reentry, lines) => {
    const open = withSales();
    const accepted = withSales(ACCEPTED);
    const before = [open.state(), accepted.state()];
    const lost = {
      id: 'L-ANA',
      result: 'lost',
      on: { day: 20_779 },
      reason: 'Precio',
      reentry,
      seen: '',
    } as const;
    expect([
      decideLead(open.host, order({ ...RETURN, reentry })),
      judgeLead(accepted.host, verdict({ verdict: 'notYet', reentry })),
      concludeLead(accepted.host, lost),
    ]).toEqual(Array(3).fill({ kind, lines }));
    expect([open.state(), accepted.state()]).toEqual(before);
  },
);

test('what somebody decided meanwhile stays, and the second is told who did what', () => {
  const book = withSales();
  const { seen } = itemOf(book);
  const luis = hostOf(book.workbench.as('luis@example.com'));
  decideLead(luis, order(RETURN));
  const before = book.state();
  expect(decideLead(book.host, order({ seen }))).toEqual({
    ...{ kind: 'changed-meanwhile', by: 'luis@example.com', at: '2026-11-22 11:00' },
    what: 'Decisión: Devolver: Sin presupuesto',
  });
  expect(book.state()).toEqual(before);
});

test('a word or a reason typed into the row meanwhile is not overwritten', () => {
  for (const [header, typed] of [
    ['Decisión', 'Rechazar'],
    ['Motivo', 'Llamar en enero'],
  ] as const) {
    const book = withSales();
    const { seen } = itemOf(book);
    book.set(3, header, typed);
    const before = book.state();
    expect(decideLead(book.host, order({ ...RETURN, seen }))).toMatchObject({ kind: 'changed-meanwhile' });
    expect(book.state()).toEqual(before);
  }
});

test.each([
  ['no-reason', order({ decision: 'return' })],
  ['no-reason', order({ decision: 'reject', reason: ' Otro ' })],
  ['not-open', order({ ...RETURN, id: 'L-BEA' })],
  ['not-open', order({ ...REJECT, id: 'L-BEA' })],
  ['unknown-id', order({ id: 'ID' })],
])('%s: nothing is written', (kind, wrong) => {
  const book = withSales();
  const before = book.state();
  expect(decideLead(book.host, wrong).kind).toBe(kind);
  expect(book.state()).toEqual(before);
});

test('accepting a lead that was never sent opens and decides its handoff in one step', () => {
  const book = withSales();
  expect(decideLead(book.host, order({ id: 'L-BEA' }))).toMatchObject({ handoff: 'L-BEA-T1' });
  expect(handoffs(book)[1]).toMatchObject({ Lead: 'L-BEA', Decisión: 'Aceptar', Envío: 'Autoservicio' });
  expect(book.cell(2, 'Decisión')).toBe('Aceptar');
});

test.each(['=1+1', '+34 600', "'quoted", '-5', '@cmd', '<b>x</b>', '1/2'])(
  'a reason like %s stays that text, in the row and in the ledger',
  (reason) => {
    const book = withSales(
      {},
      {
        settings: [
          ['Clave', 'Valor'],
          ['Motivos de devolución', `'${reason}`],
        ],
      },
    );
    decideLead(book.host, order({ decision: 'return', reason }));
    expect(book.cell(3, 'Motivo')).toBe(reason);
    expect(handoffs(book)[0]).toMatchObject({ Motivo: reason });
    const cell = book.leads.getRange(3, LEADS_HEADER.indexOf('Motivo') + 1, 1, 1);
    expect(cell.getFormula()).toBe('');
  },
);

test('columns that do not stand side by side are both written, and what lies between is not touched', () => {
  const header = ['Motivo', 'Responsable', 'Decisión', 'ID', 'Nombre', 'Fin de datos'];
  const book = aHandoffBook([['', 'ana@example.com', '', 'L-ANA', 'Ana', '']], [handoffRow()], { header });
  decideLead(book.host, order({ ...REJECT, note: 'con L-7' }));
  expect(book.leads.getRange(2, 1, 1, 4).getValues()).toEqual([
    ['Duplicado: con L-7', 'ana@example.com', 'Rechazar', 'L-ANA'],
  ]);
});

test('an ID that Sheets took for a number is still that ID', () => {
  const book = aHandoffBook([leadRow({ ID: 1234 })], [handoffRow({ Lead: 1234, Traspaso: '1234-T1' })]);
  expect(decideLead(book.host, order({ id: '1234' }))).toMatchObject({ kind: 'done', handoff: '1234-T1' });
});

test('the words follow the language of the workbook', () => {
  const settings = [
    ['Clave', 'Valor'],
    ['Idioma', 'en'],
  ];
  const book = withSales({}, { settings });
  decideLead(book.host, order());
  expect(book.cell(3, 'Decisión')).toBe('Accept');
});

test('a verdict stands in the ledger with its answers, and fills only blank cells of the lead', () => {
  const leads = [leadRow({ País: '', Cargo: 'Jefa de compras' })];
  const book = aHandoffBook(leads, [handoffRow(ACCEPTED)]);
  const answers = {
    need: { answer: 'yes', words: 'en enero' },
    budget: { answer: 'unknown', words: '' },
  } as const;
  const filled = { País: 'España', Cargo: 'Directora', 'Nadie la tiene': 'x' };
  const on = { day: 20800 };
  expect(
    judgeLead(book.host, verdict({ answers, filled, nextStep: 'Enviar oferta', nextStepOn: on })),
  ).toMatchObject({ kind: 'done', says: 'Ana: cualificado.' });
  expect(handoffs(book)[0]).toMatchObject({
    ...{ Veredicto: 'Cualificado', Juzgó: 'ventas@example.com', Situación: 'Juzgado' },
    ...{ 'Necesidad confirmada': 'Sí: en enero', 'Presupuesto disponible': 'Sin saber' },
    'Próximo paso': 'Enviar oferta',
  });
  expect([book.cell(2, 'País'), book.cell(2, 'Cargo')]).toEqual(['España', 'Jefa de compras']);
});

test('answers are not written into the row of another lead that has moved there since', () => {
  const leads = [leadRow({ País: '' }), leadRow({ ID: 'L-BEA', Nombre: 'Bea', País: '' })];
  const book = aHandoffBook(leads, [handoffRow(ACCEPTED)]);
  book.workbench.watchCalls((name, proceed) => {
    const result = proceed();
    if (name.endsWith('Range.setValues')) {
      book.workbench.watchCalls(undefined);
      book.leads.insertRowsAfter(1, 1);
    }
    return result;
  });
  const outcome = judgeLead(book.host, verdict({ filled: { País: 'España' } }));
  expect(outcome.kind).toBe('changed-meanwhile');
  expect([2, 3, 4].map((row) => book.cell(row, 'País'))).toEqual(['', '', '']);
  expect(handoffs(book)[0]?.Veredicto ?? '').toBe('');
});

test('a day to hold a lead back finds its row again where rows have moved', () => {
  const header = [...LEADS_HEADER.slice(0, -1), 'Retener hasta', 'Fin de datos'];
  const rowOf = (id: string) => [...leadRow({ ID: id }).slice(0, -1), '', ''];
  const book = aHandoffBook([rowOf('L-ANA'), rowOf('L-BEA')], [], { header });
  book.workbench.watchCalls((name, proceed) => {
    const result = proceed();
    if (name.endsWith('Range.setValues')) {
      book.workbench.watchCalls(undefined);
      book.leads.insertRowsAfter(1, 1);
    }
    return result;
  });
  expect(holdLead(book.host, { id: 'L-ANA', until: { day: 20_800 } }).kind).toBe('done');
  const held = [2, 3, 4].map((row) => book.cell(row, 'Retener hasta'));
  expect(held.map((cell) => cell !== '')).toEqual([false, true, false]);
});

test('«Aún no» and «No cualificado» show in the row, and send the lead back or away; the second asks why', () => {
  for (const [word, said] of [
    ['notYet', 'Devolver'],
    ['disqualified', 'Descartar'],
  ] as const) {
    const book = aHandoffBook([leadRow()], [handoffRow(ACCEPTED)]);
    const before = book.state();
    if (word === 'disqualified') {
      expect(judgeLead(book.host, verdict({ verdict: word }))).toEqual({ kind: 'no-reason' });
      expect(book.state()).toEqual(before);
    }
    judgeLead(book.host, verdict({ verdict: word, reason: 'Sin presupuesto' }));
    expect(book.cell(2, 'Decisión')).toBe(said);
    expect(handoffs(book)[0]?.Decisión).toBe('Aceptar');
  }
});

test.each([
  ['quote', '', 'Ana: oferta enviada.'],
  ['won', '', '¡Ganado! Ana ya es cliente.'],
  ['lost', ' Precio ', 'Ana: perdido (Precio).'],
] as const)('how it ended is said warmly and in short: %s', (result, reason, says) => {
  const book = aHandoffBook([leadRow()], [handoffRow({ ...ACCEPTED, Veredicto: 'Cualificado' })]);
  const order = { id: 'L-ANA', result, on: { day: 20779 }, reason, reentry: '', seen: '' };
  expect(concludeLead(book.host, order)).toMatchObject({ kind: 'done', says });
});

test('nobody judges or concludes what was not accepted', () => {
  const book = withSales();
  const before = book.state();
  expect(judgeLead(book.host, verdict({}))).toEqual({ kind: 'not-decided' });
  const won = { id: 'L-BEA', result: 'won', on: { day: 20779 }, reason: '', reentry: '', seen: '' } as const;
  expect(concludeLead(book.host, won)).toEqual({ kind: 'not-decided' });
  expect(book.state()).toEqual(before);
});

test('a next step that is over is refused, but for the one that stands there already', () => {
  const judged = {
    ...ACCEPTED,
    Veredicto: 'Cualificado',
    'Fecha del próximo paso': new Date('2026-11-17T12:00:00Z'),
  };
  const book = withSales(judged);
  const before = book.state();
  const step = (on: number) =>
    judgeLead(book.host, verdict({ verdict: 'qualified', nextStep: 'Demo', nextStepOn: { day: on } })).kind;
  expect([step(18262), step(20778)]).toEqual(['past-day', 'past-day']);
  expect(book.state()).toEqual(before);
  expect([step(20774), step(20779)]).toEqual(['done', 'done']);
});

test('a result has its day and its amount; one of tomorrow, one before the sending, or a loss without reason, is refused', () => {
  const book = withSales({ ...ACCEPTED, Veredicto: 'Cualificado', Situación: 'Juzgado' });
  const result = { id: 'L-ANA', reason: '', reentry: '', seen: '', on: { day: 20779 } };
  const before = book.state();
  expect(concludeLead(book.host, { ...result, result: 'won', on: { day: 20780 } })).toEqual({
    kind: 'future-day',
  });
  expect(concludeLead(book.host, { ...result, result: 'won', on: { day: 18262 } })).toEqual({
    kind: 'before-sent',
  });
  expect(concludeLead(book.host, { ...result, result: 'lost' })).toEqual({ kind: 'no-reason' });
  expect(book.state()).toEqual(before);
  concludeLead(book.host, { ...result, result: 'won', amount: 0 });
  expect(handoffs(book)[0]).toMatchObject({ Resultado: 'Ganado', Importe: 0, Situación: 'Cerrado' });
});

test('an open handoff goes to somebody else, in row and ledger; a decided no does not', () => {
  const book = withSales({ Responsable: 'luis@example.com' });
  expect(reassignLead(book.host, { id: 'L-ANA', owner: ' eva@example.com ', seen: '' }).kind).toBe('done');
  expect(book.cell(3, 'Responsable')).toBe('eva@example.com');
  expect(handoffs(book)[0]).toMatchObject({ Responsable: 'eva@example.com' });
  const back = withSales({ Decisión: 'Devolver', Motivo: 'Sin presupuesto' });
  const before = back.state();
  expect(reassignLead(back.host, { id: 'L-ANA', owner: 'eva@example.com', seen: '' }).kind).toBe('not-open');
  expect(back.state()).toEqual(before);
});

test('a no is lifted with a reason, and only then', () => {
  const book = withSales({ Decisión: 'Rechazar', Motivo: 'Duplicado', Situación: 'Decidido' });
  const before = book.state();
  expect(reopenLead(book.host, { id: 'L-ANA', reason: ' ' })).toEqual({ kind: 'no-reason' });
  expect(reopenLead(book.host, { id: 'L-BEA', reason: 'x' })).toEqual({ kind: 'nothing-to-reopen' });
  expect(book.state()).toEqual(before);
  reopenLead(book.host, { id: 'L-ANA', reason: '=Vuelve' });
  expect(handoffs(book)[0]).toMatchObject({ 'Por qué se reabrió': '=Vuelve' });
});

test('a lead is held until a day to come, in a column made for it, and let go', () => {
  const book = withSales();
  const before = book.state();
  expect(holdLead(book.host, { id: 'L-BEA', until: { day: 20779 } })).toEqual({ kind: 'bad-day' });
  expect(book.state()).toEqual(before);
  holdLead(book.host, { id: 'L-BEA', until: { day: 20790 } });
  const [held] = book.rows(book.leads);
  expect(held?.['Retener hasta']).toBeInstanceOf(Date);
  expect(sendLead(book.host, { id: 'L-BEA', reason: 'lo pide' })).toEqual({
    kind: 'held',
    until: '03/12/2026',
  });
  holdLead(book.host, { id: 'L-BEA' });
  expect(book.rows(book.leads)[0]).not.toHaveProperty('Retener hasta');
});

test('a lead below the thresholds is sent with a reason, and never twice', () => {
  const book = withSales();
  const before = book.state();
  expect(sendLead(book.host, { id: 'L-BEA', reason: '' })).toEqual({ kind: 'needs-reason' });
  expect(sendLead(book.host, { id: 'L-ANA', reason: 'x' })).toMatchObject({ kind: 'already-open' });
  expect(book.state()).toEqual(before);
  expect(sendLead(book.host, { id: 'L-BEA', reason: 'La recomienda un cliente' }).kind).toBe('done');
  expect(sendLead(book.host, { id: 'L-BEA', reason: 'otra vez' }).kind).toBe('already-open');
  expect(handoffs(book).map(({ Traspaso }) => Traspaso)).toEqual(['L-ANA-T1', 'L-BEA-T1']);
  expect(handoffs(book)[1]).toMatchObject({ Envío: 'Fuera de umbral: La recomienda un cliente' });
});

test('service calls do not grow with rows or handoffs', () => {
  const calls = [10, 300].map((count) => {
    const ids = Array.from({ length: count }, (_, n) => `L-${n}`);
    const leads = ids.map((ID) => leadRow({ ID, Empresa: ID }));
    const sent = ids.map((Lead) => handoffRow({ Lead, Traspaso: `${Lead}-T1` }));
    const { workbench, host } = aHandoffBook(leads, sent);
    workbench.resetServiceCalls();
    expect(decideLead(host, order({ id: 'L-5' })).kind).toBe('done');
    return workbench.serviceCalls();
  });
  expect(calls[0]).toBe(calls[1]);
});

const LATE: Cells = { Vence: new Date('2026-11-20T09:00:00Z') };
const late = (id: string, over: Cells = {}) =>
  handoffRow({ Lead: id, Traspaso: `${id}-T1`, ...LATE, ...over });
const team = (...sales: string[]) => [
  ['Clave', 'Valor'],
  ['Correos de ventas', sales.join('; ')],
  ['Ausencias', 'away@example.com: 20/11/2026..30/11/2026'],
];
const people = (...ids: string[]) => ids.map((ID) => leadRow({ ID, Nombre: ID, Empresa: ID }));

test('what is late, and what belongs to somebody who is away, goes to others in one step', () => {
  const rows = [
    late('L-1', { Responsable: 'luis@example.com' }),
    late('L-2', { Responsable: 'away@example.com', Vence: new Date('2026-11-24T09:00:00Z') }),
    late('L-3', { Responsable: 'luis@example.com', Vence: new Date('2026-11-24T09:00:00Z') }),
    late('L-4', { Responsable: 'luis@example.com', Decisión: 'Aceptar' }),
  ];
  const settings = team('luis@example.com', 'ventas@example.com', 'away@example.com');
  const leads = people('L-1', 'L-2', 'L-3', 'L-4');
  leads[3]![LEADS_HEADER.indexOf('Decisión')] = 'Aceptar';
  const book = aHandoffBook(leads, rows, { settings });
  expect(reassignOverdue(book.host)).toMatchObject({ kind: 'done', says: '2 traspasos reasignados.' });
  const owners = () => handoffs(book).map(({ Responsable }) => Responsable);
  expect(owners()[0]).toBe('ventas@example.com');
  expect(owners()[1]).not.toBe('away@example.com');
  expect(owners().slice(2)).toEqual(['luis@example.com', 'luis@example.com']);
  expect(book.cell(2, 'Responsable')).toBe('ventas@example.com');
});

test('two who are both late do not swap; whoever is in time gets all, and what nobody has goes to somebody late too', () => {
  const rows = [
    late('L-1', { Responsable: 'luis@example.com' }),
    late('L-2', { Responsable: 'ventas@example.com' }),
    late('L-3', { Responsable: '' }),
  ];
  const ownersWith = (...sales: string[]) => {
    const book = aHandoffBook(people('L-1', 'L-2', 'L-3'), rows, { settings: team(...sales) });
    const outcome = reassignOverdue(book.host);
    return [handoffs(book).map(({ Responsable }) => Responsable), outcome.kind === 'done' && outcome.says];
  };
  const [owners, says] = ownersWith('luis@example.com', 'ventas@example.com');
  expect(owners).toEqual(['luis@example.com', 'ventas@example.com', expect.stringContaining('@')]);
  expect(says).toMatch(/^1 traspaso reasignado\. Quedan 2: los demás/);
  const [all] = ownersWith('luis@example.com', 'ventas@example.com', 'bea@example.com');
  expect(all).toEqual(Array(3).fill('bea@example.com'));
});

test('where nobody else can take what is late, it says what to look at, and nothing changes', () => {
  const book = aHandoffBook(people('L-1'), [late('L-1', { Responsable: 'ventas@example.com' })], {
    settings: team('ventas@example.com'),
  });
  const before = book.state();
  expect(reassignOverdue(book.host)).toMatchObject({
    kind: 'done',
    says: 'Queda 1: los demás van con retraso, están ausentes o no tienen sitio. Mira Correos de ventas, Ausencias y Capacidad semanal en Ajustes.',
  });
  expect(book.state()).toEqual(before);
  const quiet = aHandoffBook(people('L-1'), [], { settings: team('ventas@example.com') });
  expect(reassignOverdue(quiet.host)).toMatchObject({
    says: 'No hay traspasos vencidos, sin responsable ni de quien está ausente.',
  });
});

test('accepting whom the matrix excludes, or a customer, is refused, and begins nothing', () => {
  const excluded = aHandoffBook([leadRow({ País: 'Francia' })]);
  expect(decideLead(excluded.host, order())).toEqual({ kind: 'excluded-lead', by: 'País' });
  expect(handoffs(excluded)).toEqual([]);
  const customer = withSales({ ...ACCEPTED, Resultado: 'Ganado', Situación: 'Cerrado' });
  expect(decideLead(customer.host, order())).toEqual({ kind: 'not-open' });
  expect(handoffs(customer)).toHaveLength(1);
});
