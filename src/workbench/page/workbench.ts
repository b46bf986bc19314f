/** Puts the page together: bars, grid, tabs and sidebar around one session, and their news into the right places. */
import type { WorkbenchSession } from '../emulator/session';
import { Clipboard } from './clipboard';
import { ColumnGroups } from './column-groups';
import { listenForContextMenu } from './context-menu';
import { DayControl } from './day-control';
import { h } from './dom';
import { Dropdown } from './dropdown';
import { Editor } from './editor';
import { FormulaBar } from './formula-bar';
import { GridView } from './grid-view';
import { Keyboard } from './keyboard';
import { MenuBar } from './menu-bar';
import { ModalFrame } from './modal-frame';
import { Mouse } from './mouse';
import { NoteBubble } from './note-bubble';
import { otherBook } from './other-book';
import { Page } from './page';
import type { SaveState } from './persistence';
import { PersonControl } from './person-control';
import { insistOnReload } from './reload';
import { SidebarFrame } from './sidebar-frame';
import { StatusBar } from './status-bar';
import { Tabs } from './tabs';
import { texts } from './texts';
import { Toasts } from './toasts';
import { toolbar } from './toolbar';
import { TriggerTimer } from './trigger-timer';

export interface Workbench {
  showState(state: SaveState): void;
}

interface Book {
  readonly name: string;
  readonly isExample: boolean;
  readonly locale: string;
}

/** Where changes are kept. */
interface Keeper {
  /** The workbook changed. */
  changed(): void;
  /** Done once all changes are kept, or cannot be. */
  settled(): Promise<void>;
}

/** Draws the workbench into `root`. */
export function openPage(
  root: HTMLElement,
  session: WorkbenchSession,
  book: Book,
  keeper: Keeper,
): Workbench {
  const parts = makeParts(session, book);
  parts.page.openBeside = (address) => void keeper.settled().then(() => window.open(address));
  const state = h('span', { class: 'wb-state', role: 'status' }, texts.state.saved);
  root.replaceChildren(...layOut(parts, book, state));
  connect(root, parts);
  listen(session, parts, () => keeper.changed());
  parts.menus.show(session.menus());
  parts.page.show();
  parts.day.show();
  parts.timer.set();
  parts.editor.focus();
  return {
    showState: (now) => {
      state.textContent = texts.state[now];
      state.dataset.state = now;
      if (now === 'elsewhere') insistOnReload();
    },
  };
}

type Parts = ReturnType<typeof makeParts>;

function makeParts(session: WorkbenchSession, book: Book) {
  const host = h('div', { class: 'wb-grid', role: 'grid', 'aria-label': texts.grid });
  const view = new GridView(host, (column, width) => session.setColumnWidth(column, width));
  const page = new Page(session, view, new Toasts());
  const dropdown = new Dropdown();
  const editor = new Editor(page, dropdown);
  const sidebar = new SidebarFrame(session, () => toGrid());
  const toGrid = (): void => {
    editor.commit();
    editor.focus();
  };
  return {
    page,
    dropdown,
    editor,
    toGrid,
    clipboard: new Clipboard(page, editor),
    keyboard: new Keyboard(page, editor, dropdown),
    formulaBar: new FormulaBar(page, toGrid),
    groups: new ColumnGroups(page),
    tabs: new Tabs(page, toGrid),
    status: new StatusBar(page, book.locale, toGrid),
    day: new DayControl(page, book.locale, toGrid),
    timer: new TriggerTimer(session),
    bubble: new NoteBubble(page, editor),
    sidebar,
    modal: new ModalFrame(session, toGrid),
    person: new PersonControl(page, () => sidebar.reload()),
    menus: new MenuBar((name) => session.runMenuItem(name), toGrid),
  };
}

