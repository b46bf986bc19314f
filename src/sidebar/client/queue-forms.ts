/** The form that is open on a handoff, and what was typed in any of them: nothing is lost until it is saved. */
import type { PageTexts } from '../../messages/sidebar/sidebar';
import type { Queue, QueueItem, Refusal } from '../protocol';
import type { Answers } from './forms/answers';
import type { Order } from './forms/order';
import { reasonFields } from './forms/reason';
import { AGAIN_ON, RETURN_PART } from './forms/verdict-order';
import { answerForm } from './views/answer-form';
import { type FormKind, fits, HANDOFF_FORMS } from './views/handoff-forms';

/** Fields that a refusal of the server may be about: the one that is in sight is meant. */
const FIELDS_OF: Partial<Record<Refusal, readonly string[]>> = {
  'bad-reentry': ['reentry'],
  'reentry-met': ['reentry'],
  'no-reason': ['reason', reasonFields(RETURN_PART).reason],
  'bad-day': ['on', 'nextStepOn', AGAIN_ON],
  'future-day': ['on'],
};

export interface OpenForm {
  readonly node: HTMLElement;
  readonly focus: () => void;
  /** Shows what stood in the way, beside the field that it is about. */
  readonly refuse: (text: string, refusal?: Refusal) => void;
}

interface FormActions {
  readonly save: (order: Order) => void;
  readonly back: () => void;
}

export function queueForms() {
  const drafts = new Map<string, Answers>();
  let open: { readonly kind: FormKind; readonly handoff: string } | undefined;
  const keyOf = (kind: FormKind, { handoff }: QueueItem) => `${kind} ${handoff}`;
  /** The one open on this handoff, if it still makes sense. */
  const kindOn = (item: QueueItem) =>
    open && open.handoff === item.handoff && fits(open.kind, item.state) ? open.kind : undefined;

  return {
    openOn: (item: QueueItem, kind: FormKind) => {
      open = { kind, handoff: item.handoff };
    },
    close: () => {
      open = undefined;
    },
    kindOn,
    /** Answered: what was typed is in the sheet. */
    done: ({ handoff }: QueueItem) => {
      open = undefined;
      for (const kind of Object.keys(HANDOFF_FORMS)) drafts.delete(`${kind} ${handoff}`);
    },
    /** Undefined where none is open on it. */
    draw: (
      item: QueueItem,
      queue: Queue,
      texts: PageTexts,
      { save, back }: FormActions,
    ): OpenForm | undefined => {
      const kind = kindOn(item);
      if (!kind) return undefined;
      const { order, ...parts } = HANDOFF_FORMS[kind].make(item, queue, texts);
      const { form, focus, refuse } = answerForm(
        {
          ...{ ...parts, back, draft: drafts.get(keyOf(kind, item)) },
          save: (answers) => save(order(answers)),
          keep: (answers) => drafts.set(keyOf(kind, item), answers),
        },
        texts,
      );
      return { node: form, focus, refuse: (text, refusal) => refuse(text, refusal && FIELDS_OF[refusal]) };
    },
  };
}
