/** Sentences with gaps, and lists within them. */

/** @example fill('Fila {row}', { row: 3 }) // 'Fila 3' */
export const fill = (sentence: string, values: object): string =>
  sentence.replace(/\{(\w+)\}/g, (_, name: string) =>
    String((values as Record<string, unknown>)[name] ?? ''),
  );

/** @example listed([1, 2, 3]) // '1, 2 y 3' */
export const listed = (items: readonly (string | number)[]): string =>
  items.join(', ').replace(/, ([^,]*)$/, ' y $1');
