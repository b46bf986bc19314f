/** Cuts a condition text at its separators, leaving alone what stands in quotes. */

/** Quoted stretches, where a quote may open: at the start, or after a blank, a separator or an operator. */
const QUOTED = /(^|[\s;:=<>])"(?:[^"]|"")*"/g;
/** A character that is no separator, no blank and no quote, and as long as what it covers. */
const COVER = '\u0001';

const covered = (text: string): string =>
  text.replace(QUOTED, (stretch, opening: string) => opening + COVER.repeat(stretch.length - opening.length));

/**
 * @example splitOutsideQuotes('a; "b; c"', /;/g) // ['a', '"b; c"']
 */
export const splitOutsideQuotes = (text: string, separator: RegExp): string[] => {
  const shadow = covered(text);
  const pieces: string[] = [];
  let start = 0;
  for (const match of matches(shadow, separator)) {
    pieces.push(text.slice(start, match.index).trim());
    start = match.index + match[0].length;
  }
  return [...pieces, text.slice(start).trim()];
};

/** All matches of a global pattern. */
export const matches = (text: string, pattern: RegExp): RegExpExecArray[] => {
  const found: RegExpExecArray[] = [];
  const search = new RegExp(pattern.source, pattern.flags);
  for (let match = search.exec(text); match; match = search.exec(text)) found.push(match);
  return found;
};

/**
 * What stands between quotes, if the whole text is quoted (`""` inside is one quote).
 *
 * @example unquote('"a ""b"""') // 'a "b"'
 */
export const unquote = (text: string): string | undefined =>
  /^"(?:[^"]|"")*"$/.test(text) ? text.slice(1, -1).replace(/""/g, '"') : undefined;
