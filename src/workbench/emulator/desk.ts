/** Edits by a person: asks about protections, refuses what a strict validation forbids, fires onEdit, keeps undo steps. */

import type { SheetId } from './engine';
import { type EventHub, emitChanges } from './events';
import { History, type Moment } from './history';
import { type BookState, cellAt, type SheetState } from './model/book-state';
import { forbids } from './model/protections';
import { sameBook } from './model/same-book';
import { a1Of, overlaps } from './model/spans';
import { violates } from './model/validate';
import { Refusal } from './refusal';
import { activate, type Runtime } from './runtime';
import type { ScriptHost } from './script-host';
import type { Block, EditResult } from './session';
import { REFUSALS, TEXTS } from './texts';
import { editEvent, soleValue } from './trigger-events';

const HOME: Block = { top: 0, left: 0, bottom: 0, right: 0 };
const DONE: EditResult = { done: true };

export class Desk {
  readonly #rt: Runtime;
  readonly #script: ScriptHost;
  readonly #hub: EventHub;
  readonly #history = new History();
  #depth = 0;

  constructor(runtime: Runtime, script: ScriptHost, hub: EventHub) {
    this.#rt = runtime;
    this.#script = script;
    this.#hub = hub;
  }

  /** One undo step, one round of news. Within another step it becomes part of that one. */
  transact<T>(run: () => T): T {
    if (this.#depth > 0) return run();
    const { workbook } = this.#rt;
    const before = this.#moment();
    this.#depth++;
    this.#hub.holdSelection();
    try {
      return run();
    } finally {
      this.#depth--;
      workbook.recalculate();
      this.#keep(before);
      this.#tell(before.state);
    }
  }

  /** What was only written over with the same again is no step. */
  #keep(before: Moment): void {
    const { workbook } = this.#rt;
    if (workbook.state === before.state) return;
    if (sameBook(before.state, workbook.state)) workbook.state = before.state;
    else this.#history.push(before);
  }

  /** Typing, clearing, pasting: changes contents of a block and fires onEdit. */
  editCells(sheet: SheetId, block: Block, change: (state: SheetState) => SheetState): EditResult {
    const { workbook, user, owner } = this.#rt;
    const old = workbook.sheet(sheet);
    if (forbids(old, block, user, owner)) return PROTECTED;
    const edited = change(old);
    const refusal = this.#refusal(old, edited, block);
    if (refusal) return refusal;
    return this.transact(() => {
      const oldValue = soleValue(this.#rt, sheet, block);
      workbook.update(sheet, () => edited);
      this.#rt.active.block = block;
      workbook.recalculate();
      const event = editEvent(this.#rt, sheet, block, oldValue);
      if (!this.#rt.edits.lost) this.#script.attempt('onEdit', 'LIMITED', [event]);
      return DONE;
    });
  }

  /** Moves, sorts, rows, columns and tabs: no onEdit. What the model refuses comes back as a message. */
  rearrange(sheet: SheetId, block: Block | undefined, run: () => void): EditResult {
    if (block && !this.#confirmed(this.#rt.workbook.sheet(sheet), block)) return CANCELLED;
    const { state } = this.#rt.workbook;
    return this.transact((): EditResult => {
      try {
        run();
        return DONE;
      } catch (thrown) {
        this.#rt.workbook.state = state;
        if (!(thrown instanceof Refusal)) throw thrown;
        return { done: false, message: REFUSALS[thrown.code] };
      }
    });
  }

  undo(): boolean {
    return this.#travel(this.#history.undo(this.#moment()));
  }

  redo(): boolean {
    return this.#travel(this.#history.redo(this.#moment()));
  }

  #travel(moment: Moment | undefined): boolean {
    if (!moment) return false;
    const { workbook, active } = this.#rt;
    const before = workbook.state;
    this.#hub.holdSelection();
    workbook.state = moment.state;
    workbook.recalculate();
    if (workbook.hasSheet(moment.sheet) && active.sheet !== moment.sheet)
      activate(this.#rt, moment.sheet, HOME);
    this.#tell(before);
    return true;
  }

  #tell(before: BookState): void {
    const { workbook, windows } = this.#rt;
    const recalculated = workbook.takeRecalculated();
    for (const window of windows) {
      settle(window);
      emitChanges(window.emit, before, workbook.state, recalculated);
    }
    this.#hub.releaseSelection();
  }

  #moment(): Moment {
    return { state: this.#rt.workbook.state, sheet: this.#rt.active.sheet };
  }

  #refusal(old: SheetState, edited: SheetState, block: Block): EditResult | undefined {
    for (let row = block.top; row <= block.bottom; row++)
      for (let column = block.left; column <= block.right; column++) {
        const cell = cellAt(edited, row, column);
        if (cell === cellAt(old, row, column) || !violates(cell, this.#rt.workbook.locale)) continue;
        const name = a1Of({ top: row, left: column, bottom: row, right: column });
        return { done: false, message: TEXTS.invalidEntry(name, cell?.look.validation?.help ?? '') };
      }
    return this.#confirmed(old, block) ? undefined : CANCELLED;
  }

  /** Asks once for each warning-only protection that the block touches. */
  #confirmed(sheet: SheetState, block: Block): boolean {
    return sheet.protections
      .filter(
        (protection) => protection.warningOnly && (!protection.block || overlaps(protection.block, block)),
      )
      .every(({ description }) => this.#rt.dialogs.confirmProtected(description || TEXTS.protectedRange));
  }
}

/** The active tab must exist and be visible. */
const settle = (window: Runtime): void => {
  const { sheets } = window.workbook.state;
  const visible = sheets.filter((sheet) => !sheet.hidden);
  if (visible.some((sheet) => sheet.id === window.active.sheet)) return;
  const next = visible[0] ?? sheets[0];
  if (next) activate(window, next.id, HOME);
};

const PROTECTED: EditResult = { done: false, message: REFUSALS.protected };
const CANCELLED: EditResult = { done: false, message: TEXTS.editCancelled };
