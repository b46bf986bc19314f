/** Draws a chart as SVG: columns, lying bars or lines over round axes. Pure: the same picture gives the same text. */
import { frameOf, middleOf, plotOf } from './frame';
import type { Picture, Plot, Series } from './picture';
import { type Scale, scaleOf, shareOf } from './scale';
import { type Bar, barsOf } from './stacks';
import { element } from './svg';

/** Marks are at least so many pixels apart. */
const MARK_EVERY = 45;

const scaleFor = (picture: Picture): Scale => {
  const { type, series, ends, width, height } = picture;
  const ofBars = type === 'LINE' ? [] : barsOf(picture).map(({ to }) => to);
  const values = series.flatMap(({ values: all }) => all.filter((value): value is number => value !== null));
  const room = type === 'BAR' ? width * 0.6 : height * 0.6;
  const count = Math.max(2, Math.min(6, Math.floor(room / MARK_EVERY)));
  return scaleOf(picture.stacked && type !== 'LINE' ? ofBars : values, count, ends);
};

const barRect = (picture: Picture, plot: Plot, scale: Scale, bar: Bar): string => {
  const lying = picture.type === 'BAR';
  const across = (lying ? plot.bottom - plot.top : plot.right - plot.left) / picture.categories.length;
  const along = lying ? plot.right - plot.left : plot.bottom - plot.top;
  const thick = (across * 0.7) / (picture.stacked ? 1 : picture.series.length);
  const middle = middleOf(picture, plot, bar.category);
  const start = middle - across * 0.35 + (picture.stacked ? 0 : bar.series * thick);
  const low = shareOf(scale, Math.min(bar.from, bar.to)) * along;
  const length = shareOf(scale, Math.max(bar.from, bar.to)) * along - low;
  const fill = picture.series[bar.series]?.color;
  return lying
    ? element('rect', { x: plot.left + low, y: start, width: length, height: thick, fill })
    : element('rect', { x: start, y: plot.bottom - low - length, width: thick, height: length, fill });
};

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Points in a row; a gap begins a new one. */
const runsOf = (picture: Picture, plot: Plot, scale: Scale, { values }: Series): Point[][] => {
  const runs: Point[][] = [[]];
  values.forEach((value, category) => {
    if (value === null) runs.push([]);
    else {
      const y = plot.bottom - shareOf(scale, value) * (plot.bottom - plot.top);
      runs.at(-1)?.push({ x: middleOf(picture, plot, category), y });
    }
  });
  return runs.filter((run) => run.length > 0);
};

const lineOf = (picture: Picture, plot: Plot, scale: Scale, series: Series): string =>
  runsOf(picture, plot, scale, series)
    .map((run) => {
      const points = run.map(({ x, y }) => `${x.toFixed(1)},${y.toFixed(1)}`).join(' ');
      const line = element('polyline', { points, fill: 'none', stroke: series.color, 'stroke-width': 2 });
      return (
        line + run.map(({ x, y }) => element('circle', { cx: x, cy: y, r: 3, fill: series.color })).join('')
      );
    })
    .join('');

const bodyOf = (picture: Picture, plot: Plot, scale: Scale): string =>
  picture.type === 'LINE'
    ? picture.series.map((series) => lineOf(picture, plot, scale, series)).join('')
    : barsOf(picture)
        .map((bar) => barRect(picture, plot, scale, bar))
        .join('');

/** What a screen reader says. */
export const describeChart = ({ title, categories, series, format }: Picture): string => {
  const said = series.map(({ label, values }) => {
    const numbers = values.map((value, at) => `${categories[at]} ${value === null ? '–' : format(value)}`);
    return [label, numbers.join(', ')].filter(Boolean).join(': ');
  });
  return [title, ...said].filter(Boolean).join('. ');
};

/** @example drawChart({ ...picture, title: 'Embudo' }).startsWith('<svg ') // => true */
export const drawChart = (picture: Picture): string => {
  const { width, height } = picture;
  const scale = scaleFor(picture);
  const plot = plotOf(picture, scale);
  const body = picture.categories.length === 0 ? '' : bodyOf(picture, plot, scale);
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width,
      height,
      viewBox: `0 0 ${width} ${height}`,
      'font-family': 'Arial, sans-serif',
      role: 'img',
      'aria-label': describeChart(picture),
    },
    element('rect', { width, height, fill: '#ffffff' }) + frameOf(picture, plot, scale) + body,
  );
};
