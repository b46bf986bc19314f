/** How a qualified lead ended: an offer, won or lost, when and for how much. */
import { readNumber } from '../../../domain/number';
import type { Result } from '../../../domain/vocabulary';
import type { PageTexts } from '../../../messages/sidebar/sidebar';
import type { FormItem } from '../../protocol';
import { type Answers, type FieldFault, textOf } from './answers';
import { aboutItem, type Order } from './order';
import { reasonFault, reasonWithNote } from './reason';

export const RESULT_CHOICES = ['quote', 'won', 'lost'] as const satisfies readonly Result[];

export const resultOf = (answers: Answers): Result | undefined =>
  RESULT_CHOICES.find((result) => result === textOf(answers, 'result'));

/** Undefined where nobody knows it; `NaN` for what is no amount. */
const amountOf = (answers: Answers): number | undefined => {
  const written = textOf(answers, 'amount');
  if (!written) return undefined;
  const amount = readNumber(written) ?? Number.NaN;
  return amount >= 0 ? amount : Number.NaN;
};

export const resultOrder = (item: FormItem, answers: Answers): Order => {
  const result = resultOf(answers) ?? 'quote';
  const amount = amountOf(answers);
  const whyLost = { reason: reasonWithNote(answers), reentry: textOf(answers, 'reentry') };
  return {
    call: 'concludeLead',
    request: {
      ...{ ...aboutItem(item), result, on: textOf(answers, 'on') },
      ...(amount === undefined ? {} : { amount }),
      ...(result === 'lost' ? whyLost : {}),
    },
  };
};

/** @param today `yyyy-mm-dd`: a result is noted once it is there */
export const resultFault = (answers: Answers, today: string, texts: PageTexts): FieldFault | undefined => {
  const result = resultOf(answers);
  const on = textOf(answers, 'on');
  if (!result) return { field: 'result', text: texts.resultMissing };
  if (!on) return { field: 'on', text: texts.dayMissing };
  if (on > today) return { field: 'on', text: texts.resultToCome };
  if (Number.isNaN(amountOf(answers))) return { field: 'amount', text: texts.amountNotRead };
  return result === 'lost' ? reasonFault(answers, texts) : undefined;
};
