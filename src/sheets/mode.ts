/**
 * The two ways in which `Leads` gets its computed block: from the formula in A1, or, where that would take too long, as
 * values that a script writes. A1 and its note always say which of the two, and how fresh it is.
 */
import type { Sheet } from '../host/host';
import { messagesFor } from '../messages';
import { literal } from './cells';
import { holdsFormula } from './formula';
import { leadsLayout, readHeader } from './table';
import { type Notes, readMemo, type Tabs, writeMemo } from './tabs';

/**
 * How many cells one formula is given at most: Google stops it after 30 s. 10,000 leads by 20 criteria with 50,000
 * interactions (420,000 cells) took 1 s of a processor, 100,000 with 500,000 took 8.5 s. Google publishes no figures;
 * assumed are 50,000 cells a second for handing them over and a machine eight times slower, which makes 20 s. A formula
 * that gives up nevertheless lowers the limit of its workbook. That of `Revisión` is handed more and works less.
 */
const FORMULA_CELLS = 500_000;

const RUN_MEMO = 'cualifica-values';
const STALE_MEMO = 'cualifica-stale';
const LIMIT_MEMO = 'cualifica-limit';

/** How far the writing of values has come. */
export interface ValuesRun {
  /** Marks of the batches as they were written, from the top; absent once all stand. */
  readonly done?: readonly number[];
  /** Until this moment (milliseconds) some execution may be at it. */
  readonly until?: number;
}

export const readRun = (leads: Sheet, notes?: Notes): ValuesRun | undefined => {
  const memo = readMemo(leads, RUN_MEMO, notes);
  return memo ? (JSON.parse(memo) as ValuesRun) : undefined;
};

/** `undefined`: back to the formula. */
export const saveRun = (leads: Sheet, run: ValuesRun | undefined): void =>
  writeMemo(leads, RUN_MEMO, run ? JSON.stringify(run) : '');

/** True where the block holds values; a formula that somebody brought back with Ctrl+Z tells more than a memo. */
export const holdsValues = (leads: Sheet | undefined, notes?: Notes): leads is Sheet =>
  leads !== undefined && readRun(leads, notes) !== undefined && !holdsFormula(leads);

/** How many cells a formula over these tabs would get. */
const cellsOf = ({ leads, interactions, handoffs }: Tabs): number => {
  const { id = 0, end = 0 } = (leads && leadsLayout(readHeader(leads))) || {};
  const data = leads ? leads.getLastRow() * (end - id) : 0;
  const inList = (sheet: Sheet | undefined) => (sheet ? sheet.getLastRow() * sheet.getLastColumn() : 0);
  return data + inList(interactions) + inList(handoffs);
};

/** Whether these tabs are too much for a formula. */
export const needsValues = (tabs: Tabs, notes?: Notes): boolean => {
  const limit = Number((tabs.leads && readMemo(tabs.leads, LIMIT_MEMO, notes)) || FORMULA_CELLS);
  return cellsOf(tabs) >= limit;
};

/** A formula over these tabs was given up by Google: from now on, this is too much. */
export const lowerLimit = (tabs: Tabs): void => {
  if (tabs.leads) writeMemo(tabs.leads, LIMIT_MEMO, String(cellsOf(tabs)));
};

/** Writes a word behind the title in A1. @example `Lead · 22/11 10:32` */
export const stamp = (leads: Sheet, word: string, note?: string): void => {
  const cell = leads.getRange(1, 1, 1, 1);
  const title = String(cell.getValue()).replace(/ · [^·]*$/, '');
  cell.setValue(literal(`${title} · ${word}`));
  if (note !== undefined) cell.setNote(note);
};

const isStale = (leads: Sheet): boolean => readMemo(leads, STALE_MEMO) === '1';

/** What A1 says of values: that they are out of date, or since when they stand. */
export const stampFreshness = (leads: Sheet, when: string, note: string): void =>
  stamp(leads, isStale(leads) ? messagesFor('es').workbook.stale : when, note);

/** What is written from here on knows all that was edited before. */
export const forgetStale = (leads: Sheet): void => {
  if (isStale(leads)) writeMemo(leads, STALE_MEMO, '');
};

/**
 * To be called after each change of what is scored: values get out of date, a formula does not. Only the first change
 * writes anything.
 */
export const noteChange = (leads: Sheet | undefined): void => {
  const run = leads && readRun(leads);
  if (!run || isStale(leads)) return;
  writeMemo(leads, STALE_MEMO, '1');
  // While a run is under way, A1 tells how far it is.
  if (!run.done && !holdsFormula(leads)) stamp(leads, messagesFor('es').workbook.stale);
};
