/** What can be done to whole tabs and to their rows and columns; shared by scripts and people. */
import { removeSheetFromFormula, renameSheetInFormula, type SheetId } from './engine';
import { newSheet, type SheetState } from './model/book-state';
import { moveChartRanges } from './model/chart-state';
import { followColumns, movedOrder, placesAfter, reorderBlock, reorderColumns } from './model/rearrange';
import { type Insertion, mapFormulas, restructure } from './model/restructure';
import { outside, Refusal } from './refusal';
import type { Block } from './session';
import type { Workbook } from './workbook';

const checkName = (workbook: Workbook, name: string, own?: SheetId): void => {
  const taken = workbook.sheetNamed(name);
  if (name.trim() === '') throw new Refusal('nameBlank', 'The sheet name cannot be empty.');
  if (taken && taken.id !== own)
    throw new Refusal(
      'nameTaken',
      `A sheet with the name "${name}" already exists. Please enter another name.`,
    );
};

/** `index` is 0-based; the new tab's id is returned. */
export const insertSheet = (workbook: Workbook, name: string, index: number): SheetId => {
  checkName(workbook, name);
  const id = workbook.takeId();
  const sheets = workbook.state.sheets.slice();
  sheets.splice(index, 0, newSheet(id, name));
  workbook.state = { ...workbook.state, sheets };
  return id;
};

/** Formulas that name the tab follow. */
export const renameSheet = (workbook: Workbook, id: SheetId, name: string): void => {
  checkName(workbook, name, id);
  const old = workbook.sheet(id).name;
  if (old === name) return;
  const renamed = (sheet: SheetState): SheetState =>
    mapFormulas(sheet, (formula) => renameSheetInFormula(formula, old, name));
  workbook.state = {
    ...workbook.state,
    sheets: workbook.state.sheets.map((sheet) => renamed(sheet.id === id ? { ...sheet, name } : sheet)),
  };
};

/** References to it are lost, in every formula. */
export const deleteSheet = (workbook: Workbook, id: SheetId): void => {
  const { name } = workbook.sheet(id);
  const sheets = workbook.state.sheets
    .filter((sheet) => sheet.id !== id)
    .map((sheet) => mapFormulas(sheet, (formula) => removeSheetFromFormula(formula, name)))
    .map((sheet) => withChartRanges(sheet, id, () => undefined));
  if (!sheets.some((sheet) => !sheet.hidden))
    throw new Refusal('lastSheet', "You can't remove all the visible sheets in a document.");
  workbook.state = { ...workbook.state, sheets };
};

const withChartRanges = (
  sheet: SheetState,
  id: SheetId,
  move: (block: Block) => Block | undefined,
): SheetState => {
  const charts = moveChartRanges(sheet.charts, id, move);
  return charts === sheet.charts ? sheet : { ...sheet, charts };
};

/** A copy at the end, as "Copy of …"; protections stay behind, colour rules, metadata and charts come along. */
export const copySheet = (workbook: Workbook, id: SheetId): SheetId => {
  const source = workbook.sheet(id);
  const names = ['', ...Array.from({ length: 100 }, (_, i) => ` ${i + 1}`)].map(
    (n) => `Copy of ${source.name}${n}`,
  );
  const name = names.find((candidate) => !workbook.sheetNamed(candidate)) ?? `Copy of ${source.name}`;
  const copy = insertSheet(workbook, name, workbook.state.sheets.length);
  const metadata = source.metadata.map((entry) => ({ ...entry, id: workbook.takeId() }));
  // What a chart shows of its own tab, its copy shows of the copied one.
  const charts = source.charts.map((chart) => ({
    ...chart,
    id: workbook.takeId(),
    ranges: chart.ranges.map((range) => (range.sheet === id ? { ...range, sheet: copy } : range)),
  }));
  const own = { id: copy, name, metadata, charts, protections: [], formUrl: null };
  workbook.update(copy, () => ({ ...source, ...own }));
  return copy;
};

export const showOrHide = (workbook: Workbook, id: SheetId, hidden: boolean): void => {
  const others = workbook.state.sheets.some((sheet) => sheet.id !== id && !sheet.hidden);
  if (hidden && !others) throw new Refusal('lastSheet', "You can't hide all the sheets in a document.");
  workbook.update(id, (sheet) => ({ ...sheet, hidden }));
};

/** Inserts or deletes rows or columns. Throws when none would be left, or when they lie outside. */
export const shiftLines = (workbook: Workbook, id: SheetId, shift: Insertion): void => {
  const sheet = workbook.sheet(id);
  const size = shift.axis === 'row' ? sheet.rows : sheet.columns;
  if (shift.count === 0) throw new Refusal('outside', 'The number of rows or columns must be at least 1.');
  if (shift.at < 0 || shift.at > size || shift.at - Math.min(0, shift.count) > size) throw outside();
  if (size + shift.count < 1)
    throw new Refusal('nothingLeft', `You can't delete all the ${shift.axis}s on the sheet.`);
  const frozen = shift.axis === 'row' ? sheet.frozenRows : sheet.frozenColumns;
  if (frozen > 0 && shift.count < 0 && shift.at <= frozen && shift.at - shift.count >= size)
    throw new Refusal('nothingLeft', `Sorry, it is not possible to delete all non-frozen ${shift.axis}s.`);
  workbook.state = restructure(workbook.state, id, shift);
};

/** Puts columns `first` to `last` before column `before`, counted before the move; all 0-based. */
export const moveColumns = (
  workbook: Workbook,
  id: SheetId,
  first: number,
  last: number,
  before: number,
): void => {
  const { columns, name } = workbook.sheet(id);
  if (before < 0 || before > columns) throw outside();
  if (before >= first && before <= last + 1) return;
  const order = movedOrder(columns, first, last, before);
  const placeOf = placesAfter(order);
  const moved = { name, placeOf };
  workbook.state = {
    ...workbook.state,
    sheets: workbook.state.sheets.map((sheet) =>
      mapFormulas(
        withChartRanges(sheet.id === id ? reorderColumns(sheet, order) : sheet, id, (block) =>
          reorderBlock(block, placeOf),
        ),
        (formula) => followColumns(formula, sheet.name, moved),
      ),
    ),
  };
};
