/** Sidebar, dialogs and locks. G = https://developers.google.com/apps-script/guides/html/ */
import { describe, expect, it } from 'vitest';
import type { Dialogs } from '../../../src/workbench/emulator/session';
import { aWorkbench, silent } from './a-workbench';

const code = `
function eco(x) { return x; }
function fecha() { return { cuando: [new Date()] }; }
function rango() { return SpreadsheetApp.getActive().getActiveRange(); }
function nada() {}
function falla() { throw new Error('no hay'); }
function privada_() { return 1; }
function apunta(x) { SpreadsheetApp.getActive().getActiveSheet().getRange(1, 1, 1, 1).setValue(x); return 'ok'; }
function abre() { SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile('Sidebar').setTitle('Cola')); }
function pregunta() {
  var lock = LockService.getDocumentLock();
  var got = lock.tryLock(1000);
  var ui = SpreadsheetApp.getUi();
  var answer = ui.alert('Título', '¿Seguro?', ui.ButtonSet.YES_NO);
  return [got, answer === ui.Button.YES, lock.hasLock()];
}
`;

describe('google.script.run (G reference/run)', () => {
  it('carries plain values both ways as JSON', () => {
    const wb = aWorkbench({ code });
    const value = { a: [1, 'dos', true, null], b: { c: '' } };
    expect(wb.session.callFromSidebar('eco', [value])).toEqual({ ok: true, value });
    expect(wb.session.callFromSidebar('eco', [[1, undefined]])).toEqual({ ok: true, value: [1, null] });
    expect(wb.session.callFromSidebar('nada', [])).toEqual({ ok: true, value: null });
  });

  it('refuses Dates, functions and service objects, also nested, as arguments and as results', () => {
    const wb = aWorkbench({ code });
    expect(wb.session.callFromSidebar('eco', [new Date()])).toMatchObject({ ok: false });
    expect(wb.session.callFromSidebar('eco', [{ deep: [() => 1] }])).toMatchObject({ ok: false });
    expect(wb.session.callFromSidebar('fecha', [])).toMatchObject({ ok: false });
    expect(wb.session.callFromSidebar('rango', [])).toMatchObject({ ok: false });
  });

  it('refuses circular objects', () => {
    const wb = aWorkbench({ code });
    const circle: { self?: unknown } = {};
    circle.self = circle;
    expect(wb.session.callFromSidebar('eco', [circle])).toMatchObject({ ok: false });
  });

  it('reaches public functions only (G communication#private_functions)', () => {
    const wb = aWorkbench({ code });
    for (const name of ['privada_', 'noExiste', 'toString', 'constructor'])
      expect(wb.session.callFromSidebar(name, [])).toMatchObject({ ok: false });
  });

  it('hands on what the function throws', () => {
    const wb = aWorkbench({ code });
    expect(wb.session.callFromSidebar('falla', [])).toEqual({ ok: false, message: 'no hay' });
  });

  it('is one undo step', () => {
    const wb = aWorkbench({ code });
    wb.session.callFromSidebar('apunta', ['hola']);
    wb.session.undo();
    expect(wb.session.activeSheet().cell(0, 0).text).toBe('');
  });
});

describe('showSidebar (G ../reference/base/ui#showSidebar(Object))', () => {
  it('shows the file with its title', () => {
    const wb = aWorkbench({ code, files: { 'Sidebar.html': '<p>hola</p>' } });
    const shown: string[][] = [];
    wb.session.subscribe({ sidebar: (...page) => shown.push(page) });
    wb.session.runMenuItem('abre');
    expect(shown).toEqual([['Cola', '<p>hola</p>']]);
  });
});

describe('alert (G ../reference/base/ui)', () => {
  it('waits for the answer, and locks do not survive it', () => {
    const asked: unknown[] = [];
    const dialogs: Dialogs = {
      ...silent,
      alert: (...question) => {
        asked.push(question);
        return 'YES';
      },
    };
    const wb = aWorkbench({ code, dialogs });
    expect(wb.run('pregunta')).toEqual([true, true, false]);
    expect(asked).toEqual([['Título', '¿Seguro?', 'YES_NO']]);
  });
});

describe('locks (G ../reference/lock/lock)', () => {
  it('cannot be had while another execution holds them', () => {
    const wb = aWorkbench();
    const lock = wb.services.LockService.getDocumentLock();
    wb.holdLock(true);
    expect(lock?.tryLock(10)).toBe(false);
    wb.holdLock(false);
    expect(lock?.tryLock(10)).toBe(true);
  });

  it('are released when the execution ends', () => {
    const toma = 'function toma() { return LockService.getDocumentLock().tryLock(1); }';
    const tiene = 'function tiene() { return LockService.getDocumentLock().hasLock(); }';
    const wb = aWorkbench({ code: `${toma}\n${tiene}` });
    expect([wb.run('toma'), wb.run('tiene')]).toEqual([true, false]);
  });
});
