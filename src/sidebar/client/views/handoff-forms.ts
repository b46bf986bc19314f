/** The forms of a handoff by what they do, and how far a handoff is where each makes sense. */
import type { PageTexts } from '../../../messages/sidebar/sidebar';
import type { FormItem, FormLists, WaitsFor } from '../../protocol';
import type { HandoffForm } from './handoff-form';
import { reassignForm } from './reassign-form';
import { rejectForm } from './reject-form';
import { resultForm } from './result-form';
import { returnForm } from './return-form';
import { verdictForm } from './verdict-form';

type MakeForm = (item: FormItem, lists: FormLists, texts: PageTexts) => HandoffForm;

export const HANDOFF_FORMS = {
  return: { make: returnForm, states: ['open'] },
  reject: { make: rejectForm, states: ['open'] },
  verdict: { make: verdictForm, states: ['accepted', 'qualified'] },
  result: { make: resultForm, states: ['qualified'] },
  reassign: { make: reassignForm, states: ['open', 'accepted', 'qualified'] },
} as const satisfies Readonly<
  Record<string, { readonly make: MakeForm; readonly states: readonly WaitsFor[] }>
>;

export type FormKind = keyof typeof HANDOFF_FORMS;

export const fits = (kind: FormKind, state: WaitsFor): boolean =>
  (HANDOFF_FORMS[kind].states as readonly WaitsFor[]).includes(state);
