/** Changes in words: figures with one decimal that add up, the largest cause first. */
import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import type { Split } from '../../../src/domain/history/frozen';
import { ALL_CAUSES, addSplits, pointsOf, totalUnits, unitsOf } from '../../../src/domain/history/units';
import {
  changeSentence,
  changeTitles,
  shownChange,
  type ToldChange,
} from '../../../src/messages/week/changes';

const split = (parts: Partial<Split>): Split => ({
  ...{ day: 0, interactions: 0, answers: 0, product: 0, settings: 0, model: 0 },
  ...parts,
});

const aChange = (change: Partial<ToldChange> = {}): ToldChange => ({
  kind: 'stayed',
  before: 40,
  after: 40,
  beforeTemperature: 'warm',
  afterTemperature: 'warm',
  ...change,
});

it('says who rises, why, and between which temperatures', () => {
  const parts = split({ day: -2.5, interactions: 15 });
  const change = aChange({ before: 60, after: 72.5, afterTemperature: 'hot', split: parts });
  expect(changeSentence(change, 'es')).toBe(
    'Sube 12,5: interacciones +15,0 · el paso de los días −2,5. De Tibio a Caliente.',
  );
  expect(changeSentence(change, 'en')).toBe(
    'Up 12.5: interactions +15.0 · the passing of days −2.5. From Warm to Hot.',
  );
});

it('says who falls, and who ends where it began', () => {
  expect(changeSentence(aChange({ after: 37, split: split({ model: -3 }) }), 'es')).toBe(
    'Baja 3,0: la matriz −3,0.',
  );
  const back = split({ day: -2, answers: 2 });
  expect(changeSentence(aChange({ split: back }), 'es')).toBe(
    'Igual: el paso de los días −2,0 · respuestas +2,0.',
  );
  expect(changeSentence(aChange({ split: split({}) }), 'es')).toBe('Sin cambios.');
});

it('a threshold that moved is a change without points, which says what was moved', () => {
  const change = aChange({ afterTemperature: 'cold', split: split({}) });
  expect(changeSentence(change, 'es')).toBe('Igual. De Tibio a Frío.');
  expect(changeSentence({ ...change, turnedBy: 'settings' }, 'es')).toBe('Igual. De Tibio a Frío: ajustes.');
});

it('what turned the temperature is not said twice', () => {
  const parts = split({ day: -2.5, interactions: 15 });
  const change = aChange({ before: 60, after: 72.5, afterTemperature: 'hot', split: parts });
  expect(changeSentence({ ...change, turnedBy: 'interactions' }, 'es')).toBe(changeSentence(change, 'es'));
});

it('points without a cause are said to be so', () => {
  expect(changeSentence(aChange({ after: 45 }), 'es')).toBe('Sube 5,0: sin desglosar +5,0.');
});

it('new leads and those that are gone say where they stand or stood', () => {
  expect(changeSentence(aChange({ kind: 'fresh', before: undefined, after: 55 }), 'es')).toBe(
    'Nuevo: 55,0, Tibio.',
  );
  expect(changeSentence(aChange({ kind: 'gone', after: undefined }), 'es')).toBe('Ya no está: 40,0, Tibio.');
  const unscored = aChange({ kind: 'fresh', after: undefined, afterTemperature: 'noCriteria' });
  expect(changeSentence(unscored, 'es')).toBe('Nuevo: Sin criterios.');
});

it('has a title for every figure', () => {
  expect(changeTitles('es')).toEqual([
    ...[
      'Antes',
      'Ahora',
      'Cambio',
      'El paso de los días',
      'Interacciones',
      'Respuestas',
      'Producto y persona',
    ],
    ...['Ajustes', 'La matriz', 'Qué pasó'],
  ]);
});

/** Scores that a split leads through, in units of 1e-9. */
const somePath = fc.array(fc.integer({ min: 0, max: 100_000_000_000 }), { minLength: 7, maxLength: 7 });
const splitOf = (path: readonly number[]): Split =>
  Object.fromEntries(ALL_CAUSES.map((cause, i) => [cause, pointsOf(path[i + 1]! - path[i]!)])) as Split;

test('figures as they are shown add up to the difference of the scores as they are shown', () => {
  fc.assert(
    fc.property(somePath, fc.integer({ min: 0, max: 100_000_000_000 }), (path, end) => {
      const [before, after] = [pointsOf(path[0]!), pointsOf(end)];
      const { by, causes, rest } = shownChange({ before, after, split: splitOf(path) });
      const tenths = (points: number) => Math.round(points * 10);
      const shown = [...Object.values(causes), rest];
      expect(shown.every((points) => tenths(points) / 10 === points)).toBe(true);
      expect(shown.reduce((sum, points) => sum + tenths(points), 0)).toBe(tenths(by));
      expect(Math.abs(by - (after - before))).toBeLessThan(0.1 + 1e-9);
    }),
    { numRuns: 1000 },
  );
});

test('sums of splits are exact, however many', () => {
  fc.assert(
    fc.property(fc.array(somePath, { maxLength: 20 }), (paths) => {
      const sum = addSplits(paths.map(splitOf));
      const units = paths.reduce((total, path) => total + path[6]! - path[0]!, 0);
      expect(totalUnits(sum)).toBe(units);
      expect(ALL_CAUSES.every((cause) => pointsOf(unitsOf(sum[cause])) === sum[cause])).toBe(true);
    }),
    { numRuns: 1000 },
  );
});
