/** Marks of rows: equal for what says the same, different for anything else. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Cell } from '../../src/domain/cell';
import { fingerprint } from '../../src/domain/fingerprint';

const RUNS = { numRuns: 1000 };

const cell: fc.Arbitrary<Cell> = fc.oneof(
  fc.string(),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.boolean(),
  fc.record({ day: fc.integer({ min: -10_000, max: 40_000 }) }),
);
const rows = fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 8 });

describe('a mark', () => {
  it('is that of the same rows read again', () => {
    fc.assert(
      fc.property(rows, fc.nat(), (table, seed) => {
        const again = JSON.parse(JSON.stringify(table)) as Cell[][];
        expect(fingerprint(again, seed)).toBe(fingerprint(table, seed));
      }),
      RUNS,
    );
  });

  it('does not change with digits that a sheet does not keep, nor with line ends', () => {
    expect(fingerprint([[100 / 3, 'a\r\nb']])).toBe(fingerprint([[33.333333333333, 'a\nb']]));
  });

  it('is another one where a cell says something else', () => {
    fc.assert(
      fc.property(rows, fc.nat(), fc.nat(), fc.nat(), (table, seed, at, add) => {
        const row = at % table.length;
        const column = add % table[row]!.length;
        const changed = table.map((cells) => [...cells]);
        changed[row]![column] = `${JSON.stringify(changed[row]![column])} y más`;
        expect(fingerprint(changed, seed)).not.toBe(fingerprint(table, seed));
      }),
      RUNS,
    );
  });

  it('is another one where rows trade places, or stand after something else', () => {
    fc.assert(
      fc.property(rows, fc.nat(), (table, seed) => {
        const first = ['la primera', 1];
        expect(fingerprint([first, ...table], seed)).not.toBe(fingerprint([...table, first, ['x']], seed));
        expect(fingerprint(table, fingerprint([first], seed))).not.toBe(fingerprint(table, seed));
      }),
      RUNS,
    );
  });

  it('takes a number for the text that reads like it, as conditions do, and neither for a day', () => {
    expect(fingerprint([[1]])).toBe(fingerprint([['1']]));
    expect(fingerprint([[1]])).not.toBe(fingerprint([[{ day: 1 }]]));
  });
});
