/** How it ended: an offer, won or lost; when, for how much, and if lost, why and when to try again. */
import type { PageTexts } from '../../../messages/sidebar/sidebar';
import type { FormItem, FormLists } from '../../protocol';
import { element } from '../dom';
import { RESULT_CHOICES, resultFault, resultOf, resultOrder } from '../forms/result-order';
import { dayInput, fieldOf, lineInput, oneOf, textArea } from './fields';
import type { HandoffForm } from './handoff-form';
import { reasonField } from './reason-field';
import { reentryField } from './reentry-field';

/** So that it reads as the same amount again: cents, but no third decimal, which would look like thousands. */
const written = (amount: number | undefined) =>
  amount === undefined ? '' : Number.isInteger(amount) ? `${amount}` : amount.toFixed(2).replace('.', ',');

export function resultForm(item: FormItem, lists: FormLists, texts: PageTexts): HandoffForm {
  const results = RESULT_CHOICES.map((result) => [result, texts.results[result]] as const);
  const { result: stands, resultOn = lists.today, amount, reason } = item;
  const standing = stands === 'lost' ? reason : '';
  const why = reasonField({ reasons: lists.disqualificationReasons, standing }, texts);
  const lost = element(
    'div',
    { class: 'group' },
    ...why.nodes,
    reentryField(textArea('reentry', item.reentry, 3), texts),
  );
  return {
    title: texts.resultTitle,
    fields: [
      oneOf(texts.resultLegend, 'result', results, stands ?? ''),
      fieldOf(texts.resultOn, dayInput('on', resultOn, { max: lists.today })),
      fieldOf(
        texts.amount,
        lineInput('amount', { inputmode: 'decimal', maxlength: '30', value: written(amount) }),
      ),
      lost,
    ],
    follow: (answers) => {
      lost.hidden = resultOf(answers) !== 'lost';
      why.follow(answers);
    },
    fault: (answers) => resultFault(answers, lists.today, texts),
    order: (answers) => resultOrder(item, answers),
  };
}
