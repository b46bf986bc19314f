/** What the server answers: data or what stood in the way, and nothing changes when the request is not sound. */
import { expect, test } from 'vitest';
import type { HotDecision, InteractionRequest } from '../../src/sidebar/protocol';
import { addInteraction, decideLead, getActiveLead, getQueue } from '../../src/sidebar/server';
import { aBehaviourBook, INTERACTIONS_HEADER } from '../commands/a-behaviour-book';
import { aWorkbook, leadRow } from '../commands/a-workbook';

const accept: HotDecision = { id: 'L-ANA', decision: 'accept' };

test('the queue is plain JSON', () => {
  const { host } = aWorkbook([leadRow({ País: new Date('2026-01-02T00:00:00Z') })]);
  const reply = getQueue(host, {});
  expect(JSON.parse(JSON.stringify(reply))).toEqual(reply);
  expect(reply).toMatchObject({ ok: true, value: { total: 1, withoutId: 0 } });
});

test('an accepted lead leaves the queue', () => {
  const { host, cell } = aWorkbook([leadRow(), leadRow({ ID: 'L-2', Nombre: 'Bea' })]);
  expect(decideLead(host, accept)).toEqual({
    ok: true,
    value: { id: 'L-ANA', row: 2, decision: 'Aceptar', reason: '' },
  });
  expect(cell(2, 'Decisión')).toBe('Aceptar');
  expect(getQueue(host, {})).toMatchObject({ ok: true, value: { total: 1, leads: [{ id: 'L-2' }] } });
});

test('somebody else was faster: the answer says what stands there and that the lead is settled', () => {
  const { host } = aWorkbook([leadRow({ Decisión: 'Devolver', Motivo: 'Sin presupuesto' })]);
  expect(decideLead(host, accept)).toEqual({
    ok: false,
    refusal: 'decided-meanwhile',
    about: {
      kind: 'decided-meanwhile',
      id: 'L-ANA',
      row: 2,
      decision: 'Devolver',
      reason: 'Sin presupuesto',
    },
  });
});

test('a repeated ID is refused with both rows named', () => {
  const { host } = aWorkbook([leadRow(), leadRow()]);
  expect(decideLead(host, accept)).toMatchObject({
    ok: false,
    refusal: 'repeated-id',
    about: { rows: [2, 3] },
  });
});

test.each<[string, unknown]>([
  ['nothing', undefined],
  ['null', null],
  ['a text', 'L-ANA'],
  ['a list', [accept]],
  ['no ID', { decision: 'accept' }],
  ['an ID that is an object', { ...accept, id: { toString: 'L-ANA' } }],
  ['an endless ID', { ...accept, id: 'L'.repeat(201) }],
  ['a decision that is none', { ...accept, decision: 'Descartar' }],
  ['the name of a built-in as decision', { ...accept, decision: '__proto__' }],
  ['a reason that is a number', { ...accept, decision: 'return', reason: 7 }],
  ['an endless note', { ...accept, decision: 'return', reason: 'x', note: 'x'.repeat(1001) }],
])('%s is refused, and nothing changes', (_, request) => {
  const { host, cell } = aWorkbook([leadRow()]);
  const reply = decideLead(host, request);
  expect(reply).toEqual({ ok: false, refusal: 'bad-request', about: {} });
  expect([cell(2, 'Decisión'), cell(2, 'Motivo')]).toEqual(['', '']);
});

test('a queue is not given to a request that is none', () => {
  expect(getQueue(aWorkbook([leadRow()]).host, 'all')).toMatchObject({ ok: false });
});

test('an unexpected failure of the service is an answer', () => {
  const { host } = aWorkbook([leadRow()]);
  const broken = {
    ...host,
    get spreadsheetApp(): never {
      throw new Error('Service Spreadsheets timed out');
    },
  };
  expect(getQueue(broken, {})).toMatchObject({
    ok: false,
    refusal: 'failed',
    about: { detail: 'Service Spreadsheets timed out' },
  });
});

