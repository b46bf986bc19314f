/** A workbook whose matrix counts visits, with an empty `Interacciones` beside it. */
import type { CellValue } from '../../../src/host/host';
import { aWorkbook, LEADS_HEADER, leadRow, type Rows, type TestBook } from '../a-workbook';

export const BEHAVIOUR_MATRIX: Rows = [
  [
    'Criterio',
    'Fuente',
    'Campo',
    'Peso',
    '100%',
    '50%',
    'Sin dato',
    'Excluye',
    'Por evento',
    'Vida media (días)',
  ],
  ['Cargo', '', 'Cargo', 60, 'Director*', 'Jefa*', '', '', '', ''],
  ['Visitas', 'Interacción', 'Visita: *precios*; "Llamada: larga"', 30, '', '', '', '', '50%', 30],
  ['País', '', 'País', 10, 'España', '', '50%', 'Francia', '', ''],
];

const SETTINGS: Rows = [
  ['Clave', 'Valor'],
  ['Fecha de corte', new Date('2026-11-22T00:00:00+01:00')],
];

export interface BehaviourBook extends TestBook {
  /** All values of `Interacciones`. */
  events(): CellValue[][];
  /** Puts the cursor into a cell. */
  select(tab: string, row: number, column?: number): void;
}

export const INTERACTIONS_HEADER = ['Fecha', 'Lead', 'Tipo', 'Detalle', 'Clave'];

export const aBehaviourBook = (
  leads: Rows = [leadRow()],
  { events = [INTERACTIONS_HEADER] as Rows | undefined, settings = SETTINGS, header = LEADS_HEADER } = {},
): BehaviourBook => {
  const book = aWorkbook(leads, { matrix: BEHAVIOUR_MATRIX, settings, header });
  const app = book.host.spreadsheetApp.getActive();
  if (events) {
    const width = Math.max(...events.map((row) => row.length));
    const rows = events.map((row) => Array.from({ length: width }, (_, at) => row[at] ?? ''));
    app.insertSheet('Interacciones', 9).getRange(1, 1, rows.length, width).setValues(rows);
  }
  return {
    ...book,
    events: () => {
      const sheet = app.getSheetByName('Interacciones')!;
      return sheet.getRange(1, 1, sheet.getLastRow(), sheet.getLastColumn()).getValues();
    },
    select: (tab, row, column = 1) => {
      const sheet = app.getSheetByName(tab)!;
      sheet.activate();
      sheet.getRange(row, column, 1, 1).activate();
    },
  };
};
