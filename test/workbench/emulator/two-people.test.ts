/** Several people on one book, each in a window of their own, and edits whose events get lost. */
import { describe, expect, it } from 'vitest';
import { at, aWorkbench, block, sheetOf, shown } from './a-workbench';

const CODE = `
function onOpen() { SpreadsheetApp.getUi().createAddonMenu().addItem('Uno', 'quien').addToUi(); }
function onEdit(e) { e.range.offset(0, 5).setValue('editado'); }
function quien() { return Session.getActiveUser().getEmail(); }
function cierra() { return LockService.getDocumentLock().tryLock(1); }
function programa() { ScriptApp.newTrigger('quien').timeBased().after(60000).create(); return ScriptApp.getProjectTriggers().length; }
function DOBLE(n) { return n * 2; }`;

describe('a book with several people', () => {
  const open = () => {
    const ana = aWorkbench({ code: CODE });
    return { ana, luis: ana.as('luis@example.com') };
  };

  it('shows everyone what each of them typed, results of formulas too', () => {
    const { ana, luis } = open();
    ana.session.type(0, 0, '21');
    luis.session.type(1, 0, '=DOBLE(A1)');
    expect([shown(ana, 'A2'), shown(luis, 'A1'), at(luis, 'F1').getValue()]).toEqual(['42', '21', 'editado']);
  });

  it('tells the windows of the others what to repaint', () => {
    const { ana, luis } = open();
    const told: unknown[] = [];
    luis.session.subscribe({ cells: (sheet) => told.push(sheet) });
    ana.session.type(0, 0, 'x');
    expect(told).toEqual([ana.session.activeSheet().id]);
  });

  it('knows who runs what, opens the menu for each, and gives each their window again', () => {
    const { ana, luis } = open();
    expect([ana.run('quien'), luis.run('quien'), ana.as('').run('quien')]).toEqual([
      'ana@example.com',
      'luis@example.com',
      '',
    ]);
    expect(luis.session.menus().map(({ title }) => title)).toEqual(['Cualifica']);
    expect([ana.as('luis@example.com'), luis.as('ana@example.com')]).toEqual([luis, ana]);
  });

  it('has a selection and an active tab for each', () => {
    const { ana, luis } = open();
    ana.session.addSheet();
    ana.session.select(block('C3'));
    expect([sheetOf(ana).getName(), sheetOf(luis).getName()]).toEqual(['Hoja 2', 'Hoja 1']);
    luis.session.deleteSheet(ana.session.activeSheet().id);
    expect(sheetOf(ana).getName()).toBe('Hoja 1');
  });

  it('has one lock, freed at the end of the execution that holds it', () => {
    const { ana, luis } = open();
    const [first, second, third] = ana.execution(() => [
      ana.services.LockService.getDocumentLock()!.tryLock(1),
      luis.run('cierra'),
      ana.services.LockService.getDocumentLock()!.tryLock(1),
    ]);
    expect([first, second, third, luis.run('cierra'), luis.run('cierra')]).toEqual([
      true,
      false,
      true,
      true,
      true,
    ]);
  });

  it('keeps properties and triggers of users apart', () => {
    const { ana, luis } = open();
    ana.services.PropertiesService.getUserProperties().setProperty('a', '1');
    expect(luis.services.PropertiesService.getUserProperties().getProperty('a')).toBeNull();
    expect([ana.run('programa'), luis.run('programa')]).toEqual([1, 1]);
    const again = aWorkbench({ code: CODE, snapshot: luis.session.snapshot() });
    expect(again.services.PropertiesService.getUserProperties().getProperty('a')).toBe('1');
    expect(again.as('luis@example.com').run('programa')).toBe(2);
  });
});

describe('one page at which people take turns', () => {
  it('acts as whoever sits there, with the same selection and the same menu', () => {
    const wb = aWorkbench({ code: CODE });
    wb.session.select(block('C3'));
    wb.session.become('luis@example.com');
    expect([wb.session.person(), wb.run('quien'), wb.session.selection()]).toEqual([
      'luis@example.com',
      'luis@example.com',
      block('C3'),
    ]);
    wb.run('programa');
    wb.session.become('ana@example.com');
    expect(wb.run('programa')).toBe(1);
  });
});

describe('a mark', () => {
  it('is the way back to what the file was, for everybody, as often as wanted', () => {
    const ana = aWorkbench({ code: CODE });
    const luis = ana.as('luis@example.com');
    ana.session.type(0, 0, '21');
    ana.session.type(1, 0, '=DOBLE(A1)');
    const back = ana.mark();
    const before = JSON.stringify(ana.session.snapshot());
    for (const person of [ana, luis]) {
      person.session.type(0, 0, '4');
      person.session.addSheet();
      person.session.insertRows(0, 3);
      person.services.PropertiesService.getDocumentProperties().setProperty('a', '1');
      person.services.PropertiesService.getUserProperties().setProperty('a', '1');
      person.services.LockService.getDocumentLock()!.tryLock(1);
      person.run('programa');
      person.session.advanceDays(3);
      back();
      expect(JSON.stringify(ana.session.snapshot())).toBe(before);
      expect([shown(ana, 'A2'), shown(luis, 'A2')]).toEqual(['42', '42']);
      expect(luis.run('cierra')).toBe(true);
    }
  });
});

describe('lost edits', () => {
  it('change cells and fire nothing, until they are no longer lost', () => {
    const wb = aWorkbench({ code: CODE });
    wb.loseEdits(true);
    wb.session.type(0, 0, 'x');
    wb.session.paste(block('A2:A51'), [['y']]);
    expect([shown(wb, 'A51'), shown(wb, 'F1'), shown(wb, 'F2')]).toEqual(['y', '', '']);
    wb.loseEdits(false);
    wb.as('luis@example.com').session.type(0, 0, 'x');
    expect(shown(wb, 'F1')).toBe('editado');
  });
});
