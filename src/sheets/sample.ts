/** Turns the sample's texts into what the tabs hold. */
import type { Cell } from '../domain/cell';
import { keyOf, matchesName } from '../domain/text';
import { ACTION_COLUMNS, LEAD_FIELDS, MATRIX_COLUMNS, SOURCES } from '../domain/vocabulary';
import type { SampleTexts } from '../messages/sample';
import { headerColumn } from './table';

type Row = readonly Cell[];

/** Whole numbers and percentages of a table's lines become numbers, but for those in its header. */
export const parseTable = (text: string): { header: string[]; rows: Cell[][] } => {
  const [header = [], ...lines] = text.split('\n').map((line) => line.split('|'));
  const read = (cell: string): Cell => {
    if (!/^-?\d+%?$/.test(cell)) return cell;
    return cell.endsWith('%') ? Number.parseInt(cell, 10) / 100 : Number(cell);
  };
  return { header, rows: lines.map((line) => line.map(read)) };
};

/** A table with its header; the numbers of its date columns are days from today. */
const datedTable = (text: string, dates: readonly string[], today: number): Row[] => {
  const { header, rows } = parseTable(text);
  const place = (cell: Cell, column: number): Cell =>
    typeof cell === 'number' && dates.includes(header[column]!) ? { day: today + cell } : cell;
  return [header, ...rows.map((row) => row.map(place))];
};

/** The sample's leads with their header row. `today`: day that dates are counted from. */
export const sampleLeads = ({ leads, dates }: SampleTexts, today: number): Row[] =>
  datedTable(leads, dates, today);

export const sampleMatrix = ({ matrix, dates }: SampleTexts, today: number): Row[] =>
  datedTable(matrix, dates, today);

/** What its leads did, without a header row. */
export const sampleInteractions = ({ interactions, dates }: SampleTexts, today: number): Row[] =>
  datedTable(interactions, dates, today).slice(1);

export const samplePersonas = ({ personas }: SampleTexts): Row[] => parseTable(personas).rows;

/** The playbook; for leads that are not the sample's, without the rows for its products and personas. */
export const sampleActions = ({ actions }: SampleTexts, isSample = true): Row[] => {
  const { header, rows } = parseTable(actions);
  const own = [ACTION_COLUMNS.product, ACTION_COLUMNS.persona].map((name) => headerColumn(header, name) - 1);
  return rows.filter((row) => isSample || own.every((column) => row[column] === ''));
};

/** A criterion's `Campo` as that sheet writes it: the same header, or another name of the same lead field. */
const headerFor = (field: string, headers: Row): Cell | undefined => {
  const known = Object.values(LEAD_FIELDS).find((name) => matchesName(field, name));
  const name = known ?? { es: field, en: field, pt: field };
  return headers.find((header) => matchesName(header, name));
};

/** Whether these are the columns of the sample's own leads. */
export const isSample = ({ leads }: SampleTexts, headers: Row): boolean =>
  parseTable(leads).header.every((title) => headers.includes(title));

/** Whole numbers that add up to 100 and differ by one at most. @example evenWeights(3) // [34, 33, 33] */
export const evenWeights = (count: number): number[] => shared(new Array<number>(count).fill(1));

/** Whole numbers in these proportions that add up to 100. @example shared([1, 1, 4]) // [17, 17, 66] */
const shared = (sizes: readonly number[]): number[] => {
  const total = sizes.reduce((sum, size) => sum + size, 0);
  let sum = 0;
  return sizes.map((size) => {
    const before = Math.ceil((100 * sum) / total);
    sum += size;
    return Math.ceil((100 * sum) / total) - before;
  });
};

/**
 * The sample's criteria that other leads can answer: those of all products and personas whose field is among the
 * headers, named as it is there. What leads do is left out, since nothing is known of it.
 */
export const fittingMatrix = ({ matrix }: SampleTexts, headers: Row): Row[] => {
  const { header, rows } = parseTable(matrix);
  const at = (key: keyof typeof MATRIX_COLUMNS) => headerColumn(header, MATRIX_COLUMNS[key]) - 1;
  const [field, weight, reviewed] = [at('field'), at('weight'), at('reviewedOn')];
  const fitting = rows.flatMap((criterion) => {
    const isGeneral = criterion[at('product')] === '' && criterion[at('persona')] === '';
    const isAboutLeads = keyOf(criterion[at('source')]!, SOURCES) === 'lead';
    const name = headerFor(String(criterion[field]), headers);
    return isGeneral && isAboutLeads && name !== undefined ? [{ criterion, name }] : [];
  });
  const positive = (criterion: Row) => Math.max(0, Number(criterion[weight]));
  const weights = shared(fitting.map(({ criterion }) => positive(criterion)));
  const adapted = fitting.map(({ criterion, name }, index) => {
    const row = [...criterion];
    row[field] = name;
    row[weight] = weights[index] || criterion[weight]!;
    row[reviewed] = '';
    return row;
  });
  return [header, ...adapted];
};
