/** Every criterion with its answer, its degree and its points, down to the score that they add up to. */
import { type BreakdownRow, breakdownOf } from '../../../domain/explain/breakdown';
import type { Language } from '../../../domain/vocabulary';
import { breakdownTexts } from '../../../messages/breakdown';
import type { PageTexts } from '../../../messages/sidebar/sidebar';
import type { LeadView } from '../../protocol';
import { element } from '../dom';

type Counted = BreakdownRow & { readonly amounts: object };

/** In a cell an apostrophe keeps a text from becoming a formula; here it would only be in the way. */
const shown = (text: string) => text.replace(/^'(?=\s*[=+\-@])/, '');

/** Criterion, answer and degree. */
const wordsOf = (row: BreakdownRow, language: Language): string[] => breakdownTexts(row, language).map(shown);

/** What knocks the lead out: criterion and answer. */
export const knockoutWords = ({ scored }: LeadView, language: Language): string[][] =>
  breakdownOf(scored)
    .filter(({ kind }) => kind === 'excludes')
    .map((row) => wordsOf(row, language));

const sign = (points: number) => (points > 0 ? 'plus' : points < 0 ? 'minus' : 'zero');

const line = (kind: string, name: string, detail: string, points: string) =>
  element(
    'li',
    { class: kind },
    element(
      'span',
      { class: 'what' },
      name,
      detail ? element('span', { class: 'answer' }, ` ${detail}`) : undefined,
    ),
    element('span', { class: 'points' }, points),
  );

const rowLine = (row: Counted, language: Language, texts: PageTexts) => {
  const { points, low, high } = row.amounts;
  const [name, answer, degree] = wordsOf(row, language);
  const range = low === high ? '' : texts.between(low, high);
  const open = row.kind === 'contribution' && !row.contribution.known ? row.contribution : undefined;
  // The degree of a missing answer says that it is missing.
  const said = open?.answer === '' ? [degree, range] : [answer, degree, range];
  const detail = said.filter(Boolean).join(' · ');
  return line(`${sign(points)}${open ? ' open' : ''}`, name!, detail, texts.points(points));
};

const oneDecimal = (points: number) => Math.round(points * 10) / 10;

/** With one decimal the lines may miss the sum by a tenth or two, and somebody will add them up. */
const roundingNote = (rows: readonly Counted[], score: number, texts: PageTexts) => {
  const sum = rows.reduce((total, { amounts }) => total + oneDecimal(amounts.points), 0);
  return oneDecimal(sum) === oneDecimal(score)
    ? undefined
    : element('p', { class: 'ask' }, texts.rounded(texts.number(score)));
};

/** Blank where nothing is scored. */
export const breakdownView = (
  { scored, score }: LeadView,
  language: Language,
  texts: PageTexts,
): HTMLElement[] => {
  const rows = breakdownOf(scored).filter((row): row is Counted => row.amounts !== undefined);
  if (score === undefined || rows.length === 0) return [];
  return [
    element(
      'section',
      { class: 'breakdown' },
      element('h3', {}, texts.breakdown),
      element(
        'ul',
        { class: 'reasons' },
        ...rows.map((row) => rowLine(row, language, texts)),
        line('sum', texts.score, '', texts.number(score)),
      ),
      roundingNote(rows, score, texts),
    ),
  ];
};
