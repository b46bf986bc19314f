/** What the page draws: cells with their text, colours, dropdowns and notes, worked out only for cells that are asked for. */

import { chartPicture } from './chart-data';
import { describeChart, drawChart } from './drawing/draw-chart';
import {
  DateNumber,
  FormulaError,
  formatValue,
  inputText,
  type RelativeFormula,
  type Scalar,
  type SheetId,
} from './engine';
import {
  cellAt,
  DEFAULT_HEIGHT,
  DEFAULT_WIDTH,
  isColumnHidden,
  type RuleState,
  type SheetState,
} from './model/book-state';
import { lookAt } from './model/cell-state';
import type { ChartState } from './model/chart-state';
import { contains } from './model/spans';
import { choiceOf } from './model/validate';
import type { CellStyle, CellView, ChartView, SheetView } from './session';
import { patternOf } from './typing';
import type { Workbook } from './workbook';

/** Wider than any sheet, so that row and column make one number. */
const STRIDE = 20_000;

const kindOf = (value: Scalar): CellView['kind'] => {
  if (value === null) return 'blank';
  if (value instanceof DateNumber) return 'date';
  if (value instanceof FormulaError) return 'error';
  return typeof value === 'string' ? 'text' : typeof value === 'number' ? 'number' : 'boolean';
};

export class Views {
  readonly #workbook: Workbook;
  readonly #compiled = new WeakMap<RuleState, RelativeFormula>();
  #revision = -1;
  #cells = new Map<SheetId, Map<number, CellView>>();
  #drawn = new Map<SheetId, readonly ChartView[]>();

  constructor(workbook: Workbook) {
    this.#workbook = workbook;
  }

  sheet(state: SheetState): SheetView {
    const { id, name, rows, columns, frozenRows, frozenColumns, merges, hidden, hiddenGridlines } = state;
    return {
      ...{ id, name, rows, columns, frozenRows, frozenColumns, merges, hidden, hiddenGridlines },
      tabColor: state.tabColor ?? undefined,
      columnGroups: state.groups,
      extent: () => this.#workbook.extent(id),
      columnWidth: (column) => state.widths.get(column) ?? DEFAULT_WIDTH,
      columnHidden: (column) => isColumnHidden(state, column),
      rowHeight: (row) => state.heights.get(row) ?? DEFAULT_HEIGHT,
      charts: () => this.#charts(id),
      cell: (row, column) => this.#cell(id, row, column),
    };
  }

  /** What was drawn before a change is drawn anew. */
  #refresh(): void {
    this.#workbook.recalculate();
    if (this.#revision === this.#workbook.revision) return;
    this.#cells = new Map();
    this.#drawn = new Map();
    this.#revision = this.#workbook.revision;
  }

  #charts(id: SheetId): readonly ChartView[] {
    this.#refresh();
    const drawn = this.#drawn.get(id) ?? this.#workbook.sheet(id).charts.map((chart) => this.#chart(chart));
    this.#drawn.set(id, drawn);
    return drawn;
  }

  #chart(chart: ChartState): ChartView {
    const picture = chartPicture(this.#workbook, chart);
    const { width, height } = picture;
    const label = describeChart(picture);
    return { id: chart.id, ...chart.anchor, width, height, svg: drawChart(picture), label };
  }

  #cell(id: SheetId, row: number, column: number): CellView {
    this.#refresh();
    let cells = this.#cells.get(id);
    if (!cells) {
      cells = new Map();
      this.#cells.set(id, cells);
    }
    const key = row * STRIDE + column;
    let view = cells.get(key);
    if (!view) {
      view = this.#draw(this.#workbook.sheet(id), row, column);
      cells.set(key, view);
    }
    return view;
  }

  #draw(sheet: SheetState, row: number, column: number): CellView {
    const { locale } = this.#workbook;
    const cell = cellAt(sheet, row, column);
    const look = lookAt(cell);
    const pattern = patternOf(look);
    const value = this.#workbook.valueAt(sheet.id, row, column);
    return {
      text: formatValue(value, pattern, locale),
      kind: kindOf(value),
      input: cell?.formula ?? inputText(value, pattern, locale),
      style: this.#styled(sheet, look.style, row, column),
      note: cell?.note ?? '',
      message: value instanceof FormulaError ? value.message : '',
      spilled: this.#workbook.isSpilled(sheet.id, row, column),
      choice: choiceOf(look.validation),
    };
  }

  /** The first rule that holds decides each property; the cell's own format is beneath. */
  #styled(sheet: SheetState, own: CellStyle, row: number, column: number): CellStyle {
    let style: CellStyle | undefined;
    for (const rule of sheet.rules)
      if (
        rule.blocks.some((block) => contains(block, row, column)) &&
        this.#holds(sheet.id, rule, row, column)
      )
        style = { ...rule.style, ...style };
    return style ? { ...own, ...style } : own;
  }

  #holds(sheet: SheetId, rule: RuleState, row: number, column: number): boolean {
    const anchor = rule.blocks[0];
    if (!anchor) return false;
    let compiled = this.#compiled.get(rule);
    if (!compiled) {
      compiled = this.#workbook.compile(rule.formula, sheet, anchor.top, anchor.left);
      this.#compiled.set(rule, compiled);
    }
    const value = compiled.evaluate(sheet, row - anchor.top, column - anchor.left);
    const shown = Array.isArray(value) ? (value[0]?.[0] ?? null) : value;
    return shown === true || (typeof shown === 'number' && shown !== 0);
  }
}
