/** The parts of `Informe` as small tables of seven cells: a label, five numbers, and where they come from. */
import type { Cell } from '../domain/cell';
import type { Figure } from '../domain/report/report';
import type { Language } from '../domain/vocabulary';
import { figureFormat, numberText } from '../messages/figure-text';
import type { ForecastLine, ForecastTable } from '../messages/forecast-view';
import type { ReportChart } from '../messages/report-charts';
import type { ViewLine, ViewList, ViewMovers, ViewSection } from '../messages/report-view';
import type { ReportLook } from './report-looks';

export interface BlockCell {
  readonly value: Cell;
  readonly look: ReportLook;
  readonly format?: string;
  /** The figure that stands here, so that its rows can be asked for. */
  readonly figure?: Figure;
}

/** At most as many cells as a panel has columns. */
export type Block = readonly (readonly (BlockCell | undefined)[])[];

/** Columns of numbers between label and source. */
export const NUMBERS = 5;

const CUSTOMERS_FORMAT = '0.0';

const text = (value: string, look: ReportLook): BlockCell => ({ value, look });

/** A label, numbers in their columns, and a small text that runs over the columns that are left. */
const row = (
  label: BlockCell,
  numbers: readonly (BlockCell | undefined)[],
  small: BlockCell,
): (BlockCell | undefined)[] => [label, ...numbers.slice(0, NUMBERS), small];

/** Left of where the source of all lines begins, a title has 296 px. */
const TITLE_CELLS = 4;

/** A band over the whole panel: the title, and where all lines come from. */
const titleRow = (title: string, source = ''): BlockCell[] => [
  text(title, 'heading'),
  ...Array.from({ length: TITLE_CELLS - 1 }, () => text('', 'heading')),
  text(source, 'headingSource'),
  ...Array.from({ length: NUMBERS + 1 - TITLE_CELLS }, () => text('', 'heading')),
];

const columnRow = (columns: readonly string[], source: string) =>
  row(
    text('', 'column'),
    columns.map((column) => text(column, 'column')),
    text(source, 'sourceTitle'),
  );

const noteRows = (...notes: readonly string[]): Block =>
  notes.filter(Boolean).map((note) => [text(note, 'note')]);

const figureCell = (
  figure: Figure | undefined,
  look: ReportLook,
  language: Language,
): BlockCell | undefined =>
  figure && { value: figure.value ?? '–', look, format: figureFormat(figure, language), figure };

/** Longer labels would be cut off by the first number. */
const LONGEST_LABEL = 22;

const labelCell = (label: string): BlockCell =>
  text(label, label.length > LONGEST_LABEL ? 'longLabel' : 'label');

const sectionRow = ({ label, role, figures, source }: ViewLine, language: Language) => {
  const look = role ? 'total' : 'figure';
  return row(
    role ? text(label, 'totalLabel') : labelCell(label),
    figures.map((figure) => figureCell(figure, look, language)),
    text(source, 'source'),
  );
};

export const sectionBlock = (
  { title, source, columns, lines, note }: ViewSection,
  sourceTitle: string,
  language: Language,
): Block => [
  titleRow(title, source),
  ...(lines.length ? [columnRow(columns, sourceTitle)] : []),
  ...lines.map((line) => sectionRow(line, language)),
  ...noteRows(note),
];

/** Sentences run over the numbers' columns, which stay blank. */
export const listBlock = ({ title, lines, note }: ViewList): Block => [
  titleRow(title),
  ...lines.map((line) => [text(line, 'label')]),
  ...noteRows(note),
];

/** A lead, and below it why: both in one line would not fit into a panel. */
export const moversBlock = ({ title, movers, note }: ViewMovers): Block => [
  titleRow(title),
  ...movers.flatMap(({ who, why }) => [[text(who, 'who')], [text(`   ${why}`, 'why')]]),
  ...noteRows(note),
];

/** A value with its range: numbers of their own would need three columns more. */
const moneyText = ({ values }: ForecastLine, language: Language): string => {
  const [low, mean, high] = values.map((value) => numberText(value ?? 0, language, 0));
  return `${mean} (${low}–${high})`;
};

/** A small text runs over the columns that are left. */
const forecastRow = ({ label, values }: ForecastLine, small: string) => {
  const numbers = values.map((value): BlockCell | undefined =>
    value === undefined ? undefined : { value, look: 'figure', format: CUSTOMERS_FORMAT },
  );
  return row(text(label, 'label'), numbers, text(small, 'source'));
};

/** @param money by month, of the same months; without lines, what lines say themselves stands there */
export const forecastBlock = (
  { title, columns, lines, notes }: ForecastTable,
  language: Language,
  money?: ForecastTable,
): Block => {
  const moneyOf = ({ label }: ForecastLine) => money?.lines.find((line) => line.label === label);
  const smallOf = (line: ForecastLine): string => {
    const value = moneyOf(line);
    return value ? moneyText(value, language) : line.note;
  };
  return [
    titleRow(title),
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
