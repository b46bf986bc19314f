/** `SpreadsheetApp`, after https://developers.google.com/apps-script/reference/spreadsheet/spreadsheet-app */
import type * as host from '../../../host/host';
import type { Runtime } from '../runtime';
import { newConditionalFormatRule } from './conditional-format';
import { newDataValidation } from './data-validation';
import { BOOLEAN_CRITERIA, PROTECTION_TYPE, SHEET_TYPE, VALIDATION_CRITERIA } from './enums';
import { guard, serviceTable } from './guard';
import { spreadsheetOf } from './spreadsheet';
import { uiOf } from './ui';

class SpreadsheetAppService implements host.SpreadsheetApp {
  readonly SheetType = SHEET_TYPE;
  readonly ProtectionType = PROTECTION_TYPE;
  readonly BooleanCriteria = BOOLEAN_CRITERIA;
  readonly DataValidationCriteria = VALIDATION_CRITERIA;
  readonly #rt: Runtime;

  constructor(runtime: Runtime) {
    this.#rt = runtime;
  }
  getActive(): host.Spreadsheet {
    return spreadsheetOf(this.#rt);
  }
  getUi(): host.Ui {
    return uiOf(this.#rt);
  }
  flush(): void {
    this.#rt.workbook.recalculate();
  }
  newConditionalFormatRule(): host.ConditionalFormatRuleBuilder {
    return newConditionalFormatRule(this.#rt);
  }
  newDataValidation(): host.DataValidationBuilder {
    return newDataValidation(this.#rt);
  }
}

const ENUMS = ['SheetType', 'ProtectionType', 'BooleanCriteria', 'DataValidationCriteria'] as const;

const APP = serviceTable(
  'SpreadsheetApp',
  {
    getActive: '',
    getUi: '',
    flush: '',
    newConditionalFormatRule: '',
    newDataValidation: '',
  } satisfies Record<Exclude<keyof SpreadsheetAppService, (typeof ENUMS)[number]>, string>,
  ENUMS,
);

export const spreadsheetAppOf = (runtime: Runtime): SpreadsheetAppService =>
  guard(runtime, APP, new SpreadsheetAppService(runtime));
