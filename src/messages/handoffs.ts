/** What commands say of handoffs: what now stands. Gaps for `fill`. */
import type { SendRefusal } from '../domain/handoff/send';

/** What now stands, after an action of the sidebar. */
export const DONE = {
  accept: 'Aceptado: {name}.',
  return: '{name} vuelve a marketing: {reason}.',
  reject: '{name} no sigue adelante: {reason}.',
  judged: '{name}: {verdict}.',
  judgedWhy: '{name}: {verdict} ({reason}).',
  won: '¡Ganado! {name} ya es cliente.',
  quote: '{name}: oferta enviada.',
  lost: '{name}: perdido ({reason}).',
  sent: '{name} está en ventas: lo lleva {owner}, hasta el {due}.',
  sentToNobody: '{name} está en ventas, sin responsable: hasta el {due}.',
  held: '{name} no se enviará hasta el {day}.',
  released: '{name} ya se puede enviar.',
  reopened: '{name} se puede enviar otra vez.',
  reassigned: '{name} lo lleva ahora {owner}.',
  reassignedMany: '{n} traspaso reasignado.|{n} traspasos reasignados.',
  reassignedNone: 'No hay traspasos vencidos, sin responsable ni de quien está ausente.',
  reassignedToNobody:
    'Queda {n}: los demás van con retraso, están ausentes o no tienen sitio. Mira Correos de ventas, Ausencias y Capacidad semanal en Ajustes.|Quedan {n}: los demás van con retraso, están ausentes o no tienen sitio. Mira Correos de ventas, Ausencias y Capacidad semanal en Ajustes.',
  undone: 'Deshecho: {name} vuelve a «{after}».',
  withdrawn: 'Deshecho: {name} ya no está en ventas.',
} as const;

/** How many leads were not sent, and why: one, or many. */
export const NOT_SENT: Readonly<Record<SendRefusal, string>> = {
  'no-id': '{n} sin ID|{n} sin ID',
  'shared-id': '{n} con el ID repetido|{n} con el ID repetido',
  open: '{n} ya en ventas, sin decidir|{n} ya en ventas, sin decidir',
  'with-sales': '{n} ya en manos de ventas|{n} ya en manos de ventas',
  excluded: '{n} que la matriz excluye|{n} que la matriz excluye',
  'no-contact': '{n} sin permiso de contacto|{n} sin permiso de contacto',
  held: '{n} con Retener hasta|{n} con Retener hasta',
  reentry: '{n} que aún no cumple su reingreso|{n} que aún no cumplen su reingreso',
  rejected: '{n} rechazado: antes hay que reabrirlo|{n} rechazados: antes hay que reabrirlos',
  below: '{n} por debajo de los umbrales|{n} por debajo de los umbrales',
};

/** What the commands of the menu that send leads say. */
export const SENDING = {
  noneSelected: 'Selecciona en Leads las filas que quieras enviar a ventas.',
  whyTitle: 'Fuera de umbral',
  why: '{n} de los leads elegidos no llega a los umbrales de MQL. ¿Por qué enviarlo? Sin motivo, se queda.|{n} de los leads elegidos no llegan a los umbrales de MQL. ¿Por qué enviarlos? Sin motivo, se quedan.',
  sendTitle: 'Enviar a ventas',
  send: '¿Enviar {n} MQL a ventas?|¿Enviar {n} MQL a ventas?',
  noneWaiting: 'Ningún MQL espera: todos están ya en ventas, o retenidos.',
  sent: '{n} lead enviado a ventas.|{n} leads enviados a ventas.',
  noneSent: 'No se ha enviado ninguno.',
  unowned:
    '{n} sin responsable: ponle uno en la columna Responsable.|{n} sin responsable: ponles uno en la columna Responsable.',
  left: 'No enviados: {list}.',
  notAllowed: 'Enviar leads es cosa de marketing: tu correo no está en Correos de marketing, en Ajustes.',
  noLedger: 'Falta la hoja Traspasos o Bitácora, o alguna de sus columnas. Usa Cualifica › Crear matriz.',
  reassignNotAllowed: 'Reasignar es cosa de ventas y dirección: tu correo no está en sus listas, en Ajustes.',
} as const;
