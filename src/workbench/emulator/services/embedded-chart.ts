/** Charts in tabs, after https://developers.google.com/apps-script/reference/spreadsheet/embedded-chart */
import type * as host from '../../../host/charts';
import type { Range } from '../../../host/host';
import { optionAt } from '../drawing/options';
import type { SheetId } from '../engine';
import {
  type ChartAnchor,
  type ChartParts,
  type ChartState,
  type ChartType,
  NEW_CHART,
} from '../model/chart-state';
import type { Runtime } from '../runtime';
import { guard, serviceTable } from './guard';
import { placeOf } from './places';
import { rangeOf } from './range';

/** What a script holds: a chart as it was when it was read or built. */
interface Held extends ChartParts {
  /** `null` for one that was never put into a tab. */
  readonly id: number | null;
}

const held = new WeakMap<host.EmbeddedChart, Held>();

class ContainerInfoService implements host.ContainerInfo {
  readonly #anchor: ChartAnchor;

  constructor(anchor: ChartAnchor) {
    this.#anchor = anchor;
  }
  getAnchorRow(): number {
    return this.#anchor.row + 1;
  }
  getAnchorColumn(): number {
    return this.#anchor.column + 1;
  }
  getOffsetX(): number {
    return this.#anchor.x;
  }
  getOffsetY(): number {
    return this.#anchor.y;
  }
}

class ChartOptionsService implements host.ChartOptions {
  readonly #options: ChartParts['options'];

  constructor(options: ChartParts['options']) {
    this.#options = options;
  }
  get(option: string): unknown {
    return optionAt(this.#options, option) ?? null;
  }
}

class EmbeddedChartService implements host.EmbeddedChart {
  readonly #rt: Runtime;
  readonly #chart: Held;

  constructor(runtime: Runtime, chart: Held) {
    this.#rt = runtime;
    this.#chart = chart;
  }
  getChartId(): number | null {
    return this.#chart.id;
  }
  getRanges(): Range[] {
    return this.#chart.ranges.map(({ sheet, block }) => rangeOf(this.#rt, sheet, block));
  }
  getOptions(): host.ChartOptions {
    return guard(this.#rt, OPTIONS, new ChartOptionsService(this.#chart.options));
  }
  getContainerInfo(): host.ContainerInfo {
    return guard(this.#rt, CONTAINER, new ContainerInfoService(this.#chart.anchor));
  }
  modify(): host.EmbeddedChartBuilder {
    return builderOf(this.#rt, this.#chart);
  }
}

class BuilderService implements host.EmbeddedChartBuilder {
  readonly #rt: Runtime;
  #chart: Held;

  constructor(runtime: Runtime, chart: Held) {
    this.#rt = runtime;
    this.#chart = chart;
  }
  setChartType(type: unknown): this {
    return this.#with({ type: String(type) as ChartType });
  }
  addRange(range: Range): this {
    return this.#with({ ranges: [...this.#chart.ranges, placeOf(range)] });
  }
  clearRanges(): this {
    return this.#with({ ranges: [] });
  }
  setPosition(row: number, column: number, x: number, y: number): this {
    if (row < 1 || column < 1) throw new Error('The position of a chart starts at row 1 and column 1.');
    return this.#with({ anchor: { row: row - 1, column: column - 1, x, y } });
  }
  setOption(option: string, value: unknown): this {
    const kept: unknown = JSON.parse(JSON.stringify(value ?? null));
    return this.#with({ options: { ...this.#chart.options, [option]: kept } });
  }
  setNumHeaders(headers: number): this {
    return this.#with({ headers });
  }
  setTransposeRowsAndColumns(transposed: boolean): this {
    return this.#with({ transposed });
  }
  build(): host.EmbeddedChart {
    return chartOf(this.#rt, this.#chart);
  }
  #with(part: Partial<ChartParts>): this {
    this.#chart = { ...this.#chart, ...part };
    return this;
  }
}

const CONTAINER = serviceTable('SpreadsheetApp.ContainerInfo', {
  getAnchorRow: '',
  getAnchorColumn: '',
  getOffsetX: '',
  getOffsetY: '',
} satisfies Record<keyof ContainerInfoService, string>);

const OPTIONS = serviceTable('Charts.ChartOptions', {
  get: 'text',
} satisfies Record<keyof ChartOptionsService, string>);

const CHART = serviceTable('SpreadsheetApp.EmbeddedChart', {
  getChartId: '',
  getRanges: '',
  getOptions: '',
  getContainerInfo: '',
  modify: '',
} satisfies Record<keyof EmbeddedChartService, string>);

const BUILDER = serviceTable('SpreadsheetApp.EmbeddedChartBuilder', {
  setChartType: 'enum',
  addRange: 'range',
  clearRanges: '',
  setPosition: 'number,number,number,number',
  setOption: 'text,anything',
  setNumHeaders: 'number',
  setTransposeRowsAndColumns: 'boolean',
  build: '',
} satisfies Record<keyof BuilderService, string>);

const chartOf = (runtime: Runtime, chart: Held): host.EmbeddedChart => {
  const made = guard(runtime, CHART, new EmbeddedChartService(runtime, chart));
  held.set(made, chart);
  return made;
};

const builderOf = (runtime: Runtime, chart: Held): host.EmbeddedChartBuilder =>
  guard(runtime, BUILDER, new BuilderService(runtime, chart));

export const newChart = (runtime: Runtime): host.EmbeddedChartBuilder =>
  builderOf(runtime, { ...NEW_CHART, id: null });

const chartsIn = ({ workbook }: Runtime, sheet: SheetId): readonly ChartState[] =>
  workbook.sheet(sheet).charts;

export const chartsOfSheet = (runtime: Runtime, sheet: SheetId): host.EmbeddedChart[] =>
  chartsIn(runtime, sheet).map((chart) => chartOf(runtime, chart));

const heldBy = (chart: host.EmbeddedChart): Held => {
  const found = held.get(chart);
  if (!found) throw new Error('Not a chart of this workbook');
  return found;
};

/** The tab's charts with one more; what the script holds learns no id, as Google promises none. */
export const withChart = (runtime: Runtime, sheet: SheetId, chart: host.EmbeddedChart): ChartState[] => {
  const added = { ...heldBy(chart), id: runtime.workbook.takeId() };
  return [...chartsIn(runtime, sheet), added];
};

const indexOf = (charts: readonly ChartState[], { id }: Held): number => {
  const index = charts.findIndex((chart) => chart.id === id);
  if (index < 0) throw new Error('The chart does not exist in this sheet.');
  return index;
};

/** The tab's charts with one changed. */
export const withChangedChart = (rt: Runtime, sheet: SheetId, chart: host.EmbeddedChart): ChartState[] => {
  const charts = chartsIn(rt, sheet);
  const changed = heldBy(chart);
  const index = indexOf(charts, changed);
  return charts.map((old, at) => (at === index ? { ...changed, id: old.id } : old));
};

export const withoutChart = (rt: Runtime, sheet: SheetId, chart: host.EmbeddedChart): ChartState[] => {
  const charts = chartsIn(rt, sheet);
  const index = indexOf(charts, heldBy(chart));
  return charts.filter((_, at) => at !== index);
};
