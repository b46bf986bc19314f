/** Runs the script's functions for whoever asks: triggers, menu, sidebar, cells. */

import { type Mode, type Runtime, runAs } from './runtime';
import { isPublic, type ScriptFunction } from './script';
import { TEXTS } from './texts';
import { openEvent } from './trigger-events';

export type Outcome =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly message: string };

const messageOf = (thrown: unknown): string => (thrown instanceof Error ? thrown.message : String(thrown));

const PRIMITIVES = new Set(['string', 'number', 'boolean']);

/** Dates, service objects and other instances are not. */
const isPlainObject = (value: object): boolean => {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
};

/**
 * True for what google.script.run carries: primitives, and arrays and plain objects of them, without circles.
 * As documented, undefined in an array becomes null; as a property, JSON leaves it out.
 */
const isPlain = (value: unknown, above: readonly unknown[] = []): boolean => {
  if (value === null || value === undefined || PRIMITIVES.has(typeof value)) return true;
  if (typeof value !== 'object' || above.includes(value)) return false;
  if (!Array.isArray(value) && !isPlainObject(value)) return false;
  const chain = [...above, value];
  return Object.values(value).every((part) => isPlain(part, chain));
};

const roundTrip = (value: unknown): unknown => JSON.parse(JSON.stringify(value ?? null)) as unknown;

export class ScriptHost {
  readonly #rt: Runtime;
  readonly functions: Record<string, ScriptFunction>;

  constructor(runtime: Runtime, functions: Record<string, ScriptFunction>) {
    this.#rt = runtime;
    this.functions = functions;
  }

  find(name: string): ScriptFunction | undefined {
    return Object.hasOwn(this.functions, name) ? this.functions[name] : undefined;
  }

  /** Runs a function if the script has it; what it throws is reported, not thrown. */
  attempt(name: string, mode: Mode, args: readonly unknown[]): void {
    const found = this.find(name);
    if (!found) return;
    try {
      runAs(this.#rt, mode, () => found(...args));
    } catch (thrown) {
      this.#rt.emit.scriptError(name, messageOf(thrown));
    }
  }

  /** What opening the file runs. */
  open(): void {
    this.attempt('onOpen', 'LIMITED', [openEvent(this.#rt)]);
  }

  /** A function that a menu item or a trigger names; one that is missing is reported. */
  runNamed(name: string, mode: Mode, args: readonly unknown[]): void {
    if (this.find(name)) this.attempt(name, mode, args);
    else this.#rt.emit.scriptError(name, TEXTS.noFunction(name));
  }

  /** The server side of google.script.run (https://developers.google.com/apps-script/guides/html/reference/run). */
  call(name: string, args: readonly unknown[]): Outcome {
    const found = isPublic(name) ? this.find(name) : undefined;
    if (!found) return { ok: false, message: TEXTS.noFunction(name) };
    if (!args.every((arg) => isPlain(arg))) return { ok: false, message: TEXTS.notPlain(name) };
    try {
      const value = runAs(this.#rt, 'FULL', () => found(...args.map(roundTrip)));
      if (!isPlain(value)) return { ok: false, message: TEXTS.notPlain(name) };
      return { ok: true, value: roundTrip(value) };
    } catch (thrown) {
      this.#rt.emit.scriptError(name, messageOf(thrown));
      return { ok: false, message: messageOf(thrown) };
    }
  }
}
