/** Tabs that come with the first command that needs them. */
import { matchesName } from '../../domain/text';
import type { Language } from '../../domain/vocabulary';
import { TABS } from '../../domain/vocabulary';
import type { Host, Sheet } from '../../host/host';
import { WEEK_TABS_WARNING } from '../../messages/week/week';
import { type LaterTab, TAB_COLOURS } from '../layout';
import { LIST_LOOKS, type ListTab } from '../list-looks';
import { warnOfTab } from '../locks';
import { keepList, writeList } from '../side-tabs';
import { markOf, markTab, type Tabs } from '../tabs';

/** The tab's name, or where a tab of somebody's bears it, the next one that is free. */
const freeName = (name: string, taken: readonly string[]): string => {
  const isTaken = (one: string) => taken.some((other) => other.toLowerCase() === one.toLowerCase());
  let free = name;
  for (let number = 2; isTaken(free); number++) free = `${name} (${number})`;
  return free;
};

const isList = (role: LaterTab): role is LaterTab & ListTab => role in LIST_LOOKS;

interface NamedSheet {
  readonly sheet: Sheet;
  readonly name: string;
}

/** A blank tab of our name is ours to fill: a script may have died before it was marked. */
const blankTab = (
  { spreadsheetApp }: Host,
  sheets: readonly NamedSheet[],
  role: LaterTab,
): Sheet | undefined => {
  const ours = sheets.filter(({ name }) => matchesName(name, TABS[role])).map(({ sheet }) => sheet);
  const named = ours.find((sheet) => sheet.getType() === spreadsheetApp.SheetType.GRID);
  return named?.getLastRow() === 0 && !markOf(named) ? named : undefined;
};

/** What managers look for stands beside the leads, all else at the end. */
const positionOf = (role: LaterTab, { leads }: Tabs, sheets: readonly NamedSheet[]): number =>
  role === 'report' && leads ? leads.getIndex() : sheets.length;

/** A tab that is missing: a blank one, or a new one. The one that people look at stays in view. */
const addTab = (host: Host, tabs: Tabs, role: LaterTab, language: Language): Sheet => {
  const book = host.spreadsheetApp.getActive();
  const sheets = book.getSheets().map((sheet) => ({ sheet, name: sheet.getName() }));
  const blank = blankTab(host, sheets, role);
  if (blank) return blank;
  const shown = book.getActiveSheet();
  const taken = sheets.map(({ name }) => name);
  const sheet = book.insertSheet(freeName(TABS[role][language], taken), positionOf(role, tabs, sheets));
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
  const sheet = tabs[role] ?? addTab(host, tabs, role, language);
  if (!tabs[role]) markTab(host, sheet, role);
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
