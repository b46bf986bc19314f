/** Values know nothing of an edit: A1 says that they are out of date, and what was typed over them is put back. */
import type { TabRole } from '../domain/issue';
import type { EditEvent, Host, Sheet } from '../host/host';
import type { WorkbookTexts } from '../messages/workbook';
import { literal } from '../sheets/cells';
import { noteChange, readRun } from '../sheets/mode';
import { leadsLayout, readHeader } from '../sheets/table';
import { gridSheets, markedTabs, markOf } from '../sheets/tabs';
import { tell } from './talk';

/** The tabs that scores rest on, besides the data of `Leads`. */
const FEEDS: readonly (TabRole | undefined)[] = ['matrix', 'settings', 'interactions', 'personas'];

const touchesData = (leads: Sheet, { range }: EditEvent): boolean => {
  const { id = 0, end = 0 } = leadsLayout(readHeader(leads)) || {};
  return range.getLastColumn() >= id && range.getColumn() <= end;
};

/** Says in A1 that the values are out of date, once an edit has changed what they rest on. */
export const noteEdit = (host: Host, event: EditEvent): void => {
  const sheet = event.range.getSheet();
  const role = markOf(sheet);
  const leads =
    role === 'leads' ? sheet : FEEDS.includes(role) ? markedTabs(gridSheets(host)).leads : undefined;
  if (!leads || !readRun(leads) || (leads === sheet && !touchesData(leads, event))) return;
  noteChange(leads);
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
