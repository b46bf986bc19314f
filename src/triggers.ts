/** What Google calls by itself: opening the file, and edits. */
import { answerEdit } from './commands/workbook/guard-edit';
import { keepUpOnOpening } from './commands/workbook/refresh-workbook';
import type { EditEvent, Host, OpenEvent } from './host/host';
import { addMenu, type MenuCommands } from './menu';

/** Before the add-on is used in a file, Google lets it draw its menu and nothing else. */
export const whenOpened = (host: Host, event: OpenEvent | undefined, commands: MenuCommands): void => {
  addMenu(host, commands);
  if (String(event?.authMode) !== 'NONE') keepUpOnOpening(host);
};

/** Pages can call triggers too, with whatever they like; no range can come from there. */
const isEdit = (event: Partial<EditEvent> | null | undefined): event is EditEvent =>
  typeof event?.range?.getSheet === 'function';

export const whenEdited = (host: Host, event: EditEvent): void => {
  if (isEdit(event)) answerEdit(host, event);
};
