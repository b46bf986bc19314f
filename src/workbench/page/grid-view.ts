/** The grid as a pure view of one tab: SlickGrid draws what the session holds and keeps nothing. */
import { SlickGrid } from 'slickgrid';
import type { Block, ChartView, SheetView } from '../emulator/session';
import { type Cell, readBlock } from './addresses';
import { type ChartPane, ChartsLayer, type PlacedChart } from './charts-layer';
import { gridColumns, mergedColumns, rowHeadWidth, shownColumns } from './grid-columns';
import { drawShapes, type Shape } from './overlay';
import { RowHeights } from './row-heights';

export interface Scroll {
  readonly top: number;
  readonly left: number;
}

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

const defaultRowHeight = 21;
const leastScrollingWidth = 150;

/** SlickGrid only draws: selection, keys, editing, sorting and the wheel are ours. */
const fixedOptions = {
  rowHeight: defaultRowHeight,
  enableVariableRowHeight: true,
  enableCellNavigation: false,
  enableColumnReorder: false,
  enableHtmlRendering: false,
  enableMouseWheelScrollHandler: false,
  forceSyncScrolling: true,
  dataItemColumnValueExtractor: () => '',
  // Too wide frozen columns are dealt with below; SlickGrid would raise an alert.
  invalidColumnFreezeWidthCallback: () => undefined,
};

export class GridView {
  /** Told when cells stand elsewhere: after scrolling, and after sizes changed. */
  onMove: () => void = () => undefined;
  private grid: SlickGrid | undefined;
  private sheet: SheetView | undefined;
  private shown: readonly number[] = [];
  private layout = '';
  private shapes: readonly Shape[] = [];
  private readonly heights = new RowHeights();
  private readonly charts = new ChartsLayer();
  /** Of the host, kept because asking the browser makes it lay the page out. */
  private width = 0;

  constructor(
    readonly host: HTMLElement,
    private readonly onResize: (column: number, width: number) => void,
  ) {
    new ResizeObserver(([entry]) => this.fit(entry?.contentRect.width ?? 0)).observe(host);
    host.addEventListener('wheel', (event) => this.wheel(event), { passive: false });
  }

  /** Draws a tab. Only changed sizes, columns or frozen panes build a new grid: SlickGrid cannot change those alive. */
  show(sheet: SheetView, scroll?: Scroll): void {
    this.width ||= this.host.clientWidth;
    const kept = scroll ?? this.scroll();
    const layout = this.layoutOf(sheet);
    this.sheet = sheet;
    this.heights.forget();
    if (layout === this.layout) this.grid?.invalidateRowHeights();
    else this.build(sheet, layout);
    if (scroll || layout !== this.layout) this.scrollTo(kept);
    this.layout = layout;
    this.describe(sheet);
    this.drawHeads();
    this.drawCharts();
  }

  repaint(sheet: SheetView): void {
    this.sheet = sheet;
    this.grid?.invalidateRowHeights();
    this.drawCharts();
  }

  private layoutOf(sheet: SheetView): string {
    const widths = Array.from({ length: sheet.columns }, (_, column) =>
      sheet.columnHidden(column) ? 0 : sheet.columnWidth(column),
    );
    return [sheet.id, sheet.frozenRows, this.frozenColumns(sheet), ...widths].join();
  }

  /** Frozen columns that leave room to scroll; a narrow window freezes fewer, as a wider one would show nothing else. */
  private frozenColumns(sheet: SheetView): number {
    const space = this.width - leastScrollingWidth;
    let width = rowHeadWidth;
    for (let column = 0; column < sheet.frozenColumns; column++) {
      width += sheet.columnHidden(column) ? 0 : sheet.columnWidth(column);
      if (width > space) return column;
    }
    return sheet.frozenColumns;
  }

  private build(sheet: SheetView, layout: string): void {
    this.grid?.destroy(true);
    this.layout = layout;
    this.shown = shownColumns(sheet);
    const current = (): SheetView => this.sheet ?? sheet;
    const data = {
      getLength: () => current().rows,
      getItem: (row: number) => ({ row }),
      getItemMetadata: (row: number) => mergedColumns(current(), this.shown, row),
    };
    const columns = gridColumns(this.shown, current, (row) => this.heights.measure(current(), row));
    this.grid = new SlickGrid(this.host, data, columns, {
      ...fixedOptions,
      rowHeightProvider: (_grid, row) => this.heights.of(current(), row),
      frozenColumn: this.shown.filter((column) => column < this.frozenColumns(sheet)).length,
      frozenRow: sheet.frozenRows > 0 ? sheet.frozenRows : -1,
    });
    // The keyboard belongs to the editor's field; SlickGrid would stop Tab at each of its panes.
    for (const stop of this.host.querySelectorAll('[tabindex="0"]')) stop.setAttribute('tabindex', '-1');
    this.listen(this.grid);
  }

