/** A score taken apart into rows that add up. */
import { expect, it } from 'vitest';
import type { Table } from '../../../src/domain/cell';
import { breakdownOf } from '../../../src/domain/explain/breakdown';
import type { LeadScore } from '../../../src/domain/scoring/lead-score';
import { aCriterion, aMatrix, scoreAnswers } from '../../support/builders';
import { sumOf } from './sum-of';

const figures = ({ score, low, high }: LeadScore) => ({ points: score, low, high });

const MATRIX: Table = aMatrix(
  aCriterion('Cargo', 60, { full: 'CEO' }),
  aCriterion('Sector', 40, { full: 'Logística', half: 'Banca', unknown: '25%' }),
  aCriterion('Correo gratuito', -80, { full: 'sí' }),
  aCriterion('País', '', { excludes: 'Corea' }),
);

it('is one row a contribution, in matrix order, that add up to score and interval', () => {
  const score = scoreAnswers({ Cargo: 'CEO', Sector: '', 'Correo gratuito': 'no', País: 'España' }, MATRIX);
  const rows = breakdownOf(score);
  expect(rows.map(({ amounts }) => amounts)).toMatchObject([
    { points: 60, low: 60, high: 60 },
    { points: 10, low: 0, high: 40 },
    { points: 0, low: 0, high: 0 },
  ]);
  expect(sumOf(rows)).toEqual({ points: 70, low: 60, high: 100 });
  expect(figures(score)).toEqual({ points: 70, low: 60, high: 100 });
});

it('what keeps score, mín and máx within 0 and 100 is a row with an amount for each', () => {
  const score = scoreAnswers({ Cargo: 'x', Sector: '', 'Correo gratuito': 'sí', País: 'España' }, MATRIX);
  const rows = breakdownOf(score);
  expect(rows[rows.length - 1]).toEqual({
    kind: 'adjustment',
    amounts: { points: 70, low: 80, high: 40 },
  });
  expect(sumOf(rows)).toEqual({ points: 0, low: 0, high: 0 });
});

it('an interval over several products is completed by a row, which adds no points', () => {
  const score = scoreAnswers({ Cargo: 'CEO', Sector: '', 'Correo gratuito': '', País: '' }, MATRIX);
  expect(score).toMatchObject({ score: 70, low: 0, high: 100 });
  const rows = breakdownOf({ ...score, low: 15 });
  expect(rows[rows.length - 1]).toEqual({
    kind: 'otherProducts',
    amounts: { points: 0, low: 15, high: 0 },
  });
  expect(sumOf(rows)).toEqual({ points: 70, low: 15, high: 100 });
});

it('product and persona, then knock-outs, stand above as what they are and count nothing', () => {
  const score = scoreAnswers({ Cargo: '', Sector: '', 'Correo gratuito': '', País: 'Corea' }, MATRIX);
  const rows = breakdownOf({ ...score, product: 'Nube', persona: 'Técnica' });
  expect(rows.slice(0, 3)).toMatchObject([
    { kind: 'product', name: 'Nube' },
    { kind: 'persona', name: 'Técnica' },
    { kind: 'excludes', contribution: { criterion: { name: 'País' }, answer: 'Corea' } },
  ]);
  expect(rows.slice(0, 3).every(({ amounts }) => amounts === undefined)).toBe(true);
  const open = scoreAnswers({ Cargo: '', Sector: '', 'Correo gratuito': '', País: '' }, MATRIX);
  expect(breakdownOf(open)[0]).toMatchObject({
    kind: 'mayExclude',
    contribution: { criterion: { name: 'País' } },
  });
});

it('a lead without a score has its rows, and no adjustment', () => {
  const score = scoreAnswers({ Cargo: 'CEO' }, aMatrix(aCriterion('Cargo', -5, { full: 'CEO' })));
  expect(breakdownOf(score).map(({ kind }) => kind)).toEqual(['contribution']);
});
