/** A workbook on the emulator with leads, a matrix and settings as small tables. */
import type { CellValue, Host, Sheet } from '../../src/host/host';
import { BUILDING_TEXTS } from '../../src/messages/building';
import {
  hostOf,
  openWorkbench,
  type Workbench,
  type WorkbenchOptions,
} from '../../src/workbench/emulator/open-workbench';

/** The page of the sidebar as far as commands read it: the build puts their texts into it. */
export const BUILT_PAGES = {
  Sidebar: `<script type="application/json">${JSON.stringify(BUILDING_TEXTS)}</script>`,
};

export type Rows = readonly (readonly CellValue[])[];

/** Computed block, human columns, data; as *Crear matriz* arranges them. */
export const LEADS_HEADER = [
  'Lead',
  'Temperatura',
  'Decisión',
  'Motivo',
  'Responsable',
  'ID',
  'Nombre',
  'Empresa',
  'Cargo',
  'Pide oferta',
  'País',
  'Fin de datos',
];

const MATRIX: Rows = [
  ['Criterio', 'Dimensión', 'Campo', 'Peso', '100%', '50%', 'Sin dato', 'Excluye'],
  ['Cargo', 'Encaje', 'Cargo', 60, 'Director*', 'Jefa*', '', ''],
  ['Pide oferta', 'Interés', 'Pide oferta', 20, 'sí', '', '', ''],
  ['País', 'Encaje', 'País', 20, 'España', '', '50%', 'Francia'],
];

const SETTINGS: Rows = [
  ['Clave', 'Valor'],
  ['Motivos de devolución', 'Sin presupuesto; Otro'],
  ['Motivos de rechazo', 'Duplicado (Descartado); Otro (Reciclado)'],
];

/** A row of `Leads`: hot unless it says otherwise. */
export const leadRow = (over: Readonly<Record<string, CellValue>> = {}): CellValue[] => {
  const lead: Record<string, CellValue> = {
    ID: 'L-ANA',
    Nombre: 'Ana',
    Empresa: 'Norte',
    Cargo: 'Directora',
    'Pide oferta': 'sí',
    País: 'España',
    ...over,
  };
  return LEADS_HEADER.map((header) => lead[header] ?? '');
};

export interface TestBook {
  readonly workbench: Workbench;
  readonly host: Host;
  readonly leads: Sheet;
  /** A cell of `Leads` by row and header. */
  cell(row: number, header: string): CellValue;
  set(row: number, header: string, value: CellValue): void;
}

const fill = (sheet: Sheet, rows: Rows) => {
  const missing = rows.length - sheet.getMaxRows();
  if (missing > 0) sheet.insertRowsAfter(sheet.getMaxRows(), missing);
  sheet.getRange(1, 1, rows.length, rows[0]!.length).setValues(rows.map((row) => [...row]));
};

/** What somebody answers to every dialog. */
const AGREEING: WorkbenchOptions['dialogs'] = {
  alert: () => 'OK',
  prompt: () => ({ button: 'OK', text: '' }),
  confirmProtected: () => true,
};

export const aWorkbook = (
  leads: Rows,
  {
    header = LEADS_HEADER,
    settings = SETTINGS,
    matrix = MATRIX,
    files = {},
    user = 'ventas@example.com',
    dialogs = AGREEING,
  }: Partial<Pick<WorkbenchOptions, 'files' | 'user' | 'dialogs'>> & {
    readonly header?: string[];
    readonly settings?: Rows;
    readonly matrix?: Rows;
  } = {},
): TestBook => {
  const workbench = openWorkbench({
    code: '',
    files,
    locale: 'es_ES',
    timeZone: 'Europe/Madrid',
    now: () => new Date('2026-11-22T10:00:00Z'),
    user,
    dialogs,
  });
  const host = hostOf(workbench);
  const book = host.spreadsheetApp.getActive();
  const tab = (name: string, rows: Rows) => {
    const sheet = book.insertSheet(name, 0);
    fill(sheet, rows);
    return sheet;
  };
  tab('Ajustes', settings);
  tab('Matriz', matrix);
  const sheet = tab('Leads', [header, ...leads]);
  const at = (row: number, name: string) => sheet.getRange(row, header.indexOf(name) + 1, 1, 1);
  return {
    workbench,
    host,
    leads: sheet,
    cell: (row, name) => at(row, name).getValue(),
    set: (row, name, value) => void at(row, name).setValue(value),
  };
};
