/** `Razones`: in a line, what excluded a lead and what made its score. */
import { textOf } from '../domain/answer';
import type { Cell } from '../domain/cell';
import { YES_ANSWERS } from '../domain/condition/words';
import type { Contribution, LeadScore } from '../domain/scoring/lead-score';
import { topReasons } from '../domain/scoring/top-reasons';
import { fold } from '../domain/text';
import type { Language } from '../domain/vocabulary';
import { formatPoints } from './numbers';

const WORDS = {
  es: { excludedBy: 'Excluido por', mayExclude: 'podría excluir', unknown: 'sin dato', blank: 'vacío' },
  en: { excludedBy: 'Excluded by', mayExclude: 'might exclude', unknown: 'unknown', blank: 'empty' },
  pt: { excludedBy: 'Excluído por', mayExclude: 'poderia excluir', unknown: 'sem dado', blank: 'vazio' },
} as const satisfies Record<Language, unknown>;

const SEPARATOR = ' · ';
const LONGEST_ANSWER = 40;

/**
 * A text that a spreadsheet takes for a formula when it is pasted gets the apostrophe that makes it text.
 *
 * @example asPlainText('=1+1') // "'=1+1"
 */
export const asPlainText = (text: string): string => (/^[=+\-@\t\r\n]/.test(text) ? `'${text}` : text);

const shorten = (text: string): string => {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > LONGEST_ANSWER ? `${line.slice(0, LONGEST_ANSWER - 1).trimEnd()}…` : line;
};

const answerText = (cell: Cell, language: Language): string => {
  if (cell === '') return WORDS[language].blank;
  if (typeof cell === 'number') return shorten(String(cell).replace('.', language === 'en' ? '.' : ','));
  if (typeof cell === 'boolean') return cell ? YES[language] : 'no';
  return shorten(textOf(cell));
};

const YES: Readonly<Record<Language, string>> = { es: 'sí', en: 'yes', pt: 'sim' };

/** A tick or an e-mail adds nothing to the name of the criterion: `Correo gratuito −10`. */
const speaksForItself = (cell: Cell): boolean => {
  if (typeof cell === 'boolean') return cell;
  const text = fold(textOf(cell));
  return text.includes('@') || YES_ANSWERS.has(text);
};

/**
 * One contribution, name first.
 *
 * @example formatContribution(contribution, 'es') // 'Cargo: Director +20'
 */
export const formatContribution = (contribution: Contribution, language: Language): string => {
  const { criterion, answer, known, points } = contribution;
  const detail = !known
    ? `: ${WORDS[language].unknown}`
    : speaksForItself(answer)
      ? ''
      : `: ${answerText(answer, language)}`;
  return `${shorten(criterion.name)}${detail} ${formatPoints(points, language)}`;
};

const formatExclusion = ({ criterion, answer }: Contribution, language: Language): string =>
  `${WORDS[language].excludedBy} ${shorten(criterion.name)}: ${answerText(answer, language)}`;

/**
 * Contributions are shared between leads, so each is put into words once.
 *
 * @example reasonsWriter('es')(score) // 'Cargo: Director +20 · Correo gratuito −10'
 */
export const reasonsWriter = (language: Language): ((score: LeadScore) => string) => {
  const texts = new Map<Contribution, string>();
  const textFor = (contribution: Contribution): string => {
    let text = texts.get(contribution);
    if (text === undefined) {
      text = formatContribution(contribution, language);
      texts.set(contribution, text);
    }
    return text;
  };
  return (score) => {
    const { exclusions, positives, negatives, mayExclude } = topReasons(score);
    const parts: string[] = exclusions.map((contribution) => formatExclusion(contribution, language));
    for (const contribution of positives) parts.push(textFor(contribution));
    for (const contribution of negatives) parts.push(textFor(contribution));
    if (mayExclude.length > 0) {
      parts.push(`${WORDS[language].mayExclude}: ${mayExclude.map(({ name }) => shorten(name)).join(', ')}`);
    }
    return asPlainText(parts.join(SEPARATOR));
  };
};
