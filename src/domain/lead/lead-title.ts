/** How a lead is called in lists: never blank, so that a row can always be found. */

import { textOf } from '../answer';
import { cellAt } from '../cell';
import { fieldText, type LeadRow, type LeadTable } from './lead-table';

/** A cell takes 50,000 characters and one cell too long loses the whole spill; nobody reads that many in a name. */
const LONGEST_TITLE = 200;

const shortened = (title: string): string =>
  title.length > LONGEST_TITLE ? `${title.slice(0, LONGEST_TITLE - 1)}…` : title;

const joined = (one: string, by: string, other: string): string =>
  one && other ? one + by + other : one || other;

/**
 * `name · company`; without either the e-mail, the phone, the ID, the first answer, at last the row number.
 *
 * @example leadTitle(table, ana) // 'Ana Pérez · Logística Norte'
 */
export const leadTitle = (table: LeadTable, lead: LeadRow): string => {
  const text = (role: Parameters<typeof fieldText>[2]): string => fieldText(table, lead, role);
  const title = joined(joined(text('firstName'), ' ', text('lastName')), ' · ', text('company'));
  return shortened(
    title || text('email') || text('phone') || lead.id || firstAnswer(table, lead) || `${lead.row}`,
  );
};

const firstAnswer = (table: LeadTable, lead: LeadRow): string => {
  const answered = table.fields.find(({ column }) => {
    const cell = cellAt(lead.cells, column);
    return typeof cell !== 'boolean' && !table.isUnknown(cell);
  });
  return answered ? textOf(lead.cells[answered.column]!).trim() : '';
};
