/** What is drawn: everything about a chart that its picture shows. */
import type { ChartType } from '../model/chart-state';
import type { Ends } from './scale';

export type LegendPlace = 'top' | 'right' | 'bottom' | 'none';

export interface Series {
  readonly label: string;
  /** One for each category; `null` leaves a gap. */
  readonly values: readonly (number | null)[];
  readonly color: string;
}

export interface Picture {
  readonly type: ChartType;
  readonly title: string;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  readonly categories: readonly string[];
  readonly series: readonly Series[];
  readonly stacked: boolean;
  readonly legend: LegendPlace;
  readonly horizontalTitle: string;
  readonly verticalTitle: string;
  /** Of the axis of values. */
  readonly ends: Ends;
  /** How values are written beside the axis. */
  readonly format: (value: number) => string;
}

/** Where the bars and lines go, in pixels. */
export interface Plot {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Those that Google gives to series without a colour of their own. */
export const PALETTE = ['#4285f4', '#ea4335', '#fbbc04', '#34a853', '#ff6d01', '#46bdc6'] as const;

export const INK = '#3c4043';
export const FAINT = '#dadce0';
export const SMALL = 11;
export const TITLE = 15;
