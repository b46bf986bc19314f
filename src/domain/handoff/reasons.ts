/** The reasons offered for sending a lead back, and how a given one is kept. */
import type { Settings } from '../settings';
import { fold, keyOf, matchesName } from '../text';
import { REASONS, STAGES, type Stage } from '../vocabulary';

const LISTS = {
  return: 'returnReasons',
  reject: 'rejectionReasons',
  disqualify: 'disqualificationReasons',
} as const;

/** The stage in brackets behind a reason for rejection. */
const STAGE = /\s*\(([^()]*)\)$/;

const isOther = (reason: string) => matchesName(reason, REASONS.other);

/**
 * A list of `Ajustes`. A reason of one's own is always possible, so `Otro` is not one of it; and the stage that a
 * rejection ends in (`Duplicado (Descartado)`) is not part of its reason.
 */
export const reasonsFor = (settings: Settings, decision: keyof typeof LISTS): string[] =>
  settings[LISTS[decision]].map((reason) => reason.replace(STAGE, '')).filter((reason) => !isOther(reason));

/** What stands before any `:`, which is what reasons are counted by. */
export const reasonHead = (reason: string): string => reason.split(':')[0]!.trim();

/**
 * The stage in which a rejection ends: the one that its reason names, else the one of `Otro`, else `Reciclado`.
 *
 * @example rejectionStage(settings, 'Otro territorio: es de México') // 'mql'
 */
export const rejectionStage = ({ rejectionReasons }: Settings, reason: string): Stage => {
  const stages = rejectionReasons.map((written) => ({
    name: written.replace(STAGE, ''),
    stage: keyOf(STAGE.exec(written)?.[1] ?? '', STAGES),
  }));
  const head = fold(reasonHead(reason));
  const found = stages.find(({ name }) => fold(name) === head) ?? stages.find(({ name }) => isOther(name));
  return found?.stage ?? 'recycled';
};

/** What `Motivo` offers: the reasons of all decisions, and `Otro`. */
export const allReasons = (settings: Settings): string[] => {
  const all = (Object.keys(LISTS) as (keyof typeof LISTS)[]).flatMap((key) => reasonsFor(settings, key));
  return [...new Set([...all, REASONS.other[settings.language]])];
};

/** Whether a reason is one of those offered for a decision, or begins with one. */
export const isListed = (settings: Settings, decision: keyof typeof LISTS, reason: string): boolean =>
  reasonsFor(settings, decision).some(
    (one) => fold(one) === fold(reason) || fold(one) === fold(reasonHead(reason)),
  );

/** One line of plain text. */
const clean = (text: string) => text.replace(/[\p{Cc}\s]+/gu, ' ').trim();

/**
 * What goes into `Motivo`: a listed reason as it is listed, anything else as `Otro: …`, the note after a colon.
 * Blank where no reason was given.
 *
 * @example reasonText(settings, 'return', 'faltan datos', 'el teléfono') // 'Faltan datos: el teléfono'
 */
export const reasonText = (
  settings: Settings,
  decision: keyof typeof LISTS,
  reason: string,
  note: string,
): string => {
  const listed = reasonsFor(settings, decision);
  const named = (word: string) => listed.find((one) => fold(one) === fold(word));
  const given = clean(reason);
  const [, head = given, rest = ''] = (!named(given) && /^([^:]*):(.*)$/.exec(given)) || [];
  const known = named(head);
  const details = [known || isOther(head) ? rest : given, note].map(clean).filter(Boolean);
  if (known) return [known, ...details].join(': ');
  return details.length ? [REASONS.other[settings.language], ...details].join(': ') : '';
};
