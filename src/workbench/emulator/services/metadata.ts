/**
 * `DeveloperMetadata` of a sheet, and the finder of a file, after
 * https://developers.google.com/apps-script/reference/spreadsheet/developer-metadata
 */
import type * as host from '../../../host/host';
import type { SheetId } from '../engine';
import type { MetadataState } from '../model/book-state';
import type { Runtime } from '../runtime';
import { guard, serviceTable } from './guard';

class MetadataService implements host.DeveloperMetadata {
  readonly #rt: Runtime;
  readonly #sheet: SheetId;
  readonly #id: number;

  constructor(runtime: Runtime, sheet: SheetId, id: number) {
    this.#rt = runtime;
    this.#sheet = sheet;
    this.#id = id;
  }
  getId(): number {
    return this.#id;
  }
  getKey(): string {
    return this.#state().key;
  }
  getValue(): string | null {
    return this.#state().value;
  }
  setValue(value: string): this {
    const state = { ...this.#state(), value };
    this.#replace((all) => all.map((other) => (other.id === this.#id ? state : other)));
    return this;
  }
  remove(): void {
    this.#replace((all) => all.filter(({ id }) => id !== this.#id));
  }
  #state(): MetadataState {
    const state = this.#rt.workbook.sheet(this.#sheet).metadata.find(({ id }) => id === this.#id);
    if (!state) throw new Error('The developer metadata no longer exists.');
    return state;
  }
  #replace(change: (all: readonly MetadataState[]) => MetadataState[]): void {
    this.#rt.workbook.update(this.#sheet, (sheet) => ({ ...sheet, metadata: change(sheet.metadata) }));
  }
}

const METADATA = serviceTable('SpreadsheetApp.DeveloperMetadata', {
  getId: '',
  getKey: '',
  getValue: '',
  setValue: 'text',
  remove: '',
} satisfies Record<keyof MetadataService, string>);

export const metadataOf = (runtime: Runtime, sheet: SheetId): host.DeveloperMetadata[] =>
  runtime.workbook
    .sheet(sheet)
    .metadata.map(({ id }) => guard(runtime, METADATA, new MetadataService(runtime, sheet, id)));

export const addMetadata = (runtime: Runtime, sheet: SheetId, key: string, value: string | null): void => {
  const id = runtime.workbook.takeId();
  runtime.workbook.update(sheet, (state) => ({
    ...state,
    metadata: [...state.metadata, { id, key, value }],
  }));
};

class MetadataFinderService implements host.DeveloperMetadataFinder {
  readonly #rt: Runtime;
  #key: string | undefined;

  constructor(runtime: Runtime) {
    this.#rt = runtime;
  }
  withKey(key: string): this {
    this.#key = key;
    return this;
  }
  find(): host.DeveloperMetadata[] {
    return this.#rt.workbook.state.sheets.flatMap((sheet) =>
      sheet.metadata
        .filter(({ key }) => this.#key === undefined || key === this.#key)
        .map(({ id }) => guard(this.#rt, METADATA, new MetadataService(this.#rt, sheet.id, id))),
    );
  }
}

const FINDER = serviceTable('SpreadsheetApp.DeveloperMetadataFinder', {
  withKey: 'text',
  find: '',
} satisfies Record<keyof MetadataFinderService, string>);

export const metadataFinderOf = (runtime: Runtime): host.DeveloperMetadataFinder =>
  guard(runtime, FINDER, new MetadataFinderService(runtime));
