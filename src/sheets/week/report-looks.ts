/** How `Informe` looks: the columns of its two panels, and the kinds of its cells. */
import type { Table } from '../../domain/cell';
import type { Letters } from './text-width';

/** Label and five numbers: in pixels. */
const PANEL = [136, 69, 58, 95, 69, 50] as const;
const GAP = 8;

/** All columns of the page, 962 px: fitted to the width of an A4 page, figures of 9 points keep 6.6. */
export const REPORT_WIDTHS: readonly number[] = [...PANEL, GAP, ...PANEL];
export const PANEL_WIDTH = PANEL.reduce((sum, width) => sum + width, 0);
/** 1-based columns where the panels begin. */
export const LEFT_PANEL = 1;
export const RIGHT_PANEL = PANEL.length + 2;
export const ROW_HEIGHT = 14;
/** From where one of its columns begins to where the panel ends, in pixels. */
export const roomFrom = (column: number): number =>
  PANEL.slice(column).reduce((sum, width) => sum + width, 0);
/** Of one column of a panel. */
export const columnRoom = (column: number): number => PANEL[column] ?? 0;
export const PAGE_WIDTH = REPORT_WIDTHS.reduce((sum, width) => sum + width, 0);
export const TITLE_HEIGHT = 30;

/** How high an A4 page is for its width within narrow margins, and within the usual ones of Google. */
export const PAPER = { least: 1.43, most: 1.485 } as const;

export type ReportLook =
  | 'blank'
  | 'title'
  | 'subtitle'
  | 'sentence'
  | 'notice'
  | 'heading'
  | 'headingSource'
  | 'column'
  | 'label'
  | 'longLabel'
  | 'who'
  | 'why'
  | 'figure'
  | 'totalLabel'
  | 'longTotalLabel'
  | 'total'
  | 'mark'
  | 'note'
  | 'data';

interface Look {
  /** Points. */
  readonly size: number;
  readonly colour: string;
  readonly weight: 'bold' | 'normal';
  readonly background: string | null;
  readonly align: 'left' | 'right';
}

const TEXT = '#1F2933';
const GREY = '#6B7680';
const BAND = '#E4EAF0';

const PLAIN: Look = { size: 9, colour: TEXT, weight: 'normal', background: null, align: 'left' };
const HEADING: Look = { ...PLAIN, weight: 'bold', background: BAND };

/** Nothing below 8 points, since paper takes a quarter away. Small grey letters have a contrast above 4.5 on white and on the band of headings. */
const LOOKS: Readonly<Record<ReportLook, Look>> = {
  blank: PLAIN,
  title: { ...PLAIN, size: 16, weight: 'bold' },
  subtitle: { ...PLAIN, colour: GREY },
  sentence: { ...PLAIN, size: 10 },
  notice: { ...PLAIN, colour: '#8F5B01' },
  heading: HEADING,
  headingSource: { ...HEADING, size: 8, weight: 'normal', colour: '#52606D' },
  column: { ...PLAIN, size: 8, colour: GREY, align: 'right' },
  label: PLAIN,
  longLabel: { ...PLAIN, size: 8 },
  who: { ...PLAIN, size: 8 },
  why: { ...PLAIN, size: 8, colour: '#3B4754' },
  figure: { ...PLAIN, align: 'right' },
  totalLabel: { ...PLAIN, weight: 'bold' },
  longTotalLabel: { ...PLAIN, size: 8, weight: 'bold' },
  total: { ...PLAIN, weight: 'bold', align: 'right' },
  mark: { ...PLAIN, size: 8, colour: GREY },
  note: { ...PLAIN, size: 8, colour: GREY },
  // White on white: it lies under a chart, and where rows grow on paper nobody is to read it.
  data: { ...PLAIN, size: 7, colour: '#FFFFFF' },
};

/** How large the letters of a look are. */
export const lettersOf = (look: ReportLook): Letters => LOOKS[look];

type Looks = readonly (readonly ReportLook[])[];

/** One property of each cell, as the setters for whole blocks take it. */
export const lookRows = <Key extends keyof Look>(looks: Looks, key: Key): Look[Key][][] =>
  looks.map((row) => row.map((look) => LOOKS[look][key]));

/** A page of cells, all rows as wide as the page. */
export interface ReportCells {
  readonly values: Table;
  readonly looks: Looks;
  readonly formats: readonly (readonly string[])[];
  /** Bubbles of cells: they take no room on paper. */
  readonly notes: readonly (readonly string[])[];
}
