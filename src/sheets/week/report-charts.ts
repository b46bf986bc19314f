/** The charts of `Informe`: each there once, put right in place, whatever people have done to them meanwhile. */

import type { EmbeddedChart, EmbeddedChartBuilder } from '../../host/charts';
import type { Host, Sheet } from '../../host/host';
import type { ReportChart, ReportChartId } from '../../messages/week/report-charts';
import type { PlacedChart } from './report-grid';
import { REPORT_WIDTHS } from './report-looks';

/** Google's ids of our charts. */
export type ChartIds = Readonly<Partial<Record<ReportChartId, number>>>;

const GREY_TEXT = '#3B4754';

const typeOf = ({ charts }: Host, { kind }: ReportChart): unknown => {
  const { BAR, COLUMN, LINE } = charts.ChartType;
  return { bars: BAR, columns: COLUMN, ranges: COLUMN, lines: LINE }[kind];
};

/** All that a chart shows; what people have set beside stays. */
const drawn = (
  host: Host,
  sheet: Sheet,
  builder: EmbeddedChartBuilder,
  { chart, row, column, width, height, data }: PlacedChart,
): EmbeddedChart => {
  const { title, series } = chart;
  const options = {
    title,
    titleTextStyle: { fontSize: 11, bold: true, color: GREY_TEXT },
    width,
    height,
    colors: series.map(({ colour }) => colour),
    'legend.position': series.length > 1 ? 'top' : 'none',
    [chart.kind === 'bars' ? 'hAxis.minValue' : 'vAxis.minValue']: 0,
  };
  builder.setChartType(typeOf(host, chart)).clearRanges();
  for (const area of data) builder.addRange(sheet.getRange(area.row, area.column, area.rows, area.columns));
  for (const [option, value] of Object.entries(options)) builder.setOption(option, value);
  return builder.setNumHeaders(1).setPosition(row, column, 0, 0).build();
};

/** Drawn from cells of the page: nobody else's chart is taken for ours because of its title. */
const isOnPage = (chart: EmbeddedChart): boolean =>
  chart.getRanges().some((range) => range.getLastColumn() <= REPORT_WIDTHS.length);

const isCalled = (chart: EmbeddedChart, title: string): boolean => {
  try {
    return chart.getOptions().get('title') === title && isOnPage(chart);
  } catch {
    // A kind of chart that Google does not tell scripts about: not ours.
    return false;
  }
};

/** By the id that was noted, else, as in a copy of the file, by its title. */
const findChart = (
  standing: readonly EmbeddedChart[],
  ids: ChartIds,
  { id, title }: ReportChart,
): EmbeddedChart | undefined =>
  standing.find((chart) => ids[id] !== undefined && chart.getChartId() === ids[id]) ??
  standing.find((chart) => isCalled(chart, title));

/**
 * Draws the charts of the page, each once: those that stand there change, those that are gone come back, and one for
 * which there is nothing any more goes. Charts of people are left alone.
 *
 * @param ids what the last call returned
 */
export const placeCharts = (
  host: Host,
  sheet: Sheet,
  charts: readonly PlacedChart[],
  ids: ChartIds,
): ChartIds => {
  const standing = sheet.getCharts();
  const wanted = charts.map(({ chart }) => chart.id);
  const kept = charts.map((place) => {
    const found = findChart(standing, ids, place.chart);
    if (found) sheet.updateChart(drawn(host, sheet, found.modify(), place));
    else sheet.insertChart(drawn(host, sheet, sheet.newChart(), place));
    return { place, found };
  });
  for (const chart of standing) {
    const key = (Object.keys(ids) as ReportChartId[]).find((one) => ids[one] === chart.getChartId());
    if (key && !wanted.includes(key)) sheet.removeChart(chart);
  }
  const isNew = kept.some(({ found }) => !found);
  const now = isNew ? sheet.getCharts() : standing;
  return Object.fromEntries(
    charts.flatMap(({ chart }) => {
      const id = findChart(now, ids, chart)?.getChartId();
      return id === undefined || id === null ? [] : [[chart.id, id]];
    }),
  );
};
