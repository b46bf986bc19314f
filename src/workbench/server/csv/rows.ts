/** Decoded text to rows of cells, all of one width: separator found, quotes undone, empty edges cut. */
import Papa from 'papaparse';
import { StartError } from '../start-error';
import { CSV_TEXTS } from '../texts';

export interface CsvRows {
  /** Header first; each row has the header's width. */
  readonly rows: readonly (readonly string[])[];
  readonly notices: readonly string[];
}

const SEPARATORS = [';', ',', '\t'] as const;

/** Rows read to find the separator; quoted line breaks make a row longer than a line. */
const SAMPLE_ROWS = 200;

/** Excel's way to name the separator: a first line `sep=;`. */
const EXCEL_HINT = /^"?sep=(.)"?\n/i;

/** How other kinds of file open, once decoded. */
const OTHER_KINDS: readonly (readonly [opening: string, sentence: string])[] = [
  ['PK\x03\x04', CSV_TEXTS.excelFile],
  ['ÐÏ\x11à', CSV_TEXTS.excelFile],
  ['%PDF', CSV_TEXTS.otherFile],
  ['<', CSV_TEXTS.otherFile],
  ['{', CSV_TEXTS.otherFile],
  ['[{', CSV_TEXTS.otherFile],
];

const isBlankRow = (row: readonly string[]) => row.every((cell) => cell.trim() === '');

const parse = (text: string, delimiter: string, preview = 0) =>
  Papa.parse<string[]>(text, { delimiter, newline: '\n', preview });

/** How well a separator cuts the sample: share of rows as wide as the header, then the header's width. */
const fitOf = (text: string, separator: string): readonly [share: number, width: number] => {
  const rows = parse(text, separator, SAMPLE_ROWS).data.filter((row) => !isBlankRow(row));
  const width = rows[0]?.length ?? 0;
  if (width < 2) return [0, 0];
  return [rows.filter((row) => row.length === width).length / rows.length, width];
};

/**
 * The separator that cuts most rows like the header. A single column has none; a comma then does no harm.
 *
 * @example findSeparator('Nombre;Importe\nAna;2,5') //=> ';'
 */
export const findSeparator = (text: string): string => {
  let best: { separator: string; fit: readonly [number, number] } = { separator: ',', fit: [0, 0] };
  for (const separator of SEPARATORS) {
    const fit = fitOf(text, separator);
    const better = fit[0] > best.fit[0] || (fit[0] === best.fit[0] && fit[1] > best.fit[1]);
    if (better) best = { separator, fit };
  }
  return best.separator;
};

/** A quote that is never closed would swallow the rest of the file as one cell: better to say where it opens. */
const quoteNotices = (errors: readonly Papa.ParseError[]): string[] => {
  const rowOf = (error: Papa.ParseError | undefined) => (error?.row ?? 0) + 1;
  const faults = errors.filter((error) => error.type === 'Quotes');
  const open = faults.find((error) => error.code === 'MissingQuotes');
  if (open) throw new StartError(CSV_TEXTS.openQuote(rowOf(faults[0])));
  return faults.length === 0 ? [] : [CSV_TEXTS.oddQuotes(rowOf(faults[0]), faults.length)];
};

/** Blank rows in the middle stay where they are. */
const trimBlankEdges = (rows: readonly string[][]): string[][] => {
  const first = rows.findIndex((row) => !isBlankRow(row));
  let end = rows.length;
  while (end > first && isBlankRow(rows[end - 1]!)) end -= 1;
  return first < 0 ? [] : rows.slice(first, end);
};

const filledWidth = (row: readonly string[]): number => {
  let width = row.length;
  while (width > 0 && row[width - 1]!.trim() === '') width -= 1;
  return width;
};

/** The widest row counts, but columns without a single character at the right end are only stray separators. */
const widthOf = (rows: readonly string[][]): number =>
  rows.reduce((width, row) => Math.max(width, filledWidth(row)), 0);

const assertTable = (text: string): void => {
  if (/^[\s;,"]*$/.test(text)) throw new StartError(CSV_TEXTS.empty);
  const other = OTHER_KINDS.find(([opening]) => text.trimStart().startsWith(opening));
  if (other) throw new StartError(other[1]);
  if (text.includes('\0')) throw new StartError(CSV_TEXTS.otherFile);
};

/**
 * Reads a table out of text. Line breaks inside cells become `\n`, as in Sheets.
 * Throws StartError when there is no table or a quote stays open.
 *
 * @example readRows('a;b\n1').rows //=> [['a', 'b'], ['1', '']]
 */
export const readRows = (text: string): CsvRows => {
  assertTable(text);
  const lines = text.replace(/\r\n?/g, '\n');
  const hint = EXCEL_HINT.exec(lines);
  const body = hint ? lines.slice(hint[0].length) : lines;
  const parsed = parse(body, hint?.[1] ?? findSeparator(body));
  const notices = quoteNotices(parsed.errors);
  const rows = trimBlankEdges(parsed.data);
  if (rows.length === 0) throw new StartError(CSV_TEXTS.empty);
  const width = widthOf(rows);
  return { rows: rows.map((row) => Array.from({ length: width }, (_, at) => row[at] ?? '')), notices };
};
