/** Joins each criterion to the column that answers it. Which criteria count at all is decided here. */

import { needsDay } from '../condition/condition';
import type { Issue } from '../issue';
import type { LeadColumn, LeadTable } from '../lead/lead-table';
import type { Criterion, ScoringModel } from '../model/criterion';
import type { Settings } from '../settings';
import { type Notebook, notebook } from '../table';
import { fold, nearest } from '../text';
import { MATRIX_COLUMNS } from '../vocabulary';

/** A criterion within M. */
export interface BoundCriterion {
  readonly criterion: Criterion;
  /** 0-based column of the lead table; undefined = unknown for every lead. */
  readonly column: number | undefined;
  /** Whether the degrees, and whether the knock-out, can be evaluated. */
  readonly degreesReadable: boolean;
  readonly knockoutReadable: boolean;
}

const at = (criterion: Criterion, header: string = MATRIX_COLUMNS.field.es) => ({
  row: criterion.row - 1,
  header,
});

const findColumn = (criterion: Criterion, leads: LeadTable, notes: Notebook): LeadColumn | undefined => {
  const wanted = fold(criterion.field);
  const found = leads.fields.filter((field) => field.header !== '' && fold(field.header) === wanted);
  if (found.length > 1) notes.note('warning', 'repeated-header', at(criterion), criterion.field);
  if (found.length > 0) return found[0];
  const outside = leads.otherHeaders.some((header) => fold(header) === wanted);
  const known = leads.fields.map((field) => field.header).filter((header) => header !== '');
  const params = { nearest: nearest(criterion.field, known) ?? '', criterion: criterion.name };
  notes.note(
    'error',
    outside ? 'field-outside-data' : 'missing-field',
    at(criterion),
    criterion.field,
    params,
  );
  return undefined;
};

/** What this version does not score yet stays outside M, and says so. */
const isScored = (criterion: Criterion, notes: Notebook): boolean => {
  if (criterion.source === 'interaction') {
    notes.note('note', 'future-source', at(criterion, MATRIX_COLUMNS.source.es), criterion.name);
    return false;
  }
  if (criterion.products.length === 0 && criterion.personas.length === 0) return true;
  const header = criterion.products.length > 0 ? MATRIX_COLUMNS.product.es : MATRIX_COLUMNS.persona.es;
  notes.note('warning', 'future-selector', at(criterion, header), criterion.name);
  return false;
};

const bind = (
  criterion: Criterion,
  leads: LeadTable,
  settings: Settings,
  notes: Notebook,
): BoundCriterion => {
  const aged = criterion.degrees.filter((degree) => needsDay(degree.condition));
  const agedKnockout = criterion.knockout !== undefined && needsDay(criterion.knockout);
  const dayMissing = settings.asOf === undefined;
  if (dayMissing && (aged.length > 0 || agedKnockout)) {
    notes.note(
      'error',
      'no-evaluation-day',
      at(criterion, aged[0]?.header ?? MATRIX_COLUMNS.knockout.es),
      criterion.name,
    );
  }
  return {
    criterion,
    column: findColumn(criterion, leads, notes)?.column,
    degreesReadable: criterion.evaluable && !(dayMissing && aged.length > 0),
    knockoutReadable: !criterion.knockoutUnreadable && !(dayMissing && agedKnockout),
  };
};

/** The criteria within M, in matrix order. */
export const bindCriteria = (
  model: ScoringModel,
  leads: LeadTable,
  settings: Settings,
): { bound: BoundCriterion[]; issues: Issue[] } => {
  const notes = notebook('matrix', { row: 1 });
  const bound = model.criteria
    .filter((criterion) => isScored(criterion, notes))
    .map((criterion) => bind(criterion, leads, settings, notes));
  return { bound, issues: notes.issues };
};
