/** Reads `Traspasos`: each row as a handoff, and whose it is. What cannot be read is an issue; the cell stays. */
import { numberOf, textOf } from '../answer';
import { type Cell, cellAt, type Day, type Origin, type Table } from '../cell';
import { leadFinder } from '../interactions/lead-finder';
import type { Issue } from '../issue';
import type { LeadRow, LeadTable } from '../lead/lead-table';
import { isApproximate, minutesOf, readMoment } from '../moment';
import { columnsByName, headersOf, type Notebook, notebook } from '../table';
import { allSpellings, keyOf, listOf, nearest } from '../text';
import {
  DECISIONS,
  HANDOFF_COLUMNS,
  type HandoffColumn,
  type Name,
  RESULTS,
  SENDINGS,
  TEMPERATURES,
  VERDICTS,
} from '../vocabulary';
import type { Handoff } from './handoff';

type Columns = Partial<Record<HandoffColumn, number>>;

export interface Ledger {
  /** In the order of the tab, blank rows left out. */
  readonly handoffs: readonly Handoff[];
  /** A lead's own, the oldest first, those under an ID that it had before included. */
  of(lead: LeadRow): readonly Handoff[];
  last(lead: LeadRow): Handoff | undefined;
  /** Whose lead is in no row. */
  readonly gone: readonly Handoff[];
  /** 0-based. */
  readonly columns: Columns;
  /** Looked for when asked. */
  readonly issues: readonly Issue[];
}

const COLUMNS = Object.keys(HANDOFF_COLUMNS) as HandoffColumn[];
const REQUIRED = ['lead', 'sentAt', 'decision'] as const satisfies readonly HandoffColumn[];

/** Notes what a cell says that cannot be read. */
type Note = (column: HandoffColumn, code: Issue['code'], near?: string) => void;

const read = (cells: Handoff['cells'], index: number, note: Note): Handoff => {
  const text = (column: HandoffColumn): string => textOf(cells[column]).trim();
  const word = <Key extends string>(column: HandoffColumn, names: Readonly<Record<Key, Name>>) => {
    const written = text(column);
    const found = keyOf(written, names);
    if (written && !found) note(column, 'unknown-handoff-word', nearest(written, allSpellings(names)));
    return found;
  };
  const moment = (column: HandoffColumn): Day | undefined => {
    const found = readMoment(cells[column]);
    if (text(column) && !found) note(column, 'unreadable-moment');
    return found;
  };
  const decided = word('decision', DECISIONS);
  const result = word('result', RESULTS);
  const verdict = word('verdict', VERDICTS) ?? (decided === 'disqualify' ? 'disqualified' : undefined);
  const amount = numberOf(cells.amount);
  if (text('amount') && amount === undefined) note('amount', 'unreadable-amount');
  return {
    index,
    cells,
    ...{ id: text('id'), lead: text('lead'), name: text('name'), product: text('product') },
    ...{ owner: text('owner'), sentAt: moment('sentAt'), sentBy: text('sentBy') },
    // A reason may follow: `Fuera de umbral: lo pide su director`.
    how: keyOf(text('how').split(':')[0]!, SENDINGS),
    score: numberOf(cells.score),
    temperature: keyOf(cells.temperature, TEMPERATURES),
    due: moment('due'),
    // Nobody judges what was not accepted.
    decision: decided === 'disqualify' || (!decided && (verdict || result)) ? 'accept' : decided,
    ...{ decidedAt: moment('decidedAt'), isApproximate: isApproximate(cells.decidedAt) },
    ...{ decidedBy: text('decidedBy'), reason: text('reason'), missing: listOf(text('missing')) },
    reentry: text('reentry'),
    ...{ verdict, judgedAt: moment('judgedAt'), judgedBy: text('judgedBy') },
    // A negative one is a slip, which `result-issues.ts` names.
    ...{ result, resultOn: moment('resultOn'), amount: amount! < 0 ? undefined : amount },
    reopenedAt: moment('reopenedAt'),
  };
};

