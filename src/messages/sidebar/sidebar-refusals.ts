/** Why the sidebar did nothing: a sentence for each refusal of the server, what happened and what to do. */
import type { Role } from '../../domain/rights';
import { type Language, type Name, SETTINGS_KEYS } from '../../domain/vocabulary';
import { fill, listed } from '../fill';
import { shortMoment } from '../short-day';
import { WORKBOOK_TEXTS } from '../workbook';

const CREATE = 'En el menú: Cualifica › Crear matriz.';
const AGAIN = 'Pulsa Actualizar y prueba otra vez.';
const UNCHANGED = 'no se cambió nada.';

/** By what stood in the way. Gaps within a sentence are blank where there is nothing to name; lists come as `a, b y c`. */
const spanish = {
  'bad-request': `No se entendió la petición y no se cambió nada. ${AGAIN}`,
  failed: `No se pudo terminar. Google dice: «{detail}». ${AGAIN}`,
  busy: WORKBOOK_TEXTS.es.busy,
  'no-leads': `No se encuentra la hoja Leads. ${CREATE}`,
  'no-matrix': `Falta la matriz o alguna de sus cabeceras. ${CREATE}`,
  'no-edges': `Falta la columna ID o la columna Fin de datos en Leads. ${CREATE}`,
  'no-column': `Falta la columna {column} en Leads. ${CREATE}`,
  'no-ledger': `Falta la hoja Traspasos o alguna de sus cabeceras. ${CREATE}`,
  'no-interactions': `Falta la hoja Interacciones, o en ella Fecha, Lead, Tipo o Detalle. ${CREATE}`,
  'no-id': 'Este lead no tiene ID. Ponle uno en la columna ID y pulsa Actualizar.',
  'no-reason': 'Falta el motivo. Elige uno y guarda otra vez.',
  'needs-reason': 'Este lead ahora no es MQL. Se puede enviar igual: escribe por qué y guarda.',
  'unknown-id': `Ya no hay ningún lead con el ID {id}. Quizá se borró su fila; ${UNCHANGED}`,
  'repeated-id': `El ID {id} está en las filas {rows}. Deja un ID distinto en cada una; ${UNCHANGED}`,
  'future-day': 'La fecha es posterior a hoy: apúntala cuando haya pasado. No se guardó nada.',
  'past-day': 'El próximo paso ya habría pasado: elige una fecha desde hoy. No se guardó nada.',
  'before-sent': 'Esa fecha es anterior al envío del lead a ventas: revísala. No se guardó nada.',
  'bad-day': 'Esa fecha no vale aquí. Elige otra y guarda otra vez.',
  'reentry-met': 'Con esa condición el lead volvería ahora mismo: ya se cumple. Cámbiala y guarda otra vez.',
  'reentry-scale':
    'Puntuación, Encaje e Interés van de 0 a 100, así que {lines} no se cumple nunca. Cámbialo y guarda otra vez.',
  'reentry-clash': 'No hay forma de cumplir {lines}: el lead no volvería nunca. Cámbialo y guarda otra vez.',
  'reentry-missing':
    'No hay nada apuntado en Falta, así que {lines} no se cumpliría nunca. Apunta qué falta, o pide otra cosa.',
  'bad-reentry':
    'No se entiende «{line}» en la condición para volver. Se espera: {expected}. Corrígela y guarda otra vez.',
  'changed-meanwhile': 'Mientras tanto {who} cambió este lead{change}. Se queda así: no se guardó nada.',
  'not-allowed':
    'Esto lo hace otro equipo: tu dirección no está en {lists}. Pide a dirección que te añada en Ajustes.',
  'not-open': 'Este lead ya no espera respuesta, así que no se guardó nada.',
  'nothing-to-reopen':
    'Este lead no está devuelto, rechazado ni perdido: no hay nada que reabrir. Pulsa Ver la fila para ver cómo está.',
  'not-decided': 'Primero hay que aceptar el lead. No se guardó nada.',
  'already-open': 'Este lead ya está en ventas y espera decisión{with}. No se envió otra vez.',
  'with-sales': 'Ventas ya trabaja este lead{with}. No se envió otra vez.',
  held: 'Este lead está retenido hasta el {until}. Para enviarlo antes, quita la fecha con Retener hasta.',
  'no-contact': 'Este lead pidió que no se le contacte, o no dio su consentimiento. No se envía.',
  'excluded-lead': 'La matriz excluye este lead{criterion}. Mientras sea así no se envía.',
  reentry:
    'Ventas lo devolvió y aún no se cumple lo que pidió: {unmet}. Complétalo, o pide a dirección que lo reabra.',
  rejected: 'Ventas rechazó este lead. Para enviarlo otra vez, ábrelo primero con Reabrir y un motivo.',
  'nothing-to-undo': 'No hay nada tuyo que deshacer.',
  'undo-changed': 'Ya no se puede deshacer: después {who} cambió este lead. Se queda como está.',
};

type RefusalKey = keyof typeof spanish;

/** By language; the page asks for a sentence with `refusalText`. */
export const REFUSALS: { readonly es: typeof spanish } & {
  readonly [L in Language]?: Readonly<Record<RefusalKey, string>>;
} = { es: spanish };

/** What the values of a refusal may be; each sentence uses those that it needs, and blank ones leave no trace. */
interface About {
  readonly rows?: readonly number[];
  readonly unmet?: readonly string[];
  /** Conditions that nothing can meet. */
  readonly lines?: readonly string[];
  /** Roles that may do it. */
  readonly lists?: readonly Role[];
  readonly owner?: string;
  readonly by?: string;
  readonly what?: string;
  readonly at?: string;
}

/** The lists of `Ajustes` that give a role. */
const LISTS = {
  marketing: SETTINGS_KEYS.marketingEmails,
  sales: SETTINGS_KEYS.salesEmails,
  management: SETTINGS_KEYS.managementEmails,
} as const satisfies Readonly<Record<Role, Name>>;

const inWords = (
  { rows = [], unmet = [], lines = [], lists = [], owner, by, what, at }: About,
  language: Language,
) => ({
  rows: listed(rows),
  unmet: unmet.join(' · '),
  lines: listed(lines.map((line) => `«${line}»`)) + (lines.length > 1 ? ' a la vez' : ''),
  lists: lists.map((role) => LISTS[role][language]).join(' ni en '),
  with: owner ? `: lo lleva ${owner}` : '',
  criterion: by ? ` por ${by}` : '',
  who: by || 'alguien',
  change:
    what || at
      ? ` (${[what && `«${what}»`, at && shortMoment(at, Number(at.slice(0, 4)))].filter(Boolean).join(', ')})`
      : '',
});

/** The sentence for what stood in the way. */
export const refusalText = (kind: RefusalKey, language: Language, about: object): string =>
  fill((REFUSALS[language] ?? REFUSALS.es)[kind], { ...about, ...inWords(about, language) });
