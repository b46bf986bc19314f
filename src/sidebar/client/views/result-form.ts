/** How it ended: an offer, won or lost; when, for how much, and if lost, why and when to try again. */
import type { PageTexts } from '../../../messages/sidebar/sidebar';
import type { Queue, QueueItem } from '../../protocol';
import { element } from '../dom';
import { RESULT_CHOICES, resultFault, resultOf, resultOrder } from '../forms/result-order';
import { dayInput, fieldOf, lineInput, oneOf, textArea } from './fields';
import type { HandoffForm } from './handoff-form';
import { reasonField } from './reason-field';
import { reentryField } from './reentry-field';

export function resultForm(item: QueueItem, queue: Queue, texts: PageTexts): HandoffForm {
  const results = RESULT_CHOICES.map((result) => [result, texts.results[result]] as const);
  const why = reasonField({ reasons: queue.disqualificationReasons }, texts);
  const lost = element(
    'div',
    { class: 'group' },
    ...why.nodes,
    reentryField(textArea('reentry', item.reentry, 3), texts),
  );
  return {
    title: texts.resultTitle,
    fields: [
      oneOf(texts.resultLegend, 'result', results, ''),
      fieldOf(texts.resultOn, dayInput('on', queue.today, { max: queue.today })),
      fieldOf(texts.amount, lineInput('amount', { inputmode: 'decimal', maxlength: '30' })),
      lost,
    ],
    follow: (answers) => {
      lost.hidden = resultOf(answers) !== 'lost';
      why.follow(answers);
    },
    fault: (answers) => resultFault(answers, queue.today, texts),
    order: (answers) => resultOrder(item, answers),
  };
}
