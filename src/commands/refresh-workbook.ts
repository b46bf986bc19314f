/** *Actualizar*, and what happens by itself when the file is opened. */
import type { Table } from '../domain/cell';
import { readSettings } from '../domain/settings';
import type { Host } from '../host/host';
import { messagesFor } from '../messages';
import { cellReader } from '../sheets/cells';
import { keepInReview } from '../sheets/review-log';
import { setCutoffDate } from '../sheets/settings-tab';
import { leadsLayout, readTable } from '../sheets/table';
import { markedTabs, tabsOf } from '../sheets/tabs';
import { freeSpills, mend } from './mend';
import { say } from './recognise-tabs';

/** Sets the evaluation day to today and repairs what stops the formula. */
export const refreshWorkbook = (host: Host): void => {
  const tabs = tabsOf(host);
  const toCell = cellReader(host);
  const settingsTable: Table = tabs.settings ? readTable(tabs.settings, toCell) : [];
  const { settings } = readSettings(settingsTable, { row: 1 });
  const { workbook: texts } = messagesFor(settings.language);
  const rows = tabs.leads ? readTable(tabs.leads, toCell) : [];
  const layout = leadsLayout(rows[0]);
  if (!tabs.leads || !layout) {
    say(host, texts.title, texts.noLeadsTab);
    return;
  }
  if (tabs.settings) setCutoffDate(host, tabs.settings, settingsTable, false);
  const outcome = mend(host, tabs, tabs.leads, rows, layout, settings, texts);
  const text = [texts.refreshed, texts.outcome(outcome)].filter(Boolean).join(' ');
  host.spreadsheetApp.getActive().toast(text, texts.title, 5);
};

/** Moves the evaluation day on to today, and frees a blocked formula. Only marked tabs: nobody can be asked here. */
export const keepUpOnOpening = (host: Host): void => {
  const tabs = markedTabs(host.spreadsheetApp.getActive().getSheets());
  if (!tabs.leads && !tabs.settings) return;
  const settingsTable: Table = tabs.settings ? readTable(tabs.settings, cellReader(host)) : [];
  if (tabs.settings) setCutoffDate(host, tabs.settings, settingsTable, true);
  const { workbook: texts } = messagesFor(readSettings(settingsTable, { row: 1 }).settings.language);
  const takenOut = freeSpills(tabs, texts);
  if (tabs.review && takenOut.length) keepInReview(host, tabs.review, takenOut);
};
