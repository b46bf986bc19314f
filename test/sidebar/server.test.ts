/** What the server answers: data or what stood in the way, and nothing changes when the request is not sound. */
import { expect, test } from 'vitest';
import type { Host } from '../../src/host/host';
import type { InteractionRequest, Reply } from '../../src/sidebar/protocol';
import * as server from '../../src/sidebar/server';
import { aHandoffBook, handoffRow } from '../commands/a-handoff-book';
import { leadRow } from '../commands/a-workbook';
import { aBehaviourBook, INTERACTIONS_HEADER } from '../commands/workbook/a-behaviour-book';

const { addInteraction, getActiveLead, getQueue } = server;

const SETTINGS = [
  ['Clave', 'Valor'],
  ['Motivos de devolución', 'Sin presupuesto; Otro'],
  ['Correos de marketing', 'marta@example.com'],
  ['Correos de ventas', 'ventas@example.com'],
  ['Correos de dirección', 'dora@example.com'],
];

/** Ana is with sales, Bea is not. */
const aTeam = (user = 'ventas@example.com') =>
  aHandoffBook(
    [leadRow(), leadRow({ ID: 'L-BEA', Nombre: 'Bea', Empresa: 'Sur' })],
    [handoffRow({ Responsable: 'ventas@example.com', Vence: new Date('2026-11-20T09:00:00Z') })],
    { user, settings: SETTINGS },
  );

const WITH_ANA = { id: 'L-ANA', seen: '' };
const JUDGED = { answers: {}, nextStep: '', reentry: '', filled: {} };

/** A sound request for each function, and the one who may make it. */
const SOUND = {
  decideLead: ['ventas@example.com', { ...WITH_ANA, decision: 'accept' }],
  judgeLead: ['ventas@example.com', { ...WITH_ANA, ...JUDGED, verdict: 'qualified' }],
  concludeLead: ['ventas@example.com', { ...WITH_ANA, result: 'won', on: '2026-11-22' }],
  sendLead: ['marta@example.com', { id: 'L-BEA' }],
  holdLead: ['marta@example.com', { id: 'L-BEA', until: '2027-01-15' }],
  reopenLead: ['ventas@example.com', { id: 'L-ANA', reason: 'Vuelve a preguntar' }],
  reassignLead: ['dora@example.com', { ...WITH_ANA, owner: 'luis@example.com' }],
  reassignOverdue: ['dora@example.com', {}],
  undoLast: ['ventas@example.com', {}],
} as const satisfies Partial<Record<keyof typeof server, readonly [string, object]>>;

type Action = keyof typeof SOUND;
const ACTIONS = Object.keys(SOUND) as Action[];
const functions = new Map<string, (host: Host, request: unknown) => Reply<unknown>>(Object.entries(server));

test('the queue is plain JSON', () => {
  const reply = getQueue(aTeam().host, {});
  expect(JSON.parse(JSON.stringify(reply))).toEqual(reply);
  expect(reply).toMatchObject({
    ok: true,
    value: {
      ...{ total: 1, waiting: 0, me: 'ventas@example.com', today: '2026-11-22' },
      roles: { sends: false, decides: true, lifts: false, reassigns: true },
      handoffs: [{ id: 'L-ANA', handoff: 'L-ANA-T1', mine: true, overdue: true, due: '2026-11-20 10:00' }],
    },
  });
});

test('an accepted lead waits for its verdict, and says what now stands', () => {
  const book = aTeam();
  const reply = server.decideLead(book.host, { ...WITH_ANA, decision: 'accept' });
  expect(JSON.parse(JSON.stringify(reply))).toEqual(reply);
  expect(reply).toEqual({
    ok: true,
    value: {
      ...{ id: 'L-ANA', name: 'Ana · Norte', handoff: 'L-ANA-T1', row: 2, undo: true },
      says: 'Aceptado: Ana · Norte.',
    },
  });
  expect(book.cell(2, 'Decisión')).toBe('Aceptar');
  expect(getQueue(book.host, {})).toMatchObject({
    value: { handoffs: [{ id: 'L-ANA', state: 'accepted' }] },
  });
});

