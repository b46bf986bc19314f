/** `DataValidation` and its builder, after https://developers.google.com/apps-script/reference/spreadsheet/data-validation-builder */
import type * as host from '../../../host/host';
import type { ValidationRule } from '../model/look';
import type { Runtime } from '../runtime';
import { VALIDATION_CRITERIA } from './enums';
import { guard, serviceTable } from './guard';

const rules = new WeakMap<host.DataValidation, ValidationRule>();

class DataValidationService implements host.DataValidation {
  readonly #rt: Runtime;
  readonly #rule: ValidationRule;

  constructor(runtime: Runtime, rule: ValidationRule) {
    this.#rt = runtime;
    this.#rule = rule;
  }
  getCriteriaType(): unknown {
    return this.#rule.kind === 'list' ? VALIDATION_CRITERIA.VALUE_IN_LIST : VALIDATION_CRITERIA.CHECKBOX;
  }
  getCriteriaValues(): unknown[] {
    return this.#rule.kind === 'list' ? [[...this.#rule.values], this.#rule.dropdown] : [];
  }
  getAllowInvalid(): boolean {
    return this.#rule.allowInvalid;
  }
  getHelpText(): string | null {
    return this.#rule.help;
  }
  copy(): host.DataValidationBuilder {
    return newDataValidation(this.#rt, this.#rule);
  }
}

class DataValidationBuilderService implements host.DataValidationBuilder {
  readonly #rt: Runtime;
  #rule: Partial<ValidationRule>;

  constructor(runtime: Runtime, rule: Partial<ValidationRule>) {
    this.#rt = runtime;
    this.#rule = rule;
  }
  requireValueInList(values: string[], showDropdown = true): this {
    return this.#with({ kind: 'list', values: values.map(String), dropdown: showDropdown });
  }
  requireCheckbox(): this {
    return this.#with({ kind: 'checkbox', values: [], dropdown: false });
  }
  setAllowInvalid(allowInvalid: boolean): this {
    return this.#with({ allowInvalid });
  }
  setHelpText(help: string | null): this {
    return this.#with({ help });
  }
  build(): host.DataValidation {
    const { kind, values = [], dropdown = true, allowInvalid = true, help = null } = this.#rule;
    if (!kind) throw new Error('A data validation rule must have a criteria.');
    return validationOf(this.#rt, { kind, values, dropdown, allowInvalid, help });
  }
  #with(part: Partial<ValidationRule>): this {
    this.#rule = { ...this.#rule, ...part };
    return this;
  }
}

const VALIDATION = serviceTable('SpreadsheetApp.DataValidation', {
  getCriteriaType: '',
  getCriteriaValues: '',
  getAllowInvalid: '',
  getHelpText: '',
  copy: '',
} satisfies Record<keyof DataValidationService, string>);

const BUILDER = serviceTable('SpreadsheetApp.DataValidationBuilder', {
  requireValueInList: 'text[] | text[],boolean',
  requireCheckbox: '',
  setAllowInvalid: 'boolean',
  setHelpText: 'text?',
  build: '',
} satisfies Record<keyof DataValidationBuilderService, string>);

export const validationOf = (runtime: Runtime, rule: ValidationRule): host.DataValidation => {
  const validation = guard(runtime, VALIDATION, new DataValidationService(runtime, rule));
  rules.set(validation, rule);
  return validation;
};

export const ruleOfValidation = (validation: host.DataValidation): ValidationRule => {
  const rule = rules.get(validation);
  if (!rule) throw new Error('Not a data validation rule');
  return rule;
};

export const newDataValidation = (
  runtime: Runtime,
  rule: Partial<ValidationRule> = {},
): host.DataValidationBuilder => guard(runtime, BUILDER, new DataValidationBuilderService(runtime, rule));
