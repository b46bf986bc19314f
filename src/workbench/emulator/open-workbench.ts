/** Opens a workbook with its script, as opening a Sheet does: state, custom functions, then onOpen. */
import type * as host from '../../host/host';
import { Desk } from './desk';
import { EventHub } from './events';
import { packRest, runtimeFor, runtimeOf } from './make-runtime';
import { markOf } from './mark';
import { Person } from './person';
import { type CallWatcher, type Mode, type Runtime, runAs } from './runtime';
import { isPublic, loadScript, type ScriptFunction } from './script';
import { ScriptHost } from './script-host';
import { loggerOf, sessionServiceOf } from './services/base';
import { chartsOf } from './services/charts';
import { htmlServiceOf } from './services/html-service';
import { lockServiceOf } from './services/lock-service';
import { mailAppOf } from './services/mail-app';
import { propertiesServiceOf } from './services/properties-service';
import { scriptAppOf } from './services/script-app';
import { spreadsheetAppOf } from './services/spreadsheet-app';
import { utilitiesOf } from './services/utilities';
import type { Dialogs, WorkbenchSession } from './session';
import { asSnapshot, packBook, type Snapshot } from './snapshot';
import { SnapshotWriter } from './snapshot-text';
import { Timekeeper } from './timekeeper';
import { Views } from './views';

export interface WorkbenchOptions {
  /** The text of the add-on's scripts; may be empty. */
  readonly code: string;
  /** HTML files by name, with or without `.html`. */
  readonly files: Readonly<Record<string, string>>;
  /** What `session.snapshot()` gave; its own locale and time zone win over the options. */
  readonly snapshot?: unknown;
  /** `es_ES`, `en_US` … */
  readonly locale: string;
  readonly timeZone: string;
  /** The machine's clock, or one that a test drives; `session.advanceTo` runs ahead of it. */
  readonly now: () => Date;
  readonly random?: () => number;
  /** E-mail of the person at the keyboard. */
  readonly user: string;
  /** E-mail of the owner of the file, whom no protection binds; else the person at the keyboard. */
  readonly owner?: string;
  /** E-mails of everyone who may edit the file; else the person at the keyboard alone. */
  readonly editors?: readonly string[];
  /** The manifest's `oauthScopes`; without them every scope is granted. */
  readonly scopes?: readonly string[];
  readonly dialogs: Dialogs;
  /** Title of the add-on's menu. */
  readonly scriptName?: string;
  /** True: one time-driven trigger a user and file, as Google grants published add-ons; else twenty. */
  readonly addOn?: boolean;
  /** Recipients that a user may write to in 24 hours; else 100. */
  readonly mailQuota?: number;
  /** Where the book is opened: what `Spreadsheet.getUrl` gives. */
  readonly url?: string;
  /** True makes script writes throw where a strict validation forbids the value; Google's answer is not documented. */
  readonly validateScriptWrites?: boolean;
}

const servicesOf = (runtime: Runtime) => ({
  SpreadsheetApp: spreadsheetAppOf(runtime),
  HtmlService: htmlServiceOf(runtime),
  LockService: lockServiceOf(runtime),
  PropertiesService: propertiesServiceOf(runtime),
  Utilities: utilitiesOf(runtime),
  Session: sessionServiceOf(runtime),
  ScriptApp: scriptAppOf(runtime),
  MailApp: mailAppOf(runtime),
  Charts: chartsOf(runtime),
  Logger: loggerOf(runtime),
});

export interface Workbench {
  readonly session: WorkbenchSession;
  readonly services: ReturnType<typeof servicesOf>;
  /** The script's top-level functions. */
  readonly functions: Readonly<Record<string, ScriptFunction>>;
  /** What the script logged. */
  readonly log: readonly string[];
  readonly now: () => Date;
  readonly random: () => number;
  /** How often service methods were called since the last reset. */
  serviceCalls(): number;
  resetServiceCalls(): void;
  /** Calls a top-level function as a menu item would, errors and all; one undo step. */
  run(name: string, ...args: unknown[]): unknown;
  /** Links a tab to a form, which scripts cannot do. */
  setFormUrl(sheetName: string, url: string | null): void;
  /**
   * The same book in another person's window, with a script, selection and news of its own; the same one each time.
   * Book, clock, triggers and lock are shared. `''` is somebody whose address Google does not tell.
   */
  as(person: string): Workbench;
  /** Runs work as one execution of the script: the lock is freed at its end. */
  execution<T>(work: () => T, mode?: Mode): T;
  /** Gives the way back to how the file is now: cells, properties, triggers, clock; the lock is free then. */
  mark(): () => void;
  /** Puts something around each service call of this window's executions, formulas apart; undefined takes it away. */
  watchCalls(watcher: CallWatcher | undefined): void;
  /** While true, edits of anybody fire no `onEdit`, as Google loses some. */
  loseEdits(lost: boolean): void;
  /** Another execution takes or frees the document lock. */
  holdLock(held: boolean): void;
}

