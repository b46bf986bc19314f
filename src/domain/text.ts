/** How two texts are compared: accents, case and blanks do not count; a near miss finds its word. */
import type { Cell } from './cell';
import type { Name } from './vocabulary';

/** Most texts of a sheet are in this form already or nearly so, and a look is cheaper than folding. */
const isFolded = (text: string): boolean => {
  let before = 32;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 32 || code > 126 || (code >= 65 && code <= 90) || (code === 32 && before === 32)) return false;
    before = code;
  }
  return before !== 32 || text === '';
};

/** Without accents (so ñ = n), lower case, each run of blanks one space; the ends keep their space. */
export const foldInside = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/\s+/g, ' ');

/**
 * The form in which texts are compared.
 *
 * @example fold('  Peña Nieto ') // 'pena nieto'
 */
export const fold = (text: string): string => (isFolded(text) ? text : foldInside(text).trim());

/** Edits (insert, delete, replace, swap neighbours) between two short words; `limit` stands for that many or more. */
const distance = (a: string, b: string, limit: number): number => {
  if (Math.abs(a.length - b.length) >= limit) return limit;
  let before: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const current = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = previous[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      const swapped = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? before[j - 2]! + 1 : replaced;
      current[j] = Math.min(previous[j]! + 1, current[j - 1]! + 1, replaced, swapped);
    }
    if (Math.min(...current) >= limit) return limit;
    before = previous;
    previous = current;
  }
  return previous[b.length]!;
};

/**
 * The known word that was probably meant, or undefined when none is near (a third of the letters may differ,
 * or as many as `most` says).
 *
 * @example nearest('Interes', ['Encaje', 'Interés']) // 'Interés'
 */
export const nearest = (
  word: string,
  known: readonly string[],
  most = Math.max(1, Math.floor(word.trim().length / 3)),
): string | undefined => {
  const wanted = fold(word).slice(0, 60);
  let best: string | undefined;
  let least = Math.min(most, 20) + 1;
  for (const candidate of known) {
    const edits = distance(wanted, fold(candidate).slice(0, 60), least);
    if (edits < least && edits < candidate.length) {
      least = edits;
      best = candidate;
    }
  }
  return best;
};

/** A name in all its spellings: the three languages first, then what else people write. */
const spellings = ({ es, en, pt, aliases = [] }: Name): string[] => [es, en, pt, ...aliases];

/** Names as they are offered, in the three languages. */
export const mainSpellings = (names: Readonly<Record<string, Name>>): string[] =>
  Object.values(names).flatMap(({ es, en, pt }) => [es, en, pt]);

/** All spellings of all names of a list, for suggestions. */
export const allSpellings = (names: Readonly<Record<string, Name>>): string[] =>
  Object.values(names).flatMap(spellings);

/** Headers are looked up over and over, so each name is folded once. */
const foldedNames = new Map<Name, readonly string[]>();

/** The spellings in the form in which texts are compared. */
export const foldedSpellings = (name: Name): readonly string[] => {
  let folded = foldedNames.get(name);
  if (!folded) {
    folded = spellings(name).map(fold);
    foldedNames.set(name, folded);
  }
  return folded;
};

/** Whether a cell is this name, in any language or alias. */
export const matchesName = (text: Cell, name: Name): boolean =>
  typeof text === 'string' && text !== '' && foldedSpellings(name).includes(fold(text));

/**
 * The key of the name that a cell holds, or undefined.
 *
 * @example keyOf('Interest', DIMENSIONS) // 'interest'
 */
export const keyOf = <Key extends string>(text: Cell, names: Readonly<Record<Key, Name>>): Key | undefined =>
  (Object.keys(names) as Key[]).find((key) => matchesName(text, names[key]));

/** The items of a list cell, by `;`, trimmed, without empty ones. */
export const listOf = (text: string): string[] =>
  text
    .split(';')
    .map((item) => item.trim())
    .filter((item) => item !== '');
