/** What *Conciliar* says: what it has brought together, and which decisions in rows still wait. */
import type { PendingCode } from '../domain/handoff/reconcile';
import { counted, fill, listed } from './fill';

/** Why a decision typed in a row is not carried out yet. */
const PENDING: Readonly<Record<PendingCode, string>> = {
  'no-reason': 'Falta el motivo: escríbelo en Motivo',
  'stale-reason': 'Falta el motivo de este cambio: el que hay en Motivo era de la decisión anterior',
  'unknown-word': '«{word}» no es una decisión: elige Aceptar, Devolver, Rechazar o Descartar',
  'not-open': 'Este lead no espera decisión: para devolverlo o rechazarlo, antes hay que enviarlo a ventas',
  won: 'Ya es cliente, así que aquí no se decide nada más: si el resultado no es ese, corrígelo en el panel, en Esta fila; para venderle otra cosa, envíalo otra vez a ventas',
  excluded:
    'La matriz lo excluye: no se envía a ventas ni se acepta, y no hay nada que devolver. Si no debe excluirlo, corrige su dato o la columna Excluye de Matriz',
  'no-contact':
    'Pidió que no se le contacte, o no dio permiso: no se envía a ventas ni se acepta. Si ya lo ha dado, corrige No contactar o Consentimiento en su fila',
  forgotten: 'Se borraron los datos de esta persona: sobre ella ya no se decide nada. Vacía esta casilla',
  vanished:
    'Falta su traspaso en Traspasos, así que no se sabe a qué responde esta decisión: recupéralo con Archivo › Historial de versiones, o envía otra vez el lead',
  'shared-id': 'Otra fila tiene el mismo ID: usa Cualifica › Dar ID nuevo o Fusionar leads',
  'no-id': 'Este lead no tiene ID: usa Cualifica › Actualizar',
};

/** Of a decision that waits, in `Revisión` beside the word itself. */
export const waitingFinding = (code: PendingCode): string =>
  `Aviso: decisión sin apuntar. ${fill(PENDING[code], { word: '…' })}`;

export const WAITING_FINDINGS: readonly string[] = (Object.keys(PENDING) as PendingCode[]).map(
  waitingFinding,
);

/** Of a header without which commands write nothing, in `Revisión` beside what stands there now. */
export const headerFinding = (title: string): string =>
  `Error: falta el encabezado «${title}», y sin él no se apunta lo que decide ventas. Si le cambiaste el nombre, devuélveselo; si lo borraste, usa Cualifica › Crear matriz`;

/** What it has brought together, by kind. */
export interface ReconcileCounts {
  readonly decisions: number;
  readonly corrections: number;
  readonly owners: number;
  readonly putBack: number;
}

const DONE = {
  decisions: '{n} decisión apuntada|{n} decisiones apuntadas',
  corrections: '{n} decisión corregida|{n} decisiones corregidas',
  owners: '{n} cambio de responsable|{n} cambios de responsable',
  putBack: '{n} fila repuesta|{n} filas repuestas',
} satisfies Record<keyof ReconcileCounts, string>;

const KINDS = Object.keys(DONE) as (keyof ReconcileCounts)[];
/** Of a decision in a row that is no lead's. */
export const NO_LEAD =
  'En esta fila no hay ningún lead: escribe la decisión en la suya, o completa sus datos';
const AWAY =
  '{owner} tiene una ausencia hoy, según Ajustes: si no puede atenderlo, elige otro Responsable (fila {row}).|Hay {n} filas cuyo Responsable tiene una ausencia hoy, según Ajustes: {owner}, en la fila {row}, y más.';
const WAITING =
  '{n} decisión pendiente, en la fila {row}: {says}.|{n} decisiones pendientes, en las filas {rows}. Fila {row}: {says}.';
/** By the cell that was emptied. */
const REFILLED = {
  decision: 'Para cambiarlo, elige otra decisión.',
  reason: 'Para cambiarlo, escribe otro motivo.',
  owner: 'Para cambiarlo, elige otro responsable.',
} as const;
const PUT_BACK = 'Vaciar la casilla no deshace nada, así que se repuso lo que dice Traspasos.';
const SENT =
  '{n} lead enviado a ventas por Envío automático|{n} leads enviados a ventas por Envío automático';
