/** The words of the condition language, folded, in the three languages. */
import type { AgeUnit } from './condition';

/** Answers that mean yes or no, besides the tick, 1 and 0. */
export const YES_ANSWERS: ReadonlySet<string> = new Set([
  'si',
  's',
  'x',
  'yes',
  'y',
  'true',
  'verdadero',
  'verdadeiro',
  'sim',
  '1',
]);
export const NO_ANSWERS: ReadonlySet<string> = new Set(['no', 'n', 'false', 'falso', 'nao', '0']);

/** Whole alternatives with a meaning of their own. One-letter words stay text: `S; M; L` are sizes. */
export const KEYWORDS: ReadonlyMap<string, 'yes' | 'no' | 'unknown' | 'known'> = new Map([
  ...(['si', 'yes', 'sim', 'true', 'verdadero', 'verdadeiro'] as const).map((word) => [word, 'yes'] as const),
  ...(['no', 'nao', 'false', 'falso'] as const).map((word) => [word, 'no'] as const),
  ...(['vacio', 'vazio', 'empty'] as const).map((word) => [word, 'unknown'] as const),
  ['*', 'known'] as const,
]);

/** `no: a; b` takes the whole cell. */
export const NONE_OF = /^\s*(?:no|não|nao|not)\s*:/i;

/** ` y ` between two pieces. */
export const AND = /\s(?:y|e|and)\s/gi;

/** `hace <= 30 días`, `dentro de <= 2 semanas`, on folded text. The operator tells it from an answer such as `hace un año`. */
export const AGE = /^(?:(hace|ha|ago)|(?:dentro de|within|em))\s*([<>=].*)$/;

const UNIT_WORDS: Readonly<Record<AgeUnit, readonly string[]>> = {
  day: ['dia', 'dias', 'day', 'days'],
  week: ['semana', 'semanas', 'week', 'weeks'],
  month: ['mes', 'meses', 'month', 'months'],
  year: ['ano', 'anos', 'year', 'years'],
};

export const ageUnit = (word: string): AgeUnit | undefined =>
  (Object.keys(UNIT_WORDS) as AgeUnit[]).find((unit) => UNIT_WORDS[unit].includes(word));
