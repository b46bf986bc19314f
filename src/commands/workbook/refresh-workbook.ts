/** *Actualizar*, the daily round, and what happens by itself when the file is opened. */
import type { Table } from '../../domain/cell';
import type { Host } from '../../host/host';
import { messagesFor } from '../../messages';
import type { BuildingTexts } from '../../messages/building';
import { isWhole, placeFormulas } from '../../sheets/formula';
import { holdsValues, needsValues, noteChange } from '../../sheets/mode';
import { setCutoffDate, setTimeZone } from '../../sheets/settings-tab';
import { leadsLayout, readHeader, readSettingsTab } from '../../sheets/table';
import { markedTabs, notesOn, type Tabs, tabsOf } from '../../sheets/tabs';
import { underLock } from '../handoff/handoff-lock';
import { keepHandoffs } from '../handoff/keep-handoffs';
import { type Afterwards, attempt, inTurn, say, tell } from '../talk';
import { buildingTexts } from './building-texts';
import { freeSpills } from './mend';
import { putInOrder } from './recalculate';
import { noteMovedOnOpening } from './recalculate-stale';

/** What is done for *Actualizar*, and what else for *Recalcular*. */
interface Wish {
  /** `Fecha de corte` becomes today. */
  readonly today: boolean;
  /** Formulas are written again though they stand. */
  readonly anew: boolean;
}

/** How long the daily round, and opening, wait for a command that is at work. */
const PATIENCE_MS = 60_000;
const BRIEF_MS = 2_000;

/** Sets the day, and the zone in which days are read; a new one is a change like any other. */
const moveDay = (host: Host, { leads, settings }: Tabs, table: Table, onlyForward: boolean): void => {
  const note = (isMoved: boolean) => {
    if (isMoved) noteChange(leads);
  };
  attempt(host, () => note(setCutoffDate(host, settings, table, onlyForward)));
  attempt(host, () => note(setTimeZone(host, settings, table)));
};

/** Inside the lock: what is scored next, is scored for today. */
export const moveDayToToday = (host: Host, tabs: Tabs): void =>
  moveDay(host, tabs, readSettingsTab(host, tabs).table, false);

const refreshNow = (host: Host, { today, anew }: Wish, texts: BuildingTexts): Afterwards => {
  const tabs = tabsOf(host);
  if (today) moveDayToToday(host, tabs);
  const left = keepHandoffs(host);
  const rest = putInOrder(host, tabs, texts, { inForce: left || texts.refreshed, anew });
  if (!rest) return () => say(host, texts.title, texts.noTabs);
  return () => tell(host, texts, rest(), left ? 10 : 5);
};

const refreshInTurn = (host: Host, wish: Wish): void => {
  const texts = buildingTexts(host, 'es');
  inTurn(host, texts, () => refreshNow(host, wish, texts));
};

/** Sets the evaluation day to today, repairs what stops the formula, and scores what no formula could. */
export const refreshWorkbook = (host: Host): void => refreshInTurn(host, { today: true, anew: false });

/** Scores again, for the evaluation day that stands. */
export const recalculateWorkbook = (host: Host): void => refreshInTurn(host, { today: false, anew: true });

/** As *Actualizar*, with nobody to tell. Nothing while another command is at work: the next day will do. */
export const refreshDaily = (host: Host): void => {
  const writeRest = underLock(host, PATIENCE_MS, () => {
    const tabs = tabsOf(host);
    moveDayToToday(host, tabs);
    keepHandoffs(host);
    return putInOrder(host, tabs, buildingTexts(host, 'es'));
  });
  writeRest?.();
};

/** Writes formulas that a deleted tab has broken. Tabs that were made by hand are found by their headers. */
const mendFormulas = (host: Host, { leads, review }: Tabs): void => {
  const isTorn = [leads, review].some((sheet) => sheet && !isWhole(sheet));
  const layout = leads && isTorn && !holdsValues(leads) && leadsLayout(readHeader(leads));
  if (!layout) return;
  const { review: _, ...others } = tabsOf(host);
  attempt(host, () => placeFormulas({ ...others, leads, ...(review && { review }) }, layout));
};

/**
 * Moves the evaluation day on to today, frees a blocked formula, mends a broken one, and reconciles. Only in
 * files with marked tabs: nobody can be asked here.
 */
export const keepUpOnOpening = (host: Host): void => {
  const { marked: tabs } = markedTabs(host);
  if (!tabs.leads && !tabs.settings) return;
  const { table, settings } = readSettingsTab(host, tabs);
  const { workbook: texts } = messagesFor(settings.language);
  moveDay(host, tabs, table, true);
  const notes = tabs.leads && notesOn(tabs.leads);
  freeSpills(host, tabs, settings.language, notes);
  mendFormulas(host, tabs);
  noteMovedOnOpening(host, tabs.leads, settings, notes);
  // Half a minute, which is all that opening has, is too short to read this much or to write values.
  if (!needsValues(tabs, notes)) underLock(host, BRIEF_MS, () => keepHandoffs(host));
  else if (!holdsValues(tabs.leads)) tell(host, texts, texts.tooLarge, 10);
};
