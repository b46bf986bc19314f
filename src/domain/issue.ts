/** Faults in what people typed, as data: where, what stood there, what was expected. Sentences live in `messages`. */

/** The tabs of the workbook, by role; their visible names are in `vocabulary.ts`. */
export type TabRole = 'leads' | 'matrix' | 'settings' | 'interactions' | 'personas' | 'review' | 'handoffs';

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
export type IssueCode = 'missing-table';
