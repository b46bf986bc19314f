/** What every form of the sidebar is: a title, fields, what is wrong, and *Guardar* or *Volver*. */
import type { PageTexts } from '../../../messages/sidebar/sidebar';
import { button, element } from '../dom';

export type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/** What is wrong with the answers, and where to put it right. */
export interface Fault {
  readonly at: Control;
  readonly text: string;
}

interface FormSetup {
  readonly title: string;
  /** Labels with their controls, in order. */
  readonly fields: readonly HTMLElement[];
  readonly controls: readonly Control[];
  readonly fault: () => Fault | undefined;
  readonly save: () => void;
  readonly back: () => void;
}

export const labelled = (label: HTMLElement | string, control: HTMLElement) =>
  element('label', { class: 'field' }, element('span', {}, label), control);

/** Marks the control at fault, says beside it what is wrong, and takes the keyboard there; without a fault all marks go. */
function mark(controls: readonly Control[], problem: HTMLElement, fault: Fault | undefined) {
  for (const control of controls) {
    control.toggleAttribute('aria-errormessage', false);
    control.setAttribute('aria-invalid', `${control === fault?.at}`);
  }
  fault?.at.closest('.field')?.append(problem);
  problem.textContent = fault?.text ?? '';
  fault?.at.setAttribute('aria-errormessage', problem.id);
  fault?.at.focus();
}

/**
 * Escape goes back, as «Volver» does, and Ctrl+Enter saves from anywhere. `show` marks a field that the server found
 * wrong; `problem` is where any other refusal goes.
 */
export function formView(setup: FormSetup, texts: PageTexts) {
  const problem = element('p', { class: 'problem', role: 'alert', id: 'problem' });
  const actions = element(
    'div',
    { class: 'actions' },
    element('button', { type: 'submit', class: 'primary' }, texts.save),
    button(texts.back, 'plain', setup.back),
  );
  const form = element(
    'form',
    { class: 'decision', novalidate: true, 'aria-labelledby': 'form-title' },
    element('h3', { id: 'form-title' }, setup.title),
    ...setup.fields,
    problem,
    actions,
  );
  const show = (fault: Fault | undefined) => {
    if (!fault) actions.before(problem);
    mark(setup.controls, problem, fault);
  };
  form.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') setup.back();
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) form.requestSubmit();
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const fault = setup.fault();
    show(fault);
    if (!fault) setup.save();
  });
  return { form, problem, show };
}
