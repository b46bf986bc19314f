/** The rows behind what the report says beside its figures. */
import { describe, expect, it } from 'vitest';
import { freezeFromMenu } from '../../../src/commands/week/keep-week';
import { traceIds, traceOf } from '../../../src/commands/week/trace-rows';
import { type WeekBook, weekBook } from '../../../src/commands/week/week-book';
import type { Cell, Table } from '../../../src/domain/cell';
import { dayOf } from '../../../src/domain/day';
import { aMover, FORECAST } from '../../pages/a-report';
import { handoffRow, LEDGER_TITLES } from '../a-handoff-book';
import { aReportBook } from './a-report-book';

const OCTOBER = dayOf(2026, 10, 1);

const forecastRow = (week: Cell, month: Cell, group: string): readonly Cell[] => [
  week,
  month,
  group,
  5,
  3,
  7,
];

/** A week of a small book, with a forecast and what is kept of others. */
const aWeek = (): WeekBook => {
  const book = aReportBook();
  freezeFromMenu(book.host);
  const week = weekBook(book.host);
  if (week.kind !== 'week') throw new Error('no week');
  const forecasts: Table = [
    ['Semana', 'Mes', 'Grupo', 'Clientes', 'Clientes mín', 'Clientes máx'],
    forecastRow(dayOf(2026, 10, 5), OCTOBER, 'Total'),
    forecastRow(dayOf(2026, 10, 12), OCTOBER, 'Total'),
    forecastRow(dayOf(2026, 10, 12), OCTOBER, 'Web'),
    forecastRow(dayOf(2026, 10, 12), dayOf(2026, 11, 1), 'Total'),
    forecastRow(week.report.week, dayOf(2026, 11, 1), 'Total'),
  ];
  return {
    ...week,
    report: { ...week.report, forecast: FORECAST, rose: [aMover({ lead: 'L-BEA', title: 'Bea · Norte' })] },
    tables: { ...week.tables, forecasts },
  };
};

const week = aWeek();
const october = `~forecast.past.${OCTOBER.day}`;

describe('a forecast', () => {
  it('comes from the rows of Previsiones of its week and month', () => {
    const past = traceOf(week, `${october}.1`)!;
    expect(past.title).toBe('Lo previsto y lo que pasó · oct 26 (12/10) · Esperado');
    expect([past.value, past.cell]).toEqual(['5', 5]);
    expect(past.source).toContain('Previsiones · Semana: 12/10 · Mes: octubre de 2026');
    expect(past.rows).toEqual([
      { tab: 'forecasts', row: 3 },
      { tab: 'forecasts', row: 4 },
    ]);
    const now = traceOf(week, `~forecast.months.${dayOf(2026, 11, 1).day}.0`)!;
    expect([now.value, now.rows]).toEqual(['2', [{ tab: 'forecasts', row: 6 }]]);
    const money = traceOf(week, `~forecast.money.${dayOf(2026, 11, 1).day}.1`)!;
    expect([money.cell, money.rows]).toEqual([21_000, now.rows]);
  });

  it('what happened comes from the wins of the month, one a lead', () => {
    const book = aReportBook();
    const won = { Decisión: 'Aceptar', Veredicto: 'Cualificado', Resultado: 'Ganado' };
    const on = (day: number, month: number) => new Date(Date.UTC(2026, month - 1, day));
    const sent = { Enviado: on(1, 9), Decidido: on(2, 9), Juzgado: on(3, 9) };
    for (const [row, cells] of [
      [4, { Traspaso: 'T-4', Lead: 'L-BEA', 'Fecha del resultado': on(31, 10) }],
      [5, { Traspaso: 'T-5', Lead: 'L-BEA', 'Fecha del resultado': on(10, 10) }],
      [6, { Traspaso: 'T-6', Lead: 'L-CAI', 'Fecha del resultado': on(1, 11) }],
    ] as const) {
      const handoff = handoffRow({ ...won, ...sent, ...cells });
      const values = LEDGER_TITLES.map((title) => handoff[title] ?? '');
      book.ledger.getRange(row, 1, 1, values.length).setValues([values]);
    }
    freezeFromMenu(book.host);
    const other = weekBook(book.host);
    if (other.kind !== 'week') throw new Error('no week');
    const trace = traceOf({ ...other, report: { ...other.report, forecast: FORECAST } }, `${october}.3`)!;
    expect(trace.title).toContain('Pasó');
    expect(trace.rows).toEqual([{ tab: 'handoffs', row: 5 }]);
  });

  it('steps say in words what they were calculated from', () => {
    const trace = traceOf(week, '~forecast.steps.lead.2')!;
    expect([trace.value, trace.rows]).toEqual(['75% (68–81)', undefined]);
    expect(trace.source).toContain('Leads y Traspasos');
  });
});

it('a lead that moved comes from its rows of the two weeks', () => {
  const trace = traceOf(week, '~mover.L-BEA')!;
  expect(trace.title).toBe('Bea · Norte');
  expect(trace.value).toContain('Sube 32,5');
  expect(trace.rows!.map(({ tab }) => tab)).toEqual(['history']);
});

it('every name that a cell may have is known, and no other', () => {
  for (const id of traceIds(week)) expect([id, traceOf(week, id) !== undefined]).toEqual([id, true]);
  for (const id of ['~forecast.past.1.0', '~forecast.x', '~mover.L-9', 'funnel.mql.now'])
    expect(traceOf(week, id)).toBeUndefined();
});
