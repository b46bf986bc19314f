/** The snapshot as JSON text for saving again and again: a row that did not change is not spelt out anew. */
import type { SheetId } from './engine';
import type { BookState, RowState, SheetState } from './model/book-state';
import {
  type LookIndex,
  lookIndex,
  type PlainLook,
  packRow,
  packSheetBut,
  type SnapshotRest,
} from './snapshot';

/** Rows of one tab and their texts, place by place. */
interface Spelt {
  readonly rows: SheetState['cells'];
  /** '' for a row that holds nothing. */
  readonly texts: readonly string[];
  readonly joined: string;
}

export class SnapshotWriter {
  /** Looks keep their numbers, which stand in the texts; those that nobody wears any more stay until the next opening. */
  readonly #looks: PlainLook[] = [];
  readonly #indexOf: LookIndex = lookIndex(this.#looks);
  #spelt = new Map<SheetId, Spelt>();

  /** What `JSON.stringify` would give for a snapshot that opens as the same workbook. */
  write(book: BookState, rest: SnapshotRest): string {
    const sheets = book.sheets.map((sheet) => this.#sheet(sheet));
    this.#spelt = new Map(book.sheets.map(({ id }, i) => [id, sheets[i]!.spelt]));
    const head = JSON.stringify({ ...rest, nextId: book.nextId, looks: this.#looks });
    return withMember(head, 'sheets', sheets.map(({ text }) => text).join());
  }

  #sheet(sheet: SheetState): { readonly spelt: Spelt; readonly text: string } {
    const before = this.#spelt.get(sheet.id);
    const spelt = before?.rows === sheet.cells ? before : this.#rows(sheet.cells, before);
    return { spelt, text: withMember(JSON.stringify(packSheetBut(sheet)), 'cells', spelt.joined) };
  }

  #rows(rows: SheetState['cells'], before: Spelt | undefined): Spelt {
    const texts = rows.map((row, at) =>
      before && before.rows[at] === row ? (before.texts[at] ?? '') : this.#row(row, at),
    );
    return { rows, texts, joined: texts.filter(Boolean).join() };
  }

  #row(row: RowState | undefined, at: number): string {
    const plain = row && packRow(row, at, this.#indexOf);
    return plain ? JSON.stringify(plain) : '';
  }
}

/** An object's JSON with one more member, an array of items already spelt out. */
const withMember = (object: string, name: string, items: string): string =>
  `${object.slice(0, -1)},"${name}":[${items}]}`;
