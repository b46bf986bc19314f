/** Charts in tabs. D = https://developers.google.com/apps-script/reference/ */
import { describe, expect, it } from 'vitest';
import type { Sheet } from '../../../src/host/host';
import type { Workbench } from '../../../src/workbench/emulator/open-workbench';
import { at, aWorkbench, block, sheetOf } from './a-workbench';

/** Three stages with a number each under two names, in A1:B4. */
const aFunnel = (wb: Workbench = aWorkbench()): Workbench => {
  at(wb, 'A1:B4').setValues([
    ['Etapa', 'Leads'],
    ['Contactado', 30],
    ['Cualificado', 12],
    ['Cliente', 4],
  ]);
  return wb;
};

const withChart = (wb: Workbench, sheet: Sheet = sheetOf(wb)): Workbench => {
  const { COLUMN } = wb.services.Charts.ChartType;
  const chart = sheet
    .newChart()
    .setChartType(COLUMN)
    .addRange(at(wb, 'A1:B4'))
    .setNumHeaders(1)
    .setPosition(6, 4, 10, 5)
    .setOption('title', 'Embudo')
    .setOption('width', 420)
    .setOption('height', 240)
    .build();
  sheet.insertChart(chart);
  return wb;
};

const drawn = (wb: Workbench) => wb.session.activeSheet().charts();
const picture = (wb: Workbench): string => drawn(wb)[0]!.svg;
const only = (wb: Workbench) => sheetOf(wb).getCharts()[0]!;

describe('a chart in a tab (D spreadsheet/sheet#insertChart(EmbeddedChart))', () => {
  it('hangs where it was put, with its title, its names and its size', () => {
    const wb = withChart(aFunnel());
    expect(drawn(wb)).toMatchObject([{ row: 5, column: 3, x: 10, y: 5, width: 420, height: 240 }]);
    for (const name of ['Embudo', 'Contactado', 'Cualificado', 'Cliente'])
      expect(picture(wb)).toContain(`>${name}</text>`);
  });

  it('gets an id that is no other’s, and none before it is put into a tab', () => {
    const wb = withChart(withChart(aFunnel()));
    const ids = sheetOf(wb)
      .getCharts()
      .map((chart) => chart.getChartId());
    expect(new Set(ids).size).toBe(2);
    expect(ids).not.toContain(null);
    expect(sheetOf(wb).newChart().build().getChartId()).toBeNull();
  });

  it('tells its ranges, options and place', () => {
    const wb = withChart(aFunnel());
    const chart = only(wb);
    expect(chart.getRanges().map((range) => range.getA1Notation())).toEqual(['A1:B4']);
    expect([chart.getOptions().get('title'), chart.getOptions().get('colors')]).toEqual(['Embudo', null]);
    const place = chart.getContainerInfo();
    expect([place.getAnchorRow(), place.getAnchorColumn(), place.getOffsetX(), place.getOffsetY()]).toEqual([
      6, 4, 10, 5,
    ]);
  });

  it('shows what its cells hold now', () => {
    const wb = withChart(aFunnel());
    expect(picture(wb)).not.toContain('>Propuesta<');
    at(wb, 'A3').setValue('Propuesta');
    expect(picture(wb)).toContain('>Propuesta<');
  });

  it('can be removed', () => {
    const wb = withChart(aFunnel());
    sheetOf(wb).removeChart(only(wb));
    expect(drawn(wb)).toEqual([]);
  });

  it('is put under another name per series where the ranges are turned', () => {
    const wb = aFunnel();
    const chart = sheetOf(wb)
      .newChart()
      .addRange(at(wb, 'A1:B4'))
      .setNumHeaders(1)
      .setTransposeRowsAndColumns(true)
      .setOption('legend.position', 'top')
      .build();
    sheetOf(wb).insertChart(chart);
    expect(picture(wb)).toContain('>Contactado</text>');
    expect(picture(wb)).toContain('>Leads</text>');
  });
});

