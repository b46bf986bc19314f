/** Laws of re-entry: the engine of the matrix decides, and no text breaks it. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { meetsReentry, type ReentryFacts, readReentry } from '../../../src/domain/handoff/reentry';
import { anyCell, anyConditionText } from '../../support/arbitraries';
import { aCriterion, aMatrix, aWorkbook, someSettings, TODAY } from '../../support/builders';

const RUNS = { numRuns: 1000 };

const facts = (cells: ReentryFacts['cells'], asOf: ReentryFacts['asOf']): ReentryFacts => ({
  cells,
  score: 50,
  fit: 50,
  interest: 50,
  asOf,
  since: undefined,
  missing: [],
});

const anyCondition = fc.oneof(
  anyConditionText,
  fc.constantFrom(
    '*',
    'no: CEO',
    '>=10',
    '<5; >=100',
    '50..199',
    'sí',
    'no',
    'vacío',
    '*a*',
    'no: hace <= 30 días',
  ),
);

test('«Campo: condición» is met exactly where a degree of the matrix with that condition would hold', () => {
  let met = 0;
  fc.assert(
    fc.property(anyCondition, anyCell, fc.boolean(), (text, cell, hasDay) => {
      // One line, and the condition as a cell would hold it.
      const condition = text.replace(/[\r\n]+/g, ' ').trim();
      fc.pre(condition !== '' && !condition.startsWith('#'));
      const table = [
        ['ID', 'Cargo'],
        ['L-1', cell],
      ];
      const settings = hasDay ? someSettings() : [['Clave', 'Valor']];
      const matrix = aMatrix(aCriterion('Cargo', 10, { full: condition }));
      const { leads, scoreOf } = aWorkbook(table, matrix, settings);
      const lead = leads.leads[0]!;
      const expected = scoreOf(lead).contributions[0]!.degree !== undefined;
      const read = readReentry(`Cargo: ${condition}`, leads);
      expect(meetsReentry(read, facts(lead.cells, hasDay ? TODAY : undefined)).met).toBe(expected);
      if (expected) met++;
    }),
    RUNS,
  );
  expect(met).toBeGreaterThan(RUNS.numRuns / 20);
});

test('no text and no facts make it throw; what is unmet is part of the text, and a fault is never met', () => {
  const { leads } = aWorkbook(
    [
      ['ID', 'Cargo', 'Cargo: nivel', ''],
      ['L-1', 'CEO', 3, ''],
    ],
    aMatrix(),
  );
  const anyLine = fc
    .tuple(
      fc.constantFrom(
        'Cargo: ',
        'Cargo: nivel:',
        'Fecha: ',
        'Puntuación:',
        '',
        ':',
        '90 días, o ',
        'todos los que faltan o ',
      ),
      fc.oneof(anyConditionText, fc.string({ unit: 'binary', maxLength: 20 })),
    )
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(
      fc.array(anyLine, { maxLength: 4 }),
      fc.array(anyCell, { maxLength: 4 }),
      fc.array(fc.string(), { maxLength: 3 }),
      (lines, cells, missing) => {
        const read = readReentry(lines.join('\n'), leads);
        const { met, unmet } = meetsReentry(read, { ...facts(cells, TODAY), missing, since: TODAY });
        const written = lines.flatMap((line) => line.split(/[\r\n]+/)).map((line) => line.trim());
        for (const line of unmet) expect(written).toContain(line);
        for (const { line } of read.faults) expect(unmet).toContain(line);
        expect(met).toBe(unmet.length === 0);
      },
    ),
    RUNS,
  );
});
