/** The flow: how many leads went from which stage to which between two weeks. */
import type { FrozenLead, FrozenWeek } from '../history/frozen';
import { count, lineOf, share } from './figures';
import { groupBy, type Pair, pairsOf, refOf } from './frozen-rows';
import type { Line, Section } from './report';
import { FUNNEL, stageOfRow } from './stage-lines';
import { withRest } from './with-rest';

const COLUMNS = ['leads', 'share'];

const STAYED = 'stayed';
const OTHERS = 'others';
/** Moves that have a line of their own. */
const MOST_MOVES = 8;
const ORDER: readonly string[] = ['fresh', ...FUNNEL, 'gone'];

/** `mql>sal`, `fresh>lead`, `mql>gone`, or `stayed`. */
const moveOf = ({ before, after }: Pair): string => {
  const from = before ? stageOfRow(before) : 'fresh';
  const to = after ? stageOfRow(after) : 'gone';
  return from === to ? STAYED : `${from}>${to}`;
};

type Move = readonly [move: string, found: readonly Pair[]];

const asOthers = (rest: readonly Move[]): Move => [OTHERS, rest.flatMap(([, found]) => found)];

const placeOf = (move: string): number => {
  const [from = '', to = ''] = move.split('>');
  return ORDER.indexOf(from) * ORDER.length + ORDER.indexOf(to);
};

/** A lead is shown where it stands now; one that is gone, where it stood. */
const rowOf = ({ before, after }: Pair) => refOf((after ?? before)!);

/**
 * Only moves that happened, the most frequent first, the rarest as one, then those who stayed: together all leads of
 * the two weeks. Without a week before there is no flow. The share is of the leads that were in the stage they left.
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
  const happened: Move[] = [...moves].filter(([move]) => move !== STAYED);
  happened.sort(([a, one], [b, other]) => other.length - one.length || placeOf(a) - placeOf(b));
  const shown = withRest(happened, MOST_MOVES, asOthers);
  return {
    id,
    columns: COLUMNS,
    lines: [...shown.map(([move, found]) => line(move, found)), line(STAYED, moves.get(STAYED) ?? [])],
  };
};
