/** Sentences with gaps, and lists within them. */

/** @example fill('Fila {row}', { row: 3 }) // 'Fila 3' */
export const fill = (sentence: string, values: object): string =>
  sentence.replace(/\{(\w+)\}/g, (_, name: string) =>
    String((values as Record<string, unknown>)[name] ?? ''),
  );

/** Before a word that sounds like it, `y` is `e`; not before a diphthong, as in `hielo`. */
const and = (next: string): string => (/^h?[ií](?![aeouáéóú])/i.test(next) ? 'e' : 'y');

/**
 * What is listed may hold commas itself, as `−13,5` does.
 *
 * @example listed([1, 2, 3]) // '1, 2 y 3'
 * @example listed(['respuestas', 'interacciones']) // 'respuestas e interacciones'
 */
export const listed = (items: readonly (string | number)[]): string => {
  const last = items.length - 1;
  if (last < 1) return items.join('');
  const end = String(items[last]!);
  return `${items.slice(0, last).join(', ')} ${and(end)} ${end}`;
};

/**
 * The half for one or the half for many, by a count; the number stands in `{n}`.
 *
 * @example counted('{n} fila|{n} filas', 3) // '3 filas'
 */
export const counted = (text: string, count: number, values: object = {}): string =>
  fill(text.split('|')[count === 1 ? 0 : 1]!, { ...values, n: count.toLocaleString('es') });
