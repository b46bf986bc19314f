/** The leads of a workbook: their columns by header, their rows, and how an answer is looked up. */

import { textOf } from '../answer';
import type { Cell, Origin } from '../cell';
import { cellAt } from '../cell';
import { fold } from '../text';
import type { LeadField } from '../vocabulary';

/** A column of the data block. */
export interface LeadColumn {
  readonly header: string;
  /** 0-based in the table, and so in `LeadRow.cells`. */
  readonly column: number;
  /** The meaning of a recognised header. */
  readonly role?: LeadField;
}

export interface LeadRow {
  /** 1-based row in the sheet. */
  readonly row: number;
  /** 0-based row below the header, blank rows counted. */
  readonly index: number;
  /** Trimmed text of the ID cell; `''` where there is none. */
  readonly id: string;
  /** The whole table row as it came, columns outside the data block included. */
  readonly cells: readonly Cell[];
}

export interface LeadTable {
  readonly fields: readonly LeadColumn[];
  /** Column of each recognised field that the table has. */
  readonly columnOf: Readonly<Partial<Record<LeadField, number>>>;
  /** Headers outside the data block: computed, human and free columns. */
  readonly otherHeaders: readonly string[];
  readonly leads: readonly LeadRow[];
  /** Rows below the header, blank ones included. */
  readonly rowCount: number;
  readonly origin: Origin;
  readonly isUnknown: (cell: Cell) => boolean;
}

/** Blanks and `#` come before other texts in ASCII, letters with accents after. */
const HASH = '#'.charCodeAt(0);
const TILDE = '~'.charCodeAt(0);

/**
 * A test for cells that say nothing: blank, a placeholder, or a text that begins with `#`.
 *
 * @example unknownTest(new Set(['n/d']))('N/D') // true
 */
export const unknownTest = (placeholders: ReadonlySet<string>): ((cell: Cell) => boolean) => {
  // Nearly all texts differ from every placeholder in their first letter, which spares folding them.
  const initials = new Set<number>();
  placeholders.forEach((text) => {
    for (const initial of [text.charAt(0), text.charAt(0).toUpperCase()]) initials.add(initial.charCodeAt(0));
  });
  const mayBegin = (code: number): boolean => code <= HASH || code > TILDE || initials.has(code);
  return (cell) => {
    if (typeof cell !== 'string') return false;
    if (cell !== '' && !mayBegin(cell.charCodeAt(0))) return false;
    const trimmed = cell.trim();
    return trimmed === '' || trimmed[0] === '#' || placeholders.has(fold(trimmed));
  };
};

/** Where a lead's answer in a column stands, for issues. */
export const placeIn = ({ fields }: LeadTable, { index }: LeadRow, column: number) => {
  const { header = '' } = fields.find((field) => field.column === column) || {};
  return { row: index + 1, column, header };
};

/** What a lead answers in a recognised field; `''` where unknown or where there is no such column. */
export const fieldOf = (table: LeadTable, lead: LeadRow, role: LeadField): Cell => {
  const cell = cellAt(lead.cells, table.columnOf[role]);
  return table.isUnknown(cell) ? '' : cell;
};

/** The same as trimmed text. */
export const fieldText = (table: LeadTable, lead: LeadRow, role: LeadField): string =>
  textOf(fieldOf(table, lead, role)).trim();
