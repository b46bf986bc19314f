/** What the queue of the sidebar says: filters, what is known of a handoff, its forms, and why a button is not there. */
import { deadlineText } from '../deadline';
import { shortMoment } from '../short-day';

const leads = (n: number) => (n === 1 ? '1 lead' : `${n} leads`);

export const QUEUE_TEXTS = {
  es: {
    unidentified: 'Google no dice quién eres: lo que hagas quedará como «sin identificar».',
    toSend: (n: number) =>
      n === 1
        ? '1 MQL espera envío. En el menú: Cualifica › Enviar los MQL pendientes.'
        : `${n} MQL esperan envío. En el menú: Cualifica › Enviar los MQL pendientes.`,
    pending: (n: number) =>
      n === 1 ? '1 decisión de la hoja está a medias' : `${n} decisiones de la hoja están a medias`,
    pendingRow: (row: number, name: string) => `Fila ${row}, ${name}`,

    search: 'Buscar en la cola',
    searchHint: 'Nombre, empresa o responsable',
    filters: 'Filtros',
    filter: { mine: 'Míos', overdue: 'Vencidos', hot: 'Calientes', returned: 'Devueltos' },
    found: (n: number) => (n === 1 ? '1 lead coincide.' : `${n} leads coinciden.`),
    noneTitle: 'Ninguno con ese filtro',
    none: {
      mine: 'No tienes ningún lead pendiente. Buen trabajo.',
      overdue: 'Ninguno se ha pasado de plazo. Así da gusto.',
      hot: 'Ahora mismo no hay ninguno caliente en la cola.',
      returned: 'Ninguno de la cola viene de una devolución.',
      search: (text: string) => `Nada coincide con «${text}». Prueba con menos letras.`,
      several: 'Nada cumple todo a la vez. Prueba a quitar alguno.',
    },
    clearFilters: 'Quitar filtros',

    deadline: deadlineText,
    waitsFor: { open: '', accepted: 'Espera veredicto', qualified: 'Espera resultado' },
    owner: (owner: string) => (owner ? `Responsable: ${owner}` : 'Sin responsable'),
    returnedBefore: (n: number) => (n === 1 ? 'Ya se devolvió 1 vez' : `Ya se devolvió ${n} veces`),
    whenSent: (score: string, temperature: string) =>
      `Al enviarse: ${[score, temperature].filter(Boolean).join(', ')}`,
    sent: (at: string, thisYear: number, how: string) =>
      `Enviado el ${shortMoment(at, thisYear)}${how ? ` (${how})` : ''}`,
    doNext: (action: string) => `Próxima acción: ${action}`,
    colleagues: 'De la misma empresa',

    verdict: 'Anotar veredicto',
    verdictAgain: 'Cambiar veredicto',
    result: 'Anotar resultado',
    resultAgain: 'Cambiar resultado',
    reassign: 'Reasignar',
    mayNotDecide:
      'Decidir toca a ventas, y tu dirección no está en Ajustes › Correos de ventas. Si es un error, pídelo a dirección.',

    ownReason: 'Escribe cuál',
    missing: 'Qué falta por saber',
    missingHelp: 'Marketing lo buscará. Quita lo que no haga falta.',
    reentry: 'Puede volver cuando…',
    reentryHelp:
      'Una condición por línea, y se cumplen todas. Ejemplos: «Presupuesto disponible: *» (que se sepa), «Puntuación: >=60», «Fecha: >=15/01/2027».',
    reentryMissing: 'Falta cuándo puede volver: una fecha o una condición.',

    verdictTitle: 'Después de hablar con el lead',
    questions: {
      need: '¿Confirma la necesidad?',
      timing: '¿Es buen momento de compra?',
      challenge: '¿Cuenta su reto? Con sus palabras',
      offer: '¿Conoce la oferta? Con qué la compara',
      match: '¿Encaja de verdad?',
      budget: '¿Hay presupuesto disponible?',
      process: '¿Se sabe cómo deciden?',
      authority: '¿Puede decidir?',
    },
    answers: { yes: 'Sí', no: 'No', unknown: 'Sin saber' },
    inWords: 'En palabras (si ayuda)',
    fillIn: 'Lo que faltaba por saber',
    fillInHelp: 'Lo que escribas aquí va a la fila del lead.',
    nextStep: 'Próximo paso',
    nextStepOn: 'Fecha del próximo paso',
    verdictLegend: 'Veredicto',
    verdicts: { qualified: 'Cualificado', notYet: 'Aún no', disqualified: 'No cualificado' },
    verdictMissing: 'Falta el veredicto. Elige uno.',
    reasonIfAny: 'Motivo (si ayuda)',
    againOn: 'Retomarlo a partir del',
    dayNotReal: 'Esa fecha no existe o está a medias.',

    resultTitle: 'Cómo ha acabado',
    resultLegend: 'Resultado',
    results: { quote: 'Oferta', won: 'Ganado', lost: 'Perdido' },
    resultMissing: 'Falta el resultado. Elige uno.',
    resultOn: 'Fecha del resultado',
    resultToCome: 'La fecha es posterior a hoy. El resultado se anota cuando ya está.',
    amount: 'Importe (si se sabe)',
    amountNotRead: 'Ese importe no se entiende. Escribe solo el número, por ejemplo 12.500.',

    reassignTitle: 'Cambiar de responsable',
    newOwner: 'Nuevo responsable',
    chooseOwner: 'Elige a quién…',
    ownerMissing: 'Falta a quién. Elige un responsable.',

    nothingLost: 'Lo escrito sigue aquí; no se ha guardado.',
    listed: { open: 'Después', accepted: 'Esperan veredicto', qualified: 'Esperan resultado' },
    showMore: (n: number) => `Ver ${leads(n)} más`,
    keys: 'Con el teclado',
    keyHelp: [
      ['A', 'aceptar'],
      ['D', 'devolver'],
      ['R', 'rechazar'],
      ['V', 'veredicto o resultado'],
      ['← →', 'lead anterior o siguiente'],
      ['/', 'buscar'],
      ['Z', 'deshacer lo último'],
      ['Esc', 'volver sin guardar'],
    ],
  },
};
