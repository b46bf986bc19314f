/** The form that asks why: a reason of the list or one's own, and a detail. */
import type { PageTexts } from '../../../messages/sidebar';
import { element } from '../dom';
import { formView, labelled } from './form';

/** Stands in the list for a reason of one's own; no reason can be this text, since reasons are trimmed. */
const OTHER = ' ';

export interface GivenReason {
  readonly reason: string;
  readonly note?: string;
}

export interface DecisionFormSetup {
  readonly title: string;
  readonly reasons: readonly string[];
  /** What stands in `Motivo` already: picked, or put in as one's own. */
  readonly standing: string;
  readonly save: (given: GivenReason) => void;
  readonly back: () => void;
}

function reasonSelect(setup: DecisionFormSetup, texts: PageTexts) {
  const select = element(
    'select',
    { name: 'reason', required: true },
    element('option', { value: '' }, texts.chooseReason),
    ...setup.reasons.map((reason) => element('option', { value: reason }, reason)),
    element('option', { value: OTHER }, texts.otherReason),
  );
  if (setup.standing) select.value = setup.reasons.includes(setup.standing) ? setup.standing : OTHER;
  return select;
}

const given = (reason: string, note: string): GivenReason =>
  reason === OTHER ? { reason: note } : note ? { reason, note } : { reason };

function faultOf(select: HTMLSelectElement, note: HTMLTextAreaElement, texts: PageTexts) {
  if (!select.value) return { at: select, text: texts.reasonMissing };
  if (select.value === OTHER && !note.value.trim()) return { at: note, text: texts.otherMissing };
  return undefined;
}

/** Opens with the keyboard on the list. */
export function decisionForm(setup: DecisionFormSetup, texts: PageTexts) {
  const select = reasonSelect(setup, texts);
  const noteLabel = element('span', {}, texts.note);
  const note = element('textarea', { name: 'note', rows: '2', maxlength: '300' });
  if (select.value === OTHER) note.value = setup.standing;
  const relabel = () => {
    noteLabel.textContent = select.value === OTHER ? texts.otherNote : texts.note;
  };
  relabel();
  select.addEventListener('change', relabel);
  const { title, back } = setup;
  const { form, problem } = formView(
    {
      ...{ title, back, controls: [select, note] },
      fields: [labelled(texts.reason, select), labelled(noteLabel, note)],
      fault: () => faultOf(select, note, texts),
      save: () => setup.save(given(select.value, note.value.trim())),
    },
    texts,
  );
  return { form, problem, focus: () => select.focus() };
}
