/** The built menu commands on the sample workbook: the formula goes on, and Conciliar finds nothing to do afterwards. */
import { describe, expect, it } from 'vitest';
import { type ASheet, aFreshSheet, contents } from '../a-sheet';

const LEADS = 'Leads';

/** Selects whole rows of `Leads`, as with a click on their numbers. */
const select = (sheet: ASheet, row: number, rows = 1): void => {
  sheet.workbench.services.SpreadsheetApp.getActive().setActiveSheet(sheet.tab(LEADS));
  sheet.tab(LEADS).getRange(row, 1, rows, 1).activate();
};

/** Copies the typed cells of one row over another, as a person does. */
const copyRow = (sheet: ASheet, from: number, to: number): void => {
  const left = sheet.column(LEADS, 'Decisión');
  const width = sheet.column(LEADS, 'Fin de datos') - left;
  const leads = sheet.tab(LEADS);
  leads.getRange(to, left, 1, width).setValues(leads.getRange(from, left, 1, width).getValues());
};

const block = (sheet: ASheet, row: number) => sheet.at(LEADS, row, 'Lead');

/** Nothing is left to bring together. */
const expectSettled = (sheet: ASheet): void => {
  const before = contents(sheet);
  sheet.run('reconcile');
  expect(contents(sheet)).toEqual(before);
  expect(sheet.faults).toEqual([]);
};

/** The sample with its first row accepted by sales, and rows and ledger brought together. */
const aDecidedSheet = (): ASheet => {
  const sheet = aFreshSheet();
  sheet.set(LEADS, 2, 'Decisión', 'Aceptar');
  sheet.run('reconcile');
  sheet.toasts.length = 0;
  return sheet;
};

describe('on the sample workbook', () => {
  it('a copied row gets its own ID, and is not taken for decided', () => {
    const sheet = aDecidedSheet();
    const last = sheet.tab(LEADS).getLastRow() + 1;
    copyRow(sheet, 2, last);
    const handoffs = sheet.values('Traspasos').length;
    select(sheet, last);
    sheet.run('giveNewId');
    expect(sheet.at(LEADS, last, 'ID')).not.toBe(sheet.at(LEADS, 2, 'ID'));
    expect(sheet.at(LEADS, last, 'Decisión')).toBe('');
    expect(sheet.at(LEADS, 2, 'Decisión')).toBe('Aceptar');
    expectSettled(sheet);
    expect(sheet.values('Traspasos')).toHaveLength(handoffs);
    expect(block(sheet, last)).toBe(block(sheet, 2));
  });

  it('two rows become one with the handoff of both, and the emptied row leaves the block', () => {
    const sheet = aDecidedSheet();
    const sent = () => sheet.values('Traspasos').map((row) => row[1]);
    const rows = sheet.values(LEADS).map((_, index) => index + 1);
    const isFree = (row: number) => row > 2 && !sent().includes(sheet.at(LEADS, row, 'ID'));
    const mayBeAccepted = (row: number) =>
      sheet.at(LEADS, row, 'Temperatura') !== 'Excluido' && sheet.at(LEADS, row, 'No contactar') !== 'sí';
    const row = rows.find((one) => isFree(one) && isFree(one + 1) && mayBeAccepted(one))!;
    sheet.set(LEADS, row, 'Decisión', 'Aceptar');
    sheet.run('reconcile');
    const [first, second] = [sheet.at(LEADS, row, 'ID'), sheet.at(LEADS, row + 1, 'ID')];
    select(sheet, row, 2);
    sheet.run('mergeLeads');
    expect(sheet.at(LEADS, row, 'ID')).toBe(first);
    expect(sheet.at(LEADS, row, 'IDs anteriores')).toBe(second);
    expect(block(sheet, row + 1)).toBe('');
    expect(sheet.at(LEADS, row, 'Decisión')).toBe('Aceptar');
    expectSettled(sheet);
    expect(sent()).toContain(first);
  });

  it('a forgotten lead has no name in the block, and the rest of it stands', () => {
    const sheet = aDecidedSheet();
    const name = String(sheet.at(LEADS, 2, 'Nombre'));
    const company = sheet.at(LEADS, 2, 'Empresa');
    const id = sheet.at(LEADS, 2, 'ID');
    const others = sheet.values(LEADS).slice(2);
    select(sheet, 2);
    sheet.run('forgetLead');
    expect(name.length).toBeGreaterThan(2);
    expect(block(sheet, 2)).toBe(`borrado${sheet.at(LEADS, 2, 'Apellidos') ? ' borrado' : ''} · ${company}`);
    expect(sheet.values('Traspasos').flat()).not.toContain(name);
    expect(sheet.values('Traspasos').some((row) => row.includes(id) && row.includes('borrado'))).toBe(true);
    expect(sheet.values(LEADS).slice(2)).toEqual(others);
    expectSettled(sheet);
    const once = contents(sheet);
    select(sheet, 2);
    sheet.run('forgetLead');
    expect(contents(sheet)).toEqual(once);
  });

  it('the menu offers all three', () => {
    const menus = JSON.stringify(aFreshSheet().session.menus());
    for (const caption of ['Dar ID nuevo', 'Fusionar leads', 'Olvidar lead'])
      expect(menus).toContain(caption);
  });
});
