/** `Charts`, after https://developers.google.com/apps-script/reference/charts/charts */
import type { Blob } from '../../../host/blob';
import type * as host from '../../../host/charts';
import { drawChart } from '../drawing/draw-chart';
import { type ChartData, type Options, pictureOf } from '../drawing/options';
import type { ChartType } from '../model/chart-state';
import type { Runtime } from '../runtime';
import { imageOf } from './blob';
import { dataOf, newDataTable } from './data-table';
import { CHART_TYPE, COLUMN_TYPE, POSITION } from './enums';
import { guard, serviceTable } from './guard';

class ChartService implements host.Chart {
  readonly #rt: Runtime;
  readonly #svg: string;

  constructor(runtime: Runtime, svg: string) {
    this.#rt = runtime;
    this.#svg = svg;
  }
  getAs(contentType: string): Blob {
    return imageOf(this.#rt, this.#svg, contentType);
  }
}

const NO_DATA: ChartData = { categories: [], series: [], format: String };

class ChartBuilderService implements host.ChartBuilder {
  readonly #rt: Runtime;
  readonly #type: ChartType;
  #options: Options = {};
  #data = NO_DATA;

  constructor(runtime: Runtime, type: ChartType) {
    this.#rt = runtime;
    this.#type = type;
  }
  setDataTable(table: host.DataTable): this {
    this.#data = dataOf(this.#rt, table);
    return this;
  }
  setDimensions(width: number, height: number): this {
    return this.setOption('width', width).setOption('height', height);
  }
  setTitle(title: string): this {
    return this.setOption('title', title);
  }
  setColors(colors: string[]): this {
    return this.setOption('colors', colors);
  }
  setLegendPosition(position: unknown): this {
    return this.setOption('legend.position', String(position).toLowerCase());
  }
  setOption(option: string, value: unknown): this {
    this.#options = { ...this.#options, [option]: value };
    return this;
  }
  build(): host.Chart {
    const svg = drawChart(pictureOf(this.#type, this.#options, this.#data));
    return guard(this.#rt, CHART, new ChartService(this.#rt, svg));
  }
}

class ChartsService implements host.Charts {
  readonly ChartType = CHART_TYPE;
  readonly ColumnType = COLUMN_TYPE;
  readonly Position = POSITION;
  readonly #rt: Runtime;

  constructor(runtime: Runtime) {
    this.#rt = runtime;
  }
  newDataTable(): host.DataTableBuilder {
    return newDataTable(this.#rt);
  }
  newColumnChart(): host.ChartBuilder {
    return builderOf(this.#rt, 'COLUMN');
  }
  newBarChart(): host.ChartBuilder {
    return builderOf(this.#rt, 'BAR');
  }
  newLineChart(): host.ChartBuilder {
    return builderOf(this.#rt, 'LINE');
  }
}

const CHART = serviceTable('Charts.Chart', {
  getAs: 'text',
} satisfies Record<keyof ChartService, string>);

const BUILDER = serviceTable('Charts.ChartBuilder', {
  setDataTable: 'dataTable',
  setDimensions: 'number,number',
  setTitle: 'text',
  setColors: 'text[]',
  setLegendPosition: 'enum',
  setOption: 'text,anything',
  build: '',
} satisfies Record<keyof ChartBuilderService, string>);

const ENUMS = ['ChartType', 'ColumnType', 'Position'] as const;

const CHARTS = serviceTable(
  'Charts',
  {
    newDataTable: '',
    newColumnChart: '',
    newBarChart: '',
    newLineChart: '',
  } satisfies Record<Exclude<keyof ChartsService, (typeof ENUMS)[number]>, string>,
  ENUMS,
);

const builderOf = (runtime: Runtime, type: ChartType): host.ChartBuilder =>
  guard(runtime, BUILDER, new ChartBuilderService(runtime, type));

export const chartsOf = (runtime: Runtime): host.Charts => guard(runtime, CHARTS, new ChartsService(runtime));
