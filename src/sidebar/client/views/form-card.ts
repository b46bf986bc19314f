/** A form about one lead: who and how hot stay in sight, so that nobody writes about another one. */
import type { PageTexts } from '../../../messages/sidebar/sidebar';
import type { LeadFacts } from '../../protocol';
import { element } from '../dom';
import { scoreView } from './score';

export const formCard = (lead: LeadFacts, form: HTMLElement, texts: PageTexts): HTMLElement =>
  element(
    'article',
    { class: 'card', 'aria-labelledby': 'lead-name' },
    element('h2', { id: 'lead-name' }, lead.name),
    lead.company ? element('p', { class: 'company' }, lead.company) : undefined,
    scoreView(lead, texts),
    element('div', { class: 'foot still' }, form),
  );
