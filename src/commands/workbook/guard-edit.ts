/** What happens after an edit: faulty cells are marked, the computed block stays free, and new leads get their ID. */
import { readLeads } from '../../domain/lead/read-leads';
import type { EditEvent, Host, Sheet } from '../../host/host';
import { messagesFor } from '../../messages';
import { columnLetters } from '../../sheets/address';
import { cellReader } from '../../sheets/cells';
import { isBroken, placeFormulas } from '../../sheets/formula';
import { giveIds } from '../../sheets/ids';
import { widthOf } from '../../sheets/leads-columns';
import { holdsValues, noteChange } from '../../sheets/mode';
import { keepInReview } from '../../sheets/review-log';
import { dataBlock, type LeadsLayout, leadsLayout, readHeader, readSettingsTab } from '../../sheets/table';
import { markOf, type Notes, notesOn, tabsOf } from '../../sheets/tabs';
import { takeOut } from '../../sheets/typed-over';
import { underLock } from '../handoff/handoff-lock';
import { answerDecisions, type Edited } from '../handoff/keep-handoffs';
import { answerLedgerEdit } from '../handoff/ledger-edit';
import { noteHeaders } from '../handoff/review-handoffs';
import { keepFormerId } from '../identity/former-id';
import { tell } from '../talk';
import { checkEdit, MARKED_TABS } from './mark-issues';
import { rowsWithoutId } from './mend';
import { guardValues, noteEdit } from './recalculate-stale';

/** A simple trigger has 30 s in all; what it leaves undone, *Actualizar* does. */
const PATIENCE_MS = 5_000;

/** Whether an edit put something where the formula spills. A single word tells; otherwise the broken spill does. */
const isTypedOver = (sheet: Sheet, { range, value }: EditEvent): boolean => {
  const isA1 = range.getRow() === 1 && range.getColumn() === 1 && range.getNumColumns() === 1;
  return (value !== undefined && !isA1) || isBroken(sheet);
};

/** Takes out of the block what was typed into it: one word with a message, more of it is kept in `Revisión`. */
const guardBlock = (host: Host, event: EditEvent, sheet: Sheet, width: number, layout: LeadsLayout): void => {
  const { range } = event;
  const tabs = tabsOf(host);
  const { workbook: texts } = messagesFor(readSettingsTab(host, tabs).settings.language);
  const [decision, id] = [layout.decision || width + 1, layout.id].map(columnLetters);
  const guarded = texts.guarded(columnLetters(width), decision!, id!);
  if (holdsValues(sheet)) {
    guardValues(host, sheet, event, texts, guarded);
    return;
  }
  const columns = Math.min(range.getLastColumn(), width) - range.getColumn() + 1;
  const area = { top: range.getRow(), left: range.getColumn(), rows: range.getNumRows(), columns };
  const takenOut = takeOut(sheet, area, texts.takenOut);
  if (takenOut.length > 1 && tabs.review) keepInReview(host, tabs.review, takenOut);
  placeFormulas(tabs, layout);
  tell(host, texts, guarded, 10);
};

/** Gives an ID to the edited rows that hold a lead without one. */
const giveIdsToRows = (host: Host, edited: Edited, sheet: Sheet, layout: LeadsLayout): void => {
  const top = Math.max(2, edited.top);
  const count = edited.bottom - top + 1;
  if (count < 1 || edited.right < layout.id || edited.left > layout.end) return;
  const toCell = cellReader(host);
  const rows = sheet.getRange(top, 1, count, layout.end).getValues();
  if (rows.every((row) => row[layout.id - 1] !== '')) return;
  const { table } = dataBlock([readHeader(sheet), ...rows.map((row) => row.map(toCell))], layout);
  const { leads } = readLeads(table, { row: top - 1 }, readSettingsTab(host, tabsOf(host)).settings);
  underLock(host, PATIENCE_MS, () => giveIds(host, sheet, layout.id, rowsWithoutId(leads)));
};

const editedBy = ({ range }: EditEvent): Edited => ({
  ...{ top: range.getRow(), left: range.getColumn() },
  ...{ bottom: range.getLastRow(), right: range.getLastColumn() },
});

/** Keeps the block free, gives IDs, and carries out decisions. */
const keepLeads = (host: Host, event: EditEvent, sheet: Sheet, notes: Notes): void => {
  const header = readHeader(sheet);
  const layout = leadsLayout(header);
  if (!layout) return;
  const width = widthOf(sheet, header, notes);
  const edited = editedBy(event);
  if (edited.left <= width && isTypedOver(sheet, event)) guardBlock(host, event, sheet, width, layout);
  keepFormerId(host, event, sheet, layout);
  giveIdsToRows(host, edited, sheet, layout);
  answerDecisions(host, sheet, edited, layout, notes);
};

/** Answers an edit. Reads the sheet again, since Google may drop an event when edits come fast. */
export const answerEdit = (host: Host, event: EditEvent): void => {
  const { range } = event;
  const sheet = range.getSheet();
  const notes = notesOn(sheet);
  const tab = markOf(sheet, notes);
  if (tab === 'leads') {
    noteEdit(sheet, event, notes);
    keepLeads(host, event, sheet, notes);
  }
  if (tab === 'handoffs') answerLedgerEdit(host, event);
  if (range.getRow() === 1 && (tab === 'leads' || tab === 'handoffs' || tab === 'log')) noteHeaders(host);
  // Of the leads, only the names of their columns say something about the matrix.
  if (!tab || !MARKED_TABS.includes(tab) || (tab === 'leads' && range.getRow() > 1)) return;
  const tabs = tabsOf(host);
  if (tab !== 'leads') noteChange(tabs.leads);
  checkEdit(host, tabs, tab, range);
};
