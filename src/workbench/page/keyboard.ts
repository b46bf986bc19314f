/** The keys of the grid. Two tables: one while a cell is selected, one while it is being written. */
import type { Cell } from './addresses';
import * as commands from './commands';
import type { Dropdown } from './dropdown';
import type { Editor } from './editor';
import { keyName } from './keys';
import type { Page } from './page';
import {
  at,
  blockOf,
  edge,
  extendTo,
  goRound,
  isSingle,
  lastFilled,
  next,
  type Step,
  steps,
  wholeColumns,
  wholeRows,
} from './selection';

/** False: not ours, the browser goes on (a character is typed). */
type Command = () => unknown;
type Motion = (from: Cell) => Cell;

export class Keyboard {
  private readonly ready: ReadonlyMap<string, Command>;
  private readonly writing: ReadonlyMap<string, Command>;
  /** F6: the keyboard goes on to the sidebar; Shift+F6, or without a sidebar: to the menus. */
  onLeave: (to: 'sidebar' | 'menus') => void = () => undefined;
  /** Where Tab began: Enter then goes to the next row below it. */
  private tabbedFrom: number | undefined;

  constructor(
    private readonly page: Page,
    private readonly editor: Editor,
    private readonly dropdown: Dropdown,
  ) {
    this.ready = new Map([...this.motionCommands(), ...Object.entries(this.readyCommands())]);
    this.writing = new Map(Object.entries(this.writingCommands()));
    editor.field.addEventListener('keydown', (event) => this.press(event));
  }

  private press(event: KeyboardEvent): void {
    const name = event.isComposing ? undefined : keyName(event);
    const command = name && (this.editor.editing ? this.writing : this.ready).get(name);
    if (!command || command() === false) return;
    event.preventDefault();
  }

  private motions(): Record<string, Motion> {
    const { page } = this;
    const rowsBy =
      (pages: number): Motion =>
      ({ row, column }) => ({
        row: Math.max(0, Math.min(row + pages * page.view.pageRows(), page.sheet.rows - 1)),
        column,
      });
    const arrows = Object.entries(steps).flatMap(([key, step]): [string, Motion][] => [
      [key, (from) => next(page.sheet, from, step)],
      [`Ctrl+${key}`, (from) => edge(page.sheet, from, step)],
    ]);
    return {
      ...Object.fromEntries(arrows),
      Home: ({ row }) => ({ row, column: 0 }),
      End: ({ row }) => ({ row, column: page.sheet.columns - 1 }),
      'Ctrl+Home': () => {
        page.view.scrollTo({ top: 0, left: 0 });
        return { row: 0, column: 0 };
      },
      'Ctrl+End': () => lastFilled(page.sheet),
      PageUp: rowsBy(-1),
      PageDown: rowsBy(1),
    };
  }

  /** Each motion moves the active cell; with Shift it moves the far end of the selection. */
  private motionCommands(): [string, Command][] {
    const { page } = this;
    return Object.entries(this.motions()).flatMap(([key, motion]): [string, Command][] => [
      [key, () => this.moveTo(motion(page.selection.active))],
      [withShift(key), () => page.select(extendTo(page.selection, motion(page.selection.focus)))],
    ]);
  }

  private readyCommands(): Record<string, Command> {
    const { page, editor } = this;
    return {
      Enter: () => (isSingle(page.selection) ? this.enter() : this.advance(steps.ArrowDown)),
      'Shift+Enter': () => this.advance(steps.ArrowUp),
      Tab: () => this.advance(steps.ArrowRight),
      'Shift+Tab': () => this.advance(steps.ArrowLeft),
      F2: () => editor.openInside(),
      F6: () => this.onLeave('sidebar'),
      'Shift+F6': () => this.onLeave('menus'),
      Escape: () => this.dropCopied(),
      Delete: () => commands.clearCells(page),
      Backspace: () => commands.clearCells(page),
      Space: () => commands.toggleTick(page),
      'Shift+Space': () => this.selectRows(),
      'Ctrl+Space': () => this.selectColumns(),
      'Alt+ArrowDown': () => editor.openList(),
      'Ctrl+A': () => commands.selectAll(page),
      // Saving goes on by itself; the browser would offer to save the page.
      'Ctrl+S': () => undefined,
      'Ctrl+Z': () => commands.undo(page),
      'Ctrl+Y': () => commands.redo(page),
      'Ctrl+Shift+Z': () => commands.redo(page),
      'Ctrl+D': () => commands.fillDown(page),
      'Ctrl+R': () => commands.fillRight(page),
    };
  }

