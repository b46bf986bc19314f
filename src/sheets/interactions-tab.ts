/** Writes into `Interacciones` whose events they are. */
import { textOf } from '../domain/answer';
import { type Cell, cellAt, type Table } from '../domain/cell';
import { fold } from '../domain/text';
import { INTERACTION_COLUMNS } from '../domain/vocabulary';
import type { Sheet } from '../host/host';
import { cellAddress } from './address';
import { literal } from './cells';
import { headerColumn } from './table';

/** 0-based rows in which `Lead` is one of these e-mails. */
const rowsOfEmails = (table: Table, emails: readonly string[]): number[] => {
  const lead = headerColumn(table[0], INTERACTION_COLUMNS.lead);
  const wanted = new Set(emails.map(fold));
  const isTheirs = (cells: readonly Cell[]) => wanted.has(fold(textOf(cellAt(cells, lead - 1)).trim()));
  return lead ? table.flatMap((cells, row) => (row > 0 && isTheirs(cells) ? [row] : [])) : [];
};

/**
 * Gives the events under these e-mails to a lead by its ID: nothing else of them changes, and one write does for all.
 *
 * @param table the tab from A1
 */
export const claimEvents = (sheet: Sheet, table: Table, emails: readonly string[], id: string): void => {
  const lead = headerColumn(table[0], INTERACTION_COLUMNS.lead);
  const rows = emails.length ? rowsOfEmails(table, emails) : [];
  if (rows.length) sheet.getRangeList(rows.map((row) => cellAddress(row + 1, lead))).setValue(literal(id));
};
