/**
 * The slice of Apps Script that Cualifica uses, in Google's own method names, so that the real services and the
 * workbench's emulator both fit without a cast. Rows and columns are 1-based. Add a method here before using it.
 */
import type { Charts, EmbeddedChart, EmbeddedChartBuilder } from './charts';
import type { MailApp } from './mail-app';

/** What a cell gives and takes: blank is `''`. */
export type CellValue = string | number | boolean | Date;

export interface Host {
  readonly spreadsheetApp: SpreadsheetApp;
  readonly htmlService: HtmlService;
  readonly lockService: LockService;
  readonly utilities: Utilities;
  readonly scriptApp: ScriptApp;
  readonly session: Session;
  readonly mailApp: MailApp;
  readonly charts: Charts;
  /** The moment of the call; the domain gets days, never a clock. */
  now(): Date;
  /** A number from 0 up to 1, for identifiers. */
  random(): number;
}

export interface SpreadsheetApp {
  readonly SheetType: { readonly GRID: unknown };
  readonly ProtectionType: { readonly RANGE: unknown; readonly SHEET: unknown };
  getActive(): Spreadsheet;
  getUi(): Ui;
  flush(): void;
  newConditionalFormatRule(): ConditionalFormatRuleBuilder;
  newDataValidation(): DataValidationBuilder;
}

export interface Spreadsheet {
  getId(): string;
  /** The address of the file; with `#gid=` and a `Sheet.getSheetId()` after it, that of a tab. */
  getUrl(): string;
  getSheets(): Sheet[];
  getSheetByName(name: string): Sheet | null;
  insertSheet(name: string, index: number): Sheet;
  getActiveSheet(): Sheet;
  setActiveSheet(sheet: Sheet): Sheet;
  getActiveRange(): Range | null;
  /** All that is selected: with Ctrl, several ranges of the active sheet. */
  getActiveRangeList(): RangeList | null;
  /** Looks in the file and in all its tabs. */
  createDeveloperMetadataFinder(): DeveloperMetadataFinder;
  getSpreadsheetTimeZone(): string;
  getSpreadsheetLocale(): string;
  toast(message: string, title: string, timeoutSeconds: number): void;
}

export interface Sheet {
  getType(): unknown;
  getName(): string;
  setName(name: string): Sheet;
  getSheetId(): number;
  getIndex(): number;
  getLastRow(): number;
  getLastColumn(): number;
  getMaxRows(): number;
  getMaxColumns(): number;
  getRange(row: number, column: number, numRows: number, numColumns: number): Range;
  /** In A1 notation, like `1:1` for a whole row. */
  getRange(a1Notation: string): Range;
  /** From A1 to the last row and column with content. */
  getDataRange(): Range;
  /** Many ranges at once, in A1 notation. */
  getRangeList(a1Notations: string[]): RangeList;
  insertColumnsBefore(beforePosition: number, howMany: number): Sheet;
  insertColumnsAfter(afterPosition: number, howMany: number): Sheet;
  insertRowsAfter(afterPosition: number, howMany: number): Sheet;
  deleteRows(rowPosition: number, howMany: number): void;
  clearContents(): Sheet;
  moveColumns(columnSpec: Range, destinationIndex: number): void;
  setFrozenRows(rows: number): void;
  setFrozenColumns(columns: number): void;
  getFrozenRows(): number;
  getFrozenColumns(): number;
  setColumnWidth(columnPosition: number, width: number): Sheet;
  getColumnWidth(columnPosition: number): number;
  setColumnWidths(startColumn: number, numColumns: number, width: number): Sheet;
  /** In pixels; rows still grow to fit what stands in them. */
  setRowHeight(rowPosition: number, height: number): Sheet;
  /** So high and no higher, whatever stands in them. */
  setRowHeightsForced(startRow: number, numRows: number, height: number): Sheet;
  getRowHeight(rowPosition: number): number;
  setHiddenGridlines(hideGridlines: boolean): Sheet;
  newChart(): EmbeddedChartBuilder;
  insertChart(chart: EmbeddedChart): void;
  /** Takes the place of the chart with the same id; throws where there is none. */
  updateChart(chart: EmbeddedChart): void;
  removeChart(chart: EmbeddedChart): void;
  getCharts(): EmbeddedChart[];
  getConditionalFormatRules(): ConditionalFormatRule[];
  setConditionalFormatRules(rules: ConditionalFormatRule[]): void;
  getProtections(type: unknown): Protection[];
  /** The one protection of the whole sheet, made when missing. */
  protect(): Protection;
  addDeveloperMetadata(key: string, value: string): Sheet;
  getDeveloperMetadata(): DeveloperMetadata[];
  /** Depth of the column group at a column; 0 where there is none. */
  getColumnGroupDepth(columnIndex: number): number;
  getColumnGroup(columnIndex: number, groupDepth: number): Group | null;
  getFilter(): Filter | null;
  getFormUrl(): string | null;
  setTabColor(color: string | null): Sheet;
  activate(): Sheet;
  isSheetHidden(): boolean;
  /** Throws for the last one that is visible. */
  hideSheet(): Sheet;
}

