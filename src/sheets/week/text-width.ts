/** How wide a text is in Arial: what does not fit into its cells is broken or shortened before it is written. */

/** Widths in thousandths of the letters' size. */
const WIDTHS: readonly (readonly [width: number, letters: string])[] = [
  [222, 'ijl'],
  [278, ' .,:;/\\!|It[]fíìîï'],
  [333, 'r-()·"\''],
  [500, 'csvxykzJç'],
  [584, '+−=<>~≥≤×'],
  [611, 'TFZ'],
  [667, 'ABEKPSVXYÁÀÉÊ&'],
  [722, 'CDHNRUÑÚÜÇw'],
  [778, 'GOQÓÔ'],
  [833, 'mM'],
  [889, '%'],
  [944, 'W'],
];
const BY_LETTER = new Map(WIDTHS.flatMap(([width, letters]) => [...letters].map((one) => [one, width])));
const USUAL = 556;
/** Letters of other scripts, arrows and pictures. */
const WIDEST = 1_015;
const BOLD = 1.08;
const PIXELS_A_POINT = 4 / 3;
/** Left and right of a text, together. */
const PADDING = 6;

const letterWidth = (letter: string): number =>
  BY_LETTER.get(letter) ?? (/[\u0020-\u024f–«»€…]/.test(letter) && letter !== '…' ? USUAL : WIDEST);

export interface Letters {
  /** Points. */
  readonly size: number;
  readonly weight: 'bold' | 'normal';
}

/**
 * Pixels that a cell must have to show a text whole.
 *
 * @example textWidth('Ganados', { size: 7, weight: 'normal' }) // 44
 */
export const textWidth = (text: string, { size, weight }: Letters): number => {
  const sum = [...text].reduce((all, letter) => all + letterWidth(letter), 0);
  return Math.ceil((sum / 1_000) * size * PIXELS_A_POINT * (weight === 'bold' ? BOLD : 1) + PADDING);
};

/**
 * As much of a text as fits, with `…` for the rest.
 *
 * @example cutToFit('Recomendación de un cliente', 90, letters) // 'Recomendación…'
 */
export const cutToFit = (text: string, room: number, letters: Letters): string => {
  if (textWidth(text, letters) <= room) return text;
  const all = [...text];
  let length = all.length;
  while (length > 0 && textWidth(`${all.slice(0, length).join('')}…`, letters) > room) length--;
  return `${all.slice(0, length).join('').trimEnd()}…`;
};

/**
 * A text in lines that fit, broken between words; a word that is too long for a line is cut.
 *
 * @example linesToFit('Un traspaso cuenta en cada criterio', 120, letters) // ['Un traspaso cuenta', 'en cada criterio']
 */
export const linesToFit = (text: string, room: number, letters: Letters): readonly string[] => {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines[lines.length - 1];
    const longer = last === undefined ? word : `${last} ${word}`;
    if (last !== undefined && textWidth(longer, letters) <= room) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines.map((line) => cutToFit(line, room, letters));
};
