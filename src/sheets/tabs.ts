/** Finds the add-on's tabs: by their mark, then by name in any language, never by position. */
import type { Cell } from '../domain/cell';
import type { TabRole } from '../domain/issue';
import { recogniseTable } from '../domain/recognise-table';
import { hasHeaders } from '../domain/table';
import { keyOf, matchesName } from '../domain/text';
import { LOG_COLUMNS, TABS } from '../domain/vocabulary';
import type { Host, Sheet } from '../host/host';
import { forgetAnswers, onceWhileLocked } from './while-locked';

type FoundTabs = Partial<Record<TabRole, Sheet>>;

export type Tabs = Readonly<FoundTabs>;

const MARK = 'cualifica-tab';
const ROLES = Object.keys(TABS) as TabRole[];

const roleCalled = (name: string | undefined): TabRole | undefined => ROLES.find((one) => one === name);

/** All that the add-on has noted on a tab, by key. */
export type Notes = ReadonlyMap<string, string | null>;

/** For whoever wants to know several things about a tab at one moment. */
export const notesOn = (sheet: Sheet): Notes =>
  new Map(sheet.getDeveloperMetadata().map((memo) => [memo.getKey(), memo.getValue()]));

/**
 * What the add-on has noted on a tab under a key; `undefined` where nothing is.
 *
 * @param notes what stands on the tab, where the caller has asked already
 */
export const readMemo = (sheet: Sheet, key: string, notes?: Notes): string | undefined => {
  if (notes) return notes.get(key) ?? undefined;
  const found = sheet.getDeveloperMetadata().find((memo) => memo.getKey() === key);
  return found?.getValue() ?? undefined;
};

/** What is noted under a key, looked for once: `write` notes something else, invisible to people, to be called once. */
export interface Memo {
  readonly text: string;
  write(text: string): void;
}

export const memoAt = (sheet: Sheet, key: string): Memo => {
  const memo = sheet.getDeveloperMetadata().find((one) => one.getKey() === key);
  return {
    get text() {
      return memo?.getValue() ?? '';
    },
    write: (text) => void (memo ? memo.setValue(text) : sheet.addDeveloperMetadata(key, text)),
  };
};

/** Notes a value on a tab, invisible to people; it travels with the tab. */
export const writeMemo = (sheet: Sheet, key: string, value: string): void => memoAt(sheet, key).write(value);

/** The role a tab is marked with. A duplicated tab carries the original's sheet id, so its mark does not count. */
export const markOf = (sheet: Sheet, notes?: Notes): TabRole | undefined => {
  const [role, id] = (readMemo(sheet, MARK, notes) || '').split(':');
  return id === String(sheet.getSheetId()) ? roleCalled(role) : undefined;
};

export const markTab = (host: Host, sheet: Sheet, role: TabRole): void => {
  writeMemo(sheet, MARK, `${role}:${sheet.getSheetId()}`);
  forgetAnswers(host);
};

const isGrid = ({ spreadsheetApp }: Host, sheet: Sheet): boolean =>
  sheet.getType() === spreadsheetApp.SheetType.GRID;

/** All tabs with cells: a chart on a tab of its own has none, and refuses to be asked about them. */
export const gridSheets = (host: Host): Sheet[] =>
  host.spreadsheetApp
    .getActive()
    .getSheets()
    .filter((sheet) => isGrid(host, sheet));

/** The tabs of a file, ours by their mark. */
export interface MarkedTabs {
  readonly marked: Tabs;
  /** All others with cells. */
  readonly others: readonly Sheet[];
}

/** Looks for the marks of all tabs at once. Those that a copy has name the original, and count for it alone. */
export const markedTabs = (host: Host): MarkedTabs => {
  const book = host.spreadsheetApp.getActive();
  const roles = new Map<string | undefined, TabRole | undefined>();
  for (const mark of book.createDeveloperMetadataFinder().withKey(MARK).find()) {
    const [role, id] = (mark.getValue() ?? '').split(':');
    if (!roles.has(id)) roles.set(id, roleCalled(role));
  }
  const marked: FoundTabs = {};
  const others: Sheet[] = [];
  for (const sheet of book.getSheets()) {
    const role = roles.get(String(sheet.getSheetId()));
    if (role && !marked[role]) marked[role] = sheet;
    else if (isGrid(host, sheet)) others.push(sheet);
  }
  return { marked, others };
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
 * All tabs of the add-on at once: the marked ones, and for each other role an unmarked tab of that name. Under the lock
 * they are looked for once.
 *
 * @example tabsOf(host).matrix?.getName() // 'Matriz'
 */
export const tabsOf = onceWhileLocked((host: Host): Tabs => {
  const { marked, others } = markedTabs(host);
  const tabs: FoundTabs = { ...marked };
  for (const sheet of others) {
    const role = keyOf(sheet.getName(), TABS);
    if (role && !tabs[role] && mayBe(role, sheet)) tabs[role] = sheet;
  }
  return tabs;
});
