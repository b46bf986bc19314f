/** A cell as conditions see it: as a number, as a day, as folded text, each read when first asked for. */
import type { Cell } from './cell';
import { isDay } from './cell';
import { printDay, readDay } from './day';
import { readNumber, round9 } from './number';
import { fold } from './text';

/** An answer of a lead. Unknown is the blank cell: placeholders have become `''` before. */
export interface Answer {
  readonly cell: Cell;
  readonly known: boolean;
  /** The answer as a number, where it reads as one; rounded, as all that is compared. */
  readonly number: number | undefined;
  /** The answer as days since 1970-01-01, where it reads as a date. */
  readonly day: number | undefined;
  /** The answer as folded text. */
  readonly text: string;
}

/** A cell as a person reads it: days as dd/mm/yyyy. */
export const textOf = (cell: Cell): string => (isDay(cell) ? printDay(cell) : String(cell));

/** A cell as a number, where it reads as one. */
export const numberOf = (cell: Cell): number | undefined =>
  typeof cell === 'number' ? cell : typeof cell === 'string' ? readNumber(cell) : undefined;

/**
 * Reading is work and most conditions need one of the three, so each is done once and only on demand.
 * The fields are declared and set in the constructor: as initialised class fields they would be lowered to
 * `defineProperty` calls, which cost more than all the rest of scoring.
 */
class CellAnswer implements Answer {
  declare readonly cell: Cell;
  declare private numberRead: number | undefined | null;
  declare private dayRead: number | undefined | null;
  declare private folded: string | undefined;

  constructor(cell: Cell) {
    this.cell = cell;
    this.numberRead = null;
    this.dayRead = null;
    this.folded = undefined;
  }

  get known(): boolean {
    return this.cell !== '';
  }

  get number(): number | undefined {
    if (this.numberRead === null) {
      const read = numberOf(this.cell);
      this.numberRead = read === undefined ? read : round9(read);
    }
    return this.numberRead;
  }

  get day(): number | undefined {
    if (this.dayRead === null) {
      const { cell } = this;
      this.dayRead = (isDay(cell) ? cell : typeof cell === 'string' ? readDay(cell) : undefined)?.day;
    }
    return this.dayRead;
  }

  get text(): string {
    if (this.folded === undefined) this.folded = fold(textOf(this.cell));
    return this.folded;
  }
}

/**
 * @example answerOf('1.200 €').number // 1200
 */
export const answerOf = (cell: Cell): Answer => new CellAnswer(cell);
