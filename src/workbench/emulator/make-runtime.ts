/** What the services of one window share, made from the options and from what the file kept. */
import { Clock } from './clock';
import type { EventHub } from './events';
import { NO_MAIL } from './model/mail-state';
import type { TriggerState } from './model/trigger-state';
import type { WorkbenchOptions } from './open-workbench';
import type { PropertyStore, Runtime } from './runtime';
import { type Snapshot, type SnapshotRest, unpackBook } from './snapshot';
import { Workbook } from './workbook';

const storeOf = (snapshot: Snapshot | undefined, name: string): PropertyStore =>
  new Map(Object.entries(snapshot?.properties[name] ?? {}));

const USER = 'user:';

/** The properties of users by e-mail; older files kept those of one person without a name. */
const usersOf = (snapshot: Snapshot | undefined, user: string): Map<string, PropertyStore> =>
  new Map([
    [user, storeOf(snapshot, 'user')],
    ...Object.keys(snapshot?.properties ?? {})
      .filter((name) => name.startsWith(USER))
      .map((name) => [name.slice(USER.length), storeOf(snapshot, name)] as const),
  ]);

const triggersOf = (kept: readonly TriggerState[] = []): Runtime['triggers'] => ({
  list: [...kept],
  nextId: 1 + Math.max(0, ...kept.map(({ id }) => Number(id))),
});

/** A consumer account's: https://developers.google.com/apps-script/guides/services/quotas */
const MAIL_QUOTA = 100;

const HOME = { top: 0, left: 0, bottom: 0, right: 0 };

export const runtimeOf = (
  options: WorkbenchOptions,
  snapshot: Snapshot | undefined,
  hub: EventHub,
): Runtime => {
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
    calling: false,
    watcher: undefined,
    lock: { holder: undefined },
    edits: { lost: false },
    properties: {
      document: storeOf(snapshot, 'document'),
      script: storeOf(snapshot, 'script'),
      users: usersOf(snapshot, options.user),
    },
    triggers: triggersOf(snapshot?.triggers),
    addOn: options.addOn ?? false,
    mail: { store: snapshot?.mail ?? NO_MAIL },
    mailQuota: options.mailQuota ?? MAIL_QUOTA,
    url: options.url ?? 'https://docs.google.com/spreadsheets/d/workbench/edit',
    menus: new Map(),
    log: [],
    active: { sheet: snapshot?.active ?? first, block: HOME },
    emit: hub.emit,
    windows: [],
  };
};

/** Another person's window on the same book: what the objects of the first hold is shared, the rest is their own. */
export const runtimeFor = (first: Runtime, user: string, hub: EventHub): Runtime => ({
  ...first,
  user,
  mode: 'FULL',
  serviceCalls: 0,
  calling: false,
  watcher: undefined,
  menus: new Map(),
  active: { ...first.active },
  emit: hub.emit,
});

/** What a file keeps besides its tabs. */
export const packRest = ({ workbook, active, properties, triggers, clock, mail }: Runtime): SnapshotRest => ({
  version: 1,
  locale: workbook.locale,
  timeZone: workbook.timeZone,
  active: active.sheet,
  properties: {
    document: Object.fromEntries(properties.document),
    script: Object.fromEntries(properties.script),
    ...Object.fromEntries(
      [...properties.users].map(([user, store]) => [USER + user, Object.fromEntries(store)]),
    ),
  },
  triggers: triggers.list,
  ...(mail.store !== NO_MAIL && { mail: mail.store }),
  ...(clock.ahead > 0 && { ahead: clock.ahead }),
});
