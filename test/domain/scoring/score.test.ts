/** The arithmetic of a score, sentence by sentence of the contract. */
import { describe, expect, it } from 'vitest';
import type { Cell } from '../../../src/domain/cell';
import { dayOf } from '../../../src/domain/day';
import type { LeadScore } from '../../../src/domain/scoring/lead-score';
import { aCriterion, aMatrix, aWorkbook, scoreAnswers, someSettings } from '../../support/builders';

const CARGO = aCriterion('Cargo', 60, { full: 'Director; CEO', half: 'Jefe*', unknown: '25%' });
const SECTOR = aCriterion('Sector', 40, { full: 'Industria', dimension: 'Interés' });
const FREE_MAIL = aCriterion('Correo gratuito', -10, { field: 'Email', full: '*@gmail.com' });
const COUNTRY = aCriterion('País', '', { excludes: 'Corea' });

const points = (score: LeadScore) => score.contributions.map((contribution) => contribution.points);

describe('shares', () => {
  it('the largest share that holds wins', () => {
    const matrix = aMatrix(aCriterion('Empleados', 100, { full: '>=200', half: '>=50' }));
    const scores = [500, 100, 10].map((empleados) => scoreAnswers({ Empleados: empleados }, matrix).score);
    expect(scores).toEqual([100, 50, 0]);
  });

  it('an unknown answer earns its estimate and stays open', () => {
    const score = scoreAnswers({ Cargo: 'n/d', Sector: '' }, aMatrix(CARGO, SECTOR));
    expect(points(score)).toEqual([15, 0]);
    expect(score.contributions.map((contribution) => contribution.known)).toEqual([false, false]);
    expect(score.unknowns.map((criterion) => criterion.name)).toEqual(['Cargo', 'Sector']);
  });

  it('a blank that a degree asks for is an answer', () => {
    const matrix = aMatrix(aCriterion('Teléfono', 100, { half: 'vacío', unknown: '100%' }));
    expect(scoreAnswers({ Teléfono: '' }, matrix)).toMatchObject({
      score: 50,
      completeness: 1,
      unknowns: [],
    });
  });

  it('texts that begin with # are unknown', () => {
    expect(scoreAnswers({ Cargo: '#N/A' }, aMatrix(CARGO)).score).toBe(25);
  });
});

describe('the score', () => {
  it('is points over the sum of the positive weights', () => {
    const matrix = aMatrix(
      aCriterion('Cargo', 30, { full: 'CEO' }),
      aCriterion('Sector', 10, { full: 'x' }),
      FREE_MAIL,
    );
    const score = scoreAnswers({ Cargo: 'CEO', Sector: 'y', Email: 'ana@gmail.com' }, matrix);
    expect(points(score)).toEqual([75, 0, -25]);
    expect(score).toMatchObject({ score: 50, adjustment: 0 });
  });

  it('is kept within 0 and 100, and what that cuts is the adjustment', () => {
    const low = scoreAnswers({ Cargo: 'Becario', Email: 'ana@gmail.com' }, aMatrix(CARGO, FREE_MAIL));
    expect(low.score).toBe(0);
    expect(points(low)[1]! + low.adjustment).toBeCloseTo(0, 9);
    const bonus = aMatrix(
      aCriterion('Cargo', 10, { full: 'CEO' }),
      aCriterion('Resta', -5, { unknown: '100%' }),
    );
    expect(scoreAnswers({ Cargo: 'CEO', Resta: '' }, bonus).score).toBe(50);
  });

  it('without a positive weight there is none, and the temperature says so', () => {
    const score = scoreAnswers({ Email: 'ana@gmail.com' }, aMatrix(FREE_MAIL));
    expect(score).toMatchObject({ score: undefined, temperature: 'noCriteria', fit: undefined, grade: '' });
    expect(points(score)).toEqual([0]);
  });

  it('counts as reached where only the noise of fractions keeps it below', () => {
    const matrix = aMatrix(
      ...[0.1, 0.2, 0.4].map((weight, i) => aCriterion(`C${i}`, weight, { full: 'x' })),
      aCriterion('C3', 0.3, { full: 'y' }),
    );
    expect(scoreAnswers({ C0: 'x', C1: 'x', C2: 'x', C3: 'x' }, matrix)).toMatchObject({
      score: 70,
      temperature: 'hot',
    });
  });
});

