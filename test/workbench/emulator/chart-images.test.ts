/** Images of charts. D = https://developers.google.com/apps-script/reference/ */
import { describe, expect, it } from 'vitest';
import { drawChart } from '../../../src/workbench/emulator/drawing/draw-chart';
import { type Options, pictureOf } from '../../../src/workbench/emulator/drawing/options';
import { scaleOf } from '../../../src/workbench/emulator/drawing/scale';
import type { ChartType } from '../../../src/workbench/emulator/model/chart-state';
import { aWorkbench } from './a-workbench';

const { Charts, Utilities } = aWorkbench().services;

const aTable = () =>
  Charts.newDataTable()
    .addColumn(Charts.ColumnType.STRING, 'Mes')
    .addColumn(Charts.ColumnType.NUMBER, 'Clientes')
    .addRow(['Enero', 3])
    .addRow(['Febrero', 12])
    .build();

const svgOf = (bytes: number[]): string => new TextDecoder().decode(Uint8Array.from(bytes));

describe('Charts (D charts/charts)', () => {
  it('draws a table without any tab', () => {
    const chart = Charts.newColumnChart()
      .setDataTable(aTable())
      .setDimensions(500, 250)
      .setTitle('Clientes por mes')
      .setColors(['#123456'])
      .build();
    const svg = svgOf(chart.getAs('image/png').getBytes());
    for (const part of ['width="500"', 'height="250"', '>Clientes por mes<', '>Febrero<', '#123456'])
      expect(svg).toContain(part);
  });

  it('says that its image is an SVG', () => {
    const blob = Charts.newLineChart().setDataTable(aTable()).build().getAs('image/png').setName('meses');
    expect([blob.getContentType(), blob.getName()]).toEqual(['image/svg+xml', 'meses']);
  });

  it('gives bytes as Java has them, which base64Encode takes (D utilities/utilities#base64Encode(Byte))', () => {
    const bytes = Charts.newBarChart().setTitle('Señal').build().getAs('image/png').getBytes();
    expect(Math.min(...bytes)).toBeLessThan(0);
    expect(atob(Utilities.base64Encode(bytes))).toBe(String.fromCharCode(...bytes.map((byte) => byte & 255)));
    expect([[], [1], [1, 2], [-1, -2, -3]].map((some) => Utilities.base64Encode(some))).toEqual([
      '',
      'AQ==',
      'AQI=',
      '//79',
    ]);
  });

  it('refuses a row that does not fit its columns', () => {
    const table = Charts.newDataTable().addColumn(Charts.ColumnType.NUMBER, 'n');
    expect(() => table.addRow([1, 2])).toThrow('Row has 2 values');
    expect(() => table.addRow(['uno'])).toThrow('Type mismatch');
  });

  it('cannot be called from a formula', () => {
    const wb = aWorkbench();
    const call = () => wb.execution(() => wb.services.Charts.newDataTable(), 'CUSTOM_FUNCTION');
    expect(call).toThrow('You do not have permission');
  });
});

const draw = (type: ChartType, options: Options, values: (number | null)[][] = [[10, -5, null]]): string =>
  drawChart(
    pictureOf(type, options, {
      categories: ['a & <b>', 'b', 'c'],
      series: values.map((each, at) => ({ label: `s${at}`, values: each })),
      format: (value) => String(value).replace('.', ','),
    }),
  );

const count = (svg: string, part: string): number => svg.split(part).length - 1;

describe('the drawing', () => {
  it('escapes what it writes', () => {
    expect(draw('COLUMN', { title: '"<script>"' })).not.toContain('<script');
    expect(draw('COLUMN', {})).toContain('a &amp; &lt;b&gt;');
  });

  it('has a bar for each number, and a legend only for several series', () => {
    expect(count(draw('COLUMN', {}), '<rect')).toBe(1 + 2);
    expect(
      count(
        draw('COLUMN', {}, [
          [1, 2, 3],
          [1, 2, 3],
        ]),
        '<rect',
      ),
    ).toBe(1 + 6 + 2);
    expect(
      count(
        draw('BAR', { legend: { position: 'none' } }, [
          [1, 2, 3],
          [1, 2, 3],
        ]),
        '<rect',
      ),
    ).toBe(1 + 6);
  });

  it('breaks a line where a number is missing', () => {
    expect(count(draw('LINE', {}, [[1, null, 3]]), '<polyline')).toBe(2);
  });

  it('stacks series up to their sum', () => {
    const stacked = draw('COLUMN', { isStacked: true }, [
      [10, 0, 0],
      [10, 0, 0],
    ]);
    expect(stacked).toContain('>20</text>');
    expect(
      draw('COLUMN', {}, [
        [10, 0, 0],
        [10, 0, 0],
      ]),
    ).not.toContain('>20</text>');
  });

  it('writes its numbers as the data are written', () => {
    expect(draw('COLUMN', {}, [[0.5, 0.2, 0.1]])).toContain('>0,2</text>');
  });

  it('says its numbers to who cannot see it', () => {
    expect(draw('COLUMN', { title: 'Embudo' })).toContain(
      'aria-label="Embudo. s0: a &amp; &lt;b&gt; 10, b -5, c –"',
    );
  });

  it('keeps to the ends that were asked for', () => {
    expect(draw('LINE', { vAxis: { viewWindow: { min: 0, max: 100 } } }, [[1, 2, 3]])).toContain(
      '>100</text>',
    );
    expect(draw('LINE', { 'vAxis.maxValue': 100 }, [[1, 2, 3]])).toContain('>100</text>');
  });

  it('is drawn without any data too', () => {
    expect(drawChart(pictureOf('BAR', {}, { categories: [], series: [], format: String }))).toContain(
      '</svg>',
    );
  });
});

describe('marks of an axis', () => {
  it.each([
    [
      [3, 17],
      [0, 5, 10, 15, 20],
    ],
    [[1], [0, 1]],
    [
      [-4, 6],
      [-4, -2, 0, 2, 4, 6],
    ],
    [[0.13], [0, 0.05, 0.1, 0.15]],
    [[], [0, 1]],
    [[123_456], [0, 50_000, 100_000, 150_000]],
  ])('%j gives %j', (values, ticks) => {
    expect(scaleOf(values, 5).ticks).toEqual(ticks);
  });
});
