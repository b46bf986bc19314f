/**
 * kenbun (LeadVibe): engagement that halves every so many days, event by event.
 *
 * Source: "Half-Life Decay", kenbun documentation, https://leadvibe-docs.web.app/scoring/half-life. Read 2026-11-22.
 *
 * How points map: a page view of 10 points and a half-life of 14 days, 10 × 0.5^(days ÷ 14). Peso = 100 with 10% an
 * event, so that ten fresh views are the most that counts; points = score × M ÷ 100 with M = 100.
 */
import { expect, it } from 'vitest';
import { pointsByLead, scorePublished } from './published-model';

const workbook = scorePublished({
  matrix: `
    Criterio | Dimensión | Fuente      | Campo  | Peso | Por evento | Vida media (días)
    Visitas  | Interés   | Interacción | Visita | 100  | 10%        | 14`,
  leads: 'ID\nhoy\n2 semanas\n4 semanas\nun mes\n8 semanas\ntres meses\ndos visitas',
  interactions: `
    Fecha      | Lead        | Tipo   | Detalle
    2026-11-22 | hoy         | Visita |
    2026-11-08 | 2 semanas   | Visita |
    2026-10-25 | 4 semanas   | Visita |
    2026-10-22 | un mes      | Visita |
    2026-09-27 | 8 semanas   | Visita |
    2026-08-24 | tres meses  | Visita |
    2026-11-22 | dos visitas | Visita |
    2026-11-08 | dos visitas | Visita |`,
});

it('a view is worth 10 today and 5 after one half-life, as published', () => {
  expect(pointsByLead(workbook)).toMatchObject({ hoy: 10, '2 semanas': 5 });
});

it('the article says about 2.5 after a month: that is after two half-lives, a month is 2.2', () => {
  expect(pointsByLead(workbook)['4 semanas']).toBe(2.5);
  expect(pointsByLead(workbook)['un mes']).toBeCloseTo(2.155, 3);
});

it('the article says 0.6 after three months, against its own formula: 0.6 is after eight weeks, then 0.1', () => {
  expect(pointsByLead(workbook)['8 semanas']).toBe(0.625);
  expect(pointsByLead(workbook)['tres meses']).toBeCloseTo(0.116, 3);
});

it('each view fades by its own age, and they add up', () => {
  expect(pointsByLead(workbook)['dos visitas']).toBe(15);
});
