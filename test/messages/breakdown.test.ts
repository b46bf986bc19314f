/** Products, behaviour and breakdown rows in words, which never begin a formula. */
import { describe, expect, it } from 'vitest';
import { breakdownOf } from '../../src/domain/explain/breakdown';
import type { Contribution } from '../../src/domain/scoring/lead-score';
import { breakdownTexts } from '../../src/messages/breakdown';
import { reasonsWriter } from '../../src/messages/reasons';
import { aCriterion, aMatrix, scoreAnswers } from '../support/builders';

const SCORE = scoreAnswers(
  { Cargo: '=CEO' },
  aMatrix(aCriterion('-Cargo', 100, { field: 'Cargo', full: '"=CEO"' })),
);
const [CARGO] = SCORE.contributions as [Contribution];

describe('reasons', () => {
  const reasons = reasonsWriter('es');

  it('open with the product where there was a choice, and with nothing else where there was none', () => {
    expect(reasons({ ...SCORE, product: 'Nube', hadChoice: true })).toBe("Nube: '-Cargo: =CEO +100");
    expect(reasons({ ...SCORE, product: 'Nube' })).toBe("'-Cargo: =CEO +100");
    expect(reasons({ ...SCORE, contributions: [], product: 'Nube', hadChoice: true })).toBe('Nube');
  });

  it('a product that would be a formula gets an apostrophe, a long one an end', () => {
    expect(reasons({ ...SCORE, product: '=1+1', hadChoice: true })).toMatch(/^'=1\+1: /);
    expect(reasons({ ...SCORE, product: 'x'.repeat(99), hadChoice: true })).toMatch(/^x{39}…: /);
  });
});

describe('rows', () => {
  const textsOf = (changes: Partial<Contribution>) => {
    const contribution = { ...CARGO, ...changes };
    return breakdownTexts({ kind: 'contribution', contribution, amounts: contribution }, 'es').slice(1);
  };

  it('names, answers and headers that would be formulas get an apostrophe', () => {
    expect(breakdownOf({ ...SCORE, persona: '@ana' }).map((row) => breakdownTexts(row, 'es'))).toEqual([
      ['Persona', "'@ana", ''],
      ["'-Cargo", "'=CEO", '100%'],
    ]);
  });

  it.each([
    [3, 3, '3'],
    [3, 1.84, '3 (valen 1,8)'],
    [1, 0.25, '1 (vale 0,3)'],
    [2, 1.99, '2'],
    [0, 0, '0'],
  ])('%d events worth %d: %s', (events, answer, text) => {
    expect(textsOf({ events, answer })[0]).toBe(text);
  });

  it('a share is told by its degree, by the events, or as an estimate', () => {
    const none = { degree: undefined };
    expect(textsOf({})[1]).toBe('100%');
    expect(textsOf({ ...none, share: 0 })[1]).toBe('0%');
    expect(textsOf({ ...none, share: 0.375, events: 3 })[1]).toBe('Por evento (37,5%)');
    expect(textsOf({ ...none, share: 1 / 3, known: false, answer: '' })).toEqual([
      'sin dato',
      'Sin dato (33,33%)',
    ]);
  });
});
