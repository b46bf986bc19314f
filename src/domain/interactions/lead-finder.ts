/** Whose interaction it is: a lead's ID, an ID it had before, or an e-mail, which all rows share that have it. */
import { textOf } from '../answer';
import { fieldText, type LeadTable } from '../lead/lead-table';
import { fold, listOf } from '../text';

const NOBODY: readonly number[] = [];

/**
 * Gives the rows (0-based below the header, as `LeadRow.index`) that a cell of `Interacciones › Lead` means.
 *
 * @example leadFinder(leads)('ana@example.com') // [0, 7]
 */
export const leadFinder = (table: LeadTable): ((written: string) => readonly number[]) => {
  const byId = new Map<string, number[]>();
  const byEmail = new Map<string, number[]>();
  const add = (map: Map<string, number[]>, key: string, index: number): void => {
    const found = map.get(key);
    if (!found) map.set(key, [index]);
    else if (!found.includes(index)) found.push(index);
  };
  for (const lead of table.leads) {
    const email = fieldText(table, lead, 'email');
    if (lead.id !== '') add(byId, lead.id, lead.index);
    if (email !== '') add(byEmail, fold(email), lead.index);
  }
  // An ID in use says more than one that somebody had.
  const former = new Map<string, number[]>();
  for (const lead of table.leads) {
    for (const id of listOf(fieldText(table, lead, 'formerIds'))) add(former, id, lead.index);
  }
  const find = (text: string): readonly number[] =>
    byId.get(text) ?? former.get(text) ?? byEmail.get(fold(text)) ?? NOBODY;
  return (written) => byId.get(written) ?? find(textOf(written).trim());
};
