/** Laws of the whole model: intervals, time, products. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Cell, isDay, type Table } from '../../../src/domain/cell';
import type { LeadScore } from '../../../src/domain/scoring/lead-score';
import type { ScoredWorkbook } from '../../../src/domain/scoring/score-workbook';
import { anyCell } from '../../support/arbitraries';
import { ANSWERS, anyBook, type Book, FIELDS, HEADER, openBook } from '../../support/books';
import { scoresOf, TODAY } from '../../support/builders';

const RUNS = { numRuns: 1000 };
const NOISE = 1e-9;
const scored = (scores: readonly LeadScore[]) => scores.filter((score) => score.score !== undefined);

test('contributions and the adjustment add up to the score, which lies within its interval', () => {
  fc.assert(
    fc.property(anyBook(30), (book) => {
      for (const { contributions, adjustment, score, low, high } of scored(scoresOf(openBook(book)))) {
        const sum = contributions.reduce((total, { points }) => total + points, adjustment);
        expect(Math.abs(sum - score!)).toBeLessThan(NOISE);
        expect(low!).toBeLessThanOrEqual(score! + NOISE);
        expect(high!).toBeGreaterThanOrEqual(score! - NOISE);
        for (const one of contributions) {
          expect(one.points).toBeGreaterThanOrEqual(one.low - NOISE);
          expect(one.points).toBeLessThanOrEqual(one.high + NOISE);
        }
      }
    }),
    RUNS,
  );
});

/** One product and persona, so that an answer cannot change whose criteria count. */
const settled = (book: Book): Book => ({
  ...book,
  leads: book.leads.map((row, i) => (i === 0 ? row : [row[0]!, 'Nube', 'Usuaria', ...row.slice(3)])),
});

test('answering one field gives an interval within the old one', () => {
  const question = fc.constantFrom(...FIELDS).chain((field) => fc.tuple(fc.constant(field), ANSWERS[field]));
  fc.assert(
    fc.property(anyBook(), question, (book, [field, answer]) => {
      const before = settled(book);
      const column = HEADER.indexOf(field);
      const asked = (row: readonly Cell[], cell: Cell) => row.map((old, i) => (i === column ? cell : old));
      const blank = { ...before, leads: before.leads.map((row, i) => (i === 1 ? asked(row, '') : row)) };
      const told = { ...before, leads: before.leads.map((row, i) => (i === 1 ? asked(row, answer) : row)) };
      const [old] = scoresOf(openBook(blank));
      const [now] = scoresOf(openBook(told));
      // A row whose only answer was this one is no lead without it.
      fc.pre(openBook(blank).leads.leads[0]?.row === 2 && old?.score !== undefined);
      expect(now!.low!).toBeGreaterThanOrEqual(old!.low! - NOISE);
      expect(now!.high!).toBeLessThanOrEqual(old!.high! + NOISE);
    }),
    RUNS,
  );
});

test('with all answers known, score and both ends of the interval agree', () => {
  const answers = fc.tuple(...FIELDS.map((field) => ANSWERS[field]));
  fc.assert(
    fc.property(anyBook(), answers, (book, cells) => {
      const known = {
        ...book,
        leads: [HEADER, ...book.leads.slice(1).map((row) => [...row.slice(0, 3), ...cells])],
      };
      for (const { score, low, high } of scored(scoresOf(openBook(known))))
        expect([low, high]).toEqual([score, score]);
    }),
    RUNS,
  );
});

test('the order of criteria, of leads and of interactions changes no score', () => {
  const turned = (table: Table): Table => [table[0]!, ...table.slice(1).reverse()];
  const about = ({ id, score, low, high, temperature }: LeadScore & { id: string }) =>
    [id, temperature, score?.toFixed(6), low?.toFixed(6), high?.toFixed(6)].join();
  const all = (workbook: ScoredWorkbook) =>
    workbook.leads.leads.map((lead) => about({ id: lead.id, ...workbook.scoreOf(lead) })).sort();
  fc.assert(
    fc.property(anyBook(30), (book) => {
      const { leads, matrix, interactions } = book;
      const other = {
        ...book,
        leads: turned(leads),
        matrix: turned(matrix),
        interactions: turned(interactions),
      };
      expect(all(openBook(other))).toEqual(all(openBook(book)));
    }),
    RUNS,
  );
});

