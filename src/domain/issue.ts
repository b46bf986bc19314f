/** Faults in what people typed, as data: where, what stood there, what was expected. Sentences live in `messages`. */

/** The tabs of the workbook, by role; their visible names are in `vocabulary.ts`. */
export type TabRole =
  | 'leads'
  | 'matrix'
  | 'settings'
  | 'interactions'
  | 'personas'
  | 'review'
  | 'handoffs'
  | 'actions'
  | 'log'
  | 'report'
  | 'visits'
  | 'history'
  | 'weeks'
  | 'forecasts';

/** `error`: something was left out or read otherwise than meant. `warning`: it works, but look. `note`: good to know. */
export type Severity = 'error' | 'warning' | 'note';

/** Row and column are 1-based sheet coordinates; `header` names the column where the letter is not known. */
export interface Place {
  readonly tab: TabRole;
  readonly row?: number;
  readonly column?: number;
  readonly header?: string;
}

export interface Issue {
  readonly code: IssueCode;
  readonly severity: Severity;
  readonly place: Place;
  /** What stood there, as the person sees it. */
  readonly received: string;
  /** Further parts of the sentence: nearest name, the other row, a count. */
  readonly params: Readonly<Record<string, string | number>>;
}

/** Every fault the domain can find. `messages` must hold a sentence for each: the compiler checks. */
export type IssueCode =
  | 'missing-table'
  | 'unknown-table'
  | 'repeated-table'
  | 'refused-time-zone'
  | 'settings-header'
  | 'unknown-setting'
  | 'repeated-setting'
  | 'unreadable-setting'
  | 'unreadable-item'
  | 'no-turn'
  | 'thresholds'
  | 'unknown-column'
  | 'missing-header'
  | 'repeated-header'
  | 'no-degrees'
  | 'degree-out-of-range'
  | 'unread-column'
  | 'unnamed-criterion'
  | 'repeated-criterion'
  | 'unknown-dimension'
  | 'unknown-source'
  | 'unreadable-weight'
  | 'unreadable-share'
  | 'unreadable-condition'
  | 'inner-negation'
  | 'criterion-without-degrees'
  | 'weights-total'
  | 'missing-field'
  | 'field-outside-data'
  | 'unreadable-half-life'
  | 'fading-condition'
  | 'falling-shares'
  | 'interactions-only'
  | 'unreadable-event-dates'
  | 'unknown-event-leads'
  | 'future-events'
  | 'untyped-events'
  | 'unknown-product'
  | 'unknown-persona'
  | 'unnamed-persona'
  | 'unreadable-reentry'
  | 'unknown-stage'
  | 'unknown-temperature'
  | 'unknown-objective'
  | 'unnamed-action'
  | 'unreadable-days'
  | 'lost-condition'
  | 'near-name'
  | 'unmet-criterion'
  | 'range-as-text'
  | 'unmatched-events'
  | 'no-evaluation-day'
  | 'vain-comparisons'
  | 'no-id-column'
  | 'own-title'
  | 'repeated-header-row'
  | 'repeated-id'
  | 'repeated-email'
  | 'repeated-phone'
  | 'excluded-buyer'
  | 'unreadable-hold'
  | 'unknown-handoff-word'
  | 'unreadable-moment'
  | 'unreadable-amount'
  | 'negative-amount'
  | 'far-amount'
  | 'undated-win'
  | 'future-result'
  | 'early-result'
  | 'repeated-handoff'
  | 'handoff-without-lead'
  | 'two-open-handoffs'
  | 'unreadable-week'
  | 'unreadable-visits'
  | 'many-visits'
  | 'future-week'
  | 'repeated-visits'
  | 'unknown-visit-source';

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'note'];
const TAB_ORDER: readonly TabRole[] = [
  'matrix',
  'settings',
  'leads',
  'interactions',
  'personas',
  'handoffs',
  'actions',
  'log',
  'review',
  'visits',
];

/** Errors before warnings before notes; within each by tab, row and column. */
export const inReadingOrder = (issues: readonly Issue[]): Issue[] =>
  issues
    .slice()
    .sort(
      (a, b) =>
        SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) ||
        TAB_ORDER.indexOf(a.place.tab) - TAB_ORDER.indexOf(b.place.tab) ||
        (a.place.row ?? 0) - (b.place.row ?? 0) ||
        (a.place.column ?? 0) - (b.place.column ?? 0),
    );
