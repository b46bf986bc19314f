/** A row of `Matriz`: what is asked, how much it weighs, and which answers earn which share of the weight. */
import type { Origin } from '../cell';
import type { Condition } from '../condition/condition';
import type { MatrixColumn } from '../vocabulary';

/** `fit`: who they are. `interest`: what they do. */
export type Dimension = 'fit' | 'interest';
/** Where the answer comes from. */
export type Source = 'lead' | 'interaction';

/** A condition and the share of the weight that it earns, 0 to 1. */
export interface Degree {
  readonly share: number;
  readonly condition: Condition;
  readonly header: string;
  /** 0-based column in the matrix table. */
  readonly column: number;
}

/** One item of an interaction criterion: a type, or a type and what its detail must be (`Visita: *precios*`). */
export interface EventType {
  /** Folded, as all that is compared. */
  readonly type: string;
  /** As people wrote it. */
  readonly written: string;
  /** What the folded `Detalle` must be; undefined = any. */
  readonly detail: ((folded: string) => boolean) | undefined;
}

export interface Criterion {
  readonly name: string;
  readonly dimension: Dimension;
  readonly source: Source;
  /** A header of the leads; for interactions `Campo` as written. */
  readonly field: string;
  /** Which interactions count; none for criteria about the lead. */
  readonly events: readonly EventType[];
  /** Share that each counted event earns, 0 to 1. */
  readonly perEvent: number;
  /** Days in which an event loses half of its worth; undefined = it keeps it. */
  readonly halfLife: number | undefined;
  /** Blank = all. */
  readonly products: readonly string[];
  readonly personas: readonly string[];
  /** Undefined: only excludes, earns nothing. */
  readonly weight: number | undefined;
  /** Largest share first; alternatives of one share keep the order of their columns. */
  readonly degrees: readonly Degree[];
  /** Share that an unknown answer earns as an estimate. */
  readonly unknownShare: number;
  /** The largest share that the row can earn, as far as its filled cells say. */
  readonly highestShare: number;
  readonly knockout: Condition | undefined;
  /** 1-based row in the sheet. */
  readonly row: number;
  /** False where a degree cannot be read: the answer then counts as unknown for every lead. */
  readonly evaluable: boolean;
  /** True where `Excluye` holds something that cannot be read: it might exclude any lead. */
  readonly knockoutUnreadable: boolean;
}

export interface ScoringModel {
  /** In matrix order. */
  readonly criteria: readonly Criterion[];
  /** Where the matrix stands and which columns it has, so that later issues find their cells. */
  readonly origin: Origin;
  readonly columns: Readonly<Partial<Record<MatrixColumn, number>>>;
}
