/** *Rechazar*: why this is no lead for sales. */
import type { PageTexts } from '../../../messages/sidebar/sidebar';
import type { FormItem, FormLists } from '../../protocol';
import { rejectOrder } from '../forms/decision-order';
import { reasonFault } from '../forms/reason';
import type { HandoffForm } from './handoff-form';
import { reasonField } from './reason-field';

export function rejectForm(item: FormItem, lists: FormLists, texts: PageTexts): HandoffForm {
  const reason = reasonField({ reasons: lists.rejectionReasons, standing: item.reason }, texts);
  return {
    title: texts.rejectTitle,
    fields: reason.nodes,
    follow: reason.follow,
    fault: (answers) => reasonFault(answers, texts),
    order: (answers) => rejectOrder(item, answers),
  };
}
