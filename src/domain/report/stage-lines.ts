/** The funnel: how many leads are in each stage, how many were, and for how long. */
import type { FrozenLead, FrozenWeek } from '../history/frozen';
import { isThinned } from '../history/thin';
import type { Stage } from '../vocabulary';
import { count, difference, lineOf, type Measured, median } from './figures';
import { groupBy, refOf } from './frozen-rows';
import type { Label, Line, RowRef, Section } from './report';

/** From the near end, as people read a funnel; `none`: it could not be told. */
export const FUNNEL: readonly (Stage | 'none')[] = [
  'anonymous',
  'lead',
  'mql',
  'sal',
  'sql',
  'opportunity',
  'customer',
  'recycled',
  'discarded',
  'none',
];

export const stageOfRow = ({ stage }: FrozenLead): Stage | 'none' => stage ?? 'none';

interface Stay {
  readonly stage: Stage | 'none';
  /** Day of the week from which on it has been there. */
  readonly since: number;
}

/**
 * Since when each lead of the last week has been in its stage, as far as frozen weeks tell.
 *
 * @param weeks oldest first
 */
const staysOf = (weeks: readonly FrozenWeek[]): ReadonlyMap<string, Stay> => {
  let stays = new Map<string, Stay>();
  weeks.forEach(({ week, leads }, index) => {
    // Of older weeks only rows remain in which something had changed: there, no row means no change.
    const next = new Map<string, Stay>(isThinned(index, weeks.length) ? stays : []);
    for (const row of leads) {
      const before = stays.get(row.lead);
      const stage = stageOfRow(row);
      next.set(row.lead, before?.stage === stage ? before : { stage, since: week.day });
    }
    stays = next;
  });
  return stays;
};

const NONE: readonly FrozenLead[] = [];
const COLUMNS = ['now', 'before', 'difference', 'weeks'];

/** @param weeks oldest first; the last is the one reported, the one before it what it is compared with */
export const funnelSection = (weeks: readonly FrozenWeek[]): Section => {
  const [previous, week] = [weeks[weeks.length - 2], weeks[weeks.length - 1]!];
  const now = groupBy(week.leads, stageOfRow);
  const before = previous && groupBy(previous.leads, stageOfRow);
  const stays = staysOf(weeks);
  const first = weeks[0]!.week.day;
  const stayOf = (row: FrozenLead): Measured => {
    const { since } = stays.get(row.lead)!;
    return { value: Math.round((week.week.day - since) / 7), row: refOf(row), isAtLeast: since === first };
  };
  const line = (
    label: Label,
    leads: readonly FrozenLead[],
    were: readonly FrozenLead[],
    role?: 'total',
  ): Line => {
    const rows = leads.map(refOf);
    const past: readonly RowRef[] | undefined = previous && were.map(refOf);
    return lineOf(
      'funnel',
      COLUMNS,
      label,
      (column, id) => {
        if (column === 'now') return count(id, rows);
        if (!past) return undefined;
        if (column === 'weeks') return role ? undefined : median(id, 'weeks', leads.map(stayOf));
        return column === 'before' ? count(id, past) : difference(id, rows, past);
      },
      role && { role },
    );
  };
  const isShown = (stage: Stage | 'none') => stage !== 'none' || now.has(stage) || before?.has(stage);
  return {
    id: 'funnel',
    columns: COLUMNS,
    lines: [
      ...FUNNEL.filter(isShown).map((stage) =>
        line({ term: stage }, now.get(stage) ?? NONE, before?.get(stage) ?? NONE),
      ),
      line({ term: 'total' }, week.leads, previous?.leads ?? NONE, 'total'),
    ],
  };
};