/** Whoever typed while somebody else was at work. */
export const LATER =
  'Alguien está guardando justo ahora. Lo que has escrito se apuntará con el próximo cambio, o con Conciliar.';
const AGREED = 'Filas y traspasos dicen lo mismo.';

/** Of handoffs that `Bitácora` knows and `Traspasos` lacks: in `Revisión`, beside their IDs, and in the corner. */
export const VANISHED = {
  finding:
    'Error: Bitácora conoce este traspaso, pero su fila falta en Traspasos. Recupérala con Archivo › Historial de versiones',
  more: 'y {n} más',
  told: 'Falta en Traspasos {n} traspaso que Bitácora conoce: {id}, de {lead} (fila {row}). Recupéralo con Archivo › Historial de versiones.|Faltan en Traspasos {n} traspasos que Bitácora conoce; el primero, {id}, de {lead} (fila {row}). Recupéralos con Archivo › Historial de versiones.',
} as const;

/** A handoff that is missing, as it is told. */
export interface MissingHandoff {
  readonly id: string;
  /** Its lead, in words. */
  readonly lead: string;
  readonly row: number;
}

/** Rows and letters that a sentence can take before it gets too long. */
const MOST_ROWS = 6;
const MOST_LETTERS = 40;

/**
 * Why a row's decision waits; `word` is what stands in `Decisión`.
 *
 * @example pendingText('no-reason', 'Devolver') // 'Falta el motivo: escríbelo en Motivo'
 */
export const pendingText = (code: PendingCode, word: string): string =>
  fill(PENDING[code], { word: word.length > MOST_LETTERS ? `${word.slice(0, MOST_LETTERS)}…` : word });

export interface WaitingRow {
  readonly row: number;
  readonly says: string;
}

/** Which rows still wait, and why the first of them does; `''` where none does. */
const waitingText = (waiting: readonly WaitingRow[]): string => {
  const [first] = waiting;
  if (!first) return '';
  const rows = waiting.slice(0, MOST_ROWS).map(({ row }) => row);
  const named = waiting.length > MOST_ROWS ? `${rows.join(', ')}…` : listed(rows);
  return counted(WAITING, waiting.length, { ...first, rows: named });
};

/** An owner who was typed into a row, and is away. */
export interface AwayOwner {
  readonly row: number;
  readonly owner: string;
}

/** What is said right after an edit; `''` where all went as one would expect. */
export const editedText = (
  refilled: keyof typeof REFILLED | undefined,
  waiting: readonly WaitingRow[],
  away: readonly AwayOwner[] = [],
): string =>
  [
    refilled ? `${PUT_BACK} ${REFILLED[refilled]}` : '',
    waitingText(waiting),
    away.length ? counted(AWAY, away.length, away[0]) : '',
  ]
    .filter(Boolean)
    .join(' ');

const missingText = (missing: readonly MissingHandoff[]): string =>
  missing.length ? counted(VANISHED.told, missing.length, missing[0]) : '';

/** What other commands say of rows and ledger once they have looked: what is missing and what waits; else `''`. */
export const leftText = (waiting: readonly WaitingRow[], missing: readonly MissingHandoff[]): string =>
  [missingText(missing), waitingText(waiting)].filter(Boolean).join(' ');

/** What *Conciliar* did, how many leads went out with it, what still waits, and what is missing. */
export const reconciledText = (
  counts: ReconcileCounts,
  sent: number,
  waiting: readonly WaitingRow[],
  missing: readonly MissingHandoff[] = [],
): string => {
  const done = KINDS.filter((kind) => counts[kind] > 0).map((kind) => counted(DONE[kind], counts[kind]));
  const all = [...done, sent ? counted(SENT, sent) : ''].filter(Boolean).join(' · ');
  return [all && `${all}.`, leftText(waiting, missing)].filter(Boolean).join(' ') || AGREED;
};
