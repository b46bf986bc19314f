/** The page of any report: each figure that it shows stands in one cell, and nothing stands upon anything else. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Figure, Line, Report } from '../../../src/domain/report/report';
import { reportGrid } from '../../../src/sheets/week/report-grid';
import {
  lettersOf,
  PAGE_WIDTH,
  REPORT_WIDTHS,
  RIGHT_PANEL,
  ROW_HEIGHT,
  TITLE_HEIGHT,
} from '../../../src/sheets/week/report-looks';
import { figureIn, packFigures } from '../../../src/sheets/week/report-memo';
import { textWidth } from '../../../src/sheets/week/text-width';
import { aReport, sectionsWith, TOO_SHORT } from '../../pages/a-report';

const WIDTH = REPORT_WIDTHS.length;

const value = fc.oneof(fc.nat(), fc.double({ min: -1e6, max: 1e6, noNaN: true }), fc.constant(undefined));

/** Lines of any length and labels, some without figures, figures of any value. */
const anyReport: fc.Arbitrary<Report> = fc
  .record({
    sources: fc.integer({ min: 0, max: 20 }),
    values: fc.array(value, { minLength: 7, maxLength: 7 }),
    gap: fc.integer({ min: 1, max: 9 }),
    label: fc.string(),
    isShort: fc.boolean(),
    movers: fc.integer({ min: 0, max: 9 }),
    weeks: fc.integer({ min: 0, max: 13 }),
  })
  .map(({ sources, values, gap, label, isShort, movers, weeks }) => {
    const changed = (line: Line, at: number): Line => ({
      ...line,
      ...('text' in line.label && { label: { text: `${label}${line.label.text}` } }),
      figures: line.figures.map((figure, index) =>
        figure && (at + index) % gap ? { ...figure, value: values[(at + index) % values.length] } : undefined,
      ),
    });
    const report = aReport();
    return aReport({
      sections: sectionsWith(sources).map((one) => ({ ...one, lines: one.lines.map(changed) })),
      rose: Array.from({ length: movers }, () => report.rose[0]!),
      trend: report.trend.slice(0, weeks),
      ...(isShort && { forecast: TOO_SHORT }),
    });
  });

const figuresOf = ({ sections }: Report): Figure[] =>
  sections.flatMap(({ lines }) => lines.flatMap(({ figures }) => figures.flatMap((figure) => figure ?? [])));

