/** The snapshot as JSON text for saving again and again: where nothing changed, the same pieces of text come back. */
import type { SheetId } from './engine';
import type { BookState, SheetState } from './model/book-state';
import {
  type LookIndex,
  lookIndex,
  type PlainLook,
  packRow,
  packSheetBut,
  type SnapshotRest,
} from './snapshot';

/** A piece of a large tab is so many rows: few pieces to keep, little to spell out after an edit. */
const ROWS_IN_A_PIECE = 500;

interface Spelt {
  readonly rows: SheetState['cells'];
  readonly pieces: readonly string[];
}

export class SnapshotWriter {
  /** Looks keep their numbers, which stand in the texts; those that nobody wears any more stay until the next opening. */
  readonly #looks: PlainLook[] = [];
  readonly #indexOf: LookIndex = lookIndex(this.#looks);
  #spelt = new Map<SheetId, Spelt>();

  /** Together they are the JSON of a snapshot that opens as the same workbook. */
  write(book: BookState, rest: SnapshotRest): string[] {
    this.#spelt = new Map(book.sheets.map(({ id, cells }) => [id, this.#rows(cells, this.#spelt.get(id))]));
    const sheets = book.sheets.map((sheet) => {
      const head = JSON.stringify(packSheetBut(sheet));
      const pieces = this.#spelt.get(sheet.id)?.pieces ?? [];
      return withList(
        head,
        'cells',
        pieces.filter(Boolean).map((piece) => [piece]),
      );
    });
    const head = JSON.stringify({ ...rest, nextId: book.nextId, looks: this.#looks });
    return withList(head, 'sheets', sheets);
  }

  #rows(rows: SheetState['cells'], before: Spelt | undefined): Spelt {
    if (before?.rows === rows) return before;
    const pieces: string[] = [];
    for (let from = 0; from < rows.length; from += ROWS_IN_A_PIECE) {
      const to = Math.min(from + ROWS_IN_A_PIECE, rows.length);
      const same = before !== undefined && sameRows(before.rows, rows, from, to);
      pieces.push((same ? before.pieces[pieces.length] : undefined) ?? this.#piece(rows, from, to));
    }
    return { rows, pieces };
  }

  /** '' where no row holds anything. */
  #piece(rows: SheetState['cells'], from: number, to: number): string {
    const texts: string[] = [];
    for (let row = from; row < to; row++) {
      const cells = rows[row];
      const plain = cells && packRow(cells, row, this.#indexOf);
      if (plain) texts.push(JSON.stringify(plain));
    }
    return texts.join();
  }
}

/** `a` may be shorter or longer than `b`: its piece must end where that of `b` does. */
const sameRows = (a: SheetState['cells'], b: SheetState['cells'], from: number, to: number): boolean => {
  if (Math.min(from + ROWS_IN_A_PIECE, a.length) !== to) return false;
  for (let row = from; row < to; row++) if (a[row] !== b[row]) return false;
  return true;
};

/** An object's JSON with one more member, a list; each of its items is spelt in one text or several. */
const withList = (object: string, name: string, items: readonly (readonly string[])[]): string[] => [
  `${object.slice(0, -1)},"${name}":[`,
  ...items.flatMap((item, at) => (at === 0 ? item : [',', ...item])),
  ']}',
];
