/** The lead under the cursor: which one it is, what is said of it, and when it gets an ID. */
import { expect, test } from 'vitest';
import { activeLead, leadById } from '../../../src/commands/sidebar/lead-view';
import { aHandoffBook, type Cells, handoffRow } from '../a-handoff-book';
import { aWorkbook, LEADS_HEADER, leadRow } from '../a-workbook';
import { aBehaviourBook, type BehaviourBook, INTERACTIONS_HEADER } from '../workbook/a-behaviour-book';

const LOOK = { giveId: false, stayWith: '', whileRow: 0 };

const rowAt = (book: Pick<BehaviourBook, 'host'>, order: Partial<typeof LOOK> = {}) => {
  const outcome = activeLead(book.host, { ...LOOK, ...order });
  if (outcome.kind !== 'row') throw new Error(outcome.kind);
  return outcome;
};

const VISIT = [new Date('2026-11-22T09:00:00+01:00'), 'L-ANA', 'Visita', '/precios'];

test('the row of the cursor is the lead that is shown, whatever its column', () => {
  const book = aBehaviourBook([leadRow(), leadRow({ ID: 'L-2', Nombre: 'Bea', Empresa: '' })]);
  book.select('Leads', 3, 7);
  expect(rowAt(book).lead).toMatchObject({ id: 'L-2', row: 3, name: 'Bea', company: '' });
  book.select('Leads', 2);
  expect(rowAt(book).lead).toMatchObject({ id: 'L-ANA', name: 'Ana', company: 'Norte' });
});

test('score, interval, next question and reasons come from the domain, with the interactions', () => {
  const book = aBehaviourBook([leadRow({ País: '' })], { events: [INTERACTIONS_HEADER, VISIT] });
  book.select('Leads', 2);
  const { lead } = rowAt(book);
  expect(lead).toMatchObject({ score: 80, low: 75, high: 85, temperature: 'hot', question: 'País' });
  expect(lead?.scored.contributions.map(({ points }) => points)).toEqual([60, 15, 5]);
});

test('the day of cooling comes as a plain date', () => {
  const book = aBehaviourBook([leadRow({ País: '' })], { events: [INTERACTIONS_HEADER, VISIT] });
  book.set(2, 'Cargo', 'Jefa de compras');
  book.select('Leads', 2);
  expect(rowAt(book).lead).toMatchObject({ score: 50, temperature: 'warm' });
  // 15 points fall below 5 after 30 · log2(3) = 47.5 days.
  expect(rowAt(book).lead?.coolsOn).toBe('2027-01-09');
});

test.each<[string, string, number, number]>([
  ['another tab', 'Matriz', 2, 0],
  ['the headers', 'Leads', 1, 1],
  ['a blank row', 'Leads', 9, 9],
])('with the cursor in %s there is no lead', (_, tab, at, row) => {
  const book = aBehaviourBook();
  book.select(tab, at);
  const found = rowAt(book);
  expect([found.lead, found.row]).toEqual([undefined, row]);
});

test('while the cursor is in another tab it stays with the lead that was asked for', () => {
  const book = aBehaviourBook([leadRow(), leadRow({ ID: 'L-2' })]);
  book.select('Matriz', 2);
  expect(rowAt(book, { stayWith: 'L-2' })).toMatchObject({ row: 0, lead: { row: 3 } });
  expect(rowAt(book, { stayWith: 'L-NADIE' }).lead).toBeUndefined();
  book.select('Leads', 2);
  expect(rowAt(book, { stayWith: 'L-2' }).lead?.row).toBe(2);
});

test('the types that have been written come along, each once, without blanks', () => {
  const event = (type: string) => [new Date('2026-11-20T09:00:00+01:00'), 'L-ANA', type];
  const events = [INTERACTIONS_HEADER, ...['Feria', ' Feria ', '', 'Visita'].map(event)];
  const book = aBehaviourBook([leadRow()], { events });
  book.select('Leads', 2);
  expect(rowAt(book)).toMatchObject({ types: ['Feria', 'Visita'], today: '2026-11-22' });
});

test('a lead without an ID may be sent: it gets one then', () => {
  const book = aBehaviourBook([leadRow({ ID: '' }), leadRow({ ID: '', Nombre: 'Bea' })]);
  book.select('Leads', 3);
  expect(rowAt(book).lead?.standing.can.send).toBe(true);
});