test('from the first look to the sale, one function after another', () => {
  const book = aTeam('');
  const did = (name: Action, request: object) => functions.get(name)!(book.host, request);
  const ana = () => {
    const reply = getQueue(book.host, {});
    return reply.ok ? reply.value.handoffs.find(({ id }) => id === 'L-ANA') : undefined;
  };
  const seen = () => ({ id: 'L-ANA', seen: ana()?.seen ?? '' });
  expect(did('decideLead', { ...seen(), decision: 'accept' })).toMatchObject({ ok: true });
  expect(did('undoLast', {})).toMatchObject({ ok: true, value: { id: 'L-ANA', undo: false } });
  expect(ana()?.state).toBe('open');
  expect(did('decideLead', { ...seen(), decision: 'accept' })).toMatchObject({ ok: true });
  const answers = { need: { answer: 'yes', words: 'lo piden en enero' } };
  expect(did('judgeLead', { ...seen(), ...JUDGED, answers, verdict: 'qualified' })).toMatchObject({
    ok: true,
  });
  expect(ana()).toMatchObject({ state: 'qualified', answers });
  const sale = { ...seen(), result: 'won', on: '2026-11-22', amount: 1200.5 };
  expect(did('concludeLead', sale)).toMatchObject({ ok: true });
  expect(ana()).toBeUndefined();
  expect(book.rows(book.ledger)[0]).toMatchObject({ Resultado: 'Ganado', Importe: 1200.5 });
});

test('a decision on what has changed since is refused, and says who did what', () => {
  const book = aTeam();
  const reply = getQueue(book.host, {});
  const { seen } = (reply.ok && reply.value.handoffs[0]) || { seen: '' };
  server.decideLead(book.host, { ...WITH_ANA, decision: 'return', reason: 'Sin presupuesto' });
  const before = book.state();
  expect(server.decideLead(book.host, { id: 'L-ANA', seen, decision: 'accept' })).toMatchObject({
    ...{ ok: false, refusal: 'changed-meanwhile' },
    about: { by: 'ventas@example.com', what: expect.stringContaining('Devolver'), at: '2026-11-22 11:00' },
  });
  expect(book.state()).toEqual(before);
});

test.each<[Action, string]>([
  ['decideLead', 'marta@example.com'],
  ['judgeLead', 'marta@example.com'],
  ['concludeLead', 'marta@example.com'],
  ['sendLead', 'ventas@example.com'],
  ['holdLead', 'ventas@example.com'],
  ['reopenLead', 'nadie@example.com'],
  ['reassignLead', 'marta@example.com'],
  ['reassignOverdue', 'marta@example.com'],
  ['undoLast', 'nadie@example.com'],
])('%s is refused to %s, who has another role, and nothing changes', (name, who) => {
  const book = aTeam(who);
  const before = book.state();
  expect(functions.get(name)!(book.host, SOUND[name][1])).toMatchObject({
    ok: false,
    refusal: 'not-allowed',
    about: { lists: expect.any(Array) },
  });
  expect(book.state()).toEqual(before);
});

test.each<[string, (sound: object) => unknown]>([
  ['nothing', () => undefined],
  ['null', () => null],
  ['a text', () => 'L-ANA'],
  ['a list', (sound) => [sound]],
])('%s is no request: nothing changes, whatever the function', (_, forge) => {
  for (const name of ACTIONS) {
    const [who, sound] = SOUND[name];
    const book = aTeam(who);
    const before = book.state();
    expect(functions.get(name)!(book.host, forge(sound))).toEqual({
      ...{ ok: false, refusal: 'bad-request', about: {} },
    });
    expect(book.state()).toEqual(before);
  }
});

