/** How the columns of the lists look: what people and commands add to, row by row. */
import {
  ACTION_COLUMNS,
  HANDOFF_COLUMNS,
  INTERACTION_COLUMNS,
  LOG_COLUMNS,
  type Name,
  PERSONA_COLUMNS,
} from '../domain/vocabulary';
import { FORECAST_COLUMNS, HISTORY_COLUMNS, VISIT_COLUMNS, WEEK_COLUMNS } from '../domain/vocabulary-weeks';
import { DATE_FORMAT, HEADER, MOMENT_FORMAT, TEXT_FORMAT } from './layout';

export type ListTab =
  | 'interactions'
  | 'personas'
  | 'actions'
  | 'handoffs'
  | 'log'
  | 'visits'
  | 'history'
  | 'weeks'
  | 'forecasts';

export interface ListColumn {
  readonly width: number;
  /** Plain text keeps `1-10` from becoming a date and `+34 600` a formula. */
  readonly format?: string;
  /** Stands in a folded group. */
  readonly folded?: true;
}

interface ListLook {
  /** Titles, in the order of the columns. */
  readonly names: Readonly<Record<string, Name>>;
  readonly columns: Readonly<Record<string, ListColumn>>;
  readonly header: string;
  /** Rows of one height, for what only grows; otherwise long cells wrap. */
  readonly isLog: boolean;
  readonly frozenColumns: number;
  /** Commands write into it by header, so a column that is gone comes back, as the last one. */
  readonly isOurs: boolean;
}

const text = (width: number): ListColumn => ({ width, format: TEXT_FORMAT });
const moment: ListColumn = { width: 124, format: MOMENT_FORMAT };
const date: ListColumn = { width: 96, format: DATE_FORMAT };
const answer: ListColumn = { width: 170, format: TEXT_FORMAT, folded: true };

const HANDOFF_LOOKS: Readonly<Record<keyof typeof HANDOFF_COLUMNS, ListColumn>> = {
  id: text(104),
  lead: text(84),
  name: text(190),
  product: text(90),
  owner: text(160),
  sentAt: moment,
  sentBy: text(160),
  score: { width: 86, format: '0.0' },
  temperature: { width: 96 },
  reasons: text(240),
  matrix: text(80),
  due: moment,
  decision: { width: 90 },
  decidedAt: { ...moment, width: 170 },
  decidedBy: text(160),
  reason: text(160),
  missing: text(200),
  reentry: text(240),
  notes: text(240),
  need: answer,
  timing: answer,
  challenge: answer,
  offer: answer,
  match: answer,
  budget: answer,
  process: answer,
  authority: answer,
  nextStep: text(200),
  nextStepOn: { ...date, width: 150 },
  verdict: { width: 110 },
  judgedAt: moment,
  judgedBy: text(160),
  result: { width: 90 },
  resultOn: { ...date, width: 140 },
  amount: { width: 90, format: '#,##0.00' },
  how: text(180),
  reopenedAt: moment,
  reopenReason: text(200),
  state: { width: 90 },
};

const points: ListColumn = { width: 86, format: '0.0' };
const share: ListColumn = { width: 100, format: '0.0' };
const money: ListColumn = { width: 100, format: '#,##0' };

const HISTORY_LOOKS: Readonly<Record<keyof typeof HISTORY_COLUMNS, ListColumn>> = {
  week: date,
  lead: text(84),
  ...{ score: points, fit: points, interest: points },
  temperature: { width: 96 },
  stage: { width: 96 },
  matrix: text(80),
  parts: text(260),
  ...{ day: share, interactions: share, answers: share, product: share, settings: share, model: share },
  turnedBy: text(120),
  frozen: { ...text(120), folded: true },
};

const WEEK_LOOKS: Readonly<Record<keyof typeof WEEK_COLUMNS, ListColumn>> = {
  week: date,
  takenAt: moment,
  takenBy: text(190),
  asOf: { ...date, width: 130 },
  matrix: text(80),
  leads: { width: 70 },
  digest: text(320),
  ...{ copy: text(80), copy2: text(80), copy3: text(80), copy4: text(80) },
};

export const LIST_LOOKS: Readonly<Record<ListTab, ListLook>> = {
  interactions: {
    names: INTERACTION_COLUMNS,
    columns: {
      date: { ...date, width: 90 },
      lead: text(250),
      type: { width: 120 },
      detail: text(400),
      key: text(120),
    },
    header: HEADER.data,
    isLog: true,
    frozenColumns: 0,
    isOurs: false,
  },
  personas: {
    names: PERSONA_COLUMNS,
    columns: { persona: { width: 170 }, field: { width: 150 }, condition: text(420) },
    header: HEADER.data,
    isLog: false,
    frozenColumns: 0,
    isOurs: false,
  },
  actions: {
    names: ACTION_COLUMNS,
    columns: {
      stage: { width: 110 },
      temperature: { width: 110 },
      product: { width: 110 },
      persona: { width: 150 },
      action: text(340),
      objective: { width: 110 },
      team: { width: 110 },
      days: { width: 96 },
    },
    header: HEADER.data,
    isLog: false,
    frozenColumns: 0,
    isOurs: false,
  },
  handoffs: {
    names: HANDOFF_COLUMNS,
    columns: HANDOFF_LOOKS,
    header: HEADER.computed,
    isLog: true,
    frozenColumns: 3,
    isOurs: true,
  },
  log: {
    names: LOG_COLUMNS,
    columns: {
      at: moment,
      by: text(190),
      what: { width: 130 },
      lead: text(84),
      handoff: text(104),
      before: text(300),
      after: text(300),
    },
    header: HEADER.computed,
    isLog: true,
    frozenColumns: 0,
    isOurs: true,
  },
  visits: {
    names: VISIT_COLUMNS,
    columns: { week: date, source: text(190), visits: { width: 90, format: '#,##0' } },
    header: HEADER.data,
    isLog: true,
    frozenColumns: 0,
    isOurs: false,
  },
  history: {
    names: HISTORY_COLUMNS,
    columns: HISTORY_LOOKS,
    header: HEADER.computed,
    isLog: true,
    frozenColumns: 2,
    isOurs: true,
  },
  weeks: {
    names: WEEK_COLUMNS,
    columns: WEEK_LOOKS,
    header: HEADER.computed,
    isLog: true,
    frozenColumns: 1,
    isOurs: true,
  },
  forecasts: {
    names: FORECAST_COLUMNS,
    columns: {
      week: date,
      month: { ...date, width: 96 },
      group: text(160),
      ...{ wins: share, winsLow: share, winsHigh: share },
      ...{ amount: money, amountLow: money, amountHigh: money },
      ...{ won: share, inHand: share, toCome: share },
    },
    header: HEADER.computed,
    isLog: true,
    frozenColumns: 2,
    isOurs: true,
  },
};
