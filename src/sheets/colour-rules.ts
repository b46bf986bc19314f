/** Colours whole rows of `Leads` by the word in `Temperatura`, beside the rules that people made themselves. */
import { LANGUAGES, TEMPERATURES, type Temperature } from '../domain/vocabulary';
import type { ConditionalFormatRule, Host, Sheet } from '../host/host';
import { columnLetters } from './address';
import { bodyOf } from './dress';
import { ROW_LOOKS } from './layout';

const KINDS = Object.keys(ROW_LOOKS) as (keyof typeof ROW_LOOKS)[];

/** No separators, since those of a rule follow the locale; the words of all languages, since output follows a setting. */
const formulaFor = (kind: Temperature, column: number): string => {
  const cell = `$${columnLetters(column)}2`;
  return `=${LANGUAGES.map((language) => `(${cell}="${TEMPERATURES[kind][language]}")`).join('+')}>0`;
};

interface Rule {
  readonly rule: ConditionalFormatRule;
  readonly formula: string;
}

const described = (rule: ConditionalFormatRule): Rule => ({
  rule,
  formula: String(rule.getBooleanCondition()?.getCriteriaValues()[0] ?? ''),
});

const isOurs = ({ formula }: Rule): boolean =>
  KINDS.some((kind) =>
    [TEMPERATURES[kind].es, TEMPERATURES[kind].en].every((word) => formula.includes(`="${word}")+`)),
  );

const signature = ({ rule, formula }: Rule): string =>
  [formula, ...rule.getRanges().map((range) => range.getA1Notation())].join(' ');

/**
 * Puts our rules in order: each once, over all rows. People's rules stay, in their order; ours stand where the first
 * of them stood. `column` is that of `Temperatura`; 0 takes our rules away.
 */
export const placeColourRules = (host: Host, sheet: Sheet, column: number): void => {
  const rules = sheet.getConditionalFormatRules().map(described);
  const rows = bodyOf(sheet, 1, sheet.getMaxColumns());
  const ruleFor = (kind: (typeof KINDS)[number]): Rule => {
    const formula = formulaFor(kind, column);
    const rule = host.spreadsheetApp.newConditionalFormatRule().whenFormulaSatisfied(formula);
    return { rule: ROW_LOOKS[kind](rule).setRanges([rows]).build(), formula };
  };
  const wanted = column ? KINDS.map(ruleFor) : [];
  if (rules.filter(isOurs).map(signature).join() === wanted.map(signature).join()) return;
  const first = rules.findIndex(isOurs);
  const theirs = rules.filter((rule) => !isOurs(rule));
  theirs.splice(first < 0 ? theirs.length : first, 0, ...wanted);
  sheet.setConditionalFormatRules(theirs.map(({ rule }) => rule));
};