test('looking gives no ID; asking for one does, and to this row alone', () => {
  const book = aBehaviourBook([leadRow({ ID: '' }), leadRow({ ID: '', Nombre: 'Bea' })]);
  book.select('Leads', 3);
  expect(rowAt(book).lead?.id).toBe('');
  expect([book.cell(2, 'ID'), book.cell(3, 'ID')]).toEqual(['', '']);
  const { lead } = rowAt(book, { giveId: true });
  expect(lead?.id).toMatch(/^L-[A-Z0-9]{6}$/);
  expect([book.cell(2, 'ID'), book.cell(3, 'ID')]).toEqual(['', lead?.id]);
});

test('while somebody else writes, no ID is given', () => {
  const book = aBehaviourBook([leadRow({ ID: '' })]);
  book.select('Leads', 2);
  book.workbench.holdLock(true);
  expect(activeLead(book.host, { ...LOOK, giveId: true })).toEqual({ kind: 'busy' });
  expect(book.cell(2, 'ID')).toBe('');
});

test('other rows with the same ID are named', () => {
  const book = aBehaviourBook([leadRow(), leadRow({ ID: 'L-2' }), leadRow(), leadRow({ ID: '' })]);
  book.select('Leads', 4);
  expect(rowAt(book).lead?.sharedBy).toEqual([2]);
  book.select('Leads', 5);
  expect(rowAt(book).lead?.sharedBy).toEqual([]);
});

test('a lead that was looked up stays while the cursor does, and goes when it moves', () => {
  const book = aBehaviourBook([leadRow(), leadRow({ ID: 'L-2', Nombre: 'Bea' })]);
  const looked = { stayWith: 'L-2', whileRow: 2 };
  book.select('Leads', 2);
  expect(rowAt(book, looked)).toMatchObject({ row: 2, lead: { id: 'L-2' } });
  book.select('Matriz', 5);
  expect(rowAt(book, looked)).toMatchObject({ row: 0, lead: { id: 'L-2' } });
  book.select('Leads', 3);
  expect(rowAt(book, looked)).toMatchObject({ row: 3, lead: { id: 'L-2', row: 3 } });
  book.select('Leads', 2);
  expect(rowAt(book, { stayWith: 'L-GONE', whileRow: 2 }).lead?.id).toBe('L-ANA');
});

test('a lead is found by its ID wherever the cursor is', () => {
  const book = aBehaviourBook([leadRow(), leadRow({ ID: 'L-2', Nombre: 'Bea' })]);
  book.select('Leads', 2);
  expect(leadById(book.host, { id: 'L-2' })).toMatchObject({
    ...{ kind: 'row', row: 2 },
    lead: { id: 'L-2', row: 3, name: 'Bea' },
  });
});

test('an ID that is blank, in no row or in two is no way to a lead', () => {
  const book = aBehaviourBook([leadRow(), leadRow(), leadRow({ ID: '' })]);
  expect(leadById(book.host, { id: '' })).toEqual({ kind: 'no-id' });
  expect(leadById(book.host, { id: 'L-GONE' })).toEqual({ kind: 'unknown-id' });
  expect(leadById(book.host, { id: 'L-ANA' })).toEqual({ kind: 'repeated-id', rows: [2, 3] });
});

const standingOf = (over: Parameters<typeof handoffRow>[0] | undefined, user = 'ventas@example.com') => {
  const settings = [
    ['Clave', 'Valor'],
    ['Correos de marketing', 'marta@example.com'],
    ['Correos de dirección', 'dora@example.com'],
  ];
  const { host } = aHandoffBook([leadRow()], over ? [handoffRow(over)] : [], { user, settings });
  const outcome = leadById(host, { id: 'L-ANA' });
  return outcome.kind === 'row' ? outcome.lead?.standing : undefined;
};

const SENT_BACK = { Decisión: 'Devolver', Motivo: 'Sin presupuesto', Reingreso: 'País: Portugal' };

test('what may be done depends on who looks and on where the lead stands', () => {
  const can = (...who: Parameters<typeof standingOf>) => standingOf(...who)?.can;
  const none = {
    queue: false,
    send: false,
    hold: false,
    reopen: false,
    verdict: false,
    result: false,
    log: true,
  };
  expect(can(undefined, 'marta@example.com')).toEqual({ ...none, send: true, hold: true });
  expect(can(undefined)).toEqual(none);
  expect(can({}, 'marta@example.com')).toEqual({ ...none, queue: true });
  expect(can({ Decisión: 'Aceptar' }, 'marta@example.com')).toEqual({ ...none, queue: true });
  expect(can({ Decisión: 'Aceptar', Resultado: 'Ganado' })?.queue).toBe(false);
  expect(can(SENT_BACK, 'marta@example.com')).toEqual({ ...none, hold: true });
  expect(can(SENT_BACK, 'dora@example.com')).toEqual({ ...none, reopen: true });
  expect(can({ ...SENT_BACK, Reingreso: 'País: España' }, 'marta@example.com')).toEqual({
    ...none,
    ...{ send: true, hold: true },
  });
});

