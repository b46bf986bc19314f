/** `Sheet`, after https://developers.google.com/apps-script/reference/spreadsheet/sheet */
import type { EmbeddedChart, EmbeddedChartBuilder } from '../../../host/charts';
import type * as host from '../../../host/host';
import type { SheetId } from '../engine';
import { DEFAULT_HEIGHT, DEFAULT_WIDTH, type SheetState } from '../model/book-state';
import { depthAt } from '../model/column-groups';
import type { Axis } from '../model/spans';
import { insertLines, removeLines } from '../protected-lines';
import { outside } from '../refusal';
import { activate, type Runtime, refuseProtected, refuseProtectedTab } from '../runtime';
import { copySheet, moveColumns, renameSheet, showOrHide } from '../tabs';
import { columnGroupOf } from './column-group';
import { rulesOfSheet, stateOfRule } from './conditional-format';
import { chartsOfSheet, newChart, withChangedChart, withChart, withoutChart } from './embedded-chart';
import { SHEET_TYPE } from './enums';
import { filterOf } from './filter';
import { guard, serviceTable } from './guard';
import { addMetadata, metadataOf } from './metadata';
import { checkedBlock, markSheet, placeOf, wholeSheet } from './places';
import { protectionsOf, protectSheet } from './protection';
import { rangeOf, rangeOfA1 } from './range';
import { rangeListOf } from './range-list';

class SheetService implements host.Sheet {
  readonly #rt: Runtime;
  readonly #id: SheetId;

  constructor(runtime: Runtime, id: SheetId) {
    this.#rt = runtime;
    this.#id = id;
  }

