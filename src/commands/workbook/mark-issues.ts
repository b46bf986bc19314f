/** Shows issues where they arise: a note and a colour on the cells that they name, gone when they are mended. */
import type { Issue, IssueCode, TabRole } from '../../domain/issue';
import { type ScoredWorkbook, scoreWorkbook } from '../../domain/scoring/score-workbook';
import type { Language } from '../../domain/vocabulary';
import type { Host, Range, Sheet } from '../../host/host';
import { issueText } from '../../messages/issues';
import { cellAddress } from '../../sheets/address';
import { changedMarks, type Mark } from '../../sheets/issue-marks';
import { readTables } from '../../sheets/table';
import type { Tabs } from '../../sheets/tabs';
import { underLock } from '../handoff/handoff-lock';
import { attempt } from '../talk';

/** Tabs whose cells are marked; of `Leads` the header row alone. */
export const MARKED_TABS: readonly TabRole[] = [
  'matrix',
  'settings',
  'personas',
  'actions',
  'interactions',
  'handoffs',
  'leads',
];

/** Of these an edit may wait too long: then only their headers are read. */
const LONG_LISTS: readonly TabRole[] = ['interactions', 'handoffs'];

/** Values of `Leads`, `Interacciones` or `Traspasos` that an edit may wait for; beyond, *Actualizar* looks at the rows. */
const MOST_VALUES = 100_000;
/** Marks on one tab; `Revisión` lists all. */
const MOST_MARKS = 200;
/** Below the last row there may be notes on what has been emptied. */
const EMPTIED_ROWS = 20;
const PATIENCE_MS = 5_000;

/** What cannot be said of a sheet of whose leads, interactions and handoffs only the headers were read. */
const NEEDS_ROWS: readonly IssueCode[] = [
  'unmet-criterion',
  'range-as-text',
  'unmatched-events',
  'near-name',
  'no-evaluation-day',
];

/** Rows of a tab that were edited. */
interface Edited {
  readonly tab: TabRole;
  readonly from: number;
  readonly to: number;
}

/** One mark a cell: all of its issues, the worst of them first. A fault without a cell is shown in A1, except in `Leads`. */
const marksOf = (issues: readonly Issue[], tab: TabRole, language: Language): Map<string, Mark> => {
  const marks = new Map<string, Mark>();
  for (const issue of issues) {
    const { code, place, severity } = issue;
    const { row, column = tab === 'leads' ? undefined : 1 } = place;
    if (place.tab !== tab || severity === 'note' || !row || !column || marks.size >= MOST_MARKS) continue;
    const { says, expected } = issueText(issue, language);
    const line = `${NEEDS_ROWS.includes(code) ? '▹' : '▸'} ${says} → ${expected}`.replace(/\s+/g, ' ');
    const address = cellAddress(row, column);
    const { lines, isError } = marks.get(address) ?? { lines: [], isError: severity === 'error' };
    marks.set(address, { lines: [...lines, line], isError });
  }
  return marks;
};

/**
 * Marks what is wrong and unmarks what is no longer, tab by tab: one that may not be written leaves the others alone.
 *
 * @param edited where only the headers of `Leads` and the long lists were read: what a look at all rows said before
 * stays, these rows apart
 */
export const markIssues = (host: Host, tabs: Tabs, workbook: ScoredWorkbook, edited?: Edited): void => {
  const { issues, settings } = workbook;
  const sure = edited ? issues.filter(({ code }) => !NEEDS_ROWS.includes(code)) : issues;
  for (const tab of MARKED_TABS) {
    const sheet = tabs[tab];
    if (!sheet || (edited && LONG_LISTS.includes(tab))) continue;
    const isEdited = (row: number) => tab === edited?.tab && row >= edited.from && row <= edited.to;
    const write = changedMarks(sheet, {
      marks: marksOf(sure, tab, settings.language),
      rows: tab === 'leads' ? 1 : Math.min(sheet.getMaxRows(), sheet.getLastRow() + EMPTIED_ROWS),
      columns: Math.min(sheet.getMaxColumns(), sheet.getLastColumn() + 1),
      keeps: (row) => !!edited && !isEdited(row),
    });
    if (write) attempt(host, write);
  }
};

const isLarge = (sheet: Sheet | undefined): boolean =>
  !!sheet && sheet.getLastRow() * sheet.getLastColumn() > MOST_VALUES;

/** Looks at the workbook again after an edit, and of a large one only at what can be said without its rows. */
export const checkEdit = (host: Host, tabs: Tabs, tab: TabRole, range: Range): void => {
  const headersOnly = [tabs.leads, tabs.interactions, tabs.handoffs].some(isLarge);
  if (headersOnly && LONG_LISTS.includes(tab)) return;
  underLock(host, PATIENCE_MS, () => {
    const book = readTables(host, tabs, headersOnly);
    const edited = { tab, from: range.getRow(), to: range.getLastRow() };
    if (book) markIssues(host, tabs, scoreWorkbook(book.tables), headersOnly ? edited : undefined);
  });
};
