/** The parts of `Informe` as small tables of seven cells: a label, five numbers, and where they come from. */
import type { Cell } from '../../domain/cell';
import type { Figure } from '../../domain/report/report';
import type { Language } from '../../domain/vocabulary';
import { figureFormat } from '../../messages/week/figure-text';
import type { ForecastLine, ForecastTable } from '../../messages/week/forecast-view';
import type { ReportChart } from '../../messages/week/report-charts';
import type { ViewLine, ViewList, ViewMovers, ViewSection } from '../../messages/week/report-view';
import { columnRoom, lettersOf, PAGE_WIDTH, PANEL_WIDTH, type ReportLook, roomFrom } from './report-looks';
import { cutToFit, linesToFit, textWidth } from './text-width';

export interface BlockCell {
  readonly value: Cell;
  readonly look: ReportLook;
  readonly format?: string;
  /** The figure that stands here, so that its rows can be asked for; else by what name they can. */
  readonly figure?: Figure;
  readonly id?: string;
}

/** At most as many cells as a panel has columns. */
export type Block = readonly (readonly (BlockCell | undefined)[])[];

/** Columns of numbers between label and source. */
const NUMBERS = 5;

/** Before the ids of forecasts and of leads that moved: none is like that of a figure. */
export const FORECAST_ID = '~forecast.';
export const MOVER_ID = '~mover.';

const text = (value: string, look: ReportLook): BlockCell => ({ value, look });

type Row = Block[number];

const fits = (value: string, look: ReportLook, room: number): boolean =>
  textWidth(value, lettersOf(look)) <= room;

/** In as many rows as it takes, over the whole panel. */
const textRows = (value: string, look: ReportLook, room = PANEL_WIDTH): Row[] =>
  linesToFit(value, room, lettersOf(look)).map((line) => [text(line, look)]);

const cutText = (value: string, look: ReportLook, room: number): BlockCell =>
  text(cutToFit(value, room, lettersOf(look)), look);

const INDENT = '   ';

/**
 * A label, numbers in their columns, and a small text over the columns that are left, or in rows of its own where it is
 * too long for them.
 */
const rows = (
  label: BlockCell,
  numbers: readonly (BlockCell | undefined)[],
  small: string,
  look: ReportLook,
): Row[] => {
  const shown = numbers.slice(0, NUMBERS);
  if (fits(small, look, roomFrom(shown.length + 1))) return [[label, ...shown, text(small, look)]];
  return [[label, ...shown], ...textRows(INDENT + small, look)];
};

/** Cells of a panel. */
const CELLS = NUMBERS + 2;

/** Where the source of all lines begins beside a title: in the first cell that the title leaves free. */
const freeCell = (title: string): number => {
  let cell = 1;
  while (cell < CELLS && PANEL_WIDTH - roomFrom(cell) < textWidth(title, lettersOf('heading'))) cell++;
  return cell;
};

/** A band over the whole panel: the title, and where all lines come from; below it, where that is too long. */
const titleRows = (title: string, source = ''): Row[] => {
  const at = freeCell(title);
  const isBeside = fits(source, 'headingSource', roomFrom(at));
  const band = Array.from({ length: CELLS }, (_, cell) => {
    if (cell === 0) return text(title, 'heading');
    return isBeside && cell === at ? text(source, 'headingSource') : text('', 'heading');
  });
  return [band, ...(isBeside ? [] : textRows(source, 'source'))];
};

const columnRow = (columns: readonly string[], source: string): Row => [
  text('', 'column'),
  ...columns.map((column) => text(column, 'column')),
  text(source, 'sourceTitle'),
];

const noteRows = (...notes: readonly string[]): Row[] =>
  notes.filter(Boolean).flatMap((note) => textRows(note, 'note'));

const figureCell = (
  figure: Figure | undefined,
  look: ReportLook,
  language: Language,
): BlockCell | undefined =>
  figure && { value: figure.value ?? '–', look, format: figureFormat(figure, language), figure };

/** From large to small. */
const LABELS: readonly ReportLook[] = ['label', 'longLabel', 'longestLabel'];
const TOTAL_LABELS: readonly ReportLook[] = ['totalLabel', 'longTotalLabel'];

