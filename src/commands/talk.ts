/** Dialogs with the person at the keyboard, and work that waits its turn. */
import type { Host } from '../host/host';
import { messagesFor } from '../messages';
import type { WorkbookTexts } from '../messages/workbook';
import { underLock } from './handoff/handoff-lock';

/** How long to wait for a decision or another command that is being written. */
const PATIENCE_MS = 15_000;

export const say = (host: Host, title: string, text: string): void => {
  const ui = host.spreadsheetApp.getUi();
  ui.alert(title, text, ui.ButtonSet.OK);
};

export const agrees = (host: Host, title: string, text: string): boolean => {
  const ui = host.spreadsheetApp.getUi();
  return ui.alert(title, text, ui.ButtonSet.OK_CANCEL) === ui.Button.OK;
};

/** What a person answers in a line of text; undefined where the dialog was closed without an answer. */
export const ask = (host: Host, title: string, text: string): string | undefined => {
  const ui = host.spreadsheetApp.getUi();
  const answer = ui.prompt(title, text, ui.ButtonSet.OK_CANCEL);
  return answer.getSelectedButton() === ui.Button.OK ? answer.getResponseText().trim() : undefined;
};

/** Tries what a table, a merge, somebody's protection or a limit may forbid. False: it was refused; the rest matters more. */
export const attempt = (host: Host, work: () => void): boolean => {
  try {
    work();
    // Google may refuse only when the changes are committed.
    host.spreadsheetApp.flush();
    return true;
  } catch {
    return false;
  }
};

type Titled = Pick<WorkbookTexts, 'title'>;

/** A word in the corner of the sheet. */
export const tell = (host: Host, { title }: Titled, text: string, seconds: number): void =>
  host.spreadsheetApp.getActive().toast(text, title, seconds);

/** What is left to do, or to say, when the lock is gone. */
export type Afterwards = (() => void) | undefined;

/**
 * Does the work while no decision is written into a row found a moment before; else says that somebody is at it. What
 * the work returns is done after the lock is gone, so that nobody waits for it.
 */
export const inTurn = (host: Host, { title }: Titled, work: () => Afterwards): void => {
  let rest: Afterwards;
  const done = underLock(host, PATIENCE_MS, () => {
    rest = work();
    return true;
  });
  if (!done) say(host, title, messagesFor('es').workbook.busy);
  rest?.();
};
