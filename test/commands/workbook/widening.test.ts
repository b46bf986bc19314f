/** A workbook that an earlier version built gets what this one adds: first the room, then the names of its columns. */
import { describe, expect, it } from 'vitest';
import { COMPUTED_COLUMNS, type ComputedColumn } from '../../../src/domain/vocabulary';
import { type ASheet, aFreshSheet, BLOCK, contents, DECISION, ranges } from '../a-sheet';

interface Version {
  readonly name: string;
  readonly columns: readonly ComputedColumn[];
  /** Tabs that it did not know. */
  readonly without: readonly string[];
  readonly formula: string;
}

const NEW_TABS = ['Acciones', 'Traspasos', 'Bitácora'];
const NEW_KEYS = ['MQL desde', 'Interacciones de compra', 'Plazo', 'Jornada', 'Envío automático'];

const FIRST: Version = {
  name: 'the first version',
  columns: ['lead', 'temperature', 'score', 'reasons', 'fit', 'interest', 'grade', 'completeness'],
  without: ['Interacciones', 'Personas', ...NEW_TABS],
  formula: '=CUALIFICA(M1:AF;Matriz!A1:Z;Ajustes!A1:C)',
};

const SECOND: Version = {
  name: 'the version before',
  columns: [
    ...(['lead', 'temperature', 'score', 'reasons', 'nextQuestion', 'coolsOn'] as const),
    ...(['fit', 'interest', 'grade', 'completeness'] as const),
  ],
  without: NEW_TABS,
  formula: '=CUALIFICA(O1:AH;Matriz!A1:Z;Ajustes!A1:C;Interacciones!A1:E;Personas!A1:C)',
};

/** How the platform names the format that is none. */
const UNFORMATTED = '0.###############';

const NOW = BLOCK.join('; ');

const listOf = ({ columns }: Version, language: 'es' | 'en' = 'es') =>
  columns.map((column) => COMPUTED_COLUMNS[column][language]).join('; ');

const rowOf = (sheet: ASheet, key: string) => sheet.values('Ajustes').findIndex(([each]) => each === key) + 1;
const columnsCell = (sheet: ASheet) =>
  sheet.tab('Ajustes').getRange(rowOf(sheet, 'Columnas calculadas'), 2, 1, 1);

const titles = (sheet: ASheet, count: number) => sheet.values('Leads')[0]!.slice(0, count).join('; ');

/** As that version left it: fewer columns in the block, fewer tabs, fewer keys in Ajustes. */
const anEarlierBook = (version: Version, columns = listOf(version)): ASheet => {
  const sheet = aFreshSheet();
  const leads = sheet.tab('Leads');
  columnsCell(sheet).setValue(columns);
  const gone = BLOCK.filter((title) => !version.columns.some((key) => COMPUTED_COLUMNS[key].es === title));
  leads.activate();
  for (const title of [...gone].reverse()) sheet.session.deleteColumns(BLOCK.indexOf(title), 1);
  sheet.tab('Ajustes').activate();
  for (const key of NEW_KEYS) sheet.session.deleteRows(rowOf(sheet, key) - 1, 1);
  for (const memo of leads.getDeveloperMetadata()) {
    if (memo.getKey() === 'cualifica-block') memo.setValue(version.columns.join());
    if (memo.getKey() === 'cualifica-formula') memo.setValue(version.formula);
  }
  for (const name of version.without) sheet.session.deleteSheet(sheet.tab(name).getSheetId());
  leads.getRange(1, 1, 1, 1).setFormula(version.formula);
  leads.activate();
  expect(titles(sheet, version.columns.length + 1)).toBe(`${listOf(version)}; Decisión`);
  return sheet;
};

