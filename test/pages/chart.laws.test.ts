/** Charts of any numbers and names: axes hold them, pictures are whole. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ReportChart } from '../../src/messages/week/report-charts';
import { chartInWords, chartSvg } from '../../src/pages/chart';
import { ticksUpTo } from '../../src/pages/chart-scale';

const RUNS = { numRuns: 1_000 };
const SIZE = { width: 380, height: 180 };

const value = fc.oneof(
  fc.nat({ max: 20 }),
  fc.double({ min: 0, max: 1e6, noNaN: true }),
  fc.constant(undefined),
);
const aChart = (kind: ReportChart['kind'], series: number): fc.Arbitrary<ReportChart> =>
  fc.integer({ min: 1, max: 13 }).chain((labels) =>
    fc.record({
      id: fc.constant('funnel' as const),
      kind: fc.constant(kind),
      title: fc.string(),
      labels: fc.array(fc.string({ unit: 'binary' }), { minLength: labels, maxLength: labels }),
      series: fc.array(
        fc.record({
          name: fc.string(),
          colour: fc.constant('#33475B'),
          values: fc.array(value, { minLength: labels, maxLength: labels }),
        }),
        { minLength: series, maxLength: series },
      ),
    }),
  );
const anyChart = fc.oneof(aChart('bars', 1), aChart('lines', 3), aChart('columns', 2), aChart('ranges', 3));

describe('an axis', () => {
  it('begins at 0, reaches the largest value, and has round steps', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1e9, noNaN: true }), (largest) => {
        const ticks = ticksUpTo(largest);
        const [first, step = 0] = ticks;
        expect([first, Number.isInteger(step)]).toEqual([0, true]);
        expect(ticks[ticks.length - 1]).toBeGreaterThanOrEqual(largest);
        expect(ticks.length).toBeLessThanOrEqual(5);
        expect(ticks.every((tick, index) => Math.abs(tick - index * step) < 1e-6)).toBe(true);
      }),
      RUNS,
    );
  });
});

describe('a picture', () => {
  it('has a number in each place for one, and tags that are closed', () => {
    fc.assert(
      fc.property(anyChart, (chart) => {
        const { markup } = chartSvg(chart, SIZE, 'es');
        expect(markup).not.toMatch(
          /NaN|Infinity|undefined/.test(JSON.stringify(chart)) ? /$^/ : /NaN|Infinity|undefined/,
        );
        const open = [...markup.matchAll(/<(svg|text)\b/g)].length;
        expect([...markup.matchAll(/<\/(svg|text)>/g)]).toHaveLength(open);
        const attributes = [...markup.matchAll(/ (?:x|y|x1|x2|y1|y2|cx|cy|width|height)="([^"]*)"/g)];
        expect(attributes.every(([, number]) => Number.isFinite(Number(number)))).toBe(true);
      }),
      RUNS,
    );
  });

  it('draws nothing outside of itself, and no bar downwards', () => {
    fc.assert(
      fc.property(fc.oneof(aChart('columns', 2), aChart('lines', 3)), (chart) => {
        const { markup } = chartSvg(chart, SIZE, 'es');
        for (const [, y, height] of markup.matchAll(/<rect [^>]*y="([^"]*)"[^>]*height="([^"]*)"/g)) {
          expect(Number(height)).toBeGreaterThanOrEqual(0);
          expect(Number(y) + Number(height)).toBeLessThanOrEqual(SIZE.height);
        }
        for (const [, y] of markup.matchAll(/cy="([^"]*)"/g)) expect(Number(y)).toBeGreaterThanOrEqual(0);
      }),
      RUNS,
    );
  });

  it('says in words what it shows', () => {
    const chart: ReportChart = {
      ...{ id: 'temperatures', kind: 'lines', title: 'Temperaturas', labels: ['9/11', '16/11'] },
      series: [
        { name: 'Caliente', colour: '#B23A1E', values: [1, 4] },
        { name: 'Frío', colour: '#2F6FA8', values: [7, 2.5] },
      ],
    };
    expect(chartInWords(chart, 'es')).toBe('Temperaturas: Caliente 4, Frío 2,5 (16/11)');
    expect(chartSvg(chart, SIZE, 'es').markup).toContain('role="img" aria-label="Temperaturas: Caliente 4');
  });
});
