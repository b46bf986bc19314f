/** `/print?tab=Informe`: a tab as it prints on A4, upright, fitted to the page or to its width. */
import type { CellView, SheetView } from '../emulator/session';
import { cellName } from './addresses';
import { isTicked } from './cell-paint';
import { chartImage } from './charts-layer';
import { h } from './dom';
import { overflowRoom } from './overflow';
import { declarationsOf } from './style-classes';
import { texts } from './texts';

/** Of an A4 page without its margins, in pixels; styles/print.css has the margins. */
const PAPER = { width: 703, height: 1009 } as const;

type Fit = keyof typeof texts.print.fits;

interface Extent {
  readonly row: number;
  readonly column: number;
}

/** The page for one of the tabs; without a name, that of the first. */
export function printPage(sheets: readonly SheetView[], name: string | null): HTMLElement {
  const sheet =
    name === null ? sheets.find(({ hidden }) => !hidden) : sheets.find((each) => each.name === name);
  if (!sheet) return h('main', { class: 'wb-document' }, h('p', {}, texts.print.missing(name ?? '')));
  document.title = texts.print.title(sheet.name);
  const picture = h('div', { class: 'wb-print-sheet' });
  const paper = h('div', { class: 'wb-paper' }, h('div', {}, picture));
  requestAnimationFrame(() => {
    layOut(sheet, picture);
    fitTo('page', picture);
  });
  return h('main', { class: 'wb-document wb-print' }, controls(sheet, picture), paper);
}

/** Not printed. */
function controls(sheet: SheetView, picture: HTMLElement): HTMLElement {
  const options = Object.entries(texts.print.fits).map(([fit, label]) => h('option', { value: fit }, label));
  const select = h('select', { onchange: () => fitTo(select.value as Fit, picture) }, ...options);
  return h(
    'div',
    { class: 'wb-print-controls' },
    h('h1', {}, texts.print.title(sheet.name)),
    h('label', {}, `${texts.print.fit}: `, select),
    h('span', {}, texts.print.paper),
    h('button', { class: 'wb-primary', onclick: () => print() }, texts.print.run),
  );
}

function layOut(sheet: SheetView, picture: HTMLElement): void {
  const extent = extentOf(sheet);
  if (extent.row < 0 || extent.column < 0) {
    picture.textContent = texts.print.empty;
    return;
  }
  const table = tableOf(sheet, extent);
  picture.classList.toggle('wb-without-lines', sheet.hiddenGridlines);
  picture.replaceChildren(table);
  const charts = sheet.charts().map((chart) => {
    const image = chartImage(chart);
    const row = table.rows[chart.row];
    image.style.left = `${widthBefore(sheet, chart.column) + chart.x}px`;
    image.style.top = `${(row?.offsetTop ?? table.offsetHeight) + chart.y}px`;
    return image;
  });
  picture.append(...charts);
  const right = charts.map((image) => image.offsetLeft + image.offsetWidth);
  const bottom = charts.map((image) => image.offsetTop + image.offsetHeight);
  picture.style.width = `${Math.max(table.offsetWidth, ...right)}px`;
  picture.style.height = `${Math.max(table.offsetHeight, ...bottom)}px`;
}

/** Cells with content, and those under charts. */
function extentOf(sheet: SheetView): Extent {
  const charts = sheet.charts();
  const { row, column } = sheet.extent();
  return {
    row: Math.max(row, ...charts.map((chart) => chart.row)),
    column: Math.max(column, ...charts.map((chart) => chart.column)),
  };
}

/**
 * Only ever smaller than it is. One page is a picture made smaller as a whole, lines included; what runs over several
 * pages has to be laid out small, so that the breaks fall between rows.
 */
function fitTo(fit: Fit, picture: HTMLElement): void {
  const width = Number.parseFloat(picture.style.width) || 1;
  const height = Number.parseFloat(picture.style.height) || 1;
  const scale = Math.min(1, PAPER.width / width, fit === 'page' ? PAPER.height / height : 1);
  const onePage = fit === 'page';
  picture.style.setProperty('zoom', onePage ? '1' : String(scale));
  picture.style.transform = onePage ? `scale(${scale})` : '';
  const room = picture.parentElement;
  room?.classList.toggle('wb-one-page', onePage);
  room?.style.setProperty('--height', `${Math.ceil(height * scale)}px`);
}

function widthBefore(sheet: SheetView, column: number): number {
  let width = 0;
  for (let each = 0; each < column; each++) width += sheet.columnHidden(each) ? 0 : sheet.columnWidth(each);
  return width;
}

function tableOf(sheet: SheetView, extent: Extent): HTMLTableElement {
  const shown = Array.from({ length: extent.column + 1 }, (_, column) => column).filter(
    (column) => !sheet.columnHidden(column),
  );
  const widths = shown.map((column) => h('col', { style: `width: ${sheet.columnWidth(column)}px` }));
  const total = shown.reduce((width, column) => width + sheet.columnWidth(column), 0);
  const rows = Array.from({ length: extent.row + 1 }, (_, row) =>
    h(
      'tr',
      // Letters of a row that is low on purpose must not make it higher than it is on the screen.
      { style: `height: ${sheet.rowHeight(row)}px; --room: ${sheet.rowHeight(row) - 2}px` },
      ...shown.map((column) => cellOf(sheet, row, column, shown)),
    ),
  );
  return h('table', { style: `width: ${total}px` }, h('colgroup', {}, ...widths), h('tbody', {}, ...rows));
}

/** Nothing for a cell that a merge covers. */
function cellOf(
  sheet: SheetView,
  row: number,
  column: number,
  shown: readonly number[],
): HTMLTableCellElement | undefined {
  const merge = sheet.merges.find(
    ({ top, left, bottom, right }) => row >= top && row <= bottom && column >= left && column <= right,
  );
  if (merge && (merge.top !== row || merge.left !== column)) return undefined;
  const view = sheet.cell(row, column);
  const room = merge ? 0 : overflowRoom(sheet, row, column, view);
  const align = view.style.verticalAlign ?? 'bottom';
  return h(
    'td',
    {
      class: `wb-${view.kind}${room > 0 ? ' wb-overflow' : ''}`,
      style: `${declarationsOf(view.style)}; vertical-align: ${align}`,
      'data-cell': cellName({ row, column }),
      rowspan: merge && merge.bottom - merge.top + 1,
      colspan: merge && shown.filter((each) => each >= merge.left && each <= merge.right).length,
    },
    h('div', room > 0 ? { style: `width: calc(100% + ${room}px)` } : {}, textOf(view)),
  );
}

const textOf = (view: CellView): string => {
  if (view.choice?.kind !== 'checkbox') return view.text;
  return isTicked(view) ? '☑' : '☐';
};
