/** What the sidebar says: the words of the page and the sentences with which the server answers it. */
import type { Language } from '../domain/vocabulary';
import { fill, listed } from './fill';
import { formatNumber, formatPoints } from './numbers';

type Texts<T> = { readonly es: T } & { readonly [L in Language]?: T };

const inLanguage = <T>(texts: Texts<T>, language: Language): T => texts[language] ?? texts.es;

const leadsWait = (n: number) => (n === 1 ? 'espera decisión' : 'esperan decisión');

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
    ask: (fields: readonly string[]) => `Pregunta primero por ${listed(fields)}.`,
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

const CREATE = 'En el menú: Cualifica › Crear matriz.';

/** Why nothing was done, by what stood in the way. `{because}` is the reason in brackets, if there is one. */
const REFUSALS = {
  es: {
    'bad-request': 'No se entendió la petición y no se cambió nada. Pulsa Actualizar y prueba otra vez.',
    failed: 'No se pudo terminar. Google dice: «{detail}». Pulsa Actualizar y prueba otra vez.',
    busy: 'Otra persona está guardando en esta hoja. Espera unos segundos y prueba otra vez.',
    'no-leads': `No se encuentra la hoja Leads. ${CREATE}`,
    'no-matrix': `Falta la matriz o alguna de sus cabeceras. ${CREATE}`,
    'no-edges': `Falta la columna ID o la columna Fin de datos en Leads. ${CREATE}`,
    'no-column': `Falta la columna {column} en Leads. ${CREATE}`,
    'no-id': 'Este lead no tiene ID. Ponle uno en la columna ID y pulsa Actualizar.',
    'no-reason': 'Falta el motivo. Elige uno y guarda otra vez.',
    'unknown-id': 'Ya no hay ningún lead con el ID {id}. Quizá se borró su fila; no se cambió nada.',
    'repeated-id': 'El ID {id} está en las filas {rows}. Deja un ID distinto en cada una; no se cambió nada.',
    'decided-meanwhile':
      'Mientras tanto alguien decidió «{decision}»{because} en la fila {row}. Se queda así.',
    'reason-meanwhile':
      'Mientras tanto alguien escribió «{reason}» como motivo en la fila {row}. Se queda así; pulsa Actualizar para verlo.',
  },
};

export type PageTexts = typeof PAGE.es;

export type Refusal = keyof typeof REFUSALS.es;

/** The words of the page. Before the first answer its language is not known: Spanish. */
export const pageTexts = (language: Language = 'es'): PageTexts => inLanguage<PageTexts>(PAGE, language);

/** What the values of a refusal may be; each sentence uses those that it needs. */
interface About {
  readonly id?: string;
  readonly rows?: readonly number[];
  readonly reason?: string;
}

/** The sentence with which the server refuses. */
export const refusalText = (kind: Refusal, language: Language, about: About = {}): string => {
  const { rows = [], reason } = about;
  const values = { ...about, rows: listed(rows), because: reason ? ` (${reason})` : '' };
  return fill(inLanguage<Readonly<Record<Refusal, string>>>(REFUSALS, language)[kind], values);
};
