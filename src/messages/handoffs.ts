/** What commands say of handoffs: what now stands. Gaps for `fill`. */

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
