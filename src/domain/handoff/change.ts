/** What an action does to a handoff: cells of the ledger, cells of the lead's row, and what the log says. */
import type { LeadRow } from '../lead/lead-table';
import { names } from '../vocabulary';
import type { Handoff, HandoffCells } from './handoff';

/** What `Bitácora` calls an event. */
export const LOG_ACTIONS = names({
  sent: 'Enviado a ventas|Sent to sales|Enviado a vendas',
  decided: 'Decisión|Decision|Decisão',
  corrected: 'Corrección|Correction|Correção',
  judged: 'Veredicto|Verdict|Veredito',
  concluded: 'Resultado|Result',
  reopened: 'Reabierto|Reopened|Reaberto',
  reassigned: 'Reasignado|Reassigned|Reatribuído',
  held: 'Retenido|Held|Retido',
  filled: 'Dato añadido|Answer added|Dado acrescentado',
  undone: 'Deshecho|Undone|Desfeito',
  renumbered: 'ID nuevo|New ID|Novo ID',
  merged: 'Fusionado|Merged|Fundido',
  forgotten: 'Olvidado|Forgotten|Esquecido',
  edited: 'Editado a mano|Edited by hand|Editado à mão',
  digest: 'Resumen por correo|Weekly digest|Resumo por e-mail',
  flagged: 'Fuera de su equipo|Outside of the team|Fora da equipe',
});
export type LogAction = keyof typeof LOG_ACTIONS;

/** One line of `Bitácora`; who and when are those of the command. */
export interface LogEntry {
  readonly what: LogAction;
  /** The lead's ID. */
  readonly lead: string;
  /** `''` where no handoff is concerned. */
  readonly handoff: string;
  readonly before: string;
  readonly after: string;
}

/** Cells to write in the lead's row of `Leads`; what is absent stays, `''` empties. */
export interface RowCells {
  readonly decision?: string;
  readonly reason?: string;
  readonly owner?: string;
}

export interface Change {
  readonly lead: LeadRow;
  /** As it stood; undefined for a handoff that begins. */
  readonly before: Handoff | undefined;
  /** Of the handoff that changes or begins. */
  readonly id: string;
  /** Cells of `Traspasos` that change; of a new handoff, all that are not blank. */
  readonly cells: HandoffCells;
  readonly row: RowCells;
  readonly log: readonly LogEntry[];
}
