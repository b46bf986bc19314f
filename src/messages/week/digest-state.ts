/** What stands in `Semanas › Resumen`: people read it, and so does the script that decides whether to send. */
import type { Moment } from '../../domain/cell';
import { printMoment } from '../../domain/moment';
import { fold } from '../../domain/text';
import { counted, fill } from '../fill';

/**
 * `none`: nothing was tried. `sending`: a script wrote that it would send, and nothing after it: it may have gone out or
 * not. `failed`: it certainly did not. `sent`: also what somebody wrote there by hand, so that it is never sent by itself.
 */
export type DigestState = 'none' | 'sending' | 'sent' | 'failed';

const WORDS: readonly (readonly [string, DigestState])[] = [
  ['enviandose', 'sending'],
  ['no enviado', 'failed'],
];

const TEXTS = {
  sending: 'enviándose {when} a {n} persona|enviándose {when} a {n} personas',
  sent: 'enviado {when} a {n} persona{again}|enviado {when} a {n} personas{again}',
  again: ' ({times}.ª vez)',
  unsure: '{sending}. Google contestó: «{detail}»',
  cut: '{sending}. Se cortó a la mitad: puede que no haya salido. Para enviarlo: Cualifica › Resumen por correo',
  failed: 'no enviado {when}: {why}',
};

/** @example digestStateOf('enviado 16/11/2026 07:02 a 3 personas') // 'sent' */
export const digestStateOf = (cell: string): DigestState => {
  const text = fold(cell);
  if (!text) return 'none';
  return WORDS.find(([word]) => text.startsWith(word))?.[1] ?? 'sent';
};

export const sendingText = (at: Moment, recipients: number): string =>
  counted(TEXTS.sending, recipients, { when: printMoment(at) });

/**
 * Each time reads differently from the time before, so that two clicks on one button are not taken for two wishes.
 *
 * @param before what stood there until now
 * @example sentText('', at, 3) // 'enviado 16/11/2026 07:02 a 3 personas'
 */
export const sentText = (before: string, at: Moment, recipients: number): string => {
  const isAgain = digestStateOf(before) === 'sent';
  const times = isAgain ? Number(/\((\d+)\.ª/.exec(before)?.[1] ?? 1) + 1 : 1;
  const again = isAgain ? fill(TEXTS.again, { times }) : '';
  return counted(TEXTS.sent, recipients, { when: printMoment(at), again });
};

/** Google answered with something else than yes, and it may have gone out all the same. */
export const unsureText = (sending: string, detail: string): string =>
  fill(TEXTS.unsure, { sending, detail });

export const failedText = (at: Moment, why: string): string =>
  fill(TEXTS.failed, { when: printMoment(at), why });

/** What a later run makes of a sending that nobody finished; once. */
export const cutText = (sending: string): string =>
  sending.includes('. ') ? sending : fill(TEXTS.cut, { sending });
