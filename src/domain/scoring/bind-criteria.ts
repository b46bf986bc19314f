/** Joins each criterion to what answers it: a column of the leads, or a tally of their interactions. */
import { needsDay } from '../condition/condition';
import type { Interactions } from '../interactions/read-interactions';
import { type Tally, tallyEvents } from '../interactions/tally';
import type { Issue, IssueCode, Severity } from '../issue';
import type { LeadColumn, LeadTable } from '../lead/lead-table';
import type { Criterion, ScoringModel } from '../model/criterion';
import { type MatrixNotes, matrixNotes } from '../model/matrix-notes';
import type { Settings } from '../settings';
import { notebook } from '../table';
import { fold, keyOf, nearest } from '../text';
import { COMPUTED_COLUMNS, HUMAN_COLUMNS, INTERACTION_COLUMNS, type MatrixColumn } from '../vocabulary';

/** A criterion that can count for some lead. */
export interface BoundCriterion {
  readonly criterion: Criterion;
  /** 0-based column of the lead table; undefined for interactions, and where there is no such column. */
  readonly column: number | undefined;
  /** The events of an interaction criterion. */
  readonly tally: Tally | undefined;
  /** Whether there is anything to ask; else the answer is unknown for every lead. */
  readonly answered: boolean;
  /** Whether the degrees, and whether the knock-out, can be evaluated. */
  readonly degreesReadable: boolean;
  readonly knockoutReadable: boolean;
}

export interface Bound {
  /** In matrix order. */
  readonly criteria: readonly BoundCriterion[];
  issues(): Issue[];
}

/** Notes issues at a criterion's own cells, when somebody asks for issues: looking for near names takes time. */
type Note = (
  severity: Severity,
  code: IssueCode,
  key: MatrixColumn,
  received: string,
  params?: () => Issue['params'],
) => void;

const noteFor =
  ({ row }: Criterion, pending: ((notes: MatrixNotes) => void)[]): Note =>
  (severity, code, key, received, params) =>
    pending.push((notes) => notes.note(severity, code, row, key, received, params?.()));

const findColumn = (criterion: Criterion, leads: LeadTable, note: Note): LeadColumn | undefined => {
  const wanted = fold(criterion.field);
  const found = leads.fields.filter((field) => field.header !== '' && fold(field.header) === wanted);
  if (found.length > 1) note('warning', 'repeated-header', 'field', criterion.field);
  if (found.length > 0) return found[0];
  const isOurs = keyOf(criterion.field, { ...COMPUTED_COLUMNS, ...HUMAN_COLUMNS }) !== undefined;
  const outside = isOurs || leads.otherHeaders.some((header) => fold(header) === wanted);
  note('error', outside ? 'field-outside-data' : 'missing-field', 'field', criterion.field, () => {
    const known = leads.fields.map((field) => field.header).filter((header) => header !== '');
    return { nearest: outside ? '' : (nearest(criterion.field, known) ?? '') };
  });
  return undefined;
};

/** What a criterion's degrees and knock-out ask of the calendar. */
export const asksForDay = ({ degrees, knockout }: Criterion): boolean =>
  degrees.some(({ condition }) => needsDay(condition)) || (knockout !== undefined && needsDay(knockout));

const bindLead = (criterion: Criterion, leads: LeadTable, settings: Settings, note: Note): BoundCriterion => {
  if (!settings.asOf && asksForDay(criterion))
    note('error', 'no-evaluation-day', 'criterion', criterion.name);
  const column = findColumn(criterion, leads, note)?.column;
  return {
    criterion,
    column,
    tally: undefined,
    answered: column !== undefined,
    degreesReadable: criterion.evaluable,
    knockoutReadable: !criterion.knockoutUnreadable,
  };
};

const bindEvents = (criterion: Criterion, tally: Tally, answered: boolean): BoundCriterion => ({
  criterion,
  column: undefined,
  tally,
  answered,
  degreesReadable: criterion.evaluable,
  knockoutReadable: !criterion.knockoutUnreadable,
});

/** A criterion with a pattern needs to know what the events were about. */
const asksForDetail = ({ events }: Criterion): boolean => events.some(({ detail }) => detail !== undefined);

/** What `Interacciones` lacks for these criteria: the tab itself, or the column of their patterns. */
const noteLacking = (behaviour: readonly Criterion[], interactions: Interactions | undefined): Issue[] => {
  const notes = notebook('interactions', { row: 1 });
  if (behaviour.length > 0 && !interactions) notes.note('warning', 'missing-table', {});
  if (interactions && interactions.columns.detail === undefined && behaviour.some(asksForDetail))
    notes.note('error', 'missing-header', { row: 0 }, INTERACTION_COLUMNS.detail.es);
  return notes.issues;
};

/** The criteria that count. Without `Interacciones` those about behaviour are outside of everything. */
export const bindCriteria = (
  model: ScoringModel,
  leads: LeadTable,
  settings: Settings,
  interactions: Interactions | undefined,
): Bound => {
  const pending: ((notes: MatrixNotes) => void)[] = [];
  const behaviour = model.criteria.filter(({ source }) => source === 'interaction');
  const tallied = interactions && tallyEvents(interactions, behaviour, leads, settings.asOf);
  const criteria = model.criteria.flatMap((criterion): BoundCriterion[] => {
    if (criterion.source === 'lead') {
      return [bindLead(criterion, leads, settings, noteFor(criterion, pending))];
    }
    const tally = tallied?.tallies[behaviour.indexOf(criterion)];
    if (!tally) return [];
    const { isReadable, columns } = interactions!;
    return [
      bindEvents(criterion, tally, isReadable && (columns.detail !== undefined || !asksForDetail(criterion))),
    ];
  });
  const issues = (): Issue[] => {
    const notes = matrixNotes(model);
    for (const note of pending) note(notes);
    const found = tallied ? [...interactions!.issues, ...tallied.issues()] : [];
    return [...notes.issues, ...found, ...noteLacking(behaviour, interactions)];
  };
  return { criteria, issues };
};
