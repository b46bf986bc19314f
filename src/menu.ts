/** The menu *Cualifica*. */
import type { Host } from './host/host';
import { messagesFor } from './messages';
import type { WorkbookTexts } from './messages/workbook';

type Command = keyof WorkbookTexts['menu'];

/** The functions behind the menu, in its order. Google calls them by their keys; a bundler may rename the functions. */
export type MenuCommands = Readonly<Record<Command, () => void>>;

/** A line is drawn after each of these. */
const GROUP_ENDS: readonly Command[] = [
  'recalculate',
  'sortByActiveColumn',
  'openInteractionForm',
  'reassignLate',
  'shareReport',
];

/** Adds the menu. Calls nothing that needs rights, so that it works before the add-on is used in a file. */
export const addMenu = (host: Host, commands: MenuCommands): void => {
  const captions = messagesFor('es').workbook.menu;
  const menu = host.spreadsheetApp.getUi().createAddonMenu();
  for (const name of Object.keys(commands) as Command[]) {
    menu.addItem(captions[name], name);
    if (GROUP_ENDS.includes(name)) menu.addSeparator();
  }
  menu.addToUi();
};