test('without later events, behaviour of positive weight never earns more on a later day', () => {
  fc.assert(
    fc.property(anyBook(0), fc.integer({ min: 1, max: 400 }), (book, later) => {
      const fixed = settled(book);
      const [now, then] = [scoresOf(openBook(fixed)), scoresOf(openBook(fixed, later))];
      now.forEach(({ contributions }, lead) => {
        contributions.forEach(({ criterion, points }, i) => {
          if (criterion.source !== 'interaction' || (criterion.weight ?? 0) <= 0) return;
          expect(then[lead]!.contributions[i]!.points).toBeLessThanOrEqual(points + NOISE);
        });
      });
    }),
    RUNS,
  );
});

const upToToday = (book: Book): Book => ({
  ...book,
  interactions: book.interactions.filter(([date]) => !isDay(date!) || date.day <= TODAY.day),
});

test('an event later than the evaluation day changes nothing', () => {
  const all = (workbook: ScoredWorkbook) =>
    workbook.leads.leads.map((lead) => {
      const { contributions, ...score } = workbook.scoreOf(lead);
      const cools = workbook.coolsOn(lead, { contributions, ...score });
      return { points: contributions.map(({ points }) => points), score: score.score, low: score.low, cools };
    });
  fc.assert(
    fc.property(anyBook(60), (book) => {
      expect(all(openBook(book))).toEqual(all(openBook(upToToday(book))));
    }),
    RUNS,
  );
});

test('adding a product never lowers the best score', () => {
  const withProduct = (book: Book, product: string): Book => ({
    ...book,
    leads: book.leads.map((row, i) => (i === 0 ? row : [row[0]!, product, ...row.slice(2)])),
  });
  fc.assert(
    fc.property(anyBook(), fc.constantFrom('Nube', 'Rutas'), (book, first) => {
      const fewer = scoresOf(openBook(withProduct(book, first)));
      const more = scoresOf(openBook(withProduct(book, 'Rutas; Nube')));
      fewer.forEach(({ temperature, score }, i) => {
        if (temperature === 'excluded' || score === undefined) return;
        expect(more[i]!.temperature).not.toBe('excluded');
        expect(more[i]!.score!).toBeGreaterThanOrEqual(score);
      });
    }),
    RUNS,
  );
});

const LADDER = ['excluded', 'cold', 'warm', 'hot'];
const isLower = (then: LeadScore, now: LeadScore) =>
  LADDER.indexOf(then.temperature) < LADDER.indexOf(now.temperature);

/** Days to look at before a lead cools: today, the last one, and some between, as drawn. */
const someDays = fc.array(fc.nat(), { minLength: 8, maxLength: 8 });
const daysBefore = (until: number, drawn: readonly number[]): Set<number> =>
  new Set(until > 0 ? [0, until - 1, ...drawn.map((n) => n % until)] : []);

test('on «Se enfría» the temperature is lower than today’s, and on no day before it', () => {
  fc.assert(
    fc.property(anyBook(0), someDays, (book, drawn) => {
      const today = openBook(book);
      const later = new Map<number, ScoredWorkbook>();
      const on = (day: number): ScoredWorkbook => {
        const open = later.get(day) ?? openBook(book, day);
        later.set(day, open);
        return open;
      };
      for (const lead of today.leads.leads) {
        const now = today.scoreOf(lead);
        const cools = today.coolsOn(lead, now);
        if (now.temperature !== 'hot' && now.temperature !== 'warm') {
          expect(cools).toBeUndefined();
          continue;
        }
        const until = cools ? cools.day - TODAY.day : 731;
        if (cools) expect(isLower(on(until).scoreOf(lead), now)).toBe(true);
        for (const day of daysBefore(until, drawn)) expect(isLower(on(day).scoreOf(lead), now)).toBe(false);
      }
    }),
    RUNS,
  );
});

test('whatever stands in the tables, every lead is scored', () => {
  const anyTable = (header: readonly Cell[]) =>
    fc
      .array(fc.array(anyCell, { minLength: header.length, maxLength: header.length }), { maxLength: 6 })
      .map((rows): Table => [header, ...rows]);
  fc.assert(
    fc.property(
      anyBook(),
      anyTable(['Fecha', 'Lead', 'Tipo', 'Detalle', 'Clave']),
      anyTable(['Persona', 'Campo', 'Condición']),
      (book, interactions, personas) => {
        const workbook = openBook({ ...book, interactions, personas });
        for (const score of scoresOf(workbook)) expect(score.temperature).not.toBe('failed');
        expect(Array.isArray(workbook.issues)).toBe(true);
      },
    ),
    RUNS,
  );
});