const registerFunctions = (runtime: Runtime, functions: Readonly<Record<string, ScriptFunction>>): void => {
  for (const [name, found] of Object.entries(functions))
    if (isPublic(name))
      runtime.workbook.registerFunction(name, (...args) =>
        runAs(runtime, 'CUSTOM_FUNCTION', () => found(...args)),
      );
};

/** One person's window on the book: their script, their selection, their news. Runs `onOpen`, as opening the file does. */
const openWindow = (runtime: Runtime, hub: EventHub, code: string, windowOf: Workbench['as']): Workbench => {
  const services = servicesOf(runtime);
  const functions = loadScript(runtime, code, services, runtime.clock.now);
  if (runtime.windows.length === 0) registerFunctions(runtime, functions);
  runtime.windows.push(runtime);
  const script = new ScriptHost(runtime, functions);
  const desk = new Desk(runtime, script, hub);
  const parts = { runtime, script, desk, hub, ...snapshotsOf(runtime) };
  const views = new Views(runtime.workbook);
  runtime.workbook.recalculate();
  script.open();
  runtime.workbook.recalculate();
  return {
    session: new Person({ ...parts, views, time: new Timekeeper(runtime, script, desk) }),
    services,
    functions,
    ...controlsOf(runtime, script, desk),
    as: windowOf,
  };
};

/** Throws what the code throws while loading, and for a snapshot that is none. */
export const openWorkbench = (options: WorkbenchOptions): Workbench => {
  const snapshot = options.snapshot === undefined ? undefined : asSnapshot(options.snapshot);
  const hub = new EventHub();
  const first = runtimeOf(options, snapshot, hub);
  const windows = new Map<string, Workbench>();
  const windowOf = (person: string): Workbench => {
    let found = windows.get(person);
    if (!found) {
      const ownHub = new EventHub();
      found = openWindow(runtimeFor(first, person, ownHub), ownHub, options.code, windowOf);
      windows.set(person, found);
    }
    return found;
  };
  const opened = openWindow(first, hub, options.code, windowOf);
  windows.set(options.user, opened);
  return opened;
};

const snapshotsOf = (runtime: Runtime) => {
  const writer = new SnapshotWriter();
  return {
    snapshot: (): Snapshot => ({ ...packRest(runtime), ...packBook(runtime.workbook.state) }),
    snapshotPieces: (): string[] => writer.write(runtime.workbook.state, packRest(runtime)),
  };
};

/** What only tests and the server do with a book. */
const controlsOf = (runtime: Runtime, script: ScriptHost, desk: Desk) => ({
  log: runtime.log,
  now: runtime.clock.now,
  random: runtime.random,
  serviceCalls: () => runtime.serviceCalls,
  resetServiceCalls: () => {
    runtime.serviceCalls = 0;
  },
  mark: () => markOf(runtime),
  watchCalls: (watcher: CallWatcher | undefined) => {
    runtime.watcher = watcher;
  },
  execution: <T>(work: () => T, mode: Mode = 'FULL'): T => desk.transact(() => runAs(runtime, mode, work)),
  run: (name: string, ...args: unknown[]): unknown => {
    const found = script.find(name);
    if (!found) throw new Error(`The script has no function ${name}`);
    return desk.transact(() => runAs(runtime, 'FULL', () => found(...args)));
  },
  setFormUrl: (name: string, formUrl: string | null) => {
    const sheet = runtime.workbook.sheetNamed(name);
    if (sheet) runtime.workbook.update(sheet.id, (state) => ({ ...state, formUrl }));
  },
  holdLock: (held: boolean) => {
    runtime.lock.holder = held ? 'elsewhere' : undefined;
  },
  loseEdits: (lost: boolean) => {
    runtime.edits.lost = lost;
  },
});

/** The services as commands receive them, so that tests can call commands without Code.js. */
export const hostOf = ({ services, now, random }: Workbench): host.Host => ({
  spreadsheetApp: services.SpreadsheetApp,
  htmlService: services.HtmlService,
  lockService: services.LockService,
  utilities: services.Utilities,
  scriptApp: services.ScriptApp,
  session: services.Session,
  mailApp: services.MailApp,
  charts: services.Charts,
  now,
  random,
});
