/** The frame that every lead stands in: who, how hot, what is known of its time and product; then what a view adds. */
import type { PageTexts } from '../../../messages/sidebar/sidebar';
import type { LeadFacts } from '../../protocol';
import { element, focusOn } from '../dom';
import { factsView, scoreView } from './score';

/** @param parts below the facts; blank ones leave no trace */
export function cardOf(lead: LeadFacts, texts: PageTexts, ...parts: readonly (HTMLElement | undefined)[]) {
  const name = element('h2', { id: 'lead-name' }, lead.name);
  const card = element(
    'article',
    { class: 'card', 'aria-labelledby': 'lead-name' },
    name,
    lead.company ? element('p', { class: 'company' }, lead.company) : undefined,
    scoreView(lead, texts),
    factsView(lead, texts),
    ...parts,
  );
  return { card, focus: () => focusOn(name) };
}