test('what sales has said of a lead is theirs to say anew, until it is sent again', () => {
  const settings = [
    ['Clave', 'Valor'],
    ['Correos de ventas', 'ventas@example.com'],
  ];
  const can = (handoffs: readonly Cells[], user = 'ventas@example.com') => {
    const { host } = aHandoffBook([leadRow()], handoffs.map(handoffRow), { user, settings });
    const outcome = leadById(host, { id: 'L-ANA' });
    if (outcome.kind !== 'row' || !outcome.lead) return outcome.kind;
    const { verdict, result } = outcome.lead.standing.can;
    return [verdict, result];
  };
  const judged = (word: string, over: Cells = {}) => [{ Decisión: 'Aceptar', Veredicto: word, ...over }];
  for (const word of ['Cualificado', 'Aún no', 'No cualificado'])
    expect(can(judged(word))).toEqual([true, false]);
  expect(can([{ Decisión: 'Aceptar' }])).toEqual([false, false]);
  expect(can([{ Decisión: 'Devolver', Motivo: 'x' }])).toEqual([false, false]);
  expect(can(judged('Cualificado', { Resultado: 'Oferta' }))).toEqual([true, true]);
  expect(can(judged('Cualificado', { Resultado: 'Perdido' }))).toEqual([false, true]);
  expect(can(judged('Cualificado', { Resultado: 'Oferta' }), 'eve@example.com')).toEqual([false, false]);
  expect(can([...judged('Aún no'), { Traspaso: 'L-ANA-T2' }])).toEqual([false, false]);
});

test('a verdict after contact is told as one: accepted, and not yet', () => {
  const said = { Decisión: 'Aceptar', Veredicto: 'Aún no', Motivo: 'Sin presupuesto' };
  expect(standingOf(said)?.handoff).toMatchObject({
    ...{ decision: 'Aceptar', verdict: 'Aún no', reason: 'Sin presupuesto' },
  });
});

test.each<[string, object]>([
  ['an exclusion of the matrix', { País: 'Francia' }],
  ['a wish not to be contacted', { 'No contactar': 'sí' }],
  ['a day to come until which it is held', { 'Retener hasta': new Date('2026-12-03T00:00:00+01:00') }],
])('%s takes the button to send away', (_, over) => {
  const header = [...LEADS_HEADER.slice(0, -1), 'No contactar', 'Retener hasta', 'Fin de datos'];
  const sendable = (cells: object) => {
    const lead: Record<string, string | Date> = { ID: 'L-ANA', Nombre: 'Ana', ...cells };
    const row = header.map((title) => lead[title] ?? '');
    const outcome = leadById(aHandoffBook([row], [], { header }).host, { id: 'L-ANA' });
    return outcome.kind === 'row' && outcome.lead?.standing.can.send;
  };
  expect([sendable({}), sendable(over)]).toEqual([true, false]);
});

test('a handoff says who has it, until when, and what is still asked for', () => {
  const open = standingOf({ Responsable: 'bea@example.com', Vence: new Date('2026-11-22T09:30:00Z') });
  expect(open?.handoff).toMatchObject({
    ...{ id: 'L-ANA-T1', state: 'open', stateName: 'Abierto', owner: 'bea@example.com' },
    ...{ sentAt: '2026-11-21 10:00', due: '2026-11-22 10:30', overdue: true, decision: '' },
  });
  const back = standingOf(SENT_BACK);
  expect(back).toMatchObject({ stage: 'recycled', stageName: 'Reciclado' });
  expect(back?.handoff).toMatchObject({
    ...{ decision: 'Devolver', reason: 'Sin presupuesto', due: '', unmet: ['País: Portugal'] },
  });
});

test('what is missing is named instead of a lead', () => {
  const header = LEADS_HEADER.map((name) => name.replace('Fin de datos', 'Algo'));
  expect(activeLead(aWorkbook([leadRow()], { header }).host, LOOK).kind).toBe('no-edges');
  const matrix = [
    ['Nada', 'que ver'],
    ['a', 'b'],
  ];
  expect(activeLead(aWorkbook([leadRow()], { matrix }).host, LOOK).kind).toBe('no-matrix');
});

test('service calls do not grow with rows', () => {
  const calls = [10, 500].map((count) => {
    const book = aBehaviourBook(Array.from({ length: count }, (_, n) => leadRow({ ID: `L-${n}` })));
    book.select('Leads', 2);
    book.workbench.resetServiceCalls();
    activeLead(book.host, LOOK);
    return book.workbench.serviceCalls();
  });
  expect(calls[0]).toBe(calls[1]);
});
