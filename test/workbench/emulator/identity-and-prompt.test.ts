/** Who the script is told to be, and questions with an answer in words. D = https://developers.google.com/apps-script/reference/ */
import { describe, expect, it } from 'vitest';
import type { Workbench, WorkbenchOptions } from '../../../src/workbench/emulator/open-workbench';
import type { Dialogs } from '../../../src/workbench/emulator/session';
import { at, aWorkbench, sheetOf, shown, silent } from './a-workbench';

const CODE = `
function quien() { return [Session.getActiveUser().getEmail(), Session.getEffectiveUser().getEmail()]; }
function QUIEN() { return '[' + quien().join() + ']'; }
function onEdit(e) { if (e.value === 'yo') e.range.offset(0, 1).setValue('[' + quien().join() + ']'); }
function activador() { SpreadsheetApp.getActive().getSheets()[0].getRange(5, 1).setValue('[' + quien().join() + ']'); }
function programa() { ScriptApp.newTrigger('activador').timeBased().after(60000).create(); }
function pregunta() {
  const ui = SpreadsheetApp.getUi();
  const lock = LockService.getDocumentLock();
  lock.tryLock(1);
  const answer = ui.prompt('Olvidar lead', '¿Qué ID?', ui.ButtonSet.OK_CANCEL);
  return [String(answer.getSelectedButton()), answer.getResponseText(), answer.getSelectedButton() === ui.Button.OK, lock.hasLock()];
}`;

const SPREADSHEETS = 'https://www.googleapis.com/auth/spreadsheets.currentonly';
const EMAIL = 'https://www.googleapis.com/auth/userinfo.email';
const book = (options: Partial<WorkbenchOptions> = {}): Workbench => aWorkbench({ code: CODE, ...options });

describe('Session (D base/session#getActiveUser(), #getEffectiveUser())', () => {
  it('tells the person at the page to menus and sidebar', () => {
    expect(book().run('quien')).toEqual(['ana@example.com', 'ana@example.com']);
    expect(book().session.callFromSidebar('quien', [])).toEqual({
      ok: true,
      value: ['ana@example.com', 'ana@example.com'],
    });
  });

  it('tells nobody to simple triggers and formulas', () => {
    const wb = book();
    wb.session.type(0, 0, 'yo');
    wb.session.type(1, 0, '=QUIEN()');
    expect([shown(wb, 'B1'), shown(wb, 'A2')]).toEqual(['[,]', '[,]']);
  });

  it('tells a clock trigger who created it, and that nobody sits there', () => {
    const wb = book();
    wb.run('programa');
    wb.session.advanceDays(1);
    expect(at(wb, 'A5').getValue()).toBe('[,ana@example.com]');
  });

  it('has no address where Google may not tell', () => {
    expect(book({ user: '' }).run('quien')).toEqual(['', '']);
  });

  it('refuses scripts whose manifest does not ask for userinfo.email', () => {
    expect(() => book({ scopes: [SPREADSHEETS] }).run('quien')).toThrow(
      `You do not have permission to call Session.getActiveUser. Required permissions: ${EMAIL}`,
    );
    expect(book({ scopes: [SPREADSHEETS, EMAIL] }).run('quien')).toEqual([
      'ana@example.com',
      'ana@example.com',
    ]);
    const wb = book({ scopes: [SPREADSHEETS] });
    wb.session.type(0, 0, '=QUIEN()');
    expect(shown(wb, 'A1')).toBe('[,]');
  });
});

describe('Ui.prompt (D base/ui#prompt(String,String,ButtonSet))', () => {
  it('gives button and text, and the lock is gone meanwhile', () => {
    const asked: unknown[] = [];
    const dialogs: Dialogs = {
      ...silent,
      prompt: (...question) => {
        asked.push(question);
        return { button: 'OK', text: 'L-ANA' };
      },
    };
    expect(book({ dialogs }).run('pregunta')).toEqual(['OK', 'L-ANA', true, false]);
    expect(asked).toEqual([['Olvidar lead', '¿Qué ID?', 'OK_CANCEL']]);
  });

  it('tells a closed dialog apart', () => {
    const dialogs: Dialogs = { ...silent, prompt: () => ({ button: 'CLOSE', text: '' }) };
    expect(book({ dialogs }).run('pregunta')).toEqual(['CLOSE', '', false, false]);
  });
});

describe('RangeList (D spreadsheet/range-list)', () => {
  it('writes, empties and notes many ranges; texts are read like typed ones', () => {
    const wb = book();
    const list = sheetOf(wb).getRangeList(['A1', 'B2:B3', 'D9']);
    list.setValue('22/11/2026').setNote('Lo puso Cualifica');
    expect(at(wb, 'B3').getValue()).toEqual(new Date('2026-11-21T23:00:00Z'));
    expect(['A1', 'B2', 'D9'].map((a1) => at(wb, a1).getNote())).toEqual(Array(3).fill('Lo puso Cualifica'));
    sheetOf(wb).getRangeList(['A1', 'B2']).clearContent().setNote(null);
    expect(['A1', 'B2', 'B3'].map((a1) => at(wb, a1).getValue() === '')).toEqual([true, true, false]);
    expect([at(wb, 'A1').getNote(), at(wb, 'B3').getNote()]).toEqual(['', 'Lo puso Cualifica']);
  });
});

describe('moments', () => {
  it.each([['es_ES'], ['en_US']])('written as yyyy-mm-dd hh:mm become dates with a time in %s', (locale) => {
    const wb = book({ locale });
    at(wb, 'A1').setValue('2026-11-22 10:05');
    expect(at(wb, 'A1').getValue()).toEqual(new Date('2026-11-22T09:05:00Z'));
    wb.session.type(1, 0, '=A1+1/24');
    wb.session.type(2, 0, '=A2>A1');
    expect(at(wb, 'A3').getValue()).toBe(true);
  });

  it('keep the format of their cell', () => {
    const wb = book();
    at(wb, 'A1').setNumberFormat('dd/mm/yyyy hh:mm').setValue('2026-11-22 10:05');
    expect(shown(wb, 'A1')).toBe('22/11/2026 10:05');
  });
});

describe('NOW() in a colour rule (D spreadsheet/conditional-format-rule-builder#whenFormulaSatisfied(String))', () => {
  it('colours a deadline once the clock has passed it, and the page is told', () => {
    const wb = book();
    at(wb, 'A1').setValue('2026-11-22 12:30');
    const rule = wb.services.SpreadsheetApp.newConditionalFormatRule()
      .whenFormulaSatisfied('=$A1<NOW()')
      .setBackground('#ff0000')
      .setRanges([at(wb, 'A1')])
      .build();
    sheetOf(wb).setConditionalFormatRules([rule]);
    const colour = (): string | undefined => wb.session.activeSheet().cell(0, 0).style.background;
    expect(colour()).toBeUndefined();
    const repainted: unknown[] = [];
    wb.session.subscribe({ cells: (sheet) => repainted.push(sheet) });
    wb.session.advanceTo(new Date('2026-11-22T11:31:00Z'));
    expect([colour(), repainted]).toEqual(['#ff0000', [wb.session.activeSheet().id]]);
  });
});
