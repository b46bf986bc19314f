/** *Crear matriz* puts back what is broken or missing, and leaves the rest alone. */
import { beforeEach, describe, expect, it } from 'vitest';
import { type ASheet, aFreshSheet, BLOCK, contents, DECISION, ranges, TABS } from '../a-sheet';

let sheet: ASheet;
beforeEach(() => {
  sheet = aFreshSheet();
});

const a1 = (tab = 'Leads') => sheet.tab(tab).getRange(1, 1, 1, 1);
const log = () =>
  sheet
    .values('Revisión')
    .slice(1)
    .map((row) => row.slice(7, 12))
    .filter((row) => row[1] !== '');

describe('a spill blocked by what scripts or imports wrote into it', () => {
  it('runs again, and what stood there is kept with its place', () => {
    sheet
      .tab('Leads')
      .getRange(4, 3, 2, 1)
      .setValues([['mi nota'], [42]]);
    expect(a1().getDisplayValue()).toBe('#REF!');
    sheet.run('createMatrix');
    expect(sheet.at('Leads', 3, 'Temperatura')).toBe('Caliente');
    expect(log().map((row) => row.slice(1, 4))).toEqual([
      ['Leads', 'C4', 'mi nota'],
      ['Leads', 'C5', 42],
    ]);
    const before = contents(sheet);
    sheet.run('createMatrix');
    expect(contents(sheet)).toEqual(before);
  });

  it('keeps formulas and dangerous texts as texts', () => {
    sheet.tab('Leads').getRange(3, 2, 1, 1).setFormula('=1+1');
    sheet.tab('Leads').getRange(4, 2, 1, 1).setValue('\'=HYPERLINK("x")');
    sheet.run('createMatrix');
    expect(log().map((row) => row[3])).toEqual(['=1+1', '=HYPERLINK("x")']);
    expect(sheet.tab('Revisión').getRange(2, 11, 2, 1).getFormulas().flat()).toEqual(['', '']);
  });

  it('frees the spill of Revisión too', () => {
    sheet.tab('Revisión').getRange(2, 3, 1, 1).setValue('aquí');
    sheet.run('createMatrix');
    expect(sheet.values('Revisión')[1]!.join('')).toMatch(/Todo en orden/);
    expect(log()[0]!.slice(1, 4)).toEqual(['Revisión', 'C2', 'aquí']);
  });
});

describe('the formula', () => {
  it('comes back when A1 was overwritten', () => {
    a1().setValue('Leads de Ana');
    sheet.run('createMatrix');
    expect(a1().getValue()).toBe('Lead');
  });

  it('follows a renamed tab and a widened matrix', () => {
    sheet.tab('Matriz').setName('Mi matriz');
    sheet.tab('Mi matriz').insertColumnsAfter(26, 2);
    sheet.run('createMatrix');
    expect(a1().getFormula()).toBe(
      `=CUALIFICA(R1:AK;${ranges().replace('Matriz!A1:Z', "'Mi matriz'!A1:AB")})`,
    );
    expect(sheet.at('Leads', 3, 'Temperatura')).toBe('Caliente');
    expect(sheet.names()).toEqual(TABS.map((name) => name.replace('Matriz', 'Mi matriz')));
  });
});

describe('a deleted tab', () => {
  const remove = (name: string) => sheet.session.deleteSheet(sheet.tab(name).getSheetId());

  it('comes back in its place, and the scores with it', () => {
    const before = sheet.values('Leads');
    for (const name of ['Matriz', 'Ajustes', 'Revisión']) remove(name);
    expect(a1().getFormula()).toContain('#REF!');
    sheet.run('createMatrix');
    expect(sheet.names()).toEqual(TABS);
    expect(sheet.values('Leads')).toEqual(before);
    expect(sheet.values('Revisión')[1]!.join('')).toMatch(/Todo en orden/);
  });

  it('is Leads: a new sample beside the matrix people wrote', () => {
    sheet.set('Matriz', 2, 'Peso', 40);
    sheet.session.activate(sheet.tab('Matriz').getSheetId());
    remove('Leads');
    sheet.run('createMatrix');
    expect(sheet.names()[0]).toBe('Leads');
    expect(sheet.at('Matriz', 2, 'Peso')).toBe(40);
    expect(sheet.values('Leads')).toHaveLength(17);
  });
});

