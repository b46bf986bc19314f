/** Colours rows of `Leads` by the word in `Temperatura`, and `Vence` once it is over, beside people's own rules. */
import { LANGUAGES, TEMPERATURES, type Temperature } from '../domain/vocabulary';
import type { ConditionalFormatRule, Host, Range, Sheet } from '../host/host';
import { columnLetters } from './address';
import { bodyOf } from './dress';
import { type Look, OVERDUE_LOOK, ROW_LOOKS } from './layout';

const KINDS = Object.keys(ROW_LOOKS) as (keyof typeof ROW_LOOKS)[];

/** No separators, since those of a rule follow the locale; the words of all languages, since output follows a setting. */
const formulaFor = (kind: Temperature, column: number): string => {
  const cell = `$${columnLetters(column)}2`;
  return `=${LANGUAGES.map((language) => `(${cell}="${TEMPERATURES[kind][language]}")`).join('+')}>0`;
};

/** Works in every locale: no separators, and what a blank cell or a word is, it does not ask a function. */
const overdueFormula = (column: number): string => {
  const cell = `$${columnLetters(column)}2`;
  return `=(${cell}<>"")*(${cell}<NOW())>0`;
};

/** A sheet may give the function back in its own language. */
const OVERDUE = /^=\(\$[A-Z]+2<>""\)\*\(\$[A-Z]+2<[A-Z]+\(\)\)>0$/;

interface Rule {
  readonly rule: ConditionalFormatRule;
  readonly formula: string;
}

const described = (rule: ConditionalFormatRule): Rule => ({
  rule,
  formula: String(rule.getBooleanCondition()?.getCriteriaValues()[0] ?? ''),
});

const isOurs = ({ formula }: Rule): boolean =>
  OVERDUE.test(formula) ||
  KINDS.some((kind) =>
    [TEMPERATURES[kind].es, TEMPERATURES[kind].en].every((word) => formula.includes(`="${word}")+`)),
  );

const signature = ({ rule, formula }: Rule): string =>
  [formula.replace(/[A-Z]+\(\)/, 'NOW()'), ...rule.getRanges().map((range) => range.getA1Notation())].join(
    ' ',
  );

/** 1-based columns that rules look at; 0 for one that is not there. */
interface RuledColumns {
  readonly temperature: number;
  readonly due: number;
}

/** Our rules, in their order: what is overdue counts more than the colour of its row. */
const wantedRules = (host: Host, sheet: Sheet, { temperature, due }: RuledColumns): Rule[] => {
  const ruleFor = (formula: string, look: Look, range: Range): Rule => {
    const rule = host.spreadsheetApp.newConditionalFormatRule().whenFormulaSatisfied(formula);
    return { rule: look(rule).setRanges([range]).build(), formula };
  };
  const rows = bodyOf(sheet, 1, sheet.getMaxColumns());
  return [
    ...(due ? [ruleFor(overdueFormula(due), OVERDUE_LOOK, bodyOf(sheet, due))] : []),
    ...(temperature
      ? KINDS.map((kind) => ruleFor(formulaFor(kind, temperature), ROW_LOOKS[kind], rows))
      : []),
  ];
};

/**
 * Puts our rules in order: each once, over all rows. People's rules stay, in their order; ours stand where the first
 * of them stood. Those over a column that is not there go.
 */
export const placeColourRules = (host: Host, sheet: Sheet, columns: RuledColumns): void => {
  const rules = sheet.getConditionalFormatRules().map(described);
  const wanted = wantedRules(host, sheet, columns);
  if (rules.filter(isOurs).map(signature).join() === wanted.map(signature).join()) return;
  const first = rules.findIndex(isOurs);
  const theirs = rules.filter((rule) => !isOurs(rule));
  theirs.splice(first < 0 ? theirs.length : first, 0, ...wanted);
  sheet.setConditionalFormatRules(theirs.map(({ rule }) => rule));
};
