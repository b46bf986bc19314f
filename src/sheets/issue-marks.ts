/**
 * Notes and colours on faulty cells. They are found again by what our part of a note says, never by address, so that
 * they can be sorted, inserted around and copied; the colour that stood there before is kept in the same words.
 */
import type { Sheet } from '../host/host';
import { cellAddress } from './address';
import { HEADER, MARKED_CELL } from './layout';

/** Our part of a note: who speaks, the colour before, and a line an issue. What people write around it is theirs. */
const OURS = /(?:^|\n\n)Cualifica(?: \((#[0-9a-f]{6})\))?:(?:\n[▸▹] .*)+/;
const KEPT = /▹ .*/g;
const WHITE = '#ffffff';

export interface Mark {
  /** `▸ …`, or `▹ …` where only a look at all rows can tell. */
  readonly lines: readonly string[];
  readonly isError: boolean;
}

interface MarkedArea {
  /** By address. */
  readonly marks: ReadonlyMap<string, Mark>;
  readonly rows: number;
  readonly columns: number;
  /** Where nobody has looked at all rows: whether a row keeps what such a look said before. */
  readonly keeps: (row: number) => boolean;
}

interface CellLook {
  readonly note: string;
  readonly background: string;
}

/** The text is white on the dark cells of a header. */
const isDark = (colour: string): boolean => {
  const [red, green, blue] = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
  return red! + green! + blue! < 384;
};

const OUR_COLOURS: readonly string[] = [...MARKED_CELL.light, ...MARKED_CELL.dark];

/** What stood there before us; without the note that remembers it, what is usual there. */
const formerColour = (background: string, remembered: string | undefined): string => {
  if (!OUR_COLOURS.includes(background)) return background;
  return remembered ?? (isDark(background) ? HEADER.data.toLowerCase() : WHITE);
};

/** A cell as it is to look, from how it looks. */
const marked = ({ note, background }: CellLook, mark: Mark | undefined, keeps: boolean): CellLook => {
  const ours = OURS.exec(note);
  const theirs = note.replace(OURS, '').replace(ours?.index === 0 ? /^\n+/ : '', '');
  const former = formerColour(background, ours?.[1]);
  const lines = [...(mark?.lines ?? []), ...((keeps && ours?.[0].match(KEPT)) || [])];
  if (lines.length === 0) return { note: theirs, background: former };
  const colours = isDark(former) ? MARKED_CELL.dark : MARKED_CELL.light;
  const head = `Cualifica${former === WHITE ? '' : ` (${former})`}:`;
  return {
    note: [theirs, [head, ...lines].join('\n')].filter(Boolean).join('\n\n'),
    background: colours[mark?.isError ? 0 : 1],
  };
};

/**
 * Finds out which cells are to be marked and which no longer: one read of notes, one of colours. What it returns writes
 * both, of colours those that change alone; `undefined` where all stands as it should.
 */
export const changedMarks = (
  sheet: Sheet,
  { marks, rows, columns, keeps }: MarkedArea,
): (() => void) | undefined => {
  const area = sheet.getRange(1, 1, rows, columns);
  const notes = area.getNotes();
  const backgrounds = area.getBackgrounds();
  const painted = new Map<string, string[]>();
  let [first, last] = [rows, -1];
  notes.forEach((row, r) => {
    row.forEach((note, c) => {
      const background = backgrounds[r]![c]!.toLowerCase();
      const address = cellAddress(r + 1, c + 1);
      const mark = marks.get(address);
      if (!mark && !note && !OUR_COLOURS.includes(background)) return;
      const look = marked({ note, background }, mark, keeps(r + 1));
      if (look.note !== note) [first, last] = [Math.min(first, r), r];
      row[c] = look.note;
      if (look.background !== background)
        painted.set(look.background, [...(painted.get(look.background) ?? []), address]);
    });
  });
  if (last < 0 && painted.size === 0) return undefined;
  return () => {
    if (last >= 0)
      sheet.getRange(first + 1, 1, last - first + 1, columns).setNotes(notes.slice(first, last + 1));
    painted.forEach((cells, colour) => {
      sheet.getRangeList(cells).setBackground(colour === WHITE ? null : colour);
    });
  };
};