describe('columns of Leads', () => {
  const remove = (header: string) => {
    sheet.session.activate(sheet.tab('Leads').getSheetId());
    sheet.session.deleteColumns(sheet.column('Leads', header) - 1, 1);
  };

  it('come back: human ones, ID and Fin de datos', () => {
    const header = sheet.values('Leads')[0];
    for (const title of ['Motivo', 'ID', 'Fin de datos', 'Notas de ventas']) remove(title);
    sheet.run('createMatrix');
    expect(sheet.values('Leads')[0]).toEqual(header);
    expect(sheet.at('Leads', 17, 'ID')).toMatch(/^L-/);
  });

  it.each(['Lead', 'Razones'])('get their room back in the computed block: %s', (title) => {
    remove(title);
    sheet.run('createMatrix');
    expect(sheet.values('Leads')[0]!.slice(0, DECISION)).toEqual([...BLOCK, 'Decisión']);
  });

  it('get more room when Columnas calculadas names one more, without touching free columns beside the block', () => {
    const leads = sheet.tab('Leads');
    leads
      .insertColumnsAfter(DECISION - 1, 1)
      .getRange(1, DECISION, 2, 1)
      .setValues([['Mía'], ['dato']]);
    const row = sheet.values('Ajustes').findIndex((cells) => cells[0] === 'Columnas calculadas') + 1;
    sheet.set('Ajustes', row, 'Valor', `${sheet.at('Ajustes', row, 'Valor')}; Mín`);
    expect(a1().getDisplayValue()).toBe('#REF!');
    sheet.run('createMatrix');
    expect(sheet.values('Leads')[0]!.slice(DECISION - 2, DECISION + 2)).toEqual([
      'Datos',
      'Mín',
      'Mía',
      'Decisión',
    ]);
    expect(sheet.at('Leads', 2, 'Mía')).toBe('dato');
  });

  it('show the interval where Columnas calculadas asks for it', () => {
    const row = sheet.values('Ajustes').findIndex((cells) => cells[0] === 'Columnas calculadas') + 1;
    sheet.set('Ajustes', row, 'Valor', `${sheet.at('Ajustes', row, 'Valor')}; Mín; Máx`);
    sheet.run('createMatrix');
    const [header = [], ...leads] = sheet.values('Leads');
    const [score, low, high] = ['Puntuación', 'Mín', 'Máx'].map((title) => header.indexOf(title)) as number[];
    for (const lead of leads) {
      expect(Number(lead[low!])).toBeLessThanOrEqual(Number(lead[score!]));
      expect(Number(lead[high!])).toBeGreaterThanOrEqual(Number(lead[score!]));
    }
    expect(header.indexOf('Decisión')).toBe(DECISION + 1);
    expect(sheet.tab('Leads').getColumnGroupDepth(DECISION + 1)).toBe(1);
    expect(
      sheet
        .tab('Leads')
        .getColumnGroup(DECISION + 1, 1)!
        .isCollapsed(),
    ).toBe(true);
  });

  it('are found in any order', () => {
    const leads = sheet.tab('Leads');
    leads.moveColumns(leads.getRange(1, DECISION + 2, 1, 1), DECISION);
    const header = sheet.values('Leads')[0];
    sheet.run('createMatrix');
    expect(sheet.values('Leads')[0]).toEqual(header);
  });
});

