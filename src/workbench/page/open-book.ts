/** Fetches the add-on and opens the workbook with it. */
import { openWorkbench } from '../emulator/open-workbench';
import { EDITORS, OWNER } from '../emulator/people';
import type { WorkbenchSession } from '../emulator/session';
import { browserDialogs } from './dialogs';
import type { Book } from './persistence';
import { keptPerson } from './person-control';

export async function openBook(book: Book): Promise<WorkbenchSession> {
  const [formulas, commands, sidebar] = await Promise.all([
    fetchText('/Code.js'),
    fetchText('/Commands.js'),
    fetchText('/Sidebar.html'),
  ]);
  const { session } = openWorkbench({
    code: `${formulas}\n${commands}`,
    files: { Sidebar: sidebar },
    snapshot: book.snapshot ?? undefined,
    locale: book.locale,
    timeZone: book.timeZone,
    now: () => new Date(),
    user: keptPerson() ?? OWNER.email,
    owner: OWNER.email,
    editors: EDITORS,
    dialogs: browserDialogs,
    url: `${location.origin}/`,
  });
  return session;
}

async function fetchText(address: string): Promise<string> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response.text();
}
