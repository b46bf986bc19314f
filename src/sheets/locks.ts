/**
 * Who may edit which tab: locks on what one team answers for, warnings on what scripts own. Found again by what their
 * description says; people's own protections stay as they are. Guard rails: the owner of the file can always edit.
 */
import type { Cell, Table } from '../domain/cell';
import type { TabRole } from '../domain/issue';
import type { RoleLists } from '../domain/rights';
import type { SettingsKey } from '../domain/vocabulary';
import type { Host, Protection, Range, Sheet } from '../host/host';
import { findSetting } from './settings-tab';
import { leadsLayout, readHeader } from './table';
import type { Tabs } from './tabs';

type LockedTab = 'settings' | 'matrix';
type WarnedTab = 'leads' | 'interactions' | 'handoffs' | 'log';

/** What protections are called; each is found again by it. */
type LockTexts = Readonly<Record<LockedTab | 'titles' | 'ledger', string>>;

/** Nobody: everyone may edit. A blank list means everyone, and so does one of two lists that are asked for together. */
const EDITORS: Readonly<Record<LockedTab, (emails: RoleLists) => readonly string[]>> = {
  settings: ({ management }) => management,
  matrix: ({ marketing, sales }) =>
    marketing.length && sales.length ? [...new Set([...marketing, ...sales])] : [],
};

/** What scripts write on behalf of whoever opens the file. */
const FREE_SETTINGS: readonly SettingsKey[] = ['cutoffDate', 'timeZone'];

const addressesOf = (range: readonly Range[]): string =>
  range
    .map((one) => one.getA1Notation())
    .sort()
    .join();

/** Adds one by one where together they are refused; gives back those whom Google does not know. */
const addEditors = (lock: Protection, people: readonly string[]): string[] => {
  try {
    if (people.length) lock.addEditors([...people]);
    return [];
  } catch (problem) {
    if (people.length === 1) return [...people];
    const refused = people.flatMap((one) => addEditors(lock, [one]));
    // Nobody could be added: it is not the addresses.
    if (refused.length === people.length) throw problem;
    return refused;
  }
};

interface Lock {
  readonly sheet: Sheet;
  readonly description: string;
  readonly people: readonly string[];
  /** Cells that stay open to everyone. */
  readonly free: readonly Range[];
}

/** The lock of a whole tab as it should be, with as few changes as that takes. Gives back unknown addresses. */
const keepLock = (host: Host, { sheet, description, people, free }: Lock): readonly string[] => {
  const standing = sheet.getProtections(host.spreadsheetApp.ProtectionType.SHEET);
  const ours = standing.find((one) => one.getDescription() === description);
  if (!people.length && ours?.canEdit()) ours.remove();
  // A tab has one lock at most: one that people made themselves stays, and ours is changed by those whom it lets in.
  if (!people.length || (ours ? !ours.canEdit() : standing.length)) return [];
  const lock = ours ?? sheet.protect().setDescription(description);
  const own = host.session.getEffectiveUser().getEmail();
  // Whose right to edit comes from a group could not take the others away.
  if (!ours && own) lock.addEditor(own);
  const present = lock.getEditors().map((user) => user.getEmail().toLowerCase());
  const unknown = addEditors(
    lock,
    people.filter((one) => !present.includes(one)),
  );
  const others = present.filter((one) => !people.includes(one));
  if (others.length) lock.removeEditors(others);
  if (lock.canDomainEdit()) lock.setDomainEdit(false);
  if (lock.isWarningOnly()) lock.setWarningOnly(false);
  if (addressesOf(lock.getUnprotectedRanges()) !== addressesOf(free)) lock.setUnprotectedRanges([...free]);
  return unknown;
};

const freeCells = (sheet: Sheet, table: Table): Range[] =>
  FREE_SETTINGS.flatMap((key) => {
    const found = findSetting(table, key);
    return found ? [sheet.getRange(found.row, found.column, 1, 1)] : [];
  });

/**
 * Sees to the lock of a tab: for the people of its roles, or none where their list is blank.
 *
 * @param settings the table of `Ajustes`, in which the cells that scripts write are found
 * @returns addresses that Google does not know; throws where the running person may not change the lock
 */
export const keepTabLock = (
  host: Host,
  tab: LockedTab,
  tabs: Tabs,
  settings: Table,
  emails: RoleLists,
  texts: LockTexts,
): readonly string[] => {
  const sheet = tabs[tab];
  if (!sheet) return [];
  const free = tab === 'settings' ? freeCells(sheet, settings) : [];
  return keepLock(host, { sheet, description: texts[tab], people: EDITORS[tab](emails), free });
};

/** A warning before cells are changed; it moves to where they are now. */
export const keepWarning = (host: Host, range: Range, description: string): void => {
  const standing = range.getSheet().getProtections(host.spreadsheetApp.ProtectionType.RANGE);
  const found = standing.find((one) => one.getDescription() === description);
  if (!found) range.protect().setDescription(description).setWarningOnly(true);
  else if (found.getRange().getA1Notation() !== range.getA1Notation()) found.setRange(range);
};

/** A warning before anything of a tab is changed by hand, unless it is protected already. */
export const warnOfTab = (host: Host, sheet: Sheet, description: string): void => {
  const standing = sheet.getProtections(host.spreadsheetApp.ProtectionType.SHEET);
  if (!standing.length) sheet.protect().setDescription(description).setWarningOnly(true);
};

const titlesOf = (sheet: Sheet, from: number, to: number): Range | undefined =>
  from > 0 && to >= from ? sheet.getRange(1, from, 1, to - from + 1) : undefined;

/** From the first human column to `ID`: what stands right of it people name as they like. */
const leadTitles = (sheet: Sheet, header: readonly Cell[]): Range | undefined => {
  const { id = 0, end: _, ...humans } = leadsLayout(header) ?? { end: 0 };
  const known = Object.values<number>(humans).filter((column) => column > 0);
  return titlesOf(sheet, Math.min(id, ...known), id);
};

/** What is warned of in a tab that people write in: its titles. The others are written by scripts alone. */
const TITLES: Readonly<
  Partial<Record<TabRole, (sheet: Sheet, header: readonly Cell[]) => Range | undefined>>
> = {
  leads: leadTitles,
  interactions: (sheet, header) => titlesOf(sheet, 1, header.length),
};

/** Sees to the warnings of a tab: on its titles, or on all of it where only scripts write. */
export const keepTabWarning = (host: Host, tab: WarnedTab, tabs: Tabs, texts: LockTexts): void => {
  const sheet = tabs[tab];
  if (!sheet) return;
  const titles = TITLES[tab];
  if (!titles) {
    warnOfTab(host, sheet, texts.ledger);
    return;
  }
  const range = titles(sheet, readHeader(sheet));
  if (range) keepWarning(host, range, texts.titles);
};

export const LOCKED_TABS: readonly LockedTab[] = ['settings', 'matrix'];
export const WARNED_TABS: readonly WarnedTab[] = ['leads', 'interactions', 'handoffs', 'log'];
