/** Laws of merging: nothing that any row says is lost, and the row that stays is not overwritten. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textOf } from '../../../src/domain/answer';
import type { Cell } from '../../../src/domain/cell';
import type { LeadRow, LeadTable } from '../../../src/domain/lead/lead-table';
import { mergeLeads } from '../../../src/domain/lead/merge-leads';
import { readLeads } from '../../../src/domain/lead/read-leads';
import { DEFAULT_SETTINGS } from '../../../src/domain/settings';
import { fold, listOf } from '../../../src/domain/text';

const HEADER = [
  'ID',
  'Nombre',
  'Email',
  'Cargo',
  'País',
  'Puntos',
  'No contactar',
  'IDs anteriores',
  'Fin de datos',
];
const FREE = [1, 2, 3, 4, 5];
const RUNS = { numRuns: 1000 };

const cell: fc.Arbitrary<Cell> = fc.oneof(
  fc.constantFrom('', '', 'n/d', '-', 'Ana', 'ana', 'CEO', '=1+1'),
  fc.integer({ min: 0, max: 3 }),
  fc.boolean(),
  fc.integer({ min: 20000, max: 20003 }).map((day) => ({ day })),
  fc.string({ maxLength: 6 }),
);
const row = fc
  .tuple(
    fc.constantFrom('', 'L-A', 'L-B', 'L-C', 'L-D'),
    fc.array(cell, { minLength: 5, maxLength: 5 }),
    fc.constantFrom('', '', 'no', 'sí'),
    fc.constantFrom('', 'L-OLD', 'L-OLD; L-A', 'L-B'),
  )
  .map(([id, cells, contact, former]): Cell[] => [id, ...cells, contact, former, '']);
const rows = fc.array(row, { minLength: 1, maxLength: 4 });

const read = (body: readonly Cell[][]): { table: LeadTable; leads: readonly LeadRow[] } => {
  const { leads } = readLeads([HEADER, ...body], { row: 1, column: 1 }, DEFAULT_SETTINGS);
  return { table: leads, leads: leads.leads };
};

const withRows = (check: (table: LeadTable, rows: readonly [LeadRow, ...LeadRow[]]) => void) =>
  fc.assert(
    fc.property(rows, (body) => {
      const { table, leads } = read(body);
      fc.pre(leads.length > 0);
      check(table, leads as [LeadRow, ...LeadRow[]]);
    }),
    RUNS,
  );

const answer = (table: LeadTable, { cells }: Pick<LeadRow, 'cells'>, column: number): string => {
  const found = cells[column] ?? '';
  return table.isUnknown(found) ? '' : fold(textOf(found));
};

const result = (table: LeadTable, leads: readonly [LeadRow, ...LeadRow[]]) => {
  const merged = mergeLeads(table, leads, new Set());
  const cells = leads[0].cells.map((one, column) => merged.cells.get(column) ?? one);
  return { merged, cells };
};

describe('merging rows', () => {
  it('keeps each answer: in the row, or named as said otherwise', () =>
    withRows((table, leads) => {
      const { merged, cells } = result(table, leads);
      for (const lead of leads)
        for (const column of [...FREE, 6]) {
          const own = answer(table, lead, column);
          const named = merged.said.some(
            (one) => one.lead === lead && one.header === HEADER[column] && fold(one.answer) === own,
          );
          expect(own === '' || own === answer(table, { cells }, column) || named).toBe(true);
        }
    }));

  it('overwrites nothing that the row that stays says', () =>
    withRows((table, leads) => {
      const { cells } = result(table, leads);
      for (const column of FREE) {
        const own = answer(table, leads[0], column);
        if (own !== '') expect(cells[column]).toEqual(leads[0].cells[column]);
      }
    }));

  it('leaves nothing unknown that any row knows', () =>
    withRows((table, leads) => {
      const { cells } = result(table, leads);
      for (const column of FREE)
        expect(answer(table, { cells }, column) !== '').toBe(
          leads.some((lead) => answer(table, lead, column) !== ''),
        );
    }));

  it('calls the lead by every ID that a row had, each once', () =>
    withRows((table, leads) => {
      const { merged } = result(table, leads);
      const all = leads.flatMap((lead) => [lead.id, ...listOf(textOf(lead.cells[7] ?? ''))]);
      const called = [merged.id, ...listOf(merged.formerIds)].filter(Boolean);
      expect([...called].sort()).toEqual([...new Set(all.filter(Boolean))].sort());
    }));

  it('once any row asks to be left alone, the lead does', () =>
    withRows((table, leads) => {
      const { cells } = result(table, leads);
      if (leads.some((lead) => lead.cells[6] === 'sí')) expect(cells[6]).toBe('sí');
    }));

  it('of one row changes nothing', () =>
    withRows((table, leads) => {
      const { merged } = result(table, [leads[0]]);
      expect([merged.cells.size, merged.said]).toEqual([0, []]);
    }));

  it('with what came out of it changes nothing more', () =>
    withRows((table, leads) => {
      const { cells } = result(table, leads);
      const again = result(table, [{ ...leads[0], cells }, ...leads.slice(1)]);
      expect(again.cells).toEqual(cells);
    }));
});
