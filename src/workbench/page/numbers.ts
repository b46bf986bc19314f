/** Reads numbers as cells show them, for the sums of the status bar. */

/**
 * The number that a shown text stands for; undefined if it is none.
 * @example readNumber('1.234,50 €', ',') // 1234.5
 * @example readNumber('75%', ',') // 0.75
 */
export function readNumber(text: string, decimalMark: string): number | undefined {
  const bare = text.replace(/[^\d.,%+\-−eE]/g, '').replace('−', '-');
  const thousands = decimalMark === ',' ? /\./g : /,/g;
  const plain = bare.replace('%', '').replace(thousands, '').replace(',', '.');
  if (!/\d/.test(plain)) return undefined;
  const number = Number(plain);
  if (Number.isNaN(number)) return undefined;
  return bare.includes('%') ? number / 100 : number;
}

/** @example decimalMarkOf('es_ES') // ',' */
export function decimalMarkOf(locale: string): string {
  const parts = new Intl.NumberFormat(locale.replace('_', '-')).formatToParts(1.5);
  return parts.find(({ type }) => type === 'decimal')?.value ?? ',';
}
