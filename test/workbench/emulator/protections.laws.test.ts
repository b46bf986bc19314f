/** Protected sheets with gaps, counted out cell by cell. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { newSheet, type ProtectionState } from '../../../src/workbench/emulator/model/book-state';
import {
  admits,
  forbids,
  forbidsInsertion,
  newProtection,
  reaches,
} from '../../../src/workbench/emulator/model/protections';
import { contains } from '../../../src/workbench/emulator/model/spans';
import type { Block } from '../../../src/workbench/emulator/session';

const SIZE = 8;
const span = fc
  .tuple(fc.nat(SIZE - 1), fc.nat(SIZE - 1))
  .map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const);
const aBlock: fc.Arbitrary<Block> = fc
  .tuple(span, span)
  .map(([[top, bottom], [left, right]]) => ({ top, bottom, left, right }));

const PEOPLE = ['irene@example.com', 'ana@example.com', 'luis@example.org', ''];
const aProtection: fc.Arbitrary<ProtectionState> = fc.record({
  id: fc.constant(1),
  block: fc.option(aBlock),
  description: fc.constant(''),
  warningOnly: fc.boolean(),
  editors: fc.option(fc.subarray(PEOPLE.slice(0, 3))),
  domainEdit: fc.boolean(),
  unprotected: fc.array(aBlock, { maxLength: 4 }),
});

/** Cell by cell, without cutting blocks up. */
const isProtected = ({ block, unprotected }: ProtectionState, row: number, column: number): boolean =>
  block ? contains(block, row, column) : !unprotected.some((gap) => contains(gap, row, column));

const anyCell = (block: Block, holds: (row: number, column: number) => boolean): boolean => {
  for (let row = block.top; row <= block.bottom; row++)
    for (let column = block.left; column <= block.right; column++) if (holds(row, column)) return true;
  return false;
};

it('a protection reaches a block exactly where it protects one of its cells', () => {
  fc.assert(
    fc.property(aProtection, aBlock, (protection, block) => {
      expect(reaches(protection, block)).toBe(
        anyCell(block, (row, column) => isProtected(protection, row, column)),
      );
    }),
    { numRuns: 2000 },
  );
});

it('who is stopped in one cell is stopped in every block around it, and the owner nowhere', () => {
  fc.assert(
    fc.property(
      fc.array(aProtection, { maxLength: 3 }),
      aBlock,
      fc.constantFrom(...PEOPLE),
      (protections, block, who) => {
        const sheet = { ...newSheet(1, 'Hoja'), rows: SIZE, columns: SIZE, protections };
        const inCells = anyCell(block, (row, column) =>
          forbids(sheet, { top: row, bottom: row, left: column, right: column }, who, PEOPLE[0]!),
        );
        expect(forbids(sheet, block, who, PEOPLE[0]!)).toBe(inCells);
        if (who === PEOPLE[0])
          expect([inCells, forbidsInsertion(sheet, 'row', 3, who, who)]).toEqual([false, false]);
      },
    ),
    { numRuns: 2000 },
  );
});

it('rows can be put in above the first and below the last row of what is protected', () => {
  fc.assert(
    fc.property(aBlock, (block) => {
      const held = { ...newProtection(1, block), editors: [] };
      const sheet = { ...newSheet(1, 'Hoja'), rows: SIZE, columns: SIZE, protections: [held] };
      const refused = (at: number) => forbidsInsertion(sheet, 'row', at, 'ana@example.com', PEOPLE[0]!);
      expect([refused(block.top), refused(block.bottom + 1)]).toEqual([false, false]);
      for (let at = block.top + 1; at <= block.bottom; at++) expect(refused(at)).toBe(true);
      expect(admits(held, 'ana@example.com', PEOPLE[0]!)).toBe(false);
    }),
    { numRuns: 1000 },
  );
});
