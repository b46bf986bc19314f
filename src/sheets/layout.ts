/** What the tabs look like: order, widths, formats, colours. The single owner; texts live in `messages`. */
import type { TabRole } from '../domain/issue';
import { type BlockColumn, isComputed } from '../domain/settings';
import type { ComputedColumn, HumanColumn, MatrixColumn, Temperature } from '../domain/vocabulary';
import type { ConditionalFormatRuleBuilder } from '../host/host';

/** The tabs that this version builds, in their order. */
export const BUILT_TABS = [
  'leads',
  'matrix',
  'interactions',
  'personas',
  'actions',
  'settings',
  'handoffs',
  'review',
  'log',
] as const satisfies readonly TabRole[];
export type BuiltTab = (typeof BUILT_TABS)[number];

/** The tabs that come with the first command that needs them. */
export type LaterTab = 'report' | 'visits' | 'history' | 'forecasts' | 'weeks';

/** Who has no use for them may delete them. */
export type OptionalTab = 'personas' | 'actions';

export const isOptional = (role: BuiltTab): role is OptionalTab => role === 'personas' || role === 'actions';

/**
 * Whether *Crear matriz* makes a tab that is missing. `Personas` comes with the sample alone. `Acciones` comes once, with
 * the `Traspasos` that every workbook gets from the first version that knows both: deleted, it stays away.
 */
export const isDue = (
  role: BuiltTab,
  found: Readonly<Partial<Record<TabRole, unknown>>>,
  isNew: boolean,
): boolean => !isOptional(role) || (role === 'personas' ? isNew : !found.handoffs);

export const TAB_COLOURS: Readonly<Record<BuiltTab | LaterTab, string>> = {
  leads: '#E07B39',
  matrix: '#2F6B5B',
  interactions: '#3B6FA0',
  personas: '#6B4C8A',
  actions: '#B8860B',
  settings: '#8A94A0',
  handoffs: '#1F7A8C',
  review: '#B23A48',
  log: '#5F6B76',
  report: '#33475B',
  visits: '#3B6FA0',
  history: '#5F6B76',
  forecasts: '#5F6B76',
  weeks: '#9AA5B1',
};

/** Header backgrounds; text on them is white. */
export const HEADER = { computed: '#33475B', human: '#6B4C8A', data: '#2F6B5B', end: '#9AA5B1' } as const;

export const DATE_FORMAT = 'dd/mm/yyyy';
export const MOMENT_FORMAT = 'dd/mm/yyyy hh:mm';

/** Backgrounds of faulty cells, error and warning: for black text, and for the white text of headers. No palette has them. */
export const MARKED_CELL = { light: ['#f9d5d3', '#fdebc8'], dark: ['#b3261f', '#8f5b01'] } as const;

interface ColumnLook {
  readonly width: number;
  readonly format?: string;
  readonly centred?: true;
  /** Stands in the folded group. */
  readonly folded?: true;
}

const PART_LOOK: ColumnLook = { width: 70, format: '0.0', centred: true, folded: true };

/**
 * With the row header (46 px) `Decisión` ends at 1,096 px of 1,280, which leaves room for a scroll bar and Google's strip
 * of icons; `Lead` and `Temperatura`, which are frozen, take 260.
 */
const COMPUTED_LOOKS: Readonly<Record<ComputedColumn, ColumnLook>> = {
  lead: { width: 162 },
  temperature: { width: 98, centred: true },
  score: { width: 92, format: '0.0', centred: true },
  stage: { width: 92, centred: true },
  nextAction: { width: 190 },
  due: { width: 112, format: MOMENT_FORMAT, centred: true },
  reasons: { width: 200 },
  fit: PART_LOOK,
  interest: PART_LOOK,
  grade: { width: 60, centred: true, folded: true },
  completeness: { width: 60, format: '0%', centred: true, folded: true },
  nextQuestion: { width: 150, folded: true },
  coolsOn: { width: 86, format: DATE_FORMAT, centred: true, folded: true },
  low: PART_LOOK,
  high: PART_LOOK,
};

/** How a column of the block looks; one that this version cannot compute is blank. */
export const lookOf = (column: BlockColumn): ColumnLook =>
  isComputed(column) ? COMPUTED_LOOKS[column] : { width: 90 };

export const HUMAN_WIDTHS: Readonly<Record<HumanColumn, number>> = {
  decision: 104,
  reason: 160,
  owner: 150,
  salesNotes: 220,
};

export const ID_WIDTH = 84;
export const END_WIDTH = 24;
export const SETTINGS_WIDTHS = [180, 380, 560];
/** The spill of six columns, a gap, and the log of five. */
export const REVIEW_WIDTHS = [90, 70, 340, 300, 90, 300, 30, 90, 90, 70, 200, 420];
export const TEXT_FORMAT = '@';
/** Formats of cells that nobody has formatted. */
export const UNFORMATTED = ['', 'General', '0.###############'];
export const SHARE_FORMAT = '0%';

export const MATRIX_WIDTHS: Partial<Readonly<Record<MatrixColumn, number>>> = {
  criterion: 130,
  dimension: 84,
  source: 104,
  field: 152,
  product: 72,
  persona: 76,
  weight: 46,
  unknownShare: 66,
  knockout: 120,
  perEvent: 80,
  halfLife: 122,
  steward: 88,
  why: 420,
  reviewedOn: 96,
};
export const DEGREE_WIDTH = 112;

export type Look = (rule: ConditionalFormatRuleBuilder) => ConditionalFormatRuleBuilder;

/** What colours a whole row of `Leads`; text contrast is above 7 on each, and all three kinds of colour blindness tell them apart. */
export const ROW_LOOKS = {
  hot: (rule) => rule.setBackground('#F4B183').setBold(true),
  warm: (rule) => rule.setBackground('#FFF2CC'),
  cold: (rule) => rule.setBackground('#DDEBF7'),
  excluded: (rule) => rule.setFontColor('#555555').setStrikethrough(true),
} as const satisfies Partial<Record<Temperature, Look>>;

/** A deadline that has passed: a fill of its own, so that its contrast (7.9) is the same on rows of all colours. */
export const OVERDUE_LOOK: Look = (rule) =>
  rule.setBackground('#A50E0E').setFontColor('#FFFFFF').setBold(true);
