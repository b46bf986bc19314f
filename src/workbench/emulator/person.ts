/** What a person at the workbench can do: `WorkbenchSession` over the desk, the views and the script. */
import { moveBlock } from './cut';
import type { Desk } from './desk';
import type { SheetId } from './engine';
import type { EventHub } from './events';
import { editCells, type SheetState } from './model/book-state';
import { withContent } from './model/cell-state';
import type { Mail } from './model/mail-state';
import type { Insertion } from './model/restructure';
import type { Axis } from './model/spans';
import { heightOf, pasteTarget, pasteTexts, repeatBlock, widthOf } from './paste';
import { insertLines, removeLines, removeTab } from './protected-lines';
import { activate, type Runtime, refuseProtected, refuseProtectedTab } from './runtime';
import type { Outcome, ScriptHost } from './script-host';
import { wholeSheet } from './services/places';
import { sortPlace } from './services/range-sort';
import type {
  Block,
  EditResult,
  MenuView,
  PendingTrigger,
  SheetView,
  WorkbenchEvents,
  WorkbenchSession,
} from './session';
import { insertSheet, renameSheet, showOrHide } from './tabs';
import { TEXTS } from './texts';
import type { Timekeeper } from './timekeeper';
import { typeInto } from './typing';
import type { Views } from './views';

type Corner = { readonly row: number; readonly column: number };

interface PersonParts {
  readonly runtime: Runtime;
  readonly script: ScriptHost;
  readonly desk: Desk;
  readonly views: Views;
  readonly time: Timekeeper;
  readonly hub: EventHub;
  readonly snapshot: () => unknown;
  readonly snapshotPieces: () => readonly string[];
}

/** Whose looks an inserted row or column takes: those of the one before it, unless that is a frozen header. */
const neighbour = (before: number, frozen: number, size: number): number =>
  before > frozen || before >= size ? before - 1 : before;

export class Person implements WorkbenchSession {
  readonly #rt: Runtime;
  readonly #parts: PersonParts;
  readonly #desk: Desk;

  constructor(parts: PersonParts) {
    this.#parts = parts;
    this.#rt = parts.runtime;
    this.#desk = parts.desk;
  }

