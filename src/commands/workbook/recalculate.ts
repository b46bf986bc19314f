/** Scores in time slices and writes values, where a workbook is too large for one formula. */
import { reviewBlock } from '../../blocks/review-block';
import { scoreWorkbook } from '../../domain/scoring/score-workbook';
import type { Host, Sheet } from '../../host/host';
import type { BuildingTexts } from '../../messages/building';
import { fill } from '../../messages/fill';
import { zoneOf } from '../../sheets/cells';
import {
  forgetStale,
  holdsValues,
  lowerLimit,
  needsValues,
  readRun,
  saveRun,
  stamp,
  stampFreshness,
  type ValuesRun,
} from '../../sheets/mode';
import { REVIEW_WIDTH } from '../../sheets/review-log';
import { readTables, writeBlock } from '../../sheets/table';
import { type Tabs, tabsOf } from '../../sheets/tabs';
import { clearArea, spillArea } from '../../sheets/typed-over';
import { underLock } from '../handoff/handoff-lock';
import { attempt } from '../talk';
import { buildingTexts } from './building-texts';
import { triggersCalling } from './clock-triggers';
import { mend, takesTooLong } from './mend';
import { blockRows, blockWidth, type Scoring, writeBatches } from './recalculate-batches';

/** Google ends a script after 6 minutes. */
const EXECUTION_MS = 360_000;
const PATIENCE_MS = 15_000;
const PAUSE_MS = 60_000;
/** The function in main.ts that goes on after a pause. */
const RESUME = 'resumeRecalculation';

export interface Pace {
  readonly batchRows: number;
  /** No batch begins later than this after the execution did; one takes well under a minute. */
  readonly sliceMs: number;
}

const PACE: Pace = { batchRows: 10_000, sliceMs: 240_000 };

/** One execution's part of a run. */
interface Slice extends Scoring {
  /** When the execution began, in milliseconds. */
  readonly start: number;
  readonly run: ValuesRun;
}

/**
 * Takes the run over; `undefined` while another execution is at it. To be called under the lock and before the tabs are
 * read: what is edited later makes the values stale.
 */
export const claimRun = (host: Host, leads: Sheet): ValuesRun | undefined => {
  const before = readRun(leads);
  const now = host.now().getTime();
  if (before?.until && before.until > now) return undefined;
  const run = { done: (holdsValues(leads) && before?.done) || [], until: now + EXECUTION_MS };
  saveRun(leads, run);
  forgetStale(leads);
  return run;
};

const dropResume = (host: Host): void => {
  for (const trigger of triggersCalling(host, RESUME)) host.scriptApp.deleteTrigger(trigger);
};

/** The switch to values, if it is one: row 1 takes the place of the formula, and all that it showed goes. */
const writeHeader = (slice: Slice, word: string, note: string): void => {
  const { leadsSheet: leads } = slice.book;
  const [header = []] = blockRows(slice, 0, 0, blockWidth(slice));
  writeBlock(leads, 1, 1, [header]);
  stamp(leads, word, note);
};

const writeReview = ({ book, workbook }: Slice, note: string): void => {
  const { review } = book.tabs;
  if (!review) return;
  clearArea(review, spillArea(review, REVIEW_WIDTH));
  writeBlock(review, 1, 1, reviewBlock(workbook));
  review.getRange(1, 1, 1, 1).setNote(note);
};

/** False where Google refuses: a published add-on has one clock trigger a person and file, which is the daily round's. */
const goOnLater = (host: Host): boolean =>
  attempt(host, () => {
    dropResume(host);
    host.scriptApp.newTrigger(RESUME).timeBased().after(PAUSE_MS).create();
  });

/** Fills the gaps of a text: rows that stand, all rows, and the moment. */
type Tell = (text: string, done?: readonly number[]) => string;

const teller = (host: Host, { book }: Slice, { batchRows }: Pace): Tell => {
  const total = book.rows.length - 1;
  const number = (value: number) => Math.min(value, total).toLocaleString('es');
  const zone = zoneOf(host);
  return (text, done = []) => {
    const when = host.utilities.formatDate(host.now(), zone, 'dd/MM/yyyy HH:mm');
    return fill(text, { rows: number(done.length * batchRows), all: number(total), when });
  };
};

