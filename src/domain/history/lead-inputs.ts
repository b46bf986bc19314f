/** What a lead is scored by: its answers in the columns that scoring reads, and its interactions. */
import { textOf } from '../answer';
import { type Cell, cellAt, type Table } from '../cell';
import { leadFinder } from '../interactions/lead-finder';
import type { Interactions } from '../interactions/read-interactions';
import type { LeadColumn, LeadRow, LeadTable } from '../lead/lead-table';
import { columnsByName } from '../table';
import { fold } from '../text';
import { MATRIX_COLUMNS, PERSONA_COLUMNS } from '../vocabulary';

/** An interaction of a lead: days since 1970-01-01, then words as they stood. */
export interface LeadEvent {
  readonly day: number;
  readonly type: string;
  readonly detail: string;
}

/** A header as it stood, and the raw cell below it. */
export type HeadedCell = readonly [header: string, cell: Cell];

export interface LeadInputs {
  /** In the order of the tab; `Producto` and `Buyer persona` among them where there are such columns. */
  readonly answers: readonly HeadedCell[];
  /** In the order of the tab, which sums of fractions depend on. */
  readonly events: readonly LeadEvent[];
}

/** Headers that a matrix and the personas name, folded; a criterion without `Campo` reads the column of its name. */
export const fieldsNamed = (matrix: Table, personas: Table | undefined): ReadonlySet<string> => {
  const { criterion, field } = columnsByName(matrix[0] ?? [], MATRIX_COLUMNS);
  const ofPersonas = columnsByName(personas?.[0] ?? [], PERSONA_COLUMNS).field;
  const text = (cells: readonly Cell[], column: number | undefined) => fold(textOf(cellAt(cells, column)));
  const named = [
    ...matrix.slice(1).map((cells) => text(cells, field) || text(cells, criterion)),
    ...(personas ?? []).slice(1).map((cells) => text(cells, ofPersonas)),
  ];
  return new Set(named.filter((name) => name !== ''));
};

/** The columns that scoring reads: of those with one header the first, and who the lead is to `Producto` and `Persona`. */
export const columnsRead = (
  { fields, columnOf }: LeadTable,
  named: ReadonlySet<string>,
): readonly LeadColumn[] => {
  const seen = new Set<string>();
  return fields.filter(({ header, column }) => {
    const folded = fold(header);
    const isFirst = !seen.has(folded);
    seen.add(folded);
    return (isFirst && named.has(folded)) || column === columnOf.product || column === columnOf.persona;
  });
};

/** A lead's cells in these columns. */
export const answersOf = (lead: LeadRow, columns: readonly LeadColumn[]): HeadedCell[] =>
  columns.map(({ header, column }) => [header, cellAt(lead.cells, column)]);

interface Dated extends LeadEvent {
  readonly owners: readonly number[];
  readonly key: string;
}

const datedEvents = ({ table, columns, days }: Interactions, leads: LeadTable): Dated[] => {
  const find = leadFinder(leads);
  const text = (row: number, column: number | undefined): string => textOf(cellAt(table[row]!, column));
  return days.flatMap((day, row): Dated[] => {
    const owners = day === undefined ? [] : find(text(row, columns.lead));
    if (day === undefined || owners.length === 0) return [];
    const [type, detail] = [text(row, columns.type), text(row, columns.detail)];
    const key = columns.key === undefined ? '' : text(row, columns.key).trim();
    return [{ day, type, detail, owners, key }];
  });
};

/**
 * Each lead's events by `LeadRow.index`, attributed and freed of repeats as `tally.ts` does it: a key counts where it
 * first stands among the events up to the evaluation day. Later ones are kept too, since days pass.
 */
export const eventsByLead = (
  interactions: Interactions | undefined,
  leads: LeadTable,
  asOf: number | undefined,
): ReadonlyMap<number, readonly LeadEvent[]> => {
  const byLead = new Map<number, LeadEvent[]>();
  if (!interactions?.isReadable || asOf === undefined) return byLead;
  const dated = datedEvents(interactions, leads);
  const keys = new Set<string>();
  const isRepeat = ({ key }: Dated): boolean => {
    if (key === '' || !keys.has(key)) {
      keys.add(key);
      return false;
    }
    return true;
  };
  const repeats = new Set([
    ...dated.filter((event) => event.day <= asOf && isRepeat(event)),
    ...dated.filter((event) => event.day > asOf && isRepeat(event)),
  ]);
  for (const event of dated) {
    if (repeats.has(event)) continue;
    const { day, type, detail, owners } = event;
    for (const index of owners) {
      const known = byLead.get(index);
      if (known) known.push({ day, type, detail });
      else byLead.set(index, [{ day, type, detail }]);
    }
  }
  return byLead;
};
