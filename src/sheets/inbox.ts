/** The human columns of `Leads` as an inbox: what is written back into them, and the notes that say what is missing. */
import type { Table } from '../domain/cell';
import type { RowCells } from '../domain/handoff/change';
import type { LeadRow } from '../domain/lead/lead-table';
import type { Host, Sheet } from '../host/host';
import { columnLetters } from './address';
import { cellReader, literal } from './cells';
import { type OwnCells, patchRows } from './own-columns';
import { type LeadsLayout, textAt } from './table';

/** Different values of a column that are written one by one; more of them go in blocks. */
const MOST_VALUES = 8;

type Column = keyof RowCells;

/** The decision last: whatever a script that dies leaves undone, the next look sees a row that was not decided yet. */
const COLUMNS: readonly Column[] = ['reason', 'owner', 'decision'];

/** One call a value, which touches no other cell; where there are too many values, in runs of rows. */
const writeColumn = (sheet: Sheet, at: number, cells: ReadonlyMap<number, string>): void => {
  const rowsOf = new Map<string, number[]>();
  cells.forEach((value, row) => {
    rowsOf.set(value, [...(rowsOf.get(value) ?? []), row]);
  });
  if (rowsOf.size > MOST_VALUES) {
    const patches = [...cells].map(([row, value]): [number, OwnCells<'cell'>] => [row, { cell: value }]);
    patchRows(sheet, { cell: at }, new Map(patches));
    return;
  }
  const letters = columnLetters(at);
  rowsOf.forEach((rows, value) => {
    const list = sheet.getRangeList(rows.map((row) => `${letters}${row}`));
    if (value === '') list.clearContent();
    else list.setValue(literal(value));
  });
};

/** Cells to write beside a lead. */
export interface InboxWrite {
  readonly lead: LeadRow;
  readonly cells: RowCells;
}

/** The typed columns left of the data, `ID` included, as they stand right now: the columns before are left out. */
const readInbox = (host: Host, sheet: Sheet, layout: LeadsLayout) => {
  const first = Math.min(...COLUMNS.map((column) => layout[column] || layout.id));
  const range = sheet.getRange(1, first, sheet.getLastRow(), layout.id - first + 1);
  const toCell = cellReader(host);
  const rows = range.getValues().map((row) => row.map(toCell));
  const at = (row: number, column: number): string => textAt(rows, row, column - first + 1);
  const rowOf = new Map(rows.map((_, index) => [at(index + 1, layout.id), index + 1]));
  return {
    at,
    rowOf: ({ id, row }: LeadRow): number | undefined => (at(row, layout.id) === id ? row : rowOf.get(id)),
  };
};

/**
 * Writes cells of `Decisión`, `Motivo` and `Responsable` in a number of calls that does not grow with the rows. Looks
 * once more right before: rows that moved since the book was read are found by ID, and a word that somebody has typed
 * since stays. A column that is not there is left out.
 *
 * @param seen the whole tab as the book has read it
 * @example writeInbox(host, sheet, { rows: found.rows, layout }, [{ lead, cells: { decision: 'Devolver' } }])
 */
export const writeInbox = (
  host: Host,
  sheet: Sheet,
  seen: { readonly rows: Table; readonly layout: LeadsLayout },
  writes: readonly InboxWrite[],
): void => {
  const { rows, layout } = seen;
  if (!writes.some(({ cells }) => Object.keys(cells).length > 0)) return;
  const now = readInbox(host, sheet, layout);
  for (const column of COLUMNS) {
    const due = new Map<number, string>();
    for (const { lead, cells } of writes) {
      const [row, value] = [now.rowOf(lead), cells[column]];
      if (row === undefined || value === undefined || !layout[column]) continue;
      if (now.at(row, layout[column]) === textAt(rows, lead.row, layout[column])) due.set(row, value);
    }
    if (due.size) writeColumn(sheet, layout[column], due);
  }
};

/** Our part of a note, one line; what people write around it is theirs. */
const OURS = /(?:^|\n+)Cualifica · [^\n]*/;

const noted = (note: string, says: string | undefined): string => {
  const theirs = note.replace(OURS, '').replace(/^\n+/, '');
  return [theirs, says && `Cualifica · ${says}`].filter(Boolean).join('\n\n');
};

/**
 * Says in notes on `Decisión` what is missing, and takes back what is settled: one read, and one write where anything
 * changes. People's own words in a note stay.
 *
 * @param says sentences by 1-based row
 */
export const noteDecisions = (
  sheet: Sheet,
  { decision }: LeadsLayout,
  says: ReadonlyMap<number, string>,
): void => {
  const last = sheet.getLastRow();
  if (!decision || last < 2) return;
  const notes = sheet.getRange(2, decision, last - 1, 1).getNotes();
  const wanted = notes.map(([note = ''], index) => noted(note, says.get(index + 2)));
  const changed = wanted.map((note, index) => note !== notes[index]![0]);
  const first = changed.indexOf(true);
  if (first < 0) return;
  const end = changed.lastIndexOf(true) + 1;
  sheet
    .getRange(first + 2, decision, end - first, 1)
    .setNotes(wanted.slice(first, end).map((note) => [note]));
};
