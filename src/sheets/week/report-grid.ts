/** Lays out `Informe`: two panels of parts one below the other, charts beside the numbers they are drawn from. */
import type { Cell } from '../../domain/cell';
import type { Report, SectionId } from '../../domain/report/report';
import type { Language } from '../../domain/vocabulary';
import type { ReportChart, ReportChartId } from '../../messages/week/report-charts';
import { REPORT_COMMANDS } from '../../messages/week/report-commands';
import type { TabNames } from '../../messages/week/report-language';
import { type ReportView, reportView } from '../../messages/week/report-view';
import {
  type Block,
  type BlockCell,
  forecastBlock,
  listBlock,
  moversBlock,
  pageRows,
  sectionBlock,
  stacked,
  trendBlock,
} from './report-blocks';
import {
  LEFT_PANEL,
  PAGE_WIDTH,
  PANEL_WIDTH,
  PAPER,
  REPORT_WIDTHS,
  type ReportCells,
  RIGHT_PANEL,
  ROW_HEIGHT,
  TITLE_HEIGHT,
} from './report-looks';

/** A block of cells, 1-based. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export interface PlacedChart {
  readonly chart: ReportChart;
  /** The cell in which its top left corner lies. */
  readonly row: number;
  readonly column: number;
  /** In pixels. */
  readonly width: number;
  readonly height: number;
  /** What it is drawn from: labels first, with a row of names above. */
  readonly data: readonly Area[];
}

export interface PlacedFigure {
  readonly row: number;
  readonly column: number;
  readonly id: string;
}

export interface ReportGrid extends ReportCells {
  readonly charts: readonly PlacedChart[];
  readonly figures: readonly PlacedFigure[];
}

/** Rows that a chart needs to be read. */
const LEAST_CHART = 12;

/** A cell with its place. */
interface Placed {
  readonly row: number;
  readonly column: number;
  readonly cell: BlockCell;
}

const placed = (block: Block, row: number, column: number): readonly Placed[] =>
  block.flatMap((cells, down) =>
    cells.flatMap((cell, right) => (cell ? [{ row: row + down, column: column + right, cell }] : [])),
  );

const chartAt = (chart: ReportChart, row: number, rows: number, data: readonly Area[]): PlacedChart => ({
  ...{ chart, row, data, column: RIGHT_PANEL },
  ...{ width: PANEL_WIDTH, height: rows * ROW_HEIGHT },
});

/** A strip of the page: what stands left and right of each other, and the charts in it. */
interface Band {
  readonly rows: number;
  readonly cells: readonly Placed[];
  readonly charts: readonly PlacedChart[];
}

/** Makes a band from the row in which it begins. */
type BandAt = (row: number) => Band;

const textBand =
  (left: Block, right: Block): BandAt =>
  (row) => ({
    rows: Math.max(left.length, right.length),
    cells: [...placed(left, row, LEFT_PANEL), ...placed(right, row, RIGHT_PANEL)],
    charts: [],
  });

/** Numbers, and beside them a chart of their first rows, as many as there are labels, below title and column names. */
const chartBand =
  (left: Block, chart: ReportChart | undefined, columns: number): BandAt =>
  (row) => {
    const rows = Math.max(left.length, chart ? LEAST_CHART : 0);
    const data = { row: row + 1, column: LEFT_PANEL, rows: (chart?.labels.length ?? 0) + 1, columns };
    return {
      rows,
      cells: placed(left, row, LEFT_PANEL),
      charts: chart ? [chartAt(chart, row, rows, [data])] : [],
    };
  };

/** Charts by week one below the other, over what they are drawn from. */
const trendBand =
  (left: Block, charts: readonly ReportChart[]): BandAt =>
  (row) => {
    const data = trendBlock(charts);
    const each = Math.max(
      Math.ceil(Math.max(left.length, data.length) / Math.max(1, charts.length)),
      LEAST_CHART,
    );
    const area = { row, rows: data.length };
    let column = RIGHT_PANEL + 1;
    const places = charts.map((chart, index) => {
      const columns = chart.series.length;
      const series = { ...area, column, columns };
      column += columns;
      const labels = { ...area, column: RIGHT_PANEL, columns: 1 };
      const isBeside = series.column === RIGHT_PANEL + 1;
      const whole = isBeside ? [{ ...labels, columns: columns + 1 }] : [labels, series];
      return chartAt(chart, row + index * each, each, whole);
    });
    return {
      rows: Math.max(left.length, each * charts.length),
      cells: [...placed(left, row, LEFT_PANEL), ...placed(data, row, RIGHT_PANEL)],
      charts: places,
    };
  };

