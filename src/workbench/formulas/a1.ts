/** A1 notation: column letters, cell names, and references as they are written in a formula. */

/** Google Sheets' own limits: 18,278 columns (ZZZ); rows are limited by the number of cells. */
export const MAX_COLUMNS = 18_278;
export const MAX_ROWS = 10_000_000;

/** One end of a reference; null where the text leaves it open (`A:C` has no rows). 0-based. */
export interface Corner {
  readonly column: number | null;
  readonly columnFixed: boolean;
  readonly row: number | null;
  readonly rowFixed: boolean;
}

/** `Leads!A2:$H` as data; `prefix` is the sheet part as written, with its `!`. */
export interface Reference {
  readonly prefix: string;
  readonly sheetName: string | undefined;
  readonly start: Corner;
  readonly end: Corner | undefined;
}

/** Letters of a 0-based column: `columnName(27)` is `AB`. */
export function columnName(column: number): string {
  let name = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

/** 0-based column of letters in any case: `columnIndex('AB')` is 27. */
export function columnIndex(letters: string): number {
  let index = 0;
  for (const letter of letters.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

/** `cellName(2, 19)` is `T3`. */
export function cellName(row: number, column: number): string {
  return `${columnName(column)}${row + 1}`;
}

/** The sheet name as a formula needs it: `Leads`, `'Mis leads'`, `'O''Brien'`. */
export function quoteSheetName(name: string): string {
  return /^[\p{L}_][\p{L}\p{N}_]*$/u.test(name) && !isReferenceText(name)
    ? name
    : `'${name.replaceAll("'", "''")}'`;
}

const PREFIX = /^(?:'((?:[^']|'')*)'|([^'!:[\]]+))!/;
const CORNER = /^(\$?)([A-Z]{1,3})?(\$?)([0-9]{1,8})?$/i;

function isReferenceText(text: string): boolean {
  return CORNER.test(text) || /^(?:R[0-9]*C[0-9]*|true|false)$/i.test(text);
}

function readCorner(text: string): Corner | undefined {
  const match = CORNER.exec(text);
  if (!match) return undefined;
  const [, first, letters, second, digits] = match;
  if (!letters && !digits) return undefined;
  // With one part only, its `$` is the first group for a row and for a column alike.
  if (!letters && second) return undefined;
  if (!digits && second) return undefined;
  return {
    column: letters ? columnIndex(letters) : null,
    columnFixed: !!letters && first === '$',
    row: digits ? Number(digits) - 1 : null,
    rowFixed: !!digits && (letters ? second === '$' : first === '$'),
  };
}

/**
 * Reads one reference, `undefined` where the text is none.
 * @example parseReference("'Mis leads'!A2:H")?.sheetName // 'Mis leads'
 */
export function parseReference(text: string): Reference | undefined {
  const prefix = PREFIX.exec(text);
  const parts = text.slice(prefix?.[0].length ?? 0).split(':');
  const start = readCorner(parts[0]!);
  const end = parts[1] === undefined ? undefined : readCorner(parts[1]);
  if (!start || parts.length > 2 || (parts.length === 2 && !end)) return undefined;
  if (!end && (start.column === null || start.row === null)) return undefined;
  if (start.row === -1 || end?.row === -1) return undefined;
  return {
    prefix: prefix?.[0] ?? '',
    sheetName: prefix?.[1]?.replaceAll("''", "'") ?? prefix?.[2],
    start,
    end,
  };
}

function cornerText(corner: Corner): string {
  const column = corner.column === null ? '' : `${corner.columnFixed ? '$' : ''}${columnName(corner.column)}`;
  return corner.row === null ? column : `${column}${corner.rowFixed ? '$' : ''}${corner.row + 1}`;
}

/** The reference as text again, with the sheet part as it was written. */
export function referenceText(reference: Reference): string {
  const { prefix, start, end } = reference;
  return end ? `${prefix}${cornerText(start)}:${cornerText(end)}` : prefix + cornerText(start);
}
