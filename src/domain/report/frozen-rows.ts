/** Frozen rows by what they have in common. */
import type { FrozenLead } from '../history/frozen';
import type { RowRef } from './report';

export const refOf = ({ row }: FrozenLead): RowRef => ({ tab: 'history', row });

/** Items by key, in the order in which keys come up. */
export const groupBy = <T, Key>(
  items: readonly T[],
  keyOf: (item: T) => Key,
): ReadonlyMap<Key, readonly T[]> => {
  const groups = new Map<Key, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
};

/** A lead in two weeks; one of the two is missing where it is new, or gone. */
export interface Pair {
  readonly before: FrozenLead | undefined;
  readonly after: FrozenLead | undefined;
}

/** Every lead of two weeks once: those of the later in its order, then those that are gone. */
export const pairsOf = (before: readonly FrozenLead[], after: readonly FrozenLead[]): readonly Pair[] => {
  const were = new Map(before.map((row) => [row.lead, row]));
  const are = new Set(after.map(({ lead }) => lead));
  return [
    ...after.map((row): Pair => ({ before: were.get(row.lead), after: row })),
    ...before.filter(({ lead }) => !are.has(lead)).map((row): Pair => ({ before: row, after: undefined })),
  ];
};
