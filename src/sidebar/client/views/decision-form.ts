/** The form that asks why: a reason of the list or one's own, and a detail. */
import type { PageTexts } from '../../../messages/sidebar';
import { button, element } from '../dom';

/** Stands in the list for a reason of one's own; no reason can be this text, since reasons are trimmed. */
const OTHER = ' ';

export interface GivenReason {
  readonly reason: string;
  readonly note?: string;
}

export interface FormSetup {
  readonly title: string;
  readonly reasons: readonly string[];
  /** What stands in `Motivo` already: picked, or put in as one's own. */
  readonly standing: string;
  readonly save: (given: GivenReason) => void;
  readonly back: () => void;
}

const labelled = (label: HTMLElement | string, field: HTMLElement) =>
  element('label', { class: 'field' }, element('span', {}, label), field);

function reasonSelect(setup: FormSetup, texts: PageTexts) {
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

/** What is wrong with the answers, if anything, and where to put it right. */
function fault(select: HTMLSelectElement, note: HTMLTextAreaElement, texts: PageTexts) {
  if (!select.value) return { at: select, text: texts.reasonMissing };
  if (select.value === OTHER && !note.value.trim()) return { at: note, text: texts.otherMissing };
  return undefined;
}

/** Opens with the keyboard on the list; Escape goes back, as «Volver» does. */
export function decisionForm(setup: FormSetup, texts: PageTexts) {
  const select = reasonSelect(setup, texts);
  const noteLabel = element('span', {}, texts.note);
  const note = element('textarea', { name: 'note', rows: '2', maxlength: '300' });
  if (select.value === OTHER) note.value = setup.standing;
  const problem = element('p', { class: 'problem', role: 'alert', id: 'problem' });
  const relabel = () => {
    noteLabel.textContent = select.value === OTHER ? texts.otherNote : texts.note;
  };
  const form = element(
    'form',
    { class: 'decision', novalidate: true, 'aria-labelledby': 'form-title' },
    element('h3', { id: 'form-title' }, setup.title),
    labelled(texts.reason, select),
    labelled(noteLabel, note),
    problem,
    element(
      'div',
      { class: 'actions' },
      element('button', { type: 'submit', class: 'primary' }, texts.save),
      button(texts.back, 'plain', setup.back),
    ),
  );
  relabel();
  select.addEventListener('change', relabel);
  form.addEventListener('keydown', (event) => event.key === 'Escape' && setup.back());
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const wrong = fault(select, note, texts);
    problem.textContent = wrong?.text ?? '';
    for (const field of [select, note]) {
      field.toggleAttribute('aria-describedby', false);
      field.setAttribute('aria-invalid', `${field === wrong?.at}`);
    }
    if (!wrong) return setup.save(given(select.value, note.value.trim()));
    wrong.at.setAttribute('aria-describedby', problem.id);
    wrong.at.focus();
  });
  return { form, problem, focus: () => select.focus() };
}
