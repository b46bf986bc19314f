/** A column `Group`, after https://developers.google.com/apps-script/reference/spreadsheet/group */
import type * as host from '../../../host/host';
import type { SheetId } from '../engine';
import type { ColumnGroup } from '../model/book-state';
import type { Runtime } from '../runtime';
import { guard, serviceTable } from './guard';
import { rangeOf } from './range';

class GroupService implements host.Group {
  readonly #rt: Runtime;
  readonly #sheet: SheetId;
  readonly #column: number;
  readonly #depth: number;

  constructor(runtime: Runtime, sheet: SheetId, column: number, depth: number) {
    this.#rt = runtime;
    this.#sheet = sheet;
    this.#column = column;
    this.#depth = depth;
  }
  collapse(): this {
    return this.#fold(true);
  }
  expand(): this {
    return this.#fold(false);
  }
  isCollapsed(): boolean {
    return this.#group().collapsed;
  }
  getRange(): host.Range {
    const { left, right } = this.#group();
    const bottom = this.#rt.workbook.sheet(this.#sheet).rows - 1;
    return rangeOf(this.#rt, this.#sheet, { top: 0, left, bottom, right });
  }
  #group(): ColumnGroup {
    const group = groupAt(this.#rt, this.#sheet, this.#column, this.#depth);
    if (!group) throw new Error('The column group no longer exists.');
    return group;
  }
  #fold(collapsed: boolean): this {
    const group = this.#group();
    this.#rt.workbook.update(this.#sheet, (sheet) => ({
      ...sheet,
      groups: sheet.groups.map((other) => (other === group ? { ...group, collapsed } : other)),
    }));
    return this;
  }
}

const GROUP = serviceTable('SpreadsheetApp.Group', {
  collapse: '',
  expand: '',
  isCollapsed: '',
  getRange: '',
} satisfies Record<keyof GroupService, string>);

const groupAt = (rt: Runtime, sheet: SheetId, column: number, depth: number): ColumnGroup | undefined =>
  rt.workbook
    .sheet(sheet)
    .groups.find((group) => group.depth === depth && group.left <= column && column <= group.right);

/** `column` is 0-based; null where there is no group of that depth. */
export const columnGroupOf = (
  rt: Runtime,
  sheet: SheetId,
  column: number,
  depth: number,
): host.Group | null =>
  groupAt(rt, sheet, column, depth) ? guard(rt, GROUP, new GroupService(rt, sheet, column, depth)) : null;
