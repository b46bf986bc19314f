/** Counts by week, for the charts. */
import type { Handoff } from '../handoff/handoff';
import type { FrozenWeek } from '../history/frozen';
import { happened } from './handoff-lines';
import { LONG_WEEKS, periodOf } from './period';
import type { TrendWeek } from './report';

/**
 * Of older weeks only what had changed is kept, so the newest 13 are all that can be counted.
 *
 * @param weeks oldest first
 */
export const trendOf = (weeks: readonly FrozenWeek[], handoffs: readonly Handoff[]): readonly TrendWeek[] =>
  weeks
    .map((frozen, index): TrendWeek => {
      const period = periodOf(frozen, weeks[index - 1]);
      const those = (wanted: string): number =>
        frozen.leads.filter(({ temperature }) => temperature === wanted).length;
      return {
        week: frozen.week,
        from: period.from,
        temperatures: { hot: those('hot'), warm: those('warm'), cold: those('cold') },
        sent: happened(handoffs, 'sent', period).length,
        accepted: happened(handoffs, 'accepted', period).length,
      };
    })
    .slice(-LONG_WEEKS);
