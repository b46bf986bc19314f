/** What stands around the bars and lines: title, legend, axes with their marks, and how much room they take. */
import { FAINT, INK, type LegendPlace, type Picture, type Plot, SMALL, TITLE } from './picture';
import { type Scale, shareOf } from './scale';
import { element, fitted, text, widthOf } from './svg';

const MARGIN = 12;
const LINE = SMALL + 6;
const SLANT = 35;

/** Bars lie down: their categories stand at the side. */
const isLying = ({ type }: Picture): boolean => type === 'BAR';

const widest = (labels: readonly string[]): number =>
  labels.reduce((width, label) => Math.max(width, widthOf(label, SMALL)), 0);

/** Categories that do not fit side by side are slanted. */
const isSlanted = (picture: Picture, width: number): boolean =>
  !isLying(picture) && widest(picture.categories) > width / Math.max(1, picture.categories.length) - 4;

const legendWidth = ({ series, width }: Picture): number =>
  Math.min(widest(series.map(({ label }) => label)) + 24, width * 0.3);

/** Rows of the legend when it runs along the top or the bottom. */
const legendRows = ({ series, width }: Picture): number[][] => {
  const rows: number[][] = [[]];
  let used = 0;
  series.forEach(({ label }, index) => {
    const needed = widthOf(label, SMALL) + 30;
    if (used + needed > width - 2 * MARGIN && used > 0) {
      rows.push([]);
      used = 0;
    }
    rows.at(-1)?.push(index);
    used += needed;
  });
  return rows;
};

const legendHeight = (picture: Picture, place: LegendPlace): number =>
  picture.legend === place ? legendRows(picture).length * LINE + 4 : 0;

const titleHeight = ({ title }: Picture): number => (title === '' ? 0 : TITLE + 12);

/** Room on the left: values, or the categories of lying bars. */
const leftRoom = (picture: Picture, scale: Scale): number => {
  const labels = isLying(picture) ? picture.categories : scale.ticks.map(picture.format);
  const most = picture.width * (isLying(picture) ? 0.4 : 0.25);
  return Math.min(widest(labels) + 10, most) + (picture.verticalTitle === '' ? 0 : LINE);
};

const bottomRoom = (picture: Picture, plotWidth: number): number => {
  const slanted = Math.min(widest(picture.categories) * Math.sin((SLANT * Math.PI) / 180) + LINE, 70);
  const labels = isSlanted(picture, plotWidth) ? slanted : LINE;
  return labels + (picture.horizontalTitle === '' ? 0 : LINE);
};

export const plotOf = (picture: Picture, scale: Scale): Plot => {
  const left = MARGIN + leftRoom(picture, scale);
  const right = picture.width - MARGIN - (picture.legend === 'right' ? legendWidth(picture) : 4);
  const top = MARGIN + titleHeight(picture) + legendHeight(picture, 'top') + 4;
  const below = bottomRoom(picture, right - left) + legendHeight(picture, 'bottom') + MARGIN / 2;
  return {
    left,
    right: Math.max(right, left + 10),
    top,
    bottom: Math.max(picture.height - below, top + 10),
  };
};

const titleOf = ({ title, width }: Picture): string =>
  title === ''
    ? ''
    : text(fitted(title, TITLE, width - 2 * MARGIN), {
        x: MARGIN,
        y: MARGIN + TITLE,
        'font-size': TITLE,
        'font-weight': 'bold',
        fill: INK,
      });

/** The axis of values: a faint line and a number at each mark. */
const valueAxis = (picture: Picture, plot: Plot, scale: Scale): string =>
  scale.ticks
    .map((tick) => {
      const share = shareOf(scale, tick);
      const label = picture.format(tick);
      const stroke = tick === 0 ? '#80868b' : FAINT;
      if (isLying(picture)) {
        const x = plot.left + share * (plot.right - plot.left);
        return (
          element('line', { x1: x, x2: x, y1: plot.top, y2: plot.bottom, stroke }) +
          text(label, { x, y: plot.bottom + LINE - 3, 'text-anchor': 'middle' })
        );
      }
      const y = plot.bottom - share * (plot.bottom - plot.top);
      return (
        element('line', { x1: plot.left, x2: plot.right, y1: y, y2: y, stroke }) +
        text(label, { x: plot.left - 6, y: y + SMALL / 3, 'text-anchor': 'end' })
      );
    })
    .join('');

