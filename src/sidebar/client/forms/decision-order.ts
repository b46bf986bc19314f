/** The three decisions as the server wants them. */
import type { FormItem } from '../../protocol';
import { type Answers, ifAny, textOf, textsOf } from './answers';
import { aboutItem, type Order } from './order';
import { reasonOf } from './reason';

export const acceptOrder = (item: FormItem): Order => ({
  call: 'decideLead',
  request: { ...aboutItem(item), decision: 'accept' },
});

const given = (answers: Answers) => ({
  reason: reasonOf(answers),
  ...ifAny('note', textOf(answers, 'note')),
});

export const rejectOrder = (item: FormItem, answers: Answers): Order => ({
  call: 'decideLead',
  request: { ...aboutItem(item), decision: 'reject', ...given(answers) },
});

/** A blank condition is the default of `Ajustes`. */
export const returnOrder = (item: FormItem, answers: Answers): Order => ({
  call: 'decideLead',
  request: {
    ...{ ...aboutItem(item), decision: 'return', ...given(answers) },
    missing: textsOf(answers, 'missing'),
    reentry: textOf(answers, 'reentry'),
  },
});
