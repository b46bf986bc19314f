/** The flow: how many leads went from which stage to which between two weeks. */
import type { FrozenLead, FrozenWeek } from '../history/frozen';
import { count, lineOf, share } from './figures';
import { groupBy, type Pair, pairsOf, refOf } from './frozen-rows';
import type { Line, Section } from './report';
import { FUNNEL, stageOfRow } from './stage-lines';

const COLUMNS = ['leads', 'share'];

const STAYED = 'stayed';
const ORDER: readonly string[] = ['fresh', ...FUNNEL, 'gone'];

/** `mql>sal`, `fresh>lead`, `mql>gone`, or `stayed`. */
const moveOf = ({ before, after }: Pair): string => {
  const from = before ? stageOfRow(before) : 'fresh';
  const to = after ? stageOfRow(after) : 'gone';
  return from === to ? STAYED : `${from}>${to}`;
};

const placeOf = (move: string): number => {
  const [from = '', to = ''] = move.split('>');
  return ORDER.indexOf(from) * ORDER.length + ORDER.indexOf(to);
};

/** A lead is shown where it stands now; one that is gone, where it stood. */
const rowOf = ({ before, after }: Pair) => refOf((after ?? before)!);

/**
 * Only moves that happened, the most frequent first, then those who stayed. Arrivals in a stage and those who stayed
 * there add up to its count now; departures and those who stayed, to its count before. Without a week before there is no
 * flow. The share is of the leads that were in the stage they left.
 */
export const flowSection = (previous: FrozenWeek | undefined, { leads }: FrozenWeek): Section => {
  const id = 'flow';
  if (!previous) return { id, columns: COLUMNS, lines: [] };
  const pairs = pairsOf(previous.leads, leads);
  const moves = groupBy(pairs, moveOf);
  const were = groupBy(previous.leads, stageOfRow);
  const shareOf = (move: string, found: readonly Pair[], figure: string) => {
    const from = were.get(move.split('>')[0] as ReturnType<typeof stageOfRow>);
    const rows = found.map(({ before }) => before).filter((row): row is FrozenLead => row !== undefined);
    return from && share(figure, rows.map(refOf), from.map(refOf));
  };
  const line = (move: string, found: readonly Pair[]): Line =>
    lineOf(id, COLUMNS, { term: move }, (column, figure) =>
      column === 'leads' ? count(figure, found.map(rowOf)) : shareOf(move, found, figure),
    );
  const happened = [...moves].filter(([move]) => move !== STAYED);
  happened.sort(([a, one], [b, other]) => other.length - one.length || placeOf(a) - placeOf(b));
  return {
    id,
    columns: COLUMNS,
    lines: [...happened.map(([move, found]) => line(move, found)), line(STAYED, moves.get(STAYED) ?? [])],
  };
};
