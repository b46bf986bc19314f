/** Every page of the workbench begins here: the grid, kept saved; and, by their addresses, mails and a tab on paper. */
import 'slickgrid/dist/styles/css/slick.grid.css';
import './styles/page.css';
import type { WorkbenchSession } from '../emulator/session';
import { outboxIn } from '../emulator/snapshot';
import { mailPage } from './mail-page';
import { openBook } from './open-book';
import { type Book, loadBook, Saver } from './persistence';
import { printPage } from './print-page';
import { followTabAddress } from './tab-address';
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
  const book = await loadBook();
  const { pathname, search } = location;
  const asDocument = (content: HTMLElement): void => {
    document.documentElement.classList.add('wb-as-document');
    root.replaceChildren(content);
  };
  if (pathname.startsWith('/mail')) return asDocument(mailPage(outboxIn(book.snapshot), location, book));
  const session = await openBook(book);
  if (pathname === '/print')
    return asDocument(printPage(session.sheets(), new URLSearchParams(search).get('tab')));
  showBook(root, book, session);
}

function showBook(root: HTMLElement, book: Book, session: WorkbenchSession): void {
  document.title = texts.title(book.name);
  followTabAddress(session);
  const saver = new Saver(
    book.revision,
    () => session.snapshotPieces(),
    (state) => page.showState(state),
  );
  const page = openPage(root, session, book, saver);
  window.cualificaWorkbench = { session };
}

const root = document.getElementById('workbench');
if (root) {
  start(root).catch((error: unknown) => {
    root.textContent = texts.cannotOpen(error instanceof Error ? error.message : String(error));
    throw error;
  });
}
