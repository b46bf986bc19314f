/** What a row of the ledger and a line of the log say of a person, taken out; what was decided stays. */
import { numberOf } from '../answer';
import { type Cell, isDay } from '../cell';
import type { Eraser } from '../lead/traces';
import { readMoment } from '../moment';
import type { Settings } from '../settings';
import { allSpellings, fold } from '../text';
import {
  DECISIONS,
  HANDOFF_STATES,
  type HandoffColumn,
  PEOPLE,
  REASONS,
  RESULTS,
  SENDINGS,
  VERDICT_ANSWERS,
  VERDICT_QUESTIONS,
  VERDICTS,
} from '../vocabulary';
import type { LogAction } from './change';
import type { Handoff } from './handoff';
import { allReasons } from './reasons';

export interface Forgetting extends Eraser {
  /** What stands there then. */
  readonly erased: string;
  /** Words of the workbook, not of people, as folded text. */
  readonly known: ReadonlySet<string>;
}

/** Words that say nothing about a person: the workbook's own, its reasons, and the colleagues who did something. */
export const knownWords = (
  settings: Settings,
  handoffs: readonly Handoff[],
  erased: string,
): ReadonlySet<string> => {
  const names = [
    ...[DECISIONS, VERDICTS, RESULTS, SENDINGS, HANDOFF_STATES, VERDICT_ANSWERS, PEOPLE, REASONS],
  ].flatMap((list) => allSpellings(list));
  const people = handoffs.flatMap(({ owner, sentBy, decidedBy, judgedBy }) => [
    owner,
    sentBy,
    decidedBy,
    judgedBy,
  ]);
  const listed = Object.values<readonly string[]>(settings.emails).flat();
  const all = [...names, ...allReasons(settings), ...listed, ...people, erased];
  return new Set(all.map(fold).filter((word) => word !== ''));
};

/** `Otro: …` keeps its head; words that are no one's in particular stay. */
const keepHead = (text: string, { known, erased }: Forgetting): string => {
  const at = text.indexOf(':');
  const head = at < 0 ? text : text.slice(0, at);
  if (!known.has(fold(head))) return text.trim() === '' ? text : erased;
  return at >= 0 && text.slice(at + 1).trim() !== '' ? `${head}: ${erased}` : text;
};

/** How a column of the ledger is cleaned. `own`: only what tells who it is. */
const RULES: Readonly<Partial<Record<HandoffColumn, 'whole' | 'head' | 'keep'>>> = {
  ...{ id: 'keep', lead: 'keep', owner: 'keep', sentBy: 'keep', decidedBy: 'keep', judgedBy: 'keep' },
  ...{ name: 'whole', notes: 'whole', nextStep: 'whole', reopenReason: 'whole' },
  ...{ reason: 'head', how: 'head' },
  ...Object.fromEntries(VERDICT_QUESTIONS.map((question) => [question, 'head' as const])),
};

/**
 * A cell of a person's row in `Traspasos`; one that nobody's name is in comes back as it is.
 *
 * @param column undefined: one that people added
 */
export const forgetCell = (cell: Cell, column: HandoffColumn | undefined, forgetting: Forgetting): Cell => {
  const rule = column && RULES[column];
  if (rule === 'keep' || isDay(cell) || cell === '') return cell;
  if (rule === 'whole') return forgetting.erased;
  if (typeof cell !== 'string') return cell;
  return rule === 'head' ? keepHead(cell, forgetting) : forgetting.own(cell);
};

/** What stands between the parts of a line. */
const PARTS = /( · | → |: |; )/;
const ID = /^L-[^\s:]+$/;

const isPlain = (part: string, { known }: Forgetting): boolean =>
  PARTS.test(part) ||
  part.trim() === '' ||
  known.has(fold(part)) ||
  ID.test(part.trim()) ||
  numberOf(part) !== undefined ||
  readMoment(part) !== undefined;

/**
 * What a line of the log about the person says before or after: words of the workbook stay, words of people do not.
 *
 * @example forgetLine('Devolver: Otro: llama su jefa', 'decided', forgetting) // 'Devolver: Otro: borrado'
 */
export const forgetLine = (text: string, what: LogAction | undefined, forgetting: Forgetting): string => {
  const { erased, own } = forgetting;
  if (text === '') return text;
  if (what === 'merged') return ID.test(text) ? text : erased;
  if (what === 'reassigned') return own(text);
  return text
    .split(PARTS)
    .map((part) => (isPlain(part, forgetting) ? part : erased))
    .join('');
};
