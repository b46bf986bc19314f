/** `Bitácora`: who did what, when, and what it was before. Lines are added, never rewritten. */
import { textOf } from '../domain/answer';
import { type Cell, cellAt, type Moment, type Table } from '../domain/cell';
import { LOG_ACTIONS, type LogAction, type LogEntry } from '../domain/handoff/change';
import { minutesOf, readMoment } from '../domain/moment';
import { keyOf } from '../domain/text';
import { type Language, LOG_COLUMNS, type LogColumn } from '../domain/vocabulary';
import type { Host, Sheet } from '../host/host';
import { cellReader } from './cells';
import { appendRows, type OwnColumns, ownColumns } from './own-columns';
import { readTable } from './table';

/** A cell of Sheets takes 50,000 characters. */
const LONGEST = 49_000;

export interface LogLine {
  /** When, as it stands in the cell; a text where somebody wrote one. */
  readonly at: Cell;
  readonly by: string;
  readonly what: LogAction | undefined;
  /** What happened, in the words of the cell. */
  readonly word: string;
  readonly lead: string;
  readonly handoff: string;
  readonly before: string;
  readonly after: string;
}

export interface Log {
  /** Of leads by ID, the oldest first. */
  of(ids: readonly string[]): readonly LogLine[];
  /** Of all leads, the oldest first. */
  all(): readonly LogLine[];
  /** How many rows are filled, the header row included; people's own columns may go further down. */
  readonly filled: number;
  readonly columns: OwnColumns<LogColumn>;
}

const lineOf = (row: readonly Cell[], columns: OwnColumns<LogColumn>): LogLine => {
  const cell = (key: LogColumn): Cell => cellAt(row, (columns[key] ?? 0) - 1);
  const text = (key: LogColumn): string => textOf(cell(key));
  const word = text('what').trim();
  return {
    at: cell('at'),
    by: text('by').trim(),
    what: keyOf(word, LOG_ACTIONS),
    word,
    lead: text('lead').trim(),
    handoff: text('handoff').trim(),
    before: text('before'),
    after: text('after'),
  };
};

const timeOf = ({ at }: LogLine): number | undefined => {
  const moment = readMoment(at);
  return moment && minutesOf(moment);
};

/** By time; of one minute, as they stand. People may sort the tab. */
const inOrder = (lines: readonly LogLine[]): LogLine[] =>
  lines
    .map((line) => ({ line, time: timeOf(line) }))
    .sort((a, b) => (a.time === undefined || b.time === undefined ? 0 : a.time - b.time))
    .map(({ line }) => line);

const logOf = ([header = [], ...body]: Table): Log => {
  const columns = ownColumns(header, LOG_COLUMNS);
  const byLead = new Map<string, LogLine[]>();
  let filled = 1;
  body.forEach((row, index) => {
    const line = lineOf(row, columns);
    if (Object.values(line).some((part) => part !== undefined && part !== '')) filled = index + 2;
    const lines = byLead.get(line.lead);
    if (lines) lines.push(line);
    else byLead.set(line.lead, [line]);
  });
  return {
    of: (ids) => inOrder(ids.flatMap((id) => byLead.get(id) ?? [])),
    all: () => inOrder([...byLead.values()].flat()),
    filled,
    columns,
  };
};

/**
 * The whole log in one read.
 *
 * @example readLog(host, sheet).of(['L-7K3QF9', 'L-OLD']).map(({ word, after }) => `${word}: ${after}`)
 */
export const readLog = (host: Host, sheet: Sheet): Log => logOf(readTable(sheet, cellReader(host)));

type Event = Pick<LogEntry, 'handoff' | 'after'> & { readonly what: LogAction | undefined };

/**
 * What an entry says that has become of a handoff. What it was before does not count: a script that died may have
 * written half of it. What comes back from a cell may have other line ends.
 */
const eventKey = ({ what, handoff, after }: Event): string =>
  [what, handoff, after].map((part) => String(part).replace(/\s+/g, ' ').trim()).join('\n');

const isEvent = ({ what }: Event): boolean => what !== 'flagged';

/**
 * What of a lead's entries is not written yet. If the script died right after writing them, they are its latest lines;
 * another person who goes on may have other flags.
 */
const unwritten = (lines: readonly LogLine[], entries: readonly LogEntry[]): LogEntry[] => {
  const events = entries.filter(isEvent).map(eventKey);
  const latest = lines.filter(isEvent).slice(-events.length);
  if (!events.length || latest.map(eventKey).join('\n\n') !== events.join('\n\n')) return [...entries];
  const flags = lines.slice(lines.indexOf(latest[0]!)).map(eventKey);
  return entries.filter((entry) => !isEvent(entry) && !flags.includes(eventKey(entry)));
};

/** The same of all leads, lead by lead. */
const allUnwritten = (log: Log, entries: readonly LogEntry[]): LogEntry[] => {
  const byLead = new Map<string, LogEntry[]>();
  for (const entry of entries) byLead.set(entry.lead, [...(byLead.get(entry.lead) ?? []), entry]);
  return [...byLead].flatMap(([lead, wanted]) => unwritten(log.of([lead]), wanted));
};

/** Who did it and when, for all entries of a command. */
export interface Signature {
  /** An address; the caller names an unknown person. */
  readonly by: string;
  readonly at: Moment;
  readonly language: Language;
}

/**
 * Adds entries at the end: one read, one write. What the latest lines of a lead say already is not said again.
 *
 * @example appendLog(host, sheet, change.log, { by: 'ana@example.com', at: book.now, language: 'es' })
 */
export const appendLog = (
  host: Host,
  sheet: Sheet,
  entries: readonly LogEntry[],
  { by, at, language }: Signature,
): void => {
  if (!entries.length) return;
  const log = readLog(host, sheet);
  const kept = entries.map((entry) => ({
    ...entry,
    before: entry.before.slice(0, LONGEST),
    after: entry.after.slice(0, LONGEST),
  }));
  const rows = allUnwritten(log, kept).map(({ what, ...entry }) => ({
    ...entry,
    at,
    by,
    what: LOG_ACTIONS[what][language],
  }));
  appendRows(sheet, log.columns, log.filled, rows);
};
