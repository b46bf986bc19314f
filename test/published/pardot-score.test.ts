/**
 * Salesforce Account Engagement (Pardot): its default points for what a prospect does.
 *
 * Source: "Default Scoring System", Salesforce Help,
 * https://help.salesforce.com/apex/HTViewHelpDoc?id=mktg.pardot_leadqual_scoring_baseline.htm, and the worked example of
 * a form that adds points of its own in "Using Lead Scoring and Scoring Categories in Account Engagement",
 * https://revelyconsulting.com/using-lead-scoring-and-scoring-categories-in-account-engagement. Read 2026-11-22.
 *
 * How points map: points are given each time, without end; here `Por evento` ends at 100% of Peso. Peso = ten times
 * (page views: a hundred times) the points, so the tenth form is the last that counts. What it takes away are rows
 * with a negative weight, which are no part of M.
 */
import { expect, it } from 'vitest';
import { mostPoints, pointsByLead, scoreByLead, scorePublished } from './published-model';

const FORMS = Array.from(
  { length: 12 },
  () => '2026-11-01 | doce formularios | Formulario enviado | Boletín',
);

const workbook = scorePublished({
  matrix: `
    Criterio              | Dimensión | Fuente      | Campo                        | Peso  | Por evento
    Formulario            | Interés   | Interacción | Formulario enviado           | 500   | 10%
    Formulario: contacto  | Interés   | Interacción | Formulario enviado: Contacto | 250   | 10%
    Error en formulario   | Interés   | Interacción | Error en formulario          | -50   | 10%
    Página vista          | Interés   | Interacción | Página vista                 | 100   | 1%
    Archivo               | Interés   | Interacción | Descarga                     | 30    | 10%
    Redirección           | Interés   | Interacción | Clic en redirección          | 30    | 10%
    Chat                  | Interés   | Interacción | Chat                         | 100   | 10%
    Oportunidad creada    | Interés   | Interacción | Oportunidad creada           | 500   | 10%
    Oportunidad perdida   | Interés   | Interacción | Oportunidad perdida          | -1000 | 10%`,
  leads: 'ID\ncontacto\nvisitante\ntropiezo\nperdida\ndoce formularios\nnadie',
  interactions: `
    Fecha      | Lead      | Tipo                | Detalle
    2026-11-20 | contacto  | Formulario enviado  | Contacto
    2026-11-18 | visitante | Página vista        | Inicio
    2026-11-18 | visitante | Página vista        | Precios
    2026-11-18 | visitante | Página vista        | Precios
    2026-11-19 | visitante | Descarga            | Catálogo
    2026-11-19 | visitante | Clic en redirección | Anuncio
    2026-11-20 | tropiezo  | Error en formulario | Boletín
    2026-11-20 | tropiezo  | Formulario enviado  | Boletín
    2026-10-01 | perdida   | Oportunidad creada  |
    2026-11-01 | perdida   | Oportunidad perdida |
    ${FORMS.join('\n')}`,
});

it('a form of 50 with 25 of its own gives 75, as published', () => {
  expect(pointsByLead(workbook).contacto).toBe(75);
});

it('other actions give the points of the table each time', () => {
  expect(pointsByLead(workbook)).toMatchObject({
    visitante: 3 * 1 + 3 + 3,
    tropiezo: 50 - 5,
    perdida: 50 - 100,
    nadie: 0,
  });
});

it('scores run without end there; here a criterion ends at its weight, the tenth form', () => {
  expect(pointsByLead(workbook)['doce formularios']).toBe(500);
});

it('a lost opportunity goes below zero there; here the score ends at 0 and the breakdown says what was cut', () => {
  expect(scoreByLead(workbook).perdida).toBe(0);
  const lost = workbook.scoreOf(workbook.leads.leads[3]!);
  expect((lost.adjustment * mostPoints(workbook)) / 100).toBeCloseTo(50, 9);
});
