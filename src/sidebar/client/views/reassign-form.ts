/** *Reasignar*: whose the lead is from now on. */
import type { PageTexts } from '../../../messages/sidebar/sidebar';
import type { FormItem, FormLists } from '../../protocol';
import { textOf } from '../forms/answers';
import { aboutItem } from '../forms/order';
import { fieldOf, selectOf } from './fields';
import type { HandoffForm } from './handoff-form';

export function reassignForm(item: FormItem, { owners }: FormLists, texts: PageTexts): HandoffForm {
  const others = owners.filter((owner) => owner !== item.owner);
  const options = [['', texts.chooseOwner] as const, ...others.map((owner) => [owner, owner] as const)];
  return {
    title: texts.reassignTitle,
    fields: [fieldOf(texts.newOwner, selectOf('owner', options, ''))],
    fault: (answers) => (textOf(answers, 'owner') ? undefined : { field: 'owner', text: texts.ownerMissing }),
    order: (answers) => ({
      call: 'reassignLead',
      request: { ...aboutItem(item), owner: textOf(answers, 'owner') },
    }),
  };
}
