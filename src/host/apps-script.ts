/** The one door to Google's globals: everybody else receives a `Host`. Naming a service here loads nothing. */
import type { Host } from './host';

/** Binds the services of the running script. Call it inside a function, never while the file loads. */
export const appsScript = (): Host => ({
  spreadsheetApp: SpreadsheetApp,
  htmlService: HtmlService,
  lockService: LockService,
  utilities: Utilities,
  scriptApp: ScriptApp,
  session: Session,
  mailApp: MailApp,
  charts: Charts,
  now: () => new Date(),
  random: () => Math.random(),
});
