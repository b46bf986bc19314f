/**
 * The human columns of `Leads` as an inbox: what commands write back into them. People type and sort meanwhile, and no
 * lock holds them: so rows are found by ID at the last moment, a word that was typed since stays, and a look afterwards
 * puts right what a sort in between has misplaced.
 */
import type { Cell, Table } from '../domain/cell';
import type { RowCells } from '../domain/handoff/change';
import type { LeadRow } from '../domain/lead/lead-table';
import type { Host, Sheet } from '../host/host';
import { columnLetters } from './address';
import { cellReader, literal } from './cells';
import { type OwnColumns, patchRows } from './own-columns';
import { type LeadsLayout, leadsLayout, readTitles, textAt } from './table';

type Column = keyof RowCells;

/** The decision last: whatever a script that dies leaves undone, the next look sees a row that was not decided yet. */
const COLUMNS: readonly Column[] = ['reason', 'owner', 'decision'];

/** Different values of a column that are written one by one; more of them go in blocks. */
const MOST_VALUES = 8;
/** Looks at the tab until it stands still. */
const MOST_LOOKS = 3;

/** The tab as a book has read it. */
interface SeenLeads {
  readonly rows: Table;
  readonly layout: LeadsLayout;
}

/** Cells to write beside a lead. */
export interface InboxWrite {
  readonly lead: LeadRow;
  readonly cells: RowCells;
}

/** The human columns and `ID` as they stand. */
interface Inbox {
  readonly layout: LeadsLayout;
  /** 1-based row of each ID that stands in one row alone. */
  readonly rowOf: ReadonlyMap<string, number>;
  textOf(row: number, column: Column): string;
}

const rowsById = (ids: readonly string[]): Map<string, number> => {
  const rows = new Map<string, number>();
  const repeated = new Set(['']);
  ids.forEach((id, index) => {
    if (rows.has(id)) repeated.add(id);
    rows.set(id, index + 1);
  });
  for (const id of repeated) rows.delete(id);
  return rows;
};

/** One read of the columns from the first human one to `ID`; undefined where columns are on the move, or gone. */
const readInbox = (host: Host, sheet: Sheet): Inbox | undefined => {
  const toCell = cellReader(host);
  for (let look = 0; look < MOST_LOOKS; look++) {
    const header = readTitles(sheet);
    const layout = leadsLayout(header);
    if (!layout) return undefined;
    const first = Math.min(...COLUMNS.map((column) => layout[column] || layout.id));
    const range = sheet.getRange(1, first, sheet.getLastRow(), layout.id - first + 1);
    const rows: Cell[][] = range.getValues().map((row) => row.map(toCell));
    if (rows[0]!.some((title, index) => String(title) !== String(header[first - 1 + index]))) continue;
    const ids = rows.map((_, index) => textAt(rows, index + 1, layout.id - first + 1));
    const textOf = (row: number, column: Column): string =>
      layout[column] ? textAt(rows, row, layout[column] - first + 1) : '';
    return { layout, rowOf: rowsById(ids), textOf };
  }
  return undefined;
};

/** What stood beside a lead when the book was read. */
const seenAt = ({ rows, layout }: SeenLeads, { row }: LeadRow, column: Column): string =>
  textAt(rows, row, layout[column]);

/** The leads beside which somebody has typed since the book was read, and those whose row is gone. */
export const changedSince = (
  host: Host,
  sheet: Sheet,
  seen: SeenLeads,
  leads: readonly LeadRow[],
): ReadonlySet<LeadRow> => {
  const inbox = readInbox(host, sheet);
  const isSame = (lead: LeadRow): boolean => {
    const row = inbox?.rowOf.get(lead.id);
    return !!row && COLUMNS.every((column) => inbox!.textOf(row, column) === seenAt(seen, lead, column));
  };
  return new Set(leads.filter((lead) => !isSame(lead)));
};

/** What each lead's cells are to be, by ID: those that nobody has touched since. */
const wantedCells = (inbox: Inbox, seen: SeenLeads, writes: readonly InboxWrite[]): Map<string, RowCells> => {
  const wanted = new Map<string, RowCells>();
  for (const { lead, cells } of writes) {
    const row = inbox.rowOf.get(lead.id);
    const isDue = (column: Column): boolean =>
      cells[column] !== undefined &&
      inbox.layout[column] > 0 &&
      inbox.textOf(row!, column) === seenAt(seen, lead, column);
    const due = row ? COLUMNS.filter(isDue) : [];
    const entries = due.map((column) => [column, cells[column]] as const);
    if (entries.length) wanted.set(lead.id, { ...wanted.get(lead.id), ...Object.fromEntries(entries) });
  }
  return wanted;
};

