/** The report of a week as data: every figure with the rows it was counted from. Words and looks live elsewhere. */
import type { Day } from '../cell';
import type { ForecastOutcome } from '../forecast/forecast';
import type { Split } from '../history/frozen';
import type { TabRole } from '../issue';
import type { Temperature } from '../vocabulary';
import type { Cause } from '../vocabulary-weeks';

/** A row of a tab, 1-based. */
export interface RowRef {
  readonly tab: TabRole;
  readonly row: number;
}

/** `share`: 0 to 1. `hours`: working hours. `money`: in the currency of the sheet. */
export type Unit = 'count' | 'share' | 'hours' | 'weeks' | 'points' | 'money';

/** One number of the report, and where it comes from. Whoever shows it does not compute it again. */
export interface Figure {
  /** Unique in a report: section, line, column, as in `handoffs.accepted.now`, `sources.«Web».share`. */
  readonly id: string;
  readonly unit: Unit;
  /** Undefined: there is nothing to measure. Not rounded. */
  readonly value: number | undefined;
  /** What was counted or measured. */
  readonly rows: readonly RowRef[];
  /** Of a share what it is a share of; of a difference what was there before. */
  readonly of?: readonly RowRef[];
  /** Of a share of few, or of a forecast: within this range in 80 cases of 100. */
  readonly range?: readonly [low: number, high: number];
  /** The truth may be more: what was measured began before the first frozen week. */
  readonly isAtLeast?: true;
}

/** What a line is about: a word of ours by its key (`messages/report.ts` has it), or a text of theirs. */
export type Label = { readonly term: string } | { readonly text: string };

export interface Line {
  readonly label: Label;
  /** `total`: of the lines above. `heading`: of the lines below, up to the next; without figures, or with their total. */
  readonly role?: 'total' | 'heading';
  /** As many as the section has columns; undefined where one says nothing. */
  readonly figures: readonly (Figure | undefined)[];
}

export type SectionId =
  | 'funnel'
  | 'flow'
  | 'temperatures'
  | 'handoffs'
  | 'sources'
  | 'criteria'
  | 'owners'
  | 'reasons'
  | 'disagreements';

export interface Section {
  readonly id: SectionId;
  /** Keys of column titles, without that of the labels. */
  readonly columns: readonly string[];
  readonly lines: readonly Line[];
}

/** A lead that rose or fell. */
export interface Mover {
  readonly lead: string;
  /** Name · company; personal data. `''` where the lead is gone. */
  readonly title: string;
  readonly row: RowRef;
  /** Undefined: had no score. */
  readonly before: number | undefined;
  readonly after: number | undefined;
  readonly beforeTemperature: Temperature | undefined;
  readonly afterTemperature: Temperature | undefined;
  readonly change: Split | undefined;
  readonly turnedBy: Cause | undefined;
}

/** What somebody changed in the matrix between two weeks; cells as they stood, in words. */
export interface MatrixChange {
  readonly kind: 'added' | 'removed' | 'changed';
  readonly criterion: string;
  /** Header of the column that changed; `''` for a whole row. */
  readonly header: string;
  readonly before: string;
  readonly after: string;
}

export interface Report {
  readonly week: Day;
  /** The days it covers: from the day of the week before up to, and without, the day it was taken. */
  readonly from: Day;
  readonly to: Day;
  /** The week it is compared with. */
  readonly previous: Day | undefined;
  /** When the week was taken, and the one before (else the beginning of `from`): what is open and overdue is as of then. */
  readonly takenAt: Day;
  readonly previousTakenAt: Day;
  /** The period before goes from here up to, and without, `from`. */
  readonly previousFrom: Day;
  /** The first day of the 13 weeks up to `to` that acceptance, reasons and disagreements look at. */
  readonly since: Day;
  readonly sections: readonly Section[];
  /** The largest change first, those of which the temperature turned before all. */
  readonly rose: readonly Mover[];
  readonly fell: readonly Mover[];
  readonly fresh: readonly Mover[];
  readonly gone: readonly Mover[];
  /** Sum of each cause over all leads that were there in both weeks. */
  readonly causes: Split;
  readonly matrixChanges: readonly MatrixChange[];
  readonly forecast: ForecastOutcome;
  /** Counts by week for the charts, the oldest first: at most 13 weeks. */
  readonly trend: readonly TrendWeek[];
}

export interface TrendWeek {
  readonly week: Day;
  /** The first day that it covers. */
  readonly from: Day;
  readonly temperatures: Readonly<Record<'hot' | 'warm' | 'cold', number>>;
  readonly sent: number;
  readonly accepted: number;
}
