/** A sheet that is said to be too large for a formula, and a clock that goes on with every look at it. */
import { claimRun, type Pace, resumeValues, writeValues } from '../../../src/commands/workbook/recalculate';
import { scoreWorkbook } from '../../../src/domain/scoring/score-workbook';
import type { CellValue, Host, Sheet } from '../../../src/host/host';
import { readTables } from '../../../src/sheets/table';
import { hostOf } from '../../../src/workbench/emulator/open-workbench';
import { type ASheet, openSheet } from '../a-sheet';

const LIMIT = 'cualifica-limit';
const TITLES = ['Director', 'Jefa', 'Becario', ''];

const idOf = (index: number): string => `L-${index}A`;

/** Leads whose answers differ in some columns and lack in others. */
const manyLeads = (count: number): CellValue[][] => [
  ['ID', 'Nombre', 'Empresa', 'Cargo', 'País', 'Empleados', 'Alta'],
  ...Array.from({ length: count }, (_, i) => [
    idOf(i),
    i % 7 ? `Persona ${i}` : `=${i}+1 & cía`,
    `Empresa ${i % 13}`,
    TITLES[i % 4]!,
    i % 3 ? 'España' : '',
    (i * 37) % 300,
    new Date(Date.UTC(2026, i % 11, 1 + (i % 27))),
  ]),
];

const MATRIX: CellValue[][] = [
  [
    'Criterio',
    'Dimensión',
    'Campo',
    'Peso',
    '100%',
    '50%',
    'Sin dato',
    'Excluye',
    'Fuente',
    'Vida media (días)',
  ],
  ['Precios', 'Interés', 'Visita: */precios*', 30, '>=2', '>=0,5', '', '', 'Interacción', 15],
  ['Cargo', 'Encaje', 'Cargo', 40, 'Director*', 'Jefa*', '25%', '', '', ''],
  ['País', 'Encaje', 'País', 30, 'España', '', '50%', '', '', ''],
  ['Tamaño', 'Encaje', 'Empleados', 20, '>=200', '50..199', '', '<10', '', ''],
  ['Reciente', 'Interés', 'Alta', 10, 'hace <= 200 días', '', '', '', '', ''],
  ['Penalización', 'Encaje', 'Cargo', -15, 'Becario', '', '', '', '', ''],
];

const DAY_MS = 86_400_000;
const TODAY = Date.UTC(2026, 10, 22, 9);

/** What some of these leads did, and one that nobody knows. */
const interactions = (leads: number): CellValue[][] => [
  ['Fecha', 'Lead', 'Tipo', 'Detalle'],
  ...Array.from({ length: leads * 2 }, (_, i) => [
    new Date(TODAY - ((i * 11) % 90) * DAY_MS),
    i % 17 ? idOf((i * 7) % leads) : 'L-NADIE',
    'Visita',
    i % 3 ? '/precios' : '/blog',
  ]),
];

export interface ALargeSheet extends ASheet {
  readonly host: Host;
  readonly leads: Sheet;
  /** A1 and its note. */
  head(): { readonly text: string; readonly note: string };
  /** What the columns of the block show, row by row below the header, in the order of the sheet. */
  block(): CellValue[][];
  /** Begins a run as *Recalcular* does, at this pace; a slice says what it says. */
  begin(pace: Pace): string;
  /** What the trigger does after a pause. */
  resume(pace: Pace): void;
  /** What counts as too large for a formula from now on; 0: the limit of the add-on. */
  limit(cells: number): void;
}

/** Ready and scored by formula. Each look at the clock takes `tick` milliseconds. */
export const aLargeSheet = (count: number, tick = 0): ALargeSheet => {
  const sheet = openSheet({
    tabs: { Leads: manyLeads(count), Matriz: MATRIX, Interacciones: interactions(count) },
  });
  sheet.run('createMatrix');
  const emulated = hostOf(sheet.workbench);
  let passed = 0;
  const now = () => {
    passed += tick;
    return new Date(emulated.now().getTime() + passed);
  };
  const host = { ...emulated, now };
  const leads = sheet.tab('Leads');
  const width = sheet.values('Leads')[0]!.indexOf('Decisión');
  return {
    ...sheet,
    ...{ host, leads },
    head: () => {
      const cell = leads.getRange(1, 1, 1, 1);
      return { text: String(cell.getValue()), note: cell.getNote() };
    },
    block: () =>
      sheet
        .values('Leads')
        .slice(1)
        .map((row) => row.slice(0, width)),
    begin: (pace) => {
      const start = host.now().getTime();
      const run = claimRun(host, leads);
      if (!run) return 'busy';
      const book = readTables(host)!;
      return writeValues(host, { start, run, book, workbook: scoreWorkbook(book.tables) }, pace);
    },
    resume: (pace) => resumeValues(host, pace),
    limit: (cells) => {
      const memo = leads.getDeveloperMetadata().find((one) => one.getKey() === LIMIT);
      if (memo) memo.setValue(cells ? String(cells) : '');
      else leads.addDeveloperMetadata(LIMIT, String(cells));
    },
  };
};
