/** A workbook in which people wait to guard its weeks, with dialogs, toasts and pages as people get them. */
import type { Sheet } from '../../../src/host/host';
import { aHandoffBook, type Cells, type HandoffTestBook, handoffRow } from '../a-handoff-book';
import { BUILT_PAGES, leadRow } from '../a-workbook';

export interface ReportTestBook extends HandoffTestBook {
  /** Titles and texts of dialogs, and toasts, in their order. */
  readonly said: string[];
  /** Pages that were shown. */
  readonly pages: string[];
  /** What dialogs are answered with from now on. */
  answer(button: 'OK' | 'CANCEL'): void;
  report(): Sheet | undefined;
  /** The book stands on Sunday, 22 November 2026. */
  moveTo(day: string): void;
}

const LEADS = [
  leadRow(),
  leadRow({ ID: 'L-BEA', Nombre: 'Bea', Cargo: 'Jefa', País: '' }),
  leadRow({ ID: 'L-CAI', Nombre: 'Cai', 'Pide oferta': '', País: 'Francia' }),
];

const decided: Cells = {
  Decisión: 'Aceptar',
  Decidido: new Date('2026-11-20T09:00:00Z'),
  Responsable: 'ventas@example.com',
  Situación: 'Decidido',
};

export const aReportBook = (): ReportTestBook => {
  const [said, pages]: [string[], string[]] = [[], []];
  let button: 'OK' | 'CANCEL' = 'OK';
  const book = aHandoffBook(
    LEADS,
    [
      handoffRow({ ...decided, Enviado: new Date('2026-11-19T09:00:00Z') }),
      handoffRow({ Traspaso: 'L-BEA-T1', Lead: 'L-BEA', Nombre: 'Bea · Norte' }),
    ],
    {
      files: BUILT_PAGES,
      dialogs: {
        alert: (title, text) => {
          said.push(`${title}: ${text}`);
          return button;
        },
        prompt: () => ({ button: 'OK', text: '' }),
        confirmProtected: () => true,
      },
    },
  );
  book.workbench.session.subscribe({
    toast: (message) => void said.push(message),
    dialog: (_, html) => void pages.push(html),
  });
  const file = book.host.spreadsheetApp.getActive();
  return {
    ...book,
    ...{ said, pages },
    answer: (one) => {
      button = one;
    },
    report: () => file.getSheetByName('Informe') ?? undefined,
    moveTo: (day) => void book.workbench.session.advanceTo(new Date(`${day}T06:30:00Z`)),
  };
};
