/** What a person's last action changed, kept on `Traspasos` out of sight, so that it can be undone. */
import { textOf } from '../../domain/answer';
import type { Cell } from '../../domain/cell';
import { fingerprint } from '../../domain/fingerprint';
import type { Change, LogEntry, RowCells } from '../../domain/handoff/change';
import type { Handoff, HandoffCells } from '../../domain/handoff/handoff';
import { HANDOFF_COLUMNS, type HandoffColumn } from '../../domain/vocabulary';
import type { DeveloperMetadata, Sheet } from '../../host/host';
import { textAt, type WorkbookTables } from '../../sheets/table';
import { readMemo, writeMemo } from '../../sheets/tabs';

/** The state of one lead before an action, and marks of what it was after it. */
export interface UndoMemo {
  /** The lead's ID, and that of the handoff. */
  readonly lead: string;
  readonly id: string;
  /** The handoff began with the action. */
  readonly isNew: boolean;
  readonly row: Required<RowCells>;
  readonly cells: HandoffCells;
  /** A mark of each cell of the row, since they are not written at once. */
  readonly rowAfter: readonly number[];
  readonly cellsAfter: number;
  /** What the log says of it. */
  readonly before: string;
  readonly after: string;
}

interface Place {
  readonly found: WorkbookTables;
  readonly ledgerSheet: Sheet;
  readonly who: string;
}

const LONGEST = 2_000;
/** Google keeps 30,000 characters a tab for all of its memos, and refuses more: other memos need some too. */
const MOST_TOGETHER = 20_000;
/** `Situación` follows from the others. */
const COLUMNS = (Object.keys(HANDOFF_COLUMNS) as HandoffColumn[]).filter((column) => column !== 'state');
/** Whoever changes one of these has changed the handoff, whatever the action was about. */
const TELLING: readonly HandoffColumn[] = ['owner', 'decision', 'reason', 'verdict', 'result', 'reopenedAt'];

const PREFIX = 'cualifica-undo-';

/** One memo a person, under a name that does not tell the address. */
const keyFor = (who: string): string => `${PREFIX}${fingerprint([[who]]).toString(36)}`;

const cellText = (cell: Cell): string => textOf(cell).trim();

/** Marks of the human cells of a row, one a cell. */
export const rowMarks = ({ decision, reason, owner }: Required<RowCells>): number[] =>
  [decision, reason, owner].map((text) => fingerprint([[text]]));

/** A mark of the cells that an action changed, and of those that tell whether anything happened since. */
export const cellsMark = (cells: HandoffCells, changed: readonly HandoffColumn[]): number => {
  const columns = COLUMNS.filter((column) => changed.includes(column) || TELLING.includes(column));
  return fingerprint([columns.map((column) => cellText(cells[column] ?? ''))]);
};

/** The human cells of a row as they stand. */
export const rowCellsOf = ({ rows, layout }: WorkbookTables, row: number): Required<RowCells> => ({
  decision: textAt(rows, row, layout.decision),
  reason: textAt(rows, row, layout.reason),
  owner: textAt(rows, row, layout.owner),
});

/** What a change writes; of a handoff that begins, all there is. */
const changedColumns = ({ before, cells }: Pick<Change, 'before' | 'cells'>): readonly HandoffColumn[] =>
  before ? (Object.keys(cells) as HandoffColumn[]) : COLUMNS;

const pick = (cells: Handoff['cells'], columns: readonly HandoffColumn[]): HandoffCells =>
  Object.fromEntries(columns.map((column) => [column, cells[column]]));

const memoOf = (found: WorkbookTables, change: Change): UndoMemo => {
  const { lead, before, id, cells, row, log } = change;
  const columns = changedColumns(change);
  const rowBefore = rowCellsOf(found, lead.row);
  const [first, last]: (LogEntry | undefined)[] = [log[0], log[log.length - 1]];
  return {
    ...{ lead: lead.id, id },
    isNew: !before,
    row: rowBefore,
    cells: before ? pick(before.cells, columns) : {},
    rowAfter: rowMarks({ ...rowBefore, ...row }),
    cellsAfter: cellsMark({ ...before?.cells, ...cells }, columns),
    before: first?.before ?? '',
    after: last?.after ?? '',
  };
};

const memosOn = (ledgerSheet: Sheet) =>
  ledgerSheet.getDeveloperMetadata().filter((memo) => memo.getKey().startsWith(PREFIX));

interface KeyedMemo {
  readonly key: string;
  readonly memo: DeveloperMetadata;
}

/** Where many people have acted, they lose their way back to make room for this one's. */
const makeRoom = (others: readonly KeyedMemo[], length: number): void => {
  const lengths = others.map(({ key, memo }) => key.length + (memo.getValue() ?? '').length);
  if (lengths.reduce((sum, one) => sum + one, length) > MOST_TOGETHER)
    for (const { memo } of others) memo.remove();
};

/**
 * Notes what the person is about to change, before anything is written; several leads at once cannot be undone, and
 * neither can what does not fit into a memo.
 */
export const noteUndo = ({ found, ledgerSheet, who }: Place, changes: readonly Change[]): void => {
  const [change] = changes;
  const memo = change && changes.length === 1 ? JSON.stringify(memoOf(found, change)) : '';
  const kept = memo.length <= LONGEST ? memo : '';
  const key = keyFor(who);
  const all = ledgerSheet.getDeveloperMetadata().map((one) => ({ key: one.getKey(), memo: one }));
  const own = all.find((one) => one.key === key)?.memo;
  if ((own?.getValue() ?? '') === kept) return;
  makeRoom(
    all.filter((one) => one.key.startsWith(PREFIX) && one.key !== key),
    key.length + kept.length,
  );
  if (own) own.setValue(kept);
  else ledgerSheet.addDeveloperMetadata(key, kept);
};

/** What the person can undo. */
export const readUndo = (ledgerSheet: Sheet, who: string): UndoMemo | undefined => {
  const memo = readMemo(ledgerSheet, keyFor(who));
  return memo ? (JSON.parse(memo) as UndoMemo) : undefined;
};

export const forgetUndo = (ledgerSheet: Sheet, who: string): void => {
  if (readMemo(ledgerSheet, keyFor(who))) writeMemo(ledgerSheet, keyFor(who), '');
};

/** Takes back what anybody could undo of these handoffs: it holds what people wrote. Whether there was anything. */
export const forgetUndosOf = (ledgerSheet: Sheet, handoffs: readonly string[]): boolean => {
  const theirs = memosOn(ledgerSheet).filter((memo) => {
    const value = memo.getValue();
    return value ? handoffs.includes((JSON.parse(value) as UndoMemo).id) : false;
  });
  for (const memo of theirs) memo.setValue('');
  return theirs.length > 0;
};
