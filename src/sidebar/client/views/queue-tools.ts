/** The search box and the filters; built once and brought up to date in place, so that nobody's typing is interrupted. */
import type { PageTexts } from '../../../messages/sidebar/sidebar';
import { button, element } from '../dom';
import { FILTER_NAMES, type Filter, type Wanted } from '../queue-filters';

interface ToolActions {
  readonly search: (text: string) => void;
  readonly toggle: (filter: Filter) => void;
  /** From the search box on to what was found. */
  readonly enter: () => void;
}

interface QueueTools {
  readonly node: HTMLElement;
  readonly focus: () => void;
  /** `offered`: filters that make sense to the one who looks; `shown`: how many handoffs are left. */
  update(
    wanted: Wanted,
    counts: Readonly<Record<Filter, number>>,
    offered: readonly Filter[],
    shown: number,
  ): void;
}

const searchBox = (texts: PageTexts, { search, enter }: ToolActions) => {
  const box = element('input', {
    ...{ type: 'search', class: 'search', autocomplete: 'off', maxlength: '100' },
    ...{ placeholder: texts.searchHint, 'aria-label': texts.search, 'aria-keyshortcuts': '/' },
  });
  box.addEventListener('input', () => search(box.value));
  box.addEventListener('keydown', (event) => {
    if (event.key === 'Enter') enter();
    if (event.key !== 'Escape') return;
    box.value = '';
    search('');
  });
  return box;
};

export function queueTools(texts: PageTexts, actions: ToolActions): QueueTools {
  const box = searchBox(texts, actions);
  const numbers = new Map(FILTER_NAMES.map((filter) => [filter, element('b')]));
  const chips = FILTER_NAMES.map((filter) => {
    const chip = button(`${texts.filter[filter]} `, 'filter', () => actions.toggle(filter));
    chip.append(numbers.get(filter)!);
    return { filter, chip };
  });
  /** Only read out: the eye sees the list. */
  const found = element('p', { class: 'sr', 'aria-live': 'polite' });
  const group = element(
    'div',
    { class: 'filters', role: 'group', 'aria-label': texts.filters },
    ...chips.map(({ chip }) => chip),
  );
  return {
    node: element('div', { class: 'tools', role: 'search' }, box, group, found),
    focus: () => box.focus(),
    update: (wanted, counts, offered, shown) => {
      if (box.value !== wanted.search) box.value = wanted.search;
      found.textContent = wanted.search || wanted.filters.length ? texts.found(shown) : '';
      for (const { filter, chip } of chips) {
        chip.hidden = !offered.includes(filter);
        chip.setAttribute('aria-pressed', `${wanted.filters.includes(filter)}`);
        numbers.get(filter)!.textContent = `${counts[filter]}`;
      }
    },
  };
}