  /** What the grid says of itself as a whole, to styles and to those who hear it. */
  private describe(sheet: SheetView): void {
    this.host.setAttribute('aria-rowcount', String(sheet.rows));
    this.host.setAttribute('aria-colcount', String(sheet.columns));
    this.host.classList.toggle('wb-frozen-columns', this.frozenColumns(sheet) > 0);
    this.host.classList.toggle('wb-frozen-rows', sheet.frozenRows > 0);
    this.host.classList.toggle('wb-without-lines', sheet.hiddenGridlines);
  }

  private listen(grid: SlickGrid): void {
    grid.onRendered.subscribe(() => {
      this.drawHeads();
      if (this.heights.takeChanged()) queueMicrotask(() => this.layRowsOut());
    });
    grid.onScroll.subscribe(() => this.onMove());
    grid.onColumnsResized.subscribe((_event, { triggeredByColumn }) => {
      const column = Number(triggeredByColumn.slice(1));
      const width = grid.getColumns()[grid.getColumnIndex(triggeredByColumn)]?.width;
      if (width) this.onResize(column, width);
    });
  }

  /** Rows that were just measured push the others down, and what lies over them. */
  private layRowsOut(): void {
    this.grid?.invalidateRowHeights();
    this.draw(this.shapes);
    this.drawCharts();
    this.onMove();
  }

  private fit(width: number): void {
    this.width = width;
    if (!this.sheet || !this.grid) return;
    if (this.layoutOf(this.sheet) !== this.layout) this.show(this.sheet);
    this.grid.resizeCanvas();
    this.draw(this.shapes);
    this.onMove();
  }

  /** SlickGrid's own wheel handler moves a row at a time; frozen panes have no scrollbars of their own. */
  private wheel(event: WheelEvent): void {
    const main = this.mainViewport();
    if (!main || event.ctrlKey) return;
    const unit = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? defaultRowHeight : 1;
    const sideways = event.shiftKey && event.deltaX === 0;
    main.scrollTop += sideways ? 0 : event.deltaY * unit;
    main.scrollLeft += (sideways ? event.deltaY : event.deltaX) * unit;
    event.preventDefault();
  }

  /** The viewport with the scrollbars: the last of SlickGrid's four that is in use. */
  private mainViewport(): HTMLElement | undefined {
    const lower = (this.sheet?.frozenRows ?? 0) > 0 ? 1 : 0;
    return this.host.querySelectorAll<HTMLElement>('.slick-viewport-right')[lower];
  }

  scroll(): Scroll {
    const main = this.mainViewport();
    return { top: main?.scrollTop ?? 0, left: main?.scrollLeft ?? 0 };
  }

  scrollTo({ top, left }: Scroll): void {
    const main = this.mainViewport();
    if (!main) return;
    main.scrollTop = top;
    main.scrollLeft = left;
    this.grid?.render();
  }

  scrollBy(top: number, left: number): void {
    const now = this.scroll();
    this.scrollTo({ top: now.top + top, left: now.left + left });
  }

  reveal(cell: Cell): void {
    this.grid?.scrollCellIntoView(cell.row, this.gridColumn(cell.column), false);
  }

  /** How many rows a page holds. */
  pageRows(): number {
    return Math.max(1, Math.floor((this.mainViewport()?.clientHeight ?? 0) / defaultRowHeight) - 1);
  }

  /** A cell's place within the host, also when it is scrolled out of sight. */
  box(cell: Cell): Box | undefined {
    const column = this.gridColumn(cell.column);
    const box = this.grid?.getCellNodeBox(cell.row, column);
    const canvas = this.grid?.getCanvasNode(column, cell.row);
    if (!box || !canvas) return undefined;
    const origin = this.host.getBoundingClientRect();
    const pane = canvas.getBoundingClientRect();
    return {
      left: pane.left - origin.left + box.left,
      top: pane.top - origin.top + box.top,
      width: box.right - box.left,
      height: box.bottom - box.top + 1,
    };
  }

  /** The part of the window where cells are drawn, without heads and scrollbars. */
  area(): DOMRect {
    const head = this.host.querySelector('.slick-header')?.getBoundingClientRect();
    const main = this.mainViewport();
    const right = main ? main.getBoundingClientRect().left + main.clientWidth : 0;
    const bottom = main ? main.getBoundingClientRect().top + main.clientHeight : 0;
    const left = this.host.getBoundingClientRect().left + rowHeadWidth;
    const top = head?.bottom ?? 0;
    return new DOMRect(left, top, right - left, bottom - top);
  }

