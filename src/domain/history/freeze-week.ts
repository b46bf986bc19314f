/** Freezes a week: each lead as it stands, what it was scored by, and why it stands elsewhere than the week before. */
import type { Day } from '../cell';
import { eventMatcher } from '../interactions/event-matcher';
import { readInteractions } from '../interactions/read-interactions';
import type { LeadRow, LeadTable } from '../lead/lead-table';
import type { LeadScore } from '../scoring/lead-score';
import type { ScoredTables, Tables } from '../scoring/score-tables';
import type { Stage } from '../vocabulary';
import type { FrozenLead, FrozenTables, FrozenWeek } from './frozen';
import { frozenScore } from './frozen-score';
import {
  answersOf,
  columnsRead,
  eventsByLead,
  fieldsNamed,
  type LeadEvent,
  type LeadInputs,
} from './lead-inputs';
import { packLead, unpackLead } from './pack-lead';
import { freezeTables } from './pack-tables';
import { type Change, type Scene, splitChanges, standingOf } from './split-change';
import { unitsOf } from './units';

export interface Freezing {
  /** The tables and what they were scored to. */
  readonly tables: Tables;
  readonly book: ScoredTables;
  readonly previous: FrozenWeek | undefined;
  /** `Datos guardados` that a lead had last; `''` where it has none. */
  readonly lastFrozen: (lead: string) => string;
  /** The Monday on or before `takenAt`. */
  readonly week: Day;
  readonly takenAt: Day;
  /** Version of the matrix. */
  readonly matrix: string;
}

export interface Frozen {
  readonly week: FrozenWeek;
  /** Who is not in it: rows without an ID, and IDs that several rows bear. */
  readonly left: { readonly noId: number; readonly repeated: readonly string[] };
}

interface Chosen {
  readonly leads: readonly LeadRow[];
  readonly left: Frozen['left'];
}

/** Leads that can be told apart from week to week, and those that cannot. */
export const freezableLeads = ({ leads }: LeadTable): Chosen => {
  const counts = new Map<string, number>();
  for (const { id } of leads) counts.set(id, (counts.get(id) ?? 0) + 1);
  const noId = counts.get('') ?? 0;
  const repeated = [...counts.keys()].filter((id) => id !== '' && counts.get(id)! > 1);
  return { leads: leads.filter(({ id }) => id !== '' && counts.get(id) === 1), left: { noId, repeated } };
};

type InputsOf = (lead: LeadRow, all?: boolean) => LeadInputs;

/** What leads are scored by: as their own matrix asks, or with `all` as that of the week before might ask too. */
const inputsReader = ({ tables, book, previous }: Freezing, frozen: FrozenTables): InputsOf => {
  const { leads, settings, model } = book;
  const interactions =
    tables.interactions && readInteractions(tables.interactions.table, tables.interactions.origin);
  const events = eventsByLead(interactions, leads, settings.asOf?.day);
  const matching = eventMatcher((model?.criteria ?? []).filter(({ source }) => source === 'interaction'));
  const counts = ({ type, detail }: LeadEvent): boolean => matching(type, detail).length > 0;
  const own = fieldsNamed(frozen.matrix, frozen.personas);
  const old = fieldsNamed(previous?.tables?.matrix ?? [], previous?.tables?.personas);
  const columns = columnsRead(leads, own);
  const wide = columnsRead(leads, new Set([...own, ...old]));
  return (lead, all = false) => {
    const happened = events.get(lead.index) ?? [];
    return {
      answers: answersOf(lead, all ? wide : columns),
      events: all ? happened : happened.filter(counts),
    };
  };
};

/** Leads that were there the week before, and whose data of then can be read. */
const earlierInputs = (
  { previous, lastFrozen }: Freezing,
  leads: readonly LeadRow[],
): Map<string, LeadInputs> => {
  const known = new Set(previous?.leads.map(({ lead }) => lead));
  const found = new Map<string, LeadInputs>();
  for (const { id } of leads) {
    const inputs = known.has(id) ? unpackLead(lastFrozen(id)) : undefined;
    if (inputs) found.set(id, inputs);
  }
  return found;
};

const changesOf = (
  freezing: Freezing,
  leads: readonly LeadRow[],
  tables: FrozenTables,
  inputsOf: InputsOf,
): ReadonlyMap<string, Change> => {
  const { previous, book } = freezing;
  if (!previous?.tables) return new Map();
  const then: Scene = {
    asOf: previous.asOf,
    tables: previous.tables,
    leads: earlierInputs(freezing, leads),
  };
  const rows = new Map(leads.map((lead) => [lead.id, lead]));
  const now = new Map<string, LeadInputs>();
  then.leads.forEach((_, id) => {
    now.set(id, inputsOf(rows.get(id)!, true));
  });
  return splitChanges(then, { asOf: book.settings.asOf, tables, leads: now }, (id) =>
    standingOf(book.scoreOf(rows.get(id)!)),
  );
};

/** Leads that cannot be scored have no stage. */
export const stageIn = (book: ScoredTables, lead: LeadRow, score: LeadScore): Stage | undefined =>
  score.temperature === 'failed' || score.temperature === 'noCriteria'
    ? undefined
    : book.stageOf(lead, score).stage;

/**
 * The week as it stands, pure: nothing is written. Freezing the same workbook again changes nothing but the day.
 *
 * @example freezeWeek({ tables, book, previous, lastFrozen, week, takenAt, matrix }).week.leads[0]?.change?.day // -2.5
 */
export const freezeWeek = (freezing: Freezing): Frozen => {
  const { tables, book, previous, lastFrozen, week, takenAt, matrix } = freezing;
  const { leads, left } = freezableLeads(book.leads);
  const frozen = freezeTables(tables);
  const inputsOf = inputsReader(freezing, frozen);
  const changes = changesOf(freezing, leads, frozen, inputsOf);
  const earlier = new Map(previous?.leads.map((lead) => [lead.lead, lead]));
  const rows = leads.map((lead): FrozenLead => {
    const score = book.scoreOf(lead);
    const change = changes.get(lead.id);
    // Another score than the one that was kept: somebody edited it, or this version counts in another way.
    const isSame = change?.before.units === unitsOf(earlier.get(lead.id)?.score);
    const text = packLead(inputsOf(lead));
    return {
      row: 0,
      lead: lead.id,
      ...frozenScore(score),
      stage: stageIn(book, lead, score),
      change: isSame ? change?.split : undefined,
      turnedBy: isSame ? change?.turnedBy : undefined,
      frozen: text === lastFrozen(lead.id) ? '' : text,
    };
  });
  const { asOf } = book.settings;
  return { week: { week, takenAt, asOf, matrix, tables: frozen, leads: rows }, left };
};
