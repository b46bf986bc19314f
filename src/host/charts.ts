/** Charts as Apps Script knows them: those that live in a tab, and those that are only drawn as images. */
import type { Blob } from './blob';
import type { Range } from './host';

/** A chart in a tab. What is changed through `modify()` counts once `Sheet.updateChart` has taken it. */
export interface EmbeddedChart {
  /** `null` until the chart has been put into a tab. Stays the same through `modify()` and `updateChart`. */
  getChartId(): number | null;
  getRanges(): Range[];
  getOptions(): ChartOptions;
  getContainerInfo(): ContainerInfo;
  modify(): EmbeddedChartBuilder;
}

export interface ChartOptions {
  /** `null` for an option that was never set. */
  get(option: string): unknown;
}

/** Where the chart hangs: its top left corner, in pixels from that of a cell (1-based). */
export interface ContainerInfo {
  getAnchorRow(): number;
  getAnchorColumn(): number;
  getOffsetX(): number;
  getOffsetY(): number;
}

/**
 * Builds a chart over ranges: the first column gives the categories, each further one a series.
 * Options by Google's names: `title`, `width`, `height` (pixels), `colors`, `legend.position`, `isStacked` …
 */
export interface EmbeddedChartBuilder {
  setChartType(type: unknown): EmbeddedChartBuilder;
  addRange(range: Range): EmbeddedChartBuilder;
  clearRanges(): EmbeddedChartBuilder;
  setPosition(
    anchorRowPos: number,
    anchorColPos: number,
    offsetX: number,
    offsetY: number,
  ): EmbeddedChartBuilder;
  setOption(option: string, value: unknown): EmbeddedChartBuilder;
  /** How many rows (or columns, when transposed) at the start are names of series. */
  setNumHeaders(headers: number): EmbeddedChartBuilder;
  /** True: each row is a series, and the first row gives the categories. */
  setTransposeRowsAndColumns(transpose: boolean): EmbeddedChartBuilder;
  build(): EmbeddedChart;
}

/** The service that draws charts from tables of its own, without any tab. Needs no scope. */
export interface Charts {
  readonly ChartType: { readonly COLUMN: unknown; readonly BAR: unknown; readonly LINE: unknown };
  readonly ColumnType: { readonly STRING: unknown; readonly NUMBER: unknown };
  readonly Position: { readonly TOP: unknown; readonly NONE: unknown };
  newDataTable(): DataTableBuilder;
  newColumnChart(): ChartBuilder;
  newBarChart(): ChartBuilder;
  newLineChart(): ChartBuilder;
}

/** What `DataTableBuilder.build` gives; only charts look inside. */
export type DataTable = object;

export interface DataTableBuilder {
  addColumn(type: unknown, label: string): DataTableBuilder;
  addRow(values: unknown[]): DataTableBuilder;
  build(): DataTable;
}

export interface ChartBuilder {
  setDataTable(table: DataTable): ChartBuilder;
  /** In pixels. */
  setDimensions(width: number, height: number): ChartBuilder;
  setTitle(chartTitle: string): ChartBuilder;
  setColors(cssValues: string[]): ChartBuilder;
  setLegendPosition(position: unknown): ChartBuilder;
  setOption(option: string, value: unknown): ChartBuilder;
  build(): Chart;
}

export interface Chart {
  /** An image, e.g. `'image/png'`. */
  getAs(contentType: string): Blob;
}
