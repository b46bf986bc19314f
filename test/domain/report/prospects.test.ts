/** Leads as the forecast sees them. */
import { describe, expect, it } from 'vitest';
import type { Cell, Table } from '../../../src/domain/cell';
import { prospectsOf } from '../../../src/domain/report/prospects';
import { someSettings } from '../../support/builders';
import { aBook, at, type HandoffCells, leadsIn, MONDAY, someWeeks } from './a-report';

const WEEKS = someWeeks(leadsIn('L-1'), leadsIn('L-1; L-2'));

const HEADERS = ['ID', 'Nombre', 'Alta', 'Origen', 'Correo'];
/** All can be reached. */
const leads = (...rows: readonly (readonly Cell[])[]): Table => [
  HEADERS,
  ...rows.map((cells) => [...cells, 'alguien@example.com']),
];
const ONE = leads(['L-1', 'Ana', at(-100), 'Web']);

/** Days from `MONDAY`. */
const steps = (handoffs: readonly HandoffCells[], table: Table = ONE) => {
  const found = prospectsOf(aBook(handoffs, table), []);
  const from = (day: number | undefined) => day && day - MONDAY.day;
  return found.map(({ enteredOn, sentOn, acceptedOn, qualifiedOn, wonOn, lostOn, amount }) => ({
    ...{ entered: from(enteredOn), sent: from(sentOn), accepted: from(acceptedOn) },
    ...{ qualified: from(qualifiedOn), won: from(wonOn), lost: from(lostOn), amount },
  }))[0]!;
};

it('a lead came on its Alta, else with the first frozen week in which it stood, or with its first step', () => {
  const table = leads(
    ['L-1', 'Ana', '1/9/2026', 'Web'],
    ['L-2', 'Luis', '', ''],
    ['L-3', 'Eva', '', ''],
    ['L-4', 'Juan', '', ''],
  );
  const found = prospectsOf(aBook([{ lead: 'L-3', sentAt: at(-3) }], table), WEEKS);
  expect(found.map(({ group, enteredOn }) => [group, enteredOn - MONDAY.day])).toEqual([
    ['Web', -76],
    ['', 0],
    ['', -3],
  ]);
});

it('each step counts the first time, over all cycles', () => {
  expect(
    steps([
      { lead: 'L-1', sentAt: at(-60), decision: 'Devolver', decidedAt: at(-59) },
      { lead: 'L-1', sentAt: at(-40), decision: 'Aceptar', decidedAt: at(-39), verdict: 'Cualificado' },
      {
        ...{ lead: 'L-1', sentAt: at(-30), decision: 'Aceptar', decidedAt: at(-29) },
        ...{ verdict: 'Cualificado', judgedAt: at(-25), result: 'Ganado', resultOn: at(-9), amount: 500 },
      },
      { lead: 'L-1', sentAt: at(-8), result: 'Ganado', amount: '1.000 €' },
    ]),
  ).toEqual({
    ...{ entered: -100, sent: -60, accepted: -39, qualified: -25, won: -9, lost: undefined, amount: 1500 },
  });
});

it('a win whose day nobody typed has that of the last word before it', () => {
  expect(steps([{ lead: 'L-1', sentAt: at(-8), decidedAt: at(-7), result: 'Ganado' }]).won).toBe(-7);
});

it.each<[string, HandoffCells, number | undefined]>([
  ['lost', { decision: 'Aceptar', result: 'Perdido', resultOn: at(-5) }, -5],
  ['not qualified', { decision: 'Aceptar', verdict: 'No cualificado', judgedAt: at(-6) }, -6],
  ['rejected for good', { decision: 'Rechazar', decidedAt: at(-7), reason: 'No es un lead' }, -7],
  [
    'rejected back to marketing',
    { decision: 'Rechazar', decidedAt: at(-7), reason: 'Otro territorio' },
    undefined,
  ],
  ['returned', { decision: 'Devolver', decidedAt: at(-7) }, undefined],
  ['lost, then reopened', { result: 'Perdido', resultOn: at(-5), reopenedAt: at(-2) }, undefined],
  ['still open', {}, undefined],
])('%s', (_, cells, day) => {
  expect(steps([{ lead: 'L-1', sentAt: at(-9), ...cells }]).lost).toBe(day);
});

it('what came after a no has left it behind', () => {
  expect(
    steps([
      { lead: 'L-1', sentAt: at(-30), decision: 'Aceptar', result: 'Perdido', resultOn: at(-20) },
      { lead: 'L-1', sentAt: at(-9) },
    ]).lost,
  ).toBeUndefined();
});

it('a lead whose row is gone came and was won all the same, from nobody knows where', () => {
  const sold = {
    sentAt: at(-30),
    decision: 'Aceptar',
    decidedAt: at(-29),
    result: 'Ganado',
    resultOn: at(-9),
  };
  const found = prospectsOf(
    aBook(
      [
        { lead: 'L-2', ...sold },
        { lead: 'L-9', ...sold },
      ],
      ONE,
    ),
    WEEKS,
  );
  expect(found.map(({ group, enteredOn, wonOn }) => [group, enteredOn, wonOn])).toEqual([
    ['Web', at(-100).day, undefined],
    ['', at(-30).day, at(-9).day],
    ['', at(-30).day, at(-9).day],
  ]);
});

describe('nothing is sold to who is excluded, discarded or out of reach', () => {
  const table: Table = [
    HEADERS,
    ['L-1', 'Ana', at(-50), 'Web', 'ana@example.com'],
    ['L-2', 'Luis', at(-40), 'Web', 'luis@example.com'],
    ['L-3', 'Eva', at(-30), 'Web', ''],
    ['L-4', 'Juan', at(-20), 'Web', ''],
  ];
  const entered = (handoffs: readonly HandoffCells[], stages: string) =>
    prospectsOf(aBook(handoffs, table), someWeeks(leadsIn('L-2 lead'), leadsIn(stages))).map(
      ({ enteredOn }) => enteredOn - MONDAY.day,
    );

  it('as the last week says, and as it is of a row that is in none', () => {
    expect(entered([], 'L-1 lead; L-2 discarded; L-3 anonymous')).toEqual([-50]);
    expect(entered([], 'L-1; L-2; L-3')).toEqual([-50, -40, -30]);
  });

  it('but who was sent to sales stays, whatever became of it', () => {
    const sent = ['L-2', 'L-3', 'L-4'].map((lead) => ({ lead, sentAt: at(-9) }));
    expect(entered(sent, 'L-1 lead; L-2 discarded; L-3 anonymous')).toEqual([-50, -40, -30, -20]);
  });
});

it('a workbook without leads has none', () => {
  expect(prospectsOf(aBook([], leads(), someSettings()), WEEKS)).toEqual([]);
});
