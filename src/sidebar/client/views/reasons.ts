/** Why this score: contributions with their points, and what nobody knows yet. */
import type { PageTexts } from '../../../messages/sidebar/sidebar';
import type { Reason, Unknown } from '../../protocol';
import { element } from '../dom';

const reasonLine = (reason: Reason, texts: PageTexts) =>
  element(
    'li',
    {},
    element(
      'span',
      { class: 'what' },
      reason.criterion,
      element('span', { class: 'answer' }, ` ${reason.answer || texts.estimated}`),
    ),
    element('span', { class: 'points' }, texts.points(reason.points)),
  );

const section = (title: string, kind: string, ...content: (HTMLElement | undefined)[]) =>
  element('section', { class: kind }, element('h3', {}, title), ...content);

const reasonList = (title: string, kind: string, reasons: readonly Reason[], texts: PageTexts) =>
  reasons.length
    ? [
        section(
          title,
          kind,
          element('ul', { class: 'reasons' }, ...reasons.map((reason) => reasonLine(reason, texts))),
        ),
      ]
    : [];

const unknownChip = (unknown: Unknown, texts: PageTexts) =>
  element(
    'li',
    { class: unknown.excludes ? 'chip excludes' : 'chip' },
    unknown.excludes ? `${unknown.field} · ${texts.excludes}` : unknown.field,
  );

const unknownList = ({ unknowns, question }: Explained, texts: PageTexts) =>
  unknowns.length
    ? [
        section(
          texts.unknowns,
          'unknowns',
          element('ul', { class: 'chips' }, ...unknowns.map((unknown) => unknownChip(unknown, texts))),
          question ? element('p', { class: 'ask' }, texts.ask(question)) : undefined,
        ),
      ]
    : [];

interface Explained {
  readonly positives: readonly Reason[];
  readonly negatives: readonly Reason[];
  readonly unknowns: readonly Unknown[];
  readonly question: string;
}

export const reasonsView = (lead: Explained, texts: PageTexts): HTMLElement[] => [
  ...reasonList(texts.positives, 'positives', lead.positives, texts),
  ...reasonList(texts.negatives, 'negatives', lead.negatives, texts),
  ...unknownList(lead, texts),
];
