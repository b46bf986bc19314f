/** Charts as a tab keeps them, and where they and their ranges go when rows, columns or tabs come and go. */
import type { SheetId } from '../engine';
import type { Block } from '../session';
import type { SheetState } from './book-state';
import { type Shift, shiftBlock, shiftPosition } from './spans';

export type ChartType = 'COLUMN' | 'BAR' | 'LINE';

export interface ChartRange {
  readonly sheet: SheetId;
  readonly block: Block;
}

/** The cell it hangs from, 0-based, and how far from that cell's corner, in pixels. */
export interface ChartAnchor {
  readonly row: number;
  readonly column: number;
  readonly x: number;
  readonly y: number;
}

export interface ChartParts {
  readonly type: ChartType;
  readonly ranges: readonly ChartRange[];
  readonly anchor: ChartAnchor;
  /** By Google's names, as they were set: plain JSON. */
  readonly options: Readonly<Record<string, unknown>>;
  /** How many rows at the start name the series; `null` leaves that to Sheets. */
  readonly headers: number | null;
  readonly transposed: boolean;
}

export interface ChartState extends ChartParts {
  readonly id: number;
}

export const NEW_CHART: ChartParts = {
  type: 'COLUMN',
  ranges: [],
  anchor: { row: 0, column: 0, x: 0, y: 0 },
  options: {},
  headers: null,
  transposed: false,
};

type MoveBlock = (block: Block) => Block | undefined;

const withRanges = (chart: ChartState, sheet: SheetId, move: MoveBlock): ChartState => {
  if (!chart.ranges.some((range) => range.sheet === sheet)) return chart;
  const ranges = chart.ranges.flatMap((range) => {
    const block = range.sheet === sheet ? move(range.block) : range.block;
    return block ? [{ ...range, block }] : [];
  });
  return { ...chart, ranges };
};

/** The charts of any tab after the blocks of tab `sheet` moved; the very list where none is concerned. */
export const moveChartRanges = (
  charts: SheetState['charts'],
  sheet: SheetId,
  move: MoveBlock,
): SheetState['charts'] => {
  const moved = charts.map((chart) => withRanges(chart, sheet, move));
  return moved.every((chart, index) => chart === charts[index]) ? charts : moved;
};

const shiftAnchor = (anchor: ChartAnchor, shift: Shift): ChartAnchor => {
  const place = shiftPosition(anchor[shift.axis], shift);
  // The cell is gone: the chart hangs from the one that took its place.
  return place === undefined
    ? { ...anchor, [shift.axis]: shift.at, [shift.axis === 'row' ? 'y' : 'x']: 0 }
    : { ...anchor, [shift.axis]: place };
};

/** Ranges after rows or columns of tab `shifted` came or went. */
export const shiftChartRanges = (
  charts: SheetState['charts'],
  shifted: SheetId,
  shift: Shift,
): SheetState['charts'] => moveChartRanges(charts, shifted, (block) => shiftBlock(block, shift));

/** Where the charts of the shifted tab itself hang. */
export const shiftAnchors = (charts: SheetState['charts'], shift: Shift): SheetState['charts'] =>
  charts.map((chart) => ({ ...chart, anchor: shiftAnchor(chart.anchor, shift) }));