/** From top to bottom, as in Sheets. */
function layOut(parts: Parts, book: Book, state: HTMLElement): HTMLElement[] {
  const { page, editor, dropdown, bubble } = parts;
  const title = h('h1', {}, book.name || texts.untitled);
  const name = h('div', { class: 'wb-title-line' }, title, state, otherBook(book.isExample));
  const grid = h('div', { class: 'wb-grid-area' }, page.view.host, editor.layer, editor.spoken);
  const sheet = h('section', { class: 'wb-sheet' }, parts.groups.element, grid, page.toasts.element);
  editor.layer.append(dropdown.element, bubble.element);
  parts.status.element.prepend(parts.day.element);
  return [
    h(
      'header',
      {},
      h(
        'div',
        { class: 'wb-top' },
        h('span', { class: 'wb-logo', 'aria-hidden': 'true' }, 'C'),
        h('div', { class: 'wb-titles' }, name, parts.menus.element),
        parts.person.element,
      ),
      toolbar(page, () => editor.commit()),
      parts.formulaBar.element,
    ),
    h('main', { class: 'wb-main' }, sheet, parts.sidebar.element),
    h('footer', { class: 'wb-foot' }, parts.tabs.element, parts.status.element),
  ];
}

/** What one part does makes others follow. */
function connect(root: HTMLElement, parts: Parts): void {
  const { page, editor, keyboard, formulaBar } = parts;
  /** Once a frame: measuring where things are makes the browser lay the page out. */
  const follow = oncePerFrame(() => {
    editor.place();
    parts.groups.show();
  });
  page.view.onMove = follow;
  page.onLayout = () => parts.tabs.show();
  page.watchers.push(
    () => formulaBar.show(),
    () => parts.status.show(),
    () => parts.bubble.follow(),
    follow,
  );
  editor.onText = (text) => {
    formulaBar.mirror(text);
    parts.bubble.hide();
  };
  new Mouse(page, editor, () => keyboard.forgetTab());
  listenForContextMenu(page, editor, parts.clipboard);
  keepKeyboard(root, parts.toGrid);
  keyboard.onLeave = (to) => {
    if (to === 'menus' || !parts.sidebar.focus())
      root.querySelector<HTMLElement>('.wb-top button, .wb-toolbar button')?.focus();
  };
}

/** The session's news. */
function listen(
  session: WorkbenchSession,
  { page, sidebar, modal, menus, day, timer }: Parts,
  onChange: () => void,
): void {
  session.subscribe({
    cells: (sheet) => {
      // Charts show cells of other tabs too.
      if (sheet === page.sheet.id || page.sheet.charts().length > 0) page.refreshSoon('cells');
      onChange();
    },
    structure: () => {
      page.copied = undefined;
      page.refreshSoon('layout');
      onChange();
    },
    selection: (sheet, block) => page.follow(sheet, block),
    toast: (message, title, seconds) => page.toasts.show(message, title, seconds),
    sidebar: (title, html) => sidebar.open(title, html),
    dialog: (title, html, size) => modal.open(title, html, size),
    mail: ({ number, to, cc }) => {
      const see = { label: texts.mail.see, run: () => page.openBeside(`/mail/${number}`) };
      page.toasts.show(texts.mail.sent(to.length + cc.length), '', 30, see);
      onChange();
    },
    menus: (shown) => menus.show(shown),
    time: () => {
      day.show();
      timer.set();
      onChange();
    },
    scriptError: (name, message) => page.toasts.show(texts.scriptError(name, message)),
  });
}

function oncePerFrame(run: () => void): () => void {
  let waiting = false;
  return () => {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => {
      waiting = false;
      run();
    });
  };
}

/** Pressing where there is nothing to press leaves the keyboard in the grid; Escape and F6 bring it back. */
function keepKeyboard(root: HTMLElement, toGrid: () => void): void {
  const usable = 'input, textarea, button, select, label, iframe, .wb-toast-words';
  root.addEventListener('mousedown', (event) => {
    if (!(event.target as Element).closest(usable)) event.preventDefault();
  });
  root.addEventListener('keydown', ({ key, target }) => {
    if ((key === 'Escape' || key === 'F6') && (target as Element).closest('button, select')) toGrid();
  });
}
