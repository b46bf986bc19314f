/** Criteria that nothing in the sheet ever meets, with the nearest of what is there: most often a slip of the hand. */
import { type Answer, answerOf, textOf } from '../answer';
import { type Cell, cellAt } from '../cell';
import { piecesOf } from '../condition/condition';
import { compileCondition } from '../condition/holds';
import type { Interactions } from '../interactions/read-interactions';
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

/** What was probably meant: a text a few letters away, or one that is part of the other. */
const nearText = (wanted: string, texts: readonly string[]): string | undefined =>
  nearest(wanted, texts) ??
  texts.find((text) => {
    const [short = '', long = ''] = [fold(text), wanted].sort((a, b) => a.length - b.length);
    return short.length >= FEWEST_LETTERS && long.includes(short);
  });

/** Ranges typed with a dash where the answers are numbers. */
const dashesIn = (texts: readonly NamedText[], answers: readonly Answer[]): readonly NamedText[] =>
  texts.filter(
    ({ text }) =>
      DASHED.test(text) &&
      answers.some(({ number }) => number !== undefined) &&
      answers.every((answer) => answer.text !== text),
  );

const noteUnmet = (criterion: Criterion, cells: readonly Cell[], notes: MatrixNotes): void => {
  const { name, row, field } = criterion;
  const there = [...new Set(cells.map(textOf))].slice(0, MOST_ANSWERS);
  for (const { text, written, degree } of namedTexts(criterion)) {
    const near = nearText(text, there);
    if (!near) continue;
    notes.note('warning', 'unmet-criterion', row, degree, written, { nearest: near, field });
    return;
  }
  const severity = cells.length < FEWEST_LEADS ? 'note' : 'warning';
  const params = { count: cells.length, example: there[0]! };
  notes.note(severity, 'unmet-criterion', row, 'criterion', name, params);
};

/** A criterion about the lead that some leads answer, and none so that it earns anything. */
const checkLeads = (
  { criterion, column }: BoundCriterion,
  { leads: { leads, isUnknown }, settings: { asOf } }: ScoringInput,
  notes: MatrixNotes,
): void => {
  const { degrees, weight, evaluable, row, field } = criterion;
  if (!weight || !degrees.length || column === undefined || !evaluable || (!asOf && asksForDay(criterion)))
    return;
  const cells = leads.map((lead) => {
    const cell = cellAt(lead.cells, column);
    return isUnknown(cell) ? '' : cell;
  });
  const answers = [...new Set(cells)].map(answerOf);
  const dashes = dashesIn(namedTexts(criterion), answers);
  for (const { text, written, degree } of dashes) {
    const params = { field, instead: text.replace(DASHED, '$1..$2') };
    notes.note('warning', 'range-as-text', row, degree, written, params);
  }
  const tests = degrees.map(({ condition }) => compileCondition(condition, asOf));
  if (dashes.length > 0 || answers.some((answer) => tests.some((test) => test(answer)))) return;
  const known = cells.filter((cell) => cell !== '');
  if (known.length > 0) noteUnmet(criterion, known, notes);
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
