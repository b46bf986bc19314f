/** `Próxima pregunta`: what to ask first about a lead. */
import { expect, it } from 'vitest';
import type { Cell, Table } from '../../../src/domain/cell';
import { nextQuestion } from '../../../src/domain/explain/next-question';
import { DEFAULT_SETTINGS } from '../../../src/domain/settings';
import { aCriterion, aMatrix, scoreAnswers } from '../../support/builders';

const ask = (answers: Readonly<Record<string, Cell>>, matrix: Table): string | undefined =>
  nextQuestion(scoreAnswers(answers, matrix), DEFAULT_SETTINGS)?.field;

it('a field that alone decides the temperature comes before a wider one that does not', () => {
  const matrix = aMatrix(
    aCriterion('Sector', 30, { half: 'Logística', unknown: '50%' }),
    aCriterion('Cargo', 40, { full: 'CEO' }),
    aCriterion('Presupuesto', 30, { full: 'sí', unknown: '100%' }),
  );
  // 45 points of 30 · 40 · 30: Cargo lifts to 85, Presupuesto sinks to 15, Sector moves nothing over 40 or 70.
  expect(ask({ Sector: '', Cargo: 'CEO', Presupuesto: '' }, matrix)).toBe('Presupuesto');
  expect(ask({ Sector: '', Cargo: '', Presupuesto: 'sí' }, matrix)).toBe('Cargo');
  expect(ask({ Sector: '', Cargo: 'CEO', Presupuesto: 'sí' }, matrix)).toBe('Sector');
});

it('among fields that decide nothing, the span counts: all open criteria that read a field together', () => {
  const matrix = aMatrix(
    aCriterion('Sector', 12, { full: 'Logística' }),
    aCriterion('Cargo', 10, { full: 'CEO' }),
    aCriterion('Becario', -5, { field: 'Cargo', full: 'Becario' }),
    aCriterion('Base', 78, { full: 'sí' }),
  );
  expect(ask({ Sector: '', Cargo: '', Base: 'no' }, matrix)).toBe('Cargo');
});

it('of equal spans the first in the matrix is asked', () => {
  const matrix = aMatrix(
    aCriterion('Base', 80, { full: 'sí' }),
    aCriterion('Sector', 10, { full: 'Logística' }),
    aCriterion('Cargo', 10, { full: 'CEO' }),
  );
  expect(ask({ Cargo: '', Sector: '', Base: 'no' }, matrix)).toBe('Sector');
});

it('what could exclude a hot lead is asked before anything that only moves points', () => {
  const matrix = aMatrix(
    aCriterion('Base', 80, { full: 'sí' }),
    aCriterion('Sector', 20, { full: 'Logística' }),
    aCriterion('País', '', { excludes: 'Corea' }),
  );
  expect(ask({ Base: 'sí', Sector: '', País: '' }, matrix)).toBe('País');
  expect(ask({ Base: 'no', Sector: '', País: '' }, matrix)).toBe('Sector');
  expect(ask({ Base: 'no', Sector: 'x', País: '' }, matrix)).toBe('País');
});

it('a knock-out and a weight that read one field are one question, named by the upper row', () => {
  const knockout = aCriterion('Veto', '', { field: 'País', excludes: 'Corea' });
  const weight = aCriterion('Mercado', 100, { field: 'País', full: 'España' });
  const nameOf = (matrix: Table) => nextQuestion(scoreAnswers({ País: '' }, matrix), DEFAULT_SETTINGS)?.name;
  expect(nameOf(aMatrix(knockout, weight))).toBe('Veto');
  expect(nameOf(aMatrix(weight, knockout))).toBe('Mercado');
});

it('nothing is asked where all is known, where the column is missing, or where only the matrix cannot be read', () => {
  const matrix = aMatrix(
    aCriterion('Cargo', 50, { full: 'CEO' }),
    aCriterion('Sector', 50, { full: '>=muchos', excludes: 'no:' }),
    aCriterion('Falta', 50, { full: 'sí', excludes: 'no' }),
  );
  expect(ask({ Cargo: 'CEO', Sector: 'Logística' }, matrix)).toBeUndefined();
});

it('a blank that the team counts as an answer is not asked for', () => {
  const matrix = aMatrix(
    aCriterion('Objeciones', 60, { full: 'vacío' }),
    aCriterion('Cargo', 40, { full: 'CEO' }),
  );
  expect(ask({ Objeciones: '', Cargo: '' }, matrix)).toBe('Cargo');
  expect(ask({ Objeciones: '', Cargo: 'CEO' }, matrix)).toBeUndefined();
});

it('an excluded lead stays excluded whatever is asked, so the span decides', () => {
  const matrix = aMatrix(
    aCriterion('Presupuesto', 20, { full: 'sí', half: 'quizá', unknown: '100%' }),
    aCriterion('Base', 50, { full: 'sí' }),
    aCriterion('Sector', 30, { full: 'Logística' }),
    aCriterion('País', '', { excludes: 'Corea' }),
  );
  expect(ask({ Presupuesto: '', Base: 'sí', Sector: '', País: 'España' }, matrix)).toBe('Presupuesto');
  expect(ask({ Presupuesto: '', Base: 'sí', Sector: '', País: 'Corea' }, matrix)).toBe('Sector');
});
