/** The leads that follow, each a line that brings it up. */
import type { PageTexts } from '../../../messages/sidebar';
import type { HotLead } from '../../protocol';
import { element } from '../dom';

const leadLine = (lead: HotLead, texts: PageTexts, choose: (id: string) => void) => {
  const line = element(
    'button',
    { type: 'button', title: [lead.name, lead.company].filter(Boolean).join(' · ') },
    element(
      'span',
      { class: 'who' },
      lead.name,
      lead.company ? element('small', {}, lead.company) : undefined,
    ),
    element('span', { class: 'points' }, texts.number(lead.score)),
  );
  line.addEventListener('click', () => choose(lead.id));
  return element('li', {}, line);
};

/** `hidden`: how many wait beyond those that the server sent. */
export const nextLeads = (
  leads: readonly HotLead[],
  hidden: number,
  texts: PageTexts,
  choose: (id: string) => void,
): Node[] =>
  leads.length
    ? [
        element(
          'nav',
          { class: 'next', 'aria-labelledby': 'next-title' },
          element('h3', { id: 'next-title' }, texts.next),
          element('ol', {}, ...leads.map((lead) => leadLine(lead, texts, choose))),
          hidden > 0 ? element('p', { class: 'more' }, texts.more(hidden)) : undefined,
        ),
      ]
    : [];
