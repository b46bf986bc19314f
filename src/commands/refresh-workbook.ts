/** *Actualizar*, and what happens by itself when the file is opened. */
import type { Table } from '../domain/cell';
import { readSettings } from '../domain/settings';
import type { Language } from '../domain/vocabulary';
import type { Host } from '../host/host';
import { messagesFor } from '../messages';
import { cellReader } from '../sheets/cells';
import { keepInReview } from '../sheets/review-log';
import { setCutoffDate } from '../sheets/settings-tab';
import { readTable, readTables } from '../sheets/table';
import { markedTabs } from '../sheets/tabs';
import { freeSpills, mend } from './mend';
import { inTurn, say } from './talk';

const languageOf = (settings: Table): Language => readSettings(settings, { row: 1 }).settings.language;

const refreshNow = (host: Host): void => {
  const book = readTables(host);
  const settings = book?.tables.settings?.table ?? [];
  const { workbook: texts } = messagesFor(languageOf(settings));
  if (!book) {
    say(host, texts.title, texts.noTabs);
    return;
  }
  if (book.tabs.settings) setCutoffDate(host, book.tabs.settings, settings, false);
  const text = [texts.refreshed, mend(host, book, texts)].filter(Boolean).join(' ');
  host.spreadsheetApp.getActive().toast(text, texts.title, 5);
};

/** Sets the evaluation day to today and repairs what stops the formula. */
export const refreshWorkbook = (host: Host): void =>
  inTurn(host, messagesFor('es').workbook, () => refreshNow(host));

/** Moves the evaluation day on to today, and frees a blocked formula. Only marked tabs: nobody can be asked here. */
export const keepUpOnOpening = (host: Host): void => {
  const tabs = markedTabs(host.spreadsheetApp.getActive().getSheets());
  if (!tabs.leads && !tabs.settings) return;
  const settingsTable: Table = tabs.settings ? readTable(tabs.settings, cellReader(host)) : [];
  if (tabs.settings) setCutoffDate(host, tabs.settings, settingsTable, true);
  const { workbook: texts } = messagesFor(languageOf(settingsTable));
  const takenOut = freeSpills(tabs, texts);
  if (tabs.review && takenOut.length) keepInReview(host, tabs.review, takenOut);
};