describe('the page of any report', () => {
  it('shows a figure once, as it is, and finds it again by its cell', () => {
    fc.assert(
      fc.property(anyReport, (report) => {
        const { values, figures: all } = reportGrid(report, 'es');
        const figures = all.filter(({ id }) => !id.startsWith('~'));
        const known = new Map(figuresOf(report).map((figure) => [figure.id, figure]));
        const ids = [...known.keys()];
        expect(new Set(figures.map(({ id }) => id)).size).toBe(figures.length);
        expect(new Set(all.map(({ row, column }) => `${row}.${column}`)).size).toBe(all.length);
        for (const { row, column, id } of figures)
          expect(values[row - 1]![column - 1]).toBe(known.get(id)!.value ?? '–');
        const memo = {
          rows: 0,
          columns: 13,
          week: 0,
          charts: {},
          figures: packFigures(figures),
          alert: '',
          said: 0,
        };
        const some = figures[figures.length >> 1];
        if (some) expect(figureIn(memo, some.row, some.column, ids)).toBe(some.id);
      }),
      { numRuns: 1_000 },
    );
  });

  it('leaves no figure out: whoever adds up finds the totals', () => {
    fc.assert(
      fc.property(anyReport, (report) => {
        const shown = reportGrid(report, 'es')
          .figures.map(({ id }) => id)
          .filter((id) => !id.startsWith('~'));
        const ids = figuresOf(report).map(({ id }) => id);
        expect(new Set(shown)).toEqual(new Set(ids));
      }),
      { numRuns: 1_000 },
    );
  });

  it('shows every text whole: none is wider than what is free right of it', () => {
    fc.assert(
      fc.property(anyReport, (report) => {
        const { values, looks, charts } = reportGrid(report, 'es');
        const isUnderChart = (row: number, column: number) =>
          charts.some(
            (chart) =>
              column >= chart.column - 1 && row >= chart.row && row < chart.row + chart.height / ROW_HEIGHT,
          );
        const isFree = (row: number, column: number) =>
          values[row]![column] === '' && !isUnderChart(row + 1, column + 1);
        values.forEach((cells, row) => {
          cells.forEach((cell, column) => {
            const look = looks[row]![column]!;
            if (typeof cell !== 'string' || cell === '' || look === 'data' || look === 'title') return;
            let after = column + 1;
            // Right-aligned texts would run over what stands left of them.
            if (look !== 'column') while (after < WIDTH && isFree(row, after)) after++;
            const room = REPORT_WIDTHS.slice(column, after).reduce((sum, width) => sum + width, 0);
            expect([cell, textWidth(cell, lettersOf(look)) <= room]).toEqual([cell, true]);
          });
        });
      }),
      { numRuns: 1_000 },
    );
  });

  it('draws charts from cells that hold what they show', () => {
    fc.assert(
      fc.property(anyReport, (report) => {
        const { values, charts } = reportGrid(report, 'es');
        for (const { chart, data } of charts) {
          const [labels, numbers = labels!] = data;
          const first = numbers === labels ? 1 : 0;
          chart.labels.forEach((label, index) => {
            expect(values[labels!.row + index]![labels!.column - 1]).toBe(label);
            chart.series.forEach((series, place) => {
              const cell = values[numbers.row + index]![numbers.column - 1 + first + place];
              expect(cell).toBe(series.values[index] ?? (chart.id === 'funnel' ? cell : ''));
            });
          });
        }
      }),
      { numRuns: 1_000 },
    );
  });

  it('can be read on paper: fitted to the width of A4, figures keep 6.5 points, and no page ends in a chart', () => {
    fc.assert(
      fc.property(anyReport, fc.integer({ min: 0, max: 20 }), (report, count) => {
        const notices = Array.from({ length: count }, () => 'Algo que mirar.');
        const { values, looks, figures, charts } = reportGrid(report, 'es', { notices });
        // Upright, between margins of 12 mm, in pixels.
        const scale = 703 / PAGE_WIDTH;
        for (const { row, column } of figures)
          if (typeof values[row - 1]![column - 1] === 'number')
            expect(lettersOf(looks[row - 1]![column - 1]!).size * scale).toBeGreaterThan(6.5);
        // Where pages end between narrow margins, and between the usual ones of Google.
        for (const end of [1_009 / 703, 978 / 659].flatMap((high) => [
          PAGE_WIDTH * high,
          2 * PAGE_WIDTH * high,
        ]))
          for (const { row, height } of charts) {
            const top = TITLE_HEIGHT + (row - 2) * ROW_HEIGHT;
            expect(top < end && top + height > end).toBe(false);
          }
      }),
      { numRuns: 1_000 },
    );
  });

  it('keeps within its columns, with charts beside each other’s numbers and not upon them', () => {
    fc.assert(
      fc.property(anyReport, (report) => {
        const { values, looks, formats, charts, figures } = reportGrid(report, 'es');
        for (const rows of [values, looks, formats])
          expect(rows.every((row) => row.length === WIDTH)).toBe(true);
        const bottomOf = (chart: (typeof charts)[number]) => chart.row + chart.height / ROW_HEIGHT;
        charts.forEach((chart, index) => {
          const next = charts[index + 1];
          expect(chart.column).toBe(RIGHT_PANEL);
          if (next) expect(bottomOf(chart)).toBeLessThanOrEqual(next.row);
          const under = figures.filter(
            ({ row, column }) => column >= RIGHT_PANEL && row >= chart.row && row < bottomOf(chart),
          );
          expect(under).toEqual([]);
        });
      }),
      { numRuns: 1_000 },
    );
  });
});
