/** A sheet in which the built add-on runs, as a person sees and edits it. */
import type { CellValue, Sheet } from '../../src/host/host';
import { makeFit } from '../../src/sheets/table';
import { openWorkbench, type Workbench } from '../../src/workbench/emulator/open-workbench';
import type { WorkbenchSession } from '../../src/workbench/emulator/session';
import { built, builtScript } from '../bundle/built';

/** The tabs of a new file, in their order. */
export const TABS = [
  ...['Leads', 'Matriz', 'Interacciones', 'Personas', 'Acciones'],
  ...['Ajustes', 'Traspasos', 'Revisión', 'Bitácora'],
];

/** The computed columns of a new file. */
export const BLOCK = [
  ...['Lead', 'Temperatura', 'Puntuación', 'Etapa', 'Próxima acción', 'Vence', 'Razones'],
  ...['Próxima pregunta', 'Se enfría', 'Encaje', 'Interés', 'Clase', 'Datos'],
];

/** 1-based columns right of them. */
export const DECISION = BLOCK.length + 1;
export const ID = DECISION + 4;

/** What the formulas of a new file are given after the data: all tabs, or those named. */
const RANGES = {
  Matriz: 'Matriz!A1:Z',
  Ajustes: 'Ajustes!A1:C',
  Interacciones: 'Interacciones!A1:E',
  Personas: 'Personas!A1:C',
  Traspasos: 'Traspasos!A1:AM',
  Acciones: 'Acciones!A1:H',
};
export const ranges = (without: readonly string[] = []): string =>
  Object.entries(RANGES)
    .filter(([tab]) => !without.includes(tab))
    .map(([, range]) => range)
    .join(';');

export interface ASheet {
  readonly workbench: Workbench;
  readonly session: WorkbenchSession;
  /** What dialogs said, title and text, and what toasts said. */
  readonly alerts: string[];
  readonly toasts: string[];
  /** Faults of scripts; a healthy test has none. */
  readonly faults: string[];
  run(name: string): void;
  tab(name: string): Sheet;
  names(): string[];
  /** All values of a tab. */
  values(name: string): CellValue[][];
  /** A cell by sheet row and header of row 1. */
  at(tab: string, row: number, header: string): CellValue;
  set(tab: string, row: number, header: string, value: CellValue): void;
  column(tab: string, header: string): number;
  /** Types into a cell as a person does, so that `onEdit` runs. */
  type(tab: string, row: number, column: number, text: string): void;
  /** What dialogs are answered with from now on. */
  answer(button: 'OK' | 'CANCEL'): void;
}

export interface Start {
  /** Tabs to begin with, by name. */
  readonly tabs?: Readonly<Record<string, readonly (readonly CellValue[])[]>>;
  readonly locale?: string;
  readonly snapshot?: unknown;
  readonly now?: () => Date;
  /** Script that runs after Code.js. */
  readonly after?: string;
}

const fill = (workbench: Workbench, tabs: NonNullable<Start['tabs']>): void => {
  const book = workbench.services.SpreadsheetApp.getActive();
  Object.entries(tabs).forEach(([name, rows], index) => {
    const sheet = index ? book.insertSheet(name, index) : book.getSheets()[0]!.setName(name);
    const width = Math.max(...rows.map((row) => row.length));
    const block = rows.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? ''));
    makeFit(sheet, rows.length, width);
    sheet.getRange(1, 1, rows.length, width).setValues(block);
  });
  book.setActiveSheet(book.getSheets()[0]!);
};

export const openSheet = (start: Start = {}): ASheet => {
  const {
    locale = 'es_ES',
    tabs,
    snapshot,
    now = () => new Date('2026-11-22T10:00:00Z'),
    after = '',
  } = start;
  const alerts: string[] = [];
  const toasts: string[] = [];
  const faults: string[] = [];
  let button: 'OK' | 'CANCEL' = 'OK';
  const alert = (title: string, text: string) => {
    alerts.push(`${title}\n${text}`);
    return button;
  };
  const workbench = openWorkbench({
    code: builtScript() + after,
    files: { Sidebar: built('Sidebar.html') },
    locale,
    timeZone: 'Europe/Madrid',
    now,
    user: 'ana@example.com',
    scopes: (JSON.parse(built('appsscript.json')) as { oauthScopes: string[] }).oauthScopes,
    dialogs: { alert, prompt: () => ({ button: 'OK', text: '' }), confirmProtected: () => true },
    ...(snapshot === undefined ? {} : { snapshot }),
  });
  const { session } = workbench;
  session.subscribe({
    toast: (message) => toasts.push(message),
    scriptError: (name, message) => faults.push(`${name}: ${message}`),
  });
  const tab = (name: string): Sheet => {
    const sheet = workbench.services.SpreadsheetApp.getActive().getSheetByName(name);
    if (!sheet) throw new Error(`no tab ${name}`);
    return sheet;
  };
  const values = (name: string) => {
    const sheet = tab(name);
    const rows = sheet.getLastRow();
    return rows ? sheet.getRange(1, 1, rows, sheet.getLastColumn()).getValues() : [];
  };
  const column = (name: string, header: string) => {
    const found = values(name)[0]?.indexOf(header) ?? -1;
    if (found < 0) throw new Error(`no column ${header} in ${name}`);
    return found + 1;
  };
  if (tabs) fill(workbench, tabs);
  return {
    ...{ workbench, session, alerts, toasts, faults, tab, values, column },
    run: (name) => void workbench.run(name),
    names: () => session.sheets().map((sheet) => sheet.name),
    at: (name, row, header) => tab(name).getRange(row, column(name, header), 1, 1).getValue(),
    set: (name, row, header, value) => {
      tab(name).getRange(row, column(name, header), 1, 1).setValue(value);
    },
    type: (name, row, at, text) => {
      session.activate(tab(name).getSheetId());
      session.type(row - 1, at - 1, text);
    },
    answer: (next) => {
      button = next;
    },
  };
};

/** A sheet as *Crear matriz* leaves a new file. */
export const aFreshSheet = (start: Start = {}): ASheet => {
  const sheet = openSheet(start);
  sheet.run('createMatrix');
  return sheet;
};

/** All that a person typed or sees in the tabs, without what Google keeps about them. */
export const contents = (sheet: ASheet): Record<string, CellValue[][]> =>
  Object.fromEntries(sheet.names().map((name) => [name, sheet.values(name)]));
