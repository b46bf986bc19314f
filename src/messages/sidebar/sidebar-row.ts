/** What «Esta fila» says of a lead's way to sales: its stage, its handoff, the forms that send, hold and reopen, its log. */

export const ROW_TEXTS = {
  es: {
    stage: 'Etapa',
    nextAction: 'Próxima acción',
    handoff: 'Traspaso',
    withOwner: (owner: string) => `Con ${owner}`,
    withNobody: 'Sin responsable',
    sentOn: (when: string) => `Enviado el ${when}`,
    dueOn: (when: string) => `Vence el ${when}`,
    overdueSince: (when: string) => `Venció el ${when}`,
    unmet: (lines: readonly string[]) => `Para volver a enviarlo: ${lines.join(' · ')}`,
    heldUntil: (day: string) => `Retenido hasta el ${day}`,
    send: 'Enviar a ventas',
    sendTitle: 'Enviar fuera de umbral',
    sendReason: 'Por qué se envía',
    hold: 'Retener hasta',
    holdTitle: 'Retener este lead',
    holdDay: 'No enviar antes del',
    holdHint: 'Sin fecha, deja de estar retenido.',
    holdPast: 'Elige un día posterior a hoy, o deja la fecha en blanco.',
    reopen: 'Reabrir',
    reopenTitle: 'Reabrir este lead',
    reopenReason: 'Por qué se reabre',
    log: 'Historial',
    logTitle: (name: string) => `Historial de ${name}`,
    logEmpty: 'Todavía no hay nada apuntado de este lead.',
    logBy: (by: string) => by || 'sin identificar',
    logChange: (before: string, after: string) =>
      before && after ? `${before} → ${after}` : before || after,
    textMissing: 'Falta escribirlo. Con una frase basta.',
  },
};