type Due = Map<number, Partial<Record<Column, string>>>;

/** Whether a row stands elsewhere than at the look before. */
const hasMoved = (now: Inbox, before: Inbox): boolean =>
  [...now.rowOf].some(([id, row]) => before.rowOf.has(id) && before.rowOf.get(id) !== row);

/**
 * Cells that are not what they are to be. Where rows have moved since they were written: also those that hold one of
 * our values and held another.
 */
const dueCells = (now: Inbox, first: Inbox, wanted: Map<string, RowCells>, moved: boolean): Due => {
  const due: Due = new Map();
  const check = (column: Column, ours: ReadonlySet<string>, id: string, row: number): void => {
    const want = wanted.get(id)?.[column];
    const had = first.rowOf.get(id);
    if (had === undefined || (want === undefined && !moved)) return;
    const [value, before] = [now.textOf(row, column), first.textOf(had, column)];
    const isDue = (moved && ours.has(value)) || (want !== undefined && value === before);
    const target = want ?? before;
    if (isDue && value !== target.trim()) due.set(row, { ...due.get(row), [column]: target });
  };
  for (const column of COLUMNS) {
    const values = [...wanted.values()].flatMap(({ [column]: value }) => value?.trim() ?? []);
    const ours = new Set(values);
    if (ours.size) for (const [id, row] of now.rowOf) check(column, ours, id, row);
  }
  return due;
};

/** One call a value, which touches no other cell; where there are too many values, in runs of rows. */
const writeColumn = (sheet: Sheet, at: number, cells: ReadonlyMap<number, string>): void => {
  const rowsOf = new Map<string, number[]>();
  cells.forEach((value, row) => {
    rowsOf.set(value, [...(rowsOf.get(value) ?? []), row]);
  });
  if (rowsOf.size > MOST_VALUES) {
    patchRows(sheet, { cell: at }, new Map([...cells].map(([row, value]) => [row, { cell: value }])));
    return;
  }
  const letters = columnLetters(at);
  rowsOf.forEach((rows, value) => {
    const list = sheet.getRangeList(rows.map((row) => `${letters}${row}`));
    if (value === '') list.clearContent();
    else list.setValue(literal(value));
  });
};

/** One row in one write, so that a decision never stands without its reason; many rows column by column. */
const writeCells = (sheet: Sheet, layout: LeadsLayout, due: Due): void => {
  const used = COLUMNS.filter((column) => [...due.values()].some((cells) => cells[column] !== undefined));
  if (due.size === 1) {
    const columns: OwnColumns<Column> = Object.fromEntries(used.map((column) => [column, layout[column]]));
    patchRows(sheet, columns, due);
    return;
  }
  for (const column of used) {
    const cells = [...due].flatMap(([row, { [column]: value }]) =>
      value === undefined ? [] : [[row, value] as const],
    );
    writeColumn(sheet, layout[column], new Map(cells));
  }
};

/**
 * Writes cells of `Decisión`, `Motivo` and `Responsable` in a number of calls that does not grow with the rows. Leads
 * are found by ID; where somebody has typed since the book was read, that word stays. A column that is not there is
 * left out.
 *
 * @example writeInbox(host, sheet, found, [{ lead, cells: { decision: 'Devolver', reason: 'No responde' } }])
 */
export const writeInbox = (
  host: Host,
  sheet: Sheet,
  seen: SeenLeads,
  writes: readonly InboxWrite[],
): void => {
  const first = writes.some(({ cells }) => Object.keys(cells).length > 0)
    ? readInbox(host, sheet)
    : undefined;
  if (!first) return;
  const wanted = wantedCells(first, seen, writes);
  let [before, now]: (Inbox | undefined)[] = [first, first];
  for (let look = 0; before && now && look < MOST_LOOKS; look++) {
    const due = dueCells(now, first, wanted, hasMoved(now, before));
    if (!due.size) return;
    writeCells(sheet, now.layout, due);
    [before, now] = [now, readInbox(host, sheet)];
  }
};
