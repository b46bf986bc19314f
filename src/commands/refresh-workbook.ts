/** *Actualizar*, and what happens by itself when the file is opened. */
import type { Host } from '../host/host';
import { messagesFor } from '../messages';
import { keepInReview } from '../sheets/review-log';
import { setCutoffDate } from '../sheets/settings-tab';
import { readSettingsTab, readTables } from '../sheets/table';
import { gridSheets, markedTabs, tabsOf } from '../sheets/tabs';
import { freeSpills, mend } from './mend';
import { attempt, inTurn, say, tell } from './talk';

const refreshNow = (host: Host): void => {
  const tabs = tabsOf(host);
  const { table, settings } = readSettingsTab(host, tabs);
  const { workbook: texts } = messagesFor(settings.language);
  const book = readTables(host, tabs);
  if (!book) {
    say(host, texts.title, texts.noTabs);
    return;
  }
  attempt(host, () => setCutoffDate(host, tabs.settings, table, false));
  const text = [texts.refreshed, mend(host, book, texts)].filter(Boolean).join(' ');
  tell(host, texts, text, 5);
};

/** Sets the evaluation day to today and repairs what stops the formula. */
export const refreshWorkbook = (host: Host): void =>
  inTurn(host, messagesFor('es').workbook, () => refreshNow(host));

/** Moves the evaluation day on to today, and frees a blocked formula. Only marked tabs: nobody can be asked here. */
export const keepUpOnOpening = (host: Host): void => {
  const tabs = markedTabs(gridSheets(host));
  if (!tabs.leads && !tabs.settings) return;
  const { table, settings } = readSettingsTab(host, tabs);
  attempt(host, () => setCutoffDate(host, tabs.settings, table, true));
  const takenOut = freeSpills(tabs, messagesFor(settings.language).workbook);
  if (tabs.review && takenOut.length) keepInReview(host, tabs.review, takenOut);
};
