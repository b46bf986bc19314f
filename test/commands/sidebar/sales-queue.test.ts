/** The queue: which handoffs wait, in which order, and what is said about each. */
import { expect, test } from 'vitest';
import { salesQueue } from '../../../src/commands/sidebar/sales-queue';
import { hostOf } from '../../../src/workbench/emulator/open-workbench';
import { aHandoffBook, type Cells, type HandoffTestBook, handoffRow } from '../a-handoff-book';
import { LEADS_HEADER, leadRow, type Rows } from '../a-workbook';
import { aBehaviourBook } from '../workbook/a-behaviour-book';

const queueOf = ({ host }: Pick<HandoffTestBook, 'host'>) => {
  const outcome = salesQueue(host);
  if (outcome.kind !== 'queue') throw new Error(outcome.kind);
  return outcome;
};
const names = (book: HandoffTestBook) => queueOf(book).handoffs.map(({ name }) => name);

/** A lead and its handoff, each under one ID. */
const sent = (id: string, over: Cells = {}) => handoffRow({ Lead: id, Traspaso: `${id}-T1`, ...over });
const person = (id: string, over: Cells = {}) => leadRow({ ID: id, Nombre: id, Empresa: id, ...over });

const at = (iso: string) => new Date(`2026-11-${iso}:00Z`);

test('overdue ones first, then by deadline, score when sent, time sent; verdicts and results wait below', () => {
  const order: readonly (readonly [string, Cells])[] = [
    ['won', { Decisión: 'Aceptar', Veredicto: 'Cualificado', Resultado: 'Ganado' }],
    ['back', { Decisión: 'Devolver', Motivo: 'Sin presupuesto' }],
    ['quote', { Decisión: 'Aceptar', Veredicto: 'Cualificado', Resultado: 'Oferta' }],
    ['verdict', { Decisión: 'Aceptar' }],
    ['no deadline', {}],
    ['tomorrow', { Vence: at('23T09:00') }],
    ['later, lower', { Vence: at('24T09:00'), Puntuación: 50 }],
    ['later, higher', { Vence: at('24T09:00'), Puntuación: 70 }],
    ['later, higher, longer', { Vence: at('24T09:00'), Puntuación: 70, Enviado: at('19T09:00') }],
    ['late', { Vence: at('21T09:00') }],
    ['later than late', { Vence: at('22T09:59') }],
  ];
  const leads = order.map(([id, { Decisión: decision = '', Motivo: reason = '' }]) =>
    person(id, { Decisión: decision, Motivo: reason }),
  );
  const book = aHandoffBook(
    [...leads, person('never sent')],
    order.map(([id, over]) => sent(id, over)),
  );
  expect(names(book)).toEqual([
    ...['late', 'later than late', 'tomorrow', 'later, higher, longer', 'later, higher', 'later, lower'],
    ...['no deadline', 'verdict', 'quote'],
  ]);
  expect(queueOf(book).handoffs.map(({ state, overdue }) => `${state} ${overdue}`)).toEqual([
    ...['open true', 'open true', ...Array(5).fill('open false')],
    ...['accepted false', 'qualified false'],
  ]);
});

test('each lead says what speaks for it, what nobody knows, and what it was when sent', () => {
  const leads = [leadRow({ País: 'n/d', Motivo: 'Llamar antes' })];
  const [item] = queueOf(aHandoffBook(leads, [handoffRow({ Responsable: 'luis@example.com' })])).handoffs;
  expect(item).toMatchObject({
    ...{ name: 'Ana', company: 'Norte', row: 2, handoff: 'L-ANA-T1', owner: 'luis@example.com', mine: false },
    ...{ sentAt: '2026-11-21 10:00', due: '', sentScore: 90, sentTemperature: 'hot', how: 'Manual' },
    positives: [
      { criterion: 'Cargo', answer: 'Directora', points: 60 },
      { criterion: 'Pide oferta', answer: 'sí', points: 20 },
      { criterion: 'País', answer: '', points: 10 },
    ],
    unknowns: [{ field: 'País', excludes: true }],
    reason: 'Llamar antes',
  });
});

test('what is mine is told by address, whatever its capitals', () => {
  const book = aHandoffBook([leadRow()], [handoffRow({ Responsable: 'Ventas@Example.com' })]);
  expect(queueOf(book).handoffs[0]?.mine).toBe(true);
  const unknown = hostOf(book.workbench.as(''));
  expect(queueOf({ host: unknown })).toMatchObject({ me: '', handoffs: [{ mine: false }] });
});

test('a company without a person serves as name', () => {
  const book = aHandoffBook([leadRow({ Nombre: '' })], [handoffRow()]);
  expect(queueOf(book).handoffs[0]).toMatchObject({ name: 'Norte', company: '' });
});

test('scores come from the matrix, never from the cells of the block', () => {
  const leads = [leadRow({ Temperatura: 'Caliente', Cargo: 'Becario', 'Pide oferta': 'no' })];
  expect(queueOf(aHandoffBook(leads, [handoffRow()])).handoffs[0]).toMatchObject({
    ...{ score: 20, temperatureName: 'Frío', sentScore: 90 },
  });
});

test('answers to a verdict come back as they were given, and words that nobody judged stay words', () => {
  const cells = { 'Necesidad confirmada': 'Sí: en enero: seguro', Reto: 'lo que sea', Autoridad: 'no' };
  const book = aHandoffBook(
    [leadRow({ Decisión: 'Aceptar' })],
    [handoffRow({ Decisión: 'Aceptar', 'Próximo paso': 'Llamar', ...cells })],
  );
  expect(queueOf(book).handoffs[0]).toMatchObject({
    nextStep: 'Llamar',
    answers: {
      need: { answer: 'yes', words: 'en enero: seguro' },
      challenge: { answer: 'unknown', words: 'lo que sea' },
      authority: { answer: 'no', words: '' },
    },
  });
});

