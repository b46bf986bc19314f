/** Leads that look like one: the same ID, e-mail or phone in two rows. Both are scored; people decide. */
import { cellAt } from '../cell';
import type { IssueCode, Severity } from '../issue';
import type { Notebook } from '../table';
import { fieldText, type LeadRow, type LeadTable, placeIn } from './lead-table';

/** Rows that a sentence can name before it gets too long. */
const MOST_ROWS = 6;

interface Likeness {
  readonly code: IssueCode;
  readonly severity: Severity;
  /** What must be equal; `''` compares with nothing. */
  readonly key: (table: LeadTable, lead: LeadRow) => string;
  readonly column: (table: LeadTable) => number | undefined;
}

/** Digits tell phones apart; fewer than seven are no phone. */
const phoneKey = (text: string): string => {
  const digits = text.replace(/\D/g, '').replace(/^00/, '');
  return digits.length >= 7 ? digits : '';
};

const idKey: Likeness['key'] = (_, lead) => lead.id;

const emailKey: Likeness['key'] = (table, lead) => {
  const email = fieldText(table, lead, 'email').toLowerCase();
  return email.includes('@') ? email : '';
};

const phoneKeyOf: Likeness['key'] = (table, lead) => phoneKey(fieldText(table, lead, 'phone'));

/** What two rows of one person have in common: ID, e-mail or phone; `''` says nothing. */
export const LIKENESS_KEYS: readonly Likeness['key'][] = [idKey, emailKey, phoneKeyOf];

const likenesses = (idColumn: number | undefined): readonly Likeness[] => [
  { code: 'repeated-id', severity: 'error', key: idKey, column: () => idColumn },
  {
    code: 'repeated-email',
    severity: 'warning',
    key: emailKey,
    column: (table) => table.columnOf.email,
  },
  {
    code: 'repeated-phone',
    severity: 'warning',
    key: phoneKeyOf,
    column: (table) => table.columnOf.phone,
  },
];

/** The leads that share a value, by value; alone ones included. */
const groupBy = (table: LeadTable, key: Likeness['key']): Map<string, LeadRow[]> => {
  const groups = new Map<string, LeadRow[]>();
  for (const lead of table.leads) {
    const value = key(table, lead);
    const group = groups.get(value);
    if (group) group.push(lead);
    else if (value !== '') groups.set(value, [lead]);
  }
  return groups;
};

/** One issue a repeated value, at its second row, naming all rows. */
export const noteRepeats = (table: LeadTable, idColumn: number | undefined, notes: Notebook): void => {
  for (const { code, severity, key, column } of likenesses(idColumn)) {
    const at = column(table);
    if (at === undefined) continue;
    groupBy(table, key).forEach((group) => {
      const second = group[1];
      if (!second) return;
      const rows = group.slice(0, MOST_ROWS).map((lead) => lead.row);
      const params = { rows: rows.join(', '), more: group.length - rows.length };
      notes.note(severity, code, placeIn(table, second, at), cellAt(second.cells, at), params);
    });
  }
};
