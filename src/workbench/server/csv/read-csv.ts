/** A CSV file as it goes into a tab: columns in their own order, each with one kind, nothing guessed cell by cell. */
import { StartError } from '../start-error';
import { CSV_TEXTS } from '../texts';
import { readDateColumn } from './date-column';
import { decodeText } from './decode';
import { foldHeader } from './fold';
import { readNumberColumn } from './number-column';
import { type CsvRows, readRows } from './rows';

type ColumnKind = 'text' | 'number' | 'date';

interface CsvColumn {
  readonly header: string;
  readonly kind: ColumnKind;
  /** '' leaves it to the sheet, '@' is plain text: an edit there must not turn 007 into 7. */
  readonly numberFormat: string;
  /** Blank is ''. Dates are serial numbers of Sheets (days since 1899-12-30). */
  readonly cells: readonly (string | number)[];
}

export interface CsvTable {
  readonly columns: readonly CsvColumn[];
  readonly rowCount: number;
  /** Whole sentences on what was odd and how it was read. */
  readonly notices: readonly string[];
}

const PLAIN_TEXT = '@';

/** Digits and date-like marks only: text that a sheet would turn into something else when it is typed again. */
const MAY_BE_RETYPED = /^[\s\d.,/:%€$+-]*\d[\s\d.,/:%€$+-]*$/;

const textColumn = (header: string, cells: readonly string[]): CsvColumn => {
  const risky = cells.some((cell) => MAY_BE_RETYPED.test(cell));
  return { header, kind: 'text', numberFormat: risky ? PLAIN_TEXT : '', cells };
};

const readColumn = (header: string, texts: readonly string[], notices: string[]): CsvColumn => {
  const numbers = readNumberColumn(header, texts);
  if (numbers === 'ambiguous') notices.push(CSV_TEXTS.ambiguousNumbers(header));
  else if (numbers) return { header, kind: 'number', ...numbers };
  const dates = readDateColumn(texts);
  return dates ? { header, kind: 'date', ...dates } : textColumn(header, texts);
};

/** @example columnLetter(27) //=> 'AB' */
const columnLetter = (column: number): string =>
  (column >= 26 ? columnLetter(Math.floor(column / 26) - 1) : '') + String.fromCharCode(65 + (column % 26));

const headerNotices = (headers: readonly string[]): string[] => {
  const blank = headers.flatMap((header, at) => (header.trim() === '' ? [columnLetter(at)] : []));
  const folded = headers.map(foldHeader);
  const repeated = headers.filter((_, at) => folded[at] !== '' && folded.indexOf(folded[at]!) < at);
  return [
    ...(blank.length > 0 ? [CSV_TEXTS.blankHeaders(blank)] : []),
    ...(repeated.length > 0 ? [CSV_TEXTS.repeatedHeaders([...new Set(repeated)])] : []),
  ];
};

const decode = (bytes: Uint8Array): string => {
  if (bytes.length === 0) throw new StartError(CSV_TEXTS.empty);
  try {
    return decodeText(bytes);
  } catch {
    throw new StartError(CSV_TEXTS.brokenGzip);
  }
};

/** The cells of a CSV, plain or gzipped, as written. Throws StartError with a sentence when there is no table. */
export const readCsvRows = (bytes: Uint8Array): CsvRows => readRows(decode(bytes));

/** Gives each column its kind. */
export const tableOf = (csv: CsvRows): CsvTable => {
  const [headers = [], ...rows] = csv.rows;
  const notices = [...csv.notices, ...headerNotices(headers)];
  const columns = headers.map((header, at) =>
    readColumn(
      header,
      rows.map((row) => row[at] ?? ''),
      notices,
    ),
  );
  return { columns, rowCount: rows.length, notices };
};

/**
 * Reads the bytes of a CSV into columns. Throws like readCsvRows.
 *
 * @example readCsv(Buffer.from('Nombre;Visitas\nAna;3')).columns[1]
 * //=> { header: 'Visitas', kind: 'number', numberFormat: '', cells: [3] }
 */
export const readCsv = (bytes: Uint8Array): CsvTable => tableOf(readCsvRows(bytes));
