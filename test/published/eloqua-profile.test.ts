/**
 * Oracle Eloqua: the profile scorecard of its documentation, weight of a field × points of a value.
 *
 * Source: "Configuring profile criteria", Oracle Eloqua Help,
 * https://docs.oracle.com/en/cloud/saas/marketing/eloqua-user/Help/LeadScoring/Tasks/ConfiguringProfileCriteria.htm
 * Read 2026-11-22.
 *
 * How points map: weighting = Peso, points out of 100 = degree; the weightings add up to 100, so points = score.
 * It gives a scorecard and no worked contact; the sums below are ours, out of its numbers. Its scorecard for
 * engagement asks for counts within windows of days, which this language writes as a fading count instead.
 */
import { expect, it } from 'vitest';
import { mostPoints, pointsByLead, scorePublished } from './published-model';

const MATRIX = `
  Criterio | Dimensión | Campo | Peso | 100% | 80% | 50% | 25% | 20%
  Cargo | Encaje | Cargo | 30 | Vicepresidente de marketing | | Director de ventas | Jefe de ventas |
  Sector | Encaje | Sector | 30 | Software; Farmacia | | | |
  Facturación | Encaje | Facturación | 25 | >=1000000000 | | | | >=100000000
  Solución actual | Encaje | Solución | 15 | Competidor 1 | Competidor 2 | | |`;

const LEADS = `
  ID        | Cargo                       | Sector   | Facturación | Solución
  ideal     | Vicepresidente de marketing | Farmacia | 1000000000  | Competidor 1
  intermedio | Jefe de ventas             | Software | 100000000   | Competidor 2
  lejano    | Becario                     | Hostelería | 5000000   | Ninguna`;

it('the scorecard adds up to 100, and leads have their parts of it', () => {
  const workbook = scorePublished({ matrix: MATRIX, leads: LEADS });
  expect(mostPoints(workbook)).toBe(100);
  expect(pointsByLead(workbook)).toEqual({ ideal: 100, intermedio: 7.5 + 30 + 5 + 12, lejano: 0 });
});
