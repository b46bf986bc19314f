/** `Range`, after https://developers.google.com/apps-script/reference/spreadsheet/range */
import type * as host from '../../../host/host';
import type { SheetId } from '../engine';
import { lookAt, type MaybeCell, redress, withContent, withNote } from '../model/cell-state';
import { shiftDepth } from '../model/column-groups';
import { type Look, withFormat, withStyle, withValidation } from '../model/look';
import { a1Of, encloses, overlaps } from '../model/spans';
import { activate, type Runtime } from '../runtime';
import type { Block } from '../session';
import { ruleOfValidation, validationOf } from './data-validation';
import { filterOf } from './filter';
import { guard } from './guard';
import { blockOfA1, checkedBlock, checkShape, markPlace, type Place } from './places';
import { protectPlace } from './protection';
import { editPlace, readCells, readDisplays, readValues, writeFormula, writeValues } from './range-content';
import { RANGE } from './range-signatures';
import { normaliseSpec, type SortSpec, sortPlace } from './range-sort';
import { sheetOf } from './sheet';

const AUTOMATIC = '0.###############';
const fromGoogleFormat = (format: string): string =>
  format === AUTOMATIC || format === 'General' ? '' : format;
const colour = (text: string | null): string | undefined => text?.toLowerCase();
const first = <T>(rows: T[][]): T => rows[0]?.[0] as T;

type Dress = (look: Look) => Look;

export class RangeService implements host.Range {
  readonly #rt: Runtime;
  readonly #place: Place;

  constructor(runtime: Runtime, place: Place) {
    this.#rt = runtime;
    this.#place = place;
  }

