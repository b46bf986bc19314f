/** Finds out which tabs are the add-on's before anything is changed, asking where that is not certain. */
import type { Cell } from '../domain/cell';
import { hasHeaders } from '../domain/table';
import { MATRIX_COLUMNS, SETTINGS_COLUMNS } from '../domain/vocabulary';
import type { Host, Sheet } from '../host/host';
import type { WorkbookTexts } from '../messages/workbook';
import { holdsFormula } from '../sheets/formula';
import { BUILT_TABS, type BuiltTab } from '../sheets/layout';
import { leadsLayout, readHeader } from '../sheets/table';
import { gridSheets, markedTabs, namedTab, type Tabs } from '../sheets/tabs';
import { agrees, say } from './talk';

/** By what a tab shows that it was ours, when its mark is lost. */
const LOOKS_OURS: Readonly<Record<BuiltTab, (header: readonly Cell[], sheet: Sheet) => boolean>> = {
  leads: (header) => leadsLayout(header) !== undefined,
  matrix: (header) =>
    hasHeaders(header, [MATRIX_COLUMNS.criterion, MATRIX_COLUMNS.field, MATRIX_COLUMNS.weight]),
  settings: (header) => hasHeaders(header, [SETTINGS_COLUMNS.key, SETTINGS_COLUMNS.value]),
  review: (_header, sheet) => holdsFormula(sheet),
};

/**
 * The tabs that are ours: marked ones, blank ones of our names, and on agreement those that lost their mark. A tab of
 * our name with other content is left alone; for `Leads` it counts as leads to be prepared, for the others it is in
 * the way. `undefined`: nothing may be done, and the person knows why.
 */
export const recogniseTabs = (host: Host, texts: WorkbookTexts): Tabs | undefined => {
  const sheets = gridSheets(host);
  const tabs = markedTabs(sheets);
  const marked = Object.values(tabs);
  const others = sheets.filter((sheet) => !marked.includes(sheet));
  const lost: Sheet[] = [];
  const foreign: Sheet[] = [];
  for (const role of BUILT_TABS) {
    const sheet = tabs[role] ? undefined : namedTab(others, role);
    if (!sheet) continue;
    const isBlank = sheet.getLastRow() === 0;
    const isOurs = !isBlank && LOOKS_OURS[role](readHeader(sheet), sheet);
    if (isOurs) lost.push(sheet);
    if (isOurs || isBlank) tabs[role] = sheet;
    else if (role !== 'leads') foreign.push(sheet);
  }
  const names = (list: readonly Sheet[]) => list.map((sheet) => sheet.getName());
  if (foreign.length) {
    say(host, texts.foreignTitle, texts.foreign(names(foreign)));
    return undefined;
  }
  return !lost.length || agrees(host, texts.recoverTitle, texts.recover(names(lost))) ? tabs : undefined;
};