/** Middle of a category's place on its axis. */
export const middleOf = (picture: Picture, plot: Plot, category: number): number => {
  const share = (category + 0.5) / picture.categories.length;
  return isLying(picture)
    ? plot.top + share * (plot.bottom - plot.top)
    : plot.left + share * (plot.right - plot.left);
};

const categoryAxis = (picture: Picture, plot: Plot): string => {
  const slanted = isSlanted(picture, plot.right - plot.left);
  const room = plot.left - MARGIN - (picture.verticalTitle === '' ? 0 : LINE) - 6;
  return picture.categories
    .map((label, category) => {
      const middle = middleOf(picture, plot, category);
      if (isLying(picture))
        return text(fitted(label, SMALL, room), {
          x: plot.left - 6,
          y: middle + SMALL / 3,
          'text-anchor': 'end',
        });
      const y = plot.bottom + LINE - 3;
      if (!slanted) return text(label, { x: middle, y, 'text-anchor': 'middle' });
      const transform = `rotate(-${SLANT} ${Math.round(middle)} ${Math.round(y)})`;
      return text(fitted(label, SMALL, 105), { x: middle, y, 'text-anchor': 'end', transform });
    })
    .join('');
};

const axisTitles = (
  { horizontalTitle, verticalTitle, height, legend }: Picture,
  plot: Plot,
  below: number,
) => {
  const across = (plot.left + plot.right) / 2;
  const up = Math.round((plot.top + plot.bottom) / 2);
  const y = height - MARGIN / 2 - (legend === 'bottom' ? below : 0);
  const italic = { 'text-anchor': 'middle', 'font-style': 'italic' };
  const turn = `rotate(-90 ${MARGIN + SMALL} ${up})`;
  return [
    horizontalTitle && text(horizontalTitle, { ...italic, x: across, y }),
    verticalTitle && text(verticalTitle, { ...italic, x: MARGIN + SMALL, y: up, transform: turn }),
  ].join('');
};

const legendItem = (picture: Picture, index: number, x: number, y: number, room: number): string => {
  const { label = '', color = INK } = picture.series[index] ?? {};
  return (
    element('rect', { x, y: y - 9, width: 10, height: 10, rx: 2, fill: color }) +
    text(fitted(label, SMALL, room), { x: x + 15, y })
  );
};

const legendOf = (picture: Picture, plot: Plot): string => {
  if (picture.legend === 'none') return '';
  if (picture.legend === 'right')
    return picture.series
      .map((_, index) =>
        legendItem(picture, index, plot.right + 14, plot.top + LINE * (index + 1), legendWidth(picture) - 24),
      )
      .join('');
  const rows = legendRows(picture);
  const first =
    picture.legend === 'top'
      ? MARGIN + titleHeight(picture) + SMALL
      : picture.height - MARGIN / 2 - (rows.length - 1) * LINE - 4;
  return rows
    .map((row, at) => {
      let x = MARGIN;
      return row
        .map((index) => {
          const item = legendItem(picture, index, x, first + at * LINE, picture.width - x);
          x += widthOf(picture.series[index]?.label ?? '', SMALL) + 30;
          return item;
        })
        .join('');
    })
    .join('');
};

export const frameOf = (picture: Picture, plot: Plot, scale: Scale): string =>
  titleOf(picture) +
  element(
    'g',
    { 'font-size': SMALL, fill: INK },
    valueAxis(picture, plot, scale) +
      categoryAxis(picture, plot) +
      axisTitles(picture, plot, legendHeight(picture, 'bottom')) +
      legendOf(picture, plot),
  );
