/** Tells tables apart by their headers, so that a formula can take them in any order. */
import type { Cell } from './cell';
import { hasHeaders } from './table';
import {
  ACTION_COLUMNS,
  HANDOFF_COLUMNS,
  INTERACTION_COLUMNS,
  type Name,
  PERSONA_COLUMNS,
  SETTINGS_COLUMNS,
} from './vocabulary';
import { FORECAST_COLUMNS, HISTORY_COLUMNS, VISIT_COLUMNS, WEEK_COLUMNS } from './vocabulary-weeks';

export type TableKind =
  | 'settings'
  | 'interactions'
  | 'handoffs'
  | 'personas'
  | 'actions'
  | 'history'
  | 'weeks'
  | 'visits'
  | 'forecasts';

const { date, lead, type } = INTERACTION_COLUMNS;

/**
 * Headers of which one group must be there. Interactions have a key of their own (`Clave`), so they are asked for before
 * the settings; two of their columns tell them, so that a renamed third is a fault and no other table.
 */
const MARKS: Readonly<Record<TableKind, readonly (readonly Name[])[]>> = {
  handoffs: [[HANDOFF_COLUMNS.id]],
  interactions: [
    [date, type],
    [lead, type],
    [date, lead],
  ],
  settings: [[SETTINGS_COLUMNS.key, SETTINGS_COLUMNS.value]],
  personas: [[PERSONA_COLUMNS.condition], [PERSONA_COLUMNS.persona, PERSONA_COLUMNS.field]],
  actions: [[ACTION_COLUMNS.action]],
  history: [[HISTORY_COLUMNS.score, HISTORY_COLUMNS.frozen]],
  weeks: [[WEEK_COLUMNS.week, WEEK_COLUMNS.copy]],
  visits: [[VISIT_COLUMNS.week, VISIT_COLUMNS.visits]],
  forecasts: [[FORECAST_COLUMNS.month, FORECAST_COLUMNS.winsLow]],
};

/**
 * @example recogniseTable(['Clave', 'Valor', 'Nota']) // 'settings'
 */
export const recogniseTable = (headers: readonly Cell[]): TableKind | undefined =>
  (Object.keys(MARKS) as TableKind[]).find((kind) => MARKS[kind].some((names) => hasHeaders(headers, names)));
