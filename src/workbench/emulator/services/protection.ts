/** `Protection`, after https://developers.google.com/apps-script/reference/spreadsheet/protection */
import type * as host from '../../../host/host';
import type { SheetId } from '../engine';
import type { ProtectionState } from '../model/book-state';
import type { Runtime } from '../runtime';
import { PROTECTION_TYPE } from './enums';
import { guard, serviceTable } from './guard';
import { type Place, placeOf, wholeSheet } from './places';
import { rangeOf } from './range';

class ProtectionService implements host.Protection {
  readonly #rt: Runtime;
  readonly #sheet: SheetId;
  readonly #id: number;

  constructor(runtime: Runtime, sheet: SheetId, id: number) {
    this.#rt = runtime;
    this.#sheet = sheet;
    this.#id = id;
  }
  getDescription(): string {
    return this.#state().description;
  }
  setDescription(description: string): this {
    return this.#change((state) => ({ ...state, description }));
  }
  isWarningOnly(): boolean {
    return this.#state().warningOnly;
  }
  setWarningOnly(warningOnly: boolean): this {
    return this.#change((state) => ({ ...state, warningOnly }));
  }
  getProtectionType(): unknown {
    return this.#state().block ? PROTECTION_TYPE.RANGE : PROTECTION_TYPE.SHEET;
  }
  getRange(): host.Range {
    const sheet = this.#rt.workbook.sheet(this.#sheet);
    return rangeOf(this.#rt, this.#sheet, this.#state().block ?? wholeSheet(sheet));
  }
  setRange(range: host.Range): this {
    const { sheet, block } = placeOf(range);
    if (sheet !== this.#sheet) throw new Error('A protection cannot move to another sheet.');
    return this.#change((state) => ({ ...state, block }));
  }
  remove(): void {
    this.#rt.workbook.update(this.#sheet, (sheet) => ({
      ...sheet,
      protections: sheet.protections.filter(({ id }) => id !== this.#id),
    }));
  }
  #state(): ProtectionState {
    const { protections } = this.#rt.workbook.sheet(this.#sheet);
    const state = protections.find(({ id }) => id === this.#id);
    if (!state) throw new Error('The protection no longer exists.');
    return state;
  }
  #change(change: (state: ProtectionState) => ProtectionState): this {
    const changed = change(this.#state());
    this.#rt.workbook.update(this.#sheet, (sheet) => ({
      ...sheet,
      protections: sheet.protections.map((state) => (state.id === this.#id ? changed : state)),
    }));
    return this;
  }
}

const PROTECTION = serviceTable('SpreadsheetApp.Protection', {
  getDescription: '',
  setDescription: 'text',
  isWarningOnly: '',
  setWarningOnly: 'boolean',
  getProtectionType: '',
  getRange: '',
  setRange: 'range',
  remove: '',
} satisfies Record<keyof ProtectionService, string>);

const protectionOf = (runtime: Runtime, sheet: SheetId, id: number): host.Protection =>
  guard(runtime, PROTECTION, new ProtectionService(runtime, sheet, id));

const add = (runtime: Runtime, sheet: SheetId, block: ProtectionState['block']): host.Protection => {
  const id = runtime.workbook.takeId();
  runtime.workbook.update(sheet, (state) => ({
    ...state,
    protections: [...state.protections, { id, block, description: '', warningOnly: false }],
  }));
  return protectionOf(runtime, sheet, id);
};

/** `Range.protect()`: each call adds one, also over an identical range. */
export const protectPlace = (runtime: Runtime, { sheet, block }: Place): host.Protection =>
  add(runtime, sheet, block);

/** `Sheet.protect()`: the one protection of the sheet, made when missing. */
export const protectSheet = (runtime: Runtime, sheet: SheetId): host.Protection => {
  const existing = runtime.workbook.sheet(sheet).protections.find(({ block }) => block === null);
  return existing ? protectionOf(runtime, sheet, existing.id) : add(runtime, sheet, null);
};

export const protectionsOf = (runtime: Runtime, sheet: SheetId, type: unknown): host.Protection[] =>
  runtime.workbook
    .sheet(sheet)
    .protections.filter(({ block }) => (block === null) === (type === PROTECTION_TYPE.SHEET))
    .map(({ id }) => protectionOf(runtime, sheet, id));
