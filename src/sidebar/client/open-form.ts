/** A form of a handoff, ready to be shown: its answers as the server wants them, and refusals beside their fields. */
import type { PageTexts } from '../../messages/sidebar/sidebar';
import type { Refusal } from '../protocol';
import type { Answers } from './forms/answers';
import type { Order } from './forms/order';
import { reasonFields } from './forms/reason';
import { AGAIN_ON, RETURN_PART } from './forms/verdict-order';
import { answerForm } from './views/answer-form';
import type { HandoffForm } from './views/handoff-form';

/** Fields that a refusal of the server may be about: the one that is in sight is meant. */
const FIELDS_OF: Partial<Record<Refusal, readonly string[]>> = {
  'bad-reentry': ['reentry'],
  'reentry-met': ['reentry'],
  'reentry-scale': ['reentry'],
  'reentry-clash': ['reentry'],
  'reentry-missing': ['reentry'],
  'no-reason': ['reason', reasonFields(RETURN_PART).reason],
  'bad-day': ['on', 'nextStepOn', AGAIN_ON],
  'future-day': ['on'],
  'before-sent': ['on'],
  'past-day': ['nextStepOn', AGAIN_ON],
};

export interface OpenForm {
  readonly node: HTMLElement;
  readonly focus: () => void;
  /** Shows what stood in the way, beside the field that it is about. */
  readonly refuse: (text: string, refusal?: Refusal) => void;
}

export interface FormActions {
  readonly save: (order: Order) => void;
  readonly back: () => void;
  /** What was typed before. */
  readonly draft?: Answers | undefined;
  /** Called with each change. */
  readonly keep?: (answers: Answers) => void;
}

export function openForm(
  { order, ...parts }: HandoffForm,
  { save, back, draft, keep = () => {} }: FormActions,
  texts: PageTexts,
): OpenForm {
  const setup = { ...parts, back, draft, keep, save: (answers: Answers) => save(order(answers)) };
  const { form, focus, refuse } = answerForm(setup, texts);
  return { node: form, focus, refuse: (text, refusal) => refuse(text, refusal && FIELDS_OF[refusal]) };
}
