/** What every form of the sidebar is: a title, fields, what is wrong, and *Guardar* or *Volver*. */
import type { PageTexts } from '../../../messages/sidebar';
import { button, element } from '../dom';

export type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/** What is wrong with the answers, and where to put it right. */
export interface Fault {
  readonly at: Control;
  readonly text: string;
}

export interface FormSetup {
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

/** Marks the control at fault and takes the keyboard there; without a fault all marks go. */
function mark(controls: readonly Control[], problem: HTMLElement, fault: Fault | undefined) {
  problem.textContent = fault?.text ?? '';
  for (const control of controls) {
    control.toggleAttribute('aria-describedby', false);
    control.setAttribute('aria-invalid', `${control === fault?.at}`);
  }
  fault?.at.setAttribute('aria-describedby', problem.id);
  fault?.at.focus();
}

/** Escape goes back, as «Volver» does. `problem` is where a refusal of the server goes, too. */
export function formView(setup: FormSetup, texts: PageTexts) {
  const problem = element('p', { class: 'problem', role: 'alert', id: 'problem' });
  const form = element(
    'form',
    { class: 'decision', novalidate: true, 'aria-labelledby': 'form-title' },
    element('h3', { id: 'form-title' }, setup.title),
    ...setup.fields,
    problem,
    element(
      'div',
      { class: 'actions' },
      element('button', { type: 'submit', class: 'primary' }, texts.save),
      button(texts.back, 'plain', setup.back),
    ),
  );
  form.addEventListener('keydown', (event) => event.key === 'Escape' && setup.back());
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const fault = setup.fault();
    mark(setup.controls, problem, fault);
    if (!fault) setup.save();
  });
  return { form, problem };
}
