/** Which handoffs of the queue are shown: by what was typed and by the filters chosen; all must hold. */
import { fold } from '../../domain/text';
import type { QueueItem } from '../protocol';

const FILTERS = {
  mine: ({ mine }) => mine,
  overdue: ({ overdue }) => overdue,
  hot: ({ temperature }) => temperature === 'hot',
  returned: ({ returnedBefore }) => returnedBefore > 0,
} as const satisfies Readonly<Record<string, (item: QueueItem) => boolean>>;

export type Filter = keyof typeof FILTERS;

export const FILTER_NAMES = Object.keys(FILTERS) as Filter[];

export interface Wanted {
  readonly filters: readonly Filter[];
  /** As typed. */
  readonly search: string;
}

export const ALL: Wanted = { filters: [], search: '' };

/** Every word typed stands somewhere in the name, the company, the owner or the ID; accents and case do not count. */
const isFound = ({ name, company, owner, id }: QueueItem, words: readonly string[]): boolean => {
  const text = fold([name, company, owner, id].join(' '));
  return words.every((word) => text.includes(word));
};

const wordsOf = (search: string) => fold(search).split(' ').filter(Boolean);

/** @example filtered(handoffs, { filters: ['mine', 'hot'], search: 'peña' }) */
export const filtered = (items: readonly QueueItem[], { filters, search }: Wanted): readonly QueueItem[] => {
  const words = wordsOf(search);
  return items.filter((item) => filters.every((filter) => FILTERS[filter](item)) && isFound(item, words));
};

/** How many each filter would leave together with what else is wanted. */
export const countsOf = (items: readonly QueueItem[], wanted: Wanted): Readonly<Record<Filter, number>> => {
  const countOf = (filter: Filter) =>
    filtered(items, { ...wanted, filters: [...wanted.filters, filter] }).length;
  const entries = FILTER_NAMES.map((filter) => [filter, countOf(filter)]);
  return Object.fromEntries(entries) as Record<Filter, number>;
};

export const toggled = ({ filters, search }: Wanted, filter: Filter): Wanted => ({
  filters: filters.includes(filter) ? filters.filter((one) => one !== filter) : [...filters, filter],
  search,
});

/** What stands in the way where nothing is shown: one filter, the words typed, or several things together. */
export const whyNone = ({ filters, search }: Wanted): Filter | 'search' | 'several' => {
  const [only] = filters;
  const isSearched = wordsOf(search).length > 0;
  if (filters.length + Number(isSearched) > 1) return 'several';
  return isSearched ? 'search' : (only ?? 'several');
};
