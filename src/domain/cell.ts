/** The values a cell can hold once it has passed the door: no Date objects, no time zone, no clock. */

/** A calendar day, and where a cell has one the time of it. Both are what clocks on the wall show. */
export interface Day {
  /** Whole days since 1970-01-01 (negative before). */
  readonly day: number;
  /** Minutes since midnight, 0 to 1439. */
  readonly minute?: number;
}

/** A day and a time of it. */
export type Moment = Required<Day>;

/** A cell: text (blank = `''`), a number, a tick, or a calendar day. */
export type Cell = string | number | boolean | Day;

/** A rectangular block of cells, its header row first. */
export type Table = readonly (readonly Cell[])[];

/**
 * Where a table starts in its tab, 1-based. `column` is absent when the caller cannot know it
 * (a custom function sees values, not addresses); issues then name row and header instead of a letter.
 */
export interface Origin {
  readonly row: number;
  readonly column?: number;
}

/** A cell of a row; blank outside of it, and in a column that is not there. */
export const cellAt = (cells: readonly Cell[], column = -1): Cell => {
  const cell = cells[column];
  return cell === undefined ? '' : cell;
};

export const isDay = (cell: Cell): cell is Day => typeof cell === 'object';
