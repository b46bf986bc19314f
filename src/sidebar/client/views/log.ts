/** What happened with a lead, newest first, as `Bitácora` has it. */
import type { PageTexts } from '../../../messages/sidebar/sidebar';
import type { LeadFacts, LeadLog, LogLine } from '../../protocol';
import { button, element, focusOn } from '../dom';

const lineView = ({ at, by, what, before, after }: LogLine, year: number, texts: PageTexts) =>
  element(
    'li',
    {},
    element('b', {}, what),
    element('span', { class: 'change' }, texts.logChange(before, after)),
    element('small', {}, [texts.moment(at, year), texts.logBy(by)].filter(Boolean).join(' · ')),
  );

/** Escape goes back, as «Volver» does. */
export function logView(
  { lead, log, today, back }: { lead: LeadFacts; log: LeadLog; today: string; back: () => void },
  texts: PageTexts,
) {
  const title = element('h2', { id: 'lead-name' }, texts.logTitle(lead.name));
  const year = Number(today.slice(0, 4));
  const card = element(
    'article',
    { class: 'card', 'aria-labelledby': 'lead-name' },
    title,
    log.entries.length
      ? element('ol', { class: 'log' }, ...log.entries.map((line) => lineView(line, year, texts)))
      : element('p', { class: 'ask' }, texts.logEmpty),
    element(
      'div',
      { class: 'foot' },
      element('div', { class: 'actions single' }, button(texts.back, 'plain', back)),
    ),
  );
  card.addEventListener('keydown', (event) => event.key === 'Escape' && back());
  return { card, focus: () => focusOn(title) };
}