export interface Range {
  getSheet(): Sheet;
  getRow(): number;
  getColumn(): number;
  getNumRows(): number;
  getNumColumns(): number;
  getLastRow(): number;
  getLastColumn(): number;
  getA1Notation(): string;
  getValue(): CellValue;
  getValues(): CellValue[][];
  setValue(value: CellValue): Range;
  setValues(values: CellValue[][]): Range;
  getDisplayValue(): string;
  getDisplayValues(): string[][];
  getFormula(): string;
  getFormulas(): string[][];
  setFormula(formula: string): Range;
  clearContent(): Range;
  getNote(): string;
  getNotes(): string[][];
  setNote(note: string | null): Range;
  setNotes(notes: string[][]): Range;
  getNumberFormats(): string[][];
  setNumberFormat(format: string): Range;
  setNumberFormats(formats: string[][]): Range;
  getBackgrounds(): string[][];
  setBackground(color: string | null): Range;
  setBackgrounds(colors: (string | null)[][]): Range;
  setFontColor(color: string | null): Range;
  setFontColors(colors: (string | null)[][]): Range;
  setFontWeight(weight: 'bold' | 'normal' | null): Range;
  setFontWeights(weights: ('bold' | 'normal' | null)[][]): Range;
  setFontSizes(sizes: number[][]): Range;
  setHorizontalAlignment(alignment: 'left' | 'center' | 'right' | null): Range;
  setHorizontalAlignments(alignments: ('left' | 'center' | 'right' | null)[][]): Range;
  setVerticalAlignment(alignment: 'top' | 'middle' | 'bottom' | null): Range;
  setWrap(wrap: boolean): Range;
  getDataValidations(): (DataValidation | null)[][];
  setDataValidation(rule: DataValidation | null): Range;
  setDataValidations(rules: (DataValidation | null)[][]): Range;
  getMergedRanges(): Range[];
  /** One cell of all of them; only the content at the top left stays. */
  merge(): Range;
  protect(): Protection;
  shiftColumnGroupDepth(delta: number): Range;
  sort(sortSpec: { column: number; ascending: boolean }): Range;
  activate(): Range;
}

export interface RangeList {
  getRanges(): Range[];
  setBackground(color: string | null): RangeList;
  clearContent(): RangeList;
  /** The same value into every cell; a text is read like typed input. */
  setValue(value: CellValue): RangeList;
  setNote(note: string | null): RangeList;
}

export interface Group {
  collapse(): Group;
  expand(): Group;
  isCollapsed(): boolean;
}

export interface Filter {
  getRange(): Range;
}

export interface DeveloperMetadataFinder {
  withKey(key: string): DeveloperMetadataFinder;
  find(): DeveloperMetadata[];
}

export interface DeveloperMetadata {
  getKey(): string;
  getValue(): string | null;
  setValue(value: string): DeveloperMetadata;
  remove(): void;
}

export interface Protection {
  getDescription(): string;
  setDescription(description: string): Protection;
  isWarningOnly(): boolean;
  setWarningOnly(warningOnly: boolean): Protection;
  getRange(): Range;
  setRange(range: Range): Protection;
  /** True for the owner of the file always, and for everyone while the protection only warns. */
  canEdit(): boolean;
  /** The editors, without the owner. Throws, as all that follows, for whoever may not edit what is protected. */
  getEditors(): User[];
  addEditor(emailAddress: string): Protection;
  addEditors(emailAddresses: string[]): Protection;
  /** The owner and whoever runs the script stay. */
  removeEditors(emailAddresses: string[]): Protection;
  canDomainEdit(): boolean;
  setDomainEdit(editable: boolean): Protection;
  /** Parts of a protected sheet that everyone may edit; only for protections of whole sheets. */
  getUnprotectedRanges(): Range[];
  setUnprotectedRanges(ranges: Range[]): Protection;
  remove(): void;
}

export interface ConditionalFormatRule {
  getRanges(): Range[];
  getBooleanCondition(): BooleanCondition | null;
}

export interface BooleanCondition {
  getCriteriaType(): unknown;
  getCriteriaValues(): unknown[];
}

