/** How many leads are hot, warm and cold, how many were, and which share of all that is. */
import type { FrozenLead, FrozenWeek } from '../history/frozen';
import type { Temperature } from '../vocabulary';
import { count, difference, lineOf, share } from './figures';
import { groupBy, refOf } from './frozen-rows';
import type { Line, Section } from './report';

type Band = Temperature | 'none';

/** The last three are shown only where there are such leads. */
const BANDS: readonly Band[] = ['hot', 'warm', 'cold', 'excluded', 'noCriteria', 'failed', 'none'];
const ALWAYS = 4;
const COLUMNS = ['now', 'before', 'difference', 'share'];

const bandOf = ({ temperature }: FrozenLead): Band => temperature ?? 'none';

export const temperatureSection = (previous: FrozenWeek | undefined, week: FrozenWeek): Section => {
  const now = groupBy(week.leads, bandOf);
  const before = groupBy(previous?.leads ?? [], bandOf);
  const all = week.leads.map(refOf);
  const line = (
    term: Band | 'total',
    leads: readonly FrozenLead[] = [],
    were: readonly FrozenLead[] = [],
  ): Line => {
    const [rows, past] = [leads.map(refOf), were.map(refOf)];
    return lineOf(
      'temperatures',
      COLUMNS,
      { term },
      (column, id) => {
        if (column === 'now') return count(id, rows);
        if (column === 'share') return term === 'total' ? undefined : share(id, rows, all);
        if (!previous) return undefined;
        return column === 'before' ? count(id, past) : difference(id, rows, past);
      },
      term === 'total' ? { role: 'total' } : {},
    );
  };
  const shown = BANDS.filter((band, index) => index < ALWAYS || now.has(band) || before.has(band));
  return {
    id: 'temperatures',
    columns: COLUMNS,
    lines: [
      ...shown.map((band) => line(band, now.get(band), before.get(band))),
      line('total', week.leads, previous?.leads),
    ],
  };
};