type Texts = BuildingTexts['values'];

/** Writes what is missing and returns what to remember; `undefined` where the run is no longer this execution's. */
const workOn = (host: Host, slice: Slice, pace: Pace, texts: Texts, tell: Tell): ValuesRun | undefined => {
  const { leadsSheet: leads } = slice.book;
  const { done: before = [], until } = slice.run;
  const isOurs = () => readRun(leads)?.until === until;
  const isTimeUp = () => host.now().getTime() - slice.start > pace.sliceMs;
  let left: ValuesRun = { done: before };
  const onBatch = (done: readonly number[]): void => {
    left = { done };
    saveRun(leads, { ...slice.run, done });
    stamp(leads, tell(texts.progress, done));
  };
  try {
    writeHeader(slice, tell(texts.progress, before), tell(texts.running));
    const steps = { batchRows: pace.batchRows, done: before, isOurs, isTimeUp, onBatch };
    const isAll = writeBatches(host, slice, steps);
    if (isAll && (left.done === before || !isTimeUp())) {
      writeReview(slice, tell(texts.written));
      left = {};
    }
    return isOurs() ? left : undefined;
  } finally {
    if (isOurs()) saveRun(leads, left);
  }
};

/**
 * Works until all is written or time is up; then a trigger goes on, or whoever chooses *Recalcular*. A1 tells how far
 * it is all the while. Returns what to say.
 */
export const writeValues = (host: Host, slice: Slice, pace: Pace = PACE): string => {
  const texts = buildingTexts(host, slice.workbook.settings.language).values;
  const tell = teller(host, slice, pace);
  const left = workOn(host, slice, pace, texts, tell);
  if (!left) return texts.busy;
  if (left.done) return tell(goOnLater(host) ? texts.paused : texts.halted, left.done);
  const when = tell('{when}').replace(/\/\d{4}/, '');
  stampFreshness(slice.book.leadsSheet, when, tell(texts.written));
  attempt(host, () => dropResume(host));
  return tell(texts.done);
};

/**
 * Puts the workbook in order and scores it as its size asks for: by formula, or as values. To be called under the lock;
 * what it returns writes the values and says all there is to say, once the lock is gone. `undefined` where tabs are
 * missing. `inForce`: what to say first of formulas, which are up to date at once.
 */
export const putInOrder = (
  host: Host,
  tabs: Tabs,
  texts: BuildingTexts,
  { inForce = '', anew = false } = {},
): (() => string) | undefined => {
  const start = host.now().getTime();
  const { leads } = tabs;
  if (anew && takesTooLong(tabs, texts)) lowerLimit(tabs);
  const isLarge = leads !== undefined && tabs.matrix !== undefined && needsValues(tabs);
  const run = isLarge ? claimRun(host, leads) : undefined;
  const book = readTables(host, tabs);
  if (!book) return undefined;
  const workbook = scoreWorkbook(book.tables);
  const text = mend(host, book, workbook, texts, { isLarge, anew });
  if (!isLarge) return () => `${inForce} ${text}`.trim();
  const write = () => (run ? writeValues(host, { start, run, book, workbook }) : texts.values.busy);
  return () => `${write()} ${text}`.trim();
};

/** Goes on after a pause, where there is something to go on with. Nobody is there to be asked or told. */
export const resumeValues = (host: Host, pace?: Pace): void => {
  const start = host.now().getTime();
  attempt(host, () => dropResume(host));
  const tabs = tabsOf(host);
  const { leads } = tabs;
  if (!holdsValues(leads) || !readRun(leads)?.done) return;
  const run = underLock(host, PATIENCE_MS, () => claimRun(host, leads));
  // Somebody is at work; should that break off, this goes on.
  if (!run) goOnLater(host);
  const book = run && readTables(host, tabs);
  if (book) writeValues(host, { start, run, book, workbook: scoreWorkbook(book.tables) }, pace);
};
