/** What people read about the weekly mail, apart from the mail itself: the preview, what was done, why not. */
import type { Day, Moment } from '../../domain/cell';
import { mondayOf, printDay } from '../../domain/day';
import { minutesOf } from '../../domain/moment';
import { counted, fill, listed } from '../fill';
import { type DigestState, digestStateOf } from './digest-state';

const MENU = 'Cualifica › Resumen por correo';

const GOOGLE_FAILED =
  'No se pudo terminar. Google dice: «{detail}». Mira cómo quedó antes de pulsar otra vez.';

/** Why nothing went out, as it stands in `Semanas › Resumen` and in the preview. */
const HINDRANCES = {
  'no-recipients':
    'no hay a quién enviarlo. Escribe direcciones en Ajustes › Correos del resumen, o en Correos de dirección',
  'too-many': 'son {n} direcciones y Google deja 50 por correo. Usa una lista de correo en Ajustes',
  quota: 'la cuenta {who} ya {room} y hacen falta {n}. {next}',
  authorization: `falta permiso para enviar correo con la cuenta {who}. Elige ${MENU} y acepta`,
  refused: 'Google no lo aceptó: «{detail}»',
  unprepared: 'no se pudo preparar: «{detail}»',
} as const;

const QUOTA = {
  none: 'no puede escribir hoy a nadie más',
  room: 'solo puede escribir hoy a {n} dirección más|solo puede escribir hoy a {n} direcciones más',
  again: 'Se prueba otra vez mañana',
  byHand: 'No se prueba solo: mañana puedes enviarlo tú',
};

export type Hindrance = keyof typeof HINDRANCES;

export interface HindranceFacts {
  readonly why: Hindrance;
  /** Recipients. */
  readonly n?: number;
  readonly left?: number;
  readonly who?: string;
  /** Whether somebody's daily round tries again. */
  readonly isRetried?: boolean;
  /** In Google's words. */
  readonly detail?: string;
}

/** @example hindranceText({ why: 'too-many', n: 51 }) // 'son 51 direcciones …' */
export const hindranceText = ({ why, left = 0, isRetried, ...facts }: HindranceFacts): string =>
  fill(HINDRANCES[why], {
    ...{ ...facts, who: facts.who || 'que lo envía' },
    room: left > 0 ? counted(QUOTA.room, left) : QUOTA.none,
    next: isRetried ? QUOTA.again : QUOTA.byHand,
  });

/** What a button of the preview answers. */
const DIGEST_SAYS = {
  sent: 'Enviado a {n} persona.|Enviado a {n} personas.',
  failed: 'No se envió: {why}.',
  unsure: `Google no confirmó el envío («{detail}»): puede que haya salido. Pregunta a alguien antes de enviarlo otra vez.`,
  scheduled:
    'Desde ahora sale solo cada semana, con tu cuenta ({by}). El próximo, el lunes {day} por la mañana.',
  'not-scheduled': 'No se programó: {why}.',
  stopped: 'Ya no sale solo. Para enviarlo a mano: Enviar ahora.',
  'bad-request': 'No se entendió la petición y no se hizo nada. Cierra esta ventana y ábrela otra vez.',
  'changed-meanwhile':
    'Mientras tanto cambió algo (el envío, la semana o las direcciones), y no se hizo nada. Mira cómo está y pulsa otra vez.',
  'not-allowed': 'Esto lo hace dirección: no se hizo nada.',
  busy: 'Otra persona está guardando en esta hoja y no se hizo nada. Espera unos segundos y pulsa otra vez.',
  'no-week': 'Todavía no hay ninguna semana guardada. Primero: Cualifica › Guardar la semana.',
  'no-book': 'Faltan las pestañas de Cualifica o alguno de sus títulos. Crear matriz los repone.',
  nobody:
    'Google no dice con qué cuenta trabajas, así que no puede salir solo con ella. Enviar ahora sí funciona.',
  'no-trigger':
    'Google no dejó programarlo con tu cuenta: quizá tiene ya demasiados activadores. No se cambió nada.',
  'google-failed':
    'No se pudo terminar. Google dice: «{detail}». Mira aquí cómo quedó antes de pulsar otra vez.',
} as const;

