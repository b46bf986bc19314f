/**
 * Readers of what the page sends, put together from small ones. Any user of the file can call the server from the
 * console, so nothing is believed: a reader gives a clean value, or undefined where any part is not what it should be.
 */
import type { Day } from '../../domain/cell';
import { readDay } from '../../domain/day';

export type Read<T> = (sent: unknown) => T | undefined;

type Fields = Readonly<Record<string, unknown>>;

const isFields = (sent: unknown): sent is Fields =>
  typeof sent === 'object' && sent !== null && !Array.isArray(sent);

/** What an object brings itself: `constructor` and the like are nothing that anybody sent. */
const own = (sent: Fields, key: string): unknown => Object.getOwnPropertyDescriptor(sent, key)?.value;

/** A text of at most so many characters, as it is: a fingerprint must come back unchanged. */
export const exact =
  (longest: number): Read<string> =>
  (sent) =>
    typeof sent === 'string' && sent.length <= longest ? sent : undefined;

/** A text of at most so many characters, trimmed. */
export const text =
  (longest: number): Read<string> =>
  (sent) =>
    exact(longest)(sent)?.trim();

/** A text that says something. */
export const words =
  (longest: number): Read<string> =>
  (sent) =>
    text(longest)(sent) || undefined;

export const flag: Read<boolean> = (sent) => (typeof sent === 'boolean' ? sent : undefined);

/** A finite number, 0 or more. */
export const amount =
  (most: number): Read<number> =>
  (sent) =>
    typeof sent === 'number' && sent >= 0 && sent <= most ? sent : undefined;

export const whole =
  (most: number): Read<number> =>
  (sent) =>
    Number.isInteger(sent) ? amount(most)(sent) : undefined;

/** A day that exists, written `yyyy-mm-dd`, in the centuries that people sell in. */
export const day: Read<Day> = (sent) =>
  typeof sent === 'string' && /^(19|20|21)\d\d-\d\d-\d\d$/.test(sent) ? readDay(sent) : undefined;

export const oneOf =
  <T extends string>(kinds: readonly T[]): Read<T> =>
  (sent) =>
    kinds.find((kind) => kind === sent);

/** Where nothing was sent, `otherwise`. */
export const or =
  <T>(read: Read<T>, otherwise: T): Read<T> =>
  (sent) =>
    sent === undefined ? otherwise : read(sent);

/** At most so many items, none of them wrong. */
export const list =
  <T>(read: Read<T>, most: number): Read<readonly T[]> =>
  (sent) => {
    if (!Array.isArray(sent) || sent.length > most) return undefined;
    const items: T[] = [];
    for (const one of sent as unknown[]) {
      const item = read(one);
      if (item === undefined) return undefined;
      items.push(item);
    }
    return items;
  };

/** At most so many entries by free names; names that every object knows are refused. */
export const dictionary =
  <T>(name: Read<string>, value: Read<T>, most: number): Read<Readonly<Record<string, T>>> =>
  (sent) => {
    if (!isFields(sent) || Object.keys(sent).length > most) return undefined;
    const entries: [string, T][] = [];
    for (const [key, given] of Object.entries(sent)) {
      const [at, item] = [name(key), value(given)];
      if (at === undefined || at in Object.prototype || item === undefined) return undefined;
      entries.push([at, item]);
    }
    const read: Record<string, T> = {};
    for (const [at, item] of entries) read[at] = item;
    return read;
  };

type Readers<T> = { readonly [K in keyof T]: Read<T[K]> };

/**
 * An object with these fields; others are left behind. An optional one that was not sent, or is the blank of a form,
 * is left out.
 *
 * @example shape({ id: words(200) }, { until: day })({ id: ' L-7 ', until: '', extra: 1 }) // { id: 'L-7' }
 */
export const shape =
  <Needed extends object, Optional extends object = object>(
    needed: Readers<Needed>,
    optional?: Readers<Optional>,
  ): Read<Needed & Partial<Optional>> =>
  (sent) => {
    if (!isFields(sent)) return undefined;
    const read: Record<string, unknown> = {};
    for (const [key, reader] of Object.entries<Read<unknown>>({ ...needed, ...optional })) {
      const given = own(sent, key);
      if (!(key in needed) && (given === undefined || given === '')) continue;
      const value = reader(given);
      if (value === undefined) return undefined;
      read[key] = value;
    }
    return read as Needed & Partial<Optional>;
  };
