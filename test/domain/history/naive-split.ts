/** The split once more, the plain way: whole tabs of two weeks mixed, without packing, columns or caches. */
import type { Cell, Day, Table } from '../../../src/domain/cell';
import type { Split } from '../../../src/domain/history/frozen';
import { scoreTables } from '../../../src/domain/scoring/score-tables';
import type { Temperature } from '../../../src/domain/vocabulary';
import { type Snapshot, type Tabs, tablesOf } from './weeks-of-books';

interface Step {
  readonly units: number;
  readonly temperature: Temperature;
}

type Steps = ReadonlyMap<string, Step>;

const text = (cell: Cell | undefined): string => String(cell ?? '').trim();

const column = (table: Table, ...headers: readonly string[]): number =>
  table[0]!.findIndex((header) => headers.includes(text(header)));

const stepsOf = (tabs: Tabs, day: Day | undefined): Steps => {
  const scored = scoreTables(tablesOf(tabs, day));
  return new Map(
    scored.leads.leads.map((lead) => {
      const { score, temperature } = scored.scoreOf(lead);
      return [lead.id, { units: Math.round((score ?? 0) * 1e9), temperature }];
    }),
  );
};

/** Whom a name means: an ID, else a former one, else an e-mail. */
const owners = (leads: Table, name: string): string[] => {
  const [id, former, email] = [column(leads, 'ID'), column(leads, 'IDs anteriores'), column(leads, 'Email')];
  const rows = leads.slice(1).filter((row) => text(row[id]) !== '');
  const found = [
    rows.filter((row) => text(row[id]) === name),
    rows.filter((row) => text(row[former]).split(';').map(text).includes(name) && name !== ''),
    rows.filter((row) => text(row[email]).toLowerCase() === name.toLowerCase() && name.includes('@')),
  ].find((some) => some.length > 0);
  return (found ?? []).map((row) => text(row[id]));
};

/** Today's events under IDs, each key once: first among those that count, then among later ones. */
const underIds = ({ tabs }: Snapshot, asOf: Day | undefined): Table | undefined => {
  const { interactions: table, leads } = tabs;
  if (!table) return undefined;
  const [date, lead, key] = [
    column(table, 'Fecha', 'Date'),
    column(table, 'Lead'),
    column(table, 'Clave', 'Key'),
  ];
  const dayIn = (row: readonly Cell[]): number =>
    typeof row[date] === 'object' ? (row[date] as Day).day : Number.NaN;
  const known = table.slice(1).filter((row) => dayIn(row) > 0 && owners(leads, text(row[lead])).length > 0);
  const counted = known.filter((row) => asOf && dayIn(row) <= asOf.day);
  const later = known.filter((row) => !counted.includes(row));
  const keys = new Set<string>();
  const fresh = [...counted, ...later].filter((row) => {
    const own = text(row[key]);
    const isNew = own === '' || !keys.has(own);
    keys.add(own);
    return isNew;
  });
  const rows = known.filter((row) => fresh.includes(row) && asOf);
  const under = (row: readonly Cell[], id: string): Cell[] =>
    row.map((cell, i) => (i === lead ? id : i === key ? '' : cell));
  return [table[0]!, ...rows.flatMap((row) => owners(leads, text(row[lead])).map((id) => under(row, id)))];
};

const ROLES = ['Producto', 'Product', 'Buyer persona'];

/** Rows by ID, and only the columns of some headers. */
const only = (table: Table, isWanted: (header: string) => boolean): Table =>
  table.map((row) => row.filter((_, at) => isWanted(text(table[0]![at]))));

/** Today's leads with the product and the persona of then, in the columns of then. */
const withRolesOf = (now: Table, then: Table): Table => {
  const idOf = (table: Table, row: readonly Cell[]) => text(row[column(table, 'ID')]);
  const roles = only(then, (header) => ROLES.includes(header));
  const others = only(now, (header) => !ROLES.includes(header));
  return others.map((row, i) => {
    const id = idOf(others, row);
    const at = i === 0 ? 0 : then.findIndex((cells, n) => n > 0 && idOf(then, cells) === id);
    const [lead = '', own = '', ...cells] = row;
    return [lead, own, ...(roles[at] ?? roles[0]!.map(() => '')), ...cells];
  });
};

/** Leads that go by their IDs alone. */
const withoutNames = (leads: Table): Table =>
  only(leads, (header) => !['Email', 'IDs anteriores'].includes(header));

const onDay = (settings: Table, day: Day | undefined): Table =>
  day ? [...settings, ['Fecha fija', day]] : settings;

const CAUSES = ['day', 'interactions', 'answers', 'product', 'settings', 'model'] as const;

export interface NaiveChange {
  readonly split: Split;
  readonly turnedBy: string | undefined;
}

const evaluationDay = ({ tabs, day }: Snapshot): Day | undefined =>
  scoreTables(tablesOf(tabs, day)).settings.asOf;

export const naiveSplit = (then: Snapshot, now: Snapshot): ReadonlyMap<string, NaiveChange> => {
  const asOf = evaluationDay(now);
  const settings = onDay(then.tabs.settings, asOf);
  const hadEvents = then.tabs.interactions;
  const moved: Tabs = {
    ...then.tabs,
    settings,
    interactions: asOf ? hadEvents : hadEvents?.slice(0, 1),
  };
  const happened: Tabs = {
    ...moved,
    leads: withoutNames(then.tabs.leads),
    interactions: underIds(now, asOf),
  };
  const answered: Tabs = { ...happened, leads: withRolesOf(now.tabs.leads, then.tabs.leads) };
  const placed: Tabs = { ...answered, leads: now.tabs.leads, personas: now.tabs.personas };
  const set: Tabs = { ...placed, settings: onDay(now.tabs.settings, asOf) };
  const path = [
    stepsOf(then.tabs, then.day),
    ...[moved, happened, answered, placed, set].map((tabs) => stepsOf(tabs, undefined)),
    stepsOf(now.tabs, now.day),
  ];
  const changes = new Map<string, NaiveChange>();
  for (const id of path[0]!.keys()) {
    const own = path.map((steps) => steps.get(id));
    if (id === '' || !own.every((step): step is Step => step !== undefined)) continue;
    const parts = CAUSES.map((cause, i) => [cause, (own[i + 1]!.units - own[i]!.units) / 1e9]);
    const isTurned = own[0]!.temperature !== own[6]!.temperature;
    const turns = CAUSES.filter((_, i) => own[i]!.temperature !== own[i + 1]!.temperature);
    changes.set(id, {
      split: Object.fromEntries(parts) as Split,
      turnedBy: isTurned ? turns[turns.length - 1] : undefined,
    });
  }
  return changes;
};
