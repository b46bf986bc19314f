/** Finds the add-on's tabs: by their mark, then by name in any language, never by position. */
import type { Cell } from '../domain/cell';
import type { TabRole } from '../domain/issue';
import { recogniseTable } from '../domain/recognise-table';
import { hasHeaders } from '../domain/table';
import { keyOf, matchesName } from '../domain/text';
import { LOG_COLUMNS, TABS } from '../domain/vocabulary';
import type { Host, Sheet } from '../host/host';

export type Tabs = Partial<Record<TabRole, Sheet>>;

const MARK = 'cualifica-tab';
const ROLES = Object.keys(TABS) as TabRole[];

/** What the add-on has noted on a tab under a key; `undefined` where nothing is. */
export const readMemo = (sheet: Sheet, key: string): string | undefined =>
  sheet
    .getDeveloperMetadata()
    .find((memo) => memo.getKey() === key)
    ?.getValue() ?? undefined;

/** Notes a value on a tab, invisible to people; it travels with the tab. */
export const writeMemo = (sheet: Sheet, key: string, value: string): void => {
  const memo = sheet.getDeveloperMetadata().find((one) => one.getKey() === key);
  if (memo) memo.setValue(value);
  else sheet.addDeveloperMetadata(key, value);
};

/** The role a tab is marked with. A duplicated tab carries the original's sheet id, so its mark does not count. */
export const markOf = (sheet: Sheet): TabRole | undefined => {
  const [role, id] = (readMemo(sheet, MARK) || '').split(':');
  return id === String(sheet.getSheetId()) ? ROLES.find((one) => one === role) : undefined;
};

export const markTab = (sheet: Sheet, role: TabRole): void =>
  writeMemo(sheet, MARK, `${role}:${sheet.getSheetId()}`);

/** All tabs with cells: a chart on a tab of its own has none, and refuses to be asked about them. */
export const gridSheets = ({ spreadsheetApp }: Host): Sheet[] =>
  spreadsheetApp
    .getActive()
    .getSheets()
    .filter((sheet) => sheet.getType() === spreadsheetApp.SheetType.GRID);

/** The tabs that carry a mark. */
export const markedTabs = (sheets: readonly Sheet[]): Tabs => {
  const tabs: Tabs = {};
  for (const sheet of sheets) {
    const role = markOf(sheet);
    if (role && !tabs[role]) tabs[role] = sheet;
  }
  return tabs;
};

/** A tab that bears the name of a role in any language. */
export const namedTab = (sheets: readonly Sheet[], role: TabRole): Sheet | undefined =>
  sheets.find((sheet) => matchesName(sheet.getName(), TABS[role]));

/** Whether these headers are those of `Bitácora`, which no formula reads. */
export const isLog = (header: readonly Cell[]): boolean =>
  hasHeaders(header, [LOG_COLUMNS.at, LOG_COLUMNS.what, LOG_COLUMNS.after]);

/** People may have a tab of their own called `Personas` or `Acciones`; what lists hold is told by their headers. */
const mayBe = (role: TabRole, sheet: Sheet): boolean => {
  if (['leads', 'matrix', 'settings', 'review'].includes(role)) return true;
  const [header = []] = sheet.getRange(1, 1, 1, Math.max(1, sheet.getLastColumn())).getValues();
  const titles = header.map(String);
  return role === 'log' ? isLog(titles) : recogniseTable(titles) === role;
};

/**
 * All tabs of the add-on at once: the marked ones, and for each other role an unmarked tab of that name.
 *
 * @example tabsOf(host).matrix?.getName() // 'Matriz'
 */
export const tabsOf = (host: Host): Tabs => {
  const sheets = gridSheets(host);
  const tabs = markedTabs(sheets);
  const marked = Object.values(tabs);
  for (const sheet of sheets) {
    const role = marked.includes(sheet) ? undefined : keyOf(sheet.getName(), TABS);
    if (role && !tabs[role] && mayBe(role, sheet)) tabs[role] = sheet;
  }
  return tabs;
};
