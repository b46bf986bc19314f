/** Joins each criterion to the column that answers it. Which criteria count at all is decided here. */

import { needsDay } from '../condition/condition';
import type { Issue, IssueCode, Severity } from '../issue';
import type { LeadColumn, LeadTable } from '../lead/lead-table';
import type { Criterion, ScoringModel } from '../model/criterion';
import type { Settings } from '../settings';
import { type Notebook, notebook } from '../table';
import { fold, nearest } from '../text';
import { MATRIX_COLUMNS, type MatrixColumn } from '../vocabulary';

/** A criterion within M. */
export interface BoundCriterion {
  readonly criterion: Criterion;
  /** 0-based column of the lead table; undefined = unknown for every lead. */
  readonly column: number | undefined;
  /** Whether the degrees, and whether the knock-out, can be evaluated. */
  readonly degreesReadable: boolean;
  readonly knockoutReadable: boolean;
}

/** Notes issues at a criterion's own cells, when somebody asks for issues: looking for near names takes time. */
type Note = (
  severity: Severity,
  code: IssueCode,
  key: MatrixColumn,
  received: string,
  params?: () => Issue['params'],
) => void;

const noteFor = (
  criterion: Criterion,
  { origin, columns }: ScoringModel,
  pending: ((notes: Notebook) => void)[],
): Note => {
  const row = criterion.row - origin.row;
  return (severity, code, key, received, params) => {
    const column = columns[key];
    const place = { row, header: MATRIX_COLUMNS[key].es, ...(column === undefined ? {} : { column }) };
    pending.push((notes) => notes.note(severity, code, place, received, params?.()));
  };
};

const findColumn = (criterion: Criterion, leads: LeadTable, note: Note): LeadColumn | undefined => {
  const wanted = fold(criterion.field);
  const found = leads.fields.filter((field) => field.header !== '' && fold(field.header) === wanted);
  if (found.length > 1) note('warning', 'repeated-header', 'field', criterion.field);
  if (found.length > 0) return found[0];
  const outside = leads.otherHeaders.some((header) => fold(header) === wanted);
  note('error', outside ? 'field-outside-data' : 'missing-field', 'field', criterion.field, () => {
    const known = leads.fields.map((field) => field.header).filter((header) => header !== '');
    return { nearest: outside ? '' : (nearest(criterion.field, known) ?? '') };
  });
  return undefined;
};

/** What this version does not score yet stays outside M, and says so. */
const isScored = ({ source, products, personas }: Criterion): boolean =>
  source === 'lead' && products.length === 0 && personas.length === 0;

const bind = (criterion: Criterion, leads: LeadTable, settings: Settings, note: Note): BoundCriterion => {
  const { degrees, knockout, name } = criterion;
  const isAged = degrees.some(({ condition }) => needsDay(condition)) || (knockout && needsDay(knockout));
  if (!settings.asOf && isAged) note('error', 'no-evaluation-day', 'criterion', name);
  return {
    criterion,
    column: findColumn(criterion, leads, note)?.column,
    degreesReadable: criterion.evaluable,
    knockoutReadable: !criterion.knockoutUnreadable,
  };
};

/** The criteria within M, in matrix order. */
export const bindCriteria = (
  model: ScoringModel,
  leads: LeadTable,
  settings: Settings,
): { bound: BoundCriterion[]; issues: () => Issue[] } => {
  const pending: ((notes: Notebook) => void)[] = [];
  const bound: BoundCriterion[] = [];
  for (const criterion of model.criteria) {
    const note = noteFor(criterion, model, pending);
    if (isScored(criterion)) bound.push(bind(criterion, leads, settings, note));
  }
  const issues = (): Issue[] => {
    const notes = notebook('matrix', model.origin);
    for (const note of pending) note(notes);
    return notes.issues;
  };
  return { bound, issues };
};
