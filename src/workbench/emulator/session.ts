/**
 * What a person at the workbench can do to the workbook, and what the page draws. The emulator implements it; the
 * grid only calls it and never keeps a copy. Rows and columns are 0-based; every area is inclusive.
 *
 * Each edit is one undo step, together with everything that scripts did in answer to it. After each edit the
 * formulas are up to date, `onEdit` has run, and listeners are told once.
 */
import type { SheetId } from '../formulas/calculator';
import type { Mail } from './model/mail-state';

export type { Mail, SheetId };

export interface Block {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** How a cell is drawn: its own format with the colour rules applied over it. Absent means default. */
export interface CellStyle {
  readonly background?: string;
  readonly color?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly strikethrough?: boolean;
  readonly fontSize?: number;
  readonly align?: 'left' | 'center' | 'right';
  readonly verticalAlign?: 'top' | 'middle' | 'bottom';
  readonly wrap?: boolean;
}

/** A dropdown or tick box as the cell's validation asks for it. */
export interface CellChoice {
  readonly kind: 'list' | 'checkbox';
  readonly values: readonly string[];
  readonly strict: boolean;
  readonly help: string;
}

export interface CellView {
  /** What the cell shows, in the workbook's locale and the cell's number format. */
  readonly text: string;
  readonly kind: 'blank' | 'text' | 'number' | 'date' | 'boolean' | 'error';
  /** What the formula bar shows and an editor opens with: the formula, or the value as it would be typed. */
  readonly input: string;
  readonly style: CellStyle;
  readonly note: string;
  /** For errors: what Sheets shows on hover. */
  readonly message: string;
  /** True for cells filled by a spill from elsewhere. */
  readonly spilled: boolean;
  readonly choice: CellChoice | undefined;
}

/** A chart over the cells: its corner hangs `x`, `y` pixels from that of a cell. */
export interface ChartView {
  readonly id: number;
  readonly row: number;
  readonly column: number;
  readonly x: number;
  readonly y: number;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  readonly svg: string;
  /** Its title and numbers in words. */
  readonly label: string;
}

export interface SheetView {
  readonly id: SheetId;
  readonly name: string;
  readonly rows: number;
  readonly columns: number;
  readonly frozenRows: number;
  readonly frozenColumns: number;
  readonly tabColor: string | undefined;
  readonly hidden: boolean;
  /** Last row and column with content; -1 for none. */
  extent(): { readonly row: number; readonly column: number };
  columnWidth(column: number): number;
  columnHidden(column: number): boolean;
  /** As a script set it, or the usual one; wrapped text may need more. */
  rowHeight(row: number): number;
  /** Column groups with whether they are folded; the page draws a +/− to toggle. */
  readonly columnGroups: readonly {
    readonly left: number;
    readonly right: number;
    readonly collapsed: boolean;
  }[];
  readonly merges: readonly Block[];
  readonly hiddenGridlines: boolean;
  /** Drawn only when asked for; the same picture comes back while nothing changes. */
  charts(): readonly ChartView[];
  /** Must be cheap enough to call for each visible cell on each repaint. */
  cell(row: number, column: number): CellView;
}

export type EditResult = { readonly done: true } | { readonly done: false; readonly message: string };

export interface MenuView {
  readonly title: string;
  readonly items: readonly ({ readonly caption: string; readonly functionName: string } | 'separator')[];
}

/** Blocking dialogs of `Ui`: in the browser alert/confirm, in tests a script of answers. */
export interface Dialogs {
  alert(
    title: string,
    message: string,
    buttons: 'OK' | 'OK_CANCEL' | 'YES_NO',
  ): 'OK' | 'CANCEL' | 'YES' | 'NO' | 'CLOSE';
  /** Asks for a line of text; whatever was typed is told even when the dialog is cancelled. */
  prompt(
    title: string,
    message: string,
    buttons: 'OK' | 'OK_CANCEL' | 'YES_NO',
  ): { readonly button: 'OK' | 'CANCEL' | 'YES' | 'NO' | 'CLOSE'; readonly text: string };
  /** A warning-only protection is about to be overridden by a person: true to go on. */
  confirmProtected(description: string): boolean;
}

export interface DialogSize {
  readonly width: number;
  readonly height: number;
}

/** What happened, for the page. `cells`: repaint; `structure`: sizes, tabs, widths, freezes changed, rebuild the grid. */
export interface WorkbenchEvents {
  cells(sheet: SheetId): void;
  structure(): void;
  selection(sheet: SheetId, block: Block): void;
  toast(message: string, title: string, seconds: number): void;
  sidebar(title: string, html: string): void;
  /** A modal dialog with a page in it; sizes in pixels. */
  dialog(title: string, html: string, size: DialogSize): void;
  /** A script sent a mail. */
  mail(mail: Mail): void;
  menus(menus: readonly MenuView[]): void;
  /** The workbench's clock was moved, or triggers came or went. */
  time(): void;
  /** A script threw; the page shows it as Google shows it. */
  scriptError(functionName: string, message: string): void;
}

export interface PendingTrigger {
  readonly functionName: string;
  readonly due: Date;
  /** False for triggers made by `after`. */
  readonly recurring: boolean;
}

export interface WorkbenchSession {
  sheets(): readonly SheetView[];
  activeSheet(): SheetView;
  activate(sheet: SheetId): void;
  select(block: Block): void;
  selection(): Block;

