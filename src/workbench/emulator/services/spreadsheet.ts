/** `Spreadsheet`, after https://developers.google.com/apps-script/reference/spreadsheet/spreadsheet */
import type * as host from '../../../host/host';
import { a1Of } from '../model/spans';
import { removeTab } from '../protected-lines';
import { activate, type Runtime } from '../runtime';
import { insertSheet } from '../tabs';
import { guard, serviceTable } from './guard';
import { metadataFinderOf } from './metadata';
import { sheetIdOf } from './places';
import { rangeOf } from './range';
import { rangeListOf } from './range-list';
import { sheetOf } from './sheet';

const HOME = { top: 0, left: 0, bottom: 0, right: 0 };

class SpreadsheetService implements host.Spreadsheet {
  readonly #rt: Runtime;

  constructor(runtime: Runtime) {
    this.#rt = runtime;
  }
  getId(): string {
    return 'workbench';
  }
  getUrl(): string {
    return this.#rt.url;
  }
  getSheets(): host.Sheet[] {
    return this.#rt.workbook.state.sheets.map(({ id }) => sheetOf(this.#rt, id));
  }
  getSheetByName(name: string): host.Sheet | null {
    const sheet = this.#rt.workbook.state.sheets.find((state) => state.name === name);
    return sheet ? sheetOf(this.#rt, sheet.id) : null;
  }
  insertSheet(name: string, index = this.#rt.workbook.state.sheets.length): host.Sheet {
    const id = insertSheet(this.#rt.workbook, name, index);
    activate(this.#rt, id, HOME);
    return sheetOf(this.#rt, id);
  }
  deleteSheet(sheet: host.Sheet): void {
    const id = sheetIdOf(sheet);
    removeTab(this.#rt, id);
    const next = this.#rt.workbook.state.sheets.find(({ hidden }) => !hidden);
    if (next && this.#rt.active.sheet === id) activate(this.#rt, next.id, HOME);
  }
  getActiveSheet(): host.Sheet {
    return sheetOf(this.#rt, this.#rt.active.sheet);
  }
  setActiveSheet(sheet: host.Sheet): host.Sheet {
    activate(this.#rt, sheetIdOf(sheet), HOME);
    return sheet;
  }
  getActiveRange(): host.Range | null {
    return rangeOf(this.#rt, this.#rt.active.sheet, this.#rt.active.block);
  }
  /** The workbench selects one block at a time. */
  getActiveRangeList(): host.RangeList | null {
    const { sheet, block } = this.#rt.active;
    return rangeListOf(this.#rt, sheet, [a1Of(block)]);
  }
  createDeveloperMetadataFinder(): host.DeveloperMetadataFinder {
    return metadataFinderOf(this.#rt);
  }
  getSpreadsheetTimeZone(): string {
    return this.#rt.workbook.timeZone;
  }
  getSpreadsheetLocale(): string {
    return this.#rt.workbook.locale;
  }
  /** Nobody sees those of a time-driven trigger. */
  toast(message: string, title = '', timeoutSeconds = 5): void {
    if (this.#rt.mode !== 'TRIGGER') this.#rt.emit.toast(message, title, timeoutSeconds);
  }
}

const SPREADSHEET = serviceTable('SpreadsheetApp.Spreadsheet', {
  getId: '',
  getUrl: '',
  getSheets: '',
  getSheetByName: 'text',
  insertSheet: 'text | text,number',
  deleteSheet: 'sheet',
  getActiveSheet: '',
  setActiveSheet: 'sheet',
  getActiveRange: '',
  getActiveRangeList: '',
  createDeveloperMetadataFinder: '',
  getSpreadsheetTimeZone: '',
  getSpreadsheetLocale: '',
  toast: 'text | text,text | text,text,number',
} satisfies Record<keyof SpreadsheetService, string>);

export const spreadsheetOf = (runtime: Runtime): host.Spreadsheet =>
  guard(runtime, SPREADSHEET, new SpreadsheetService(runtime));
