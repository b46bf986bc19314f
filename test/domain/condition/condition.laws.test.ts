/** Laws of the condition language: any text can be read, and what was read can be written. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { answerOf } from '../../../src/domain/answer';
import { comparesInVain } from '../../../src/domain/condition/compares-in-vain';
import { isFault } from '../../../src/domain/condition/condition';
import { holds } from '../../../src/domain/condition/holds';
import { parseCondition } from '../../../src/domain/condition/parse-condition';
import { printCondition } from '../../../src/domain/condition/print-condition';
import { anyCell, anyConditionText } from '../../support/arbitraries';

const RUNS = { numRuns: 3000 };

test('no cell makes the parser throw', () => {
  fc.assert(
    fc.property(fc.oneof(anyCell, anyConditionText, fc.string({ unit: 'binary' })), (cell) => {
      parseCondition(cell);
    }),
    RUNS,
  );
});

test('a printed condition reads as the same condition', () => {
  fc.assert(
    fc.property(fc.oneof(anyCell, anyConditionText), (cell) => {
      const condition = parseCondition(cell);
      fc.pre(!isFault(condition));
      expect(parseCondition(printCondition(condition))).toEqual(condition);
    }),
    RUNS,
  );
});

test('a condition and its negation never hold both, and a known answer meets one of them', () => {
  fc.assert(
    fc.property(anyConditionText, anyCell, (text, cell) => {
      const condition = parseCondition(text);
      fc.pre(!isFault(condition));
      const answer = answerOf(cell);
      const [plain, negated] = [false, true].map((n) =>
        holds({ ...condition, negated: n }, answer, { day: 20000 }),
      );
      expect(plain && negated).toBe(false);
      if (answer.known) expect(plain || negated).toBe(true);
    }),
    RUNS,
  );
});

test('an unknown answer meets nothing but «vacío» and is never compared in vain', () => {
  fc.assert(
    fc.property(anyConditionText, (text) => {
      const condition = parseCondition(text);
      fc.pre(!isFault(condition));
      const asksForBlank = condition.alternatives.some((a) => a.every((piece) => piece.kind === 'unknown'));
      expect(holds(condition, answerOf(''), { day: 20000 })).toBe(asksForBlank && !condition.negated);
      expect(comparesInVain(condition)?.(answerOf('')) ?? false).toBe(false);
    }),
    RUNS,
  );
});

test('a plain text holds for itself, whatever its case and blanks', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[A-Za-zñáéü ]{1,20}$/), (text) => {
      fc.pre(text.trim() !== '');
      const condition = parseCondition(`"${text}"`);
      fc.pre(!isFault(condition));
      expect(holds(condition, answerOf(` ${text.toUpperCase().replace(/ /g, '  ')} `), undefined)).toBe(true);
    }),
    RUNS,
  );
});
