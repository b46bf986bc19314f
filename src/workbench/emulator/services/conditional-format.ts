/** Colour rules, after https://developers.google.com/apps-script/reference/spreadsheet/conditional-format-rule-builder */
import type * as host from '../../../host/host';
import type { SheetId } from '../engine';
import type { RuleState } from '../model/book-state';
import type { Runtime } from '../runtime';
import type { CellStyle } from '../session';
import { BOOLEAN_CRITERIA } from './enums';
import { guard, serviceTable } from './guard';
import { type Place, placeOf } from './places';
import { rangeOf } from './range';

interface RuleParts {
  readonly places: readonly Place[];
  readonly formula: string | undefined;
  readonly style: CellStyle;
}

const parts = new WeakMap<host.ConditionalFormatRule, RuleParts>();

class RuleService implements host.ConditionalFormatRule {
  readonly #rt: Runtime;
  readonly #parts: RuleParts;

  constructor(runtime: Runtime, rule: RuleParts) {
    this.#rt = runtime;
    this.#parts = rule;
  }
  getRanges(): host.Range[] {
    return this.#parts.places.map(({ sheet, block }) => rangeOf(this.#rt, sheet, block));
  }
  getBooleanCondition(): host.BooleanCondition | null {
    const { formula } = this.#parts;
    return formula === undefined ? null : guard(this.#rt, CONDITION, new BooleanConditionService(formula));
  }
  copy(): host.ConditionalFormatRuleBuilder {
    return newConditionalFormatRule(this.#rt, this.#parts);
  }
}

class BooleanConditionService implements host.BooleanCondition {
  readonly #formula: string;

  constructor(formula: string) {
    this.#formula = formula;
  }
  getCriteriaType(): unknown {
    return BOOLEAN_CRITERIA.CUSTOM_FORMULA;
  }
  getCriteriaValues(): unknown[] {
    return [this.#formula];
  }
}

class RuleBuilderService implements host.ConditionalFormatRuleBuilder {
  readonly #rt: Runtime;
  #parts: RuleParts;

  constructor(runtime: Runtime, rule: RuleParts) {
    this.#rt = runtime;
    this.#parts = rule;
  }
  whenFormulaSatisfied(formula: string): this {
    this.#parts = { ...this.#parts, formula };
    return this;
  }
  setBackground(color: string | null): this {
    return this.#style({ background: color?.toLowerCase() });
  }
  setFontColor(color: string | null): this {
    return this.#style({ color: color?.toLowerCase() });
  }
  setBold(bold: boolean | null): this {
    return this.#style({ bold: bold ?? undefined });
  }
  setStrikethrough(strikethrough: boolean | null): this {
    return this.#style({ strikethrough: strikethrough ?? undefined });
  }
  setRanges(ranges: host.Range[]): this {
    this.#parts = { ...this.#parts, places: ranges.map(placeOf) };
    return this;
  }
  build(): host.ConditionalFormatRule {
    return ruleOf(this.#rt, this.#parts);
  }
  #style(part: { readonly [K in keyof CellStyle]: CellStyle[K] | undefined }): this {
    const style = Object.entries({ ...this.#parts.style, ...part }).filter(
      ([, value]) => value !== undefined,
    );
    this.#parts = { ...this.#parts, style: Object.fromEntries(style) };
    return this;
  }
}

const RULE = serviceTable('SpreadsheetApp.ConditionalFormatRule', {
  getRanges: '',
  getBooleanCondition: '',
  copy: '',
} satisfies Record<keyof RuleService, string>);

const CONDITION = serviceTable('SpreadsheetApp.BooleanCondition', {
  getCriteriaType: '',
  getCriteriaValues: '',
} satisfies Record<keyof BooleanConditionService, string>);

const BUILDER = serviceTable('SpreadsheetApp.ConditionalFormatRuleBuilder', {
  whenFormulaSatisfied: 'text',
  setBackground: 'text?',
  setFontColor: 'text?',
  setBold: 'boolean?',
  setStrikethrough: 'boolean?',
  setRanges: 'range[]',
  build: '',
} satisfies Record<keyof RuleBuilderService, string>);

const ruleOf = (runtime: Runtime, rule: RuleParts): host.ConditionalFormatRule => {
  const guarded = guard(runtime, RULE, new RuleService(runtime, rule));
  parts.set(guarded, rule);
  return guarded;
};

export const newConditionalFormatRule = (
  runtime: Runtime,
  rule: RuleParts = { places: [], formula: undefined, style: {} },
): host.ConditionalFormatRuleBuilder => guard(runtime, BUILDER, new RuleBuilderService(runtime, rule));

export const rulesOfSheet = (
  runtime: Runtime,
  sheet: SheetId,
  rules: readonly RuleState[],
): host.ConditionalFormatRule[] =>
  rules.map(({ blocks, formula, style }) =>
    ruleOf(runtime, { places: blocks.map((block) => ({ sheet, block })), formula, style }),
  );

/** What the sheet keeps of a rule; throws for one without ranges or condition, or about another sheet. */
export const stateOfRule = (rule: host.ConditionalFormatRule, sheet: SheetId): RuleState => {
  const { places = [], formula, style = {} } = parts.get(rule) ?? {};
  if (places.length === 0) throw new Error('Conditional format rules must have at least one range.');
  if (formula === undefined) throw new Error('Conditional format rules must have a condition.');
  if (places.some((place) => place.sheet !== sheet))
    throw new Error('Conditional format rule cannot reference a different sheet.');
  return { blocks: places.map((place) => place.block), formula, style };
};
