/** What became of each lead between two frozen weeks, as `CUALIFICA_CAMBIOS` spills it. */
import type { Day } from '../domain/cell';
import { changesBetween, type LeadChange } from '../domain/history/changes';
import type { FrozenWeek } from '../domain/history/frozen';
import { isThinned } from '../domain/history/thin';
import { ALL_CAUSES } from '../domain/history/units';
import { COMPUTED_COLUMNS, type Language } from '../domain/vocabulary';
import { fill } from '../messages/fill';
import { LOOK_UP, NO_CHANGES } from '../messages/formulas';
import { roundedPoints } from '../messages/numbers';
import { asPlainText } from '../messages/reasons';
import { changeSentence, changeTitles, shownChange } from '../messages/week/changes';
import type { OutputCell } from './lead-block';

export interface ChangesAsked {
  /** False: what was given first is no range of `Historial`, or not all of its columns. */
  readonly isHistory: boolean;
  /** Oldest first. */
  readonly weeks: readonly FrozenWeek[];
  /** Days of the weeks to compare, none to two; without them the last two weeks. */
  readonly days: readonly Day[];
  /** One lead alone; `''`: all that changed. */
  readonly lead: string;
  /** How a lead is called; its ID where nobody says. */
  readonly titleOf: (lead: string) => string;
  readonly language: Language;
}

const KINDS = ['stayed', 'fresh', 'gone'] as const;

/** The week that a day is in, or the last one before it; of days before all weeks the first. */
const positionOf = (weeks: readonly FrozenWeek[], { day }: Day): number =>
  Math.max(0, weeks.filter(({ week }) => week.day <= day).length - 1);

/** Positions of the two weeks, the earlier first. */
const chosen = ({ weeks, days }: ChangesAsked): readonly [number, number] => {
  const last = weeks.length - 1;
  const [from, to] = [...days].sort((a, b) => a.day - b.day).map((day) => positionOf(weeks, day));
  return [from ?? last - 1, to ?? last];
};

const size = (change: LeadChange): number => Math.abs(shownChange(change).by);

/** A turn of the temperature is a change too, where a threshold moved and the score did not. */
const hasChanged = (change: LeadChange): boolean =>
  change.kind !== 'stayed' || size(change) > 0 || change.beforeTemperature !== change.afterTemperature;

const inOrder = (one: LeadChange, other: LeadChange): number =>
  KINDS.indexOf(one.kind) - KINDS.indexOf(other.kind) || size(other) - size(one);

const points = (value: number | undefined): OutputCell => (value === undefined ? '' : roundedPoints(value));

const rowOf = (change: LeadChange, { titleOf, language }: ChangesAsked): OutputCell[] => {
  const { by, causes } = shownChange(change);
  const isThere = change.kind === 'stayed';
  return [
    asPlainText(titleOf(change.lead) || change.lead),
    points(change.before),
    points(change.after),
    isThere ? by : '',
    ...ALL_CAUSES.map((cause) => (isThere && causes[cause] !== 0 ? causes[cause] : '')),
    changeSentence(change, language),
  ];
};

/**
 * Header, then leads that changed, the largest change first, then new ones, then those that are gone. Figures have one
 * decimal; those of a row add up.
 *
 * @example changesBlock(asked)[1] // ['Ana · Norte', 40, 52.5, 12.5, -2.5, 15, '', '', '', '', 'Sube 12,5: …']
 */
export const changesBlock = (asked: ChangesAsked): OutputCell[][] => {
  const { isHistory, weeks, lead, language } = asked;
  if (!isHistory) return [[NO_CHANGES.noHistory]];
  if (weeks.length === 0) return [[NO_CHANGES.noWeek]];
  const [from, to] = chosen(asked);
  if (from < 0 || from === to) return [[NO_CHANGES.oneWeek]];
  const [earlier, later] = [weeks[from]!, weeks[to]!];
  if (isThinned(from, weeks.length) && !earlier.tables) return [[NO_CHANGES.thinned]];
  const all = changesBetween(weeks, earlier.week, later.week);
  const wanted = lead === '' ? all.filter(hasChanged) : all.filter((change) => change.lead === lead);
  if (lead !== '' && wanted.length === 0) return [[asPlainText(fill(LOOK_UP.unknown, { id: lead }))]];
  const rows = [...wanted].sort(inOrder).map((change) => rowOf(change, asked));
  const header = [COMPUTED_COLUMNS.lead[language], ...changeTitles(language)];
  return [header, ...(rows.length > 0 ? rows : [[NO_CHANGES.none, ...header.slice(1).map(() => '')]])];
};
