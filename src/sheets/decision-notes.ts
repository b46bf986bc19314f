/** Notes on `Decisión` that say why a decision typed there waits; what people write in notes stays theirs. */
import type { Sheet } from '../host/host';
import type { LeadsLayout } from './table';

/** Our part of a note, one line; what people write around it is theirs. */
const OURS = /(?:^|\n+)Cualifica · [^\n]*/;

/** Below the last row there may be notes on words that somebody has emptied. */
const EMPTIED_ROWS = 20;

const noted = (note: string, says: string | undefined): string => {
  const theirs = note.replace(OURS, '').replace(/^\n+/, '');
  return [theirs, says && `Cualifica · ${says}`].filter(Boolean).join('\n\n');
};

/**
 * Says in notes on `Decisión` what is missing, and takes back what is settled: one read, and one write where anything
 * changes. People's own words in a note stay. True where something was said or taken back.
 *
 * @param says sentences by 1-based row
 * @param edited the last row that somebody has just edited
 */
export const noteDecisions = (
  sheet: Sheet,
  { decision }: LeadsLayout,
  says: ReadonlyMap<number, string>,
  edited = 0,
): boolean => {
  const last = Math.min(sheet.getMaxRows(), Math.max(sheet.getLastRow() + EMPTIED_ROWS, edited));
  if (!decision || last < 2) return false;
  const notes = sheet.getRange(2, decision, last - 1, 1).getNotes();
  const wanted = notes.map(([note = ''], index) => noted(note, says.get(index + 2)));
  const changed = wanted.map((note, index) => note !== notes[index]![0]);
  const first = changed.indexOf(true);
  if (first < 0) return false;
  const end = changed.lastIndexOf(true) + 1;
  sheet
    .getRange(first + 2, decision, end - first, 1)
    .setNotes(wanted.slice(first, end).map((note) => [note]));
  return true;
};

/** Rows (1-based) beside which our note asks for something: their words wait. */
export const askedRows = (sheet: Sheet, { decision }: LeadsLayout): ReadonlySet<number> => {
  const last = sheet.getLastRow();
  if (!decision || last < 2) return new Set();
  const notes = sheet.getRange(2, decision, last - 1, 1).getNotes();
  return new Set(notes.flatMap(([note = ''], index) => (OURS.test(note) ? [index + 2] : [])));
};

/**
 * Takes back what our note says beside one lead, in a read and at most a write. Where rows have moved since the tab was
 * read it stays: whoever looks next finds it. True where something was taken back.
 */
export const settleDecision = (
  sheet: Sheet,
  { decision, id }: LeadsLayout,
  lead: { readonly row: number; readonly id: string },
): boolean => {
  if (!decision) return false;
  const cell = sheet.getRange(lead.row, decision, 1, 1);
  const note = cell.getNote();
  if (!OURS.test(note) || String(sheet.getRange(lead.row, id, 1, 1).getValue()).trim() !== lead.id)
    return false;
  cell.setNote(noted(note, undefined));
  return true;
};