  type(row: number, column: number, text: string): EditResult;
  clear(block: Block): EditResult;
  /** Pastes displayed text as typed; a single value fills the whole block. */
  paste(block: Block, rows: readonly (readonly string[])[]): EditResult;
  /** Copies a block of this workbook: formulas shift, formats and validations come along. `cut` moves. */
  copyWithin(
    from: { readonly sheet: SheetId; readonly block: Block },
    to: { readonly row: number; readonly column: number },
    cut: boolean,
  ): EditResult;
  /** Fill handle: repeats the source block over the target (formulas shift). */
  fill(source: Block, target: Block): EditResult;
  insertRows(before: number, count: number): EditResult;
  deleteRows(from: number, count: number): EditResult;
  insertColumns(before: number, count: number): EditResult;
  deleteColumns(from: number, count: number): EditResult;
  /** Sorts whole rows of a block by one of its columns, as Sheets' "Ordenar intervalo". */
  sort(block: Block, column: number, ascending: boolean): EditResult;
  setColumnWidth(column: number, width: number): void;
  toggleColumnGroup(left: number): void;
  addSheet(): void;
  renameSheet(sheet: SheetId, name: string): EditResult;
  deleteSheet(sheet: SheetId): EditResult;
  hideSheet(sheet: SheetId): EditResult;
  /** Shows a hidden tab and makes it the active one. */
  showSheet(sheet: SheetId): void;

  undo(): boolean;
  redo(): boolean;

  menus(): readonly MenuView[];
  runMenuItem(functionName: string): void;
  /** The bridge behind google.script.run: JSON in, JSON out; Dates, functions and unknown or private names are refused. */
  callFromSidebar(
    functionName: string,
    args: readonly unknown[],
  ): { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly message: string };

  /** Mails that scripts sent, the newest last; the oldest are forgotten. */
  outbox(): readonly Mail[];

  /** E-mail of who sits at the page; `''` for somebody whose address Google does not tell. */
  person(): string;
  /** Somebody else sits down at this page: edits, scripts and protections go by them from now on. */
  become(email: string): void;

  /** By the workbench's clock, which can be ahead of the machine's. */
  now(): Date;
  timeZone(): string;
  /**
   * Moves the clock forward; triggers that fall due on the way run at their own moment. Never moves it back.
   * Gives the functions that ran, in order.
   */
  advanceTo(moment: Date): readonly string[];
  /** The same time of day, so many days later, by the workbook's zone. */
  advanceDays(days: number): readonly string[];
  /** Runs what is due already. */
  runDueTriggers(): readonly string[];
  /** The trigger that falls due next; undefined if none will. */
  nextTrigger(): PendingTrigger | undefined;
  /** Opens the file again, as on another day: `onOpen` runs. */
  reopen(): void;

  subscribe(events: Partial<WorkbenchEvents>): () => void;
  /** The whole workbook as plain JSON, undo history apart. */
  snapshot(): unknown;
  /** The same workbook as JSON text in pieces; after a small change most pieces are the very strings of before. */
  snapshotPieces(): readonly string[];
}
