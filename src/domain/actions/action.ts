/** A row of `Acciones`: what to do next with the leads that its selectors name. */
import type { Objective, Stage, Temperature } from '../vocabulary';

export interface Action {
  readonly action: string;
  /** Of each selector, blank = any. */
  readonly stages: readonly Stage[];
  readonly temperatures: readonly Temperature[];
  readonly products: readonly string[];
  readonly personas: readonly string[];
  readonly objective: Objective | undefined;
  /** Something stands in `Objetivo`, readable or not: the action is a contact. */
  readonly isContact: boolean;
  readonly team: string;
  /** Days until it should be done. */
  readonly days: number | undefined;
  /** 1-based row in the sheet. */
  readonly row: number;
}
