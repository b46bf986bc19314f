/** A workbook that an earlier version built gets the columns that this one adds: first the room, then the names. */
import { describe, expect, it } from 'vitest';
import { type ASheet, aFreshSheet, contents } from './a-sheet';

const EARLIER = 'Lead; Temperatura; Puntuación; Razones; Encaje; Interés; Clase; Datos';
const NOW =
  'Lead; Temperatura; Puntuación; Razones; Próxima pregunta; Se enfría; Encaje; Interés; Clase; Datos';

const columnsCell = (sheet: ASheet) => {
  const row = sheet.values('Ajustes').findIndex(([key]) => key === 'Columnas calculadas') + 1;
  return sheet.tab('Ajustes').getRange(row, 2, 1, 1);
};

const titles = (sheet: ASheet, count: number) => sheet.values('Leads')[0]!.slice(0, count).join('; ');

/** As the version before left it: two columns fewer in the block, no Interacciones, no Personas. */
const anEarlierBook = (columns = EARLIER): ASheet => {
  const sheet = aFreshSheet();
  const leads = sheet.tab('Leads');
  leads.activate();
  columnsCell(sheet).setValue(columns);
  sheet.session.deleteColumns(4, 2);
  for (const memo of leads.getDeveloperMetadata()) {
    if (memo.getKey() === 'cualifica-block') {
      memo.setValue('lead,temperature,score,reasons,fit,interest,grade,completeness');
    }
  }
  for (const name of ['Interacciones', 'Personas']) {
    sheet.session.deleteSheet(sheet.tab(name).getSheetId());
  }
  leads.getRange(1, 1, 1, 1).setFormula('=CUALIFICA(M1:AE;Matriz!A1:Z;Ajustes!A1:C)');
  expect(titles(sheet, 9)).toBe(`${EARLIER}; Decisión`);
  return sheet;
};

describe('a workbook of the version before', () => {
  it('stays as it is until Crear matriz is chosen', () => {
    const sheet = anEarlierBook();
    sheet.run('refresh');
    expect(titles(sheet, 9)).toBe(`${EARLIER}; Decisión`);
    expect(columnsCell(sheet).getValue()).toBe(EARLIER);
  });

  it('gets the new columns, and decisions, notes and data stay with their leads', () => {
    const sheet = anEarlierBook();
    sheet.set('Leads', 4, 'Decisión', 'Devolver');
    sheet.set('Leads', 4, 'Notas de ventas', 'llamar en enero');
    const typed = sheet.values('Leads').map((row) => row.slice(8));
    sheet.run('createMatrix');
    expect(titles(sheet, 11)).toBe(`${NOW}; Decisión`);
    expect(columnsCell(sheet).getValue()).toBe(NOW);
    expect(sheet.values('Leads').map((row) => row.slice(10))).toEqual(typed);
    expect(sheet.at('Leads', 4, 'Notas de ventas')).toBe('llamar en enero');
    expect(sheet.faults).toEqual([]);
  });

  it('gets Interacciones without rows and no Personas, and its formula reads what is there', () => {
    const sheet = anEarlierBook();
    sheet.run('createMatrix');
    expect(sheet.names()).toEqual(['Leads', 'Matriz', 'Interacciones', 'Ajustes', 'Revisión']);
    expect(sheet.values('Interacciones')).toEqual([['Fecha', 'Lead', 'Tipo', 'Detalle', 'Clave']]);
    expect(sheet.tab('Leads').getRange(1, 1, 1, 1).getFormula()).toBe(
      '=CUALIFICA(O1:AG;Matriz!A1:Z;Ajustes!A1:C;Interacciones!A1:E)',
    );
  });

  it('shows the new columns in the folded group, each in its format', () => {
    const sheet = anEarlierBook();
    sheet.run('createMatrix');
    const leads = sheet.tab('Leads');
    expect([4, 5, 6, 10, 11].map((column) => leads.getColumnGroupDepth(column))).toEqual([0, 1, 1, 1, 0]);
    expect(leads.getColumnGroup(5, 1)!.isCollapsed()).toBe(true);
    expect(leads.getRange(2, 5, 1, 6).getNumberFormats()[0]!.slice(1, 3)).toEqual(['dd/mm/yyyy', '0.0']);
  });

  it('offers Interacción as Fuente from then on', () => {
    const sheet = anEarlierBook();
    const column = sheet.column('Matriz', 'Fuente');
    const range = sheet.tab('Matriz').getRange(2, column, sheet.tab('Matriz').getMaxRows() - 1, 1);
    const app = sheet.workbench.services.SpreadsheetApp;
    const rule = app.newDataValidation().requireValueInList(['Lead'], true).setHelpText('Elige de la lista.');
    range.setDataValidation(rule.setAllowInvalid(true).build());
    sheet.run('createMatrix');
    const lists = range.getDataValidations().map(([one]) => String(one!.getCriteriaValues()[0]));
    expect(new Set(lists)).toEqual(new Set(['Lead,Interacción']));
  });

  it('is left alone by a second run', () => {
    const sheet = anEarlierBook();
    sheet.run('createMatrix');
    const before = JSON.stringify(sheet.session.snapshot());
    sheet.run('createMatrix');
    expect(JSON.stringify(sheet.session.snapshot())).toBe(before);
  });

  it.each([
    'Lead; Temperatura; Puntuación; Razones; Encaje; Interés; Datos',
    'Lead;Temperatura;Puntuación;Razones;Encaje;Interés;Clase;Datos',
  ])('keeps a list that people have written: %s', (own) => {
    const sheet = aFreshSheet();
    columnsCell(sheet).setValue(own);
    sheet.run('createMatrix');
    expect(columnsCell(sheet).getValue()).toBe(own);
    const count = own.split(';').length;
    expect(titles(sheet, count)).toBe(
      own
        .split(';')
        .map((name) => name.trim())
        .join('; '),
    );
  });

  it('has its columns found in the language in which they were written', () => {
    const sheet = anEarlierBook('Lead; Temperature; Score; Reasons; Fit; Interest; Grade; Data');
    sheet.run('createMatrix');
    expect(columnsCell(sheet).getValue()).toBe(NOW);
    const once = contents(sheet);
    sheet.run('createMatrix');
    expect(contents(sheet)).toEqual(once);
  });
});
