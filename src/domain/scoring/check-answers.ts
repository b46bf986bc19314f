/** Criteria that nothing in the sheet ever meets, with the nearest of what is there: most often a slip of the hand. */
import { type Answer, answerOf, textOf } from '../answer';
import { cellAt } from '../cell';
import { piecesOf } from '../condition/condition';
import { compileCondition } from '../condition/holds';
import type { Interactions } from '../interactions/read-interactions';
import type { LeadTable } from '../lead/lead-table';
import type { Criterion, Degree } from '../model/criterion';
import type { MatrixNotes } from '../model/matrix-notes';
import { fold, nearest } from '../text';
import { asksForDay, type BoundCriterion } from './bind-criteria';
import type { ScoringInput } from './prepare-scoring';

/** Different answers among which a near one is looked for. */
const MOST_ANSWERS = 300;
/** Among fewer leads it means little that none of them meets a criterion. */
const FEWEST_LEADS = 10;
/** A name shorter than this is part of many others. */
const FEWEST_LETTERS = 4;
/** `1-10`, `10 a 50`: ranges, had they dots. */
const DASHED = /^(\d+) ?(?:-|–|—|a|to|hasta) ?(\d+)$/;

/** A text that a degree names. */
interface NamedText {
  readonly text: string;
  readonly written: string;
  readonly degree: Degree;
}

const namedTexts = ({ degrees }: Criterion): NamedText[] =>
  degrees.flatMap((degree) =>
    (degree.condition.negated ? [] : piecesOf(degree.condition)).flatMap((piece) =>
      piece.kind === 'value' && piece.value.number === undefined
        ? [{ text: piece.value.text, written: piece.written, degree }]
        : [],
    ),
  );

/** Each different answer, a blank one too if there is one, by its text; and how many leads say something. */
const answersIn = ({ leads, isUnknown }: LeadTable, column: number) => {
  const answers = new Map<string, Answer>();
  let count = 0;
  for (const { cells } of leads) {
    const cell = cellAt(cells, column);
    const answer = isUnknown(cell) ? '' : cell;
    if (answer !== '') count++;
    answers.set(textOf(answer), answerOf(answer));
  }
  return { count, answers: [...answers.values()] };
};

/** What was probably meant: a text a few letters away, or one that is part of the other. */
const nearText = (wanted: string, texts: readonly string[]): string | undefined =>
  nearest(wanted, texts) ??
  texts.find((text) => {
    const [short = '', long = ''] = [fold(text), wanted].sort((a, b) => a.length - b.length);
    return short.length >= FEWEST_LETTERS && long.includes(short);
  });

/** Ranges typed with a dash where the answers are numbers. */
const dashesIn = (texts: readonly NamedText[], answers: readonly Answer[]): readonly NamedText[] =>
  answers.some(({ number }) => number !== undefined)
    ? texts.filter(({ text }) => DASHED.test(text) && answers.every((answer) => answer.text !== text))
    : [];

const noteUnmet = (
  criterion: Criterion,
  count: number,
  texts: readonly string[],
  notes: MatrixNotes,
): void => {
  const { name, row, field } = criterion;
  for (const { text, written, degree } of namedTexts(criterion)) {
    const near = nearText(text, texts);
    if (!near) continue;
    notes.note('warning', 'unmet-criterion', row, degree, written, { nearest: near, field });
    return;
  }
  const severity = count < FEWEST_LEADS ? 'note' : 'warning';
  notes.note(severity, 'unmet-criterion', row, 'criterion', name, { count, example: texts[0]! });
};

/** A criterion about the lead that some leads answer, and none so that it earns anything. */
const checkLeads = (
  { criterion, column }: BoundCriterion,
  { leads, settings: { asOf } }: ScoringInput,
  notes: MatrixNotes,
): void => {
  const { degrees, weight, evaluable, row, field } = criterion;
  if (!weight || !degrees.length || column === undefined || !evaluable || (!asOf && asksForDay(criterion)))
    return;
  const { count, answers } = answersIn(leads, column);
  const dashes = dashesIn(namedTexts(criterion), answers);
  for (const { text, written, degree } of dashes)
    notes.note('warning', 'range-as-text', row, degree, written, {
      field,
      instead: text.replace(DASHED, '$1..$2'),
    });
  const tests = degrees.map(({ condition }) => compileCondition(condition, asOf));
  const isMet = answers.some((answer) => tests.some((test) => test(answer)));
  const texts = answers.filter(({ known }) => known).slice(0, MOST_ANSWERS);
  if (count > 0 && dashes.length === 0 && !isMet)
    noteUnmet(
      criterion,
      count,
      texts.map(({ cell }) => textOf(cell)),
      notes,
    );
};

/** Items of `Campo` that no event matches: all of them, or one whose type is a few letters away from one that is there. */
const checkEvents = (
  { events, field, row }: Criterion,
  { table, columns }: Interactions,
  notes: MatrixNotes,
): void => {
  const types = new Map<string, string>();
  const missing = new Set(events);
  for (const cells of table.slice(1)) {
    const type = textOf(cellAt(cells, columns.type)).trim();
    if (type === '') continue;
    types.set(fold(type), type);
    missing.forEach((event) => {
      const isMatched = () => event.detail?.(fold(textOf(cellAt(cells, columns.detail)))) ?? true;
      if (event.type === fold(type) && isMatched()) missing.delete(event);
    });
  }
  const absent = [...missing].find(({ type }) => !types.has(type));
  const near = (absent && nearText(absent.type, [...types.values()])) || '';
  if (types.size > 0 && missing.size > 0 && (missing.size === events.length || near))
    notes.note('warning', 'unmatched-events', row, 'field', near ? absent!.written : field, {
      nearest: near,
    });
};

/** Looks at every answer and event; without leads or without events nothing is said of them. */
export const checkAnswers = (
  criteria: readonly BoundCriterion[],
  input: ScoringInput,
  notes: MatrixNotes,
): void => {
  for (const bound of criteria) {
    if (bound.criterion.source === 'lead') checkLeads(bound, input, notes);
    else if (input.interactions) checkEvents(bound.criterion, input.interactions, notes);
  }
};
