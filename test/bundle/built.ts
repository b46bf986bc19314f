/** The built add-on, as clasp would push it. `npm test` builds before it tests. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { createContext, Script } from 'node:vm';

export const DIST = resolve(import.meta.dirname, '../../dist');

export const built = (file: string): string => readFileSync(resolve(DIST, file), 'utf8');

/** Both scripts as Apps Script sees them: all files of a project are one. */
export const builtScript = (): string => `${built('Code.js')}\n${built('Commands.js')}`;

/** The names that Apps Script can call: top-level function declarations. */
export const topLevelFunctions = (code: string): string[] =>
  [...code.matchAll(/^function (\w+)\(/gm)].map((match) => match[1]!);

/**
 * Runs the code in a context that has ECMAScript and nothing else (no timers, URL, fetch, TextEncoder, crypto,
 * structuredClone, console) besides the given globals, and returns its global object.
 */
export function loadBare(code: string, globals: Record<string, unknown> = {}): Record<string, unknown> {
  const context = createContext({ ...globals });
  new Script('delete globalThis.console').runInContext(context);
  new Script(code, { filename: 'Code.js' }).runInContext(context);
  return context as Record<string, unknown>;
}