  getName(): string {
    return this.#state().name;
  }
  setName(name: string): this {
    refuseProtectedTab(this.#rt, this.#id);
    renameSheet(this.#rt.workbook, this.#id, name);
    return this;
  }
  getType(): unknown {
    return SHEET_TYPE.GRID;
  }
  getSheetId(): number {
    return this.#id;
  }
  getIndex(): number {
    return this.#rt.workbook.state.sheets.findIndex(({ id }) => id === this.#id) + 1;
  }
  copyTo(_spreadsheet: host.Spreadsheet): host.Sheet {
    return sheetOf(this.#rt, copySheet(this.#rt.workbook, this.#id));
  }

  getLastRow(): number {
    return this.#rt.workbook.extent(this.#id).row + 1;
  }
  getLastColumn(): number {
    return this.#rt.workbook.extent(this.#id).column + 1;
  }
  getMaxRows(): number {
    return this.#state().rows;
  }
  getMaxColumns(): number {
    return this.#state().columns;
  }

  getRange(row: number | string, column?: number, numRows = 1, numColumns = 1): host.Range {
    if (typeof row === 'string') return rangeOfA1(this.#rt, this.#id, row);
    return rangeOf(this.#rt, this.#id, checkedBlock(this.#state(), row, column ?? 1, numRows, numColumns));
  }
  getRangeList(a1Notations: string[]): host.RangeList {
    return rangeListOf(this.#rt, this.#id, a1Notations);
  }
  getDataRange(): host.Range {
    return this.getRange(1, 1, Math.max(1, this.getLastRow()), Math.max(1, this.getLastColumn()));
  }

  insertColumnsBefore(before: number, howMany: number): this {
    return this.#insert('column', before - 1, howMany, before - 1);
  }
  insertColumnsAfter(after: number, howMany: number): this {
    return this.#insert('column', after, howMany, after - 1);
  }
  insertRowsAfter(after: number, howMany: number): this {
    return this.#insert('row', after, howMany, after - 1);
  }
  deleteRows(position: number, howMany: number): void {
    removeLines(this.#rt, this.#id, 'row', position - 1, howMany);
  }
  clearContents(): this {
    rangeOf(this.#rt, this.#id, wholeSheet(this.#state())).clearContent();
    return this;
  }
  deleteColumns(position: number, howMany: number): void {
    removeLines(this.#rt, this.#id, 'column', position - 1, howMany);
  }
  moveColumns(columns: host.Range, destination: number): void {
    const { block } = placeOf(columns);
    refuseProtected(this.#rt, this.#id, {
      ...wholeSheet(this.#state()),
      left: block.left,
      right: block.right,
    });
    moveColumns(this.#rt.workbook, this.#id, block.left, block.right, destination - 1);
  }

  setFrozenRows(frozenRows: number): void {
    this.#change({ frozenRows });
  }
  setFrozenColumns(frozenColumns: number): void {
    this.#change({ frozenColumns });
  }
  getFrozenRows(): number {
    return this.#state().frozenRows;
  }
  getFrozenColumns(): number {
    return this.#state().frozenColumns;
  }
  setColumnWidth(column: number, width: number): this {
    return this.setColumnWidths(column, 1, width);
  }
  setColumnWidths(start: number, count: number, width: number): this {
    checkedBlock(this.#state(), 1, start, 1, count);
    const widths = new Map(this.#state().widths);
    for (let i = 0; i < count; i++) widths.set(start - 1 + i, width);
    return this.#change({ widths });
  }
  getColumnWidth(column: number): number {
    return this.#state().widths.get(column - 1) ?? DEFAULT_WIDTH;
  }
  setRowHeight(row: number, height: number): this {
    return this.setRowHeightsForced(row, 1, height);
  }
  setRowHeightsForced(start: number, count: number, height: number): this {
    checkedBlock(this.#state(), start, 1, count, 1);
    const heights = new Map(this.#state().heights);
    for (let i = 0; i < count; i++) heights.set(start - 1 + i, height);
    return this.#change({ heights });
  }
  getRowHeight(row: number): number {
    return this.#state().heights.get(row - 1) ?? DEFAULT_HEIGHT;
  }
  setHiddenGridlines(hiddenGridlines: boolean): this {
    return this.#change({ hiddenGridlines });
  }

  newChart(): EmbeddedChartBuilder {
    return newChart(this.#rt);
  }
  insertChart(chart: EmbeddedChart): void {
    this.#change({ charts: withChart(this.#rt, this.#id, chart) });
  }
  updateChart(chart: EmbeddedChart): void {
    this.#change({ charts: withChangedChart(this.#rt, this.#id, chart) });
  }
  removeChart(chart: EmbeddedChart): void {
    this.#change({ charts: withoutChart(this.#rt, this.#id, chart) });
  }
  getCharts(): EmbeddedChart[] {
    return chartsOfSheet(this.#rt, this.#id);
  }

  hideColumns(column: number, count = 1): void {
    const hidden = new Set(this.#state().hiddenColumns);
    for (let i = 0; i < count; i++) hidden.add(column - 1 + i);
    this.#change({ hiddenColumns: hidden });
  }
  showColumns(column: number, count = 1): void {
    const hidden = new Set(this.#state().hiddenColumns);
    for (let i = 0; i < count; i++) hidden.delete(column - 1 + i);
    this.#change({ hiddenColumns: hidden });
  }
  isColumnHiddenByUser(column: number): boolean {
    return this.#state().hiddenColumns.has(column - 1);
  }
  getColumnGroupDepth(column: number): number {
    return depthAt(this.#state().groups, column - 1);
  }
  getColumnGroup(column: number, depth: number): host.Group | null {
    return columnGroupOf(this.#rt, this.#id, column - 1, depth);
  }

  getConditionalFormatRules(): host.ConditionalFormatRule[] {
    return rulesOfSheet(this.#rt, this.#id, this.#state().rules);
  }
  setConditionalFormatRules(rules: host.ConditionalFormatRule[]): void {
    this.#change({ rules: rules.map((rule) => stateOfRule(rule, this.#id)) });
  }
  getProtections(type: unknown): host.Protection[] {
    return protectionsOf(this.#rt, this.#id, type);
  }
  protect(): host.Protection {
    return protectSheet(this.#rt, this.#id);
  }
  addDeveloperMetadata(key: string, value: string | null = null): this {
    addMetadata(this.#rt, this.#id, key, value);
    return this;
  }
  getDeveloperMetadata(): host.DeveloperMetadata[] {
    return metadataOf(this.#rt, this.#id);
  }
  getFilter(): host.Filter | null {
    return this.#state().filter ? filterOf(this.#rt, this.#id) : null;
  }
  getFormUrl(): string | null {
    return this.#state().formUrl;
  }

  setTabColor(color: string | null): this {
    return this.#change({ tabColor: color });
  }
  activate(): this {
    activate(this.#rt, this.#id, { top: 0, left: 0, bottom: 0, right: 0 });
    return this;
  }
  isSheetHidden(): boolean {
    return this.#state().hidden;
  }
  hideSheet(): this {
    showOrHide(this.#rt.workbook, this.#id, true);
    return this;
  }

  #state(): SheetState {
    return this.#rt.workbook.sheet(this.#id);
  }
  #change(part: Partial<SheetState>): this {
    refuseProtectedTab(this.#rt, this.#id);
    this.#rt.workbook.update(this.#id, (state) => ({ ...state, ...part }));
    return this;
  }
  #insert(axis: Axis, at: number, count: number, inherit: number): this {
    const { bottom, right } = wholeSheet(this.#state());
    if (inherit < 0 || inherit > (axis === 'row' ? bottom : right)) throw outside();
    insertLines(this.#rt, this.#id, { axis, at, count, inherit });
    return this;
  }
}

const SHEET = serviceTable('SpreadsheetApp.Sheet', {
  getName: '',
  setName: 'text',
  getType: '',
  getSheetId: '',
  getIndex: '',
  copyTo: 'spreadsheet',
  getLastRow: '',
  getLastColumn: '',
  getMaxRows: '',
  getMaxColumns: '',
  getRange: 'text | number,number | number,number,number | number,number,number,number',
  getRangeList: 'text[]',
  getDataRange: '',
  insertColumnsBefore: 'number,number',
  insertColumnsAfter: 'number,number',
  insertRowsAfter: 'number,number',
  deleteRows: 'number,number',
  deleteColumns: 'number,number',
  clearContents: '',
  moveColumns: 'range,number',
  setFrozenRows: 'number',
  setFrozenColumns: 'number',
  getFrozenRows: '',
  getFrozenColumns: '',
  setColumnWidth: 'number,number',
  setColumnWidths: 'number,number,number',
  getColumnWidth: 'number',
  setRowHeight: 'number,number',
  setRowHeightsForced: 'number,number,number',
  getRowHeight: 'number',
  setHiddenGridlines: 'boolean',
  newChart: '',
  insertChart: 'chart',
  updateChart: 'chart',
  removeChart: 'chart',
  getCharts: '',
  hideColumns: 'number | number,number',
  showColumns: 'number | number,number',
  isColumnHiddenByUser: 'number',
  getColumnGroupDepth: 'number',
  getColumnGroup: 'number,number',
  getConditionalFormatRules: '',
  setConditionalFormatRules: 'rule[]',
  getProtections: 'enum',
  protect: '',
  addDeveloperMetadata: 'text | text,text',
  getDeveloperMetadata: '',
  getFilter: '',
  getFormUrl: '',
  setTabColor: 'text?',
  activate: '',
  isSheetHidden: '',
  hideSheet: '',
} satisfies Record<keyof SheetService, string>);

export const sheetOf = (runtime: Runtime, id: SheetId): host.Sheet => {
  const sheet = guard(runtime, SHEET, new SheetService(runtime, id));
  markSheet(sheet, id);
  return sheet;
};
