/** Laws of conditions beneath others: «can never win» is never said of one that some answer wins. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { answerOf } from '../../../src/domain/answer';
import type { Cell } from '../../../src/domain/cell';
import type { Condition } from '../../../src/domain/condition/condition';
import { isFault } from '../../../src/domain/condition/condition';
import { takenBy } from '../../../src/domain/condition/covers';
import { holds } from '../../../src/domain/condition/holds';
import { parseCondition } from '../../../src/domain/condition/parse-condition';
import { anyCell, anyConditionText, anyDay } from '../../support/arbitraries';
import { conditionOf } from '../../support/builders';

/** Few words and numbers, so that conditions meet. */
const small = fc.integer({ min: -3, max: 6 });
const word = fc.constantFrom(
  'a',
  'b',
  'ab',
  'ba',
  'aab',
  '1',
  '10',
  '0',
  'x',
  'si',
  'true',
  '01/02/2026',
  '1,5',
);
const count = fc.integer({ min: 0, max: 40 });
const age = fc
  .tuple(
    fc.constantFrom('hace', 'dentro de'),
    fc.constantFrom('<=', '<', '>=', '>', '=', '<>'),
    count,
    fc.constantFrom('días', 'semanas', 'meses', 'años'),
  )
  .map((parts) => parts.join(' '));
const comparison = fc.oneof(
  fc.tuple(fc.constantFrom('>=', '>', '<=', '<', '=', '<>'), fc.oneof(small, word)).map(([o, n]) => o + n),
  fc.tuple(small, small).map(([a, b]) => `${Math.min(a, b)}..${Math.max(a, b)}`),
  fc.tuple(small, small).map(([a, b]) => `${Math.min(a, b)},5..${Math.max(a, b)},5`),
  fc.tuple(fc.constantFrom('=', '<>'), word, word).map(([o, a, b]) => `${o}${a}*${b}`),
  age,
);
const alternative = fc.oneof(
  { weight: 3, arbitrary: word },
  {
    weight: 2,
    arbitrary: fc.constantFrom('*', '**', 'a*', '*b', '*a*', 'a*b', '1*', '*/*', 'vacío', 'sí', 'no'),
  },
  { weight: 3, arbitrary: comparison },
  { weight: 2, arbitrary: fc.tuple(comparison, comparison).map((two) => two.join(' y ')) },
);
const someCondition = fc
  .tuple(
    fc.boolean().chain((b) => fc.constant(b)),
    fc.boolean(),
    fc.array(fc.oneof({ weight: 8, arbitrary: alternative }, { weight: 1, arbitrary: anyConditionText }), {
      minLength: 1,
      maxLength: 3,
    }),
  )
  .map(([one, two, items]) => (one && two ? 'no: ' : '') + items.join('; '));

const readable = (text: string): Condition => {
  const read = parseCondition(text);
  fc.pre(!isFault(read));
  return read as Condition;
};

/** Answers near everything that the conditions above can name. */
const someAnswer: fc.Arbitrary<Cell> = fc.oneof(
  { weight: 2, arbitrary: anyCell },
  { weight: 3, arbitrary: word },
  { weight: 3, arbitrary: fc.integer({ min: -40, max: 75 }).map((tenths) => tenths / 10) },
  {
    weight: 2,
    arbitrary: fc.integer({ min: -40, max: 75 }).map((n) => `€ ${String(n / 10).replace('.', ',')}`),
  },
  {
    weight: 2,
    arbitrary: fc.array(fc.constantFrom('a', 'b', 'z', '1', ' '), { maxLength: 5 }).map((c) => c.join('')),
  },
  { weight: 3, arbitrary: fc.integer({ min: -60, max: 60 }).map((day) => ({ day: 20485 + day })) },
);
const someDay = fc.oneof(
  anyDay,
  fc.integer({ min: -40, max: 40 }).map((day) => ({ day: 20485 + day })),
);

test('what is said never to win, no answer wins on any day', () => {
  let taken = 0;
  fc.assert(
    fc.property(
      someCondition,
      fc.array(someCondition, { maxLength: 3 }),
      fc.array(fc.tuple(someAnswer, someDay), { minLength: 40, maxLength: 60 }),
      (text, texts, answers) => {
        const lower = readable(text);
        const higher = texts.map(readable);
        const by = takenBy(lower, higher);
        if (!by) return;
        taken++;
        for (const [cell, asOf] of [...answers, ['', { day: 0 }] as const]) {
          const answer = answerOf(cell);
          const meets = holds(lower, answer, asOf);
          expect([cell, meets && by.every((i) => !holds(higher[i]!, answer, asOf))]).toEqual([cell, false]);
        }
      },
    ),
    { numRuns: 5000 },
  );
  expect(taken).toBeGreaterThan(500);
});

test('of comparisons and ranges between numbers it is said exactly where no number is left', () => {
  const numeric = fc
    .array(
      fc.oneof(
        fc.tuple(fc.constantFrom('>=', '>', '<=', '<', '='), small).map(([o, n]) => o + n),
        fc.tuple(small, small).map(([a, b]) => `${Math.min(a, b)}..${Math.max(a, b)}`),
      ),
      { minLength: 1, maxLength: 2 },
    )
    .map((items) => items.join('; '));
  const grid = Array.from({ length: 81 }, (_, i) => answerOf((i - 30) / 4));
  fc.assert(
    fc.property(numeric, fc.array(numeric, { maxLength: 3 }), (text, texts) => {
      const lower = conditionOf(text);
      const higher = texts.map(conditionOf);
      const isLeft = grid.some(
        (answer) => holds(lower, answer, undefined) && !higher.some((one) => holds(one, answer, undefined)),
      );
      expect(takenBy(lower, higher) === undefined).toBe(isLeft);
    }),
    { numRuns: 3000 },
  );
});

test('a condition never wins beneath itself, however many stand between', () => {
  fc.assert(
    fc.property(
      fc.array(word, { minLength: 1, maxLength: 4 }).map((items) => items.join('; ')),
      fc.array(someCondition, { maxLength: 2 }),
      (text, texts) => {
        const lower = conditionOf(text);
        expect(takenBy(lower, [...texts.map(readable), lower])).toBeDefined();
      },
    ),
    { numRuns: 1000 },
  );
});
