/** A form whose answers are plain texts by name: they can be kept as a draft, checked and sent without the page. */
import type { PageTexts } from '../../../messages/sidebar/sidebar';
import type { Answers, FieldFault } from '../forms/answers';
import { type Control, formView } from './form';

interface AnswerFormSetup {
  readonly title: string;
  readonly fields: readonly HTMLElement[];
  /** Shows and hides what depends on the answers. */
  readonly follow?: ((answers: Answers) => void) | undefined;
  readonly fault: (answers: Answers) => FieldFault | undefined;
  readonly save: (answers: Answers) => void;
  readonly back: () => void;
  /** What was typed before. */
  readonly draft: Answers | undefined;
  /** Called with each change. */
  readonly keep: (answers: Answers) => void;
}

const controlsIn = (fields: readonly HTMLElement[]): Control[] =>
  fields.flatMap((field) => [...field.querySelectorAll<Control>('input, select, textarea')]);

const isTicked = (control: Control): control is HTMLInputElement =>
  control instanceof HTMLInputElement && (control.type === 'radio' || control.type === 'checkbox');

function answersOf(controls: readonly Control[]): Answers {
  const answers = new Map<string, readonly string[]>();
  for (const control of controls) {
    const before = answers.get(control.name) ?? [];
    const isGiven = !isTicked(control) || control.checked;
    answers.set(control.name, isGiven ? [...before, control.value] : before);
  }
  return Object.fromEntries(answers);
}

function putBack(controls: readonly Control[], draft: Answers) {
  for (const control of controls) {
    const texts = draft[control.name];
    if (!texts) continue;
    if (isTicked(control)) control.checked = texts.includes(control.value);
    else control.value = texts[0] ?? '';
  }
}

/** Where the keyboard begins: the first control, or of a choice the one that is made. */
const firstOf = (controls: readonly Control[]) =>
  controls.find((one) => one.name === controls[0]!.name && isTicked(one) && one.checked) ?? controls[0];

/** A date begun and not finished has no text, and would be lost. */
const halfDone = (controls: readonly Control[]) =>
  controls.find((control) => control.validity.badInput && control.checkVisibility());

/** `refuse` shows what the server found wrong, beside the first of these fields in sight, if any; `''` clears it. */
export function answerForm(setup: AnswerFormSetup, texts: PageTexts) {
  const controls = controlsIn(setup.fields);
  if (setup.draft) putBack(controls, setup.draft);
  const read = () => answersOf(controls);
  const at = (field: string) => controls.find(({ name }) => name === field) ?? controls[0]!;
  const toFault = (found: FieldFault | undefined) => found && { at: at(found.field), text: found.text };
  const fault = () => {
    const half = halfDone(controls);
    return half ? { at: half, text: texts.dayNotReal } : toFault(setup.fault(read()));
  };
  const { form, problem, show } = formView(
    {
      ...{ title: setup.title, fields: setup.fields, controls, fault, back: setup.back },
      save: () => setup.save(read()),
    },
    texts,
  );
  setup.follow?.(read());
  form.addEventListener('input', ({ target }) => {
    const told = controls.find((control) => control.getAttribute('aria-invalid') === 'true');
    // Whoever answers is not told any longer that the answer is missing.
    if (told && told.name === (target as Control).name) show(undefined);
    setup.follow?.(read());
    setup.keep(read());
  });
  return {
    form,
    focus: () => firstOf(controls)?.focus(),
    refuse: (text: string, fields: readonly string[] = []) => {
      const meant = controls.find((control) => fields.includes(control.name) && control.checkVisibility());
      show(meant && { at: meant, text });
      if (!meant) problem.textContent = text;
    },
  };
}
