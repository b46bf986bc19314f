/**
 * PostHog: the table of points by which an open company sorts its own inbound leads.
 *
 * Source: "Lead routing & scoring", PostHog handbook, https://posthog.com/handbook/growth/sales/lead-scoring
 * (github PostHog/posthog.com, contents/handbook/growth/sales/lead-scoring.md). Read 2026-11-22.
 *
 * How points map: five parameters whose most adds up to the 70 it names. M = 70, so points = score × 70 ÷ 100.
 * It gives a table and no worked lead; the sums below are ours, out of its points.
 */
import { expect, it } from 'vitest';
import { mostPoints, pointsByLead, scorePublished } from './published-model';

const MATRIX = `
  Criterio | Dimensión | Campo | Peso | 100% | 50% | 25%
  Plantilla | Encaje | Empleados | 20 | >=1000 | 11..1000 |
  Capacidad de pago | Encaje | Facturación | 20 | >=100000000 | >=10000000 | >=1000000
  Función | Encaje | Función | 10 | ingeniería; producto; dirección | marketing |
  Puesto | Encaje | Puesto | 10 | ingeniero de datos; ingeniero de proyecto; ingeniero de software; ingeniero web; fundador | |
  País | Encaje | País | 10 | Austria; Canadá; Francia; Alemania; Japón; Noruega; Suecia; Reino Unido; Estados Unidos | Australia; Bélgica; Estonia; Finlandia; Georgia; Guernsey; Países Bajos; Nueva Zelanda; Polonia; Portugal; Singapur |`;

const LEADS = `
  ID        | Empleados | Facturación | Función    | Puesto                | País
  ideal     | 5000      | 250000000   | ingeniería | ingeniero de software | Alemania
  mediana   | 200       | 20000000    | marketing  | otro                  | Portugal
  incipiente | 4        | 300000      | dirección  | fundador              | España
  justa     | 1000      | 1000000     | producto   | otro                  | Japón`;

const workbook = scorePublished({ matrix: MATRIX, leads: LEADS });

it('the most that a lead can have is the 70 that the handbook names', () => {
  expect(mostPoints(workbook)).toBe(70);
  expect(pointsByLead(workbook).ideal).toBe(70);
});

it('leads have the points of their rows in the table', () => {
  expect(pointsByLead(workbook)).toMatchObject({
    mediana: 10 + 10 + 5 + 0 + 5,
    incipiente: 0 + 0 + 10 + 10 + 0,
  });
});

it('1,000 employees stand in two rows of the handbook; here the larger share wins', () => {
  expect(pointsByLead(workbook).justa).toBe(20 + 5 + 10 + 0 + 10);
});
