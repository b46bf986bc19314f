/** What tells in free text who a lead is, and how it is taken out. */
import { fold } from '../text';

/** What a person is known by; all may be blank. */
export interface Person {
  readonly names: readonly string[];
  readonly emails: readonly string[];
  readonly phones: readonly string[];
}

export interface Eraser {
  /** In a text that may be about anybody: e-mail, phone and whole name. */
  anybody(text: string): string;
  /** In a text about this person: each part of the name too. */
  own(text: string): string;
}

/** A name of fewer letters is in too many words. */
const SHORTEST_PART = 3;
const FEWEST_DIGITS = 7;
/** Without the country's prefix, which people leave out. */
const LOCAL_DIGITS = 9;

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&');

/** Letters and digits, accents on their own included: `\\p{L}` takes tens of milliseconds to compile. */
const LETTER = '[a-z0-9\\u00c0-\\u024f\\u0300-\\u036f\\u0370-\\u1fff]';

/** Each letter with or without its accent; any run of blanks. */
const spelling = (name: string): string =>
  [...fold(name)]
    .map((letter) => (letter === ' ' ? '\\s+' : `${escaped(letter)}[\\u0300-\\u036f]*`))
    .join('');

/** A whole word that is not the letters of an ID. */
const asWord = (pattern: string): string => `(?<!${LETTER}|\\bL-)${pattern}(?!${LETTER})`;

const phonePattern = (phone: string): string | undefined => {
  const digits = phone.replace(/\D/g, '').replace(/^00/, '');
  if (digits.length < FEWEST_DIGITS) return undefined;
  const local = [...digits.slice(-LOCAL_DIGITS)].join('[\\s().-]*');
  return `(?<!\\d)(?:(?:\\+|00)?\\d{1,3}[\\s().-]*)?${local}(?!\\d)`;
};

const isSaid = (text: string | undefined): text is string => text !== undefined && text.trim() !== '';

/** Replaces what any of the patterns matches; letters are compared without their accents, the others stay as they are. */
const replacer = (patterns: readonly (string | undefined)[], by: string): ((text: string) => string) => {
  const known = patterns.filter(isSaid);
  if (!known.length) return (text) => text;
  const pattern = new RegExp(known.join('|'), 'gi');
  return (text) => {
    const apart = text.normalize('NFD');
    // What has nothing to take out is handed back untouched, its own spelling included.
    return apart.search(pattern) < 0 ? text : apart.replace(pattern, by).normalize('NFC');
  };
};

const wholeNames = (names: readonly string[]): string[] =>
  names.filter((name) => fold(name).includes(' ')).map(spelling);

const nameParts = (names: readonly string[]): string[] =>
  names
    .flatMap((name) => fold(name).split(/[\s,;.()/'’-]+/))
    .filter((part) => part.length >= SHORTEST_PART)
    .map(spelling);

/**
 * @param by what stands there then
 * @example eraserOf({ names: ['Ana López'], emails: ['ana@example.com'], phones: [] }, 'borrado').own('Llamar a Ana') // 'Llamar a borrado'
 */
export const eraserOf = ({ names, emails, phones }: Person, by: string): Eraser => {
  const addresses = emails.filter(isSaid).map((email) => asWord(escaped(email.trim())));
  const numbers = phones.map(phonePattern);
  const whole = wholeNames(names).map(asWord);
  const common = [...addresses, ...numbers, ...whole];
  return {
    anybody: replacer(common, by),
    own: replacer([...common, ...nameParts(names).map(asWord)], by),
  };
};
