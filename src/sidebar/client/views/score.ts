/** How a lead scores: the number with its interval, the temperature, and what belongs to them. */
import type { PageTexts } from '../../../messages/sidebar/sidebar';
import type { LeadFacts } from '../../protocol';
import { element } from '../dom';

/** The score on a scale from 0 to 100, and behind it how far it may still move. */
const bar = ({ score = 0, low = score, high = score }: LeadFacts) => {
  const span = element('div', { class: 'span' });
  span.style.left = `${low}%`;
  span.style.width = `${high - low}%`;
  const level = element('div', { class: 'level' });
  level.style.width = `${score}%`;
  return element('div', { class: 'bar', 'aria-hidden': 'true' }, span, level);
};

const scale = ({ low = 0, high = low }: LeadFacts, texts: PageTexts) => {
  if (low === high) return element('span', { class: 'of' }, texts.outOf);
  const means = texts.intervalMeans(low, high);
  return element(
    'span',
    { class: 'of', title: means },
    element('span', { 'aria-hidden': 'true' }, texts.interval(low, high)),
    element('span', { class: 'sr' }, means),
  );
};

const bands = (lead: LeadFacts, texts: PageTexts) =>
  element(
    'span',
    { class: 'bands' },
    element('span', { class: 'temperature' }, lead.temperatureName),
    lead.grade ? element('span', { class: 'grade' }, texts.grade(lead.grade)) : undefined,
  );

/** Where there is no score, the temperature says why. */
export const scoreView = (lead: LeadFacts, texts: PageTexts) => {
  const { score } = lead;
  if (score === undefined) return element('div', { class: `score ${lead.temperature}` }, bands(lead, texts));
  return element(
    'div',
    { class: `score ${lead.temperature}` },
    element('span', { class: 'sr' }, `${texts.score}: `),
    element('b', {}, texts.number(score)),
    scale(lead, texts),
    bands(lead, texts),
    bar(lead),
  );
};

/** The few facts beside the score, in a line each; none takes room where it has nothing to say. */
export const factsView = (lead: LeadFacts, texts: PageTexts) => {
  const lines = [
    lead.coolsOn && texts.coolsOn(lead.coolsOn, new Date().getFullYear()),
    lead.product && texts.product(lead.product, lead.hadChoice),
    lead.persona && texts.persona(lead.persona),
  ].filter(Boolean);
  return lines.length
    ? element('ul', { class: 'facts' }, ...lines.map((line) => element('li', {}, line)))
    : undefined;
};
