/** The reasons offered for sending a lead back, and how a given one is kept. */
import type { Settings } from '../domain/settings';
import { fold } from '../domain/text';

export const OTHER_REASON = { es: 'Otro', en: 'Other', pt: 'Outro' } as const;

const isOther = (reason: string) => Object.values(OTHER_REASON).some((word) => fold(word) === fold(reason));

/** A rejection reason names the stage it ends in; the reason is what stands before: `Duplicado (Descartado)`. */
const withoutStage = (reason: string) => reason.replace(/\s*\([^()]*\)$/, '');

/** The lists of `Ajustes`. A reason of one's own is always possible, so `Otro` is not one of them. */
export const reasonsFor = (settings: Settings, decision: 'return' | 'reject'): string[] => {
  const listed = decision === 'return' ? settings.returnReasons : settings.rejectionReasons.map(withoutStage);
  return listed.filter((reason) => !isOther(reason));
};

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
  decision: 'return' | 'reject',
  reason: string,
  note: string,
): string => {
  const listed = reasonsFor(settings, decision);
  const named = (word: string) => listed.find((one) => fold(one) === fold(word));
  const given = clean(reason);
  const colon = given.includes(':') && !named(given) ? given.indexOf(':') : given.length;
  const head = given.slice(0, colon);
  const other = isOther(head);
  const known = named(head);
  const details = [...(known || other ? [given.slice(colon + 1)] : [given]), note].map(clean).filter(Boolean);
  if (known) return [known, ...details].join(': ');
  return details.length ? [OTHER_REASON[settings.language], ...details].join(': ') : '';
};
