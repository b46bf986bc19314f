/** Inserting and deleting rows and columns: everything that has a place moves along, in all tabs. */
import { moveReferences, type SheetId, shiftFormula } from '../engine';
import type { Block } from '../session';
import type { BookState, RowState, RuleState, SheetState } from './book-state';
import { lookAt, type MaybeCell, makeCell } from './cell-state';
import { shiftAnchors, shiftChartRanges } from './chart-state';
import { shiftGroups } from './column-groups';
import { type Shift, shiftBlock, shiftBlocks, shiftPosition } from './spans';

/** `inherit`: the (old) row or column whose looks the new ones copy. */
export type Insertion = Shift & { readonly inherit?: number };

const blankCopy = (cell: MaybeCell): MaybeCell => makeCell(null, undefined, lookAt(cell), '');

/** A list that is `length` long after positions were put in or taken out; `fill` makes the new items. */
const spliced = <T>(
  items: readonly (T | undefined)[],
  { at, count }: Shift,
  fill: () => T | undefined,
): (T | undefined)[] => {
  const head = items.slice(0, at);
  if (count < 0) return [...head, ...items.slice(at - count)];
  const made = Array.from({ length: count }, fill);
  if (made.every((item) => item === undefined) && items.length <= at) return head;
  while (head.length < at) head.push(undefined);
  return [...head, ...made, ...items.slice(at)];
};

const shiftCells = (sheet: SheetState, shift: Insertion): SheetState['cells'] => {
  const { inherit } = shift;
  if (shift.axis === 'row') {
    const model = inherit === undefined ? undefined : sheet.cells[inherit]?.map(blankCopy);
    return spliced<RowState>(sheet.cells, shift, () => model);
  }
  return sheet.cells.map(
    (row) => row && spliced(row, shift, () => (inherit === undefined ? undefined : blankCopy(row[inherit]))),
  );
};

const shiftKeys = <T>(map: ReadonlyMap<number, T>, shift: Shift): Map<number, T> => {
  const moved = new Map<number, T>();
  for (const [key, value] of map) {
    const place = shiftPosition(key, shift);
    if (place !== undefined) moved.set(place, value);
  }
  return moved;
};

/** Widths of columns or heights of rows. */
const shiftSizes = (old: ReadonlyMap<number, number>, shift: Insertion): ReadonlyMap<number, number> => {
  const sizes = shiftKeys(old, shift);
  const model = shift.inherit === undefined ? undefined : old.get(shift.inherit);
  if (model !== undefined) for (let i = 0; i < shift.count; i++) sizes.set(shift.at + i, model);
  return sizes;
};

const shiftFrozen = (frozen: number, { at, count }: Shift): number =>
  at >= frozen ? frozen : count > 0 ? frozen + count : Math.max(at, frozen + count);

/** The rule's formula is first re-anchored at a cell that survives, so that deleting the top row does not break it. */
const shiftRule = (rule: RuleState, shift: Shift, sheetName: string): RuleState | undefined => {
  const blocks = shiftBlocks(rule.blocks, shift);
  const anchorBlock = rule.blocks.find((block) => shiftBlock(block, shift));
  const first = rule.blocks[0];
  if (!anchorBlock || !first) return undefined;
  const [top, left] = survivor(anchorBlock, shift);
  const anchored = shiftFormula(rule.formula, top - first.top, left - first.left);
  return { ...rule, blocks, formula: moveReferences(anchored, sheetName, { sheetName, ...shift }) };
};

const survivor = (block: Block, { axis, at, count }: Shift): [number, number] => {
  const alive = (first: number): number =>
    count < 0 && first >= at && first < at - count ? at - count : first;
  return axis === 'row' ? [alive(block.top), block.left] : [block.top, alive(block.left)];
};

const shiftSheet = (sheet: SheetState, shift: Insertion): SheetState => {
  const byColumn = shift.axis === 'column';
  return {
    ...sheet,
    rows: sheet.rows + (byColumn ? 0 : shift.count),
    columns: sheet.columns + (byColumn ? shift.count : 0),
    cells: shiftCells(sheet, shift),
    frozenRows: byColumn ? sheet.frozenRows : shiftFrozen(sheet.frozenRows, shift),
    frozenColumns: byColumn ? shiftFrozen(sheet.frozenColumns, shift) : sheet.frozenColumns,
    widths: byColumn ? shiftSizes(sheet.widths, shift) : sheet.widths,
    heights: byColumn ? sheet.heights : shiftSizes(sheet.heights, shift),
    hiddenColumns: byColumn
      ? new Set(shiftKeys(new Map([...sheet.hiddenColumns].map((c) => [c, c])), shift).keys())
      : sheet.hiddenColumns,
    groups: shiftGroups(sheet.groups, shift),
    merges: shiftBlocks(sheet.merges, shift),
    filter: sheet.filter && (shiftBlock(sheet.filter, shift) ?? null),
    protections: sheet.protections.flatMap((p) => {
      const block = p.block && shiftBlock(p.block, shift);
      return block === undefined ? [] : [{ ...p, block, unprotected: shiftBlocks(p.unprotected, shift) }];
    }),
    rules: sheet.rules.flatMap((rule) => shiftRule(rule, shift, sheet.name) ?? []),
    charts: shiftAnchors(sheet.charts, shift),
  };
};

/** Rewrites every formula of a tab; rows without a changed formula stay the same objects. */
export const mapFormulas = (sheet: SheetState, rewrite: (formula: string) => string): SheetState => {
  let changed = false;
  const cells = sheet.cells.map((row) => {
    if (!row?.some((cell) => cell?.formula !== undefined)) return row;
    const edited = row.map((cell) => {
      if (cell?.formula === undefined) return cell;
      const formula = rewrite(cell.formula);
      return formula === cell.formula ? cell : { ...cell, formula };
    });
    const same = edited.every((cell, i) => cell === row[i]);
    changed ||= !same;
    return same ? row : edited;
  });
  return changed ? { ...sheet, cells } : sheet;
};

/** Inserts (`count` > 0) or deletes rows or columns of one tab and adjusts references everywhere. */
export const restructure = (book: BookState, id: SheetId, shift: Insertion): BookState => {
  const name = book.sheets.find((sheet) => sheet.id === id)?.name ?? '';
  const shifted = (sheet: SheetState): SheetState => {
    const moved = sheet.id === id ? shiftSheet(sheet, shift) : sheet;
    const charts = shiftChartRanges(moved.charts, id, shift);
    return charts === moved.charts ? moved : { ...moved, charts };
  };
  return {
    ...book,
    sheets: book.sheets.map((sheet) =>
      mapFormulas(shifted(sheet), (formula) =>
        moveReferences(formula, sheet.name, { sheetName: name, ...shift }),
      ),
    ),
  };
};
