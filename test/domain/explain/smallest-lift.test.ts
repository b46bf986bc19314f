/** What a lead lacks for the next temperature. */
import { expect, it } from 'vitest';
import type { Cell, Table } from '../../../src/domain/cell';
import { smallestLift } from '../../../src/domain/explain/smallest-lift';
import { DEFAULT_SETTINGS } from '../../../src/domain/settings';
import {
  aBehaviour,
  aCriterion,
  aMatrix,
  aWorkbook,
  scoreAnswers,
  scoresOf,
  someEvents,
  TODAY,
} from '../../support/builders';

const SETTINGS = { ...DEFAULT_SETTINGS, asOf: TODAY };
const lift = (answers: Readonly<Record<string, Cell>>, matrix: Table, settings = SETTINGS) => {
  const found = smallestLift(scoreAnswers(answers, matrix), settings);
  return found && { to: found.to, steps: found.steps.map(({ criterion }) => criterion.name) };
};

const MATRIX = aMatrix(
  aCriterion('Cargo', 30, { full: 'CEO', half: 'Jefa' }),
  aCriterion('Sector', 20, { full: 'Logística' }),
  aCriterion('Presupuesto', 30, { full: 'sí' }),
  aCriterion('Plazo', 20, { full: 'ya', unknown: '50%' }),
);

it('one criterion that is enough is preferred to two that are unknown', () => {
  const answers = { Cargo: 'CEO', Sector: '', Presupuesto: 'no', Plazo: '' };
  expect(lift(answers, MATRIX)).toEqual({ to: 'hot', steps: ['Presupuesto'] });
});

it('of equally small sets the one with unknowns wins, though it gains less', () => {
  const answers = { Cargo: 'CEO', Sector: '', Presupuesto: 'no', Plazo: 'otro' };
  expect(lift(answers, MATRIX)).toEqual({ to: 'warm', steps: ['Sector'] });
});

it('among unknowns the larger gain wins, then the order of the matrix', () => {
  const answers = { Cargo: 'Jefa', Sector: '', Presupuesto: '', Plazo: 'ya' };
  expect(lift(answers, MATRIX)).toEqual({ to: 'warm', steps: ['Presupuesto'] });
  const even = aMatrix(
    ...['Base', 'Uno', 'Dos'].map((name) => aCriterion(name, name === 'Base' ? 60 : 20, { full: 'sí' })),
  );
  expect(lift({ Base: 'sí', Uno: '', Dos: '' }, even)).toEqual({ to: 'hot', steps: ['Uno'] });
});

it('a step goes from what the criterion earns now to its best degree', () => {
  const score = scoreAnswers({ Cargo: 'Jefa', Sector: 'x', Presupuesto: 'sí', Plazo: '' }, MATRIX);
  expect(smallestLift(score, { ...SETTINGS, hotFrom: 80 })).toMatchObject({
    to: 'hot',
    steps: [
      { criterion: { name: 'Plazo' }, from: 10, to: 20, known: false },
      { criterion: { name: 'Sector' }, from: 0, to: 20, known: true },
    ],
  });
});

it('a penalty that no longer applies is a step', () => {
  const matrix = aMatrix(
    aCriterion('Base', 100, { full: 'sí' }),
    aCriterion('Correo gratuito', -40, { full: 'sí' }),
  );
  expect(lift({ Base: 'sí', 'Correo gratuito': 'sí' }, matrix)).toEqual({
    to: 'hot',
    steps: ['Correo gratuito'],
  });
});

it('behaviour is a step to the whole share where each event counts, and to its best degree where none does', () => {
  const matrix = aMatrix(
    aBehaviour('Visita', 60, { each: '20%', half: '>=1' }),
    aBehaviour('Webinar', 40, { half: '>=1' }),
  );
  const interactions = someEvents([0, 'L-1', 'Visita']);
  const [score] = scoresOf(aWorkbook([['ID'], ['L-1']], matrix, undefined, { interactions }));
  expect(smallestLift(score!, SETTINGS)).toMatchObject({
    to: 'warm',
    steps: [{ criterion: { name: 'Visita' }, from: 30, to: 60, known: true }],
  });
  expect(smallestLift(score!, { ...SETTINGS, hotFrom: 80, warmFrom: 80 })?.steps).toMatchObject([
    { criterion: { name: 'Visita' } },
    { criterion: { name: 'Webinar' }, from: 0, to: 20 },
  ]);
});

it('out of reach is a lift without steps', () => {
  const matrix = aMatrix(
    aCriterion('Base', 60, { half: 'sí' }),
    aCriterion('Falta', 20, { full: 'sí' }),
    aCriterion('Ilegible', 20, { full: '>=muchos' }),
  );
  expect(lift({ Base: '', Ilegible: '' }, matrix)).toEqual({ to: 'warm', steps: [] });
});

it('nothing is missing for a hot, an excluded or an unscored lead', () => {
  const matrix = aMatrix(
    aCriterion('Base', 100, { full: 'sí' }),
    aCriterion('País', '', { excludes: 'Corea' }),
  );
  expect(lift({ Base: 'sí', País: '' }, matrix)).toBeUndefined();
  expect(lift({ Base: '', País: 'Corea' }, matrix)).toBeUndefined();
  expect(lift({ Base: '' }, aMatrix(aCriterion('Base', -1, { full: 'sí' })))).toBeUndefined();
});

it('sums are compared after rounding: nine fifteenths are 60, whatever binary fractions make of them', () => {
  const names = Array.from({ length: 15 }, (_, i) => `C${i}`);
  const matrix = aMatrix(...names.map((name) => aCriterion(name, 1, { full: 'sí' })));
  const answers = Object.fromEntries(names.map((name, i) => [name, i < 8 ? 'sí' : '']));
  expect(lift(answers, matrix, { ...SETTINGS, hotFrom: 60 })).toEqual({ to: 'hot', steps: ['C8'] });
});

it('where both thresholds are one, the next temperature of a cold lead is hot', () => {
  const score = scoreAnswers({ Cargo: '', Sector: '', Presupuesto: '', Plazo: '' }, MATRIX);
  const settings = { ...SETTINGS, hotFrom: 40, warmFrom: 40 };
  expect(smallestLift({ ...score, temperature: 'cold' }, settings)?.to).toBe('hot');
});