test('colleagues of one company are named with where they stand', () => {
  const leads: Rows = [leadRow(), leadRow({ ID: 'L-EVA', Nombre: 'Eva' }), person('L-OTHER')];
  const book = aHandoffBook(leads, [handoffRow(), sent('L-EVA', { Decisión: 'Aceptar' })]);
  expect(queueOf(book).handoffs.find(({ id }) => id === 'L-ANA')?.colleagues).toEqual([
    { id: 'L-EVA', name: 'Eva · Norte', state: 'SAL' },
  ]);
});

test('a lead that came back before says how often', () => {
  const back = { Decisión: 'Devolver', Motivo: 'Sin presupuesto', Enviado: at('01T09:00') };
  const book = aHandoffBook([leadRow()], [handoffRow(back), handoffRow({ Traspaso: 'L-ANA-T2' })]);
  expect(queueOf(book).handoffs).toMatchObject([{ handoff: 'L-ANA-T2', returnedBefore: 1 }]);
});

test('leads whose ID is repeated, and handoffs whose lead is gone, are set aside', () => {
  const book = aHandoffBook(
    [leadRow(), leadRow({ Cargo: '' }), person('L-2'), leadRow({ ID: '' })],
    [handoffRow(), sent('L-2'), sent('L-GONE')],
  );
  expect(names(book)).toEqual(['L-2']);
  expect(queueOf(book)).toMatchObject({ total: 1, repeatedId: 1, withoutId: 1 });
  expect(queueOf(book).openIssues).toBeGreaterThan(0);
});

test('five hundred handoffs are sent, all are counted', () => {
  const ids = Array.from({ length: 510 }, (_, n) => `L-${n}`);
  const queue = queueOf(
    aHandoffBook(
      ids.map((id) => person(id)),
      ids.map((id) => sent(id)),
    ),
  );
  expect([queue.handoffs.length, queue.total]).toEqual([500, 510]);
});

test('a decision typed while no event came is carried out before the queue is shown', () => {
  const book = aHandoffBook([leadRow({ Decisión: 'Aceptar' }), person('L-2')], [handoffRow(), sent('L-2')]);
  expect(queueOf(book).handoffs.map(({ id, state }) => `${id} ${state}`)).toEqual([
    'L-2 open',
    'L-ANA accepted',
  ]);
  expect(book.rows(book.ledger)[0]).toMatchObject({ Decisión: 'Aceptar' });
});

test('while somebody else writes, the queue is shown as it stands and nothing is written', () => {
  const book = aHandoffBook([leadRow({ Decisión: 'Aceptar' })], [handoffRow()]);
  const before = book.state();
  book.workbench.holdLock(true);
  expect(queueOf(book).handoffs).toMatchObject([{ id: 'L-ANA', state: 'open' }]);
  book.workbench.holdLock(false);
  expect(book.state()).toEqual(before);
});

test('a row whose decision lacks something is named, with what to do', () => {
  const book = aHandoffBook([leadRow({ Decisión: 'Devolver' })], [handoffRow()]);
  expect(queueOf(book).pending).toEqual([
    { row: 2, name: 'Ana · Norte', why: expect.stringMatching(/otivo/) },
  ]);
});

test('the lists of reasons, the owners, the day and the language come along', () => {
  const settings = [
    ['Clave', 'Valor'],
    ['Motivos de devolución', 'Sin presupuesto; Otro'],
    ['Motivos de rechazo', 'Duplicado (Descartado); Otro (Reciclado)'],
    ['Motivos de descarte', 'Competencia; Otro'],
    ['Correos de ventas', 'ventas@example.com; luis@example.com'],
  ];
  const book = aHandoffBook([leadRow()], [handoffRow({ Responsable: 'Eva' })], { settings });
  expect(queueOf(book)).toMatchObject({
    returnReasons: ['Sin presupuesto'],
    rejectionReasons: ['Duplicado'],
    disqualificationReasons: ['Competencia'],
    owners: ['ventas@example.com', 'luis@example.com', 'Eva'],
    ...{ language: 'es', today: '2026-11-22', me: 'ventas@example.com' },
    roles: { sends: true, decides: true, lifts: true, reassigns: true },
  });
});

test('what is missing is named instead of a queue', () => {
  const header = LEADS_HEADER.map((name) => name.replace('Fin de datos', 'Algo'));
  const matrix = [
    ['Nada', 'que ver'],
    ['a', 'b'],
  ];
  expect(salesQueue(aHandoffBook([leadRow()], [], { header }).host).kind).toBe('no-edges');
  expect(salesQueue(aHandoffBook([leadRow()], [], { matrix }).host).kind).toBe('no-matrix');
  expect(salesQueue(aBehaviourBook().host).kind).toBe('no-ledger');
});

test('service calls do not grow with leads or handoffs', () => {
  const calls = [10, 300].map((count) => {
    const ids = Array.from({ length: count }, (_, n) => `L-${n}`);
    const { workbench, host } = aHandoffBook(
      ids.map((id) => person(id)),
      ids.map((id) => sent(id)),
    );
    workbench.resetServiceCalls();
    expect(salesQueue(host).kind).toBe('queue');
    return workbench.serviceCalls();
  });
  expect(calls[0]).toBe(calls[1]);
});
