/** Data columns of `Leads` that commands write: made when first needed. */
import type { Cell } from '../domain/cell';
import { DATA_EDGES, type Language, LEAD_FIELDS, type LeadField } from '../domain/vocabulary';
import type { Sheet } from '../host/host';
import { literal } from './cells';
import { bodyOf } from './dress';
import { DATE_FORMAT, HEADER, TEXT_FORMAT } from './layout';
import { insertColumn } from './leads-columns';
import { headerColumn, readHeader } from './table';

/** The fields that commands write, and what their cells hold. */
const FORMATS = {
  formerIds: TEXT_FORMAT,
  holdUntil: DATE_FORMAT,
} as const satisfies Partial<Record<LeadField, string>>;

const WIDTH = 110;

/** Without title and without anything in it: what a script left that died before it wrote the title. */
const isSpare = (sheet: Sheet, header: readonly Cell[], column: number, id: number): boolean =>
  column > id &&
  header[column - 1] === '' &&
  sheet
    .getRange(1, column, sheet.getMaxRows(), 1)
    .getValues()
    .every(([cell]) => cell === '');

/**
 * The 1-based column of a field in the data block, inserted left of `Fin de datos` where it is missing: formulas that
 * read the block then take it in. 0 where the block has no end.
 *
 * @example ensureLeadField(leads, 'formerIds', 'es') // 27
 */
export const ensureLeadField = (sheet: Sheet, field: keyof typeof FORMATS, language: Language): number => {
  const header = readHeader(sheet);
  const end = headerColumn(header, DATA_EDGES.end);
  const id = headerColumn(header, DATA_EDGES.id, 1, end);
  if (!id) return 0;
  const found = headerColumn(header, LEAD_FIELDS[field], id, end);
  if (found) return found;
  const title = LEAD_FIELDS[field][language];
  const at = isSpare(sheet, header, end - 1, id) ? end - 1 : end;
  if (at === end) insertColumn(sheet, header, end, { title, background: HEADER.data, width: WIDTH });
  else sheet.getRange(1, at, 1, 1).setValue(literal(title));
  bodyOf(sheet, at).setNumberFormat(FORMATS[field]);
  return at;
};
