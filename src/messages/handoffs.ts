/** What commands say of handoffs: what a row still lacks, and what now stands. Gaps for `fill`. */
import type { PendingCode } from '../domain/handoff/reconcile';

/** Why a decision typed in a row is not carried out yet. */
export const PENDING: Readonly<Record<PendingCode, string>> = {
  'no-reason': 'Falta el motivo: escríbelo en Motivo',
  'stale-reason': 'Falta el motivo de este cambio: el que hay en Motivo era de la decisión anterior',
  'unknown-word': '«{word}» no es una decisión: elige Aceptar, Devolver, Rechazar o Descartar',
  'not-open': 'Este lead no espera decisión: para devolverlo o rechazarlo, antes hay que enviarlo a ventas',
  'shared-id': 'Otra fila tiene el mismo ID: usa Cualifica › Dar ID nuevo o Fusionar leads',
  'no-id': 'Este lead no tiene ID: usa Cualifica › Actualizar',
};

/** What now stands, after an action of the sidebar. */
export const DONE = {
  decided: '{name}: «{decision}».',
  decidedWhy: '{name}: «{decision}» ({reason}).',
  judged: '{name}: {verdict}.',
  judgedWhy: '{name}: {verdict} ({reason}).',
  concluded: '{name}: {result}.',
  sent: '{name} está en ventas: lo lleva {owner}, hasta el {due}.',
  sentToNobody: '{name} está en ventas, sin responsable: hasta el {due}.',
  held: '{name} no se enviará hasta el {day}.',
  released: '{name} ya se puede enviar.',
  reopened: '{name} se puede enviar otra vez.',
  reassigned: '{name} lo lleva ahora {owner}.',
  reassignedMany: '{n} traspaso reasignado.|{n} traspasos reasignados.',
  reassignedNone: 'No hay traspasos vencidos, ni de quien está ausente, que otra persona pueda llevar.',
  undone: '{name}: deshecho. Ahora dice «{after}».',
} as const;
