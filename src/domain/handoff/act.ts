/** Who acts on a handoff and when, and how that is written into cells. */
import { textOf } from '../answer';
import { type Cell, isDay, type Moment } from '../cell';
import type { LeadRow } from '../lead/lead-table';
import { minutesOf, printMoment } from '../moment';
import type { Settings } from '../settings';
import {
  DECISIONS,
  HANDOFF_COLUMNS,
  HANDOFF_STATES,
  type HandoffColumn,
  type HandoffState,
  PEOPLE,
  TIMES,
  VERDICTS,
} from '../vocabulary';
import type { Change, LogAction, RowCells } from './change';
import type { Handoff, HandoffCells } from './handoff';

export interface Act {
  /** Address of the person; `''`: Google does not say. */
  readonly by: string;
  readonly at: Moment;
  /** Found afterwards: nobody saw when it was done. */
  readonly isApproximate: boolean;
  readonly settings: Settings;
}

export const personText = ({ by, settings }: Act): string => by || PEOPLE.unknown[settings.language];

/** A time that nobody saw says so. */
export const whenCell = ({ at, isApproximate, settings }: Act): Cell =>
  isApproximate ? `${printMoment(at)} (${TIMES.approximate[settings.language]})` : at;

export const stateText = (state: HandoffState, { settings }: Act): string =>
  HANDOFF_STATES[state][settings.language];

/** One line on what was decided, for the log. @example 'Devolver: Faltan datos' */
export const decisionText = (cells: HandoffCells, { settings }: Act): string => {
  const text = (column: HandoffColumn): string => textOf(cells[column] ?? '').trim();
  const parts = [text('decision') || HANDOFF_STATES.open[settings.language], text('verdict'), text('result')];
  const words = parts.filter(Boolean).join(' → ');
  const amount = text('amount') && ` ${text('amount')}`;
  return words + amount + (text('reason') && `: ${text('reason')}`);
};

/** What a return asks for, for the log. @example ' · Falta: Cargo · Reingreso: 90 días' */
const askedText = (cells: HandoffCells, { settings }: Act): string =>
  (['missing', 'reentry'] as const)
    .map((column) => ` · ${HANDOFF_COLUMNS[column][settings.language]}: ${textOf(cells[column] ?? '')}`)
    .join('');

/** What is left of cells to write once those that stand there already are taken out. */
const differing = (cells: HandoffCells, before: Handoff): HandoffCells => {
  const same = (one: Cell, other: Cell): boolean =>
    isDay(one) && isDay(other)
      ? minutesOf(one) === minutesOf(other)
      : textOf(one).trim() === textOf(other).trim();
  const entries = Object.entries(cells) as [HandoffColumn, Cell][];
  return Object.fromEntries(entries.filter(([column, cell]) => !same(cell, before.cells[column])));
};

/** A change to a handoff that stands, with one line of log. */
export const changeTo = (
  lead: LeadRow,
  before: Handoff,
  cells: HandoffCells,
  { what, row, act }: { readonly what: LogAction; readonly row: RowCells; readonly act: Act },
): Change => {
  const after = { ...before.cells, ...cells };
  const changed = differing(cells, before);
  const texts = [decisionText(before.cells, act), decisionText(after, act)] as const;
  // The same decision that asks for something else says what it asks for.
  const asks = texts[0] === texts[1] && ('missing' in changed || 'reentry' in changed);
  return {
    lead,
    before,
    id: before.id,
    cells: changed,
    row,
    log: [
      {
        what,
        lead: lead.id,
        handoff: before.id,
        before: texts[0] + (asks ? askedText(before.cells, act) : ''),
        after: texts[1] + (asks ? askedText(after, act) : ''),
      },
    ],
  };
};

/** What was lifted does not lift a later no. */
export const NOT_REOPENED: HandoffCells = { reopenedAt: '', reopenReason: '' };

/** Cells that a decision fills, blank: a later word replaces the earlier one. */
export const UNDECIDED: HandoffCells = Object.fromEntries(
  (
    [
      'decision',
      'decidedAt',
      'decidedBy',
      'reason',
      'missing',
      'reentry',
      'verdict',
      'judgedAt',
      'judgedBy',
      'result',
      'resultOn',
      'amount',
      'reopenedAt',
      'reopenReason',
    ] as const satisfies readonly (keyof typeof HANDOFF_COLUMNS)[]
  ).map((column) => [column, '']),
);

export const decisionWord = (decision: keyof typeof DECISIONS, { settings }: Act): string =>
  DECISIONS[decision][settings.language];

export const verdictWord = (verdict: keyof typeof VERDICTS, { settings }: Act): string =>
  VERDICTS[verdict][settings.language];
