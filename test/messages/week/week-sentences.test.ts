/** The week in five sentences, and figures as they are shown. */
import { describe, expect, it } from 'vitest';
import { dayOf } from '../../../src/domain/day';
import type { Figure } from '../../../src/domain/report/report';
import { daySpan, monthName, shortMonth } from '../../../src/messages/short-dates';
import { figureFormat, figureText, rangeText } from '../../../src/messages/week/figure-text';
import { weekSentences } from '../../../src/messages/week/week-sentences';
import { aReport, TOO_SHORT } from '../../pages/a-report';

describe('the week in sentences', () => {
  it('tells leads, temperatures, handoffs, verdicts and what to expect', () => {
    expect(weekSentences(aReport(), 'es')).toEqual([
      'Semana del 9 al 15 de noviembre de 2026: 36 leads, 1 menos que la semana anterior (1 nuevo y 1 que ya no entra).',
      '9 calientes (+1), 10 tibios (+2), 11 fríos (+3) y 12 excluidos. Lo que más ha movido las puntuaciones: interacciones (+35) y el paso de los días (−13,5). 2 cambios en Matriz o Ajustes.',
      '12 leads enviados a ventas. Ventas: 11 aceptados, 10 devueltos y 9 rechazados; 3 sin decidir (2 vencidos). Mediana hasta decidir: 5,3 h.',
      'Tras hablar con el lead: 8 cualificados, 7 aún no, 6 no cualificados, 5 ganados y 4 perdidos. En 2 casos el veredicto no va con la temperatura.',
      'Previsión: noviembre, 4,2 clientes (2–7); diciembre, 5,2 (3–8); enero, 6,2 (4–9).',
    ]);
  });

  it('says of the first week that there is nothing to compare it with', () => {
    expect(weekSentences(aReport({ previous: undefined }), 'es')[0]).toContain(
      'Es la primera semana guardada',
    );
  });

  it('names what a forecast lacks, and only that', () => {
    const forecast = {
      ...TOO_SHORT,
      has: { wins: 9, leads: 80, days: 21 },
      needs: { wins: 10, leads: 50, days: 60 },
    };
    expect(weekSentences(aReport({ forecast }), 'es')[4]).toBe(
      'Para prever clientes falta historia: 1 cliente ganado más y 39 días más.',
    );
  });

  it('has «e» before a cause that begins like it', () => {
    const causes = { day: -83.3, interactions: 23.7, answers: 0, product: 0, settings: 0, model: 0 };
    const [, second] = weekSentences(aReport({ causes }), 'es');
    expect(second).toContain('el paso de los días (−83,3) e interacciones (+23,7)');
  });

  it('says so when no score has changed', () => {
    const causes = { day: 0, interactions: 0.04, answers: 0, product: 0, settings: 0, model: 0 };
    const [, second] = weekSentences(aReport({ causes, matrixChanges: [] }), 'es');
    expect(second).toMatch(/12 excluidos\. Ninguna puntuación ha cambiado\.$/);
  });
});

describe('a figure', () => {
  const figure = (over: Partial<Figure>): Figure => ({
    ...{ id: 'a.b.now', unit: 'count', value: 12_345, rows: [] },
    ...over,
  });

  it('is shown with its unit, its sign and its range', () => {
    expect(figureText(figure({}), 'es')).toBe('12.345');
    expect(figureText(figure({ value: 1_234 }), 'es')).toBe('1234');
    expect(figureText(figure({ id: 'a.b.difference', value: 3 }), 'es')).toBe('+3');
    expect(figureText(figure({ id: 'a.b.difference', value: -3 }), 'es')).toBe('−3');
    expect(figureText(figure({ unit: 'hours', value: 4.25, isAtLeast: true }), 'es')).toBe('≥ 4,3 h');
    expect(figureText(figure({ value: undefined }), 'es')).toBe('–');
    expect(rangeText(figure({ unit: 'share', value: 0.75, range: [0.42, 0.92] }), 'es')).toBe('42–92%');
  });

  it('has a format that rounds, and a value that does not', () => {
    expect(figureFormat(figure({ unit: 'share', value: 0.75, range: [0.42, 0.92] }), 'es')).toBe(
      '0%" (42–92)"',
    );
    expect(figureFormat(figure({ id: 'a.b.difference' }), 'es')).toBe('"+"#,##0;"−"#,##0;#,##0');
    expect(figureFormat(figure({ unit: 'weeks', value: 3 }), 'es')).toBe('0');
  });
});

describe('days', () => {
  it('are named once where they share month and year', () => {
    const day = dayOf(2026, 11, 9);
    expect(daySpan(day, dayOf(2026, 11, 15))).toBe('del 9 al 15 de noviembre de 2026');
    expect(daySpan(day, dayOf(2026, 12, 2))).toBe('del 9 de noviembre al 2 de diciembre de 2026');
    expect(daySpan(day, dayOf(2027, 1, 2))).toBe('del 9 de noviembre de 2026 al 2 de enero de 2027');
    expect(daySpan(day, day)).toBe('del 9 de noviembre de 2026');
    expect([monthName(day), shortMonth(day)]).toEqual(['noviembre de 2026', 'nov 26']);
  });
});