describe('fit and interest', () => {
  it('have a sum of weights of their own', () => {
    const score = scoreAnswers({ Cargo: 'Jefe de TI', Sector: 'Industria' }, aMatrix(CARGO, SECTOR));
    expect(score).toMatchObject({ score: 70, fit: 50, interest: 100, grade: 'B1' });
  });

  it('are blank without criteria of their own', () => {
    expect(scoreAnswers({ Cargo: 'CEO' }, aMatrix(CARGO))).toMatchObject({
      fit: 100,
      interest: undefined,
      grade: 'A',
    });
    expect(scoreAnswers({ Sector: '' }, aMatrix(SECTOR))).toMatchObject({
      fit: undefined,
      interest: 0,
      grade: '4',
    });
  });

  it('are kept within 0 and 100 as well', () => {
    const score = scoreAnswers(
      { Cargo: '?', Email: 'a@gmail.com', Sector: 'Industria' },
      aMatrix(CARGO, FREE_MAIL, SECTOR),
    );
    expect(score).toMatchObject({ fit: 0, interest: 100, score: 30 });
  });

  it.each([
    [75, 'A'],
    [74.9, 'B'],
    [50, 'B'],
    [25, 'C'],
    [24, 'D'],
  ])('%d is %s', (fit, letter) => {
    const matrix = aMatrix(aCriterion('A', fit, { full: 'x' }), aCriterion('B', 100 - fit, { full: 'y' }));
    expect(scoreAnswers({ A: 'x', B: 'x' }, matrix).grade).toBe(letter);
  });
});

describe('temperature', () => {
  it.each<[Cell, string]>([
    [70, 'hot'],
    [69.9, 'warm'],
    [40, 'warm'],
    [39.9, 'cold'],
  ])('%d is %s', (weight, temperature) => {
    const matrix = aMatrix(
      aCriterion('A', weight, { full: 'x' }),
      aCriterion('B', 100 - Number(weight), { full: 'y' }),
    );
    expect(scoreAnswers({ A: 'x', B: 'x' }, matrix).temperature).toBe(temperature);
  });

  it('follows the thresholds of the settings', () => {
    const settings = someSettings(['Caliente desde', 20], ['Tibio desde', 10]);
    expect(scoreAnswers({ Cargo: '' }, aMatrix(CARGO), settings).temperature).toBe('hot');
  });
});

describe('knock-outs', () => {
  it('exclude whatever the points', () => {
    const score = scoreAnswers({ Cargo: 'CEO', País: 'corea' }, aMatrix(CARGO, COUNTRY));
    expect(score).toMatchObject({ temperature: 'excluded', score: 100 });
    expect(score.excludedBy.map(({ criterion, answer }) => [criterion.name, answer])).toEqual([
      ['País', 'corea'],
    ]);
  });

  it('an unknown answer does not exclude; it is named', () => {
    const score = scoreAnswers({ Cargo: 'CEO', País: '' }, aMatrix(CARGO, COUNTRY));
    expect(score).toMatchObject({ temperature: 'hot', excludedBy: [] });
    expect(score.mayExclude.map(({ criterion }) => criterion.name)).toEqual(['País']);
  });

  it('one that cannot be read might exclude any lead', () => {
    const matrix = aMatrix(CARGO, aCriterion('País', '', { excludes: '50..' }));
    expect(scoreAnswers({ Cargo: 'CEO', País: 'Corea' }, matrix)).toMatchObject({
      temperature: 'hot',
      mayExclude: [{ criterion: { name: 'País' } }],
    });
  });
});

