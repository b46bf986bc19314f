/** Colours whole rows of `Leads` by the word in `Temperatura`, beside the rules that people made themselves. */
import { TEMPERATURES, type Temperature } from '../domain/vocabulary';
import type { ConditionalFormatRule, Host, Sheet } from '../host/host';
import { columnLetters } from './address';
import { ROW_COLOURS } from './layout';

const KINDS = Object.keys(ROW_COLOURS) as Temperature[];

/** No separators, since those of a rule follow the locale; the words of all languages, since output follows a setting. */
const formulaFor = (kind: Temperature, column: number): string => {
  const { es, en, pt } = TEMPERATURES[kind];
  const cell = `$${columnLetters(column)}2`;
  return `=${[es, en, pt].map((word) => `(${cell}="${word}")`).join('+')}>0`;
};

const formulaOf = (rule: ConditionalFormatRule): string =>
  String(rule.getBooleanCondition()?.getCriteriaValues()[0] ?? '');

const isOurs = (rule: ConditionalFormatRule): boolean =>
  KINDS.some((kind) =>
    [TEMPERATURES[kind].es, TEMPERATURES[kind].en].every((word) => formulaOf(rule).includes(`="${word}")+`)),
  );

const signature = (rule: ConditionalFormatRule): string =>
  [formulaOf(rule), ...rule.getRanges().map((range) => range.getA1Notation())].join(' ');

const ruleFor = (host: Host, sheet: Sheet, kind: Temperature, column: number): ConditionalFormatRule => {
  const look = ROW_COLOURS[kind]!;
  const rule = host.spreadsheetApp.newConditionalFormatRule().whenFormulaSatisfied(formulaFor(kind, column));
  if (look.background) rule.setBackground(look.background);
  if (look.color) rule.setFontColor(look.color);
  if (look.bold) rule.setBold(true);
  if (look.struck) rule.setStrikethrough(true);
  const rows = sheet.getRange(2, 1, Math.max(1, sheet.getMaxRows() - 1), sheet.getMaxColumns());
  return rule.setRanges([rows]).build();
};

/**
 * Puts our rules in order: each once, over all rows. People's rules stay, in their order; ours stand where the first
 * of them stood. Returns true if something was mended. `column` is that of `Temperatura`; 0 takes our rules away.
 */
export const placeColourRules = (host: Host, sheet: Sheet, column: number): boolean => {
  const rules = sheet.getConditionalFormatRules();
  const wanted = column ? KINDS.map((kind) => ruleFor(host, sheet, kind, column)) : [];
  const ours = rules.filter(isOurs);
  if (ours.map(signature).join() === wanted.map(signature).join()) return false;
  const first = rules.findIndex(isOurs);
  const theirs = rules.filter((rule) => !isOurs(rule));
  theirs.splice(first < 0 ? theirs.length : first, 0, ...wanted);
  sheet.setConditionalFormatRules(theirs);
  return true;
};
