/** What the server answers: data or one Spanish sentence, and nothing changes when the request is not sound. */
import { expect, test } from 'vitest';
import type { DecisionRequest } from '../../src/sidebar/protocol';
import { decideLead, getQueue } from '../../src/sidebar/server';
import { aWorkbook, leadRow } from '../commands/a-workbook';

const accept: DecisionRequest = { id: 'L-ANA', decision: 'accept' };

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
    message: 'Mientras tanto alguien decidió «Devolver» (Sin presupuesto) en la fila 2. Se queda así.',
    settled: true,
  });
});

test('a repeated ID is refused with both rows named', () => {
  const { host } = aWorkbook([leadRow(), leadRow()]);
  expect(decideLead(host, accept)).toMatchObject({
    ok: false,
    message: expect.stringContaining('las filas 2 y 3'),
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
])('%s is refused with a sentence, and nothing changes', (_, request) => {
  const { host, cell } = aWorkbook([leadRow()]);
  const reply = decideLead(host, request);
  expect(reply).toMatchObject({ ok: false, message: expect.stringContaining('no se cambió nada') });
  expect([cell(2, 'Decisión'), cell(2, 'Motivo')]).toEqual(['', '']);
});

test('a queue is not given to a request that is none', () => {
  expect(getQueue(aWorkbook([leadRow()]).host, 'all')).toMatchObject({ ok: false });
});

test('an unexpected failure of the service becomes a sentence', () => {
  const { host } = aWorkbook([leadRow()]);
  const broken = {
    ...host,
    get spreadsheetApp(): never {
      throw new Error('Service Spreadsheets timed out');
    },
  };
  expect(getQueue(broken, {})).toMatchObject({
    ok: false,
    message: expect.stringContaining('Service Spreadsheets timed out'),
  });
});
