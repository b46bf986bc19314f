/** How `Informe` looks: the columns of its two panels, and the kinds of its cells. */
import type { Table } from '../../domain/cell';
import type { Letters } from './text-width';

/** Label, five numbers, source: in pixels. */
const PANEL = [124, 62, 58, 91, 64, 46, 71] as const;
const GAP = 8;

/** All columns of the page, 1040 px: with a hundred rows of 14 px it has the shape of an A4 page. */
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

export type ReportLook =
  | 'blank'
  | 'title'
  | 'subtitle'
  | 'sentence'
  | 'notice'
  | 'heading'
  | 'headingSource'
  | 'column'
  | 'sourceTitle'
  | 'label'
  | 'longLabel'
  | 'longestLabel'
  | 'who'
  | 'why'
  | 'figure'
  | 'totalLabel'
  | 'longTotalLabel'
  | 'total'
  | 'source'
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

/** Small grey letters have a contrast above 4.5 on white and on the band of headings. */
const LOOKS: Readonly<Record<ReportLook, Look>> = {
  blank: PLAIN,
  title: { ...PLAIN, size: 16, weight: 'bold' },
  subtitle: { ...PLAIN, colour: GREY },
  sentence: { ...PLAIN, size: 10 },
  notice: { ...PLAIN, colour: '#8F5B01' },
  heading: HEADING,
  headingSource: { ...HEADING, size: 7, weight: 'normal', colour: '#52606D' },
  column: { ...PLAIN, size: 7, colour: GREY, align: 'right' },
  sourceTitle: { ...PLAIN, size: 7, colour: GREY },
  label: PLAIN,
  longLabel: { ...PLAIN, size: 8 },
  longestLabel: { ...PLAIN, size: 7 },
  who: { ...PLAIN, size: 8 },
  why: { ...PLAIN, size: 8, colour: '#3B4754' },
  figure: { ...PLAIN, align: 'right' },
  totalLabel: { ...PLAIN, weight: 'bold' },
  longTotalLabel: { ...PLAIN, size: 8, weight: 'bold' },
  total: { ...PLAIN, weight: 'bold', align: 'right' },
  source: { ...PLAIN, size: 7, colour: GREY },
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
}
