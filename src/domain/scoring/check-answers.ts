/** Criteria that nothing in the sheet ever meets, with the nearest of what is there: most often a slip of the hand. */
import { answerOf, textOf } from '../answer';
import { type Cell, cellAt } from '../cell';
import { compileCondition } from '../condition/holds';
import type { Interactions } from '../interactions/read-interactions';
import type { Issue } from '../issue';
import type { LeadTable } from '../lead/lead-table';
import { type Criterion, placeOf, type ScoringModel } from '../model/criterion';
import { type Notebook, notebook } from '../table';
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

interface Look {
  readonly model: ScoringModel;
  readonly notes: Notebook;
}

/** A text that a degree names, and where. */
interface NamedText {
  readonly text: string;
  readonly written: string;
  readonly column: number;
  readonly header: string;
}

const namedTexts = ({ degrees }: Criterion): NamedText[] =>
  degrees.flatMap(({ condition, column, header }) =>
    condition.alternatives.flatMap(([piece]) =>
      piece?.kind === 'value' && piece.value.number === undefined && !condition.negated
        ? [{ text: piece.value.text, written: piece.written, column, header }]
        : [],
    ),
  );

/** How many leads answer, and each different answer once. */
const answersIn = ({ leads, isUnknown }: LeadTable, column: number) => {
  const different = new Map<string, Cell>();
  let count = 0;
  for (const { cells } of leads) {
    const cell = cellAt(cells, column);
    if (isUnknown(cell)) continue;
    count++;
    different.set(textOf(cell), cell);
  }
  return { count, different };
};

/** What was probably meant: a text a few letters away, or one that is part of the other. */
const nearText = (wanted: string, texts: readonly string[]): string | undefined =>
  nearest(wanted, texts) ??
  texts.find((text) => {
    const folded = fold(text);
    const [short, long] = folded.length < wanted.length ? [folded, wanted] : [wanted, folded];
    return short.length >= FEWEST_LETTERS && long.includes(short);
  });

/** A range typed with a dash where the answers are numbers; true where one was found. */
const noteDashes = (
  criterion: Criterion,
  different: ReadonlyMap<string, Cell>,
  { model, notes }: Look,
): boolean => {
  const dashed = namedTexts(criterion).filter(({ text }) => DASHED.test(text));
  if (dashed.length === 0) return false;
  const answers = [...different.values()].map(answerOf);
  const odd = dashed.filter(({ text }) => answers.every((answer) => answer.text !== text));
  if (odd.length === 0 || answers.every(({ number }) => number === undefined)) return false;
  for (const { text, written, column, header } of odd) {
    const instead = text.replace(DASHED, '$1..$2');
    const place = { row: criterion.row - model.origin.row, column, header };
    notes.note('warning', 'range-as-text', place, written, { instead, field: criterion.field });
  }
  return true;
};

const noteUnmet = (
  criterion: Criterion,
  count: number,
  texts: readonly string[],
  { model, notes }: Look,
): void => {
  const { row, name, field } = criterion;
  for (const { text, written, column, header } of namedTexts(criterion)) {
    const near = nearText(text, texts.slice(0, MOST_ANSWERS));
    if (!near) continue;
    const place = { row: row - model.origin.row, column, header };
    notes.note('warning', 'unmet-criterion', place, written, { nearest: near, field });
    return;
  }
  const params = { count, example: texts[0]! };
  const severity = count < FEWEST_LEADS ? 'note' : 'warning';
  notes.note(severity, 'unmet-criterion', placeOf(model, row, 'criterion'), name, params);
};

/** A criterion about the lead that some leads answer, and none so that it earns anything. */
const checkLeads = ({ criterion, column }: BoundCriterion, { leads, settings }: ScoringInput, look: Look) => {
  const { degrees, weight, evaluable } = criterion;
  const isDoubtful = !evaluable || (!settings.asOf && asksForDay(criterion));
  if (!weight || degrees.length === 0 || column === undefined || isDoubtful) return;
  const { count, different } = answersIn(leads, column);
  if (count === 0 || noteDashes(criterion, different, look)) return;
  const tests = degrees.map(({ condition }) => compileCondition(condition, settings.asOf));
  const isMet = (cell: Cell): boolean => tests.some((test) => test(answerOf(cell)));
  if ((count < leads.leads.length && isMet('')) || [...different.values()].some(isMet)) return;
  noteUnmet(criterion, count, [...different.keys()], look);
};

/** Items of `Campo` that no event matches: all of them, or one whose type is a letter away from one that is there. */
const checkEvents = ({ criterion }: BoundCriterion, { table, columns }: Interactions, look: Look): void => {
  const { events, field, row } = criterion;
  const types = new Map<string, string>();
  const missing = new Set(events);
  for (const cells of table.slice(1)) {
    const written = textOf(cellAt(cells, columns.type)).trim();
    const type = fold(written);
    if (type !== '') types.set(type, written);
    missing.forEach((event) => {
      const detail = () => fold(textOf(cellAt(cells, columns.detail)));
      if (event.type === type && (!event.detail || event.detail(detail()))) missing.delete(event);
    });
  }
  const absent = [...missing].find(({ type }) => !types.has(type));
  const near = absent && nearText(absent.type, [...types.values()]);
  if (types.size === 0 || events.length === 0 || (missing.size < events.length && !near)) return;
  const received = near ? absent.written : field;
  look.notes.note('warning', 'unmatched-events', placeOf(look.model, row, 'field'), received, {
    nearest: near ?? '',
  });
};

/** Looks at every answer and event; without leads or without events nothing is said of them. */
export const checkAnswers = (
  model: ScoringModel,
  criteria: readonly BoundCriterion[],
  input: ScoringInput,
): Issue[] => {
  const look = { model, notes: notebook('matrix', model.origin) };
  for (const bound of criteria) {
    if (bound.criterion.source === 'lead') checkLeads(bound, input, look);
    else if (input.interactions) checkEvents(bound, input.interactions, look);
  }
  return look.notes.issues;
};