export type DigestSays = keyof typeof DIGEST_SAYS;

/** What fills the gaps of an answer. */
export interface SaysFacts {
  /** Recipients. */
  readonly n?: number;
  readonly by?: string;
  readonly day?: string;
  readonly why?: string;
  /** In Google's words. */
  readonly detail?: string;
}

/** What is fixed on the page of the preview. */
export const DIGEST_PAGE = {
  title: 'Resumen por correo',
  subject: 'Asunto',
  to: 'Para',
  nobody: 'nadie todavía',
  stop: 'Dejar de enviar',
  again: 'Sí, enviar otra vez',
  notAgain: 'No enviar',
  back: 'Volver',
  mail: 'Así se verá el correo',
  plain: 'Versión sin formato, para programas que no muestran otra',
  working: 'Un momento…',
  /** Google itself refused. */
  failed: GOOGLE_FAILED,
} as const;

const STANDING = {
  none: 'El resumen de esta semana todavía no se ha enviado.',
  sending:
    'El envío se cortó a la mitad ({text}): puede que no haya salido. No se repite solo; si a nadie le ha llegado, usa el botón.',
  sent: 'Esta semana: {text}.',
  failed: 'Esta semana: {text}.',
  off: 'No sale solo: se envía desde aquí.',
  mine: 'Sale solo cada semana con tu cuenta ({by}).',
  theirs: 'Sale solo cada semana con la cuenta de {by}.',
  unusable: 'No son direcciones, así que se quedan fuera: {list}. Corrígelas en Ajustes.',
  send: 'Enviar ahora a {n} persona|Enviar ahora a {n} personas',
  again: 'Enviar otra vez a {n} persona|Enviar otra vez a {n} personas',
  ask: {
    sent: 'El correo de esta semana ya salió. ¿Enviarlo otra vez? Quien ya lo tiene lo recibirá repetido.',
    sending: 'Puede que el correo de esta semana ya haya salido. ¿Enviarlo otra vez de todas formas?',
  },
  hindered: 'Así no puede salir: {why}.',
  /** For whoever may only look. */
  outsider:
    'Lo envía dirección ({list}). Tu cuenta, {who}, no está en Ajustes › Correos de dirección: aquí puedes verlo.',
  unknown:
    'Lo envía dirección ({list}). Google no dice con qué cuenta trabajas, así que aquí solo puedes verlo.',
  more: '{n} persona más|{n} personas más',
  schedule: 'Enviar cada semana con mi cuenta',
  takeOver: 'Enviarlo yo en lugar de {by}',
};

/** How things stand with the mail of a week. */
export interface DigestFacts {
  /** What stands in `Semanas › Resumen`. */
  readonly text: string;
  readonly addresses: readonly string[];
  readonly unusable: readonly string[];
  /** Whoever sends it every week. */
  readonly sender: string | undefined;
  readonly isMine: boolean;
  /** Why it cannot go out as things are. */
  readonly hindrance: HindranceFacts | undefined;
  /** Address of whoever looks at it; `''` where Google does not say. */
  readonly who: string;
  /** Who alone may send it; undefined for whoever may. */
  readonly senders: readonly string[] | undefined;
}

/** The texts of the preview that change with what was done. */
export interface DigestTexts {
  readonly to: string;
  readonly unusable: string;
  /** Why it cannot go out; `''` where it can. */
  readonly hindered: string;
  readonly state: string;
  readonly sender: string;
  /** Who sends it, for whoever may not; else `''`. */
  readonly rights: string;
  /** What is asked before it goes out once more; `''` where it has not. */
  readonly ask: string;
  readonly send: string;
  readonly schedule: string;
}