  private writingCommands(): Record<string, Command> {
    const finish =
      (step: Step): Command =>
      () => {
        this.editor.commit();
        this.advance(step);
      };
    const arrow =
      (step: Step): Command =>
      () =>
        this.arrowWhileWriting(step);
    return {
      Enter: finish(steps.ArrowDown),
      'Shift+Enter': finish(steps.ArrowUp),
      Tab: finish(steps.ArrowRight),
      'Shift+Tab': finish(steps.ArrowLeft),
      Escape: () => this.editor.cancel(),
      'Alt+Enter': () => this.editor.insertLineBreak(),
      'Ctrl+Enter': () => this.editor.insertLineBreak(),
      F2: () => this.editor.stayInside(),
      ArrowUp: arrow(steps.ArrowUp),
      ArrowDown: arrow(steps.ArrowDown),
      ArrowLeft: arrow(steps.ArrowLeft),
      ArrowRight: arrow(steps.ArrowRight),
    };
  }

  /** Arrows choose from an open list; after typing they finish; in an opened cell they move the caret. */
  private arrowWhileWriting(step: Step): boolean {
    if (this.dropdown.isOpen && step.rows !== 0) {
      this.dropdown.move(step.rows);
      return true;
    }
    if (!this.editor.arrowsFinish) return false;
    this.editor.commit();
    this.moveTo(next(this.page.sheet, this.page.selection.active, step));
    return true;
  }

  private moveTo(cell: Cell): void {
    this.tabbedFrom = undefined;
    this.page.select(at(cell));
  }

  /** Enter on a selected cell opens it, as in Sheets. */
  private enter(): void {
    const { row, column } = this.page.selection.active;
    if (this.page.sheet.cell(row, column).choice?.kind === 'checkbox') commands.toggleTick(this.page);
    else this.editor.openInside();
  }

  /** After Enter or Tab: to the next cell, or round the selected block. */
  private advance(step: Step): void {
    const { page } = this;
    if (!isSingle(page.selection)) {
      page.select(goRound(page.selection, step), false);
      page.view.reveal(page.selection.active);
      return;
    }
    const { active } = page.selection;
    const tabbed = step.columns !== 0 ? (this.tabbedFrom ?? active.column) : undefined;
    const start = step === steps.ArrowDown ? (this.tabbedFrom ?? active.column) : active.column;
    page.select(at(next(page.sheet, { row: active.row, column: start }, step)));
    this.tabbedFrom = tabbed;
  }

  /** A click elsewhere ends the row that Tab was filling. */
  forgetTab(): void {
    this.tabbedFrom = undefined;
  }

  private dropCopied(): void {
    this.page.copied = undefined;
    this.page.draw();
  }

  private selectRows(): void {
    const { top, bottom } = blockOf(this.page.selection);
    this.page.select(wholeRows(this.page.sheet, top, bottom), false);
  }

  private selectColumns(): void {
    const { left, right } = blockOf(this.page.selection);
    this.page.select(wholeColumns(this.page.sheet, left, right), false);
  }
}

function withShift(key: string): string {
  return key.startsWith('Ctrl+') ? key.replace('Ctrl+', 'Ctrl+Shift+') : `Shift+${key}`;
}
