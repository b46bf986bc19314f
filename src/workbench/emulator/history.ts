/** Undo and redo: earlier states of the workbook, whole. */
import type { SheetId } from './engine';
import type { BookState } from './model/book-state';

export interface Moment {
  readonly state: BookState;
  readonly sheet: SheetId;
}

const LIMIT = 200;

export class History {
  #past: Moment[] = [];
  #future: Moment[] = [];

  /** Keeps the moment before an edit; what had been undone cannot be redone any more. */
  push(moment: Moment): void {
    this.#past = [...this.#past.slice(1 - LIMIT), moment];
    this.#future = [];
  }

  undo(present: Moment): Moment | undefined {
    const moment = this.#past.pop();
    if (moment) this.#future.push(present);
    return moment;
  }

  redo(present: Moment): Moment | undefined {
    const moment = this.#future.pop();
    if (moment) this.#past.push(present);
    return moment;
  }
}
