/** Laws of the session: undo is exact, and what is calculated step by step equals what is calculated afresh. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { WorkbenchSession } from '../../../src/workbench/emulator/session';
import { aWorkbench } from './a-workbench';

const SIZE = 6;
const code = `function ESCALERA(x) { return [[x, 1], [2, x]]; }
function dibujar(row, column, title) {
  var sheet = SpreadsheetApp.getActive().getActiveSheet();
  var chart = sheet.getCharts()[0];
  var builder = chart ? chart.modify() : sheet.newChart();
  builder.addRange(sheet.getRange(row, column, 3, 2)).setPosition(column, row, 1, 2).setOption('title', title);
  if (chart && title === '') sheet.removeChart(chart);
  else if (chart && title !== '1') sheet.updateChart(builder.build());
  else sheet.insertChart(builder.build());
}`;

const place = fc.nat({ max: SIZE - 1 });
const text = fc.oneof(
  fc.constantFrom('', '1', '2,5', 'hola', "'=x", 'VERDADERO', '3/4/2026', '10%'),
  fc.constantFrom('=A1', '=$B2+1', '=SUM(A1:C3)', '=B2&C3', '=ESCALERA(A1)', '=A2:B3', '=1/0', '=D$1*2'),
);
const area = fc
  .record({ top: place, left: place, height: fc.nat({ max: 2 }), width: fc.nat({ max: 2 }) })
  .map(({ top, left, height, width }) => ({ top, left, bottom: top + height, right: left + width }));

type Step = (session: WorkbenchSession) => unknown;
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.tuple(place, place, text).map(
      ([r, c, t]): Step =>
        (s) =>
          s.type(r, c, t),
    ),
  },
  fc.tuple(area, text).map(
    ([a, t]): Step =>
      (s) =>
        s.paste(a, [[t]]),
  ),
  area.map(
    (a): Step =>
      (s) =>
        s.clear(a),
  ),
  fc.tuple(place, fc.integer({ min: 1, max: 2 })).map(
    ([at, n]): Step =>
      (s) =>
        s.insertRows(at, n),
  ),
  fc.tuple(place, fc.integer({ min: 1, max: 2 })).map(
    ([at, n]): Step =>
      (s) =>
        s.deleteRows(at, n),
  ),
  fc.tuple(place, fc.integer({ min: 1, max: 2 })).map(
    ([at, n]): Step =>
      (s) =>
        s.insertColumns(at, n),
  ),
  fc.tuple(place, fc.integer({ min: 1, max: 2 })).map(
    ([at, n]): Step =>
      (s) =>
        s.deleteColumns(at, n),
  ),
  fc.tuple(area, fc.boolean()).map(
    ([a, up]): Step =>
      (s) =>
        s.sort(a, a.left, up),
  ),
  fc.tuple(place, place, text).map(
    ([row, column, title]): Step =>
      (s) =>
        s.callFromSidebar('dibujar', [row + 1, column + 1, title]),
  ),
  fc.tuple(area, place, place, fc.boolean()).map(
    ([block, row, column, cut]): Step =>
      (s) =>
        s.copyWithin({ sheet: s.activeSheet().id, block }, { row, column }, cut),
  ),
);
const steps = fc.array(step, { minLength: 1, maxLength: 12 });

const texts = (session: WorkbenchSession): string[][] => {
  const sheet = session.activeSheet();
  const span = Array.from({ length: SIZE + 6 }, (_, i) => i);
  const cells = span.map((row) => span.map((column) => sheet.cell(row, column).text));
  return [...cells, sheet.charts().map(({ svg, row, column }) => `${row} ${column} ${svg}`)];
};

describe('laws of the session', () => {
  it('undoing everything gives the workbook of the beginning, redoing it that of the end', () => {
    fc.assert(
      fc.property(steps, (edits) => {
        const { session } = aWorkbench({ code });
        const before = session.snapshot();
        for (const edit of edits) edit(session);
        const after = session.snapshot();
        const shownAfter = texts(session);
        while (session.undo());
        expect(session.snapshot()).toEqual(before);
        while (session.redo());
        expect(session.snapshot()).toEqual(after);
        expect(texts(session)).toEqual(shownAfter);
      }),
      { numRuns: 60 },
    );
  });

  it('a workbook opened from a snapshot shows what the one that was edited shows', () => {
    fc.assert(
      fc.property(steps, (edits) => {
        const { session } = aWorkbench({ code });
        for (const edit of edits) {
          edit(session);
          texts(session);
        }
        const again = aWorkbench({ code, snapshot: session.snapshot() });
        expect(texts(again.session)).toEqual(texts(session));
        expect(again.session.snapshot()).toEqual(session.snapshot());
      }),
      { numRuns: 60 },
    );
  });

  it('text written after each edit, much of it taken from the one before, opens as the same workbook', () => {
    fc.assert(
      fc.property(steps, (edits) => {
        const { session } = aWorkbench({ code });
        let pieces = session.snapshotPieces();
        for (const edit of edits) {
          edit(session);
          pieces = session.snapshotPieces();
        }
        const again = aWorkbench({ code, snapshot: JSON.parse(pieces.join('')) });
        expect(again.session.snapshot()).toEqual(session.snapshot());
      }),
      { numRuns: 200 },
    );
  });

  it('inserting rows or columns and deleting them again changes nothing', () => {
    fc.assert(
      fc.property(steps, place, fc.integer({ min: 1, max: 3 }), (edits, at, count) => {
        const { session } = aWorkbench({ code });
        for (const edit of edits) edit(session);
        const before = session.snapshot();
        session.insertRows(at, count);
        session.deleteRows(at, count);
        session.insertColumns(at, count);
        session.deleteColumns(at, count);
        expect(session.snapshot()).toEqual(before);
      }),
      { numRuns: 60 },
    );
  });
});
