/** What the sidebar says: the words of the page and the sentences with which the server answers it. */
import type { Language } from '../domain/vocabulary';
import { formatNumber, formatPoints } from './numbers';

type Texts<T> = { readonly es: T } & { readonly [L in Language]?: T };

const inLanguage = <T>(texts: Texts<T>, language: Language): T => texts[language] ?? texts.es;

const leadsWait = (n: number) => (n === 1 ? 'espera decisión' : 'esperan decisión');
const spanishList = (words: readonly string[]) => words.join(', ').replace(/, ([^,]*)$/, ' y $1');

const PAGE = {
  es: {
    title: 'Leads calientes',
    waiting: leadsWait,
    refresh: 'Actualizar',
    loading: 'Leyendo la hoja…',
    saving: 'Guardando…',
    refreshed: 'Al día con la hoja.',
    issues: (n: number) => (n === 1 ? 'Hay 1 aviso en Revisión' : `Hay ${n} avisos en Revisión`),
    withoutId: (n: number) =>
      n === 1
        ? '1 lead caliente queda fuera por no tener ID. Escribe uno en su fila.'
        : `${n} leads calientes quedan fuera por no tener ID. Escribe uno en cada fila.`,
    repeatedId: (n: number) =>
      `${n} filas calientes quedan fuera por tener el ID repetido. Pon un ID distinto en cada una.`,
    emptyTitle: 'Nada pendiente',
    emptyText: 'Todos los leads calientes tienen decisión. Los nuevos saldrán aquí al pulsar Actualizar.',
    failedTitle: 'No se pudo leer la hoja',
    score: 'Puntuación',
    outOf: 'de 100',
    grade: (grade: string) => `Clase ${grade}`,
    positives: 'Lo que más suma',
    negatives: 'Lo que resta',
    unknowns: 'Sin dato',
    excludes: 'podría excluir',
    estimated: 'sin dato, estimado',
    points: (n: number) => formatPoints(n, 'es'),
    number: (n: number) => formatNumber(n, 'es'),
    ask: (fields: readonly string[]) => `Pregunta primero por ${spanishList(fields)}.`,
    accept: 'Aceptar lead',
    return: 'Devolver',
    reject: 'Rechazar',
    returnTitle: 'Vuelve a marketing',
    rejectTitle: 'No sigue adelante',
    reason: 'Motivo',
    chooseReason: 'Elige un motivo…',
    otherReason: 'Otro',
    note: 'Detalle (si ayuda)',
    otherNote: 'Cuál es el motivo',
    reasonMissing: 'Falta el motivo. Elige uno de la lista.',
    otherMissing: 'Falta escribir el motivo.',
    save: 'Guardar',
    back: 'Volver',
    decided: (name: string, decision: string, reason: string, row: number) =>
      `Guardado en la fila ${row}. ${name}: «${decision}»${reason ? ` (${reason})` : ''}.`,
    next: 'Después',
    more: (n: number) => `y ${n} más, que saldrán al decidir estos`,
    unreachable: 'La hoja no respondió. Comprueba la conexión y pulsa Actualizar.',
    unsure:
      'La hoja no respondió y no se sabe si quedó guardado. Pulsa Actualizar para ver qué dice la fila.',
    signIn:
      'Google no deja llegar a la hoja. Suele pasar con varias cuentas abiertas en este navegador: abre la hoja en una ventana de incógnito, o en un perfil que tenga solo la cuenta de la hoja.',
  },
};

const ANSWERS = {
  es: {
    badRequest: 'No se entendió la petición y no se cambió nada. Pulsa Actualizar y prueba otra vez.',
    busy: 'Otra persona está guardando en esta hoja. Espera unos segundos y prueba otra vez.',
    failed: (detail: string) =>
      `No se pudo terminar. Google dice: «${detail}». Pulsa Actualizar y prueba otra vez.`,
    noLeads: 'No se encuentra la hoja Leads. En el menú: Cualifica › Crear matriz.',
    noMatrix: 'Falta la matriz o alguna de sus cabeceras. En el menú: Cualifica › Crear matriz.',
    noEdges: 'Falta la columna ID o la columna Fin de datos en Leads. En el menú: Cualifica › Crear matriz.',
    noColumn: (header: string) =>
      `Falta la columna ${header} en Leads. En el menú: Cualifica › Crear matriz.`,
    noId: 'Este lead no tiene ID. Ponle uno en la columna ID y pulsa Actualizar.',
    unknownId: (id: string) =>
      `Ya no hay ningún lead con el ID ${id}. Quizá se borró su fila; no se cambió nada.`,
    repeatedId: (id: string, rows: readonly number[]) =>
      `El ID ${id} está en las filas ${spanishList(rows.map(String))}. Deja un ID distinto en cada una; no se cambió nada.`,
    decidedMeanwhile: (row: number, decision: string, reason: string) =>
      `Mientras tanto alguien decidió «${decision}»${reason ? ` (${reason})` : ''} en la fila ${row}. Se queda así.`,
    reasonMeanwhile: (row: number, reason: string) =>
      `Mientras tanto alguien escribió «${reason}» como motivo en la fila ${row}. Se queda así; pulsa Actualizar para verlo.`,
    noReason: 'Falta el motivo. Elige uno y guarda otra vez.',
    /** An answer as people write it. */
    answer: (value: string | number | boolean) => {
      if (typeof value === 'number') return formatNumber(value, 'es', 6);
      return typeof value === 'boolean' ? (value ? 'sí' : 'no') : value || 'vacío';
    },
  },
};

export type PageTexts = typeof PAGE.es;
export type AnswerTexts = typeof ANSWERS.es;

/** The words of the page. Before the first answer its language is not known: Spanish. */
export const pageTexts = (language: Language = 'es'): PageTexts => inLanguage<PageTexts>(PAGE, language);

/** The sentences of the server. */
export const answerTexts = (language: Language): AnswerTexts => inLanguage<AnswerTexts>(ANSWERS, language);