/** Title, what it is compared with, the week in sentences, and what to look at, all over the whole width. */
const headOf = ({ title, subtitle, sentences }: ReportView, notices: readonly string[]): Block => [
  [{ value: title, look: 'title' }],
  [{ value: subtitle, look: 'subtitle' }],
  ...pageRows(sentences, 'sentence'),
  ...pageRows(notices, 'notice'),
  ...pageRows([REPORT_COMMANDS.traced], 'note'),
];

/** In the order of the page that is shared. */
const bandsOf = (view: ReportView, notices: readonly string[], language: Language): readonly BandAt[] => {
  const section = (id: SectionId) => sectionBlock(view.section(id), view.sourceTitle, language);
  const chart = (id: ReportChartId) => view.charts.find((one) => one.id === id);
  const { months, money, past, steps } = view.forecast;
  const byWeek = view.charts.filter(({ id }) => id === 'temperatures' || id === 'handoffs');
  return [
    textBand(headOf(view, notices), []),
    chartBand(section('funnel'), chart('funnel'), 2),
    trendBand(stacked(section('temperatures'), section('handoffs')), byWeek),
    chartBand(stacked(forecastBlock(months), forecastBlock(money)), chart('forecast'), 4),
    textBand(forecastBlock(past), forecastBlock(steps)),
    textBand(section('sources'), section('criteria')),
    textBand(moversBlock(view.rose), moversBlock(view.fell)),
    textBand(
      stacked(listBlock(view.matrix), section('owners'), section('flow')),
      stacked(section('reasons'), section('disagreements')),
    ),
  ];
};

/** The last row that ends above a height in pixels. */
const rowAbove = (height: number): number => 1 + Math.floor((height - TITLE_HEIGHT) / ROW_HEIGHT);

/** Blank rows that a part may leave above it so as to begin on a page of its own. */
const MOST_BLANK = 14;

/**
 * Where a part begins: where it would, or on the next page of paper if one ends in the midst of it, whatever the
 * margins. A part too long for that runs on.
 */
const beginOf = (row: number, rows: number): number => {
  for (let page = 1; ; page++) {
    const last = rowAbove(page * PAPER.least * PAGE_WIDTH);
    if (row + rows - 1 <= last) return row;
    const next = rowAbove(page * PAPER.most * PAGE_WIDTH) + 1;
    if (row < next && next - row <= MOST_BLANK) return next;
    if (row < next) return row;
  }
};

const blankRow = <T>(value: T): T[] => REPORT_WIDTHS.map(() => value);

/** All cells of the page, those in which nothing stands included. */
const cellsOf = (cells: readonly Placed[], rows: number): ReportCells => {
  const all = <T>(value: T): T[][] => Array.from({ length: rows }, () => blankRow(value));
  const [notes, values, looks, formats] = [
    all(''),
    all<Cell>(''),
    all<ReportCells['looks'][number][number]>('blank'),
    all('General'),
  ];
  for (const { row, column, cell } of cells) {
    values[row - 1]![column - 1] = cell.value;
    looks[row - 1]![column - 1] = cell.look;
    notes[row - 1]![column - 1] = cell.note ?? '';
    if (cell.format) formats[row - 1]![column - 1] = cell.format;
  }
  return { values, looks, formats, notes };
};

export interface ReportExtras {
  /** Sentences on what does not work, below those of the week. */
  readonly notices?: readonly string[];
  /** What tabs are called in this workbook. */
  readonly tabs?: TabNames;
}

/**
 * Where everything stands on the page: cells, charts, and figures.
 *
 * @example reportGrid(report, 'es').values.length // about 120 rows
 */
export const reportGrid = (
  report: Report,
  language: Language,
  { notices = [], tabs = {} }: ReportExtras = {},
): ReportGrid => {
  const view = reportView(report, { language, names: true, tabs });
  const bands: Band[] = [];
  let row = 1;
  for (const bandAt of bandsOf(view, notices, language)) {
    const begin = beginOf(row, bandAt(row).rows);
    const band = bandAt(begin);
    bands.push(band);
    row = begin + band.rows + 1;
  }
  const cells = bands.flatMap((band) => band.cells);
  return {
    ...cellsOf(cells, row - 2),
    charts: bands.flatMap(({ charts }) => charts),
    figures: cells.flatMap(({ row: at, column, cell: { figure, id = figure?.id } }) =>
      id === undefined ? [] : [{ row: at, column, id }],
    ),
  };
};
