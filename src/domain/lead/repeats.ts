/** Leads that look like one: the same ID, e-mail or phone in two rows. Both are scored; people decide. */
import type { IssueCode, Severity } from '../issue';
import type { Notebook } from '../table';
import { fieldText, type LeadRow, type LeadTable } from './lead-table';

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

const likenesses = (idColumn: number | undefined): readonly Likeness[] => [
  { code: 'repeated-id', severity: 'error', key: (_, lead) => lead.id, column: () => idColumn },
  {
    code: 'repeated-email',
    severity: 'warning',
    key: (table, lead) => {
      const email = fieldText(table, lead, 'email').toLowerCase();
      return email.includes('@') ? email : '';
    },
    column: (table) => table.columnOf.email,
  },
  {
    code: 'repeated-phone',
    severity: 'warning',
    key: (table, lead) => phoneKey(fieldText(table, lead, 'phone')),
    column: (table) => table.columnOf.phone,
  },
];

/** One issue a repeated value, at its second row, naming all rows. */
export const noteRepeats = (table: LeadTable, idColumn: number | undefined, notes: Notebook): void => {
  for (const { code, severity, key, column } of likenesses(idColumn)) {
    const at = column(table);
    if (at === undefined) continue;
    const groups = new Map<string, LeadRow[]>();
    for (const lead of table.leads) {
      const value = key(table, lead);
      const group = groups.get(value);
      if (group) group.push(lead);
      else if (value !== '') groups.set(value, [lead]);
    }
    for (const [, [first, second, ...more]] of groups) {
      if (!first || !second) continue;
      const rows = [first, second, ...more].map((lead) => lead.row).join(', ');
      const header = table.fields.find((field) => field.column === at)?.header ?? '';
      notes.note(severity, code, { row: second.index + 1, column: at, header }, second.cells[at] ?? '', {
        rows,
      });
    }
  }
};
