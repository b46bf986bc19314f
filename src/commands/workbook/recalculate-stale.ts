/** Values know nothing of an edit: A1 says that they are out of date, and what was typed over them is put back. */
import type { Table } from '../../domain/cell';
import type { LeadRow, LeadTable } from '../../domain/lead/lead-table';
import { leadTitle } from '../../domain/lead/lead-title';
import { readLeads } from '../../domain/lead/read-leads';
import type { Settings } from '../../domain/settings';
import type { EditEvent, Host, Sheet } from '../../host/host';
import { asPlainText } from '../../messages/reasons';
import type { WorkbookTexts } from '../../messages/workbook';
import { cellReader, literal } from '../../sheets/cells';
import { holdsFormula } from '../../sheets/formula';
import { holdsValues, noteChange, readRun, type ValuesRun } from '../../sheets/mode';
import { dataBlock, leadsLayout, readHeader, textAt } from '../../sheets/table';
import type { Notes } from '../../sheets/tabs';
import { tell } from '../talk';

const touchesData = (leads: Sheet, { range }: EditEvent): boolean => {
  const { id = 0, end = 0 } = leadsLayout(readHeader(leads)) || {};
  return range.getLastColumn() >= id && range.getColumn() <= end;
};

/** Says in A1 that the values are out of date, once an edit of `Leads` has changed its data. */
export const noteEdit = (leads: Sheet, event: EditEvent, notes: Notes): void => {
  if (readRun(leads, notes) && touchesData(leads, event)) noteChange(leads);
};

/** Rows that are looked at on opening, when time is short: whoever sorts, sorts these too. */
const FIRST_ROWS = 500;

/**
 * The same where the block shows other leads than those that stand beside it: somebody has sorted the typed columns by
 * hand, which fires no trigger. While a run is under way, some rows still wait.
 */
export const noteMoved = (
  leads: Sheet,
  rows: Table,
  table: LeadTable,
  { columns }: Settings,
  run: ValuesRun | undefined,
): void => {
  if (columns[0] !== 'lead' || !run || run.done || holdsFormula(leads)) return;
  const isShown = (lead: LeadRow) => textAt(rows, lead.row, 1) === asPlainText(leadTitle(table, lead)).trim();
  if (!table.leads.every(isShown)) noteChange(leads);
};

export const noteMovedOnOpening = (
  host: Host,
  leads: Sheet | undefined,
  settings: Settings,
  notes: Notes | undefined,
): void => {
  if (!holdsValues(leads, notes)) return;
  const count = Math.min(FIRST_ROWS, leads.getLastRow());
  const values = leads.getRange(1, 1, count, leads.getLastColumn()).getValues();
  const toCell = cellReader(host);
  const rows = values.map((row) => row.map(toCell));
  const layout = leadsLayout(rows[0]);
  if (!layout) return;
  const { table, origin } = dataBlock(rows, layout);
  noteMoved(leads, rows, readLeads(table, origin, settings).leads, settings, readRun(leads, notes));
};

/** Numbers, days among them, come as their text; texts that look like one are not among the values. */
const asWritten = (value: string): string | number =>
  value.trim() === '' || Number.isNaN(Number(value)) ? value : Number(value);

/** Puts back the one value that was typed over; of several, Google does not tell what they were. */
export const guardValues = (
  host: Host,
  leads: Sheet,
  { range, oldValue = '' }: EditEvent,
  texts: WorkbookTexts,
  guarded: string,
): void => {
  const isOne = range.getNumRows() * range.getNumColumns() === 1;
  if (isOne) range.setValue(literal(asWritten(oldValue)));
  else noteChange(leads);
  tell(host, texts, isOne ? guarded : texts.overwritten, 10);
};
