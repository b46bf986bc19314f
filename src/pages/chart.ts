/** Draws a chart of the report as SVG: no script, no font to load, readable by whoever cannot see it. */
import type { Language } from '../domain/vocabulary';
import { formatNumber } from '../messages/numbers';
import type { ChartSeries, ReportChart } from '../messages/week/report-charts';
import { largestOf, ticksUpTo } from './chart-scale';
import { type Html, html } from './html';

/** In pixels; a page may show it smaller or larger. */
export interface ChartSize {
  readonly width: number;
  readonly height: number;
}

const TEXT = '#3B4754';
const GRID = '#DDE2E7';
/** About what a letter of 11 px takes. */
const LETTER = 6.2;
const TOP = 24;
const BOTTOM = 20;
const LEFT = 30;
const RIGHT = 26;

/** Where the drawing stands within the picture, and how values become heights. */
interface Frame extends ChartSize {
  readonly ticks: readonly number[];
  readonly language: Language;
  x(index: number): number;
  y(value: number): number;
}

const at = (value: number): string => String(Math.round(value * 10) / 10);

const text = (x: number, y: number, words: string, anchor: 'start' | 'middle' | 'end' = 'start'): Html =>
  html`<text x="${at(x)}" y="${at(y)}" text-anchor="${anchor}">${words}</text>`;

const bandWidth = ({ width }: ChartSize, count: number): number =>
  (width - LEFT - RIGHT) / Math.max(1, count);

const frameOf = ({ labels, series }: ReportChart, size: ChartSize, language: Language): Frame => {
  const ticks = ticksUpTo(largestOf(series.flatMap(({ values }) => values)));
  const top = ticks[ticks.length - 1]!;
  const room = size.height - TOP - BOTTOM;
  const band = bandWidth(size, labels.length);
  return {
    ...size,
    ticks,
    language,
    x: (index) => LEFT + band * (index + 0.5),
    y: (value) => TOP + room * (1 - value / top),
  };
};

const axis = (frame: Frame): Html =>
  html`${frame.ticks.map(
    (tick) =>
      html`<line x1="${LEFT}" x2="${at(frame.width - RIGHT)}" y1="${at(frame.y(tick))}" y2="${at(frame.y(tick))}" stroke="${GRID}"/>${text(LEFT - 6, frame.y(tick) + 4, formatNumber(tick, frame.language), 'end')}`,
  )}`;

/** As many labels as there is room for, the last one always among them. */
const bottomLabels = (labels: readonly string[], frame: Frame): Html => {
  const widest = Math.max(...labels.map(({ length }) => length)) * LETTER + 8;
  const every = Math.max(1, Math.ceil(widest / bandWidth(frame, labels.length)));
  return html`${labels.map((label, index) =>
    (labels.length - 1 - index) % every ? '' : text(frame.x(index), frame.height - 5, label, 'middle'),
  )}`;
};

const legend = (series: readonly ChartSeries[]): Html => {
  let left = LEFT;
  const entries = series.map(({ name, colour }) => {
    const x = left;
    left += name.length * LETTER + 30;
    return html`<rect x="${at(x)}" y="4" width="10" height="10" rx="2" fill="${colour}"/>${text(x + 14, 13, name)}`;
  });
  return html`${entries}`;
};

/** Shapes tell lines apart where colours do not. */
const DASHES = ['none', '6 3', '2 3'];

const lineOf = ({ values, colour }: ChartSeries, place: number, frame: Frame): Html => {
  const points = values.flatMap((value, index) =>
    value === undefined ? [] : [{ x: frame.x(index), y: frame.y(value) }],
  );
  const path = points.map(({ x, y }) => `${at(x)},${at(y)}`).join(' ');
  return html`<polyline points="${path}" fill="none" stroke="${colour}" stroke-width="2.5" stroke-dasharray="${DASHES[place % DASHES.length]!}"/>${points.map(
    ({ x, y }) => html`<circle cx="${at(x)}" cy="${at(y)}" r="2.5" fill="${colour}"/>`,
  )}`;
};

/** Letters stand at least this far apart. */
const LINE = 12;

/** The last value of each line beside its end, pushed down where two would lie on each other. */
const endLabels = ({ labels, series }: ReportChart, frame: Frame): Html => {
  const last = labels.length - 1;
  const ends = series.flatMap(({ values }) => values[last] ?? []).sort((a, b) => b - a);
  let floor = 0;
  return html`${ends.map((value) => {
    floor = Math.max(floor + LINE, frame.y(value) + 4);
    return text(frame.x(last) + 6, floor, formatNumber(value, frame.language));
  })}`;
};

