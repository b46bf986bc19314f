/** What the ledger says of a lead, as its row in `Leads` shows it. */
import { describe, expect, it } from 'vitest';
import { HANDOFF_COLUMNS, type HandoffColumn } from '../../../src/domain/vocabulary';
import { type ASheet, aFreshSheet, BLOCK, openSheet } from '../a-sheet';

const DUE = BLOCK.indexOf('Vence');
const RED = '#a50e0e';

/** Writes an open handoff of the lead in a row of `Leads`. */
const send = (sheet: ASheet, row: number, due: string, over: Partial<Record<HandoffColumn, string>> = {}) => {
  const lead = String(sheet.at('Leads', row, 'ID'));
  const tab = sheet.tab('Traspasos');
  const at = tab.getLastRow() + 1;
  const cells = { id: `${lead}-T1`, lead, sentAt: '2026-11-20 09:00', due, ...over };
  for (const [key, value] of Object.entries(cells)) {
    const column = sheet.column('Traspasos', HANDOFF_COLUMNS[key as HandoffColumn].es);
    tab.getRange(at, column, 1, 1).setValue(value);
  }
};

const look = (sheet: ASheet, row: number) => {
  const { text, style } = sheet.session.sheets()[0]!.cell(row - 1, DUE);
  return { text, background: style.background, bold: style.bold };
};

describe('Vence', () => {
  it('shows day and time of an open handoff, in red and bold once it is over', () => {
    const sheet = aFreshSheet();
    send(sheet, 3, '2026-11-22 10:30');
    send(sheet, 4, '2026-11-23 09:30');
    expect(look(sheet, 3)).toEqual({ text: '22/11/2026 10:30', background: RED, bold: true });
    expect(look(sheet, 4).text).toBe('23/11/2026 09:30');
    expect(look(sheet, 4).background).not.toBe(RED);
    expect(look(sheet, 5).background).not.toBe(RED);
  });

  it('is blank and not red once sales has decided', () => {
    const sheet = aFreshSheet();
    send(sheet, 2, '2026-11-22 10:30', { decision: 'Aceptar', decidedAt: '2026-11-22 10:00' });
    expect(look(sheet, 2)).toMatchObject({ text: '' });
    expect(look(sheet, 2).background).not.toBe(RED);
    expect(sheet.at('Leads', 2, 'Etapa')).toBe('SAL');
  });

  it('is red in its own column alone, and its rule is mended beside people’s own', () => {
    const sheet = aFreshSheet();
    const leads = sheet.tab('Leads');
    send(sheet, 3, '2026-11-22 10:30');
    const left = sheet.session.sheets()[0]!.cell(2, DUE - 1).style.background;
    expect(left?.toUpperCase()).toBe('#F4B183');
    const formulas = () =>
      leads.getConditionalFormatRules().map((rule) => rule.getBooleanCondition()?.getCriteriaValues()[0]);
    const before = formulas();
    leads.setConditionalFormatRules(leads.getConditionalFormatRules().slice(1));
    sheet.run('createMatrix');
    expect(formulas()).toEqual(before);
    expect(look(sheet, 3).background).toBe(RED);
  });

  it('goes red while the file is open, as soon as somebody calculates', () => {
    let now = new Date('2026-11-22T09:00:00Z');
    const sheet = aFreshSheet({ now: () => now });
    send(sheet, 3, '2026-11-22 10:30');
    expect(look(sheet, 3).background).not.toBe(RED);
    now = new Date('2026-11-22T10:00:00Z');
    const later = openSheet({ now: () => now, snapshot: sheet.session.snapshot() });
    expect(look(later, 3).background).toBe(RED);
  });
});

