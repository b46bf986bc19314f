/** What a chart in a tab shows: its ranges read as Sheets reads them, and drawn. */
import { pictureOf } from './drawing/options';
import type { Picture } from './drawing/picture';
import { formatValue, type Scalar } from './engine';
import { cellAt, isColumnHidden } from './model/book-state';
import { lookAt } from './model/cell-state';
import type { ChartParts, ChartRange } from './model/chart-state';
import { patternOf } from './typing';
import type { Workbook } from './workbook';

interface Datum {
  readonly value: Scalar;
  readonly text: string;
  readonly pattern: string | undefined;
}

type Line = readonly Datum[];

const BLANK: Datum = { value: null, text: '', pattern: undefined };

const datumAt = (workbook: Workbook, { sheet }: ChartRange, row: number, column: number): Datum => {
  const pattern = patternOf(lookAt(cellAt(workbook.sheet(sheet), row, column)));
  const value = workbook.valueAt(sheet, row, column);
  return { value, text: formatValue(value, pattern, workbook.locale), pattern };
};

/** Hidden columns are left out, as hidden dimensions are by default. */
const columnsOf = (workbook: Workbook, range: ChartRange): Line[] => {
  const { top, left, bottom, right } = range.block;
  const columns: Line[] = [];
  for (let column = left; column <= right; column++) {
    if (isColumnHidden(workbook.sheet(range.sheet), column)) continue;
    const line: Datum[] = [];
    for (let row = top; row <= bottom; row++) line.push(datumAt(workbook, range, row, column));
    columns.push(line);
  }
  return columns;
};

const turned = (lines: readonly Line[]): Line[] => {
  const length = Math.max(0, ...lines.map((line) => line.length));
  return Array.from({ length }, (_, at) => lines.map((line) => line[at] ?? BLANK));
};

/** Rows at the end in which nothing stands are no categories. */
const withoutBlankEnd = (columns: readonly Line[]): Line[] => {
  let length = Math.max(0, ...columns.map((line) => line.length));
  while (length > 0 && columns.every((line) => (line[length - 1]?.text ?? '') === '')) length--;
  return columns.map((line) => line.slice(0, length));
};

/** Without a number given, a first row of texts above numbers is taken for names. */
const headersOf = ({ headers }: ChartParts, series: readonly Line[]): number => {
  if (headers !== null) return headers;
  const named = series.every(([first]) => typeof first?.value === 'string');
  return named && series.some((line) => line.length > 1) ? 1 : 0;
};

const numberOf = ({ value }: Datum): number | null => (typeof value === 'number' ? value : null);

const GROUPED = '#,##0.##########';

/** As the first number of the series is written, or with groups of thousands. */
const formatFor = (workbook: Workbook, series: readonly Line[]): ((value: number) => string) => {
  const first = series.flat().find(({ value }) => typeof value === 'number');
  const pattern = first?.pattern ?? GROUPED;
  return (value) => formatValue(value, pattern, workbook.locale).replace(/[.,]$/, '');
};

/** The picture of a chart as it looks now. */
export const chartPicture = (workbook: Workbook, chart: ChartParts): Picture => {
  const columns = chart.ranges.flatMap((range) => columnsOf(workbook, range));
  const [categories = [], ...series] = withoutBlankEnd(chart.transposed ? turned(columns) : columns);
  const skipped = headersOf(chart, series);
  return pictureOf(chart.type, chart.options, {
    categories: categories.slice(skipped).map(({ text }) => text),
    series: series.map((line) => ({
      label: line
        .slice(0, skipped)
        .map(({ text }) => text)
        .join(' '),
      values: line.slice(skipped).map(numberOf),
    })),
    format: formatFor(workbook, series),
  });
};
