/** *Actualizar*, and what happens by itself when the file is opened. */
import type { Table } from '../domain/cell';
import type { Host } from '../host/host';
import { messagesFor } from '../messages';
import { holdsValues, needsValues, noteChange } from '../sheets/mode';
import { keepInReview } from '../sheets/review-log';
import { setCutoffDate } from '../sheets/settings-tab';
import { readSettingsTab } from '../sheets/table';
import { gridSheets, markedTabs, type Tabs, tabsOf } from '../sheets/tabs';
import { freeSpills } from './mend';
import { putInOrder } from './recalculate';
import { attempt, inTurn, say, tell } from './talk';

/** What is done for *Actualizar*, and what else for *Recalcular*. */
interface Wish {
  /** `Fecha de corte` becomes today. */
  readonly today: boolean;
  /** Formulas are written again though they stand. */
  readonly anew: boolean;
}

/** A new day is a change like any other. */
const moveDay = (host: Host, { leads, settings }: Tabs, table: Table, onlyForward: boolean): void =>
  attempt(host, () => {
    const isMoved = setCutoffDate(host, settings, table, onlyForward);
    if (isMoved && leads) noteChange(leads, messagesFor('es').workbook.stale);
  });

const refreshNow = (host: Host, { today, anew }: Wish): (() => void) => {
  const tabs = tabsOf(host);
  const { table, settings } = readSettingsTab(host, tabs);
  const { workbook: texts } = messagesFor(settings.language);
  if (today) moveDay(host, tabs, table, false);
  const rest = putInOrder(host, tabs, texts, { inForce: texts.refreshed, anew });
  if (!rest) return () => say(host, texts.title, texts.noTabs);
  return () => tell(host, texts, rest(), 5);
};

/** Sets the evaluation day to today, repairs what stops the formula, and scores what no formula could. */
export const refreshWorkbook = (host: Host): void =>
  inTurn(host, messagesFor('es').workbook, () => refreshNow(host, { today: true, anew: false }));

/** Scores again, for the evaluation day that stands. */
export const recalculateWorkbook = (host: Host): void =>
  inTurn(host, messagesFor('es').workbook, () => refreshNow(host, { today: false, anew: true }));

/** Moves the evaluation day on to today, and frees a blocked formula. Only marked tabs: nobody can be asked here. */
export const keepUpOnOpening = (host: Host): void => {
  const tabs = markedTabs(gridSheets(host));
  if (!tabs.leads && !tabs.settings) return;
  const { table, settings } = readSettingsTab(host, tabs);
  const { workbook: texts } = messagesFor(settings.language);
  moveDay(host, tabs, table, true);
  const takenOut = freeSpills(tabs, texts);
  if (tabs.review && takenOut.length) keepInReview(host, tabs.review, takenOut);
  // Half a minute, which is all that opening has, is too short to write values.
  if (needsValues(tabs) && !holdsValues(tabs.leads)) tell(host, texts, texts.tooLarge, 10);
};