const cellsOf = (row: readonly Cell[], columns: Columns): Handoff['cells'] =>
  Object.fromEntries(COLUMNS.map((column) => [column, cellAt(row, columns[column])])) as Handoff['cells'];

/** The number in `L-7K3QF9-T2`. */
export const cycleOf = ({ id }: Pick<Handoff, 'id'>): number => Number(/-T(\d+)$/.exec(id)?.[1] ?? 0);

/** By what they say of themselves: people sort the tab. */
const byAge = (one: Handoff, other: Handoff): number =>
  (one.sentAt && other.sentAt ? minutesOf(one.sentAt) - minutesOf(other.sentAt) : 0) ||
  cycleOf(one) - cycleOf(other) ||
  one.index - other.index;

const readRows = (table: Table, columns: Columns, notes: Notebook): Handoff[] => {
  const handoffs: Handoff[] = [];
  table.forEach((row, index) => {
    const cells = index > 0 ? cellsOf(row, columns) : undefined;
    if (!cells || (textOf(cells.id).trim() === '' && textOf(cells.lead).trim() === '')) return;
    const note: Note = (column, code, near = '') => {
      const at = columns[column];
      const header = HANDOFF_COLUMNS[column].es;
      const place = { row: index, header, ...(at === undefined ? {} : { column: at }) };
      notes.note('warning', code, place, cells[column], { nearest: near, header });
    };
    handoffs.push(read(cells, index, note));
  });
  return handoffs;
};

/** What a row says alone is sound; together they may not be. */
const noteClashes = (
  ledger: Ledger,
  byLead: readonly (readonly Handoff[] | undefined)[],
  notes: Notebook,
) => {
  const at = ({ index }: Handoff, column: HandoffColumn) => ({
    row: index,
    ...(ledger.columns[column] === undefined ? {} : { column: ledger.columns[column] }),
  });
  const rowOf = ({ index }: Handoff): number => index + 1;
  const seen = new Map<string, Handoff>();
  for (const one of ledger.handoffs) {
    const first = seen.get(one.id);
    if (first) notes.note('error', 'repeated-handoff', at(one, 'id'), one.id, { other: rowOf(first) });
    else seen.set(one.id, one);
  }
  for (const one of ledger.gone) notes.note('warning', 'handoff-without-lead', at(one, 'lead'), one.lead);
  for (const group of byLead) {
    const [first, second] = (group ?? []).filter(({ decision }) => !decision);
    if (second)
      notes.note('error', 'two-open-handoffs', at(second, 'id'), second.id, { other: rowOf(first!) });
  }
};

/**
 * @example readLedger([['Traspaso', 'Lead', 'Enviado', 'Decisión'], ['L-1-T1', 'L-1', '22/11/2026 10:00', '']], { row: 1 }, leads)
 */
export const readLedger = (table: Table, origin: Origin, leads: LeadTable): Ledger => {
  const notes = notebook('handoffs', origin);
  const columns = table.length > 0 ? columnsByName(headersOf(table), HANDOFF_COLUMNS) : {};
  for (const key of table.length > 0 ? REQUIRED : []) {
    if (columns[key] === undefined)
      notes.note('error', 'missing-header', { row: 0 }, HANDOFF_COLUMNS[key].es);
  }
  const handoffs = readRows(table, columns, notes);
  const find = leadFinder(leads);
  const byLead: Handoff[][] = [];
  const gone: Handoff[] = [];
  for (const one of handoffs.slice().sort(byAge)) {
    const owners = find(one.lead);
    if (owners.length === 0) gone.push(one);
    for (const index of owners) {
      const group = byLead[index];
      if (group) group.push(one);
      else byLead[index] = [one];
    }
  }
  const none: readonly Handoff[] = [];
  let searched = false;
  const ledger: Ledger = {
    handoffs,
    of: ({ index }) => byLead[index] ?? none,
    last: ({ index }) => byLead[index]?.[byLead[index].length - 1],
    gone,
    columns,
    get issues() {
      if (!searched) noteClashes(ledger, byLead, notes);
      searched = true;
      return notes.issues;
    },
  };
  return ledger;
};
