/** Validation and protection. D = https://developers.google.com/apps-script/reference/spreadsheet/ */
import { describe, expect, it } from 'vitest';
import type { Workbench, WorkbenchOptions } from '../../../src/workbench/emulator/open-workbench';
import { at, aWorkbench, block, sheetOf, silent } from './a-workbench';

const decisions = (wb: Workbench, strict: boolean) =>
  wb.services.SpreadsheetApp.newDataValidation()
    .requireValueInList(['Aceptar', 'Devolver'], true)
    .setAllowInvalid(!strict)
    .setHelpText('Elige de la lista.')
    .build();

const withList = (strict: boolean, options: Partial<WorkbenchOptions> = {}): Workbench => {
  const wb = aWorkbench(options);
  at(wb, 'A1:A3').setDataValidation(decisions(wb, strict));
  return wb;
};

describe('a list (D data-validation-builder#requireValueInList(String,Boolean))', () => {
  it('tells what it asks for', () => {
    const found = at(withList(true), 'A2').getDataValidations()[0]![0]!;
    expect(String(found.getCriteriaType())).toBe('VALUE_IN_LIST');
    expect(found.getCriteriaValues()).toEqual([['Aceptar', 'Devolver'], true]);
    expect([found.getAllowInvalid(), found.getHelpText()]).toEqual([false, 'Elige de la lista.']);
  });

  it('offers its values in the cell', () => {
    expect(withList(true).session.activeSheet().cell(0, 0).choice).toEqual({
      kind: 'list',
      values: ['Aceptar', 'Devolver'],
      strict: true,
      help: 'Elige de la lista.',
    });
  });

  it('refuses other typing when strict, with its help text, and changes nothing', () => {
    const wb = withList(true);
    expect(wb.session.type(0, 0, 'Quizá')).toEqual({
      done: false,
      message: 'El dato de la celda A1 no cumple la regla de validación de esa celda. Elige de la lista.',
    });
    expect(wb.session.paste(block('A1:A2'), [['Aceptar'], ['x']])).toMatchObject({ done: false });
    expect(at(wb, 'A1').getValue()).toBe('');
    expect(wb.session.type(0, 0, 'Aceptar')).toEqual({ done: true });
    expect(wb.session.type(0, 0, '')).toEqual({ done: true });
  });

  it('lets other typing pass when not strict', () => {
    expect(withList(false).session.type(0, 0, 'Quizá')).toEqual({ done: true });
  });

  it('moves with its cell', () => {
    const wb = withList(true);
    wb.session.insertRows(0, 1);
    expect(at(wb, 'A4').getDataValidations()[0]![0]).not.toBeNull();
  });
});

describe('script writes of invalid values (undocumented: both answers can be had)', () => {
  it('pass by default', () => {
    const wb = withList(true);
    at(wb, 'A1').setValue('Quizá');
    expect(at(wb, 'A1').getValue()).toBe('Quizá');
  });

  it('throw on request', () => {
    const wb = withList(true, { validateScriptWrites: true });
    expect(() => at(wb, 'A2').setValue('Quizá')).toThrow(
      'The data you entered in cell A2 violates the data validation rules set on this cell.',
    );
  });
});

describe('a checkbox (D data-validation-builder#requireCheckbox())', () => {
  it('takes booleans only', () => {
    const wb = aWorkbench();
    const rule = wb.services.SpreadsheetApp.newDataValidation()
      .requireCheckbox()
      .setAllowInvalid(false)
      .build();
    at(wb, 'A1').setDataValidation(rule);
    expect(wb.session.type(0, 0, 'sí')).toMatchObject({ done: false });
    expect(wb.session.type(0, 0, 'VERDADERO')).toEqual({ done: true });
    expect(at(wb, 'A1').getValue()).toBe(true);
  });
});

describe('protection (D range#protect(), protection)', () => {
  const RANGE = (wb: Workbench) => wb.services.SpreadsheetApp.ProtectionType.RANGE;

  it('is added by every call, also on the same range', () => {
    const wb = aWorkbench();
    at(wb, 'A1').protect().setDescription('uno');
    at(wb, 'A1').protect().setDescription('dos');
    const found = sheetOf(wb).getProtections(RANGE(wb));
    expect(found.map((protection) => protection.getDescription())).toEqual(['uno', 'dos']);
  });

  it('of a sheet is one only (D sheet#protect())', () => {
    const wb = aWorkbench();
    const sheet = wb.services.SpreadsheetApp.getActive().getActiveSheet() as unknown as {
      protect(): unknown;
    };
    sheet.protect();
    sheet.protect();
    const found = sheetOf(wb).getProtections(wb.services.SpreadsheetApp.ProtectionType.SHEET);
    expect([found.length, sheetOf(wb).getProtections(RANGE(wb)).length]).toEqual([1, 0]);
  });

  it('that only warns asks the person, and stops the edit on no', () => {
    const asked: string[] = [];
    const answers = [false, true];
    const confirmProtected = (description: string) => {
      asked.push(description);
      return answers.shift() ?? true;
    };
    const wb = aWorkbench({ dialogs: { ...silent, confirmProtected } });
    at(wb, 'A1:B2').protect().setDescription('Fórmula').setWarningOnly(true);
    expect(wb.session.type(1, 1, 'x')).toMatchObject({ done: false });
    expect(at(wb, 'B2').getValue()).toBe('');
    expect(wb.session.type(1, 1, 'x')).toEqual({ done: true });
    expect(wb.session.type(5, 5, 'x')).toEqual({ done: true });
    expect(asked).toEqual(['Fórmula', 'Fórmula']);
  });

  it('follows inserted rows, can be moved and removed', () => {
    const wb = aWorkbench();
    const protection = at(wb, 'A1').protect();
    wb.session.insertRows(0, 1);
    expect(protection.getRange().getA1Notation()).toBe('A2');
    protection.setRange(at(wb, 'C3'));
    expect(protection.getRange().getA1Notation()).toBe('C3');
    protection.remove();
    expect(sheetOf(wb).getProtections(RANGE(wb))).toEqual([]);
  });
});