test.each(ACTIONS.filter((name) => 'id' in SOUND[name][1]))(
  '%s names an ID that is in no row, in two rows, or not there',
  (name) => {
    const [user, sound] = SOUND[name];
    const leads = [leadRow(), leadRow(), leadRow({ ID: 'L-BEA' }), leadRow({ ID: 'L-BEA' })];
    const { host, state } = aHandoffBook(leads, [handoffRow()], { user, settings: SETTINGS });
    const before = state();
    const reply = (id: unknown) => functions.get(name)!(host, { ...sound, id });
    expect(reply('L-GONE')).toMatchObject({ refusal: 'unknown-id', about: { id: 'L-GONE' } });
    expect(reply(' ')).toMatchObject({ refusal: 'no-id' });
    const shared = ('id' in sound && sound.id) || '';
    expect(reply(shared)).toMatchObject({
      refusal: 'repeated-id',
      about: { id: shared, rows: [expect.any(Number), expect.any(Number)] },
    });
    for (const id of [7, null, {}, ['L-ANA'], 'L'.repeat(201)])
      expect(reply(id)).toMatchObject({ refusal: 'bad-request' });
    expect(state()).toEqual(before);
  },
);

test('while somebody else saves, the answer says so', () => {
  const book = aTeam('');
  book.workbench.holdLock(true);
  for (const name of ACTIONS)
    expect(functions.get(name)!(book.host, SOUND[name][1])).toMatchObject({ ok: false, refusal: 'busy' });
});

test.each(['getQueue', 'getTeam', 'getActiveLead', 'getLead', 'getFormStart', 'getLeadLog'] as const)(
  '%s gives nothing to a request that is none',
  (name) => {
    expect(functions.get(name)!(aTeam().host, 'all')).toMatchObject({ ok: false, refusal: 'bad-request' });
  },
);

test('an unexpected failure of the service is an answer', () => {
  const { host } = aTeam();
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

test('a lead by its ID is plain JSON, with where it stands', () => {
  const reply = server.getLead(aTeam().host, { id: ' L-ANA ' });
  expect(JSON.parse(JSON.stringify(reply))).toEqual(reply);
  expect(reply).toMatchObject({
    ok: true,
    value: { lead: { row: 2, standing: { handoff: { id: 'L-ANA-T1' } } } },
  });
  expect(server.getLead(aTeam().host, { id: 'L-GONE' })).toMatchObject({
    ...{ ok: false, refusal: 'unknown-id', about: { id: 'L-GONE' } },
  });
});

test('what happened with a lead is told in the words of the workbook, newest first', () => {
  const book = aTeam('');
  server.decideLead(book.host, { ...WITH_ANA, decision: 'return', reason: 'Sin presupuesto' });
  server.undoLast(book.host, {});
  const reply = server.getLeadLog(book.host, { id: 'L-ANA' });
  expect(JSON.parse(JSON.stringify(reply))).toEqual(reply);
  expect(reply).toMatchObject({
    ok: true,
    value: {
      entries: [
        { at: '2026-11-22 11:00', by: 'sin identificar', what: 'Deshecho' },
        { what: 'Decisión', after: 'Devolver: Sin presupuesto' },
      ],
    },
  });
});

test('the team is plain JSON: what is late by owner, and what lost its lead', () => {
  const gone = handoffRow({ Traspaso: 'L-X-T1', Lead: 'L-X', Nombre: 'Elena' });
  const late = handoffRow({ Responsable: 'luis@example.com', Vence: new Date('2026-11-20T09:00:00Z') });
  const { host } = aHandoffBook([leadRow()], [late, gone], { settings: SETTINGS });
  const reply = server.getTeam(host, {});
  expect(JSON.parse(JSON.stringify(reply))).toEqual(reply);
  expect(reply).toMatchObject({
    ok: true,
    value: {
      overdue: [
        { owner: 'luis@example.com', absent: false, leads: [{ id: 'L-ANA', due: '2026-11-20 10:00' }] },
      ],
      gone: [{ id: '', name: 'Elena', handoff: 'L-X-T1' }],
    },
  });
});

test('without the ledger each view and each action says what is missing', () => {
  const { host } = aBehaviourBook();
  expect(getQueue(host, {})).toMatchObject({ ok: false, refusal: 'no-ledger' });
  expect(server.getTeam(host, {})).toMatchObject({ ok: false, refusal: 'no-ledger' });
  for (const name of ACTIONS)
    expect(functions.get(name)!(host, SOUND[name][1])).toMatchObject({ ok: false, refusal: 'no-ledger' });
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
