/** `Interacciones` and `Personas`: built, kept in order, and read by the formula as long as they are there. */
import { beforeEach, describe, expect, it } from 'vitest';
import { type ASheet, aFreshSheet, openSheet, ranges } from '../a-sheet';

let sheet: ASheet;
beforeEach(() => {
  sheet = aFreshSheet();
});

const formula = (tab = 'Leads') => sheet.tab(tab).getRange(1, 1, 1, 1).getFormula();
const remove = (name: string) => sheet.session.deleteSheet(sheet.tab(name).getSheetId());
const reopen = () => {
  sheet = openSheet({ snapshot: sheet.session.snapshot() });
};
const formulaWithout = (...tabs: string[]) => `=CUALIFICA(R1:AK;${ranges(tabs)})`;

describe('Interacciones', () => {
  it('holds what the sample leads did, days as days', () => {
    const rows = sheet.values('Interacciones');
    expect(rows[0]).toEqual(['Fecha', 'Lead', 'Tipo', 'Detalle', 'Clave']);
    expect(rows.length).toBeGreaterThan(55);
    for (const [day] of rows.slice(1)) expect(Object.prototype.toString.call(day)).toBe('[object Date]');
  });

  it('keeps typed leads, details and keys as text', () => {
    const tab = sheet.tab('Interacciones');
    for (const [column, text] of [
      [2, '0012'],
      [4, '1-10'],
      [5, '+34 600'],
    ] as const) {
      sheet.type('Interacciones', 200, column, text);
      expect(tab.getRange(200, column, 1, 1).getValue()).toBe(text);
    }
    expect(tab.getRange(200, 1, 1, 1).getNumberFormats()).toEqual([['dd/mm/yyyy']]);
  });

  it('offers the types in use and takes others, which it offers from then on', () => {
    const rule = () => sheet.tab('Interacciones').getRange(2, 3, 1, 1).getDataValidations()[0]![0]!;
    expect(rule().getCriteriaValues()[0]).toEqual(['Pide oferta', 'Visita', 'Webinar', 'Baja']);
    expect(rule().getAllowInvalid()).toBe(true);
    sheet.type('Interacciones', 80, 3, 'Llamada');
    const baja = sheet.values('Matriz').findIndex((row) => String(row).includes('Baja')) + 1;
    sheet.set('Matriz', baja, 'Campo', '"Chat: web": hola; Baja');
    sheet.run('createMatrix');
    expect(rule().getCriteriaValues()[0]).toEqual(expect.arrayContaining(['Llamada', 'Chat: web']));
  });

  it('moves scores when somebody adds an event', () => {
    const before = sheet.at('Leads', 2, 'Puntuación');
    const email = sheet.at('Leads', 2, 'Email');
    const at = sheet.values('Interacciones').length + 1;
    ['2026-11-22', String(email), 'Pide oferta', 'por teléfono'].forEach((text, column) => {
      sheet.type('Interacciones', at, column + 1, text);
    });
    expect(Number(sheet.at('Leads', 2, 'Puntuación'))).toBeGreaterThan(Number(before));
  });

  it('deleted does not stop the leads for good: Actualizar writes the formula without it', () => {
    remove('Interacciones');
    expect(formula()).toContain('#REF!');
    sheet.run('refresh');
    expect(formula()).toBe(formulaWithout('Interacciones'));
    expect(sheet.at('Leads', 3, 'Puntuación')).toBeGreaterThan(0);
  });

  it('deleted is mended by opening the file too, and comes back with Crear matriz', () => {
    remove('Interacciones');
    reopen();
    expect(formula()).toBe(formulaWithout('Interacciones'));
    sheet.run('createMatrix');
    expect(formula()).toBe(formulaWithout());
    expect(sheet.values('Interacciones')).toHaveLength(1);
  });

  it('with one more column of its own is read with it', () => {
    sheet.set('Interacciones', 1, 'Clave', 'Nota');
    sheet.tab('Interacciones').getRange(1, 6, 1, 1).setValue('Clave');
    sheet.run('refresh');
    expect(formula()).toContain('Interacciones!A1:F');
  });

  it('without its mark is taken back after asking, with all that stands in it', () => {
    const before = sheet.values('Interacciones');
    for (const memo of sheet.tab('Interacciones').getDeveloperMetadata()) memo.remove();
    sheet.run('createMatrix');
    expect(sheet.alerts[0]).toMatch(/Interacciones: parece de Cualifica/);
    expect(sheet.values('Interacciones')).toEqual(before);
    sheet.run('createMatrix');
    expect(sheet.alerts).toHaveLength(1);
  });

  it('that people brought under that name with other content is not taken', () => {
    const other = openSheet({ tabs: { Hoja: [['']], Interacciones: [['de', 'Ana']] } });
    other.run('createMatrix');
    expect(other.alerts[0]).toMatch(/la pestaña Interacciones, y aquí ese nombre tiene otro contenido/);
    expect(other.names()).toEqual(['Hoja', 'Interacciones']);
  });
});

describe('Personas', () => {
  it('comes with the sample; deleted it stays away, and the formula does without', () => {
    remove('Personas');
    sheet.run('createMatrix');
    expect(sheet.names()).not.toContain('Personas');
    expect(formula()).toBe(formulaWithout('Personas'));
  });

  it('made by hand is read from Actualizar on, and stays read when the file is opened', () => {
    remove('Personas');
    sheet.run('createMatrix');
    const book = sheet.workbench.services.SpreadsheetApp.getActive();
    book
      .insertSheet('Personas', 2)
      .getRange(1, 1, 2, 3)
      .setValues([
        ['Persona', 'Campo', 'Condición'],
        ['Jefa', 'Cargo', 'Jefa*'],
      ]);
    sheet.run('refresh');
    expect(formula()).toBe(formulaWithout());
    reopen();
    expect(formula()).toBe(formulaWithout());
  });

  it('of other content is people’s own, and in nobody’s way', () => {
    const contacts = [
      ['Nombre', 'Teléfono'],
      ['Ana', '600'],
    ];
    const other = openSheet({ tabs: { Hoja: [['']], Personas: contacts } });
    other.run('createMatrix');
    expect(other.alerts).toEqual([]);
    expect(other.names()).toEqual([
      ...['Hoja', 'Matriz', 'Interacciones', 'Acciones', 'Ajustes', 'Traspasos', 'Revisión', 'Bitácora'],
      'Personas',
    ]);
    expect(other.values('Personas').map((row) => row.map(String))).toEqual(contacts);
    other.run('refresh');
    expect(other.tab('Hoja').getRange(1, 1, 1, 1).getFormula()).not.toContain('Personas');
  });

  it('keeps conditions as text', () => {
    sheet.type('Personas', 20, 3, '1-10');
    expect(sheet.tab('Personas').getRange(20, 3, 1, 1).getValue()).toBe('1-10');
  });
});
