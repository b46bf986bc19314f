/** Once a day the evaluation day moves on, whoever looks. */
import { describe, expect, it } from 'vitest';
import { type ASheet, aFreshSheet, openSheet } from '../a-sheet';

const triggers = (sheet: ASheet) => {
  const { ScriptApp, SpreadsheetApp } = sheet.workbench.services;
  return ScriptApp.getUserTriggers(SpreadsheetApp.getActive()).map((one) => one.getHandlerFunction());
};

const settingRow = (sheet: ASheet, key: string) =>
  sheet.values('Ajustes').findIndex(([name]) => name === key) + 1;

const setting = (sheet: ASheet, key: string) =>
  sheet.tab('Ajustes').getRange(settingRow(sheet, key), 2, 1, 1).getDisplayValue();

describe('the daily round', () => {
  it('is arranged by Crear matriz, once', () => {
    const sheet = aFreshSheet();
    expect(triggers(sheet)).toEqual(['everyDay']);
    sheet.run('createMatrix');
    expect(triggers(sheet)).toEqual(['everyDay']);
  });

  it('moves Fecha de corte on, and what fades fades', () => {
    const sheet = aFreshSheet();
    const before = Number(sheet.at('Leads', 3, 'Puntuación'));
    sheet.session.advanceDays(10);
    expect(setting(sheet, 'Fecha de corte')).toBe('02/12/2026');
    expect(Number(sheet.at('Leads', 3, 'Puntuación'))).toBeLessThan(before);
    expect(sheet.faults).toEqual([]);
  });

  it('comes back from a day to come, mends the formula and asks nobody', () => {
    const sheet = aFreshSheet();
    sheet.type('Ajustes', settingRow(sheet, 'Fecha de corte'), 2, '2999-01-31');
    sheet.session.deleteSheet(sheet.tab('Interacciones').getSheetId());
    sheet.run('everyDay');
    expect(setting(sheet, 'Fecha de corte')).toBe('22/11/2026');
    expect(sheet.at('Leads', 3, 'Puntuación')).toBeGreaterThan(0);
    expect([...sheet.alerts, ...sheet.faults]).toEqual([]);
  });

  it('waits for its turn: while a command is at work it leaves the file alone', () => {
    const sheet = aFreshSheet();
    sheet.type('Ajustes', settingRow(sheet, 'Fecha de corte'), 2, '2020-01-31');
    sheet.workbench.holdLock(true);
    sheet.run('everyDay');
    expect(setting(sheet, 'Fecha de corte')).toBe('31/01/2020');
    expect(sheet.faults).toEqual([]);
  });

  it('that Google refuses is told, and all else is built', () => {
    const full = openSheet();
    const { ScriptApp } = full.workbench.services;
    for (let i = 0; i < 20; i++) ScriptApp.newTrigger('onOpen').timeBased().everyDays(1).create();
    full.run('createMatrix');
    expect(full.toasts.at(-1)).toMatch(/^Matriz lista\..*Google no dejó programar/);
    expect(full.at('Leads', 3, 'Temperatura')).toBe('Caliente');
    expect(triggers(full)).not.toContain('everyDay');
  });
});

describe('Zona horaria', () => {
  it('follows the file, since its cells hold their dates in the file’s zone', () => {
    const sheet = aFreshSheet();
    sheet.type('Ajustes', settingRow(sheet, 'Zona horaria'), 2, 'America/Bogota');
    sheet.run('refresh');
    expect(setting(sheet, 'Zona horaria')).toBe('Europe/Madrid');
    sheet.type('Ajustes', settingRow(sheet, 'Zona horaria'), 2, 'America/Bogota');
    const later = openSheet({ snapshot: sheet.session.snapshot() });
    expect(setting(later, 'Zona horaria')).toBe('Europe/Madrid');
  });
});
