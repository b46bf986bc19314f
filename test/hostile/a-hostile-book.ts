/** The built add-on on its sample with roles, at one moment that can be had again; and what all of its tabs hold. */
import type { CellValue } from '../../src/host/host';
import type { Reply } from '../../src/sidebar/protocol';
import { type Cells, rowsOf } from '../commands/a-handoff-book';
import { type ASheet, aFreshSheet } from '../commands/a-sheet';

export interface HostileBook extends ASheet {
  /** As it was when it was made. */
  back(): void;
  /** google.script.run, as the page or the console calls it. */
  ask(name: string, ...args: readonly unknown[]): Reply<unknown> | 'no function';
  /** The whole file, byte for byte. */
  bytes(): string;
  /** Cells with a formula: `Leads!A1: =CUALIFICA(…`. */
  formulas(): string[];
  rows(tab: string): Cells[];
  /** ID of a lead by its first name. */
  id(name: string): string;
  /** 1-based row in `Leads`. */
  row(name: string): number;
}

/** `ana@example.com`, who sits at it, has every role. */
export const ROLES: Readonly<Record<string, string>> = {
  'Correos de marketing': 'marta@example.com; ana@example.com',
  'Correos de ventas': 'ana@example.com; luis@example.com',
  'Correos de dirección': 'irene@example.com; ana@example.com',
};

export const aHostileBook = (): HostileBook => {
  const sheet = aFreshSheet();
  sheet.values('Ajustes').forEach(([key], index) => {
    const role = ROLES[String(key)];
    if (role) sheet.set('Ajustes', index + 1, 'Valor', role);
  });
  sheet.session.reopen();
  const rows = (tab: string) => rowsOf(sheet.tab(tab));
  const row = (name: string) => rows('Leads').findIndex(({ Nombre }) => Nombre === name) + 2;
  const all = (tab: string): string[][] => {
    const { tab: at } = sheet;
    return at(tab)
      .getRange(1, 1, Math.max(1, at(tab).getLastRow()), Math.max(1, at(tab).getLastColumn()))
      .getFormulas();
  };
  return {
    ...sheet,
    ...{ rows, row },
    back: sheet.workbench.mark(),
    ask: (name, ...args) => {
      const answer = sheet.session.callFromSidebar(name, args);
      return answer.ok ? (answer.value as Reply<unknown>) : 'no function';
    },
    bytes: () => JSON.stringify(sheet.session.snapshot()),
    formulas: () =>
      sheet
        .names()
        .flatMap((name) =>
          all(name).flatMap((line, at) =>
            line.flatMap((formula, column) =>
              formula ? [`${name}!R${at + 1}C${column + 1}: ${formula}`] : [],
            ),
          ),
        ),
    id: (name) => String(sheet.at('Leads', row(name), 'ID')),
  };
};

/** Whether a text stands in a tab, alone or amid other words. */
export const holds = (book: HostileBook, tab: string, text: string): boolean =>
  book.values(tab).some((line) => line.some((cell: CellValue) => String(cell).includes(text)));
