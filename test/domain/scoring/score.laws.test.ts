/** Laws of scoring, for any matrix and any leads. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Cell, Table } from '../../../src/domain/cell';
import { FAILED_SCORE, type LeadScore } from '../../../src/domain/scoring/lead-score';
import { anyLeads, anyMatrix } from '../../support/arbitraries';
import { aCriterion, aMatrix, aWorkbook, scoresOf } from '../../support/builders';

const RUNS = { numRuns: 1000 };

/** Sums of the same numbers in another order differ in the last digits. */
const about = (score: LeadScore) => ({
  score: score.score?.toFixed(6),
  fit: score.fit?.toFixed(6),
  interest: score.interest?.toFixed(6),
  completeness: score.completeness?.toFixed(6),
  excluded: score.temperature === 'excluded',
});

test('contributions and the adjustment add up to the score, which lies within 0 and 100', () => {
  fc.assert(
    fc.property(anyLeads, anyMatrix, (leads, matrix) => {
      for (const score of scoresOf(aWorkbook(leads, matrix))) {
        expect(score.temperature).not.toBe(FAILED_SCORE.temperature);
        if (score.score === undefined) continue;
        const sum = score.contributions.reduce((total, { points }) => total + points, score.adjustment);
        expect(Math.abs(sum - score.score)).toBeLessThan(1e-9);
        expect(score.score).toBeGreaterThanOrEqual(0);
        expect(score.score).toBeLessThanOrEqual(100);
      }
    }),
    RUNS,
  );
});

const shuffled = <T>(items: readonly T[], keys: readonly number[]): T[] =>
  items
    .map((item, i) => ({ item, key: keys[i % keys.length]! }))
    .sort((a, b) => a.key - b.key)
    .map(({ item }) => item);

const anyOrder = fc.array(fc.nat(), { minLength: 12, maxLength: 12 });

test('the order of criteria, degree columns and lead columns is irrelevant', () => {
  fc.assert(
    fc.property(anyLeads, anyMatrix, anyOrder, (leads, matrix, order) => {
      const [header, ...criteria] = matrix as [Cell[], ...Cell[][]];
      const turned = [header, ...shuffled(criteria, order)].map((row) => shuffled(row, order));
      const moved: Table = leads.map((row) => [row[0]!, ...shuffled(row.slice(1), order)]);
      // Which of two equal criteria counts is a matter of order, and so are alternatives of one share.
      fc.pre(new Set(criteria.map((row) => row[0])).size === criteria.length);
      expect(scoresOf(aWorkbook(moved, turned)).map(about)).toEqual(
        scoresOf(aWorkbook(leads, matrix)).map(about),
      );
    }),
    RUNS,
  );
});

test('a lead’s score does not depend on the other rows', () => {
  fc.assert(
    fc.property(anyLeads, anyMatrix, (leads, matrix) => {
      const all = aWorkbook(leads, matrix);
      for (const lead of all.leads.leads) {
        const alone = aWorkbook([leads[0]!, lead.cells], matrix);
        expect(about(scoresOf(alone)[0]!)).toEqual(about(all.scoreOf(lead)));
      }
    }),
    RUNS,
  );
});

test('a higher degree never scores less for a positive weight, nor more for a negative one', () => {
  const share = fc.integer({ min: 0, max: 100 });
  fc.assert(
    fc.property(share, share, fc.integer({ min: -100, max: 100 }), (a, b, weight) => {
      const header = ['Criterio', 'Campo', 'Peso', `${a}%`, `Otro (${b}%)`];
      const matrix: Table = [header, ['X', 'X', weight, 'uno', 'dos'], ['Base', 'Base', 100, 'sí', '']];
      const [one, two] = scoresOf(
        aWorkbook(
          [
            ['ID', 'X', 'Base'],
            ['1', 'uno', 'sí'],
            ['2', 'dos', 'sí'],
          ],
          matrix,
        ),
      );
      const gain =
        (one!.contributions[0]!.points - two!.contributions[0]!.points) *
        Math.sign(weight) *
        Math.sign(a - b);
      expect(gain).toBeGreaterThanOrEqual(0);
    }),
    RUNS,
  );
});

test('a criterion that earns nothing only dilutes: it changes no temperature by its place', () => {
  const zero = aCriterion('Nada', 0, { full: '*' });
  fc.assert(
    fc.property(anyLeads, anyMatrix, (leads, matrix) => {
      const [header, ...criteria] = matrix as [Cell[], ...Cell[][]];
      const more = aMatrix(...criteria.map((row) => row), zero);
      expect(more[0]).toEqual(header);
      expect(scoresOf(aWorkbook(leads, more)).map((score) => score.score)).toEqual(
        scoresOf(aWorkbook(leads, matrix)).map((score) => score.score),
      );
    }),
    RUNS,
  );
});
