/** The parts of `Informe` as small tables of seven cells: a label, five numbers, and where they come from. */
import type { Cell } from '../domain/cell';
import type { Figure } from '../domain/report/report';
import type { Language } from '../domain/vocabulary';
import { figureFormat } from '../messages/figure-text';
import type { ForecastLine, ForecastTable } from '../messages/forecast-view';
import type { ReportChart } from '../messages/report-charts';
import type { ViewLine, ViewList, ViewSection } from '../messages/report-view';
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
const MONEY_FORMAT = '#,##0';

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

const sectionRow = ({ label, role, figures, source }: ViewLine, language: Language) => {
  const look = role ? 'total' : 'figure';
  return row(
    text(label, role ? 'totalLabel' : 'label'),
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

/** The note runs over the columns that are left. */
const forecastRow = ({ label, unit, values, note }: ForecastLine) => {
  const format = unit === 'money' ? MONEY_FORMAT : CUSTOMERS_FORMAT;
  const numbers = values.map((value): BlockCell | undefined =>
    value === undefined ? undefined : { value, look: 'figure', format },
  );
  return row(text(label, 'label'), numbers, text(note, 'source'));
};

export const forecastBlock = ({ title, columns, lines, notes }: ForecastTable): Block => [
  titleRow(title),
  ...(lines.length ? [columnRow(columns, '')] : []),
  ...lines.map(forecastRow),
  ...noteRows(...notes),
];

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
