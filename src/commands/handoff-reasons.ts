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
  const given = clean(reason);
  const known = reasonsFor(settings, decision).find((listed) => fold(listed) === fold(given));
  const other = OTHER_REASON[settings.language];
  const own = clean(isOther(given) ? '' : given.replace(/^(otro|other|outro)\s*:/i, ''));
  const parts = known ? [known, note] : [own || note ? other : '', own, note];
  return parts.map(clean).filter(Boolean).join(': ');
};
