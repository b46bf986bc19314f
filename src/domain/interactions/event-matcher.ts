/** Which criteria an event counts for. Types and details repeat, so each pair is looked at once. */
import type { Criterion } from '../model/criterion';
import { fold } from '../text';

/** Gives the positions in a list of criteria that count an event; each once, however many of its items match. */
type EventMatcher = (type: string, detail: string) => readonly number[];

interface Item {
  readonly at: number;
  readonly detail: ((folded: string) => boolean) | undefined;
}

/** What is known of one type: its items, and what they said of the details seen so far. */
interface Known {
  readonly items: readonly Item[];
  readonly seen: Map<string, readonly number[]>;
}

/** Addresses with something of each visit in them never come back; then remembering costs more than it saves. */
const MOST_DETAILS = 5000;

const countFor = (items: readonly Item[], detail: string): readonly number[] => {
  const folded = fold(detail);
  const found = items.filter((item) => !item.detail || item.detail(folded)).map(({ at }) => at);
  return found.filter((at, i) => found.indexOf(at) === i);
};

/**
 * @example eventMatcher([visits])('Visita', '/precios') // [0]
 */
export const eventMatcher = (criteria: readonly Criterion[]): EventMatcher => {
  const types = new Map<string, Known>();
  const knownOf = (type: string): Known => {
    const folded = fold(type);
    const items = criteria.flatMap(({ events }, at) =>
      events.filter((event) => event.type === folded).map(({ detail }) => ({ at, detail })),
    );
    const known = { items, seen: new Map<string, readonly number[]>() };
    types.set(type, known);
    return known;
  };
  return (type, detail) => {
    const { items, seen } = types.get(type) ?? knownOf(type);
    const before = seen.get(detail);
    if (before) return before;
    const found = countFor(items, detail);
    if (seen.size < MOST_DETAILS) seen.set(detail, found);
    return found;
  };
};