  /** How far left a column can be seen, within the host: scrolling ones disappear behind the frozen ones. */
  leftEdgeOf(column: number): number {
    const scrolls = this.sheet && column >= this.frozenColumns(this.sheet);
    const main = scrolls ? this.mainViewport()?.getBoundingClientRect() : undefined;
    return main ? main.left - this.host.getBoundingClientRect().left : rowHeadWidth;
  }

  /** The cell under a point of the window, or the nearest drawn one. */
  cellNear(x: number, y: number): Cell | undefined {
    const area = this.area();
    const inside = (value: number, from: number, to: number): number =>
      Math.max(from + 1, Math.min(value, to - 2));
    const element = document.elementFromPoint(
      inside(x, area.left, area.right),
      inside(y, area.top, area.bottom),
    );
    return this.cellOf(element);
  }

  cellOf(element: Element | null): Cell | undefined {
    const name = element?.closest<HTMLElement>('[data-cell]')?.dataset.cell;
    const block = name && this.sheet ? readBlock(name, this.sheet.rows, this.sheet.columns) : undefined;
    return block && { row: block.top, column: block.left };
  }

  /** Draws selection, active cell and copied area over the cells. */
  draw(shapes: readonly Shape[]): void {
    this.shapes = shapes;
    if (!this.grid || !this.sheet) return;
    const boxOf = (cell: Cell) => this.grid!.getCellNodeBox(cell.row, this.gridColumn(cell.column));
    drawShapes(this.panes(this.grid, this.sheet), boxOf, shapes);
    this.drawHeads();
  }

  private drawCharts(): void {
    const { grid, sheet } = this;
    if (!grid || !sheet) return;
    const panes = this.panes(grid, sheet).map(({ canvas, cells }): ChartPane => {
      // The row numbers have a pane of their own where no columns are frozen.
      const inset = cells.left === 0 && this.frozenColumns(sheet) > 0 ? rowHeadWidth : 0;
      return { canvas, inset, left: this.leftOf(sheet, cells.left), top: this.topOf(sheet, cells.top) };
    });
    this.charts.draw(
      panes,
      sheet.charts().map((chart) => this.placed(sheet, chart)),
    );
  }

  private placed(sheet: SheetView, chart: ChartView): PlacedChart {
    const { row, column, x, y } = chart;
    return { chart, left: this.leftOf(sheet, column) + x, top: this.topOf(sheet, row) + y };
  }

  /** Pixels from the tab's first cell to a column, or to the next one that is shown. */
  private leftOf(sheet: SheetView, column: number): number {
    return this.shown
      .filter((shown) => shown < column)
      .reduce((left, shown) => left + sheet.columnWidth(shown), 0);
  }

  private topOf(sheet: SheetView, row: number): number {
    let top = 0;
    for (let above = 0; above < row; above++) top += this.heights.of(sheet, above);
    return top;
  }

  private panes(grid: SlickGrid, sheet: SheetView): { canvas: HTMLElement; cells: Block }[] {
    const rows = splitAt(sheet.frozenRows, sheet.rows);
    const columns = splitAt(this.frozenColumns(sheet), sheet.columns);
    return rows.flatMap((row) =>
      columns.map((column) => ({
        canvas: grid.getCanvasNode(this.gridColumn(column.from), row.from) as HTMLElement,
        cells: { top: row.from, bottom: row.to, left: column.from, right: column.to },
      })),
    );
  }

  /** Marks the letters and numbers beside the selection. */
  private drawHeads(): void {
    const block = this.shapes.find(({ kind }) => kind === 'block' || kind === 'single')?.block;
    for (const head of this.host.querySelectorAll<HTMLElement>('.slick-header-column')) {
      const column = Number(head.dataset.id?.slice(1));
      head.classList.toggle('wb-marked', !!block && column >= block.left && column <= block.right);
    }
    for (const head of this.host.querySelectorAll<HTMLElement>('[data-head-row]')) {
      const row = Number(head.dataset.headRow);
      const marked = !!block && row >= block.top && row <= block.bottom;
      head.parentElement?.classList.toggle('wb-marked', marked);
    }
  }

  /** The grid column of a sheet column, or of the next one that is shown. */
  private gridColumn(column: number): number {
    const place = this.shown.findIndex((shown) => shown >= column);
    return place < 0 ? this.shown.length : place + 1;
  }
}

function splitAt(frozen: number, count: number): { from: number; to: number }[] {
  return [
    { from: 0, to: frozen - 1 },
    { from: frozen, to: count - 1 },
  ].filter(({ from, to }) => from <= to);
}
