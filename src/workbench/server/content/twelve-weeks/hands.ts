/** What people do in the book while it is played: import rows, type into cells, answer in the sidebar. */
import type { Workbench } from '../../../emulator/open-workbench';
import type { Sheet } from '../add-on';
import { literal, makeRoom } from '../write-block';

export type Written = string | number | Date;

type Cells = readonly (readonly Written[])[];

const asWritten = (cell: Written): string | number | Date =>
  typeof cell === 'string' ? literal(cell) : cell;

export class Hands {
  readonly #book: Workbench;

  constructor(book: Workbench) {
    this.#book = book;
  }

  /** Throws where there is no such tab: the story is written for the workbook that *Crear matriz* makes. */
  tab(name: string): Sheet {
    const found = this.#book.services.SpreadsheetApp.getActive().getSheetByName(name);
    if (!found) throw new Error(`No tab ${name}`);
    return found;
  }

  /** 1-based. */
  column(sheet: Sheet, header: string): number {
    const headers = sheet.getRange(1, 1, 1, sheet.getLastColumn()).getValues()[0] ?? [];
    const at = headers.indexOf(header);
    if (at < 0) throw new Error(`${sheet.getName()}: no column ${header}`);
    return at + 1;
  }

  /** As an import does it: no edit is fired. */
  write(sheet: Sheet, row: number, column: number, cells: Cells): void {
    const width = cells[0]?.length ?? 0;
    if (width === 0) return;
    this.#book.execution(() => {
      makeRoom(sheet, row + cells.length - 1, column + width - 1);
      sheet.getRange(row, column, cells.length, width).setValues(cells.map((line) => line.map(asWritten)));
    });
  }

  /** Takes out all rows below the header, as far as columns of a block go. */
  empty(sheet: Sheet, from: string, to: string): void {
    const [left, right] = [this.column(sheet, from), this.column(sheet, to)];
    this.#book.execution(() =>
      sheet.getRange(2, left, sheet.getMaxRows() - 1, right - left + 1).clearContent(),
    );
  }

  /** A person types into the cell beside a key: edits fire. */
  type(person: string, sheet: Sheet, key: string, header: string, text: string): void {
    const { session } = this.#book;
    const keys = sheet.getRange(1, 1, sheet.getLastRow(), 1).getValues();
    const row = keys.findIndex(([cell]) => cell === key);
    if (row < 0) throw new Error(`${sheet.getName()}: no row ${key}`);
    session.become(person);
    session.activate(sheet.getSheetId());
    const outcome = session.type(row, this.column(sheet, header) - 1, text);
    if (!outcome.done) throw new Error(`${sheet.getName()} ${key}: ${JSON.stringify(outcome)}`);
  }

  menu(person: string, functionName: string): void {
    this.#book.session.become(person);
    this.#book.run(functionName);
  }

  /** What a button of the sidebar asks of the server. Throws when it refuses: nobody in the story does in vain. */
  answer(person: string, functionName: string, request: object): void {
    const { session } = this.#book;
    session.become(person);
    const outcome = session.callFromSidebar(functionName, [request]);
    const reply = outcome.ok ? (outcome.value as { readonly ok: boolean }) : outcome;
    if (!reply.ok) throw new Error(`${functionName} ${JSON.stringify(request)}: ${JSON.stringify(reply)}`);
  }
}
