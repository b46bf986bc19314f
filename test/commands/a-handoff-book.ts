/** A workbook with `Traspasos` and `Bitácora`, read as people read it. */
import { HANDOFF_COLUMNS, LOG_COLUMNS, type Name } from '../../src/domain/vocabulary';
import type { CellValue, Sheet } from '../../src/host/host';
import { makeFit } from '../../src/sheets/table';
import { aWorkbook, leadRow, type Rows, type TestBook } from './a-workbook';

export type Cells = Readonly<Record<string, CellValue>>;

export interface HandoffTestBook extends TestBook {
  readonly ledger: Sheet;
  readonly log: Sheet;
  /** Rows of a tab below the header by header, blank cells left out. */
  rows(sheet: Sheet): Cells[];
  /** All three tabs as they stand, with the notes on `Decisión`. */
  state(): unknown;
}

const titles = (names: Readonly<Record<string, Name>>): string[] => Object.values(names).map(({ es }) => es);

export const LEDGER_TITLES = titles(HANDOFF_COLUMNS);
const LOG_TITLES = titles(LOG_COLUMNS);

/** A row of the ledger: sent yesterday, open. */
export const handoffRow = (over: Cells = {}): Cells => ({
  Traspaso: 'L-ANA-T1',
  Lead: 'L-ANA',
  Nombre: 'Ana · Norte',
  Enviado: new Date('2026-11-21T09:00:00Z'),
  Puntuación: 90,
  Temperatura: 'Caliente',
  Envío: 'Manual',
  Situación: 'Abierto',
  ...over,
});

const valuesOf = (sheet: Sheet): CellValue[][] => {
  const rows = sheet.getLastRow();
  return rows ? sheet.getRange(1, 1, rows, sheet.getLastColumn()).getValues() : [];
};

export const rowsOf = (sheet: Sheet): Cells[] => {
  const [header = [], ...body] = valuesOf(sheet);
  return body.map((row) =>
    Object.fromEntries(
      row.flatMap((cell, column) => (cell === '' ? [] : [[String(header[column]), cell] as const])),
    ),
  );
};

/** A workbook with these leads and these rows of the ledger, under any header of ours and of people's. */
export const aHandoffBook = (
  leads: Rows = [leadRow()],
  handoffs: readonly Cells[] = [],
  {
    ledgerTitles = LEDGER_TITLES,
    ...options
  }: Parameters<typeof aWorkbook>[1] & {
    ledgerTitles?: readonly string[];
  } = {},
): HandoffTestBook => {
  const book = aWorkbook(leads, options);
  const insert = (name: string, header: readonly string[], rows: readonly Cells[]): Sheet => {
    const sheet = book.host.spreadsheetApp.getActive().insertSheet(name, 3);
    const block = [[...header], ...rows.map((cells) => header.map((title) => cells[title] ?? ''))];
    makeFit(sheet, block.length, header.length);
    sheet.getRange(1, 1, block.length, header.length).setValues(block);
    return sheet;
  };
  const ledger = insert('Traspasos', ledgerTitles, handoffs);
  const log = insert('Bitácora', LOG_TITLES, []);
  const decision = (options.header ?? valuesOf(book.leads)[0]!.map(String)).indexOf('Decisión') + 1;
  const notes = () => book.leads.getRange(1, decision, book.leads.getLastRow(), 1).getNotes();
  return {
    ...book,
    ...{ ledger, log, rows: rowsOf },
    state: () => [valuesOf(book.leads), notes(), valuesOf(ledger), valuesOf(log)],
  };
};

/** The same book again and again, put back to how it stands now. */
export const putBack = (book: HandoffTestBook): (() => HandoffTestBook) => {
  const back = book.workbench.mark();
  return () => {
    back();
    return book;
  };
};
