/** One tab of a workbook on the emulator, filled as given. */
import type { CellValue, Host, Sheet } from '../../src/host/host';
import { makeFit } from '../../src/sheets/table';
import { hostOf, openWorkbench, type Workbench } from '../../src/workbench/emulator/open-workbench';

export interface ATab {
  readonly host: Host;
  readonly workbench: Workbench;
  readonly sheet: Sheet;
  values(): CellValue[][];
  /** A cell by row and header of row 1. */
  at(row: number, header: string): CellValue;
  formula(row: number, header: string): string;
  set(row: number, header: string, value: CellValue): void;
  /** How many service calls a piece of work makes. */
  callsOf(work: () => void): number;
}

export const aTab = (rows: readonly (readonly CellValue[])[]): ATab => {
  const workbench = openWorkbench({
    code: '',
    files: {},
    locale: 'es_ES',
    timeZone: 'Europe/Madrid',
    now: () => new Date('2026-11-22T10:00:00Z'),
    user: 'ana@example.com',
    dialogs: { alert: () => 'OK', prompt: () => ({ button: 'OK', text: '' }), confirmProtected: () => true },
  });
  const host = hostOf(workbench);
  const sheet = host.spreadsheetApp.getActive().getSheets()[0]!;
  makeFit(sheet, rows.length, rows[0]!.length);
  sheet.getRange(1, 1, rows.length, rows[0]!.length).setValues(rows.map((row) => [...row]));
  const values = () => sheet.getRange(1, 1, sheet.getLastRow(), sheet.getLastColumn()).getValues();
  const cell = (row: number, header: string) => {
    const column = values()[0]!.indexOf(header) + 1;
    if (!column) throw new Error(`no column ${header}`);
    return sheet.getRange(row, column, 1, 1);
  };
  return {
    ...{ host, workbench, sheet, values },
    at: (row, header) => cell(row, header).getValue(),
    formula: (row, header) => cell(row, header).getFormula(),
    set: (row, header, value) => void cell(row, header).setValue(value),
    callsOf: (work) => {
      workbench.resetServiceCalls();
      work();
      return workbench.serviceCalls();
    },
  };
};
