/** Ajustes and Matriz are locked, and somebody whom they do not let in works with the built add-on all the same. */
import { describe, expect, it } from 'vitest';
import type { CellValue, Sheet } from '../../../src/host/host';
import { openWorkbench, type Workbench } from '../../../src/workbench/emulator/open-workbench';
import { built, builtScript } from '../../bundle/built';

const OWNER = 'dueña@example.com';
const EVE = 'eve@example.com';
const EDITORS = [OWNER, EVE, 'mar@example.com', 'ven@example.com', 'dir@example.com'];
const LISTS = {
  'Correos de marketing': 'mar@example.com',
  'Correos de ventas': 'ven@example.com',
  'Correos de dirección': 'dir@example.com',
};

interface Place {
  readonly sheet: Sheet;
  readonly row: number;
}

/** A sample workbook with all lists filled and locks in place, and what scripts failed at. */
const aLockedBook = () => {
  let day = '2026-11-20T09:00:00Z';
  const faults: string[] = [];
  const said: string[] = [];
  const owner = openWorkbench({
    code: builtScript(),
    files: { Sidebar: built('Sidebar.html') },
    locale: 'es_ES',
    timeZone: 'Europe/Madrid',
    now: () => new Date(day),
    user: OWNER,
    owner: OWNER,
    editors: EDITORS,
    dialogs: {
      alert: (title, text) => {
        said.push(`${title}: ${text}`);
        return 'OK';
      },
      prompt: () => ({ button: 'OK', text: '' }),
      confirmProtected: () => true,
    },
  });
  const listen = ({ session }: Workbench) =>
    session.subscribe({
      scriptError: (name, message) => faults.push(`${name}: ${message}`),
      toast: (message) => said.push(message),
    });
  listen(owner);
  owner.run('createMatrix');
  const tab = (name: string, window = owner): Sheet =>
    window.services.SpreadsheetApp.getActive().getSheetByName(name)!;
  const values = (name: string): CellValue[][] => {
    const sheet = tab(name);
    return sheet.getRange(1, 1, sheet.getLastRow(), sheet.getLastColumn()).getValues();
  };
  const setting = (key: string): Place => {
    const row = values('Ajustes').findIndex(([name]) => name === key) + 1;
    return { sheet: tab('Ajustes'), row };
  };
  for (const [key, list] of Object.entries(LISTS)) {
    const { sheet, row } = setting(key);
    sheet.getRange(row, 2, 1, 1).setValue(list);
  }
  owner.run('createMatrix');
  faults.length = 0;
  said.length = 0;
  const eve = () => {
    const window = owner.as(EVE);
    listen(window);
    return window;
  };
  return {
    ...{ owner, eve, faults, said, tab, values },
    cutoff: () => {
      const { sheet, row } = setting('Fecha de corte');
      return sheet.getRange(row, 2, 1, 1).getValue();
    },
    on: (next: string) => {
      day = next;
    },
  };
};

const column = (book: ReturnType<typeof aLockedBook>, tab: string, title: string): number =>
  book.values(tab)[0]!.indexOf(title) + 1;

describe('somebody outside of the locks', () => {
  it('is kept from Ajustes and Matriz by the sheet itself', () => {
    const book = aLockedBook();
    const { session } = book.eve();
    for (const tab of ['Ajustes', 'Matriz']) {
      session.activate(book.tab(tab).getSheetId());
      const before = book.values(tab);
      expect(session.type(3, 1, 'mío')).toMatchObject({ done: false });
      expect(book.values(tab)).toEqual(before);
    }
  });

  it('opens the file on another day, and the evaluation day moves on', () => {
    const book = aLockedBook();
    book.on('2026-11-23T09:00:00Z');
    book.eve();
    expect(book.cutoff()).toEqual(new Date('2026-11-22T23:00:00Z'));
    expect(book.faults).toEqual([]);
  });

  it('runs Crear matriz to its end, which leaves what is locked as it stands', () => {
    const book = aLockedBook();
    const before = [book.values('Ajustes'), book.values('Matriz')];
    book.eve().run('createMatrix');
    expect([book.values('Ajustes'), book.values('Matriz')]).toEqual(before);
    expect(book.said.some((text) => text.includes('Matriz lista.'))).toBe(true);
    expect(book.faults).toEqual([]);
  });

  it('runs Actualizar, Recalcular, Conciliar and both sorts without a fault', () => {
    const book = aLockedBook();
    const eve = book.eve();
    for (const name of ['refresh', 'recalculate', 'reconcile', 'sortByScore', 'everyDay']) eve.run(name);
    expect(book.faults).toEqual([]);
    expect(book.said.some((text) => text.includes('Todo al día'))).toBe(true);
  });

  it('types a new lead, which gets its ID and its score', () => {
    const book = aLockedBook();
    const { session } = book.eve();
    session.activate(book.tab('Leads').getSheetId());
    const row = book.tab('Leads').getLastRow() + 1;
    session.type(row - 1, column(book, 'Leads', 'Nombre') - 1, 'Nueva');
    expect(
      book
        .tab('Leads')
        .getRange(row, column(book, 'Leads', 'ID'), 1, 1)
        .getValue(),
    ).toMatch(/^L-/);
    expect(book.tab('Leads').getRange(row, 1, 1, 1).getDisplayValue()).toContain('Nueva');
    expect(book.faults).toEqual([]);
  });

  it('breaks the name of a column: what the matrix misses cannot be marked there, and nothing fails', () => {
    const book = aLockedBook();
    const { session } = book.eve();
    session.activate(book.tab('Leads').getSheetId());
    session.type(0, column(book, 'Leads', 'Cargo') - 1, 'Otro nombre');
    expect(book.faults).toEqual([]);
    const notes = book.tab('Matriz').getRange(2, 1, 20, 8).getNotes().flat().filter(Boolean);
    expect(notes).toEqual([]);
    const review = book.values('Revisión').flat().join('\n');
    expect(review).toContain('Cargo');
  });

  it('who is let in sees the faults marked again', () => {
    const book = aLockedBook();
    book.eve();
    const { sheet, at } = { sheet: book.tab('Leads'), at: column(book, 'Leads', 'Cargo') };
    sheet.getRange(1, at, 1, 1).setValue('Otro nombre');
    book.owner.run('refresh');
    expect(book.tab('Matriz').getRange(2, 1, 20, 8).getNotes().flat().join('\n')).toContain('Cargo');
  });
});
