/** A table for the terminal: columns as wide as needed, the last one cut where the line ends. */

export interface TextColumn {
  readonly header: string;
  readonly cells: readonly string[];
  /** Longer cells are cut; 0 means the rest of the line. */
  readonly maxWidth: number;
  readonly alignRight?: boolean;
}

const GAP = '  ';
/** Narrower than this, the last column says nothing. */
const MIN_LAST_WIDTH = 16;

/** Characters as people count them: an accent or an emoji is one. */
const graphemes = new Intl.Segmenter('es');
const charactersOf = (text: string) => Array.from(graphemes.segment(text), ({ segment }) => segment);

/** Line breaks and control characters of a lead's name must not move the cursor of the terminal. */
const onOneLine = (text: string) => text.replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ').trim();

/** @example cutTo('Logística', 6) //=> 'Logís…' */
export const cutTo = (text: string, width: number): string => {
  const characters = charactersOf(text);
  return characters.length <= width
    ? text
    : `${characters
        .slice(0, Math.max(0, width - 1))
        .join('')
        .trimEnd()}…`;
};

const pad = (text: string, width: number, alignRight: boolean) => {
  const blanks = ' '.repeat(Math.max(0, width - charactersOf(text).length));
  return alignRight ? blanks + text : text + blanks;
};

interface Laid {
  readonly width: number;
  readonly lines: readonly string[];
}

const lay = (column: TextColumn, room: number): Laid => {
  const limit = column.maxWidth || Math.max(MIN_LAST_WIDTH, room);
  const cut = [column.header, ...column.cells].map((cell) => cutTo(onOneLine(cell), limit));
  const width = Math.max(...cut.map((cell) => charactersOf(cell).length));
  return { width, lines: cut.map((cell) => pad(cell, width, column.alignRight ?? false)) };
};

/**
 * Lines of a table that fits into `width` characters, header first.
 *
 * @example layTable([{ header: 'Lead', cells: ['Ana'], maxWidth: 20 }, { header: 'Por qué', cells: ['…'], maxWidth: 0 }], 80)
 */
export const layTable = (columns: readonly TextColumn[], width: number): string[] => {
  const laid: Laid[] = [];
  for (const column of columns) {
    const used = laid.reduce((sum, { width: taken }) => sum + taken + GAP.length, 0);
    laid.push(lay(column, width - used));
  }
  const height = Math.max(0, ...laid.map(({ lines }) => lines.length));
  return Array.from({ length: height }, (_, at) =>
    laid
      .map(({ lines }) => lines[at] ?? '')
      .join(GAP)
      .trimEnd(),
  );
};
