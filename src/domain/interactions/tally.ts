/** Counts each lead's events for each criterion, as they stand on the evaluation day. One pass over `Interacciones`. */
import { textOf } from '../answer';
import { type Cell, cellAt, type Day } from '../cell';
import type { Issue, IssueCode } from '../issue';
import type { LeadTable } from '../lead/lead-table';
import type { Criterion } from '../model/criterion';
import { notebook } from '../table';
import { INTERACTION_COLUMNS } from '../vocabulary';
import { eventMatcher } from './event-matcher';
import { leadFinder } from './lead-finder';
import type { Interactions } from './read-interactions';

/** One criterion's events by `LeadRow.index`. */
export interface Tally {
  /** How many count. */
  readonly events: Float64Array;
  /** What they are worth on the evaluation day: each `0.5^(age in days ÷ half-life)`; without a half-life, `events`. */
  readonly worth: Float64Array;
}

/** What an event of a given age is still worth, each age calculated once. */
const fader = (halfLife: number): ((age: number) => number) => {
  const byAge: number[] = [];
  return (age) => {
    const known = byAge[age];
    if (known !== undefined) return known;
    const worth = 0.5 ** (age / halfLife);
    byAge[age] = worth;
    return worth;
  };
};

type Fault = 'unreadable-event-dates' | 'unknown-event-leads' | 'future-events' | 'untyped-events';

const FAULT_COLUMNS: Readonly<Record<Fault, 'date' | 'lead' | 'type'>> = {
  'unreadable-event-dates': 'date',
  'unknown-event-leads': 'lead',
  'future-events': 'date',
  'untyped-events': 'type',
};

/** Counts faults of a kind and keeps the first of them: thousands of rows make one issue. */
const faultCounter = ({ origin, columns, table }: Interactions) => {
  const found = new Map<Fault, { count: number; row: number }>();
  const issues = (): Issue[] => {
    const notes = notebook('interactions', origin);
    found.forEach(({ count, row }, fault) => {
      const column = columns[FAULT_COLUMNS[fault]];
      const place = { row, header: INTERACTION_COLUMNS[FAULT_COLUMNS[fault]].es };
      const code: IssueCode = fault;
      notes.note(
        'warning',
        code,
        column === undefined ? place : { ...place, column },
        cellAt(table[row]!, column),
        {
          count,
        },
      );
    });
    return notes.issues;
  };
  const add = (fault: Fault, row: number): void => {
    const known = found.get(fault);
    if (known) known.count++;
    else found.set(fault, { count: 1, row });
  };
  return { add, issues };
};

const text = (cell: Cell): string => (typeof cell === 'string' ? cell : textOf(cell));

/** Nothing but blanks, as the open end of a range has thousands. */
const isBlank = (cells: readonly Cell[], { date, lead, type, detail }: Interactions['columns']): boolean =>
  [date, lead, type, detail].every((column) => cellAt(cells, column) === '');

interface Tallies {
  /** In the order of the criteria. */
  readonly tallies: readonly Tally[];
  issues(): Issue[];
}

/**
 * Events count if their day can be read and is not after the evaluation day, their lead is known, and no event before
 * them has the same `Clave`. What does not count is an issue.
 *
 * @param criteria those whose source is an interaction
 */
export const tallyEvents = (
  interactions: Interactions,
  criteria: readonly Criterion[],
  leads: LeadTable,
  asOf: Day | undefined,
): Tallies => {
  const { table, columns, days, isReadable } = interactions;
  const tallies = criteria.map(({ halfLife }): Tally => {
    const events = new Float64Array(leads.rowCount);
    return { events, worth: halfLife === undefined ? events : new Float64Array(leads.rowCount) };
  });
  const faders = criteria.map(({ halfLife }) => (halfLife === undefined ? undefined : fader(halfLife)));
  const matching = eventMatcher(criteria);
  const find = leadFinder(leads);
  const faults = faultCounter(interactions);
  const keys = new Set<string>();
  for (let row = 1; isReadable && row < table.length; row++) {
    const cells = table[row]!;
    const day = days[row];
    if (day === undefined) {
      if (!isBlank(cells, columns)) faults.add('unreadable-event-dates', row);
      continue;
    }
    const owners = find(text(cellAt(cells, columns.lead)));
    const age = asOf ? asOf.day - day : -1;
    if (owners.length === 0) faults.add('unknown-event-leads', row);
    if (age < 0) faults.add('future-events', row);
    if (owners.length === 0 || age < 0) continue;
    const key = columns.key === undefined ? '' : text(cellAt(cells, columns.key)).trim();
    if (key !== '' && keys.has(key)) continue;
    if (key !== '') keys.add(key);
    const type = text(cellAt(cells, columns.type));
    if (type.trim() === '') faults.add('untyped-events', row);
    for (const at of matching(type, text(cellAt(cells, columns.detail)))) {
      const { events, worth } = tallies[at]!;
      const fade = faders[at];
      for (const index of owners) {
        events[index]!++;
        if (fade) worth[index]! += fade(age);
      }
    }
  }
  return { tallies, issues: faults.issues };
};