describe('what stands around the values', () => {
  it('is mended: rules beside people’s own, group, dropdowns, protection, missing IDs', () => {
    const leads = sheet.tab('Leads');
    const app = sheet.workbench.services.SpreadsheetApp;
    const theirs = app
      .newConditionalFormatRule()
      .whenFormulaSatisfied('=$P2="Ana"')
      .setBackground('#00ff00')
      .setRanges([leads.getRange(2, 16, 10, 1)])
      .build();
    const formulas = () =>
      leads.getConditionalFormatRules().map((rule) => rule.getBooleanCondition()?.getCriteriaValues()[0]);
    const before = formulas();
    leads.setConditionalFormatRules([theirs, ...leads.getConditionalFormatRules().slice(1)]);
    leads.getRange(1, 8, 1, 6).shiftColumnGroupDepth(-1);
    leads.getRange(2, DECISION, 20, 1).setDataValidation(null);
    for (const one of leads.getProtections(app.ProtectionType.RANGE)) one.remove();
    sheet.set('Leads', 7, 'ID', '');
    sheet.run('createMatrix');
    expect(formulas()).toEqual(['=$P2="Ana"', ...before]);
    expect(leads.getColumnGroupDepth(8)).toBe(1);
    expect(leads.getRange(2, DECISION, 999, 1).getDataValidations().flat()).not.toContain(null);
    expect(leads.getProtections(app.ProtectionType.RANGE)).toHaveLength(2);
    expect(sheet.at('Leads', 7, 'ID')).toMatch(/^L-/);
  });

  it('keeps a dropdown that people chose for a cell', () => {
    const app = sheet.workbench.services.SpreadsheetApp;
    const own = app.newDataValidation().requireValueInList(['Quizá'], true).build();
    sheet.tab('Leads').getRange(3, DECISION, 1, 1).setDataValidation(own);
    sheet.run('createMatrix');
    const rules = sheet.tab('Leads').getRange(2, DECISION, 3, 1).getDataValidations();
    expect(rules.map(([rule]) => rule!.getCriteriaValues()[0])).toEqual([
      ['Aceptar', 'Devolver', 'Rechazar', 'Descartar'],
      ['Quizá'],
      ['Aceptar', 'Devolver', 'Rechazar', 'Descartar'],
    ]);
  });

  it('offers the reasons that Ajustes names now', () => {
    const row = sheet.values('Ajustes').findIndex((cells) => cells[0] === 'Motivos de devolución') + 1;
    sheet.set('Ajustes', row, 'Valor', 'Vacaciones; Otro');
    sheet.run('createMatrix');
    const [rule] = sheet
      .tab('Leads')
      .getRange(2, DECISION + 1, 1, 1)
      .getDataValidations()[0]!;
    expect(rule!.getCriteriaValues()[0]).toContain('Vacaciones');
  });
});

describe('a degree column that people add', () => {
  it('has condition cells of plain text too, and what they formatted stays', () => {
    const matrix = sheet.tab('Matriz');
    const last = sheet.column('Matriz', '25%');
    matrix
      .insertColumnsAfter(last, 1)
      .getRange(1, last + 1, 1, 1)
      .setValue('Bajo (10%)');
    matrix.getRange(2, last + 1, 999, 1).setNumberFormat('General');
    matrix.getRange(3, last + 1, 1, 1).setNumberFormat('0.00');
    sheet.run('createMatrix');
    const formats = matrix
      .getRange(2, last + 1, 3, 1)
      .getNumberFormats()
      .flat();
    expect(formats).toEqual(['@', '0.00', '@']);
    expect(matrix.getRange(2, sheet.column('Matriz', 'Sin dato'), 1, 1).getNumberFormats()).toEqual([['0%']]);
  });
});

describe('a deleted column of the block', () => {
  it('costs no decision, is named by Actualizar, and comes back with Crear matriz', () => {
    const sheet = aFreshSheet();
    sheet.set('Leads', 3, 'Decisión', 'Aceptar');
    sheet.tab('Leads').activate();
    sheet.session.deleteColumns(1, 1);
    sheet.run('refresh');
    expect(sheet.toasts.at(-1)).toContain('La fórmula de Leads está parada');
    sheet.type('Leads', 4, sheet.column('Leads', 'Decisión'), 'Rechazar');
    sheet.run('createMatrix');
    expect(sheet.at('Leads', 3, 'Decisión')).toBe('Aceptar');
    expect(sheet.at('Leads', 4, 'Decisión')).toBe('Rechazar');
    expect(sheet.at('Leads', 3, 'Temperatura')).toBe('Caliente');
    expect(sheet.tab('Leads').getRange(3, 3, 1, 1).getDisplayValue()).toMatch(/^9\d,\d$/);
  });
});

describe('formulas in the data that would stop the block', () => {
  it('are named in Matriz too; one in Fecha de corte gives way to its day', () => {
    const sheet = aFreshSheet();
    sheet.type('Matriz', 2, sheet.column('Matriz', 'Por qué'), '=NOW()');
    sheet.type('Ajustes', 2, 2, '=TODAY()');
    sheet.run('refresh');
    expect(sheet.tab('Ajustes').getRange(2, 2, 1, 1).getFormula()).toBe('');
    expect(JSON.stringify(sheet.values('Revisión'))).toContain('=NOW()');
    expect(sheet.tab('Matriz').getRange(2, sheet.column('Matriz', 'Por qué'), 1, 1).getFormula()).toBe(
      '=NOW()',
    );
  });

  it('are named cell by cell, and forgotten when mended', () => {
    sheet.set('Leads', 4, 'Presupuesto disponible', '=TODAY()-45000');
    sheet.set('Leads', 5, 'Origen', '="c"&C5');
    sheet.run('createMatrix');
    expect(log().map((row) => row.slice(1, 4))).toEqual([
      ['Leads', 'AF4', '=TODAY()-45000'],
      ['Leads', 'AH5', '="c"&C5'],
    ]);
    sheet.set('Leads', 4, 'Presupuesto disponible', 9000);
    sheet.set('Leads', 5, 'Origen', 'Web');
    sheet.run('refresh');
    expect(log()).toEqual([]);
    expect(sheet.at('Leads', 3, 'Temperatura')).toBe('Caliente');
  });
});

