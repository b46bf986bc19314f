/** Tabs that come with the first command that needs them. */
import type { Language } from '../../domain/vocabulary';
import { TABS } from '../../domain/vocabulary';
import type { Host, Sheet } from '../../host/host';
import { WEEK_TABS_WARNING } from '../../messages/week/week';
import { type LaterTab, TAB_COLOURS } from '../layout';
import { LIST_LOOKS, type ListTab } from '../list-looks';
import { warnOfTab } from '../locks';
import { keepList, writeList } from '../side-tabs';
import { gridSheets, markOf, markTab, namedTab, type Tabs } from '../tabs';

/** The tab's name, or where a tab of somebody's bears it, the next one that is free. */
const freeName = (name: string, taken: readonly string[]): string => {
  const isTaken = (one: string) => taken.some((other) => other.toLowerCase() === one.toLowerCase());
  let free = name;
  for (let number = 2; isTaken(free); number++) free = `${name} (${number})`;
  return free;
};

const isList = (role: LaterTab): role is LaterTab & ListTab => role in LIST_LOOKS;

/** A blank tab of our name is ours to fill: a script may have died before it was marked. */
const blankTab = (host: Host, role: LaterTab): Sheet | undefined => {
  const named = namedTab(gridSheets(host), role);
  return named?.getLastRow() === 0 && !markOf(named) ? named : undefined;
};

/** What managers look for stands beside the leads, all else at the end. */
const positionOf = (role: LaterTab, { leads }: Tabs, sheets: readonly Sheet[]): number =>
  role === 'report' && leads ? leads.getIndex() : sheets.length;

/** A new tab. The one that people look at stays in view. */
const addTab = (host: Host, tabs: Tabs, role: LaterTab, language: Language): Sheet => {
  const book = host.spreadsheetApp.getActive();
  const shown = book.getActiveSheet();
  const sheets = book.getSheets();
  const names = sheets.map((sheet) => sheet.getName());
  const sheet = book.insertSheet(freeName(TABS[role][language], names), positionOf(role, tabs, sheets));
  sheet.setTabColor(TAB_COLOURS[role]);
  book.setActiveSheet(shown);
  return sheet;
};

/** What only scripts read is out of sight. */
const HIDDEN: readonly LaterTab[] = ['weeks'];

/**
 * A tab as a command needs it: made where it is missing, with its titles, and with the columns of ours that somebody has
 * deleted.
 *
 * @example const historySheet = laterTab(host, tabs, 'history', 'es');
 */
export const laterTab = (host: Host, tabs: Tabs, role: LaterTab, language: Language): Sheet => {
  const sheet = tabs[role] ?? blankTab(host, role) ?? addTab(host, tabs, role, language);
  if (!tabs[role]) markTab(sheet, role);
  if (!isList(role)) return sheet;
  if (sheet.getLastRow() > 0) {
    keepList(sheet, role, language);
    return sheet;
  }
  writeList(sheet, role, [], language);
  if (LIST_LOOKS[role].isOurs) warnOfTab(host, sheet, WEEK_TABS_WARNING);
  if (HIDDEN.includes(role)) sheet.hideSheet();
  return sheet;
};