/** The first number would cut a label off: it gets smaller letters, and only then `…`. */
const labelCell = (label: string, looks = LABELS): BlockCell => {
  const room = columnRoom(0);
  const look = looks.find((one) => fits(label, one, room)) ?? looks[looks.length - 1]!;
  return cutText(label, look, room);
};

const sectionRows = ({ label, role, figures, source }: ViewLine, language: Language): Row[] => {
  const look = role ? 'total' : 'figure';
  return rows(
    labelCell(label, role ? TOTAL_LABELS : LABELS),
    figures.map((figure) => figureCell(figure, look, language)),
    source,
    'source',
  );
};

export const sectionBlock = (
  { title, source, columns, lines, note }: ViewSection,
  sourceTitle: string,
  language: Language,
): Block => [
  ...titleRows(title, source),
  ...(lines.length ? [columnRow(columns, sourceTitle)] : []),
  ...lines.flatMap((line) => sectionRows(line, language)),
  ...noteRows(note),
];

/** Sentences run over the numbers' columns, which stay blank. */
export const listBlock = ({ title, lines, note }: ViewList): Block => [
  ...titleRows(title),
  ...lines.flatMap((line) => textRows(line, 'label')),
  ...noteRows(note),
];

/** Sentences over the whole page. */
export const pageRows = (lines: readonly string[], look: ReportLook): Block =>
  lines.flatMap((line) => textRows(line, look, PAGE_WIDTH));

/** A lead, and below it why: both in one line would not fit into a panel. */
export const moversBlock = ({ title, movers, note }: ViewMovers): Block => [
  ...titleRows(title),
  ...movers.flatMap(({ lead, who, why }): Row[] => {
    const first = { ...cutText(who, 'who', PANEL_WIDTH), id: MOVER_ID + lead };
    return [[first], ...textRows(INDENT + why, 'why')];
  }),
  ...noteRows(note),
];

/** A value with its range: numbers of their own would need three columns more. */
const moneyText = ({ values }: ForecastLine): string => {
  const [low, mean, high] = values.map(({ text: one }) => one);
  return `${mean} (${low}–${high})`;
};

/** In one row, since the chart beside it is drawn from such rows. */
const forecastRow = ({ id, label, values }: ForecastLine, small: string): Row => {
  const numbers = values.map(({ value, format }, index): BlockCell | undefined =>
    value === undefined
      ? undefined
      : { ...{ value, format, look: 'figure' }, id: `${FORECAST_ID}${id}.${index}` },
  );
  return [labelCell(label), ...numbers, cutText(small, 'source', roomFrom(numbers.length + 1))];
};

/** @param money by month, of the same months; without lines, what lines say themselves stands there */
export const forecastBlock = (
  { title, columns, lines, notes }: ForecastTable,
  money?: ForecastTable,
): Block => {
  const moneyOf = ({ label }: ForecastLine) => money?.lines.find((line) => line.label === label);
  const smallOf = (line: ForecastLine): string => {
    const value = moneyOf(line);
    return value ? moneyText(value) : line.note;
  };
  return [
    ...titleRows(title),
    ...(lines.length ? [columnRow(columns, money?.lines.length ? money.title : '')] : []),
    ...lines.map((line) => forecastRow(line, smallOf(line))),
    ...noteRows(...notes),
  ];
};

/** What charts by week are drawn from: it lies under them. */
export const trendBlock = (charts: readonly ReportChart[]): Block => {
  const [first] = charts;
  if (!first) return [];
  const series = charts.flatMap((chart) => chart.series);
  return [
    [text('', 'data'), ...series.map(({ name }) => text(name, 'data'))],
    ...first.labels.map((label, index) => [
      text(label, 'data'),
      ...series.map(({ values }): BlockCell => ({ value: values[index] ?? '', look: 'data' })),
    ]),
  ];
};

/** One below the other, with a blank row between. */
export const stacked = (...blocks: readonly Block[]): Block =>
  blocks.filter((block) => block.length > 0).flatMap((block, index) => (index ? [[], ...block] : block));
