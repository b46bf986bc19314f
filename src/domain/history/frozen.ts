/** A frozen week: each lead as it stood, and the tables by which it was scored. Once written, it never changes. */
import type { Day, Table } from '../cell';
import type { Stage, Temperature } from '../vocabulary';
import type { Cause } from '../vocabulary-weeks';

/** Score points by cause; together they are the difference between two scores. */
export type Split = Readonly<Record<Cause, number>>;

/** One lead in one week: a row of `Historial`. */
export interface FrozenLead {
  /** 1-based row in `Historial`; 0: not written yet. */
  readonly row: number;
  readonly lead: string;
  /** 0 to 100, nine decimals; undefined where it had none. */
  readonly score: number | undefined;
  readonly fit: number | undefined;
  readonly interest: number | undefined;
  readonly temperature: Temperature | undefined;
  readonly stage: Stage | undefined;
  /** What each criterion added, in words: `Cargo 20; Visita a precios 15; Ajuste a 0–100 -5`. */
  readonly parts: string;
  /** From the week before to this one; undefined for a lead that was not there then, and where that cannot be told. */
  readonly change: Split | undefined;
  /** The cause at which the temperature became another than the week before. */
  readonly turnedBy: Cause | undefined;
  /** What it was scored by (`pack-lead.ts`); `''`: the same as in its row before. */
  readonly frozen: string;
}

/** The tables by which a week was scored, those parts that scoring reads. */
export interface FrozenTables {
  readonly matrix: Table;
  readonly settings: Table;
  readonly personas: Table | undefined;
  /** Headers of `Interacciones`; undefined where it was not passed. */
  readonly interactions: readonly string[] | undefined;
}

/** One frozen week: a row of `Semanas` with its rows of `Historial`. */
export interface FrozenWeek {
  /** The Monday on or before the day on which it was taken. */
  readonly week: Day;
  /** When it was taken. What happened before that day belongs to it. */
  readonly takenAt: Day;
  /** The evaluation day; undefined where there was none. */
  readonly asOf: Day | undefined;
  /** Version of the matrix. */
  readonly matrix: string;
  readonly tables: FrozenTables | undefined;
  /** In the order of the tab. Of weeks that were thinned, only leads of which something had changed. */
  readonly leads: readonly FrozenLead[];
}
