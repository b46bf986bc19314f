/** The form that adds an interaction to a lead: what happened, in detail, and when. */
import type { PageTexts } from '../../../messages/sidebar/sidebar';
import type { InteractionRequest, LeadView } from '../../protocol';
import { element } from '../dom';
import { formView, labelled } from './form';
import { formCard } from './form-card';

type GivenInteraction = Omit<InteractionRequest, 'id'>;

interface InteractionFormSetup {
  readonly lead: LeadView;
  /** Types in use, offered while one writes. */
  readonly types: readonly string[];
  /** `yyyy-mm-dd` */
  readonly today: string;
  /** Gives the sentence to show in place when nothing was saved; undefined when the page has moved on. */
  readonly save: (given: GivenInteraction) => Promise<string | undefined>;
  readonly back: () => void;
}

function controlsOf({ types, today }: InteractionFormSetup) {
  const list = element(
    'datalist',
    { id: 'types' },
    ...types.map((type) => element('option', { value: type })),
  );
  const type = element('input', {
    ...{ name: 'type', list: list.id, required: true, maxlength: '200', autocomplete: 'off' },
  });
  const detail = element('textarea', { name: 'detail', rows: '2', maxlength: '2000' });
  const day = element('input', { type: 'date', name: 'day', required: true, max: today, value: today });
  return { list, type, detail, day };
}

/** Opens with the keyboard on the type. */
export function interactionForm(setup: InteractionFormSetup, texts: PageTexts) {
  const { lead, today } = setup;
  const { list, type, detail, day } = controlsOf(setup);
  const faultOf = () => {
    if (!type.value.trim()) return { at: type, text: texts.typeMissing };
    if (!day.value) return { at: day, text: texts.dayMissing };
    return day.value > today ? { at: day, text: texts.dayToCome } : undefined;
  };
  const save = async () => {
    const complaint = await setup.save({
      ...{ type: type.value.trim(), detail: detail.value.trim(), day: day.value },
    });
    problem.textContent = complaint ?? '';
  };
  const { form, problem } = formView(
    {
      ...{ title: texts.interactionTitle, controls: [type, detail, day], fault: faultOf, back: setup.back },
      fields: [labelled(texts.type, type), list, labelled(texts.detail, detail), labelled(texts.day, day)],
      save: () => void save(),
    },
    texts,
  );
  return { card: formCard(lead, form, texts), focus: () => type.focus() };
}
