/** Puts the page together: bars, grid, tabs and sidebar around one session, and their news into the right places. */
import type { WorkbenchSession } from '../emulator/session';
import { Clipboard } from './clipboard';
import { ColumnGroups } from './column-groups';
import { listenForContextMenu } from './context-menu';
import { h } from './dom';
import { Dropdown } from './dropdown';
import { Editor } from './editor';
import { FormulaBar } from './formula-bar';
import { GridView } from './grid-view';
import { listenForHover } from './hover';
import { Keyboard } from './keyboard';
import { MenuBar } from './menu-bar';
import { Mouse } from './mouse';
import { Page } from './page';
import type { SaveState } from './persistence';
import { SidebarFrame } from './sidebar-frame';
import { StatusBar } from './status-bar';
import { Tabs } from './tabs';
import { texts } from './texts';
import { Toasts } from './toasts';
import { toolbar } from './toolbar';

export interface Workbench {
  showState(state: SaveState): void;
}

/**
 * Draws the workbench into `root`.
 * @param onChange told after each change of the workbook, so that it can be saved
 */
export function openPage(
  root: HTMLElement,
  session: WorkbenchSession,
  book: { readonly name: string; readonly locale: string },
  onChange: () => void,
): Workbench {
  const host = h('div', { class: 'wb-grid', role: 'grid', 'aria-label': texts.grid });
  const toasts = new Toasts();
  const view = new GridView(host, {
    scrolled: () => scrolled(),
    columnResized: (column, width) => session.setColumnWidth(column, width),
  });
  const page = new Page(session, view, toasts);
  const dropdown = new Dropdown();
  const editor = new Editor(page, dropdown);
  const toGrid = (): void => {
    editor.commit();
    editor.focus();
  };
  const clipboard = new Clipboard(page, editor);
  const keyboard = new Keyboard(page, editor, dropdown);
  const formulaBar = new FormulaBar(page, toGrid);
  const groups = new ColumnGroups(page);
  const tabs = new Tabs(page, toGrid);
  const status = new StatusBar(page, book.locale, toGrid);
  const sidebar = new SidebarFrame(session, toGrid);
  const menus = new MenuBar((name) => session.runMenuItem(name), toGrid);
  const state = h('span', { class: 'wb-state', role: 'status' }, texts.state.saved);
  /** Once a frame: measuring where things are makes the browser lay the page out. */
  const scrolled = oncePerFrame(() => {
    editor.place();
    groups.show();
  });

  editor.layer.append(dropdown.element);
  editor.onText = (text) => formulaBar.mirror(text);
  new Mouse(page, editor, () => keyboard.forgetTab());
  listenForContextMenu(page, editor, clipboard);
  listenForHover(page, editor.layer);
  keepKeyboard(root, toGrid);
  keyboard.onLeave = () => {
    if (!sidebar.focus()) root.querySelector<HTMLElement>('.wb-top button, .wb-toolbar button')?.focus();
  };
  page.watchers.push(
    () => formulaBar.show(),
    () => status.show(),
    () => scrolled(),
  );

  root.replaceChildren(
    h(
      'header',
      { class: 'wb-top' },
      h('span', { class: 'wb-logo', 'aria-hidden': 'true' }, 'C'),
      h(
        'div',
        { class: 'wb-titles' },
        h('div', { class: 'wb-title-line' }, h('h1', {}, book.name || texts.untitled), state),
        menus.element,
      ),
    ),
    toolbar(page, () => editor.commit()),
    formulaBar.element,
    h(
      'main',
      { class: 'wb-main' },
      h(
        'section',
        { class: 'wb-sheet' },
        groups.element,
        h('div', { class: 'wb-grid-area' }, host, editor.layer, editor.spoken),
        toasts.element,
      ),
      sidebar.element,
    ),
    h('footer', { class: 'wb-foot' }, tabs.element, status.element),
  );

  page.onLayout = () => tabs.show();
  session.subscribe({
    cells: (sheet) => {
      if (sheet === page.sheet.id) page.refreshSoon('cells');
      onChange();
    },
    structure: () => {
      page.copied = undefined;
      page.refreshSoon('layout');
      onChange();
    },
    selection: (sheet, block) => page.follow(sheet, block),
    toast: (message, title, seconds) => toasts.show(message, title, seconds),
    sidebar: (title, html) => sidebar.open(title, html),
    menus: (shown) => menus.show(shown),
    scriptError: (name, message) => toasts.show(texts.scriptError(name, message)),
  });

  menus.show(session.menus());
  page.show();
  editor.focus();
  return {
    showState: (now) => {
      state.textContent = texts.state[now];
      state.dataset.state = now;
      if (now === 'elsewhere') offerReload(toasts);
    },
  };
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
  const usable = 'input, textarea, button, iframe, .wb-toast-words';
  root.addEventListener('mousedown', (event) => {
    if (!(event.target as Element).closest(usable)) event.preventDefault();
  });
  root.addEventListener('keydown', ({ key, target }) => {
    if ((key === 'Escape' || key === 'F6') && (target as Element).closest('button')) toGrid();
  });
}

function offerReload(toasts: Toasts): void {
  toasts.show(texts.elsewhere, '', -1, { label: texts.reload, run: () => location.reload() });
}
