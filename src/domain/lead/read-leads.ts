/** Reads `Leads`: the data block from `ID` to `Fin de datos`, without blank and repeated header rows. */

import { textOf } from '../answer';
import type { Cell, Origin, Table } from '../cell';
import { cellAt } from '../cell';
import type { Issue } from '../issue';
import type { Settings } from '../settings';
import { columnsByName, headersOf, type Notebook, notebook } from '../table';
import { matchesName } from '../text';
import { DATA_EDGES, LEAD_FIELDS, type LeadField } from '../vocabulary';
import { type LeadColumn, type LeadRow, type LeadTable, unknownTest } from './lead-table';
import { isOwnTitle } from './own-title';
import { noteRepeats } from './repeats';

/** The data block: `from` is the column of `ID`, `to` one past the last data column. */
interface Block {
  readonly id: number | undefined;
  readonly from: number;
  readonly to: number;
}

const findBlock = (headers: readonly string[]): Block => {
  const found = headers.findIndex((header) => matchesName(header, DATA_EDGES.id));
  const from = Math.max(found, 0);
  const end = headers.findIndex((header, column) => column >= from && matchesName(header, DATA_EDGES.end));
  return { id: found < 0 ? undefined : found, from, to: end < 0 ? headers.length : end };
};

const findRoles = (headers: readonly string[], { from, to }: Block): Partial<Record<LeadField, number>> => {
  const columns = columnsByName(headers.slice(from, to), LEAD_FIELDS);
  for (const role of Object.keys(columns) as LeadField[]) columns[role] = from + columns[role]!;
  return columns;
};

const readFields = (
  headers: readonly string[],
  block: Block,
  columnOf: LeadTable['columnOf'],
): LeadColumn[] => {
  const roles = new Map((Object.keys(columnOf) as LeadField[]).map((role) => [columnOf[role], role]));
  return headers.slice(block.from, block.to).map((header, i) => {
    const role = roles.get(block.from + i);
    return { header, column: block.from + i, ...(role === undefined ? {} : { role }) };
  });
};

/** Blank: each data cell empty, a placeholder or an unticked box, so that ticks make no phantom leads. */
const isBlankRow = (
  cells: readonly Cell[],
  { from, to }: Block,
  isUnknown: (cell: Cell) => boolean,
): boolean => {
  for (let column = from; column < to; column++) {
    const cell = cellAt(cells, column);
    if (cell !== false && !isUnknown(cell)) return false;
  }
  return true;
};

const repeatsHeaders = (cells: readonly Cell[], fields: readonly LeadColumn[]): boolean =>
  fields.every(({ header, column }) => textOf(cellAt(cells, column)).trim() === header);

const readRows = (table: Table, fields: readonly LeadColumn[], block: Block, context: Context): LeadRow[] => {
  const leads: LeadRow[] = [];
  for (let row = 1; row < table.length; row++) {
    const cells = table[row]!;
    if (isBlankRow(cells, block, context.isUnknown)) continue;
    if (repeatsHeaders(cells, fields)) {
      context.notes.note('warning', 'repeated-header-row', { row });
      continue;
    }
    const idCell = cellAt(cells, block.id);
    const id = context.isUnknown(idCell) ? '' : textOf(idCell).trim();
    leads.push({ row: context.firstRow + row, index: row - 1, id, cells });
  }
  return leads;
};

interface Context {
  readonly isUnknown: (cell: Cell) => boolean;
  readonly notes: Notebook;
  readonly firstRow: number;
}

/** Columns left of `ID` can only come from a table that begins in column A. */
const exactOrigin = (origin: Origin, block: Block): Origin =>
  origin.column === undefined && block.from > 0 ? { ...origin, column: 1 } : origin;

/** Whoever brings a sheet exported before may take its old stages and deadlines for today's. */
const noteOwnTitles = ({ fields }: LeadTable, notes: Notebook): void => {
  for (const { header, column } of fields)
    if (isOwnTitle(header)) notes.note('note', 'own-title', { row: 0, column }, header);
};

/** Headers once more, and leads that look like one. */
const findFaults = (leads: LeadTable, block: Block, notes: Notebook): void => {
  if (leads.fields.every(({ header }) => header === '') && leads.otherHeaders.length === 0) {
    notes.note('error', 'missing-table', { row: 0 });
  } else if (block.id === undefined) notes.note('note', 'no-id-column', { row: 0 });
  noteRepeats(leads, block.id, notes);
  if (block.id !== undefined) noteOwnTitles(leads, notes);
};

/** The leads; their issues are looked for when asked, since comparing all rows with each other takes time. */
interface ReadLeads {
  readonly leads: LeadTable;
  readonly issues: readonly Issue[];
}

/**
 * Reads the leads. Without `ID` the block begins at the left of the table, without `Fin de datos` it ends at the right.
 *
 * @example readLeads([['ID', 'Nombre'], ['L-1', 'Ana']], { row: 1 }, DEFAULT_SETTINGS).leads.leads[0]?.id // 'L-1'
 */
export const readLeads = (table: Table, origin: Origin, settings: Settings): ReadLeads => {
  const headers = headersOf(table);
  const block = findBlock(headers);
  const place = exactOrigin(origin, block);
  const notes = notebook('leads', place);
  const isUnknown = unknownTest(settings.unknownTexts);
  const columnOf = findRoles(headers, block);
  const fields = readFields(headers, block, columnOf);
  const leads: LeadTable = {
    fields,
    columnOf,
    otherHeaders: headers.filter(
      (header, column) => header !== '' && (column < block.from || column >= block.to),
    ),
    leads: readRows(table, fields, block, { isUnknown, notes, firstRow: place.row }),
    rowCount: Math.max(table.length - 1, 0),
    origin: place,
    isUnknown,
  };
  let searched = false;
  return {
    leads,
    get issues() {
      if (!searched) findFaults(leads, block, notes);
      searched = true;
      return notes.issues;
    },
  };
};
