/**
 * The weekly mail as a list of blocks, in words. Both of its parts, the one with looks and the plain one, are written
 * from the same blocks, so that no figure stands in one and not in the other.
 */
import type { ReportChart } from '../messages/week/report-charts';

/** What stands in a cell: a figure, and beside it the range in which it lies. */
export interface DigestCellText {
  readonly text: string;
  readonly range: string;
}

export interface DigestRow {
  readonly label: string;
  readonly role: 'total' | 'heading' | 'line';
  readonly cells: readonly DigestCellText[];
}

export interface DigestLink {
  readonly text: string;
  readonly url: string;
}

export type DigestBlock =
  | { readonly kind: 'title'; readonly text: string }
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'subheading'; readonly text: string }
  | { readonly kind: 'list'; readonly lines: readonly string[] }
  | { readonly kind: 'note'; readonly text: string }
  | { readonly kind: 'chart'; readonly chart: ReportChart }
  | {
      readonly kind: 'table';
      readonly name: string;
      readonly columns: readonly string[];
      readonly rows: readonly DigestRow[];
    }
  | { readonly kind: 'links'; readonly links: readonly DigestLink[] };
