/** `*` in a condition: any run of characters. Matched in linear steps, never by a regular expression. */
import { foldInside } from '../text';

const LITERAL_ASTERISK = '\ue000';

const restore = (text: string): string => text.split(LITERAL_ASTERISK).join('*');

/** `~*` is a plain asterisk. */
export const unescapeAsterisks = (text: string): string => text.split('~*').join('*');

/**
 * The folded stretches between the asterisks, or undefined if the text has no wildcard.
 *
 * @example wildcardParts('*Logística*') // ['', 'logistica', '']
 */
export const wildcardParts = (text: string): string[] | undefined => {
  const parts = foldInside(text.trim().split('~*').join(LITERAL_ASTERISK)).split('*');
  return parts.length > 1 ? parts.map(restore) : undefined;
};

/** Whether a folded text matches the parts: first and last at the ends, the others in order between them. */
export const matchesParts = (text: string, parts: readonly string[]): boolean => {
  const first = parts[0]!;
  const last = parts[parts.length - 1]!;
  const end = text.length - last.length;
  if (end < first.length || !text.startsWith(first) || !text.endsWith(last)) return false;
  let from = first.length;
  for (let i = 1; i < parts.length - 1; i++) {
    const at = text.indexOf(parts[i]!, from);
    if (at < 0) return false;
    from = at + parts[i]!.length;
  }
  return from <= end;
};