test('the lead under the cursor is plain JSON, dates and patterns included', () => {
  const day = new Date('2026-11-20T09:00:00+01:00');
  const book = aBehaviourBook([leadRow({ País: day })], {
    events: [INTERACTIONS_HEADER, [day, 'L-ANA', 'Visita', '/precios']],
  });
  book.select('Leads', 2);
  const reply = getActiveLead(book.host, {});
  expect(JSON.parse(JSON.stringify(reply))).toEqual(reply);
  expect(reply).toMatchObject({ ok: true, value: { row: 2, lead: { id: 'L-ANA' }, today: '2026-11-22' } });
});

test('the queue says interval, next question, day of cooling, product and persona', () => {
  const book = aBehaviourBook([leadRow({ País: '' })], {
    events: [INTERACTIONS_HEADER, [new Date('2026-11-22T09:00:00+01:00'), 'L-ANA', 'Visita', '/precios']],
  });
  const said = { score: 80, low: 75, high: 85, question: 'País', coolsOn: '2027-01-09' };
  expect(getQueue(book.host, {})).toMatchObject({
    ok: true,
    value: { leads: [{ ...said, product: '', hadChoice: false, persona: '' }] },
  });
});

const visit: InteractionRequest = { id: 'L-ANA', type: 'Visita', detail: '/precios', day: '2026-11-22' };

test('an interaction is saved trimmed, and answers with the new score', () => {
  const book = aBehaviourBook();
  const reply = addInteraction(book.host, {
    ...visit,
    id: ' L-ANA ',
    type: ' Visita ',
    extra: 'left behind',
  });
  expect(reply).toMatchObject({ ok: true, value: { row: 2, counts: 'now', lead: { score: 85 } } });
  expect(JSON.parse(JSON.stringify(reply))).toEqual(reply);
  expect(book.events()[1]!.slice(1)).toEqual(['L-ANA', 'Visita', '/precios', '']);
});

test.each<[string, unknown]>([
  ['nothing', undefined],
  ['a text', 'L-ANA'],
  ['a list', [visit]],
  ['no ID', { ...visit, id: undefined }],
  ['an endless ID', { ...visit, id: 'L'.repeat(201) }],
  ['a blank type', { ...visit, type: '  ' }],
  ['an endless type', { ...visit, type: 'x'.repeat(201) }],
  ['a detail that is an object', { ...visit, detail: {} }],
  ['an endless detail', { ...visit, detail: 'x'.repeat(2001) }],
  ['a day as a number', { ...visit, day: 20779 }],
  ['a day in another form', { ...visit, day: '22/11/2026' }],
  ['a day with a time', { ...visit, day: '2026-11-22T10:00' }],
  ['a day that does not exist', { ...visit, day: '2026-02-30' }],
])('an interaction with %s is refused, and nothing is written', (_, request) => {
  const book = aBehaviourBook();
  expect(addInteraction(book.host, request)).toEqual({ ok: false, refusal: 'bad-request', about: {} });
  expect(book.events()).toEqual([INTERACTIONS_HEADER]);
});

test('a day after today, and a repeated ID, are refused with what there is to name', () => {
  const book = aBehaviourBook([leadRow(), leadRow()]);
  expect(addInteraction(book.host, { ...visit, day: '2026-11-23' })).toMatchObject({
    ok: false,
    refusal: 'future-day',
  });
  expect(addInteraction(book.host, visit)).toMatchObject({
    ok: false,
    refusal: 'repeated-id',
    about: { id: 'L-ANA', rows: [2, 3] },
  });
});

test.each(['all', { giveId: 'yes' }, { stayWith: {} }, { stayWith: 'L'.repeat(201) }])(
  'a row is not given to a request that is none: %j',
  (request) => {
    expect(getActiveLead(aBehaviourBook().host, request)).toMatchObject({ refusal: 'bad-request' });
  },
);