const lines = (chart: ReportChart, frame: Frame): Html =>
  html`${axis(frame)}${bottomLabels(chart.labels, frame)}${legend(chart.series)}${chart.series.map(
    (series, index) => lineOf(series, index, frame),
  )}${endLabels(chart, frame)}`;

const columns = (chart: ReportChart, frame: Frame): Html => {
  const wide = Math.min(28, (bandWidth(frame, chart.labels.length) * 0.8) / chart.series.length);
  const ground = frame.y(0);
  const columnOf = ({ colour, values }: ChartSeries, place: number) =>
    values.map((value = 0, index) => {
      const x = frame.x(index) + (place - chart.series.length / 2) * wide;
      return html`<rect x="${at(x)}" y="${at(frame.y(value))}" width="${at(wide - 1)}" height="${at(ground - frame.y(value))}" fill="${colour}"/>`;
    });
  return html`${axis(frame)}${bottomLabels(chart.labels, frame)}${legend(chart.series)}${chart.series.map(columnOf)}`;
};

/** A bar from the low to the high end, and the mean as a line across it, with its numbers beside. */
const ranges = (chart: ReportChart, frame: Frame): Html => {
  const [low, mean, high] = chart.series;
  const half = Math.min(16, bandWidth(frame, chart.labels.length) * 0.16);
  const number = (value: number) => formatNumber(value, frame.language);
  const rangeOf = (_: string, index: number): Html => {
    const [from = 0, middle = 0, to = 0] = [low, mean, high].map((series) => series?.values[index]);
    const [x, top, bottom] = [frame.x(index), frame.y(to), frame.y(from)];
    return html`<rect x="${at(x - half)}" y="${at(top)}" width="${at(half * 2)}" height="${at(Math.max(1, bottom - top))}" rx="3" fill="#C3CEDA"/><line x1="${at(x - half)}" x2="${at(x + half)}" y1="${at(frame.y(middle))}" y2="${at(frame.y(middle))}" stroke="${mean!.colour}" stroke-width="3"/>${text(x + half + 5, frame.y(middle) + 4, `${number(middle)} (${number(from)}–${number(to)})`)}`;
  };
  return html`${axis(frame)}${bottomLabels(chart.labels, frame)}${chart.labels.map(rangeOf)}`;
};

/** One bar a label, from the left, with its number at the end. */
const bars = ({ labels, series }: ReportChart, frame: Frame): Html => {
  const [one] = series;
  const left = Math.max(...labels.map(({ length }) => length)) * LETTER + 10;
  const room = frame.width - left - 40;
  const largest = Math.max(1, largestOf(one?.values ?? []));
  const high = frame.height / Math.max(1, labels.length);
  return html`${labels.map((label, index) => {
    const value = one?.values[index];
    const wide = (room * (value ?? 0)) / largest;
    const middle = high * (index + 0.5);
    return html`${text(left - 8, middle + 4, label, 'end')}<rect x="${at(left)}" y="${at(middle - high * 0.36)}" width="${at(Math.max(1, wide))}" height="${at(high * 0.72)}" rx="2" fill="${one!.colour}"/>${text(left + wide + 6, middle + 4, value === undefined ? '–' : formatNumber(value, frame.language))}`;
  })}`;
};

const DRAW = { lines, columns, ranges, bars } as const;

/** The chart in words: its title and the last values of each series, or each label's value where there is one series. */
export const chartInWords = ({ title, labels, series }: ReportChart, language: Language): string => {
  const number = (value: number | undefined) => (value === undefined ? '–' : formatNumber(value, language));
  const [one, ...others] = series;
  const last = labels.length - 1;
  const parts = others.length
    ? series.map(({ name, values }) => `${name} ${number(values[last])}`)
    : labels.map((label, index) => `${label} ${number(one?.values[index])}`);
  return `${title}: ${parts.join(', ')}${others.length ? ` (${labels[last] ?? ''})` : ''}`;
};

/**
 * The chart as an SVG element.
 *
 * @example chartSvg(chart, { width: 340, height: 190 }, 'es').markup // '<svg …'
 */
export const chartSvg = (chart: ReportChart, size: ChartSize, language: Language): Html =>
  html`<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-label="${chartInWords(chart, language)}" viewBox="0 0 ${size.width} ${size.height}" width="${size.width}" height="${size.height}" font-family="Arial, Helvetica, sans-serif" font-size="11" fill="${TEXT}">${DRAW[chart.kind](chart, frameOf(chart, size, language))}</svg>`;
