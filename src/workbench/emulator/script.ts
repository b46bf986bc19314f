/** Loads Code.js as Apps Script does: one script, Google's services in view, nothing of a browser or of Node. */
import { type Runtime, runAs } from './runtime';

export type ScriptFunction = (...args: unknown[]) => unknown;

/** Globals of browsers and Node that Apps Script lacks (https://developers.google.com/apps-script/guides/v8-runtime). */
const ABSENT = (
  'window document self parent top frames location history navigator screen alert confirm prompt fetch Headers ' +
  'Request Response XMLHttpRequest WebSocket EventSource Worker postMessage URL URLSearchParams TextEncoder ' +
  'TextDecoder FormData File FileReader Blob DOMException AbortController ReadableStream setTimeout setInterval ' +
  'setImmediate clearTimeout clearInterval clearImmediate requestAnimationFrame queueMicrotask structuredClone ' +
  'crypto performance localStorage sessionStorage indexedDB caches atob btoa process require module exports ' +
  'global Buffer __dirname __filename'
).split(' ');

const FUNCTION = /^(?:async\s+)?function\s+([\p{ID_Start}$_][\p{ID_Continue}$]*)\s*\(/gmu;

/** Names of the functions declared at the start of a line: the ones that Apps Script can call. */
const topLevelFunctions = (code: string): string[] => [
  ...new Set([...code.matchAll(FUNCTION)].map(([, name]) => name ?? '')),
];

/** Names that end in `_` cannot be called from cells, menus or the sidebar. */
export const isPublic = (name: string): boolean => !name.endsWith('_');

/** `Date` by the workbench's clock, so that what a script does on a day can be tried on any day. */
const dateBy = (now: () => Date): DateConstructor =>
  new Proxy(Date, {
    construct: (target, args: unknown[]) =>
      Reflect.construct(target, args.length > 0 ? args : [now().getTime()]),
    apply: () => String(now()),
    get: (target, key) => (key === 'now' ? () => now().getTime() : Reflect.get(target, key)),
  });

/** `Math` with the workbench's chance, where it is not the machine's: what is played twice is then the same twice. */
const mathBy = (random: () => number): { readonly Math?: Math } => {
  if (random === Math.random) return {};
  const properties = { ...Object.getOwnPropertyDescriptors(Math), random: { value: random } };
  return { Math: Object.create(null, properties) as Math };
};

/** Evaluates the code and gives its top-level functions; calling a service meanwhile throws. */
export const loadScript = (
  runtime: Runtime,
  code: string,
  services: Readonly<Record<string, unknown>>,
  now: () => Date,
): Record<string, ScriptFunction> => {
  const names = topLevelFunctions(code);
  const print = (...args: unknown[]): void => {
    runtime.log.push(args.map(String).join(' '));
  };
  const scope: Record<string, unknown> = {
    ...Object.fromEntries(ABSENT.map((name) => [name, undefined])),
    console: { log: print, info: print, warn: print, error: print, time: print, timeEnd: print },
    Date: dateBy(now),
    ...mathBy(runtime.random),
    ...services,
  };
  const body = `${code}\n;return {${names.join(',')}};`;
  const load = new Function(...Object.keys(scope), body) as (
    ...args: unknown[]
  ) => Record<string, ScriptFunction>;
  return runAs(runtime, 'LOADING', () => load(...Object.values(scope)));
};
