/** What «Equipo» says to both managers. */

const times = (n: number) => (n === 2 ? 'dos veces' : `${n} veces`);

export const TEAM_TEXTS = {
  es: {
    teamRead: 'Al día con el equipo.',
    teamEmptyTitle: 'Todo en orden',
    teamEmptyText: 'Nada vencido, nada devuelto dos veces, y los veredictos dan la razón a la puntuación.',
    toLookAt: 'por mirar',
    disagreements: 'La puntuación y el veredicto no coinciden',
    direction: {
      'too-hot': 'Puntuó de más',
      'too-cold': 'Puntuó de menos',
    },
    disagreed: (sent: string, verdict: string) => `Se envió ${sent.toLowerCase()} y resultó «${verdict}».`,
    today: (now: string) => `Hoy: ${now.toLowerCase()}.`,
    secondReturns: 'Devueltos otra vez por lo mismo',
    returnedTimes: (reason: string, n: number) => `«${reason}», ${times(n)}`,
    overdue: 'Vencidos',
    overdueOf: (owner: string, n: number, absent: boolean) =>
      [owner || 'Sin responsable', absent && 'ausente', `${n}`].filter(Boolean).join(' · '),
    reassignOverdue: 'Reasignar vencidos',
    reassigning: 'Reasignando…',
    gone: 'Traspasos cuyo lead ya no está',
    goneSays: (owner: string, when: string) =>
      [owner && `Con ${owner}`, when && `enviado el ${when}`].filter(Boolean).join(', '),
    goneHint: 'Su fila se borró de Leads. El traspaso sigue en la hoja Traspasos.',
    moreOf: (n: number) => `y ${n} más`,
  },
};
