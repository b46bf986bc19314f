/** The short forms about one lead: a few words, or a day. */
import type { PageTexts } from '../../../messages/sidebar/sidebar';
import type { LeadFacts } from '../../protocol';
import { element } from '../dom';
import { type Control, type Fault, formView, labelled } from './form';
import { formCard } from './form-card';

/** Gives the sentence to show in place when nothing was saved; undefined when the page has moved on. */
type Save = (given: string) => Promise<string | undefined>;

interface LeadFormSetup {
  readonly lead: LeadFacts;
  readonly title: string;
  readonly label: string;
  /** Said with the label; blank where that says it all. */
  readonly hint: string;
  readonly save: Save;
  readonly back: () => void;
}

const oneFieldForm = (
  setup: LeadFormSetup,
  control: Control,
  fault: () => Fault | undefined,
  texts: PageTexts,
) => {
  const { lead, title, label, hint, back } = setup;
  const save = async () => {
    problem.textContent = (await setup.save(control.value.trim())) ?? '';
  };
  const named = element('span', {}, label, hint ? element('small', {}, hint) : undefined);
  const { form, problem } = formView(
    {
      ...{ title, back, fault, controls: [control] },
      fields: [labelled(named, control)],
      save: () => void save(),
    },
    texts,
  );
  return { card: formCard(lead, form, texts), focus: () => control.focus() };
};

/** Words must be said; 300 characters at most. */
export function wordsForm(setup: LeadFormSetup, texts: PageTexts) {
  const words = element('textarea', { name: 'words', rows: '3', maxlength: '300', required: true });
  const fault = () => (words.value.trim() ? undefined : { at: words, text: texts.textMissing });
  return oneFieldForm(setup, words, fault, texts);
}

interface DaySetup extends LeadFormSetup {
  /** `yyyy-mm-dd`; blank where none stands yet. */
  readonly standing: string;
  /** The last day that is too early. */
  readonly after: string;
}

/** A day still to come, or none. */
export function dayForm(setup: DaySetup, texts: PageTexts) {
  const day = element('input', { type: 'date', name: 'day', value: setup.standing });
  const fault = () => {
    const isPast = day.value !== '' && day.value <= setup.after;
    return isPast || day.validity.badInput ? { at: day, text: texts.holdPast } : undefined;
  };
  return oneFieldForm(setup, day, fault, texts);
}
