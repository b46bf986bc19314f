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
  #each(work: (range: host.Range) => void): this {
    for (const range of this.#ranges) work(range);
    return this;
  }
  getRanges(): host.Range[] {
    return [...this.#ranges];
  }
  setBackground(color: string | null): this {
    return this.#each((range) => void range.setBackground(color));
  }
  clearContent(): this {
    return this.#each((range) => void range.clearContent());
  }
  setValue(value: host.CellValue): this {
    return this.#each((range) => void range.setValue(value));
  }
  setNote(note: string | null): this {
    return this.#each((range) => void range.setNote(note));
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
