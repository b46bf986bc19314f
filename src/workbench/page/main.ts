/** The workbench page begins here: fetches book and add-on, opens the workbook, draws it, keeps it saved. */
import 'slickgrid/dist/styles/css/slick.grid.css';
import './styles/page.css';
import { openWorkbench } from '../emulator/open-workbench';
import { EDITORS, OWNER } from '../emulator/people';
import type { WorkbenchSession } from '../emulator/session';
import { browserDialogs } from './dialogs';
import { loadBook, Saver } from './persistence';
import { keptPerson } from './person-control';
import { texts } from './texts';
import { openPage } from './workbench';

declare global {
  interface Window {
    /** For tests, which look at the workbook's state through it. */
    cualificaWorkbench?: { readonly session: WorkbenchSession };
  }
}

async function start(root: HTMLElement): Promise<void> {
  root.textContent = texts.loading;
  const [book, formulas, commands, sidebar] = await Promise.all([
    loadBook(),
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
  });
  document.title = texts.title(book.name);
  const saver = new Saver(
    book.revision,
    () => session.snapshotPieces(),
    (state) => page.showState(state),
  );
  const page = openPage(root, session, book, () => saver.changed());
  window.cualificaWorkbench = { session };
}

async function fetchText(address: string): Promise<string> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response.text();
}

const root = document.getElementById('workbench');
if (root) {
  start(root).catch((error: unknown) => {
    root.textContent = texts.cannotOpen(error instanceof Error ? error.message : String(error));
    throw error;
  });
}
