/** The reason of a decision: one of a list, or one's own. */
import type { PageTexts } from '../../../messages/sidebar/sidebar';
import { type Answers, type FieldFault, textOf } from './answers';

/** Stands in the list for a reason of one's own; no reason can be this text. */
export const OTHER = '*otro*';

/** What a form starts with: a reason of the list, or `OTHER` and one's own words, and the detail. */
interface StartingReason {
  readonly reason: string;
  readonly own: string;
  readonly note: string;
}

/**
 * Takes apart what stands in `Motivo`, so that the form starts with it.
 *
 * @example startingReason('Sin presupuesto: en enero', ['Sin presupuesto']) // { reason: 'Sin presupuesto', own: '', note: 'en enero' }
 */
export const startingReason = (standing: string, listed: readonly string[]): StartingReason => {
  const reason = listed.find((one) => standing === one || standing.startsWith(`${one}:`));
  if (reason) return { reason, own: '', note: standing.slice(reason.length + 1).trim() };
  return { reason: standing ? OTHER : '', own: standing, note: '' };
};

/** Names of the fields; `part` tells two lists of one form apart. */
export const reasonFields = (part = '') => ({
  reason: `${part}reason`,
  own: `${part}ownReason`,
  note: `${part}note`,
});

/** The reason as the server wants it; `''` where none was given. */
export const reasonOf = (answers: Answers, part = ''): string => {
  const fields = reasonFields(part);
  const chosen = textOf(answers, fields.reason);
  return chosen === OTHER ? textOf(answers, fields.own) : chosen;
};

export const reasonFault = (answers: Answers, texts: PageTexts): FieldFault | undefined => {
  if (reasonOf(answers)) return undefined;
  const { reason, own } = reasonFields();
  return textOf(answers, reason)
    ? { field: own, text: texts.otherMissing }
    : { field: reason, text: texts.reasonMissing };
};

/** The reason and its detail in one text: `Sin presupuesto: lo verán en enero`. */
export const reasonWithNote = (answers: Answers, part = ''): string =>
  [reasonOf(answers, part), textOf(answers, reasonFields(part).note)].filter(Boolean).join(': ');