describe('a criterion that cannot be evaluated', () => {
  it.each([
    [
      'its column is missing',
      aCriterion('Sector', 40, { field: 'Sektor', full: 'Industria', unknown: '50%' }),
    ],
    [
      'a condition is unreadable',
      aCriterion('Sector', 40, { full: 'Industria', half: '>=x', unknown: '50%' }),
    ],
  ])('counts as unknown for every lead and keeps its weight: %s', (_, criterion) => {
    const score = scoreAnswers({ Cargo: 'CEO', Sector: 'Industria' }, aMatrix(CARGO, criterion));
    expect(score).toMatchObject({ score: 80, completeness: 0.6, unknowns: [{ name: 'Sector' }] });
  });

  it('so does one that asks for the day when there is none', () => {
    const matrix = aMatrix(aCriterion('Alta', 100, { full: 'hace <= 30 días', unknown: '50%' }));
    const answers = { Alta: dayOf(2026, 11, 20) };
    expect(scoreAnswers(answers, matrix).score).toBe(100);
    expect(scoreAnswers(answers, matrix, [['Clave', 'Valor']]).score).toBe(50);
    const workbook = aWorkbook(
      [
        ['ID', 'Alta'],
        ['1', answers.Alta],
      ],
      matrix,
      [['Clave', 'Valor']],
    );
    expect(workbook.issues).toMatchObject([{ code: 'no-evaluation-day', severity: 'error' }]);
  });
});

it('completeness is the share of |weight| whose answer is known', () => {
  const matrix = aMatrix(CARGO, SECTOR, FREE_MAIL, COUNTRY);
  expect(scoreAnswers({ Cargo: '', Sector: 'x', Email: 'x', País: '' }, matrix).completeness).toBeCloseTo(
    50 / 110,
    9,
  );
});

describe('at the edges', () => {
  it('fit and interest each come from their own criteria, whatever the size of the other', () => {
    const matrix = aMatrix(
      aCriterion('A', 1e7, { half: 'x' }),
      aCriterion('B', 1, { half: 'x', dimension: 'Interés' }),
    );
    expect(scoreAnswers({ A: 'x', B: 'x' }, matrix)).toMatchObject({ fit: 50, interest: 50, grade: 'B2' });
  });

  it('a threshold is rounded as the score is', () => {
    const matrix = aMatrix(aCriterion('A', 1, { full: 'x' }), aCriterion('B', 2, { full: 'x' }));
    const settings = someSettings(['Tibio desde', 100 / 3]);
    expect(scoreAnswers({ A: 'x', B: '' }, matrix, settings).temperature).toBe('warm');
  });

  it('nothing is adjusted where only binary noise exceeds 100', () => {
    const weights = [38, 19, 24, 34, 10, 4];
    const matrix = aMatrix(...weights.map((weight, i) => aCriterion(`C${i}`, weight, { full: 'x' })));
    const answers = Object.fromEntries(weights.map((_, i) => [`C${i}`, 'x']));
    expect(scoreAnswers(answers, matrix).adjustment).toBe(0);
  });

  it('without an evaluation day only what hangs on it is unknown', () => {
    const matrix = aMatrix(aCriterion('Alta', 100, { full: 'VIP', half: 'hace <= 3 días', excludes: 'No' }));
    const none = [['Clave', 'Valor']];
    expect(scoreAnswers({ Alta: 'VIP' }, matrix, none)).toMatchObject({ score: 100, unknowns: [] });
    expect(scoreAnswers({ Alta: '20/11/2026' }, matrix, none).unknowns).toHaveLength(1);
  });

  it('without an evaluation day an alternative of the same share settles it, whichever column stands first', () => {
    const answers = { Alta: '20/11/2026' };
    const scoreWith = (first: string, second: string, half = '') =>
      scoreAnswers(
        answers,
        [
          ['Criterio', 'Campo', 'Peso', '100%', 'También (100%)', '50%'],
          ['Alta', 'Alta', 100, first, second, half],
        ],
        [['Clave', 'Valor']],
      );
    for (const one of [scoreWith('hace <= 3 días', '>=1/1/2026'), scoreWith('>=1/1/2026', 'hace <= 3 días')])
      expect(one).toMatchObject({ score: 100, unknowns: [] });
    expect(scoreWith('hace <= 3 días', '', '>=1/1/2026').unknowns).toHaveLength(1);
  });
});
