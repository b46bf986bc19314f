/**
 * Odoo CRM's rule-based lead scoring (`website_crm_score`, open source, before its probability took over).
 *
 * Source: github odoo/odoo, addons/website_crm_score: tests/common.py and tests/test_assign.py (rules, leads,
 * expected scores), models/crm_lead.py (a score is the sum of the rules that a lead has met). Read 2026-11-22.
 *
 * How points map: value of a rule = Peso; M = 1000 + 900, so points = score × 19. A rule counts once however often its
 * page is seen: `>=1`.
 */
import { expect, it } from 'vitest';
import { mostPoints, pointsByLead, scoreByLead, scorePublished } from './published-model';

const workbook = scorePublished({
  matrix: `
    Criterio    | Dimensión | Fuente      | Campo        | Peso | 100%
    Página url0 | Interés   | Interacción | Visita: url0 | 1000 | >=1
    Página url1 | Interés   | Interacción | Visita: url1 | 900  | >=1`,
  leads: 'ID | País\nlead0 | Bélgica\nlead1 | Francia\nlead2 |\nambas | Francia',
  interactions: `
    Fecha      | Lead  | Tipo   | Detalle
    2026-11-20 | lead0 | Visita | url0
    2026-11-20 | lead1 | Visita | url1
    2026-11-20 | ambas | Visita | url0
    2026-11-21 | ambas | Visita | url0
    2026-11-21 | ambas | Visita | url1`,
});

it('the three leads of its own test have its 1000, 900 and 0', () => {
  expect(pointsByLead(workbook)).toMatchObject({ lead0: 1000, lead1: 900, lead2: 0 });
});

it('a page seen twice counts once', () => {
  expect(pointsByLead(workbook).ambas).toBe(1900);
});

it('a score of 1000 says little there; here it is 52.6 of 100', () => {
  expect(mostPoints(workbook)).toBe(1900);
  expect(scoreByLead(workbook).lead0).toBeCloseTo(52.63, 2);
});
