/** Turns the sample's texts into what the tabs hold. */
import type { Cell } from '../domain/cell';
import { keyOf, matchesName } from '../domain/text';
import { LEAD_FIELDS, MATRIX_COLUMNS } from '../domain/vocabulary';
import type { SampleTexts } from '../messages/sample';
import { headerColumn } from './table';

type Row = readonly Cell[];

/** Whole numbers and percentages of a table's lines become numbers, but for those in its header. */
const parse = (text: string): { header: string[]; rows: Cell[][] } => {
  const [header = [], ...lines] = text.split('\n').map((line) => line.split('|'));
  const read = (cell: string): Cell => {
    if (!/^-?\d+%?$/.test(cell)) return cell;
    return cell.endsWith('%') ? Number.parseInt(cell, 10) / 100 : Number(cell);
  };
  return { header, rows: lines.map((line) => line.map(read)) };
};

/** The sample's leads with their header row; days are counted from the given one. */
export const sampleLeads = (texts: SampleTexts, today: number): Row[] => {
  const { header, rows } = parse(texts.leads);
  const place = (cell: Cell, column: number): Cell =>
    texts.dates.includes(header[column]!) && typeof cell === 'number' ? { day: today + cell } : cell;
  return [header, ...rows.map((lead) => lead.map(place))];
};

/** A criterion's `Campo` as that sheet writes it: the same header, or another name of the same lead field. */
const headerFor = (field: string, headers: Row): Cell | undefined => {
  const known = Object.values(LEAD_FIELDS).find((name) => matchesName(field, name));
  const name = known ?? { es: field, en: field, pt: field };
  return headers.find((header) => matchesName(header, name));
};

/** Whole numbers that add up to 100 and differ by one at most. @example evenWeights(3) // [34, 33, 33] */
const evenWeights = (count: number): number[] =>
  Array.from({ length: count }, (_, index) => Math.floor(100 / count) + (index < 100 % count ? 1 : 0));

/** A matrix whose every criterion earns its points for any answer: a first draft to write over. */
export const draftMatrix = (texts: SampleTexts, fields: readonly string[], why: string): Row[] => {
  const { header } = parse(texts.matrix);
  const weights = evenWeights(fields.length);
  const weight = headerColumn(header, MATRIX_COLUMNS.weight) - 1;
  const criteria = fields.map((field, index) => {
    const row: Cell[] = header.map((title) => {
      const key = keyOf(title, MATRIX_COLUMNS);
      return key === 'criterion' || key === 'field' ? field : key === 'why' ? why : '';
    });
    row.splice(weight, 2, weights[index]!, '*');
    return row;
  });
  return [header, ...criteria];
};

/** The sample's matrix, with the criteria whose field is among the headers of the data, named as they are there. */
export const sampleMatrix = (texts: SampleTexts, headers: Row): Row[] => {
  const { header, rows } = parse(texts.matrix);
  const field = headerColumn(header, MATRIX_COLUMNS.field) - 1;
  const criteria = rows.flatMap((criterion) => {
    const name = headerFor(String(criterion[field]), headers);
    return name === undefined ? [] : [criterion.map((cell, column) => (column === field ? name : cell))];
  });
  return [header, ...criteria];
};
