/** After the conversation: eight questions, what was left out, what comes next, and the verdict. */
import { VERDICT_QUESTIONS, type Verdict, type VerdictQuestion } from '../../../domain/vocabulary';
import type { PageTexts } from '../../../messages/sidebar/sidebar';
import { ANSWER_KINDS, type FormItem, type FormLists } from '../../protocol';
import { element } from '../dom';
import { withDate } from '../forms/reentry';
import {
  AGAIN_ON,
  answerField,
  filledField,
  RETURN_PART,
  VERDICT_CHOICES,
  verdictFault,
  verdictOf,
  verdictOrder,
  wordsField,
} from '../forms/verdict-order';
import { dayInput, fieldOf, lineInput, oneOf, textArea } from './fields';
import type { HandoffForm } from './handoff-form';
import { reasonField } from './reason-field';
import { reentryField } from './reentry-field';

/** The choice, and below it a line for words. */
function questionField({ answers }: FormItem, question: VerdictQuestion, texts: PageTexts) {
  const { answer = 'unknown', words = '' } = answers[question] ?? {};
  const choices = ANSWER_KINDS.map((kind) => [kind, texts.answers[kind]] as const);
  const field = oneOf(texts.questions[question], answerField(question), choices, answer);
  const label = `${texts.questions[question]}: ${texts.inWords}`;
  field.append(
    lineInput(wordsField(question), { value: words, placeholder: texts.inWords, 'aria-label': label }),
  );
  return field;
}

const fillInFields = ({ unknowns }: FormItem, texts: PageTexts) =>
  unknowns.length
    ? [
        element(
          'fieldset',
          { class: 'group' },
          element('legend', {}, texts.fillIn),
          element('p', { class: 'help' }, texts.fillInHelp),
          ...unknowns.map(({ field }) => fieldOf(field, lineInput(filledField(field)))),
        ),
      ]
    : [];

/** A date to come back takes the place of the condition offered; what somebody wrote stays. */
function comeBackFields({ reentry, verdict, nextStepOn }: FormItem, lists: FormLists, texts: PageTexts) {
  const { today, defaultReentry } = lists;
  const stands = verdict === 'notYet' && nextStepOn > today ? nextStepOn : '';
  const on = dayInput(AGAIN_ON, stands, { min: today });
  const condition = textArea('reentry', reentry, 3);
  on.addEventListener('change', () => {
    condition.value = withDate(condition.value, defaultReentry, on.value);
    condition.dispatchEvent(new Event('input', { bubbles: true }));
  });
  return [fieldOf(texts.againOn, on), reentryField(condition, texts)];
}

const group = (...nodes: readonly HTMLElement[]) => element('div', { class: 'group' }, ...nodes);

export function verdictForm(item: FormItem, lists: FormLists, texts: PageTexts): HandoffForm {
  const verdicts = VERDICT_CHOICES.map((verdict) => [verdict, texts.verdicts[verdict]] as const);
  /** A reason belongs to the verdict that it was given for. */
  const why = (verdict: Verdict) => ({ standing: item.verdict === verdict ? item.reason : '' });
  const whyBack = reasonField(
    { ...why('notYet'), reasons: lists.returnReasons, part: RETURN_PART, label: texts.reasonIfAny },
    texts,
  );
  const whyNot = reasonField({ ...why('disqualified'), reasons: lists.disqualificationReasons }, texts);
  const nextStep = fieldOf(texts.nextStep, lineInput('nextStep', { value: item.nextStep }));
  const nextStepOn = fieldOf(texts.nextStepOn, dayInput('nextStepOn', item.nextStepOn));
  const notYet = group(...comeBackFields(item, lists, texts), ...whyBack.nodes);
  const disqualified = group(...whyNot.nodes);
  const shownFor: readonly (readonly [HTMLElement, readonly Verdict[]])[] = [
    [nextStep, ['qualified', 'notYet']],
    [nextStepOn, ['qualified']],
    [notYet, ['notYet']],
    [disqualified, ['disqualified']],
  ];
  return {
    title: texts.verdictTitle,
    fields: [
      ...VERDICT_QUESTIONS.map((question) => questionField(item, question, texts)),
      ...fillInFields(item, texts),
      oneOf(texts.verdictLegend, 'verdict', verdicts, item.verdict ?? ''),
      ...[nextStep, nextStepOn, notYet, disqualified],
    ],
    follow: (answers) => {
      const verdict = verdictOf(answers);
      for (const [part, verdicts] of shownFor) part.hidden = !verdict || !verdicts.includes(verdict);
      whyBack.follow(answers);
      whyNot.follow(answers);
    },
    fault: (answers) => verdictFault(answers, texts),
    order: (answers) => verdictOrder(item, answers),
  };
}
