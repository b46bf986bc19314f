/** One lead explained: what stands in its way, how far it is, what to ask, what is missing for more, and where its points come from. */
import type { PageTexts } from '../../../messages/sidebar/sidebar';
import type { ExplainSettings, LeadView, Row } from '../../protocol';
import { button, element } from '../dom';
import { breakdownView, knockoutWords } from './breakdown';
import { cardOf } from './card';
import { liftView } from './lift';
import { type StandingActions, standingView } from './standing';

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

const foot = (lead: LeadView, texts: PageTexts, { add, send, queue }: RowActions) => {
  const { id, row, sharedBy, standing } = lead;
  const rows = [row, ...sharedBy].sort((a, b) => a - b).slice(0, MOST_ROWS);
  if (sharedBy.length)
    return element('div', { class: 'foot' }, element('p', { class: 'obstacle' }, texts.sharedId(id, rows)));
  const buttons = [button(texts.addInteraction, 'plain', add)];
  if (standing.can.queue) buttons.unshift(button(texts.openInQueue, 'primary', queue));
  if (standing.can.send) buttons.unshift(button(texts.send, 'primary', send));
  return element('div', { class: 'foot' }, element('div', { class: 'actions single' }, ...buttons));
};

interface RowActions extends StandingActions {
  readonly add: () => void;
  readonly send: () => void;
  readonly queue: () => void;
}

export function rowCard(
  lead: LeadView,
  { settings, today }: Pick<Row, 'settings' | 'today'>,
  texts: PageTexts,
  actions: RowActions,
) {
  return cardOf(
    lead,
    texts,
    ...knockouts(lead, settings, texts),
    standingView(lead, today, texts, actions),
    lead.question ? questionView(lead.question, texts) : undefined,
    liftView(lead, settings, texts),
    ...breakdownView(lead, settings.language, texts),
    foot(lead, texts, actions),
  );
}
