/** The human columns of `Leads` as an inbox: what is written back into them, and the notes that say what is missing. */
import type { RowCells } from '../domain/handoff/change';
import type { Sheet } from '../host/host';
import { columnLetters } from './address';
import { literal } from './cells';
import { type OwnCells, patchRows } from './own-columns';
import type { LeadsLayout } from './table';

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

/**
 * Writes cells of `Decisión`, `Motivo` and `Responsable`, by 1-based row, in a number of calls that does not grow with
 * the rows. A column that is not there is left out.
 *
 * @example writeInbox(sheet, layout, new Map([[7, { decision: 'Devolver', reason: '' }]]))
 */
export const writeInbox = (sheet: Sheet, layout: LeadsLayout, rows: ReadonlyMap<number, RowCells>): void => {
  for (const column of COLUMNS) {
    const cells = new Map<number, string>();
    rows.forEach((row, number) => {
      const value = row[column];
      if (value !== undefined) cells.set(number, value);
    });
    if (layout[column] && cells.size) writeColumn(sheet, layout[column], cells);
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
