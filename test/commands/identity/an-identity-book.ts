/** A workbook in which somebody settles who is who: answers to dialogs are given beforehand, what they said is kept. */

import { aHandoffBook, type Cells, type HandoffTestBook } from '../a-handoff-book';
import { BUILT_PAGES, type Rows } from '../a-workbook';

/** With e-mail, phone, former IDs and notes. */
export const IDENTITY_HEADER = [
  'Lead',
  'Temperatura',
  'Decisión',
  'Motivo',
  'Responsable',
  'Notas de ventas',
  'ID',
  'Nombre',
  'Empresa',
  'Email',
  'Teléfono',
  'Cargo',
  'Pide oferta',
  'País',
  'IDs anteriores',
  'Fin de datos',
  'Libre',
];

export const person = (cells: Cells = {}, header: readonly string[] = IDENTITY_HEADER) =>
  header.map((title) => cells[title] ?? '');

export const ANA: Cells = {
  ID: 'L-ANA',
  Nombre: 'Ana López',
  Empresa: 'Norte',
  Email: 'ana@example.com',
  Cargo: 'Directora',
  País: 'España',
};

export interface IdentityBook extends HandoffTestBook {
  /** What dialogs and toasts said. */
  readonly said: string[];
  /** The next answers; an alert takes anything but `'OK'` for a no, a prompt a text, or `undefined` to be closed. */
  readonly answers: (string | undefined)[];
  select(row: number, rows?: number): void;
  /** Rows of `Leads` by header, blank cells left out. */
  people(): Cells[];
}

export interface IdentityStart {
  readonly handoffs?: readonly Cells[];
  readonly interactions?: Rows;
  readonly header?: string[];
  readonly settings?: Rows;
  readonly user?: string;
  readonly files?: Readonly<Record<string, string>>;
}

/** Leads by header. */
export const anIdentityBook = (leads: readonly Cells[], start: IdentityStart = {}): IdentityBook => {
  const { handoffs = [], interactions, header = IDENTITY_HEADER, ...options } = start;
  const said: string[] = [];
  const answers: (string | undefined)[] = [];
  const book = aHandoffBook(
    leads.map((cells) => person(cells, header)),
    handoffs,
    {
      files: BUILT_PAGES,
      ...{ ...options, header },
      dialogs: {
        alert: (title, text) => {
          said.push(`${title}: ${text}`);
          if (!answers.length) return 'OK';
          return answers.shift() === 'OK' ? 'OK' : 'CANCEL';
        },
        prompt: (title, text) => {
          said.push(`${title}: ${text}`);
          const answer = answers.length ? answers.shift() : '';
          return answer === undefined ? { button: 'CANCEL', text: '' } : { button: 'OK', text: answer };
        },
        confirmProtected: () => true,
      },
    },
  );
  book.workbench.session.subscribe({ toast: (message) => said.push(message) });
  const spreadsheet = book.host.spreadsheetApp.getActive();
  if (interactions) {
    const sheet = spreadsheet.insertSheet('Interacciones', 3);
    const rows = [['Fecha', 'Lead', 'Tipo', 'Detalle', 'Clave'], ...interactions];
    sheet.getRange(1, 1, rows.length, 5).setValues(rows.map((row) => [...row]));
  }
  const select = (row: number, rows = 1) => {
    spreadsheet.setActiveSheet(book.leads);
    book.leads.getRange(row, 1, rows, 1).activate();
  };
  select(2);
  return { ...book, said, answers, select, people: () => book.rows(book.leads) };
};
