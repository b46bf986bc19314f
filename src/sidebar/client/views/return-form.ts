/** *Devolver*: why, what marketing should find out, and when the lead may come back. */
import type { PageTexts } from '../../../messages/sidebar/sidebar';
import type { FormItem, FormLists } from '../../protocol';
import { returnOrder } from '../forms/decision-order';
import { reasonFault } from '../forms/reason';
import { someOf, textArea } from './fields';
import type { HandoffForm } from './handoff-form';
import { reasonField } from './reason-field';
import { reentryField } from './reentry-field';

export function returnForm(item: FormItem, lists: FormLists, texts: PageTexts): HandoffForm {
  const reason = reasonField({ reasons: lists.returnReasons, standing: item.reason }, texts);
  const unknown = item.unknowns.map(({ field }) => field);
  const missing = unknown.length ? [someOf(texts.missing, 'missing', unknown, texts.missingHelp)] : [];
  return {
    title: texts.returnTitle,
    fields: [...reason.nodes, ...missing, reentryField(textArea('reentry', item.reentry, 3), texts)],
    follow: reason.follow,
    fault: (answers) => reasonFault(answers, texts),
    order: (answers) => returnOrder(item, answers),
  };
}