describe('Traspasos', () => {
  it('deleted leaves the leads scored without it, and comes back empty', () => {
    const sheet = aFreshSheet();
    send(sheet, 3, '2026-11-22 10:30');
    sheet.session.deleteSheet(sheet.tab('Traspasos').getSheetId());
    sheet.run('refresh');
    expect(sheet.tab('Leads').getRange(1, 1, 1, 1).getFormula()).not.toContain('Traspasos');
    expect(sheet.at('Leads', 3, 'Etapa')).toBe('SQL');
    sheet.run('createMatrix');
    expect(sheet.values('Traspasos')).toHaveLength(1);
    expect(sheet.tab('Leads').getRange(1, 1, 1, 1).getFormula()).toContain('Traspasos!A1:AM');
  });

  it('gets back the columns that somebody deleted, right of the others', () => {
    const sheet = aFreshSheet();
    const header = sheet.values('Traspasos')[0]!;
    sheet.session.activate(sheet.tab('Traspasos').getSheetId());
    sheet.session.deleteColumns(sheet.column('Traspasos', 'Vence') - 1, 1);
    sheet.run('createMatrix');
    expect(sheet.values('Traspasos')[0]).toEqual([...header.filter((title) => title !== 'Vence'), 'Vence']);
    const vence = sheet.column('Traspasos', 'Vence');
    expect(sheet.tab('Traspasos').getRange(2, vence, 1, 1).getNumberFormats()).toEqual([
      ['dd/mm/yyyy hh:mm'],
    ]);
  });

  it('keeps texts texts and folds the answers before a verdict', () => {
    const sheet = aFreshSheet();
    const tab = sheet.tab('Traspasos');
    const notes = sheet.column('Traspasos', 'Notas');
    sheet.type('Traspasos', 5, notes, '1-10');
    expect(tab.getRange(5, notes, 1, 1).getValue()).toBe('1-10');
    const [first, last] = ['Necesidad confirmada', 'Autoridad'].map((title) =>
      sheet.column('Traspasos', title),
    );
    expect([notes, first!, last!, last! + 1].map((column) => tab.getColumnGroupDepth(column))).toEqual([
      0, 1, 1, 0,
    ]);
    expect(tab.getColumnGroup(first!, 1)!.isCollapsed()).toBe(true);
    expect([tab.getFrozenRows(), tab.getFrozenColumns()]).toEqual([1, 3]);
  });

  it('of other content under that name stops Crear matriz, which says so', () => {
    const other = openSheet({ tabs: { Hoja: [['']], Traspasos: [['de', 'a']] } });
    other.run('createMatrix');
    expect(other.alerts[0]).toMatch(/la pestaña Traspasos, y aquí ese nombre tiene otro contenido/);
    expect(other.names()).toEqual(['Hoja', 'Traspasos']);
  });
});

describe('Acciones', () => {
  it('offers words for its selectors, and takes lists', () => {
    const sheet = aFreshSheet();
    const offers = (title: string) => {
      const range = sheet.tab('Acciones').getRange(2, sheet.column('Acciones', title), 1, 1);
      const rule = range.getDataValidations()[0]![0]!;
      expect(rule.getAllowInvalid()).toBe(true);
      return rule.getCriteriaValues()[0];
    };
    expect(offers('Etapa')).toHaveLength(9);
    expect(offers('Temperatura')).toEqual(['Caliente', 'Tibio', 'Frío', 'Excluido']);
    expect(offers('Objetivo')).toEqual(['Nutrir', 'Contactar', 'Cualificar', 'Cerrar', 'Recuperar']);
    expect(offers('Equipo')).toEqual(['Marketing', 'Ventas']);
  });

  it('changes Próxima acción as soon as somebody edits it', () => {
    const sheet = aFreshSheet();
    const row = sheet.values('Leads').findIndex((cells) => cells.includes('Anónimo')) + 1;
    const at = sheet.values('Acciones').findIndex(([stage]) => stage === 'Anónimo') + 1;
    sheet.type('Acciones', at, sheet.column('Acciones', 'Acción'), 'Buscar en la feria');
    expect(sheet.at('Leads', row, 'Próxima acción')).toBe('Buscar en la feria');
    sheet.type('Acciones', at, sheet.column('Acciones', 'Etapa'), 'Anonimoo');
    expect(sheet.tab('Acciones').getRange(at, 1, 1, 1).getNote()).toMatch(/Anonimoo/);
  });

  it('of other content is people’s own, and in nobody’s way', () => {
    const stocks = [
      ['Valor', 'Precio'],
      ['ACME', '600'],
    ];
    const other = openSheet({ tabs: { Hoja: [['']], Acciones: stocks } });
    other.run('createMatrix');
    expect(other.alerts).toEqual([]);
    expect(other.values('Acciones').map((row) => row.map(String))).toEqual(stocks);
    expect(other.tab('Hoja').getRange(1, 1, 1, 1).getFormula()).not.toContain('Acciones');
  });
});
