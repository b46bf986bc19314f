/** The add-on as it is pushed to Google, opened on an emulated workbook without any page. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openWorkbench, type Workbench, type WorkbenchOptions } from '../../emulator/open-workbench';
import { EDITORS, OWNER } from '../../emulator/people';
import type { Dialogs } from '../../emulator/session';
import { StartError } from '../start-error';
import { START_TEXTS } from '../texts';

export interface AddOn {
  /** The text of its scripts: all files of a project are one. */
  readonly code: string;
  readonly files: Readonly<Record<string, string>>;
}

export type Sheet = ReturnType<
  ReturnType<Workbench['services']['SpreadsheetApp']['getActive']>['getActiveSheet']
>;

/** New books are Spanish ones; a kept book brings its own. */
export const LOCALE = 'es_ES';
export const TIME_ZONE = 'Europe/Madrid';

const SIDEBAR = 'Sidebar.html';

/** Reads what the build left in `folder`. Throws StartError if it is not there. */
export const readAddOn = async (folder: string): Promise<AddOn> => {
  try {
    const [formulas, commands, sidebar] = await Promise.all(
      ['Code.js', 'Commands.js', SIDEBAR].map((file) => readFile(join(folder, file), 'utf8')),
    );
    return { code: `${formulas}\n${commands}`, files: { [SIDEBAR]: sidebar! } };
  } catch {
    throw new StartError(START_TEXTS.notBuilt);
  }
};

/** Whoever starts the workbench with a file has asked for it to be prepared: yes to questions, the rest is passed on. */
export const consenting = (say: (sentence: string) => void): Dialogs => ({
  alert: (_title, message, buttons) => {
    if (buttons === 'OK') say(message);
    return buttons === 'YES_NO' ? 'YES' : 'OK';
  },
  prompt: () => ({ button: 'CANCEL', text: '' }),
  confirmProtected: () => true,
});

/**
 * Opens a workbook with the add-on in it: a kept one, or a new one with a single blank tab. What the add-on says in
 * dialogs goes to `say`. Throws when the snapshot is none, or when Code.js does not load.
 *
 * @param own what is to be otherwise than for people at the page, such as the clock
 */
export const openBook = (
  { code, files }: AddOn,
  say: (sentence: string) => void,
  snapshot?: unknown,
  own: Partial<WorkbenchOptions> = {},
): Workbench =>
  openWorkbench({
    code,
    files,
    ...(snapshot !== undefined && { snapshot }),
    locale: LOCALE,
    timeZone: TIME_ZONE,
    now: () => new Date(),
    user: OWNER.email,
    editors: EDITORS,
    dialogs: consenting(say),
    ...own,
  });
