/**
 * `glsm`, Generic Lead Scoring Model (open source, Python): its sample model and the scores that its code gave.
 *
 * Source: github VictorValar/generic-lead-scoring-model, README.md, examples/example.ipynb,
 * examples/leads_with_lambda.csv (https://pypi.org/project/glsm/). Read 2026-11-22.
 *
 * How points map: it squares its weights (0.5, 0.25, 1) and divides by their sum, λ = Σ w²·p ÷ Σ w². Peso = w²,
 * degree = p, and λ is our score as it stands.
 */
import { expect, it } from 'vitest';
import { scoreByLead, scorePublished } from './published-model';

const HEADER = 'Criterio | Dimensión | Campo | Peso | 100% | 90% | 70% | 50% | 30% | 20% | Por qué';
const USERS =
  'Usuarios al mes | Encaje | Usuarios | 0.25 | >200000 | | 100001..200000 | 50001..100000 | | | w = 0,5';
const INDUSTRY =
  'Sector | Encaje | Sector | 0.0625 | Salud | | Tecnología | Comercio; Educación | | Inmobiliaria | w = 0,25';
const INVESTMENT =
  'Inversión en marketing | Encaje | Inversión | 1 | >400000 | 300001..400000 | 200001..300000 | 100001..200000 | 50001..100000 | | w = 1';

const LEADS = `
  ID         | Usuarios | Sector       | Inversión
  tecnología | 75000    | Tecnología   | 350000
  comercio   | 75000    | Comercio     | 150000
  ladrillo   | 40000    | Inmobiliaria | 75000
  ideal      | 900000   | Salud        | 500000`;

it('the three published leads score 81.43, 50 and 23.81', () => {
  const scores = scoreByLead(
    scorePublished({ matrix: [HEADER, USERS, INDUSTRY, INVESTMENT].join('\n'), leads: LEADS }),
  );
  expect(scores.tecnología).toBeCloseTo(81.43, 2);
  expect(scores.comercio).toBeCloseTo(50, 2);
  expect(scores.ladrillo).toBeCloseTo(23.81, 2);
  expect(scores.ideal).toBe(100);
});

it('the README says 81.43 beside a model of two features, which gives 54: it forgot to add the third', () => {
  const scores = scoreByLead(scorePublished({ matrix: [HEADER, USERS, INDUSTRY].join('\n'), leads: LEADS }));
  expect(scores.tecnología).toBeCloseTo(54, 9);
});
