/** Asks why: a reason of a list or one's own, and a detail. */
import type { PageTexts } from '../../../messages/sidebar/sidebar';
import type { Answers } from '../forms/answers';
import { textOf } from '../forms/answers';
import { OTHER, reasonFields, startingReason } from '../forms/reason';
import { fieldOf, lineInput, selectOf, textArea } from './fields';

interface ReasonSetup {
  readonly reasons: readonly string[];
  /** What stands in `Motivo` already. */
  readonly standing?: string;
  /** Tells two lists of one form apart. */
  readonly part?: string;
  /** Where the reason need not be given. */
  readonly label?: string;
}

interface FormPart {
  readonly nodes: readonly HTMLElement[];
  /** Shows and hides what depends on the answers. */
  follow(answers: Answers): void;
}

export function reasonField(setup: ReasonSetup, texts: PageTexts): FormPart {
  const { reasons, standing = '', part = '', label = texts.reason } = setup;
  const names = reasonFields(part);
  const start = startingReason(standing, reasons);
  const options = [
    ['', texts.chooseReason] as const,
    ...reasons.map((reason) => [reason, reason] as const),
    [OTHER, texts.otherReason] as const,
  ];
  const own = fieldOf(texts.ownReason, lineInput(names.own, { value: start.own }));
  return {
    nodes: [
      fieldOf(label, selectOf(names.reason, options, start.reason)),
      own,
      fieldOf(texts.note, textArea(names.note, start.note)),
    ],
    follow: (answers) => {
      own.hidden = textOf(answers, names.reason) !== OTHER;
    },
  };
}
