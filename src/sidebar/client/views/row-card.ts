/** One lead explained: what stands in its way, what to ask, what is missing for more, and where its points come from. */
import type { PageTexts } from '../../../messages/sidebar';
import type { ExplainSettings, LeadView } from '../../protocol';
import { button, element } from '../dom';
import { breakdownView, knockoutWords } from './breakdown';
import { cardOf } from './card';
import { liftView } from './lift';

/** More rows than this are not worth naming. */
const MOST_ROWS = 6;

const questionView = (field: string, texts: PageTexts) =>
  element('section', {}, element('h3', {}, texts.question), element('p', {}, field));

/** Knock-outs come first: whatever the points say, they decide. */
const knockouts = (lead: LeadView, { language }: ExplainSettings, texts: PageTexts) => {
  const lines = knockoutWords(lead, language).map(([name = '', answer = '']) =>
    element('p', { class: 'knockout' }, texts.excludedBy(name, answer)),
  );
  const fields = lead.scored.mayExclude.map(({ criterion }) => criterion.field);
  if (fields.length) lines.push(element('p', { class: 'knockout open' }, texts.mayExclude(fields)));
  return lines;
};

const foot = ({ id, row, sharedBy }: LeadView, texts: PageTexts, add: () => void) => {
  const rows = [row, ...sharedBy].sort((a, b) => a - b).slice(0, MOST_ROWS);
  return element(
    'div',
    { class: 'foot' },
    sharedBy.length
      ? element('p', { class: 'obstacle' }, texts.sharedId(id, rows))
      : element('div', { class: 'actions single' }, button(texts.addInteraction, 'plain', add)),
  );
};

export function rowCard(
  lead: LeadView,
  settings: ExplainSettings,
  texts: PageTexts,
  addInteraction: () => void,
) {
  return cardOf(
    lead,
    texts,
    ...knockouts(lead, settings, texts),
    lead.question ? questionView(lead.question, texts) : undefined,
    liftView(lead, settings, texts),
    ...breakdownView(lead, settings.language, texts),
    foot(lead, texts, addInteraction),
  );
}
