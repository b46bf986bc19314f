/** The verdict after talking to the lead: what was learned, what comes next, and what is still wrong with the form. */
import { VERDICT_QUESTIONS, type Verdict } from '../../../domain/vocabulary';
import type { PageTexts } from '../../../messages/sidebar/sidebar';
import { ANSWER_KINDS, type FormItem, type VerdictAnswers } from '../../protocol';
import { type Answers, type FieldFault, ifAny, textOf } from './answers';
import { aboutItem, type Order } from './order';
import { reasonFault, reasonWithNote } from './reason';

export const VERDICT_CHOICES = ['qualified', 'notYet', 'disqualified'] as const satisfies readonly Verdict[];

/** Tells the reason for `Aún no`, which nobody has to give, from the one for `No cualificado`. */
export const RETURN_PART = 'back ';

/** The date to come back of `Aún no`. */
export const AGAIN_ON = 'againOn';

/** Names of fields: the answer to a question, its words, and a cell of the lead. */
export const answerField = (question: string) => `answer ${question}`;
export const wordsField = (question: string) => `words ${question}`;
export const filledField = (header: string) => `filled ${header}`;

export const verdictOf = (answers: Answers): Verdict | undefined =>
  VERDICT_CHOICES.find((verdict) => verdict === textOf(answers, 'verdict'));

/** Questions that nobody answered, by a choice or in words, are left out. */
const learned = (answers: Answers): VerdictAnswers => {
  const all = VERDICT_QUESTIONS.map((question) => {
    const chosen = textOf(answers, answerField(question));
    const answer = ANSWER_KINDS.find((kind) => kind === chosen) ?? 'unknown';
    return { question, answer, words: textOf(answers, wordsField(question)) };
  });
  const told = all.filter(({ answer, words }) => answer !== 'unknown' || words);
  return Object.fromEntries(told.map(({ question, ...said }) => [question, said]));
};

const filledIn = (answers: Answers, fields: readonly string[]): Readonly<Record<string, string>> => {
  const written = fields.map((field) => [field, textOf(answers, filledField(field))] as const);
  return Object.fromEntries(written.filter(([, text]) => text));
};

const nextStepOf = (answers: Answers, day: string) => ({
  ...ifAny('nextStep', textOf(answers, 'nextStep')),
  ...ifAny('nextStepOn', textOf(answers, day)),
});

/** What each verdict says besides; answers in parts of the form that are not shown stay at home. */
const BESIDES: Readonly<Record<Verdict, (answers: Answers) => object>> = {
  qualified: (answers) => nextStepOf(answers, 'nextStepOn'),
  notYet: (answers) => ({
    ...nextStepOf(answers, AGAIN_ON),
    reentry: textOf(answers, 'reentry'),
    ...ifAny('reason', reasonWithNote(answers, RETURN_PART)),
  }),
  disqualified: (answers) => ({ reason: reasonWithNote(answers) }),
};

export const verdictOrder = (item: FormItem, answers: Answers): Order => {
  const verdict = verdictOf(answers) ?? 'notYet';
  const filled = filledIn(
    answers,
    item.unknowns.map(({ field }) => field),
  );
  return {
    call: 'judgeLead',
    request: {
      ...{ ...aboutItem(item), verdict, answers: learned(answers) },
      ...(Object.keys(filled).length ? { filled } : {}),
      ...BESIDES[verdict](answers),
    },
  };
};

const FAULTS: Readonly<Record<Verdict, (answers: Answers, texts: PageTexts) => FieldFault | undefined>> = {
  qualified: () => undefined,
  notYet: (answers, texts) =>
    textOf(answers, 'reentry') ? undefined : { field: 'reentry', text: texts.reentryMissing },
  disqualified: reasonFault,
};

export const verdictFault = (answers: Answers, texts: PageTexts): FieldFault | undefined => {
  const verdict = verdictOf(answers);
  return verdict ? FAULTS[verdict](answers, texts) : { field: 'verdict', text: texts.verdictMissing };
};
