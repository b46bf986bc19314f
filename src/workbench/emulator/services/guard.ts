/** Wraps a service object: counts calls, checks rights and arguments, and names what is not emulated. */
import type { Mode, Runtime } from '../runtime';
import { checkArguments, markKind, parseSignature, type Signature } from './signature';

/** Every method of a service with its overloads; what is missing here is not emulated. */
export interface ServiceTable {
  /** As in Google's messages, e.g. `SpreadsheetApp.Range`. */
  readonly kind: string;
  readonly methods: Readonly<Record<string, Signature>>;
  readonly constants: ReadonlySet<string>;
}

/** `signatures` names each public method of the class; `constants` its public data (enums). */
export const serviceTable = (
  kind: string,
  signatures: Readonly<Record<string, string>>,
  constants: readonly string[] = [],
): ServiceTable => ({
  kind,
  methods: Object.fromEntries(Object.entries(signatures).map(([name, text]) => [name, parseSignature(text)])),
  constants: new Set(constants),
});

/** JavaScript and test runners ask any object for these; the real services answer undefined. */
const PROBES = new Set([
  'then',
  'toJSON',
  'asymmetricMatch',
  'nodeType',
  'tagName',
  'constructor',
  '$$typeof',
]);

const READS = /^(get|is|can|has)/;
const FREE_IN_CELLS = /^(Utilities|PropertiesService|LockService|HtmlService|Logger|Session|ScriptApp)\b/;
const UI_ACTIONS = new Set(['alert', 'prompt', 'showSidebar', 'showModalDialog', 'showModelessDialog']);

const CALLS_FOR_SCOPE = new Set(['newTrigger', 'getProjectTriggers', 'getUserTriggers', 'deleteTrigger']);
const TRIGGER_SCOPE = 'https://www.googleapis.com/auth/script.scriptapp';

const IDENTITY_SCOPE = 'https://www.googleapis.com/auth/userinfo.email';
const MAIL_SCOPE = 'https://www.googleapis.com/auth/script.send_mail';

const needsScope = (call: string, scope: string): Error =>
  new Error(`You do not have permission to call ${call}. Required permissions: ${scope}`);

/** Simple triggers and formulas ask for no authorization: there the user is merely nameless, and no mail goes out. */
const checkScopes = ({ mode, scopes }: Runtime, kind: string, method: string): void => {
  const authorized = mode === 'FULL' || mode === 'TRIGGER';
  const lacks = (scope: string): boolean => scopes !== undefined && !scopes.includes(scope);
  if (kind === 'Session' && method.endsWith('User') && authorized && lacks(IDENTITY_SCOPE))
    throw needsScope(`Session.${method}`, IDENTITY_SCOPE);
  if (kind === 'MailApp' && (!authorized || lacks(MAIL_SCOPE)))
    throw needsScope(`MailApp.${method}`, MAIL_SCOPE);
};

const checkRights = (runtime: Runtime, kind: string, method: string): void => {
  const { mode } = runtime;
  checkScopes(runtime, kind, method);
  if (mode === 'FULL') return;
  refuseUi(mode, method);
  if (mode === 'TRIGGER') return;
  const isUi = kind.endsWith('.Ui');
  if (mode === 'LOADING')
    throw new Error(`You do not have permission to call ${kind}.${method} while loading.`);
  if (kind === 'ScriptApp' && CALLS_FOR_SCOPE.has(method))
    throw needsScope(`ScriptApp.${method}`, TRIGGER_SCOPE);
  if (mode === 'LIMITED') {
    if (isUi && UI_ACTIONS.has(method)) throw new Error(`You do not have permission to call Ui.${method}`);
    return;
  }
  if (!READS.test(method) && !FREE_IN_CELLS.test(kind))
    throw new Error(`You do not have permission to call ${method}`);
};

/** Nobody sits before a formula or a time-driven trigger. */
const refuseUi = (mode: Mode, method: string): void => {
  if (method === 'getUi' && (mode === 'TRIGGER' || mode === 'CUSTOM_FUNCTION'))
    throw new Error('Cannot call SpreadsheetApp.getUi() from this context.');
};

type Callable = (...args: unknown[]) => unknown;

const shortName = (kind: string): string => kind.slice(kind.lastIndexOf('.') + 1);

/** What a service asks of another on its way is part of the same call. */
const asOneCall = (runtime: Runtime, name: string, perform: () => unknown): unknown => {
  if (runtime.calling) return perform();
  const proceed = (): unknown => {
    runtime.calling = true;
    try {
      return perform();
    } finally {
      runtime.calling = false;
    }
  };
  runtime.serviceCalls++;
  const { watcher, mode } = runtime;
  return watcher && mode !== 'CUSTOM_FUNCTION' ? watcher(name, proceed) : proceed();
};

/** The guarded object; methods that return their own object return the guarded one. */
export const guard = <T extends object>(runtime: Runtime, table: ServiceTable, target: T): T => {
  const called = (name: string, signature: Signature): Callable => {
    const method = Reflect.get(target, name) as Callable;
    return (...args) => {
      const perform = (): unknown => {
        checkRights(runtime, table.kind, name);
        checkArguments(signature, args, `${table.kind}.${name}`);
        const result = method.apply(target, args);
        return result === target ? proxy : result;
      };
      return asOneCall(runtime, `${table.kind}.${name}`, perform);
    };
  };
  const proxy: T = new Proxy(target, {
    get: (_, name) => {
      if (typeof name === 'symbol' || PROBES.has(name)) return undefined;
      const signature = table.methods[name];
      if (signature && Object.hasOwn(table.methods, name)) return called(name, signature);
      if (table.constants.has(name)) return Reflect.get(target, name);
      if (name === 'toString') return () => shortName(table.kind);
      throw new Error(`${shortName(table.kind)}.${name} is not emulated`);
    },
    set: (_, name) => {
      throw new Error(`${shortName(table.kind)}.${String(name)} cannot be set`);
    },
    ownKeys: () => [],
  });
  markKind(proxy, table.kind);
  return proxy;
};