describe.each([FIRST, SECOND])('a workbook of $name', (version) => {
  const width = version.columns.length;

  it('stays as it is until Crear matriz is chosen', () => {
    const sheet = anEarlierBook(version);
    sheet.run('refresh');
    expect(titles(sheet, width + 1)).toBe(`${listOf(version)}; Decisión`);
    expect(columnsCell(sheet).getValue()).toBe(listOf(version));
  });

  it('gets the new columns, and decisions, notes and data stay with their leads', () => {
    const sheet = anEarlierBook(version);
    sheet.set('Leads', 4, 'Motivo', 'lo pidió Ana');
    sheet.set('Leads', 4, 'Notas de ventas', 'llamar en enero');
    const typed = sheet.values('Leads').map((row) => row.slice(width));
    sheet.run('createMatrix');
    expect(titles(sheet, DECISION)).toBe(`${NOW}; Decisión`);
    expect(columnsCell(sheet).getValue()).toBe(NOW);
    expect(sheet.values('Leads').map((row) => row.slice(DECISION - 1))).toEqual(typed);
    expect(sheet.at('Leads', 4, 'Notas de ventas')).toBe('llamar en enero');
    expect(sheet.faults).toEqual([]);
  });

  it('gets the tabs that it lacks, Personas apart, and its formula reads what is there', () => {
    const sheet = anEarlierBook(version);
    sheet.run('createMatrix');
    const lacks = version.without.includes('Personas') ? ['Personas'] : [];
    for (const name of NEW_TABS) expect(sheet.names()).toContain(name);
    expect(sheet.names().includes('Personas')).toBe(lacks.length === 0);
    expect(sheet.values('Traspasos')).toHaveLength(1);
    expect(sheet.tab('Leads').getRange(1, 1, 1, 1).getFormula()).toBe(`=CUALIFICA(R1:AK;${ranges(lacks)})`);
  });

  it('gets the playbook once, without what is about the sample’s products; deleted it stays away', () => {
    const sheet = anEarlierBook(version);
    sheet.run('createMatrix');
    const product = sheet.column('Acciones', 'Producto') - 1;
    const rows = sheet.values('Acciones').slice(1);
    expect(rows.length).toBeGreaterThan(8);
    expect(new Set(rows.map((row) => row[product]))).toEqual(new Set(['']));
    sheet.session.deleteSheet(sheet.tab('Acciones').getSheetId());
    sheet.run('createMatrix');
    expect(sheet.names()).not.toContain('Acciones');
  });

  it('shows the new columns, and folds the group where it belongs now', () => {
    const sheet = anEarlierBook(version);
    sheet.run('createMatrix');
    const leads = sheet.tab('Leads');
    const depths = Array.from({ length: DECISION }, (_, index) => leads.getColumnGroupDepth(index + 1));
    expect(depths).toEqual([0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 0]);
    expect(leads.getColumnGroup(8, 1)!.isCollapsed()).toBe(true);
    expect(leads.getRange(2, 6, 1, 4).getNumberFormats()[0]).toEqual([
      ...['dd/mm/yyyy hh:mm', UNFORMATTED, UNFORMATTED, 'dd/mm/yyyy'],
    ]);
  });

  it('gets the keys of Ajustes that it lacks, below its own', () => {
    const sheet = anEarlierBook(version);
    const before = sheet.values('Ajustes');
    sheet.run('createMatrix');
    const after = sheet.values('Ajustes');
    expect(after.slice(0, before.length).map(([key]) => key)).toEqual(before.map(([key]) => key));
    expect(after.slice(before.length).map(([key]) => key)).toEqual(NEW_KEYS);
    expect(after[rowOf(sheet, 'Interacciones de compra') - 1]![1]).toBe('Pide oferta');
  });

  it('is left alone by a second run', () => {
    const sheet = anEarlierBook(version);
    sheet.run('createMatrix');
    const before = JSON.stringify(sheet.session.snapshot());
    sheet.run('createMatrix');
    expect(JSON.stringify(sheet.session.snapshot())).toBe(before);
  });

  it('has its columns found in the language in which they were written', () => {
    const sheet = anEarlierBook(version, listOf(version, 'en'));
    sheet.run('createMatrix');
    expect(columnsCell(sheet).getValue()).toBe(NOW);
    const once = contents(sheet);
    sheet.run('createMatrix');
    expect(contents(sheet)).toEqual(once);
  });
});

describe('a workbook of an earlier version', () => {
  it('offers Interacción as Fuente from then on', () => {
    const sheet = anEarlierBook(FIRST);
    const column = sheet.column('Matriz', 'Fuente');
    const range = sheet.tab('Matriz').getRange(2, column, sheet.tab('Matriz').getMaxRows() - 1, 1);
    const app = sheet.workbench.services.SpreadsheetApp;
    const rule = app.newDataValidation().requireValueInList(['Lead'], true).setHelpText('Elige de la lista.');
    range.setDataValidation(rule.setAllowInvalid(true).build());
    sheet.run('createMatrix');
    const lists = range.getDataValidations().map(([one]) => String(one!.getCriteriaValues()[0]));
    expect(new Set(lists)).toEqual(new Set(['Lead,Interacción']));
  });

  it('whose group somebody has opened keeps it open', () => {
    const sheet = anEarlierBook(SECOND);
    sheet.tab('Leads').getColumnGroup(5, 1)!.expand();
    sheet.run('createMatrix');
    expect(sheet.tab('Leads').getColumnGroup(8, 1)!.isCollapsed()).toBe(false);
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
});
