/** Laws of packing: what goes in comes out, and what people may write in its place breaks nothing. */
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { packLead, TOO_LONG, unpackLead } from '../../../src/domain/history/pack-lead';
import { freezeTables, packTables, unpackTables } from '../../../src/domain/history/pack-tables';
import { partsOf } from '../../../src/domain/history/parts';
import { unitsOf } from '../../../src/domain/history/units';
import { anyCell, anyLeads, anyMatrix } from '../../support/arbitraries';
import { anyBook, openBook } from '../../support/books';
import { scoresOf } from '../../support/builders';
import { tablesOf, trimmedTables } from './weeks-of-books';

const RUNS = { numRuns: 1000 };

/** JSON has one zero, as conditions have. */
const oneZero = fc
  .oneof(anyCell, fc.constant({ day: 20779, minute: 605 }))
  .map((cell) => (cell === 0 ? 0 : cell));
const anyEvent = fc.record({
  day: fc.integer({ min: -9, max: 60000 }),
  type: fc.string(),
  detail: fc.string(),
});

test('a lead comes out of its text as it went in', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.oneof(fc.string(), fc.constantFrom('__proto__', '2024')), oneZero), {
        maxLength: 8,
      }),
      fc.array(anyEvent, { maxLength: 30 }),
      (answers, events) => {
        const text = packLead({ answers, events });
        expect(unpackLead(text)).toEqual({ answers, events });
        expect(/^[[{]/.test(text)).toBe(true);
      },
    ),
    RUNS,
  );
});

test('tables come out of their text as they went in, blanks at the ends of rows apart', () => {
  fc.assert(
    fc.property(anyMatrix, anyLeads, (matrix, personas) => {
      const tables = freezeTables(tablesOf({ leads: [], matrix, settings: [], personas }));
      expect(unpackTables(packTables(tables))).toEqual(trimmedTables(tables));
    }),
    RUNS,
  );
});

test('any other text is read as nothing, or as something harmless', () => {
  const anyText = fc.oneof(
    fc.string(),
    fc.json(),
    fc.constantFrom(
      'borrado',
      TOO_LONG,
      '',
      'null',
      '[[]]',
      '[[1,[]],[2],[null,3]]',
      '{"matrix":[[{}]],"settings":[]}',
    ),
  );
  fc.assert(
    fc.property(anyText, (text) => {
      const read = unpackLead(text);
      if (read) expect(unpackLead(packLead(read))).toBeDefined();
      const tables = unpackTables(text);
      if (tables) expect(unpackTables(packTables(tables))).toBeDefined();
    }),
    RUNS,
  );
});

/** The points at the end of each part. */
const pointsIn = (parts: string): number[] =>
  parts === '' ? [] : parts.split('; ').map((part) => Number(part.split(' ').pop()));

test('parts in words add up to the score, to the last decimal', () => {
  fc.assert(
    fc.property(anyBook(10), (book) => {
      for (const score of scoresOf(openBook(book))) {
        const points = pointsIn(partsOf(score));
        expect(points.reduce((units, one) => units + unitsOf(one), 0)).toBe(unitsOf(score.score));
        expect(points).not.toContain(0);
      }
    }),
    RUNS,
  );
});

describe('a lead with more than a cell can hold', () => {
  const events = Array.from({ length: 9000 }, (_, i) => ({
    day: 20000 + i,
    type: 'Visita',
    detail: `/pagina-${i}`,
  }));

  it('is marked, and nothing is read from the mark', () => {
    expect(packLead({ answers: [], events })).toBe(TOO_LONG);
    expect(unpackLead(TOO_LONG)).toBeUndefined();
  });

  it('with few words there is room for thousands of events', () => {
    const plain = events.map((event) => ({ ...event, detail: '/precios' }));
    expect(unpackLead(packLead({ answers: [], events: plain }))?.events).toHaveLength(9000);
  });
});