  sheets(): readonly SheetView[] {
    return this.#rt.workbook.state.sheets.map((sheet) => this.#parts.views.sheet(sheet));
  }
  activeSheet(): SheetView {
    return this.#parts.views.sheet(this.#state());
  }
  activate(sheet: SheetId): void {
    this.#rt.workbook.sheet(sheet);
    if (sheet !== this.#rt.active.sheet) activate(this.#rt, sheet, { top: 0, left: 0, bottom: 0, right: 0 });
  }
  select(block: Block): void {
    this.#rt.active.block = block;
  }
  selection(): Block {
    return this.#rt.active.block;
  }

  type(row: number, column: number, text: string): EditResult {
    const block = { top: row, left: column, bottom: row, right: column };
    return this.#editBlock(block, (sheet) =>
      editCells(sheet, block, (cell) => typeInto(cell, text, this.#rt.workbook)),
    );
  }
  clear(block: Block): EditResult {
    return this.#editBlock(block, (sheet) =>
      editCells(sheet, block, (cell) => withContent(cell, null, undefined)),
    );
  }
  paste(block: Block, rows: readonly (readonly string[])[]): EditResult {
    if (rows.length === 0) return { done: true };
    const target = pasteTarget(block, rows);
    return this.#editBlock(target, (sheet) => pasteTexts(sheet, target, rows, this.#rt.workbook));
  }
  copyWithin(from: { readonly sheet: SheetId; readonly block: Block }, to: Corner, cut: boolean): EditResult {
    const target = {
      top: to.row,
      left: to.column,
      bottom: to.row + heightOf(from.block) - 1,
      right: to.column + widthOf(from.block) - 1,
    };
    if (cut) return this.#move(from, target);
    const source = { sheet: this.#rt.workbook.sheet(from.sheet), block: from.block };
    return this.#editBlock(target, (sheet) =>
      repeatBlock(this.#rt.workbook, source, { sheet, block: target }, target),
    );
  }
  fill(source: Block, target: Block): EditResult {
    return this.#editBlock(target, (sheet) =>
      repeatBlock(this.#rt.workbook, { sheet, block: source }, { sheet, block: target }, source),
    );
  }

  insertRows(before: number, count: number): EditResult {
    const inherit = neighbour(before, this.#state().frozenRows, this.#state().rows);
    return this.#insert({ axis: 'row', at: before, count, inherit });
  }
  deleteRows(from: number, count: number): EditResult {
    const block = { ...wholeSheet(this.#state()), top: from, bottom: from + count - 1 };
    return this.#delete('row', from, count, block);
  }
  insertColumns(before: number, count: number): EditResult {
    const inherit = neighbour(before, this.#state().frozenColumns, this.#state().columns);
    return this.#insert({ axis: 'column', at: before, count, inherit });
  }
  deleteColumns(from: number, count: number): EditResult {
    const block = { ...wholeSheet(this.#state()), left: from, right: from + count - 1 };
    return this.#delete('column', from, count, block);
  }
  sort(block: Block, column: number, ascending: boolean): EditResult {
    const sheet = this.#rt.active.sheet;
    return this.#desk.rearrange(sheet, block, () =>
      sortPlace(this.#rt, { sheet, block }, [{ column: column + 1, ascending }]),
    );
  }

  setColumnWidth(column: number, width: number): void {
    this.#layout((sheet) => ({ ...sheet, widths: new Map(sheet.widths).set(column, width) }));
  }
  toggleColumnGroup(left: number): void {
    this.#layout((sheet) => {
      const outer = sheet.groups.find((group) => group.left === left);
      const folded = { ...outer, collapsed: !outer?.collapsed };
      return {
        ...sheet,
        groups: sheet.groups.map((group) => (group === outer ? { ...group, ...folded } : group)),
      };
    });
  }
  addSheet(): void {
    const { workbook } = this.#rt;
    let number = workbook.state.sheets.length + 1;
    while (workbook.sheetNamed(TEXTS.sheetName(number))) number++;
    this.#desk.transact(() => {
      this.activate(insertSheet(workbook, TEXTS.sheetName(number), workbook.state.sheets.length));
    });
  }
  renameSheet(sheet: SheetId, name: string): EditResult {
    return this.#desk.rearrange(sheet, undefined, () => {
      refuseProtectedTab(this.#rt, sheet);
      renameSheet(this.#rt.workbook, sheet, name);
    });
  }
  deleteSheet(sheet: SheetId): EditResult {
    return this.#desk.rearrange(sheet, undefined, () => removeTab(this.#rt, sheet));
  }
  hideSheet(sheet: SheetId): EditResult {
    return this.#desk.rearrange(sheet, undefined, () => showOrHide(this.#rt.workbook, sheet, true));
  }
  showSheet(sheet: SheetId): void {
    this.#desk.transact(() => {
      showOrHide(this.#rt.workbook, sheet, false);
      this.activate(sheet);
    });
  }

  undo(): boolean {
    return this.#desk.undo();
  }
  redo(): boolean {
    return this.#desk.redo();
  }

  menus(): readonly MenuView[] {
    return [...this.#rt.menus.values()];
  }
  runMenuItem(functionName: string): void {
    this.#desk.transact(() => this.#parts.script.runNamed(functionName, 'FULL', []));
  }
  callFromSidebar(functionName: string, args: readonly unknown[]): Outcome {
    return this.#desk.transact(() => this.#parts.script.call(functionName, args));
  }

  outbox(): readonly Mail[] {
    return this.#rt.mail.store.outbox;
  }

  person(): string {
    return this.#rt.user;
  }
  become(email: string): void {
    this.#rt.user = email;
  }

  now(): Date {
    return this.#rt.clock.now();
  }
  timeZone(): string {
    return this.#rt.workbook.timeZone;
  }
  advanceTo(moment: Date): readonly string[] {
    return this.#parts.time.advanceTo(moment);
  }
  advanceDays(days: number): readonly string[] {
    const { zone } = this.#rt.workbook;
    return this.advanceTo(zone.dateOf(zone.serialOf(this.now()) + days));
  }
  runDueTriggers(): readonly string[] {
    return this.advanceTo(this.now());
  }
  nextTrigger(): PendingTrigger | undefined {
    return this.#parts.time.next();
  }
  reopen(): void {
    this.#desk.transact(() => this.#parts.script.open());
  }

  subscribe(events: Partial<WorkbenchEvents>): () => void {
    return this.#parts.hub.subscribe(events);
  }
  snapshot(): unknown {
    return this.#parts.snapshot();
  }
  snapshotPieces(): readonly string[] {
    return this.#parts.snapshotPieces();
  }

  #state(): SheetState {
    return this.#rt.workbook.sheet(this.#rt.active.sheet);
  }
  /** Contents of a block of the active tab; the tab grows where the block reaches beyond it. */
  #editBlock(block: Block, change: (sheet: SheetState) => SheetState): EditResult {
    const grown = (sheet: SheetState): SheetState => ({
      ...sheet,
      rows: Math.max(sheet.rows, block.bottom + 1),
      columns: Math.max(sheet.columns, block.right + 1),
    });
    return this.#desk.editCells(this.#rt.active.sheet, block, (sheet) => grown(change(sheet)));
  }
  #move(from: { readonly sheet: SheetId; readonly block: Block }, target: Block): EditResult {
    const { workbook, active } = this.#rt;
    return this.#desk.rearrange(active.sheet, target, () => {
      refuseProtected(this.#rt, from.sheet, from.block);
      refuseProtected(this.#rt, active.sheet, target);
      moveBlock(workbook, from, { sheet: active.sheet, block: target });
    });
  }
  #insert(insertion: Insertion): EditResult {
    const { sheet } = this.#rt.active;
    return this.#desk.rearrange(sheet, undefined, () => insertLines(this.#rt, sheet, insertion));
  }
  #delete(axis: Axis, from: number, count: number, block: Block): EditResult {
    const { sheet } = this.#rt.active;
    return this.#desk.rearrange(sheet, block, () => removeLines(this.#rt, sheet, axis, from, count));
  }
  #layout(change: (sheet: SheetState) => SheetState): void {
    this.#desk.transact(() => this.#rt.workbook.update(this.#rt.active.sheet, change));
  }
}