  getSheet(): host.Sheet {
    return sheetOf(this.#rt, this.#place.sheet);
  }
  getRow(): number {
    return this.#place.block.top + 1;
  }
  getColumn(): number {
    return this.#place.block.left + 1;
  }
  getNumRows(): number {
    return this.#place.block.bottom - this.#place.block.top + 1;
  }
  getNumColumns(): number {
    return this.#place.block.right - this.#place.block.left + 1;
  }
  getLastRow(): number {
    return this.#place.block.bottom + 1;
  }
  getLastColumn(): number {
    return this.#place.block.right + 1;
  }
  getA1Notation(): string {
    return a1Of(this.#place.block);
  }
  offset(rows: number, columns: number, numRows?: number, numColumns?: number): host.Range {
    return this.#offset(rows, columns, numRows ?? this.getNumRows(), numColumns ?? this.getNumColumns());
  }

  getValue(): host.CellValue {
    return first(readValues(this.#rt, this.#corner()));
  }
  getValues(): host.CellValue[][] {
    return readValues(this.#rt, this.#place);
  }
  getDisplayValue(): string {
    return first(readDisplays(this.#rt, this.#corner()));
  }
  getDisplayValues(): string[][] {
    return readDisplays(this.#rt, this.#place);
  }
  getFormula(): string {
    return first(this.getFormulas());
  }
  getFormulas(): string[][] {
    return readCells(this.#rt, this.#place, (cell) => cell?.formula ?? '');
  }

  setValue(value: host.CellValue): this {
    writeValues(this.#rt, this.#place, () => value);
    return this;
  }
  setValues(values: host.CellValue[][]): this {
    checkShape(this.#place.block, values);
    writeValues(this.#rt, this.#place, (row, column) => values[row]?.[column]);
    return this;
  }
  setFormula(formula: string): this {
    return this.#edit((cell) => writeFormula(cell, formula));
  }
  clearContent(): this {
    return this.#edit((cell) => withContent(cell, null, undefined));
  }

  getNote(): string {
    return first(this.getNotes());
  }
  getNotes(): string[][] {
    return readCells(this.#rt, this.#place, (cell) => cell?.note ?? '');
  }
  setNote(note: string | null): this {
    return this.#edit((cell) => withNote(cell, note ?? ''));
  }
  setNotes(notes: (string | null)[][]): this {
    return this.#editEach(notes, (cell, note) => withNote(cell, note ?? ''));
  }
  getNumberFormats(): string[][] {
    return this.#looks((look) => look.format || AUTOMATIC);
  }
  setNumberFormat(format: string): this {
    return this.#dress(withFormat(fromGoogleFormat(format)));
  }
  setNumberFormats(formats: string[][]): this {
    return this.#dressEach(formats, (format) => withFormat(fromGoogleFormat(format)));
  }
  getBackgrounds(): string[][] {
    return this.#looks((look) => look.style.background ?? '#ffffff');
  }
  setBackground(color: string | null): this {
    return this.#dress(withStyle({ background: colour(color) }));
  }
  setBackgrounds(colors: (string | null)[][]): this {
    return this.#dressEach(colors, (color) => withStyle({ background: colour(color) }));
  }
  setFontColor(color: string | null): this {
    return this.#dress(withStyle({ color: colour(color) }));
  }
  setFontColors(colors: (string | null)[][]): this {
    return this.#dressEach(colors, (color) => withStyle({ color: colour(color) }));
  }
  setFontWeight(weight: 'bold' | 'normal' | null): this {
    return this.#dress(withStyle({ bold: weight === 'bold' || undefined }));
  }
  setFontWeights(weights: ('bold' | 'normal' | null)[][]): this {
    return this.#dressEach(weights, (weight) => withStyle({ bold: weight === 'bold' || undefined }));
  }
  setFontSizes(sizes: number[][]): this {
    return this.#dressEach(sizes, (fontSize) => withStyle({ fontSize }));
  }
  setHorizontalAlignment(alignment: 'left' | 'center' | 'right' | null): this {
    return this.#dress(withStyle({ align: alignment ?? undefined }));
  }
  setHorizontalAlignments(alignments: ('left' | 'center' | 'right' | null)[][]): this {
    return this.#dressEach(alignments, (alignment) => withStyle({ align: alignment ?? undefined }));
  }
  setVerticalAlignment(alignment: 'top' | 'middle' | 'bottom' | null): this {
    return this.#dress(withStyle({ verticalAlign: alignment ?? undefined }));
  }
  setWrap(wrap: boolean): this {
    return this.#dress(withStyle({ wrap: wrap || undefined }));
  }
  getDataValidations(): (host.DataValidation | null)[][] {
    return this.#looks(({ validation }) => (validation ? validationOf(this.#rt, validation) : null));
  }
  setDataValidation(rule: host.DataValidation | null): this {
    return this.#dress(withValidation(rule ? ruleOfValidation(rule) : undefined));
  }
  setDataValidations(rules: (host.DataValidation | null)[][]): this {
    const kept = rules.map((row) => row.map((rule) => (rule ? ruleOfValidation(rule) : undefined)));
    return this.#dressEach(kept, withValidation);
  }

  getMergedRanges(): host.Range[] {
    const { sheet, block } = this.#place;
    return this.#rt.workbook
      .sheet(sheet)
      .merges.filter((merge) => overlaps(merge, block))
      .map((merge) => rangeOf(this.#rt, sheet, merge));
  }
  merge(): this {
    const { sheet, block } = this.#place;
    this.#rt.workbook.update(sheet, (state) => ({
      ...state,
      merges: [...state.merges.filter((merge) => !encloses(block, merge)), block],
    }));
    return this.#edit((cell, row, column) =>
      row + column === 0 ? cell : withContent(cell, null, undefined),
    );
  }

  protect(): host.Protection {
    return protectPlace(this.#rt, this.#place);
  }
  shiftColumnGroupDepth(delta: number): this {
    const { sheet, block } = this.#place;
    this.#rt.workbook.update(sheet, (state) => ({
      ...state,
      groups: shiftDepth(state.groups, state.columns, block.left, block.right, delta),
    }));
    return this;
  }
  createFilter(): host.Filter {
    const { sheet, block } = this.#place;
    if (this.#rt.workbook.sheet(sheet).filter)
      throw new Error("You can't create a filter in a sheet that already has a filter.");
    this.#rt.workbook.update(sheet, (state) => ({ ...state, filter: block }));
    return filterOf(this.#rt, sheet);
  }
  sort(spec: SortSpec): this {
    sortPlace(this.#rt, this.#place, normaliseSpec(spec));
    return this;
  }
  activate(): this {
    activate(this.#rt, this.#place.sheet, this.#place.block);
    return this;
  }

  #corner(): Place {
    const { top, left } = this.#place.block;
    return { sheet: this.#place.sheet, block: { top, left, bottom: top, right: left } };
  }
  #offset(rows: number, columns: number, numRows: number, numColumns: number): host.Range {
    const { sheet, block } = this.#place;
    const state = this.#rt.workbook.sheet(sheet);
    const moved = checkedBlock(state, block.top + 1 + rows, block.left + 1 + columns, numRows, numColumns);
    return rangeOf(this.#rt, sheet, moved);
  }
  #looks<T>(read: (look: Look) => T): T[][] {
    return readCells(this.#rt, this.#place, (cell) => read(lookAt(cell)));
  }
  #edit(change: (cell: MaybeCell, row: number, column: number) => MaybeCell): this {
    editPlace(this.#rt, this.#place, change);
    return this;
  }
  #dress(change: Dress): this {
    return this.#edit((cell) => redress(cell, change));
  }
  #editEach<T>(data: readonly (readonly T[])[], change: (cell: MaybeCell, item: T) => MaybeCell): this {
    checkShape(this.#place.block, data);
    return this.#edit((cell, row, column) => change(cell, data[row]?.[column] as T));
  }
  /** One look change for each distinct item, however often it occurs. */
  #dressEach<T>(data: readonly (readonly T[])[], dress: (item: T) => Dress): this {
    const known = new Map<T, Dress>();
    return this.#editEach(data, (cell, item) => {
      const change = known.get(item) ?? dress(item);
      known.set(item, change);
      return redress(cell, change);
    });
  }
}

export const rangeOf = (runtime: Runtime, sheet: SheetId, block: Block): host.Range => {
  const place = { sheet, block };
  const range = guard(runtime, RANGE, new RangeService(runtime, place));
  markPlace(range, place);
  return range;
};

/** The range of `A1:C3` in a tab. */
export const rangeOfA1 = (runtime: Runtime, sheet: SheetId, text: string): host.Range =>
  rangeOf(runtime, sheet, blockOfA1(runtime.workbook.sheet(sheet), text));
