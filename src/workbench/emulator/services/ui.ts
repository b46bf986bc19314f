/** `Ui` and its menus, after https://developers.google.com/apps-script/reference/base/ui */
import type * as host from '../../../host/host';
import { freeLock, type Runtime } from '../runtime';
import type { MenuView } from '../session';
import { BUTTON, BUTTON_SET } from './enums';
import { guard, serviceTable } from './guard';
import { contentOf } from './html-service';

type ButtonNames = 'OK' | 'OK_CANCEL' | 'YES_NO';

/** Title and buttons may be left out. */
const questionOf = (title: string, prompt: unknown, buttons: unknown) => {
  const withTitle = typeof prompt === 'string';
  const set = String(withTitle ? buttons : (prompt ?? buttons)) as ButtonNames;
  return { title: withTitle ? title : '', message: withTitle ? prompt : title, buttons: set };
};

class PromptResponseService implements host.PromptResponse {
  readonly #button: unknown;
  readonly #text: string;

  constructor(button: unknown, text: string) {
    this.#button = button;
    this.#text = text;
  }
  getSelectedButton(): unknown {
    return this.#button;
  }
  getResponseText(): string {
    return this.#text;
  }
}

class UiService implements host.Ui {
  readonly Button = BUTTON;
  readonly ButtonSet = BUTTON_SET;
  readonly #rt: Runtime;

  constructor(runtime: Runtime) {
    this.#rt = runtime;
  }
  /** Suspends the script; locks do not survive that (see the note at `alert` in Google's reference). */
  alert(title: string, prompt?: unknown, buttons: unknown = BUTTON_SET.OK): unknown {
    freeLock(this.#rt);
    const asked = questionOf(title, prompt, buttons);
    return BUTTON[this.#rt.dialogs.alert(asked.title, asked.message, asked.buttons)];
  }
  /** Suspends the script as `alert` does. */
  prompt(title: string, prompt?: unknown, buttons: unknown = BUTTON_SET.OK): host.PromptResponse {
    freeLock(this.#rt);
    const asked = questionOf(title, prompt, buttons);
    const { button, text } = this.#rt.dialogs.prompt(asked.title, asked.message, asked.buttons);
    return guard(this.#rt, PROMPT_RESPONSE, new PromptResponseService(BUTTON[button], text));
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
  showModalDialog(userInterface: host.HtmlOutput, title: string): void {
    const { content, width, height } = contentOf(userInterface);
    this.#rt.emit.dialog(title, content, { width, height });
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
    prompt: 'text | text,enum | text,text,enum',
    createMenu: 'text',
    createAddonMenu: '',
    showSidebar: 'html',
    showModalDialog: 'html,text',
  } satisfies Record<Exclude<keyof UiService, 'Button' | 'ButtonSet'>, string>,
  ['Button', 'ButtonSet'],
);

const PROMPT_RESPONSE = serviceTable('SpreadsheetApp.PromptResponse', {
  getSelectedButton: '',
  getResponseText: '',
} satisfies Record<keyof PromptResponseService, string>);

const MENU = serviceTable('SpreadsheetApp.Menu', {
  addItem: 'text,text',
  addSeparator: '',
  addToUi: '',
} satisfies Record<keyof MenuService, string>);

export const uiOf = (runtime: Runtime): host.Ui => guard(runtime, UI, new UiService(runtime));

const menuOf = (runtime: Runtime, title: string): host.Menu =>
  guard(runtime, MENU, new MenuService(runtime, title));
