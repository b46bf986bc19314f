/** `Filter`: only that it is there and where, after https://developers.google.com/apps-script/reference/spreadsheet/filter */
import type * as host from '../../../host/host';
import type { SheetId } from '../engine';
import type { Runtime } from '../runtime';
import { guard, serviceTable } from './guard';
import { rangeOf } from './range';

class FilterService implements host.Filter {
  readonly #rt: Runtime;
  readonly #sheet: SheetId;

  constructor(runtime: Runtime, sheet: SheetId) {
    this.#rt = runtime;
    this.#sheet = sheet;
  }
  getRange(): host.Range {
    const { filter } = this.#rt.workbook.sheet(this.#sheet);
    if (!filter) throw new Error('The filter no longer exists.');
    return rangeOf(this.#rt, this.#sheet, filter);
  }
  remove(): void {
    this.#rt.workbook.update(this.#sheet, (state) => ({ ...state, filter: null }));
  }
}

const FILTER = serviceTable('SpreadsheetApp.Filter', {
  getRange: '',
  remove: '',
} satisfies Record<keyof FilterService, string>);

export const filterOf = (runtime: Runtime, sheet: SheetId): host.Filter =>
  guard(runtime, FILTER, new FilterService(runtime, sheet));
