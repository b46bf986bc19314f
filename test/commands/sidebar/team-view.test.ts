/** What both managers look at: late by owner, returned again, score against verdict, leads that are gone. */
import { expect, test } from 'vitest';
import { teamView } from '../../../src/commands/sidebar/team-view';
import { aHandoffBook, type Cells, type HandoffTestBook, handoffRow } from '../a-handoff-book';
import { leadRow } from '../a-workbook';

const teamOf = ({ host }: HandoffTestBook) => {
  const outcome = teamView(host);
  if (outcome.kind !== 'team') throw new Error(outcome.kind);
  return outcome;
};

const sent = (id: string, over: Cells = {}) => handoffRow({ Lead: id, Traspaso: `${id}-T1`, ...over });
const person = (id: string, over: Cells = {}) => leadRow({ ID: id, Nombre: id, Empresa: id, ...over });
const at = (iso: string) => new Date(`2026-11-${iso}:00Z`);

test('where all is well the lists are empty', () => {
  expect(teamOf(aHandoffBook([leadRow()], [handoffRow()]))).toMatchObject({
    ...{ disagreements: [], secondReturns: [], overdue: [], gone: [] },
    ...{ language: 'es', today: '2026-11-22' },
  });
});

test('what is late stands under its owner, the one that waits longest first; absent ones are told', () => {
  const rows = [
    sent('L-1', { Responsable: 'luis@example.com', Vence: at('21T09:00') }),
    sent('L-2', { Responsable: 'eva@example.com', Vence: at('20T09:00') }),
    sent('L-3', { Responsable: 'luis@example.com', Vence: at('19T09:00') }),
    sent('L-4', { Vence: at('22T09:00') }),
    sent('L-5', { Responsable: 'eva@example.com', Vence: at('23T09:00') }),
    sent('L-6', { Responsable: 'eva@example.com', Vence: at('01T09:00'), Decisión: 'Aceptar' }),
  ];
  const settings = [
    ['Clave', 'Valor'],
    ['Ausencias', 'eva@example.com: 20/11/2026..30/11/2026'],
  ];
  const book = aHandoffBook(
    rows.map(({ Lead, Decisión: word = '' }) => person(String(Lead), { Decisión: word })),
    rows,
    { settings },
  );
  const { overdue } = teamOf(book);
  expect(overdue.map(({ owner, absent, leads }) => [owner, absent, leads.map(({ id }) => id)])).toEqual([
    ['luis@example.com', false, ['L-3', 'L-1']],
    ['eva@example.com', true, ['L-2']],
    ['', false, ['L-4']],
  ]);
  expect(overdue[0]?.leads[0]).toEqual({
    ...{ id: 'L-3', name: 'L-3 · L-3', handoff: 'L-3-T1', due: '2026-11-19 10:00' },
  });
});

test('score against verdict has its direction, and today’s temperature beside it', () => {
  const judged = (id: string, temperature: string, word: string) =>
    sent(id, { Temperatura: temperature, Decisión: 'Aceptar', Veredicto: word, Situación: 'Juzgado' });
  const rows = [
    judged('L-1', 'Caliente', 'No cualificado'),
    judged('L-2', 'Frío', 'Cualificado'),
    judged('L-3', 'Caliente', 'Cualificado'),
    judged('L-GONE', 'Caliente', 'Aún no'),
  ];
  const cold = { Cargo: 'Becario', 'Pide oferta': 'no' };
  const leads = [person('L-1', cold), person('L-2'), person('L-3')];
  const { disagreements } = teamOf(aHandoffBook(leads, rows));
  expect(
    disagreements.map(({ id, name, direction, sent: then, now, verdict }) => [
      id,
      name,
      direction,
      then,
      now,
      verdict,
    ]),
  ).toEqual(
    expect.arrayContaining([
      ['L-1', 'L-1 · L-1', 'too-hot', 'hot', 'cold', 'No cualificado'],
      ['L-2', 'L-2 · L-2', 'too-cold', 'cold', 'hot', 'Cualificado'],
      ['', 'Ana · Norte', 'too-hot', 'hot', undefined, 'Aún no'],
    ]),
  );
  expect(disagreements).toHaveLength(3);
});

test('a second return for one reason is named once, whatever follows its colon', () => {
  const back = (cycle: number, reason: string) =>
    handoffRow({
      Traspaso: `L-ANA-T${cycle}`,
      Enviado: at(`0${cycle}T09:00`),
      Decisión: 'Devolver',
      Motivo: reason,
    });
  const rows = [
    back(1, 'Faltan datos: teléfono'),
    back(2, 'Sin presupuesto'),
    back(3, 'Faltan datos: cargo'),
  ];
  expect(teamOf(aHandoffBook([leadRow()], rows)).secondReturns).toEqual([
    { id: 'L-ANA', name: 'Ana · Norte', handoff: 'L-ANA-T3', reason: 'Faltan datos', times: 2 },
  ]);
});

test('handoffs whose lead is in no row are named as they were frozen', () => {
  const rows = [handoffRow(), sent('L-GONE', { Nombre: 'Elena · Oeste', Responsable: 'eva@example.com' })];
  expect(teamOf(aHandoffBook([leadRow()], rows)).gone).toEqual([
    {
      ...{ id: '', name: 'Elena · Oeste', handoff: 'L-GONE-T1' },
      ...{ owner: 'eva@example.com', sentAt: '2026-11-21 10:00' },
    },
  ]);
});
