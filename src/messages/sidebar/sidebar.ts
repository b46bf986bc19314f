/** What the sidebar says. Only the page loads this. */
import type { Language } from '../../domain/vocabulary';
import { listed } from '../fill';
import { formatNumber, formatPoints } from '../numbers';
import { shortDay, shortMoment } from '../short-day';
import { QUEUE_TEXTS } from './sidebar-queue';
import { ROW_TEXTS } from './sidebar-row';
import { TEAM_TEXTS } from './sidebar-team';

type Texts<T> = { readonly es: T } & { readonly [L in Language]?: T };

const inLanguage = <T>(texts: Texts<T>, language: Language): T => texts[language] ?? texts.es;

const leadsWait = (n: number) => (n === 1 ? 'espera respuesta' : 'esperan respuesta');

const inPoints = (n: number) => (Math.abs(n) < 0.05 ? '0' : formatPoints(n, 'es'));
const inNumber = (n: number) => formatNumber(n, 'es');

const PAGE = {
  es: {
    ...QUEUE_TEXTS.es,
    ...ROW_TEXTS.es,
    ...TEAM_TEXTS.es,
    title: 'Cualifica',
    views: 'Qué ver',
    view: { queue: 'Cola', row: 'Esta fila', team: 'Equipo' },
    waiting: leadsWait,
    refresh: 'Actualizar',
    loading: 'Leyendo la hoja…',
    saving: 'Guardando…',
    refreshed: 'Al día con la hoja.',
    undo: 'Deshacer',
    undoing: 'Deshaciendo…',
    nothingToUndo: 'No queda nada que deshacer.',
    issues: (n: number) => (n === 1 ? 'Hay 1 aviso en Revisión' : `Hay ${n} avisos en Revisión`),
    withoutId: (n: number) =>
      n === 1
        ? '1 lead no se puede enviar por no tener ID. Escribe uno en su fila.'
        : `${n} leads no se pueden enviar por no tener ID. Escribe uno en cada fila.`,
    repeatedId: (n: number) =>
      `${n} filas no se pueden enviar por tener el ID repetido. Pon un ID distinto en cada una.`,
    emptyTitle: 'Nada pendiente',
    emptyText: 'Todo lo enviado a ventas tiene respuesta. Los nuevos saldrán aquí al pulsar Actualizar.',
    failedTitle: 'No se pudo leer la hoja',
    score: 'Puntuación',
    outOf: 'de 100',
    interval: (low: number, high: number) => `[${inNumber(low)}–${inNumber(high)}]`,
    intervalMeans: (low: number, high: number) =>
      `Con lo que falta por saber, entre ${inNumber(low)} y ${inNumber(high)}.`,
    grade: (grade: string) => `Clase ${grade}`,
    positives: 'Lo que más suma',
    negatives: 'Lo que resta',
    unknowns: 'Sin dato',
    excludes: 'podría excluir',
    estimated: 'sin dato, estimado',
    points: inPoints,
    number: inNumber,
    moment: shortMoment,
    ask: (field: string) => `Pregunta primero por ${field}.`,
    coolsOn: (iso: string, thisYear: number) => `Se enfría el ${shortDay(iso, thisYear)}`,
    product: (product: string, hadChoice: boolean) =>
      hadChoice ? `Para ${product}, donde más puntúa` : `Para ${product}`,
    persona: (persona: string) => `Persona: ${persona}`,
    noLongerWaits: (name: string) =>
      `Mientras tanto cambió la hoja: ${name} ya no espera decisión. Pulsa Actualizar.`,
    accept: 'Aceptar lead',
    return: 'Devolver',
    reject: 'Rechazar',
    returnTitle: 'Vuelve a marketing',
    rejectTitle: 'No sigue adelante',
    reason: 'Motivo',
    chooseReason: 'Elige un motivo…',
    otherReason: 'Otro',
    note: 'Detalle (si ayuda)',
    reasonMissing: 'Falta el motivo. Elige uno de la lista.',
    otherMissing: 'Falta escribir el motivo.',
    save: 'Guardar',
    back: 'Volver',
    seeRow: 'Ver la fila',
    rowNumber: (row: number) => `Fila ${row}`,
    rowShown: (name: string) => `Al día: ${name}.`,
    noLeadTitle: 'Ningún lead en esta fila',
    noId: 'Este lead no tiene ID. Escríbele uno en la columna ID.',
    excludedBy: (criterion: string, answer: string) =>
      `Excluido por ${criterion}${answer ? `: ${answer}` : ''}. Mientras sea así, los puntos no cuentan.`,
    mayExclude: (fields: readonly string[]) => `Podría excluir: ${listed(fields)}.`,
    unscored: 'Sin puntuación',
    question: 'Próxima pregunta',
    lift: (temperature: string) => `Para pasar a ${temperature}`,
    liftQuestion: (field: string) => `¿${field}?`,
    liftAnswer: (condition: string) => `suma si es ${condition}`,
    liftCondition: (condition: string) => `tendría que ser ${condition}`,
    liftEvents: (types: string, condition: string) =>
      `más interacciones (${types})${condition && `: ${condition}`}`,
    liftPenalty: (condition: string) => `dejaría de restar si no fuera ${condition}`,
    outOfReach: (temperature: string) =>
      `Con los criterios de hoy no llega a ${temperature}, ni con las mejores respuestas.`,
    breakdown: 'De dónde sale',
    between: (low: number, high: number) => `de ${inPoints(low)} a ${inPoints(high)}`,
    rounded: (exact: string) => `Redondeado a un decimal; los puntos exactos suman ${exact}.`,
    addInteraction: 'Añadir interacción',
    interactionTitle: 'Nueva interacción',
    type: 'Tipo',
    detail: 'Detalle (si ayuda)',
    day: 'Fecha',
    typeMissing: 'Falta el tipo: qué pasó. Por ejemplo, Visita o Llamada.',
    dayMissing: 'Falta la fecha, o no existe ese día.',
    dayToCome: 'La fecha es posterior a hoy. Una interacción se apunta cuando ya pasó.',
    noLead: {
      elsewhere: 'Ve a la hoja Leads y pon el cursor en la fila de un lead.',
      header: 'El cursor está en los títulos. Ponlo en la fila de un lead.',
      blank: 'Pon el cursor en la fila de un lead. Aquí no hay ninguno.',
    },
    sharedId: (id: string, rows: readonly number[]) =>
      `El ID ${id} está en las filas ${listed(rows)}. Para añadir interacciones, pon un ID distinto en cada una.`,
    counts: {
      now: '',
      later: 'Aún no puntúa: la fecha de corte es anterior. Pásala a hoy con Cualifica › Actualizar.',
      never: 'Ningún criterio de Matriz cuenta este tipo para este lead.',
    },
    added: (row: number, name: string, before: string, after: string, temperature: string) =>
      `Guardada en la fila ${row} de Interacciones. ${name}: ${
        before === after ? `sigue en ${after}` : `de ${before} a ${after}`
      }, ${temperature}.`,
    more: (n: number) => `y ${n} más, que saldrán al decidir estos`,
    unreachable: 'La hoja no respondió. Comprueba la conexión y pulsa Actualizar.',
    unsure:
      'La hoja no respondió y no se sabe si quedó guardado. Pulsa Actualizar para ver qué dice la fila.',
    signIn:
      'Google no deja llegar a la hoja. Suele pasar con varias cuentas abiertas en este navegador: abre la hoja en una ventana de incógnito, o en un perfil que tenga solo la cuenta de la hoja.',
  },
};

export type PageTexts = typeof PAGE.es;

/** The words of the page. */
export const pageTexts = (language: Language): PageTexts => inLanguage<PageTexts>(PAGE, language);
