/** Reading tabs: found by mark and name, read once, columns by header. */
import { describe, expect, it } from 'vitest';
import { leadsLayout, readTables } from '../../src/sheets/table';
import { tabsOf } from '../../src/sheets/tabs';
import { hostOf } from '../../src/workbench/emulator/open-workbench';
import { aFreshSheet, ID, openSheet } from '../commands/a-sheet';

describe('a tab', () => {
  it('is found by its mark under any name, before another of that name', () => {
    const sheet = aFreshSheet();
    const host = hostOf(sheet.workbench);
    const mine = sheet.tab('Matriz').setName('Criterios');
    sheet.workbench.services.SpreadsheetApp.getActive().insertSheet('Matriz', 1);
    expect(tabsOf(host).matrix?.getSheetId()).toBe(mine.getSheetId());
  });

  it('without a mark is found by its name in any language', () => {
    const sheet = openSheet({ tabs: { Settings: [['Key', 'Value']] } });
    expect(tabsOf(hostOf(sheet.workbench)).settings?.getName()).toBe('Settings');
    expect(tabsOf(hostOf(sheet.workbench)).leads).toBeUndefined();
  });
});

describe('the blocks of Leads', () => {
  const header = ['Lead', 'Motivo', 'Decisión', 'Libre', 'ID', 'Nombre', 'Motivo', 'Fin de datos', 'ID'];

  it('are found by header, human columns left of ID only', () => {
    expect(leadsLayout(header)).toEqual({ decision: 3, reason: 2, owner: 0, salesNotes: 0, id: 5, end: 8 });
  });

  it('are unknown without both edges', () => {
    expect(leadsLayout(header.slice(0, 7))).toBeUndefined();
    expect(leadsLayout(['Nombre', 'Fin de datos'])).toBeUndefined();
    expect(leadsLayout()).toBeUndefined();
  });
});

describe('readTables', () => {
  it('gives what scoring needs, dates as days, each tab in its place', () => {
    const sheet = aFreshSheet();
    const book = readTables(hostOf(sheet.workbench))!;
    expect(book.tables.leads.origin).toEqual({ row: 1, column: ID });
    expect(book.tables.leads.table[0]!.slice(0, 2)).toEqual(['ID', 'Nombre']);
    expect(book.rows).toHaveLength(17);
    const created = book.tables.leads.table[0]!.indexOf('Alta');
    expect(book.tables.leads.table[1]![created]).toEqual({ day: expect.any(Number) });
    expect(book.tables.settings!.table[0]).toEqual(['Clave', 'Valor', 'Nota']);
  });

  it('gives nothing where Leads or Matriz is missing', () => {
    expect(readTables(hostOf(openSheet().workbench))).toBeUndefined();
  });
});
