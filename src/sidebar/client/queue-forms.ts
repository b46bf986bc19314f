/** The form that is open on a handoff, and what was typed in any of them: nothing is lost until it is saved. */
import type { PageTexts } from '../../messages/sidebar/sidebar';
import type { Queue, QueueItem } from '../protocol';
import type { Answers } from './forms/answers';
import { type FormActions, type OpenForm, openForm } from './open-form';
import { type FormKind, fits, HANDOFF_FORMS } from './views/handoff-forms';

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
    draw: (item: QueueItem, queue: Queue, texts: PageTexts, actions: FormActions): OpenForm | undefined => {
      const kind = kindOn(item);
      if (!kind) return undefined;
      const draft = drafts.get(keyOf(kind, item));
      const keep = (answers: Answers) => drafts.set(keyOf(kind, item), answers);
      return openForm(HANDOFF_FORMS[kind].make(item, queue, texts), { ...actions, draft, keep }, texts);
    },
  };
}
