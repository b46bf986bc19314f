/** `Razones`: in a line, what excluded a lead and what made its score. */
import { textOf } from '../domain/answer';
import type { Cell } from '../domain/cell';
import { YES_ANSWERS } from '../domain/condition/words';
import type { Criterion } from '../domain/model/criterion';
import type { Contribution, LeadScore } from '../domain/scoring/lead-score';
import { topReasons } from '../domain/scoring/top-reasons';
import { fold } from '../domain/text';
import type { Language } from '../domain/vocabulary';
import { formatNumber, formatPoints, roundedPoints } from './numbers';

const WORDS = {
  es: {
    excludedBy: 'Excluido por',
    mayExclude: 'podría excluir',
    unknown: 'sin dato',
    blank: 'vacío',
    yes: 'sí',
    no: 'no',
  },
  en: {
    excludedBy: 'Excluded by',
    mayExclude: 'might exclude',
    unknown: 'unknown',
    blank: 'empty',
    yes: 'yes',
    no: 'no',
  },
  pt: {
    excludedBy: 'Excluído por',
    mayExclude: 'poderia excluir',
    unknown: 'sem dado',
    blank: 'vazio',
    yes: 'sim',
    no: 'não',
  },
} as const satisfies Record<Language, unknown>;

const SEPARATOR = ' · ';
const LONGEST_TEXT = 40;

/**
 * A text that a spreadsheet takes for a formula when it is pasted gets the apostrophe that makes it text.
 *
 * @example asPlainText('=1+1') // "'=1+1"
 */
export const asPlainText = (text: string): string => (/^\s*[=+\-@]/.test(text) ? `'${text}` : text);

export const shorten = (text: string): string => {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > LONGEST_TEXT ? `${line.slice(0, LONGEST_TEXT - 1).trimEnd()}…` : line;
};

/** An answer as people write it. */
export const answerText = (cell: Cell, language: Language): string => {
  if (cell === '') return WORDS[language].blank;
  if (typeof cell === 'number') return formatNumber(cell, language, 9);
  if (typeof cell === 'boolean') return WORDS[language][cell ? 'yes' : 'no'];
  return textOf(cell);
};

/** A tick or an e-mail adds nothing to the name of the criterion: `Correo gratuito −10`. */
const speaksForItself = (cell: Cell): boolean =>
  typeof cell === 'string' ? cell.includes('@') || YES_ANSWERS.has(fold(cell)) : cell === true;

/** Behaviour is told by how often it happened, whatever that is still worth. */
const detailOf = ({ answer, known, events }: Contribution, language: Language): string => {
  if (!known) return `: ${WORDS[language].unknown}`;
  if (events !== undefined) return ` (${events})`;
  return speaksForItself(answer) ? '' : `: ${shorten(answerText(answer, language))}`;
};

/** Remembers what it has written; leads repeat names and points. */
export const remembered = <Key>(write: (key: Key) => string): ((key: Key) => string) => {
  const texts = new Map<Key, string>();
  return (key) => {
    const before = texts.get(key);
    if (before !== undefined) return before;
    const text = write(key);
    texts.set(key, text);
    return text;
  };
};

/**
 * Writes contributions, name first. One writer a scorer: it remembers what it wrote under the keys of that scorer.
 *
 * @example contributionWriter('es')(contribution) // 'Cargo: Director +20'
 */
export const contributionWriter = (language: Language): ((contribution: Contribution) => string) => {
  const name = remembered((criterion: Criterion) => asPlainText(shorten(criterion.name)));
  // Faded events earn other points for every lead, but they are shown with one decimal.
  const points = remembered((value: number) => formatPoints(value, language));
  const byKey: string[] = [];
  const write = (contribution: Contribution): string =>
    `${name(contribution.criterion)}${detailOf(contribution, language)} ${points(roundedPoints(contribution.points))}`;
  return (contribution) => {
    const { key } = contribution;
    if (key === undefined) return write(contribution);
    const before = byKey[key];
    if (before !== undefined) return before;
    const text = write(contribution);
    byKey[key] = text;
    return text;
  };
};

export const exclusionText = ({ criterion, answer, events }: Contribution, language: Language): string =>
  `${WORDS[language].excludedBy} ${shorten(criterion.name)}: ${shorten(answerText(events ?? answer, language))}`;

/**
 * The product where there was a choice, exclusions, the three largest contributions and the two most negative, then
 * what might exclude.
 *
 * @example reasonsWriter('es')(score) // 'Nube: Cargo: Director +20 · Correo gratuito −10'
 */
export const reasonsWriter = (language: Language): ((score: LeadScore) => string) => {
  const write = contributionWriter(language);
  const join = (line: string, part: string): string => (line === '' ? part : line + SEPARATOR + part);
  return (score) => {
    const { exclusions, positives, negatives, mayExclude } = topReasons(score);
    let line = '';
    for (const contribution of exclusions) line = join(line, exclusionText(contribution, language));
    for (const contribution of positives) line = join(line, write(contribution));
    for (const contribution of negatives) line = join(line, write(contribution));
    if (mayExclude.length > 0) {
      const names = mayExclude.map(({ criterion }) => shorten(criterion.name)).join(', ');
      line = join(line, `${WORDS[language].mayExclude}: ${names}`);
    }
    const { product } = score;
    if (!score.hadChoice || product === undefined) return line;
    return asPlainText(shorten(product)) + (line && `: ${line}`);
  };
};
