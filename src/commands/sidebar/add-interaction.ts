/** Adds what happened with a lead to `Interacciones`, and says what it makes of the score. */
import type { Cell, Day, Table } from '../../domain/cell';
import { mayDo, type Right, rolesWith } from '../../domain/rights';
import type { LeadScore } from '../../domain/scoring/lead-score';
import { type ScoredWorkbook, scoreWorkbook } from '../../domain/scoring/score-workbook';
import { isBlankTable } from '../../domain/table';
import { INTERACTION_COLUMNS, type Name } from '../../domain/vocabulary';
import type { Host, Sheet } from '../../host/host';
import { nowIn } from '../../sheets/cells';
import { noteChange } from '../../sheets/mode';
import { headerColumn, writeBlock } from '../../sheets/table';
import { underLock } from '../handoff/handoff-lock';
import { whoIs } from '../who';
import { type ScoredBook, scoredBook, type Unscored } from '../workbook/scored-book';
import { rowsOfId } from './lead-facts';
import { leadView } from './lead-view';

const PATIENCE_MS = 15_000;

export interface InteractionOrder {
  readonly id: string;
  /** Not blank. */
  readonly type: string;
  readonly detail: string;
  /** Not after today: later events do not count. */
  readonly day: Day;
}

type InteractionOutcome =
  | {
      readonly kind: 'added';
      /** 1-based, in `Interacciones`. */
      readonly row: number;
      readonly counts: 'now' | 'later' | 'never';
      readonly lead: ReturnType<typeof leadView>;
    }
  | { readonly kind: 'repeated-id'; readonly rows: readonly number[] }
  | { readonly kind: 'not-allowed'; readonly right: Right; readonly lists: readonly string[] }
  | { readonly kind: 'unknown-id' | 'no-interactions' | 'future-day' | 'busy' }
  | Unscored;

/** A value and the 1-based column it belongs in. */
type Placed = readonly [number, Cell];

/** Columns of other people in between are left alone; side by side it is one write. */
const writeCells = (sheet: Sheet, row: number, cells: readonly Placed[]): void => {
  const inOrder = [...cells].sort(([a], [b]) => a - b);
  inOrder.forEach(([column], index) => {
    if (inOrder[index - 1]?.[0] === column - 1) return;
    const run = inOrder.slice(index).filter(([other], ahead) => other === column + ahead);
    writeBlock(sheet, row, column, [run.map(([, value]) => value)]);
  });
};

/** The row below the last one that says anything in these columns: ticks and formulas of others may go on further. */
const freeRow = (table: Table, cells: readonly Placed[]): number => {
  let row = table.length;
  while (row > 1 && isBlankTable([cells.map(([column]) => table[row - 1]![column - 1] ?? '')])) row--;
  return row + 1;
};

const eventsOf = ({ contributions }: LeadScore): number =>
  contributions.reduce((sum, { events = 0 }) => sum + events, 0);

/** The workbook is not read again: the new row is scored with what was read. */
const addTo = (host: Host, { found, workbook }: ScoredBook, order: InteractionOrder): InteractionOutcome => {
  const { id, type, detail, day } = order;
  const { tables, tabs } = found;
  const rows = id ? rowsOfId(workbook.leads, id) : [];
  if (rows.length !== 1) return rows.length ? { kind: 'repeated-id', rows } : { kind: 'unknown-id' };
  const { table = [], origin = { row: 1 } } = tables.interactions ?? {};
  const { date, lead, type: what, detail: words } = INTERACTION_COLUMNS;
  const values: [Name, Cell][] = [
    [date, day],
    [lead, id],
    [what, type],
    [words, detail],
  ];
  const cells = values.map(([name, value]): Placed => [headerColumn(table[0], name), value]);
  if (!tabs.interactions || cells.some(([at]) => !at)) return { kind: 'no-interactions' };
  const row = freeRow(table, cells);
  writeCells(tabs.interactions, row, cells);
  noteChange(tabs.leads);
  const added: Cell[] = [];
  for (const [at, value] of cells) added[at - 1] = value;
  const after = scoreWorkbook({ ...tables, interactions: { table: [...table, added], origin } });
  const scoredIn = ({ leads, scoreOf }: ScoredWorkbook) => scoreOf(leads.leads.find((one) => one.id === id)!);
  const isLater = after.settings.asOf!.day < day.day;
  const isCounted = eventsOf(scoredIn(after)) > eventsOf(scoredIn(workbook));
  return {
    kind: 'added',
    row,
    counts: isLater ? 'later' : isCounted ? 'now' : 'never',
    lead: leadView(host, after.leads.leads.find((one) => one.id === id)!, after),
  };
};

/**
 * Writes one row below the last of `Interacciones`, under the lock. Nothing is written unless the lead is found once.
 *
 * @example addInteraction(host, { id: 'L-7K3QF9', type: 'Llamada', detail: '', day: { day: 20779 } })
 *   // { kind: 'added', row: 7, counts: 'now', lead: { score: 72, … } }
 */
export const addInteraction = (host: Host, { day, ...what }: InteractionOrder): InteractionOutcome => {
  const now = nowIn(host);
  if (day.day > now.day) return { kind: 'future-day' };
  // What happens today is dated to the minute: purchase intent after a return this morning lifts it.
  const order = { ...what, day: day.day === now.day ? now : day };
  const added = underLock(host, PATIENCE_MS, (): InteractionOutcome => {
    const book = scoredBook(host);
    if (book.kind !== 'book') return book;
    return mayDo(whoIs(host), book.workbook.settings, 'interact')
      ? addTo(host, book, order)
      : { kind: 'not-allowed', right: 'interact', lists: rolesWith('interact') };
  });
  return added ?? { kind: 'busy' };
};
