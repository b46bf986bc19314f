/** `Ui` and its menus, after https://developers.google.com/apps-script/reference/base/ui */
import type * as host from '../../../host/host';
import type { Runtime } from '../runtime';
import type { MenuView } from '../session';
import { BUTTON, BUTTON_SET } from './enums';
import { guard, serviceTable } from './guard';
import { contentOf } from './html-service';

class UiService implements host.Ui {
  readonly Button = BUTTON;
  readonly ButtonSet = BUTTON_SET;
  readonly #rt: Runtime;

  constructor(runtime: Runtime) {
    this.#rt = runtime;
  }
  /** Suspends the script; locks do not survive that (see the note at `alert` in Google's reference). */
  alert(title: string, prompt?: unknown, buttons: unknown = BUTTON_SET.OK): unknown {
    this.#rt.lock.ours = false;
    const withTitle = typeof prompt === 'string';
    const set = String(withTitle ? buttons : (prompt ?? buttons)) as 'OK' | 'OK_CANCEL' | 'YES_NO';
    const answer = this.#rt.dialogs.alert(withTitle ? title : '', withTitle ? prompt : title, set);
    return BUTTON[answer];
  }
  createMenu(caption: string): host.Menu {
    return menuOf(this.#rt, caption);
  }
  createAddonMenu(): host.Menu {
    return menuOf(this.#rt, this.#rt.scriptName);
  }
  showSidebar(userInterface: host.HtmlOutput): void {
    const { title, content } = contentOf(userInterface);
    this.#rt.emit.sidebar(title, content);
  }
}

class MenuService implements host.Menu {
  readonly #rt: Runtime;
  readonly #title: string;
  readonly #items: MenuView['items'][number][] = [];

  constructor(runtime: Runtime, title: string) {
    this.#rt = runtime;
    this.#title = title;
  }
  addItem(caption: string, functionName: string): this {
    this.#items.push({ caption, functionName });
    return this;
  }
  addSeparator(): this {
    this.#items.push('separator');
    return this;
  }
  addToUi(): void {
    this.#rt.menus.set(this.#title, { title: this.#title, items: [...this.#items] });
    this.#rt.emit.menus([...this.#rt.menus.values()]);
  }
}

const UI = serviceTable(
  'SpreadsheetApp.Ui',
  {
    alert: 'text | text,enum | text,text,enum',
    createMenu: 'text',
    createAddonMenu: '',
    showSidebar: 'html',
  } satisfies Record<Exclude<keyof UiService, 'Button' | 'ButtonSet'>, string>,
  ['Button', 'ButtonSet'],
);

const MENU = serviceTable('SpreadsheetApp.Menu', {
  addItem: 'text,text',
  addSeparator: '',
  addToUi: '',
} satisfies Record<keyof MenuService, string>);

export const uiOf = (runtime: Runtime): host.Ui => guard(runtime, UI, new UiService(runtime));

const menuOf = (runtime: Runtime, title: string): host.Menu =>
  guard(runtime, MENU, new MenuService(runtime, title));
