/** Tabs that come with the first command that needs them: made at the end, so that nobody's place moves. */
import type { Language } from '../domain/vocabulary';
import { TABS } from '../domain/vocabulary';
import type { Host, Sheet } from '../host/host';
import { type LaterTab, TAB_COLOURS } from './layout';
import { LIST_LOOKS, type ListTab } from './list-looks';
import { keepList, writeList } from './side-tabs';
import { markTab, type Tabs } from './tabs';

/** The tab's name, or where a tab of somebody's bears it, the next one that is free. */
const freeName = (name: string, taken: readonly string[]): string => {
  const isTaken = (one: string) => taken.some((other) => other.toLowerCase() === one.toLowerCase());
  let free = name;
  for (let number = 2; isTaken(free); number++) free = `${name} (${number})`;
  return free;
};

const isList = (role: LaterTab): role is LaterTab & ListTab => role in LIST_LOOKS;

/** A new tab with its titles. The tab that people look at stays. */
const makeTab = (host: Host, role: LaterTab, language: Language): Sheet => {
  const book = host.spreadsheetApp.getActive();
  const shown = book.getActiveSheet();
  const sheets = book.getSheets();
  const names = sheets.map((sheet) => sheet.getName());
  const sheet = book.insertSheet(freeName(TABS[role][language], names), sheets.length);
  if (isList(role)) writeList(sheet, role, [], language);
  sheet.setTabColor(TAB_COLOURS[role]);
  markTab(sheet, role);
  book.setActiveSheet(shown);
  return sheet;
};

/**
 * A tab as a command needs it: made where it is missing, with the columns of ours that somebody has deleted.
 *
 * @example const historySheet = laterTab(host, tabs, 'history', 'es');
 */
export const laterTab = (host: Host, tabs: Tabs, role: LaterTab, language: Language): Sheet => {
  const found = tabs[role];
  if (!found) return makeTab(host, role, language);
  if (isList(role)) keepList(found, role, language);
  return found;
};
