/** Several rows of one person become one: what the row that stays gets from the others, and what they said otherwise. */
import { textOf } from '../answer';
import { type Cell, cellAt } from '../cell';
import { fold, listOf, matchesName } from '../text';
import { DATA_EDGES } from '../vocabulary';
import { contactBlock } from './contact';
import { fieldText, type LeadColumn, type LeadRow, type LeadTable } from './lead-table';

/** An answer that the merged row does not have. */
export interface Said {
  readonly lead: LeadRow;
  readonly header: string;
  readonly answer: string;
}

export interface MergedRow {
  /** Its own; a row without one takes that of the first that has one. */
  readonly id: string;
  /** New cells of the row that stays, by 0-based column of the table. */
  readonly cells: ReadonlyMap<number, Cell>;
  /** For `IDs anteriores`: everything that the rows were called, without the ID that stays. */
  readonly formerIds: string;
  /** Answers that found no place, in the order of rows and columns. */
  readonly said: readonly Said[];
}

const idsOf = (table: LeadTable, lead: LeadRow): string[] => [
  ...listOf(fieldText(table, lead, 'formerIds')),
  lead.id,
];

/** Whether one cell alone says that the lead is to be left alone. */
const optsOut = (table: LeadTable, lead: LeadRow, { column }: LeadColumn): boolean => {
  const cells: Cell[] = [];
  cells[column] = cellAt(lead.cells, column);
  return contactBlock(table, { ...lead, cells }) !== undefined;
};

/** One column: whose answer stands, and whose do not. */
const mergeColumn = (
  table: LeadTable,
  rows: readonly LeadRow[],
  field: LeadColumn,
  isFixed: boolean,
): { readonly from: LeadRow | undefined; readonly said: readonly Said[] } => {
  const answerIn = (lead: LeadRow): string => {
    const cell = cellAt(lead.cells, field.column);
    return table.isUnknown(cell) ? '' : textOf(cell).trim();
  };
  const answered = rows.filter((lead) => answerIn(lead) !== '');
  // Nothing is overwritten, but who asked to be left alone has asked it for all rows.
  const from = isFixed ? rows[0] : (answered.find((lead) => optsOut(table, lead, field)) ?? answered[0]);
  const stands = from ? fold(answerIn(from)) : '';
  const said = answered
    .filter((lead) => fold(answerIn(lead)) !== stands)
    .map((lead) => ({ lead, header: field.header, answer: answerIn(lead) }));
  return { from, said };
};

/**
 * Merges rows into the first of them: its blank answers are filled from the others, in their order, and nothing that it
 * says is overwritten, a wish not to be contacted apart.
 *
 * @param fixed 0-based columns in which the row that stays holds a formula
 * @example mergeLeads(table, [ana, copy], new Set()).formerIds // 'L-COPY'
 */
export const mergeLeads = (
  table: LeadTable,
  rows: readonly [LeadRow, ...LeadRow[]],
  fixed: ReadonlySet<number>,
): MergedRow => {
  const [kept] = rows;
  const id = rows.map((lead) => lead.id).find((one) => one !== '') ?? '';
  const cells = new Map<number, Cell>();
  const said: Said[] = [];
  for (const field of table.fields) {
    if (field.role === 'formerIds') continue;
    if (matchesName(field.header, DATA_EDGES.id)) {
      if (id !== kept.id) cells.set(field.column, id);
      continue;
    }
    const merged = mergeColumn(table, rows, field, fixed.has(field.column));
    if (merged.from && merged.from !== kept) cells.set(field.column, cellAt(merged.from.cells, field.column));
    said.push(...merged.said);
  }
  const ids = new Set(rows.flatMap((lead) => idsOf(table, lead)));
  const former = [...ids].filter((one) => one !== id && one !== '');
  return { id, cells, formerIds: former.join('; '), said };
};
