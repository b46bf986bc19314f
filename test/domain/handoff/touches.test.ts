/** Whether a lead has done anything, and when it last wanted to buy. */
import { expect, it } from 'vitest';
import type { Cell, Table } from '../../../src/domain/cell';
import { aMatrix, aWorkbook, someSettings, TODAY } from '../../support/builders';

const touched = (rows: Table, purchase = 'Pide oferta; Visita: *precios*') => {
  const interactions: Table = [['Fecha', 'Lead', 'Tipo', 'Detalle'], ...rows];
  const settings = someSettings(['Interacciones de compra', purchase]);
  const workbook = aWorkbook([['ID'], ['L-1']], aMatrix(), settings, { interactions });
  return workbook.touchesOf(workbook.leads.leads[0]!);
};
const at = (from: number, minute?: number): Cell => ({
  day: TODAY.day + from,
  ...(minute === undefined ? {} : { minute }),
});

it('any event is one, also of a type that no criterion counts', () => {
  expect(touched([[at(-3), 'L-1', 'Llamada', '']])).toEqual({ any: true, purchase: undefined });
  expect(touched([[at(-3), 'L-2', 'Llamada', '']])).toEqual({ any: false, purchase: undefined });
});

it('the last event that shows purchase intent, with its time', () => {
  const rows: Table = [
    [at(-9), 'L-1', 'Pide oferta', ''],
    [at(-2, 600), 'L-1', 'visita', '/precios/nube'],
    [at(-2, 300), 'L-1', 'Pide oferta', ''],
    [at(-1), 'L-1', 'Visita', '/blog'],
  ];
  expect(touched(rows)?.purchase).toEqual(at(-2, 600));
});

it('the last of them that has no time, beside it', () => {
  const rows: Table = [
    [at(-2), 'L-1', 'Pide oferta', ''],
    [at(-2, 600), 'L-1', 'Pide oferta', ''],
    [at(-3), 'L-1', 'Pide oferta', ''],
    [at(-1), 'L-1', 'Llamada', ''],
  ];
  expect(touched(rows)?.untimed).toEqual(at(-2));
  expect(touched([[at(-2, 600), 'L-1', 'Pide oferta', '']])?.untimed).toBeUndefined();
});

it('what lies after the evaluation day has not happened yet', () => {
  expect(touched([[at(1), 'L-1', 'Pide oferta', '']])).toEqual({ any: false, purchase: undefined });
});

it('without a setting nothing shows purchase intent; without the table nothing is known', () => {
  expect(touched([[at(-1), 'L-1', 'Pide oferta', '']], '')).toEqual({ any: true, purchase: undefined });
  const workbook = aWorkbook([['ID'], ['L-1']], aMatrix());
  expect(workbook.touchesOf(workbook.leads.leads[0]!)).toBeUndefined();
});
