/** `Protection`, after https://developers.google.com/apps-script/reference/spreadsheet/protection */
import type * as host from '../../../host/host';
import type { SheetId } from '../engine';
import type { ProtectionState } from '../model/book-state';
import { admits, isAmong, newProtection } from '../model/protections';
import { protectedCell } from '../refusal';
import type { Runtime } from '../runtime';
import { userOf } from './base';
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
  getRange(): host.Range {
    const sheet = this.#rt.workbook.sheet(this.#sheet);
    return rangeOf(this.#rt, this.#sheet, this.#state().block ?? wholeSheet(sheet));
  }
  setRange(range: host.Range): this {
    const { sheet, block } = placeOf(range);
    if (sheet !== this.#sheet) throw new Error('A protection cannot move to another sheet.');
    return this.#change((state) => ({ ...state, block }));
  }
  canEdit(): boolean {
    return admits(this.#state(), this.#rt.user, this.#rt.owner);
  }
  getEditors(): host.User[] {
    return this.#editors(this.#editable()).map((email) => userOf(this.#rt, email));
  }
  addEditor(emailAddress: string): this {
    return this.addEditors([emailAddress]);
  }
  addEditors(emailAddresses: string[]): this {
    return this.#change((state) => {
      const present = this.#editors(state);
      const fresh = emailAddresses.filter((email) => !isAmong([...present, this.#rt.owner], email));
      return { ...state, editors: [...present, ...new Set(fresh)] };
    });
  }
  /** Whoever runs the script stays, so that nobody locks themselves out. */
  removeEditors(emailAddresses: string[]): this {
    const { user } = this.#rt;
    const leaves = (email: string): boolean => isAmong(emailAddresses, email) && !isAmong([user], email);
    return this.#change((state) => ({
      ...state,
      editors: this.#editors(state).filter((email) => !leaves(email)),
    }));
  }
  canDomainEdit(): boolean {
    return this.#editable().domainEdit;
  }
  setDomainEdit(editable: boolean): this {
    return this.#change((state) => ({ ...state, domainEdit: editable }));
  }
  getUnprotectedRanges(): host.Range[] {
    return this.#state().unprotected.map((block) => rangeOf(this.#rt, this.#sheet, block));
  }
  setUnprotectedRanges(ranges: host.Range[]): this {
    const places = ranges.map(placeOf);
    if (places.some(({ sheet }) => sheet !== this.#sheet))
      throw new Error('Unprotected ranges must be on the sheet that is protected.');
    return this.#change((state) => {
      if (state.block) throw new Error('Only protections of whole sheets have unprotected ranges.');
      return { ...state, unprotected: places.map(({ block }) => block) };
    });
  }
  remove(): void {
    this.#editable();
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
  /** Throws for whom the protection stops: they may not change it either. */
  #editable(): ProtectionState {
    if (!this.canEdit()) throw protectedCell();
    return this.#state();
  }
  /** All but the owner. */
  #editors({ editors }: ProtectionState): readonly string[] {
    const { owner } = this.#rt;
    return editors ?? this.#rt.editors.filter((email) => !isAmong([owner], email));
  }
  #change(change: (state: ProtectionState) => ProtectionState): this {
    const changed = change(this.#editable());
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
  getRange: '',
  setRange: 'range',
  canEdit: '',
  getEditors: '',
  addEditor: 'text',
  addEditors: 'text[]',
  removeEditors: 'text[]',
  canDomainEdit: '',
  setDomainEdit: 'boolean',
  getUnprotectedRanges: '',
  setUnprotectedRanges: 'range[]',
  remove: '',
} satisfies Record<keyof ProtectionService, string>);

const protectionOf = (runtime: Runtime, sheet: SheetId, id: number): host.Protection =>
  guard(runtime, PROTECTION, new ProtectionService(runtime, sheet, id));

const add = (runtime: Runtime, sheet: SheetId, block: ProtectionState['block']): host.Protection => {
  const id = runtime.workbook.takeId();
  runtime.workbook.update(sheet, (state) => ({
    ...state,
    protections: [...state.protections, newProtection(id, block)],
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
