/** What to expect: customers and value by month, as ranges, from what became of leads of the same age. */
import type { Day } from '../cell';

/** A mean, and the range in which the truth lies in 80 cases of 100. */
export interface Range {
  readonly mean: number;
  readonly low: number;
  readonly high: number;
}

/** A lead as the forecast sees it. Days are whole days since 1970-01-01. */
export interface Prospect {
  /** Source, or temperature when sent; `''`: unknown. */
  readonly group: string;
  readonly enteredOn: number;
  /** Steps of its way that were reached, by day: the stage ratios come from these. */
  readonly sentOn: number | undefined;
  readonly acceptedOn: number | undefined;
  readonly qualifiedOn: number | undefined;
  readonly wonOn: number | undefined;
  /** It ended otherwise: it will not be won any more. */
  readonly lostOn: number | undefined;
  /** What it was won for; undefined where nobody said. */
  readonly amount: number | undefined;
}

/** Visits of a week by source, as typed. */
export interface Visits {
  /** Its Monday. */
  readonly week: number;
  readonly source: string;
  readonly visits: number;
}

export interface MonthForecast {
  /** The first day of the month. */
  readonly month: Day;
  /** All customers of the month: those won already, and those still to come. */
  readonly wins: Range;
  /** Undefined where no win has an amount. */
  readonly amount: Range | undefined;
  /** By group, largest first; the means add up to that of the month. */
  readonly groups: readonly { readonly group: string; readonly wins: Range }[];
  /** Of the mean: won already, from leads that are there, from leads still to come. */
  readonly made: { readonly won: number; readonly inHand: number; readonly toCome: number };
}

/** From one step to the next, of leads old enough to have taken it, and the visits before all. */
export interface StepRatio {
  readonly step: 'visit' | 'lead' | 'sent' | 'accepted' | 'qualified';
  readonly to: 'lead' | 'sent' | 'accepted' | 'qualified' | 'won';
  /** Counted. */
  readonly from: number;
  readonly reached: number;
  /** Shrunk, 0 to 1, with its range. */
  readonly ratio: Range;
}

/** A week, or a day, that brought far more leads than a usual week: it is not taken to come again. */
export interface ToldBurst {
  /** Both included. */
  readonly from: Day;
  readonly to: Day;
  readonly leads: number;
  /** A week, in the median. */
  readonly usual: number;
}

/** A forecast made before, beside what happened. Never rewritten. */
export interface PastForecast {
  /** When it was made. */
  readonly week: Day;
  readonly month: Day;
  readonly wins: Range;
  /** What happened; undefined while the month is not over. */
  readonly truth: number | undefined;
  readonly isWithin: boolean | undefined;
}

export type ForecastOutcome =
  | {
      readonly kind: 'forecast';
      readonly months: readonly MonthForecast[];
      readonly ratios: readonly StepRatio[];
      /** Share of all wins that have come by day 7, 14, 30, 60, 90, 180 of a lead's age. */
      readonly curve: readonly { readonly day: number; readonly share: number }[];
      /** The last of the last eight weeks. */
      readonly burst: ToldBurst | undefined;
      readonly past: readonly PastForecast[];
    }
  | {
      /** What there is, and what it would take. Past forecasts are shown all the same. */
      readonly kind: 'too-short';
      readonly has: { readonly wins: number; readonly leads: number; readonly days: number };
      readonly needs: { readonly wins: number; readonly leads: number; readonly days: number };
      readonly past: readonly PastForecast[];
    };
