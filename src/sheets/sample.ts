/** Turns the sample's texts into what the tabs hold. */
import type { Cell } from '../domain/cell';
import { fold, matchesName } from '../domain/text';
import { LEAD_FIELDS, MATRIX_COLUMNS } from '../domain/vocabulary';
import type { CellValue } from '../host/host';
import type { SampleTexts } from '../messages/sample';
import { isoDay, literal } from './cells';

type Row = CellValue[];

const NUMBER = /^-?\d+$/;

const parse = (text: string): string[][] => text.split('\n').map((line) => line.split('|'));

const asNumber = (cell: string): CellValue => (NUMBER.test(cell) ? Number(cell) : literal(cell));

/** The sample's leads with their header row; days are counted from the given one. */
export const sampleLeads = (texts: SampleTexts, today: number): Row[] => {
  const [header = [], ...leads] = parse(texts.leads);
  const isDate = header.map((name) => texts.dates.includes(name));
  const cell = (text: string, column: number): CellValue =>
    isDate[column] && text ? isoDay({ day: today + Number(text) }) : asNumber(text);
  return [header.map(literal), ...leads.map((lead) => lead.map(cell))];
};

/** A criterion's `Campo` as that sheet writes it: the same header, or another name of the same lead field. */
const headerFor = (field: string, headers: readonly Cell[]): string | undefined => {
  const known = Object.values(LEAD_FIELDS).find((name) => matchesName(field, name));
  const found = headers.find(
    (header) =>
      typeof header === 'string' &&
      (fold(header) === fold(field) || (known !== undefined && matchesName(header, known))),
  );
  return found as string | undefined;
};

/** Whole numbers that add up to 100 and differ by one at most. @example evenWeights(3) // [34, 33, 33] */
const evenWeights = (count: number): number[] =>
  Array.from({ length: count }, (_, index) => Math.floor(100 / count) + (index < 100 % count ? 1 : 0));

/** A matrix whose every criterion earns its points for any answer: a first draft to write over. */
export const draftMatrix = (texts: SampleTexts, fields: readonly string[], why: string): Row[] => {
  const header = parse(texts.matrix)[0]!;
  const weights = evenWeights(fields.length);
  const at = (key: keyof typeof MATRIX_COLUMNS) =>
    header.findIndex((name) => matchesName(name, MATRIX_COLUMNS[key]));
  const criteria = fields.map((field, index) => {
    const row: Row = header.map(() => '');
    row[at('criterion')] = row[at('field')] = literal(field);
    row[at('weight')] = weights[index]!;
    row[at('weight') + 1] = literal('*');
    row[at('why')] = literal(why);
    return row;
  });
  return [header.map(literal), ...criteria];
};

/** The sample's matrix, with the criteria whose field is among the headers of the data, named as they are there. */
export const sampleMatrix = (texts: SampleTexts, headers: readonly Cell[]): Row[] => {
  const [header = [], ...criteria] = parse(texts.matrix);
  const field = header.findIndex((name) => matchesName(name, MATRIX_COLUMNS.field));
  const share = (cell: string): CellValue =>
    /^\d+%$/.test(cell) ? Number.parseInt(cell, 10) / 100 : asNumber(cell);
  const rows = criteria.flatMap((criterion) => {
    const name = headerFor(criterion[field]!, headers);
    return name === undefined
      ? []
      : [criterion.map((cell, column) => (column === field ? literal(name) : share(cell)))];
  });
  return [header.map(literal), ...rows];
};
