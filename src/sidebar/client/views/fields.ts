/** The fields that forms are made of: a label, a control with a name, and a line of help where it is needed. */
import { element } from '../dom';

type Attributes = Parameters<typeof element>[1];

let made = 0;
/** For pairs of label and control, help and control. */
const nextId = () => {
  made += 1;
  return `field-${made}`;
};

const helpView = (help: string, id: string) =>
  help ? element('small', { class: 'help', id }, help) : undefined;

/** A control under its label; `help` is read out with it. */
export function fieldOf(label: string, control: HTMLElement, help = '') {
  const helpId = nextId();
  control.id = nextId();
  if (help) control.setAttribute('aria-describedby', helpId);
  const caption = element('label', { for: control.id }, label);
  return element('div', { class: 'field' }, caption, control, helpView(help, helpId));
}

export const lineInput = (name: string, attributes: Attributes = {}) =>
  element('input', { type: 'text', name, maxlength: '300', autocomplete: 'off', ...attributes });

export const dayInput = (name: string, value: string, attributes: Attributes = {}) =>
  element('input', { type: 'date', name, value, ...attributes });

export const textArea = (name: string, value: string, rows = 2) =>
  element('textarea', { name, rows: `${rows}`, maxlength: '1000' }, value);

/** @param options value and what is shown; a blank value asks to choose */
export const selectOf = (name: string, options: readonly (readonly [string, string])[], chosen: string) =>
  element(
    'select',
    { name },
    ...options.map(([value, shown]) => element('option', { value, selected: value === chosen }, shown)),
  );

type Choice = readonly [value: string, shown: string];

const choiceView = (type: 'radio' | 'checkbox', name: string, [value, shown]: Choice, checked: boolean) =>
  element(
    'label',
    { class: type === 'radio' ? 'choice' : 'tick' },
    element('input', { type, name, value, checked }),
    element('span', {}, shown),
  );

/** A few answers of which one is true, side by side. */
export const oneOf = (legend: string, name: string, choices: readonly Choice[], chosen: string) =>
  element(
    'fieldset',
    { class: 'field one-of' },
    element('legend', {}, legend),
    element(
      'div',
      { class: 'choices' },
      ...choices.map((choice) => choiceView('radio', name, choice, choice[0] === chosen)),
    ),
  );

/** A list of which any may be true; all ticked at first. */
export const someOf = (legend: string, name: string, values: readonly string[], help: string) =>
  element(
    'fieldset',
    { class: 'field some-of' },
    element('legend', {}, legend),
    ...values.map((value) => choiceView('checkbox', name, [value, value], true)),
    helpView(help, nextId()),
  );
