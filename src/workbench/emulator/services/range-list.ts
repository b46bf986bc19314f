/** `RangeList`, after https://developers.google.com/apps-script/reference/spreadsheet/range-list */
import type * as host from '../../../host/host';
import type { SheetId } from '../engine';
import type { Runtime } from '../runtime';
import { guard, serviceTable } from './guard';
import { rangeOfA1 } from './range';

class RangeListService implements host.RangeList {
  readonly #ranges: readonly host.Range[];

  constructor(runtime: Runtime, sheet: SheetId, a1Notations: readonly string[]) {
    this.#ranges = a1Notations.map((a1) => rangeOfA1(runtime, sheet, a1));
  }
  getRanges(): host.Range[] {
    return [...this.#ranges];
  }
  setBackground(color: string | null): this {
    for (const range of this.#ranges) range.setBackground(color);
    return this;
  }
  clearContent(): this {
    for (const range of this.#ranges) range.clearContent();
    return this;
  }
  setValue(value: host.CellValue): this {
    for (const range of this.#ranges) range.setValue(value);
    return this;
  }
  setNote(note: string | null): this {
    for (const range of this.#ranges) range.setNote(note);
    return this;
  }
}

const RANGE_LIST = serviceTable('SpreadsheetApp.RangeList', {
  getRanges: '',
  setBackground: 'text?',
  clearContent: '',
  setValue: 'value',
  setNote: 'text?',
} satisfies Record<keyof RangeListService, string>);

export const rangeListOf = (
  runtime: Runtime,
  sheet: SheetId,
  a1Notations: readonly string[],
): host.RangeList => guard(runtime, RANGE_LIST, new RangeListService(runtime, sheet, a1Notations));
