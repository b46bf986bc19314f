/**
 * Apache Unomi (open source): scoring plans, conditions with a value each, as its integration tests prove them.
 *
 * Source: github apache/unomi, itests/src/test/java/org/apache/unomi/itests/SegmentIT.java
 * (testScoringPastEventRecalculation, …MaximumEventCount, testScoringRecalculation,
 * testSegmentWithRelativeDateExpressions). Read 2026-11-22.
 *
 * How points map: the value of an element = Peso; a plan of one element has M = that value. "Within the last 10 days"
 * has no word of its own here: with a half-life of 10 days one event counts at least 0.5 for ten days.
 */
import { describe, expect, it } from 'vitest';
import { pointsByLead, scorePublished } from './published-model';

const HEADER = 'Criterio | Dimensión | Fuente | Campo | Peso | 100% | Vida media (días)';

describe('an element of 50 for an event within the last 10 days', () => {
  const workbook = scorePublished({
    matrix: `${HEADER}
      Suceso reciente | Interés | Interacción | Suceso | 50 | >=0,5 | 10`,
    leads: 'ID\nreciente\nantiguo\nnunca\nno tan antiguo',
    interactions: `
      Fecha      | Lead     | Tipo   | Detalle
      2026-11-19 | reciente | Suceso |
      2026-11-07 | antiguo  | Suceso |
      2026-11-10 | no tan antiguo | Suceso |
      2026-11-10 | no tan antiguo | Suceso |`,
  });

  it('gives 50 to an event of 3 days ago, nothing to one of 15 days ago, nothing to none', () => {
    expect(pointsByLead(workbook)).toMatchObject({ reciente: 50, antiguo: 0, nunca: 0 });
  });

  it('is a window there and a fading here: two events of 12 days ago still earn', () => {
    expect(pointsByLead(workbook)['no tan antiguo']).toBe(50);
  });
});

describe('an element of 50 for a number of events', () => {
  const plan = (condition: string) =>
    pointsByLead(
      scorePublished({
        matrix: `${HEADER}
          Sucesos | Interés | Interacción | Suceso | 50 | ${condition} |`,
        leads: 'ID\nuno\ndos\ntres',
        interactions: `
          Fecha      | Lead | Tipo   | Detalle
          2026-11-19 | uno  | Suceso |
          2026-11-19 | dos  | Suceso |
          2026-11-19 | dos  | Suceso |
          2026-11-19 | tres | Suceso |
          2026-11-19 | tres | Suceso |
          2026-11-19 | tres | Suceso |`,
      }),
    );

  it('of one at most: one event has it, a second takes it away', () => {
    expect(plan('1')).toMatchObject({ uno: 50, dos: 0 });
  });

  it('of one or two: two events have it, a third takes it away', () => {
    expect(plan('1..2')).toEqual({ uno: 50, dos: 50, tres: 0 });
  });
});

it('an element of 5 for a last visit within 5 days: 3 days ago has it, 15 days ago and never do not', () => {
  const workbook = scorePublished({
    matrix: `${HEADER}
      Última visita | Interés | Lead | Última visita | 5 | hace <= 5 días |`,
    leads: `
      ID       | Última visita
      reciente | 2026-11-19
      antiguo  | 2026-11-07
      nunca    |`,
  });
  expect(pointsByLead(workbook)).toEqual({ reciente: 5, antiguo: 0, nunca: 0 });
});