describe('a chart that is changed (D spreadsheet/sheet#updateChart(EmbeddedChart))', () => {
  it('stays the one it was, under its id', () => {
    const wb = withChart(aFunnel());
    const before = only(wb).getChartId();
    const changed = only(wb).modify().setOption('title', 'Otro').clearRanges().addRange(at(wb, 'A1:B3'));
    sheetOf(wb).updateChart(changed.build());
    expect(sheetOf(wb).getCharts()).toHaveLength(1);
    expect(only(wb).getChartId()).toBe(before);
    expect(picture(wb)).toContain('>Otro</text>');
    expect(picture(wb)).not.toContain('>Cliente</text>');
  });

  it('is refused where it is not', () => {
    const wb = withChart(aFunnel());
    const other = wb.services.SpreadsheetApp.getActive().insertSheet('Otra', 1);
    const chart = wb.services.SpreadsheetApp.getActive().getSheets()[0]!.getCharts()[0]!;
    expect(() => other.updateChart(chart)).toThrow('The chart does not exist in this sheet.');
    expect(() => other.updateChart(other.newChart().build())).toThrow('does not exist');
  });
});

describe('a chart and what happens around it', () => {
  it('moves with inserted rows, and so do its ranges', () => {
    const wb = withChart(aFunnel());
    sheetOf(wb).insertRowsAfter(1, 2);
    expect(drawn(wb)[0]!.row).toBe(7);
    expect(only(wb).getRanges()[0]!.getA1Notation()).toBe('A1:B6');
  });

  it('stays where it was when its own rows are deleted', () => {
    const wb = withChart(aFunnel());
    sheetOf(wb).deleteRows(5, 3);
    expect(drawn(wb)[0]).toMatchObject({ row: 4, y: 0 });
  });

  it('follows its cells from another tab, and outlives that tab without them', () => {
    const wb = aFunnel();
    const book = wb.services.SpreadsheetApp.getActive();
    const data = book.getActiveSheet();
    withChart(wb, book.getSheets()[0]!);
    const other = book.insertSheet('Informe', 1);
    other.insertChart(data.getCharts()[0]!.modify().build());
    data.insertColumnsBefore(1, 1);
    expect(other.getCharts()[0]!.getRanges()[0]!.getA1Notation()).toBe('B1:C4');
    (book as unknown as { deleteSheet(sheet: Sheet): void }).deleteSheet(data);
    expect(other.getCharts()[0]!.getRanges()).toEqual([]);
  });

  it('is still there when the file is opened again', () => {
    const wb = withChart(aFunnel());
    const again = aWorkbench({ snapshot: JSON.parse(JSON.stringify(wb.session.snapshot())) });
    expect(drawn(again)).toEqual(drawn(wb));
    const pieces = aWorkbench({ snapshot: JSON.parse(wb.session.snapshotPieces().join('')) });
    expect(drawn(pieces)).toEqual(drawn(wb));
  });

  it('comes back with undo', () => {
    const code =
      'function quitar() { var s = SpreadsheetApp.getActive().getActiveSheet(); s.removeChart(s.getCharts()[0]); }';
    const wb = withChart(aFunnel(aWorkbench({ code })));
    wb.run('quitar');
    expect(drawn(wb)).toEqual([]);
    wb.session.undo();
    expect(drawn(wb)).toHaveLength(1);
  });

  it('tells the page when its cells change in another tab', () => {
    const wb = withChart(aFunnel());
    const told: number[] = [];
    wb.session.subscribe({ cells: (sheet) => told.push(sheet) });
    wb.session.type(1, 1, '31');
    expect(told).toContain(wb.session.activeSheet().id);
  });
});

describe('what is not drawn', () => {
  it('is said by name', () => {
    const { Charts } = aWorkbench().services;
    expect(() => (Charts.ChartType as unknown as { PIE: unknown }).PIE).toThrow(
      'ChartType.PIE is not emulated',
    );
    expect(() => (Charts as unknown as { newPieChart(): unknown }).newPieChart()).toThrow(
      'Charts.newPieChart is not emulated',
    );
  });
});

describe('files from before there were charts', () => {
  it('open as they were', () => {
    const wb = aFunnel();
    const old = JSON.parse(JSON.stringify(wb.session.snapshot())) as { sheets: Record<string, unknown>[] };
    for (const sheet of old.sheets)
      for (const part of ['charts', 'heights', 'hiddenGridlines']) delete sheet[part];
    const again = aWorkbench({ snapshot: old });
    expect(drawn(again)).toEqual([]);
    expect(again.session.activeSheet().rowHeight(0)).toBe(21);
    expect(sheetOf(again).getRange(1, 1, 4, 2).getValues()).toEqual(
      sheetOf(wb).getRange(1, 1, 4, 2).getValues(),
    );
    expect(block('A1')).toEqual(again.session.selection());
  });
});