describe('marks', () => {
  it('do not take a duplicated tab for the original', () => {
    const copy = sheet.tab('Leads');
    const double = sheet.workbench.services.SpreadsheetApp.getActive().insertSheet('Leads copia', 1);
    for (const memo of copy.getDeveloperMetadata())
      double.addDeveloperMetadata(memo.getKey(), memo.getValue() ?? '');
    double.getRange(1, 1, 1, 2).setValues([['ID', 'Nombre']]);
    sheet.run('createMatrix');
    expect(sheet.values('Leads copia')).toEqual([['ID', 'Nombre']]);
  });

  it('come back after asking, and nothing happens on a no', () => {
    for (const memo of sheet.tab('Matriz').getDeveloperMetadata()) memo.remove();
    const before = JSON.stringify(sheet.session.snapshot());
    sheet.answer('CANCEL');
    sheet.run('createMatrix');
    expect(sheet.alerts[0]).toMatch(/Matriz: parece de Cualifica/);
    expect(JSON.stringify(sheet.session.snapshot())).toBe(before);
    sheet.answer('OK');
    sheet.run('createMatrix');
    expect(sheet.tab('Matriz').getDeveloperMetadata()).toHaveLength(1);
    expect(sheet.names()).toEqual(TABS);
  });

  it('and all else noted on Leads may be lost without a second block', () => {
    for (const memo of sheet.tab('Leads').getDeveloperMetadata()) memo.remove();
    const before = contents(sheet);
    sheet.run('createMatrix');
    expect(sheet.alerts[0]).toMatch(/Leads: parece de Cualifica/);
    expect(contents(sheet)).toEqual(before);
    sheet.type('Leads', 3, 2, 'Frío');
    expect(sheet.at('Leads', 3, 'Temperatura')).toBe('Caliente');
  });

  it('leave a foreign tab of our name alone', () => {
    sheet.session.deleteSheet(sheet.tab('Ajustes').getSheetId());
    sheet.workbench.services.SpreadsheetApp.getActive()
      .insertSheet('Ajustes', 1)
      .getRange(1, 1, 1, 1)
      .setValue('míos');
    sheet.run('createMatrix');
    expect(sheet.alerts[0]).toMatch(/ese nombre tiene otro contenido/);
    expect(sheet.values('Ajustes')).toEqual([['míos']]);
  });
});

describe('rows that the grid has gained', () => {
  it.each(['refresh', 'createMatrix'])('get the colours and formats of those above: %s', (command) => {
    const sheet = aFreshSheet();
    const leads = sheet.tab('Leads');
    leads.insertRowsAfter(leads.getMaxRows(), 500);
    const last = leads.getMaxRows();
    leads.getRange(last, 1, 1, 10).setNumberFormat('General');
    sheet.run(command);
    const score = sheet.column('Leads', 'Puntuación');
    expect(leads.getRange(last, score, 1, 1).getNumberFormats()[0]![0]).toBe('0.0');
    const ranges = leads.getConditionalFormatRules().flatMap((rule) => rule.getRanges());
    expect(ranges.length).toBeGreaterThan(0);
    for (const range of ranges) expect(range.getLastRow()).toBe(last);
    const widths = [1, 2, 3].map((column) => leads.getColumnWidth(column));
    sheet.run(command);
    expect([1, 2, 3].map((column) => leads.getColumnWidth(column))).toEqual(widths);
  });

  it('get their dropdowns with Crear matriz', () => {
    const sheet = aFreshSheet();
    const leads = sheet.tab('Leads');
    leads.insertRowsAfter(leads.getMaxRows(), 500);
    const [last, decision] = [leads.getMaxRows(), sheet.column('Leads', 'Decisión')];
    leads.getRange(last, decision, 1, 1).setDataValidation(null);
    sheet.run('createMatrix');
    expect(leads.getRange(last, decision, 1, 1).getDataValidations()[0]![0]).not.toBeNull();
  });
});
