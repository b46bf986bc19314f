/** Opens a workbook with its script, as opening a Sheet does: state, custom functions, then onOpen. */
import type * as host from '../../host/host';
import { Clock } from './clock';
import { Desk } from './desk';
import { EventHub } from './events';
import type { TriggerState } from './model/trigger-state';
import { Person } from './person';
import { type PropertyStore, type Runtime, runAs } from './runtime';
import { isPublic, loadScript, type ScriptFunction } from './script';
import { ScriptHost } from './script-host';
import { loggerOf, sessionServiceOf } from './services/base';
import { htmlServiceOf } from './services/html-service';
import { lockServiceOf } from './services/lock-service';
import { propertiesServiceOf } from './services/properties-service';
import { scriptAppOf } from './services/script-app';
import { spreadsheetAppOf } from './services/spreadsheet-app';
import { utilitiesOf } from './services/utilities';
import type { Dialogs, WorkbenchSession } from './session';
import { asSnapshot, packBook, type Snapshot, type SnapshotRest, unpackBook } from './snapshot';
import { SnapshotWriter } from './snapshot-text';
import { Timekeeper } from './timekeeper';
import { Views } from './views';
import { Workbook } from './workbook';

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
  /** Another execution takes or frees the document lock. */
  holdLock(held: boolean): void;
}

const storeOf = (snapshot: Snapshot | undefined, name: string): PropertyStore =>
  new Map(Object.entries(snapshot?.properties[name] ?? {}));

const triggersOf = (kept: readonly TriggerState[] = []): Runtime['triggers'] => ({
  list: [...kept],
  nextId: 1 + Math.max(0, ...kept.map(({ id }) => Number(id))),
});

const runtimeOf = (options: WorkbenchOptions, snapshot: Snapshot | undefined, hub: EventHub): Runtime => {
  const clock = new Clock(options.now, snapshot?.ahead);
  const workbook = new Workbook({
    locale: snapshot?.locale ?? options.locale,
    timeZone: snapshot?.timeZone ?? options.timeZone,
    now: clock.now,
    state: snapshot && unpackBook(snapshot),
  });
  const first = workbook.state.sheets.find((sheet) => !sheet.hidden)?.id ?? 1;
  return {
    workbook,
    dialogs: options.dialogs,
    clock,
    user: options.user,
    owner: options.owner ?? options.user,
    editors: options.editors ?? [options.user],
    scopes: options.scopes,
    files: options.files,
    random: options.random ?? Math.random,
    scriptName: options.scriptName ?? 'Cualifica',
    validateScriptWrites: options.validateScriptWrites ?? false,
    mode: 'FULL',
    serviceCalls: 0,
    lock: { holder: undefined },
    properties: {
      document: storeOf(snapshot, 'document'),
      script: storeOf(snapshot, 'script'),
      user: storeOf(snapshot, 'user'),
    },
    triggers: triggersOf(snapshot?.triggers),
    addOn: options.addOn ?? false,
    menus: new Map(),
    log: [],
    active: { sheet: snapshot?.active ?? first, block: { top: 0, left: 0, bottom: 0, right: 0 } },
    emit: hub.emit,
  };
};

/** What a file keeps besides its tabs. */
const packRest = ({ workbook, active, properties, triggers, clock }: Runtime): SnapshotRest => ({
  version: 1,
  locale: workbook.locale,
  timeZone: workbook.timeZone,
  active: active.sheet,
  properties: Object.fromEntries(
    Object.entries(properties).map(([name, store]) => [name, Object.fromEntries(store)]),
  ),
  triggers: triggers.list,
  ...(clock.ahead > 0 && { ahead: clock.ahead }),
});

const registerFunctions = (runtime: Runtime, functions: Readonly<Record<string, ScriptFunction>>): void => {
  for (const [name, found] of Object.entries(functions))
    if (isPublic(name))
      runtime.workbook.registerFunction(name, (...args) =>
        runAs(runtime, 'CUSTOM_FUNCTION', () => found(...args)),
      );
};

/** Throws what the code throws while loading, and for a snapshot that is none. */
export const openWorkbench = (options: WorkbenchOptions): Workbench => {
  const snapshot = options.snapshot === undefined ? undefined : asSnapshot(options.snapshot);
  const hub = new EventHub();
  const runtime = runtimeOf(options, snapshot, hub);
  const services = servicesOf(runtime);
  const functions = loadScript(runtime, options.code, services, runtime.clock.now);
  registerFunctions(runtime, functions);
  const script = new ScriptHost(runtime, functions);
  const desk = new Desk(runtime, script, hub);
  const views = new Views(runtime.workbook);
  const time = new Timekeeper(runtime, script, desk);
  const writer = new SnapshotWriter();
  const snapshotNow = (): Snapshot => ({ ...packRest(runtime), ...packBook(runtime.workbook.state) });
  const snapshotPieces = (): string[] => writer.write(runtime.workbook.state, packRest(runtime));
  runtime.workbook.recalculate();
  script.open();
  runtime.workbook.recalculate();
  return {
    session: new Person({ runtime, script, desk, views, time, hub, snapshot: snapshotNow, snapshotPieces }),
    services,
    functions,
    log: runtime.log,
    now: runtime.clock.now,
    random: runtime.random,
    serviceCalls: () => runtime.serviceCalls,
    resetServiceCalls: () => {
      runtime.serviceCalls = 0;
    },
    run: (name, ...args) => {
      const found = script.find(name);
      if (!found) throw new Error(`The script has no function ${name}`);
      return desk.transact(() => runAs(runtime, 'FULL', () => found(...args)));
    },
    setFormUrl: (name, formUrl) => {
      const sheet = runtime.workbook.sheetNamed(name);
      if (sheet) runtime.workbook.update(sheet.id, (state) => ({ ...state, formUrl }));
    },
    holdLock: (held) => {
      runtime.lock.holder = held ? 'elsewhere' : undefined;
    },
  };
};

/** The services as commands receive them, so that tests can call commands without Code.js. */
export const hostOf = ({ services, now, random }: Workbench): host.Host => ({
  spreadsheetApp: services.SpreadsheetApp,
  htmlService: services.HtmlService,
  lockService: services.LockService,
  utilities: services.Utilities,
  scriptApp: services.ScriptApp,
  session: services.Session,
  now,
  random,
});
