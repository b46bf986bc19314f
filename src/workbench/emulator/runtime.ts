/** What all emulated services share: the workbook, who may do what just now, and where news go. */
import type { Clock } from './clock';
import type { SheetId } from './engine';
import type { MailStore } from './model/mail-state';
import { forbids, forbidsTab } from './model/protections';
import type { TriggerState } from './model/trigger-state';
import { protectedCell } from './refusal';
import type { Block, Dialogs, MenuView, WorkbenchEvents } from './session';
import type { Workbook } from './workbook';

/**
 * FULL: menu, sidebar, tests. TRIGGER: the same rights, but nobody at the screen. LIMITED: simple triggers.
 * CUSTOM_FUNCTION: a formula in a cell. LOADING: top-level code.
 * After https://developers.google.com/workspace/add-ons/concepts/editor-auth-lifecycle
 */
export type Mode = 'FULL' | 'TRIGGER' | 'LIMITED' | 'CUSTOM_FUNCTION' | 'LOADING';

export type PropertyStore = Map<string, string>;

/** Stands around a service call named like `SpreadsheetApp.Range.setValues`: gives what `proceed` gave, or throws. */
export type CallWatcher = (name: string, proceed: () => unknown) => unknown;

export interface Runtime {
  readonly workbook: Workbook;
  readonly dialogs: Dialogs;
  readonly clock: Clock;
  /** Whose rights the script has: the person at the keyboard, or who created the trigger that runs. */
  user: string;
  /** E-mail of the owner of the file, whom no protection binds. */
  readonly owner: string;
  /** E-mails of everyone who may edit the file, the owner among them. */
  readonly editors: readonly string[];
  /** What the manifest asks for; undefined grants all. */
  readonly scopes: readonly string[] | undefined;
  readonly files: Readonly<Record<string, string>>;
  readonly random: () => number;
  /** Shown as the title of the add-on's menu. */
  readonly scriptName: string;
  /** True: script writes that a strict validation forbids throw, as typing them would be refused. */
  readonly validateScriptWrites: boolean;
  mode: Mode;
  serviceCalls: number;
  /** True within a service call. */
  calling: boolean;
  watcher: CallWatcher | undefined;
  /** While `lost`, edits fire no `onEdit`. */
  readonly edits: { lost: boolean };
  /** The document's lock: the runtime of whoever runs a script, `'elsewhere'`, or nobody. */
  readonly lock: { holder: Runtime | 'elsewhere' | undefined };
  readonly properties: {
    readonly document: PropertyStore;
    readonly script: PropertyStore;
    /** By e-mail. */
    readonly users: Map<string, PropertyStore>;
  };
  /** In the order of their creation; ids are never used again. */
  readonly triggers: { list: TriggerState[]; nextId: number };
  readonly mail: { store: MailStore };
  /** Recipients that a user may write to in 24 hours. */
  readonly mailQuota: number;
  /** Where the book is opened. */
  readonly url: string;
  /** True: Google's limits for published add-ons hold, not those for scripts bound to a file. */
  readonly addOn: boolean;
  readonly menus: Map<string, MenuView>;
  readonly log: string[];
  readonly active: { sheet: SheetId; block: Block };
  readonly emit: WorkbenchEvents;
  /** Everyone's windows on this book, this one among them. */
  readonly windows: Runtime[];
}

/** Throws where a protection keeps the person from cells of a block. */
export const refuseProtected = ({ workbook, user, owner }: Runtime, sheet: SheetId, block: Block): void => {
  if (forbids(workbook.sheet(sheet), block, user, owner)) throw protectedCell();
};

/** Throws where the whole tab is protected from the person. */
export const refuseProtectedTab = ({ workbook, user, owner }: Runtime, sheet: SheetId): void => {
  if (forbidsTab(workbook.sheet(sheet), user, owner)) throw protectedCell();
};

/** True if the lock is this runtime's, now or already. */
export const takeLock = (runtime: Runtime): boolean => {
  runtime.lock.holder ??= runtime;
  return runtime.lock.holder === runtime;
};

/** Nobody frees what another holds. */
export const freeLock = (runtime: Runtime): void => {
  if (runtime.lock.holder === runtime) runtime.lock.holder = undefined;
};

/** Runs something in another mode; locks that it took are released at its end, as at the end of an execution. */
export const runAs = <T>(runtime: Runtime, mode: Mode, run: () => T): T => {
  const outer = runtime.mode;
  runtime.mode = mode;
  try {
    return run();
  } finally {
    runtime.mode = outer;
    if (mode !== 'CUSTOM_FUNCTION') freeLock(runtime);
  }
};

/** Makes a tab (and a block in it) the active one and says so; a trigger has an active tab of its own. */
export const activate = (runtime: Runtime, sheet: SheetId, block: Block): void => {
  runtime.active.sheet = sheet;
  runtime.active.block = block;
  if (runtime.mode !== 'TRIGGER') runtime.emit.selection(sheet, block);
};
