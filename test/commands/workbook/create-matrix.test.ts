/** *Crear matriz* in a new file, and again. */
import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS, readSettings } from '../../../src/domain/settings';
import { SETTINGS_KEYS } from '../../../src/domain/vocabulary';
import { readSettingsTab } from '../../../src/sheets/table';
import { tabsOf } from '../../../src/sheets/tabs';
import { hostOf } from '../../../src/workbench/emulator/open-workbench';
import { aFreshSheet, BLOCK, contents, DECISION, ID as ID_COLUMN, openSheet, ranges, TABS } from '../a-sheet';

/** 0-based. */
const ID = ID_COLUMN - 1;

const LEADS_HEADER = [...BLOCK, 'Decisión Motivo Responsable Notas de ventas ID Nombre'].join(' ');

describe('a new file', () => {
  const sheet = aFreshSheet();
  const leads = sheet.tab('Leads');
  const rows = sheet.values('Leads');

  it('has the nine tabs in their order, and no empty one', () => {
    expect(sheet.names()).toEqual(TABS);
    for (const name of TABS) expect(sheet.values(name)[0]!.join('')).not.toBe('');
    expect(sheet.faults).toEqual([]);
  });

  it('has the four blocks of Leads from left to right', () => {
    expect(rows[0]!.join(' ')).toMatch(new RegExp(`^${LEADS_HEADER}`));
    expect(rows[0]!.at(-1)).toBe('Fin de datos');
  });

  it('scores 16 leads of every temperature', () => {
    const temperatures = rows.slice(1).map((row) => row[1]);
    const count = (word: string) => temperatures.filter((each) => each === word).length;
    expect(['Caliente', 'Tibio', 'Frío', 'Excluido'].map(count)).toEqual([4, 5, 4, 3]);
  });

  it('shows every stage that needs no answer of sales, and what to do next', () => {
    const stages = rows.slice(1).map((row) => row[BLOCK.indexOf('Etapa')]);
    const count = (word: string) => stages.filter((each) => each === word).length;
    expect(['Descartado', 'SQL', 'MQL', 'Lead', 'Anónimo'].map(count)).toEqual([3, 6, 3, 3, 1]);
    const actions = rows.slice(1).map((row) => String(row[BLOCK.indexOf('Próxima acción')]));
    expect(actions).not.toContain('');
    expect(actions.filter((text) => text.startsWith('Sin contacto'))).toHaveLength(1);
    expect(
      rows
        .slice(1)
        .map((row) => row[BLOCK.indexOf('Vence')])
        .join(''),
    ).toBe('');
  });

  it('begins with settings that mean what blank ones would, purchase intent apart', () => {
    const { table } = readSettingsTab(hostOf(sheet.workbench), tabsOf(hostOf(sheet.workbench)));
    const { settings, issues } = readSettings(table, { row: 1 });
    const { asOf, asOfFrom, purchaseEvents, timeZone, ...others } = settings;
    const { asOf: _, asOfFrom: __, purchaseEvents: ___, timeZone: ____, ...defaults } = DEFAULT_SETTINGS;
    expect(issues).toEqual([]);
    expect(others).toEqual(defaults);
    expect(purchaseEvents.map(({ written }) => written)).toEqual(['Pide oferta']);
    expect(table.slice(1).map(([key]) => key)).toEqual(
      expect.arrayContaining(Object.values(SETTINGS_KEYS).map(({ es }) => es)),
    );
  });

  it('gives every lead an ID of its own that is neither number nor date', () => {
    const ids = rows.slice(1).map((row) => row[ID]);
    expect(new Set(ids).size).toBe(16);
    for (const id of ids) expect(id).toMatch(/^L-[2-9A-DF-HJKMNP-Z]{6}$/);
  });

  it('has nothing to review', () => {
    expect(sheet.values('Revisión')[1]!.join('')).toMatch(/Todo en orden/);
  });

  it('holds a formula with open ranges, English names and semicolons', () => {
    expect(leads.getRange(1, 1, 1, 1).getFormula()).toBe(`=CUALIFICA(R1:AK;${ranges()})`);
    expect(sheet.tab('Revisión').getRange(1, 1, 1, 1).getFormula()).toBe(
      `=CUALIFICA_REVISA(Leads!R1:AK;${ranges()};COLUMN(Leads!R1))`,
    );
  });

  it('shows Decisión at 1280 px, with Lead and Temperatura frozen within 260', () => {
    const width = (from: number, to: number) =>
      Array.from({ length: to - from + 1 }, (_, index) => leads.getColumnWidth(from + index)).reduce(
        (a, b) => a + b,
      );
    expect(leads.getFrozenRows()).toBe(1);
    expect(leads.getFrozenColumns()).toBe(2);
    expect(width(1, 2)).toBeLessThanOrEqual(260);
    expect(leads.getColumnGroup(8, 1)?.isCollapsed()).toBe(true);
    expect([7, 8, 13, 14].map((column) => leads.getColumnGroupDepth(column))).toEqual([0, 1, 1, 0]);
    const stripOfIcons = 56;
    const scrollBar = 17;
    expect(46 + width(1, 7) + width(DECISION, DECISION)).toBeLessThan(1280 - stripOfIcons - scrollBar);
  });

  it('offers decisions and reasons, and warns on the formula', () => {
    const [decision, reason] = leads.getRange(2, DECISION, 1, 2).getDataValidations()[0]!;
    expect(decision!.getCriteriaValues()[0]).toEqual(['Aceptar', 'Devolver', 'Rechazar', 'Descartar']);
    expect(decision!.getAllowInvalid()).toBe(true);
    const reasons = reason!.getCriteriaValues()[0] as string[];
    expect(reasons).toEqual(expect.arrayContaining(['Faltan datos', 'Duplicado', 'No decide', 'Otro']));
    expect(reasons.join()).not.toMatch(/\(/);
    expect(reason!.getAllowInvalid()).toBe(true);
    const [protection] = leads.getProtections(sheet.workbench.services.SpreadsheetApp.ProtectionType.RANGE);
    expect(protection!.getRange().getA1Notation()).toBe('A1');
    expect(protection!.isWarningOnly()).toBe(true);
  });

  it('keeps conditions as text in all rows, and weights that add up to 100', () => {
    const [header = [], ...criteria] = sheet.values('Matriz');
    const [weight, product] = ['Peso', 'Producto'].map((title) => header.indexOf(title)) as [number, number];
    for (const line of ['Almacén', 'Rutas']) {
      const theirs = criteria.filter((row) => row[product] === '' || row[product] === line);
      expect(theirs.reduce((sum, row) => sum + Math.max(0, Number(row[weight])), 0)).toBe(100);
    }
    const first = header.indexOf('100%') + 1;
    const formats = sheet.tab('Matriz').getRange(2, first, 900, 4).getNumberFormats().flat();
    expect(new Set(formats)).toEqual(new Set(['@']));
    sheet.type('Matriz', 30, first, '1-10');
    expect(sheet.tab('Matriz').getRange(30, first, 1, 1).getValue()).toBe('1-10');
    sheet.session.undo();
  });

  it('colours whole rows by the word in Temperatura', () => {
    const view = sheet.session.sheets()[0]!;
    const backgrounds = ['Caliente', 'Tibio', 'Frío', 'Excluido'].map((word) => {
      const row = rows.findIndex((cells) => cells[1] === word);
      const { background, bold, strikethrough } = view.cell(row, 15).style;
      return [background?.toUpperCase(), bold, strikethrough];
    });
    expect(backgrounds).toEqual([
      ['#F4B183', true, undefined],
      ['#FFF2CC', undefined, undefined],
      ['#DDEBF7', undefined, undefined],
      [undefined, undefined, true],
    ]);
  });
});

describe('running it again', () => {
  it('changes nothing', () => {
    const sheet = aFreshSheet();
    const before = JSON.stringify(sheet.session.snapshot());
    sheet.run('createMatrix');
    expect(JSON.stringify(sheet.session.snapshot())).toBe(before);
    expect(sheet.alerts).toEqual([]);
  });

  it('keeps what people typed, added and formatted', () => {
    const sheet = aFreshSheet();
    const leads = sheet.tab('Leads');
    const first = ID + 3;
    leads
      .insertColumnsAfter(first - 1, 1)
      .getRange(1, first, 2, 1)
      .setValues([['Ciudad'], ['Lugo']])
      .setBackground('#ABCDEF');
    const last = sheet.column('Leads', 'Fin de datos');
    leads
      .insertColumnsAfter(last, 1)
      .getRange(1, last + 1, 2, 1)
      .setValues([['Libre'], ['=C2*2']]);
    leads.getRange(3, DECISION, 1, 2).setValues([['Devolver', 'porque sí']]);
    sheet.set('Ajustes', 4, 'Valor', 80);
    sheet.run('createMatrix');
    const before = contents(sheet);
    expect(sheet.at('Leads', 2, 'Ciudad')).toBe('Lugo');
    expect(leads.getRange(2, first, 1, 1).getBackgrounds()).toEqual([['#abcdef']]);
    expect(sheet.at('Leads', 3, 'Motivo')).toBe('porque sí');
    expect(sheet.at('Ajustes', 4, 'Valor')).toBe(80);
    expect(sheet.at('Leads', 2, 'Libre')).toBe(Number(sheet.at('Leads', 2, 'Puntuación')) * 2);
    sheet.run('createMatrix');
    expect(contents(sheet)).toEqual(before);
  });
});

describe('a blank tab cut to a few cells', () => {
  it('is made large enough', () => {
    const sheet = openSheet();
    sheet.session.deleteColumns(3, 23);
    sheet.session.deleteRows(4, 996);
    sheet.run('createMatrix');
    expect(sheet.values('Leads')).toHaveLength(17);
    expect(sheet.at('Leads', 3, 'Temperatura')).toBe('Caliente');
  });
});

describe('in a file with point decimals', () => {
  it('calculates all the same', () => {
    const sheet = aFreshSheet({ locale: 'en_US' });
    expect(sheet.at('Leads', 3, 'Temperatura')).toBe('Caliente');
  });
});
