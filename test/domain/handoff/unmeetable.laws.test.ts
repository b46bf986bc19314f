/** Laws of conditions that nobody can meet: what some lead meets is never refused, and what is let through some lead meets. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { printDay } from '../../../src/domain/day';
import { meetsReentry, type ReentryFacts, readReentry } from '../../../src/domain/handoff/reentry';
import { unmeetable } from '../../../src/domain/handoff/unmeetable';
import { anyConditionText } from '../../support/arbitraries';
import { aMatrix, aWorkbook, TODAY } from '../../support/builders';

const RUNS = { numRuns: 1000 };

const { leads } = aWorkbook(
  [
    ['ID', 'Cargo'],
    ['L-1', 'CEO'],
  ],
  aMatrix(),
);

/** Halves: between any two of them lies a quarter. */
const anyNumber = fc.integer({ min: -10, max: 210 }).map((n) => `${n / 2}`.replace('.', ','));
const anyDate = fc.integer({ min: 0, max: 20 }).map((n) => printDay({ day: TODAY.day + n }));

const conditionOf = (literal: fc.Arbitrary<string>) => {
  const compare = fc
    .tuple(fc.constantFrom('>=', '>', '<=', '<', '=', '<>'), literal)
    .map((all) => all.join(''));
  const range = fc.tuple(literal, literal).map((ends) => ends.join('..'));
  const both = fc.tuple(compare, compare).map((all) => all.join(' y '));
  const one = fc.oneof(compare, both, range, literal, fc.constantFrom('*', 'vacío', 'sí', 'no'));
  const some = fc.array(one, { minLength: 1, maxLength: 3 }).map((all) => all.join('; '));
  return fc.oneof(
    some,
    some.map((text) => `no: ${text}`),
  );
};

const onFigure = fc
  .tuple(fc.constantFrom('Puntuación', 'Encaje', 'Interés'), conditionOf(anyNumber))
  .map((parts) => parts.join(': '));
const onDay = conditionOf(anyDate).map((text) => `Fecha: ${text}`);
const anyLines = fc.array(fc.oneof(onFigure, onDay), { minLength: 1, maxLength: 4 });

const facts = (over: Partial<ReentryFacts>): ReentryFacts => ({
  ...{ cells: ['L-1', 'CEO'], score: undefined, fit: undefined, interest: undefined },
  ...{ asOf: TODAY, since: TODAY, missing: ['Cargo'] },
  ...over,
});

const anyFigure = fc.option(
  fc.oneof(
    fc.integer({ min: 0, max: 400 }).map((n) => n / 4),
    fc.double({ min: 0, max: 100, noNaN: true }),
  ),
  { nil: undefined },
);
const anyFacts = fc
  .record({
    ...{ score: anyFigure, fit: anyFigure, interest: anyFigure },
    asOf: fc.option(
      fc.integer({ min: -2, max: 23 }).map((n) => ({ day: TODAY.day + n })),
      { nil: undefined },
    ),
  })
  .map(facts);

test('what some lead meets is never refused', () => {
  const free = fc
    .tuple(fc.constantFrom('Puntuación: ', 'Encaje: ', 'Fecha: ', 'Cargo: ', ''), anyConditionText)
    .map((parts) => parts.join(''));
  let met = 0;
  fc.assert(
    fc.property(fc.oneof(anyLines, fc.array(free, { maxLength: 3 })), anyFacts, (lines, lead) => {
      const read = readReentry(lines.join('\n'), leads);
      if (!meetsReentry(read, lead).met) return;
      met++;
      expect(unmeetable(read)).toBeUndefined();
    }),
    { numRuns: 4000 },
  );
  expect(met).toBeGreaterThan(400);
});

const QUARTERS = Array.from({ length: 401 }, (_, n) => n / 4);
const FIGURES = [undefined, ...QUARTERS];
const DAYS = [undefined, ...Array.from({ length: 26 }, (_, n) => ({ day: TODAY.day + n - 2 }))];

/** Whether anything meets the lines about one field; those about others do not count. */
const isMetBySome = (
  lines: readonly string[],
  field: 'score' | 'fit' | 'interest' | 'asOf',
  name: string,
) => {
  const read = readReentry(lines.filter((line) => line.startsWith(name)).join('\n'), leads);
  const values = field === 'asOf' ? DAYS : FIGURES;
  return values.some((value) => meetsReentry(read, facts({ [field]: value })).met);
};

test('what is let through is met by some lead', () => {
  let refused = 0;
  fc.assert(
    fc.property(anyLines, (lines) => {
      const read = readReentry(lines.join('\n'), leads);
      fc.pre(read.faults.length === 0);
      const reachable =
        isMetBySome(lines, 'score', 'Puntuación') &&
        isMetBySome(lines, 'fit', 'Encaje') &&
        isMetBySome(lines, 'interest', 'Interés') &&
        isMetBySome(lines, 'asOf', 'Fecha');
      const found = unmeetable(read);
      expect(found === undefined).toBe(reachable);
      if (found) {
        refused++;
        for (const line of found.lines) expect(lines.map((one) => one.trim())).toContain(line);
      }
    }),
    RUNS,
  );
  expect(refused).toBeGreaterThan(50);
});
