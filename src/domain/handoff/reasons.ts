/** The reasons offered for sending a lead back, and how a given one is kept. */
import type { Settings } from '../settings';
import { fold } from '../text';
import { REASONS } from '../vocabulary';
import { isOther, reasonHead, reasonName } from './rejection-stage';

const LISTS = {
  return: 'returnReasons',
  reject: 'rejectionReasons',
  disqualify: 'disqualificationReasons',
} as const;

/**
 * A list of `Ajustes`. A reason of one's own is always possible, so `Otro` is not one of it; and the stage that a
 * rejection ends in (`Duplicado (Descartado)`) is not part of its reason.
 */
export const reasonsFor = (settings: Settings, decision: keyof typeof LISTS): string[] =>
  settings[LISTS[decision]].map((reason) => reasonName(reason)).filter((reason) => !isOther(reason));

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
