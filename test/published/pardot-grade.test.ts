/**
 * Salesforce Account Engagement (Pardot): the grade, thirds of a letter up from D.
 *
 * Source: "Use Grading", Trailhead, https://trailhead.salesforce.com/content/learn/modules/
 * pardot-lead-scoring-and-grading-lightning/use-grading-lightning, and "Grading Overview", Pardot Knowledge Base,
 * http://help.pardot.com/customer/portal/articles/2128179-grading-overview. Read 2026-11-22.
 *
 * How points map: one point = a third of a letter. A criterion lifts where it matches, lowers where it does not,
 * and does nothing while nobody knows: two rows here, one with a negative weight, and a blank is just unknown.
 */
import { describe, expect, it } from 'vitest';
import { pointsByLead, scoreByLead, scorePublished } from './published-model';

const GRADES = ['D', 'D+', 'C-', 'C', 'C+', 'B-', 'B', 'B+', 'A-', 'A', 'A+'];

const profile = (thirds: Readonly<Record<string, number>>): string =>
  [
    'Criterio | Dimensión | Campo | Peso | 100%',
    ...Object.entries(thirds).flatMap(([field, weight]) => [
      `${field} | Encaje | ${field} | ${weight} | sí`,
      `${field} no coincide | Encaje | ${field} | ${-weight} | no`,
    ]),
  ].join('\n');

describe('a criterion that matches a new prospect', () => {
  it('of one, two or three thirds lifts D to D+, C- or C', () => {
    const workbook = scorePublished({
      matrix: profile({ Débil: 1, Moderado: 2, Fuerte: 3 }),
      leads: `
        ID       | Débil | Moderado | Fuerte
        débil    | sí    |          |
        moderado |       | sí       |
        fuerte   |       |          | sí`,
    });
    const grades = Object.entries(pointsByLead(workbook)).map(([lead, points]) => [lead, GRADES[points]]);
    expect(Object.fromEntries(grades)).toEqual({ débil: 'D+', moderado: 'C-', fuerte: 'C' });
  });
});

describe('the default profile, five criteria of two thirds', () => {
  const workbook = scorePublished({
    matrix: profile({ Tamaño: 2, Sector: 2, Lugar: 2, Cargo: 2, Departamento: 2 }),
    leads: `
      ID      | Tamaño | Sector | Lugar | Cargo | Departamento
      todos   | sí     | sí     | sí    | sí    | sí
      a medio | sí     |        | sí    | no    |
      nadie   | no     | no     | no    | no    | no`,
  });

  it('takes ten thirds from D to A+, which is 100 here', () => {
    expect(pointsByLead(workbook).todos).toBe(10);
    expect(GRADES[10]).toBe('A+');
    expect(scoreByLead(workbook).todos).toBe(100);
  });

  it('leaves unknown criteria out: two thirds up twice and down once is C-', () => {
    expect(GRADES[pointsByLead(workbook)['a medio']!]).toBe('C-');
  });

  it('goes on below D; a score here ends at 0', () => {
    expect(pointsByLead(workbook).nadie).toBe(-10);
    expect(scoreByLead(workbook).nadie).toBe(0);
  });

  it('says C- of a prospect known by half; the interval says that 0 to 60 is still open', () => {
    const scores = workbook.leads.leads.map((lead) => workbook.scoreOf(lead));
    expect(scores.map(({ low, high }) => [low, high])).toEqual([
      [100, 100],
      [0, 60],
      [0, 0],
    ]);
  });
});
