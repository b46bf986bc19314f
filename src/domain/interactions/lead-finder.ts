/** Whose interaction it is: a lead's ID, an ID it had before, or an e-mail, which all rows share that have it. */
import { textOf } from '../answer';
import { fieldText, type LeadRow, type LeadTable } from '../lead/lead-table';
import { fold, listOf } from '../text';

type Rows = readonly number[];
const NOBODY: Rows = [];

/** Rows by the names that each lead goes by. */
const indexOf = ({ leads }: LeadTable, namesOf: (lead: LeadRow) => readonly string[]): Map<string, Rows> => {
  const rows = new Map<string, number[]>();
  for (const lead of leads) {
    for (const name of namesOf(lead)) {
      const found = rows.get(name);
      if (!found) rows.set(name, [lead.index]);
      else if (found[found.length - 1] !== lead.index) found.push(lead.index);
    }
  }
  return rows;
};

const unlessBlank = (name: string): readonly string[] => (name === '' ? [] : [name]);

/**
 * Gives the rows (0-based below the header, as `LeadRow.index`) that a cell of `Interacciones › Lead` means.
 *
 * @example leadFinder(leads)('ana@example.com') // [0, 7]
 */
export const leadFinder = (table: LeadTable): ((written: string) => Rows) => {
  const byId = indexOf(table, ({ id }) => unlessBlank(id));
  // Most sheets name their leads by ID alone, so the other names are looked at when one is missing.
  let byFormerId: Map<string, Rows> | undefined;
  let byEmail: Map<string, Rows> | undefined;
  const former = (id: string): Rows | undefined => {
    if (table.columnOf.formerIds === undefined) return undefined;
    byFormerId ??= indexOf(table, (lead) => listOf(fieldText(table, lead, 'formerIds')));
    return byFormerId.get(id);
  };
  const withEmail = (email: string): Rows | undefined => {
    if (!email.includes('@')) return undefined;
    byEmail ??= indexOf(table, (lead) => unlessBlank(fold(fieldText(table, lead, 'email'))));
    return byEmail.get(fold(email));
  };
  // An ID in use says more than one that somebody had.
  const find = (text: string): Rows => byId.get(text) ?? former(text) ?? withEmail(text) ?? NOBODY;
  return (written) => byId.get(written) ?? find(textOf(written).trim());
};