/** Whether a week’s mail certainly has not gone out. */
export const isToSend = (text: string): boolean => {
  const state = digestStateOf(text);
  return state === 'none' || state === 'failed';
};

/** Of a longer list the first are enough to ask. */
const MOST_SENDERS = 3;

const rightsText = ({ senders, who }: DigestFacts): string => {
  if (!senders) return '';
  const more = senders.length - MOST_SENDERS;
  const rest = more > 0 ? [counted(STANDING.more, more)] : [];
  const list = listed([...senders.slice(0, MOST_SENDERS), ...rest]);
  return fill(who ? STANDING.outsider : STANDING.unknown, { list, who });
};

const askText = (state: DigestState): string =>
  state === 'sent' || state === 'sending' ? STANDING.ask[state] : '';

/** @example digestTexts(facts).send // 'Enviar ahora a 3 personas' */
export const digestTexts = (facts: DigestFacts): DigestTexts => {
  const { text, addresses, unusable, sender, isMine, hindrance } = facts;
  const state = digestStateOf(text);
  return {
    to: addresses.join(', ') || DIGEST_PAGE.nobody,
    unusable: unusable.length
      ? fill(STANDING.unusable, { list: listed(unusable.map((one) => `«${one}»`)) })
      : '',
    hindered: hindrance ? fill(STANDING.hindered, { why: hindranceText(hindrance) }) : '',
    rights: rightsText(facts),
    ask: askText(state),
    state: fill(STANDING[state], { text }),
    sender: fill(sender ? STANDING[isMine ? 'mine' : 'theirs'] : STANDING.off, { by: sender }),
    send: counted(isToSend(text) ? STANDING.send : STANDING.again, addresses.length),
    schedule: sender && !isMine ? fill(STANDING.takeOver, { by: sender }) : STANDING.schedule,
  };
};

/** @example digestSays('sent', { n: 3 }) // 'Enviado a 3 personas.' */
export const digestSays = (key: DigestSays, { n = 0, ...facts }: SaysFacts = {}): string =>
  key === 'sent' ? counted(DIGEST_SAYS.sent, n) : fill(DIGEST_SAYS[key], facts);

/** When it goes out by itself for the first time after a week that was seen. */
export const nextMonday = (after: Day): string => printDay({ day: mondayOf(after).day + 7 });

/** What `Bitácora` says of weekly sending. */
export const SENDER_LOG = {
  on: 'Envío de cada semana: {by}, desde el {day}',
  off: 'Envío de cada semana: nadie',
  nobody: 'nadie',
} as const;

const LATE = `El resumen de esta semana no ha salido: tenía que enviarlo {by}. {why}. Para enviarlo: ${MENU}.`;

const LATE_BECAUSE = {
  allowed: 'Puede que esa cuenta ya no tenga permiso',
  outsider: 'Esa cuenta ya no está en Ajustes › Correos de dirección',
};

/** Whoever sends it every week, and whether they still may. */
export interface Sender {
  readonly by: string;
  readonly isAllowed: boolean;
}

/** A day and a half: the daily round of whoever sends may come after that of somebody else. */
const LATE_MINUTES = 36 * 60;

/**
 * What the report should tell about its mail; `''` where all is well.
 *
 * @param text what stands in `Semanas › Resumen`
 * @param sender whoever sends it every week, if that is so for this week
 * @example digestNotice('no enviado 16/11/2026 07:02: …', undefined, takenAt, now)
 */
export const digestNotice = (text: string, sender: Sender | undefined, takenAt: Day, now: Moment): string => {
  const state = digestStateOf(text);
  if (state === 'failed' || state === 'sending') return `${fill(STANDING[state], { text })} ${MENU}.`;
  const isLate = state === 'none' && minutesOf(now) - minutesOf(takenAt) > LATE_MINUTES;
  if (!sender || !isLate) return '';
  return fill(LATE, { by: sender.by, why: LATE_BECAUSE[sender.isAllowed ? 'allowed' : 'outsider'] });
};
