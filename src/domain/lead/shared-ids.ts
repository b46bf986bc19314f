/** IDs that several rows bear, and rows that look like one lead: whom a person has to tell apart. */
import type { Ledger } from '../handoff/ledger';
import { fold } from '../text';
import type { LeadRow, LeadTable } from './lead-table';
import { leadTitle } from './lead-title';
import { LIKENESS_KEYS } from './repeats';

/** Rows that bear one ID. */
export interface SharedId {
  readonly id: string;
  /** From the top; two or more. */
  readonly leads: readonly LeadRow[];
}

/** The IDs of these rows that other rows bear too. */
export const idsSharedBy = ({ leads }: LeadTable, among: readonly LeadRow[]): SharedId[] =>
  [...new Set(among.map(({ id }) => id))]
    .map((id) => ({ id, leads: leads.filter((lead) => lead.id === id) }))
    .filter(({ id, leads: rows }) => id !== '' && rows.length > 1);

/** The row and those that share its ID, its e-mail or its phone. */
export const lookAlikes = (table: LeadTable, lead: LeadRow): LeadRow[] => {
  const keys = LIKENESS_KEYS.map((keyOf) => ({ keyOf, own: keyOf(table, lead) }));
  return table.leads.filter(
    (one) => one === lead || keys.some(({ keyOf, own }) => own !== '' && keyOf(table, one) === own),
  );
};

/**
 * The row that an ID was probably given to: the one whose name the ledger has, else the first. A copy that was typed
 * over has another name.
 */
export const probableOwner = ({ leads }: SharedId, table: LeadTable, ledger: Ledger): LeadRow => {
  const [first] = leads as readonly [LeadRow, ...LeadRow[]];
  const name = fold(ledger.last(first)?.name ?? '');
  return leads.find((lead) => name !== '' && fold(leadTitle(table, lead)) === name) ?? first;
};
