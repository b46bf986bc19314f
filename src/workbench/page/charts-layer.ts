/** Draws charts over the cells. With frozen panes one chart is up to four pieces, each clipped by its pane. */
import type { ChartView } from '../emulator/session';
import { h } from './dom';

/** One of the grid's canvases, and where it begins: pixels from the corner of the first cell of the tab. */
export interface ChartPane {
  readonly canvas: HTMLElement;
  readonly left: number;
  readonly top: number;
  /** Its row numbers: pixels before its first cell. */
  readonly inset: number;
}

/** A chart with its corner in pixels from that of the first cell of the tab. */
export interface PlacedChart {
  readonly chart: ChartView;
  readonly left: number;
  readonly top: number;
}

/** An image can neither run nor load anything, whatever stands in the cells it shows. */
export const chartImage = ({ svg, label, width, height }: ChartView): HTMLImageElement =>
  h('img', {
    class: 'wb-chart',
    src: `data:image/svg+xml,${encodeURIComponent(svg)}`,
    alt: label,
    width,
    height,
    draggable: 'false',
  });

export class ChartsLayer {
  private drawn = '';

  /** Draws nothing anew while charts and places are the same. */
  draw(panes: readonly ChartPane[], charts: readonly PlacedChart[]): void {
    const places = panes.map(({ left, top, inset }) => [left, top, inset]);
    const wanted = JSON.stringify([places, charts]);
    const gone = panes.some(({ canvas }) => !canvas.querySelector(':scope > .wb-charts'));
    if (wanted === this.drawn && !gone) return;
    this.drawn = wanted;
    for (const pane of panes) {
      const pieces = charts.map((placed) => drawPiece(placed, pane));
      pane.canvas.querySelector(':scope > .wb-charts')?.remove();
      pane.canvas.append(h('div', { class: 'wb-charts' }, ...pieces));
    }
  }
}

/** Beyond the left or upper edge of a pane there is only what another pane shows. */
function drawPiece({ chart, left, top }: PlacedChart, pane: ChartPane): HTMLElement {
  const image = chartImage(chart);
  image.style.left = `${left - pane.left + pane.inset}px`;
  image.style.top = `${top - pane.top}px`;
  return image;
}