export interface ConditionalFormatRuleBuilder {
  whenFormulaSatisfied(formula: string): ConditionalFormatRuleBuilder;
  setBackground(color: string | null): ConditionalFormatRuleBuilder;
  setFontColor(color: string | null): ConditionalFormatRuleBuilder;
  setBold(bold: boolean): ConditionalFormatRuleBuilder;
  setStrikethrough(strikethrough: boolean): ConditionalFormatRuleBuilder;
  setRanges(ranges: Range[]): ConditionalFormatRuleBuilder;
  build(): ConditionalFormatRule;
}

export interface DataValidation {
  getCriteriaType(): unknown;
  getCriteriaValues(): unknown[];
  getAllowInvalid(): boolean;
  getHelpText(): string | null;
}

export interface DataValidationBuilder {
  requireValueInList(values: string[], showDropdown: boolean): DataValidationBuilder;
  requireCheckbox(): DataValidationBuilder;
  setAllowInvalid(allowInvalidData: boolean): DataValidationBuilder;
  setHelpText(helpText: string): DataValidationBuilder;
  build(): DataValidation;
}

export interface Ui {
  readonly Button: { readonly OK: unknown };
  readonly ButtonSet: { readonly OK: unknown; readonly OK_CANCEL: unknown };
  alert(title: string, prompt: string, buttons: unknown): unknown;
  /** Asks for a line of text. Suspends the script: locks do not survive it. */
  prompt(title: string, prompt: string, buttons: unknown): PromptResponse;
  createAddonMenu(): Menu;
  showSidebar(userInterface: HtmlOutput): void;
  /** A page over the sheet, of the size the page asks for. Does not suspend the script. */
  showModalDialog(userInterface: HtmlOutput, title: string): void;
}

export interface PromptResponse {
  /** `Ui.Button.CLOSE` when the dialog was closed by its title bar. */
  getSelectedButton(): unknown;
  getResponseText(): string;
}

export interface Menu {
  addItem(caption: string, functionName: string): Menu;
  addSeparator(): Menu;
  addToUi(): void;
}

export interface HtmlService {
  createHtmlOutputFromFile(filename: string): HtmlOutput;
  createHtmlOutput(html: string): HtmlOutput;
}

export interface HtmlOutput {
  getContent(): string;
  setTitle(title: string): HtmlOutput;
  /** Of a dialog, in pixels; sidebars are as wide as they are. */
  setWidth(width: number): HtmlOutput;
  setHeight(height: number): HtmlOutput;
}

export interface LockService {
  getDocumentLock(): Lock | null;
}

export interface Lock {
  tryLock(timeoutInMillis: number): boolean;
  releaseLock(): void;
}

export interface Utilities {
  formatDate(date: Date, timeZone: string, format: string): string;
  base64Encode(data: number[]): string;
}

/** Who runs the script. Both need the scope `userinfo.email`. */
export interface Session {
  /** Who sits at the screen; nameless in simple triggers, formulas and clock triggers, and where Google may not tell. */
  getActiveUser(): User;
  /** Whose rights the script has: in a clock trigger, who created it. */
  getEffectiveUser(): User;
}

export interface User {
  /** `''` when it is not known. */
  getEmail(): string;
}

/** Time-driven triggers; only menu, sidebar and triggers themselves may touch them, never a simple trigger or a formula. */
export interface ScriptApp {
  newTrigger(functionName: string): TriggerBuilder;
  /** Those that the running user created in a file, of all kinds; spent `after` triggers too. */
  getUserTriggers(spreadsheet: Spreadsheet): Trigger[];
  deleteTrigger(trigger: Trigger): void;
}

export interface TriggerBuilder {
  timeBased(): ClockTriggerBuilder;
}

export interface ClockTriggerBuilder {
  everyDays(n: number): ClockTriggerBuilder;
  /** 0 to 23. The minute is Google's choice, and stays the same from day to day. */
  atHour(hour: number): ClockTriggerBuilder;
  inTimezone(timezone: string): ClockTriggerBuilder;
  /** Once, not before so many milliseconds. A spent trigger stays in the list until it is deleted. */
  after(durationMilliseconds: number): ClockTriggerBuilder;
  /** Throws beyond 20 triggers a user and script; in an add-on, beyond one clock trigger a user and file. */
  create(): Trigger;
}

export interface Trigger {
  getHandlerFunction(): string;
  getUniqueId(): string;
}

/** What a simple `onOpen` gets. `authMode` is NONE while the add-on is installed but not yet used in the file. */
export interface OpenEvent {
  readonly authMode?: unknown;
}

/** What a simple `onEdit` gets; `value` and `oldValue` only for single cells. Read the range again, never trust one event per edit. */
export interface EditEvent {
  readonly range: Range;
  readonly value?: string;
  readonly oldValue?: string;
}
