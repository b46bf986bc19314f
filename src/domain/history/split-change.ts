/** Why scores changed: last week's inputs become this week's one group at a time, and are scored again after each. */
import type { Day } from '../cell';
import type { LeadScore } from '../scoring/lead-score';
import { columnsByName } from '../table';
import { LEAD_FIELDS, type Temperature } from '../vocabulary';
import type { Cause } from '../vocabulary-weeks';
import type { FrozenTables, Split } from './frozen';
import type { HeadedCell, LeadInputs } from './lead-inputs';
import { type InputsById, restage } from './restage';
import { ALL_CAUSES, splitFrom, unitsOf } from './units';

/** All that a week was scored by. */
export interface Scene {
  readonly asOf: Day | undefined;
  readonly tables: FrozenTables;
  /** Those that are in both weeks. */
  readonly leads: InputsById;
}

/** The change of one lead. */
export interface Change {
  /** What its frozen inputs give today; where it is not the score that was kept, nothing can be told. */
  readonly before: Standing;
  readonly split: Split;
  readonly turnedBy: Cause | undefined;
}

/** A score in units, and the band. */
export interface Standing {
  readonly units: number;
  readonly temperature: Temperature;
}

export const standingOf = ({ score, temperature }: LeadScore): Standing => ({
  units: unitsOf(score),
  temperature,
});

const ROLES = { product: LEAD_FIELDS.product, persona: LEAD_FIELDS.persona };

/** Positions of the columns that say what a lead wants and who it is. */
const roleColumns = (answers: readonly HeadedCell[]): readonly (number | undefined)[] =>
  Object.values(
    columnsByName(
      answers.map(([header]) => header),
      ROLES,
    ),
  );

/** Who the lead was, its columns included, with what it answers now. */
const withRoles = (now: LeadInputs, then: LeadInputs): HeadedCell[] => {
  const [ofNow, ofThen] = [roleColumns(now.answers), roleColumns(then.answers)];
  const roles = then.answers.filter((_, column) => ofThen.includes(column));
  const taken = roles.map(([header]) => header);
  const others = now.answers.filter(([header], column) => !ofNow.includes(column) && !taken.includes(header));
  return [...roles, ...others];
};

/** The inputs after all causes up to one have become today's. */
const mixedLead = (then: LeadInputs, now: LeadInputs, isNew: (cause: Cause) => boolean): LeadInputs => ({
  answers: isNew('product') ? now.answers : isNew('answers') ? withRoles(now, then) : then.answers,
  events: isNew('interactions') ? now.events : then.events,
});

const mixed = (then: Scene, now: Scene, isNew: (cause: Cause) => boolean): Scene => {
  const from = (cause: Cause): Scene => (isNew(cause) ? now : then);
  const leads = new Map<string, LeadInputs>();
  then.leads.forEach((inputs, id) => {
    leads.set(id, mixedLead(inputs, now.leads.get(id)!, isNew));
  });
  return {
    asOf: from('day').asOf,
    leads,
    tables: {
      interactions: from('interactions').tables.interactions,
      personas: from('product').tables.personas,
      settings: from('settings').tables.settings,
      matrix: from('model').tables.matrix,
    },
  };
};

type StandingOf = (id: string) => Standing | undefined;

const standings = ({ leads, tables, asOf }: Scene): StandingOf => {
  const scored = restage(leads, tables, asOf);
  const found = new Map(scored.leads.leads.map((lead) => [lead.id, standingOf(scored.scoreOf(lead))]));
  return (id) => found.get(id);
};

/** Causes that are the same in both weeks at a glance: there is nothing to score again. */
const isIdle = (cause: Cause, then: Scene, now: Scene): boolean =>
  (cause === 'day' && then.asOf?.day === now.asOf?.day) ||
  (cause === 'settings' && JSON.stringify(then.tables.settings) === JSON.stringify(now.tables.settings));

/** Standings before, and after each cause; after the last they are what the workbook says. */
const steps = (then: Scene, now: Scene, today: StandingOf): readonly StandingOf[] => {
  const found = [standings(then)];
  ALL_CAUSES.slice(0, -1).forEach((cause, position) => {
    const isNew = (one: Cause): boolean => ALL_CAUSES.indexOf(one) <= position;
    found.push(isIdle(cause, then, now) ? found[position]! : standings(mixed(then, now, isNew)));
  });
  return [...found, today];
};

const lastTurn = (path: readonly Standing[]): Cause | undefined => {
  const [first, last] = [path[0]!, path[path.length - 1]!];
  if (first.temperature === last.temperature) return undefined;
  return ALL_CAUSES.filter((_, i) => path[i]!.temperature !== path[i + 1]!.temperature).pop();
};

/**
 * The change of each lead that is in both scenes, by ID. Its parts add up exactly to the difference of the scores; no
 * score counts as 0.
 *
 * @param today what the workbook says of each lead
 * @example splitChanges(lastWeek, thisWeek, today).get('L-1')?.split.day // -2.5
 */
export const splitChanges = (then: Scene, now: Scene, today: StandingOf): ReadonlyMap<string, Change> => {
  if (then.leads.size === 0) return new Map();
  const path = steps(then, now, today);
  const changes = new Map<string, Change>();
  then.leads.forEach((_, id) => {
    const own = path.map((step) => step(id));
    if (!own.every((standing): standing is Standing => standing !== undefined)) return;
    changes.set(id, {
      before: own[0]!,
      split: splitFrom((_cause, i) => own[i + 1]!.units - own[i]!.units),
      turnedBy: lastTurn(own),
    });
  });
  return changes;
};
