/** The parts of `Informe` as small tables of six cells: a label, whose note says where its line comes from, and five numbers. */
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
  /** Stands in a bubble, and not on paper. */
  readonly note?: string;
  /** The figure that stands here, so that its rows can be asked for; else by what name they can. */
  readonly figure?: Figure;
  readonly id?: string;
}

/** At most as many cells as a panel has columns. */
export type Block = readonly (readonly (BlockCell | undefined)[])[];

/** Columns of numbers beside the label. */
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

/** Cells of a panel. */
const CELLS = NUMBERS + 1;

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
  return [band, ...(isBeside ? [] : textRows(source, 'note'))];
};

const columnRow = (columns: readonly string[], markTitle = ''): Row => [
  text('', 'column'),
  ...columns.map((column) => text(column, 'column')),
  ...(markTitle ? [text(markTitle, 'mark')] : []),
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
const LABELS: readonly ReportLook[] = ['label', 'longLabel'];
const TOTAL_LABELS: readonly ReportLook[] = ['totalLabel', 'longTotalLabel'];

/** The first number would cut a label off: it gets smaller letters, and only then `…`. */
const labelCell = (label: string, note: string, looks = LABELS): BlockCell => {
  const room = columnRoom(0);
  const look = looks.find((one) => fits(label, one, room)) ?? looks[looks.length - 1]!;
  const cell = cutText(label, look, room);
  // A label that was cut off is whole in its note.
  const whole = cell.value === label ? '' : label;
  return { ...cell, note: [whole, note].filter(Boolean).join('\n') };
};

const sectionRow = (
  { label, role, figures, wholeSource }: ViewLine,
  sourceTitle: string,
  language: Language,
): Row => {
  const look = role ? 'total' : 'figure';
  const note = wholeSource && `${sourceTitle}: ${wholeSource}`;
  return [
    labelCell(label, note, role ? TOTAL_LABELS : LABELS),
    ...figures.slice(0, NUMBERS).map((figure) => figureCell(figure, look, language)),
  ];
};

export const sectionBlock = (
  { title, source, columns, lines, note }: ViewSection,
  sourceTitle: string,
  language: Language,
): Block => [
  ...titleRows(title, source),
  ...(lines.length ? [columnRow(columns)] : []),
  ...lines.map((line) => sectionRow(line, sourceTitle, language)),
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

/** In one row, since the chart beside it is drawn from such rows. */
const forecastRow = ({ id, label, values, note, mark = '' }: ForecastLine): Row => {
  const numbers = values.map(({ value, format }, index): BlockCell | undefined =>
    value === undefined
      ? undefined
      : { ...{ value, format, look: 'figure' }, id: `${FORECAST_ID}${id}.${index}` },
  );
  return [labelCell(label, note), ...numbers, ...(mark ? [text(mark, 'mark')] : [])];
};

/** Nothing for a table that has nothing to say. */
export const forecastBlock = ({ title, columns, lines, markTitle, notes }: ForecastTable): Block =>
  lines.length || notes.length
    ? [
        ...titleRows(title),
        ...(lines.length ? [columnRow(columns, markTitle)] : []),
        ...lines.map(forecastRow),
        ...noteRows(...notes),
      ]
    : [];

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
