/** Protections with editors. D = https://developers.google.com/apps-script/reference/spreadsheet/ */
import { describe, expect, it } from 'vitest';
import type { Sheet } from '../../../src/host/host';
import { openWorkbench, type Workbench } from '../../../src/workbench/emulator/open-workbench';
import { at, aWorkbench, block, sheetOf } from './a-workbench';

const PEOPLE = ['irene@example.com', 'ana@example.com', 'luis@example.com'];

/** A book of Irene's that Ana and Luis may edit, with whoever is named at the keyboard. */
const bookOf = (user: string, snapshot?: unknown): Workbench =>
  aWorkbench({ user, owner: 'irene@example.com', editors: PEOPLE, code: WRITE, snapshot });

const WRITE = `
function escribe(a1) { SpreadsheetApp.getActive().getActiveSheet().getRange(a1).setValue('x'); }
function onEdit(e) { if (e.value === 'eco') e.range.offset(0, 1).setValue('eco'); }`;

/** The same book with another person at the keyboard. */
const handedTo = (user: string, wb: Workbench): Workbench => bookOf(user, wb.session.snapshot());

/** B1:B9 for Ana only, as the recipe of D protection does it. */
const onlyAna = (): Workbench => {
  const wb = bookOf('irene@example.com');
  const protection = at(wb, 'B1:B9').protect().setDescription('Decisiones');
  protection.removeEditors(protection.getEditors().map((user) => user.getEmail()));
  protection.addEditors(['ana@example.com']);
  return wb;
};

const PROTECTED = 'You are trying to edit a protected cell or object.';

describe('a fresh protection (D range#protect())', () => {
  it('has the editors of the file, and stops nobody', () => {
    const wb = bookOf('irene@example.com');
    const protection = at(wb, 'B1').protect();
    expect(protection.getEditors().map((user) => user.getEmail())).toEqual(PEOPLE.slice(1));
    expect(handedTo('luis@example.com', wb).session.type(0, 1, 'x')).toEqual({ done: true });
  });
});

describe('a protection with editors of its own', () => {
  it('lets its editors and the owner edit, nobody else (D protection#addEditors(String))', () => {
    const wb = onlyAna();
    const may = (user: string) => handedTo(user, wb).session.type(2, 1, 'x').done;
    expect([...PEOPLE, ''].map(may)).toEqual([true, true, false, false]);
  });

  it('says why in a sentence, and leaves the cells as they were', () => {
    const luis = handedTo('luis@example.com', onlyAna());
    expect(
      luis.session.paste(block('A1:B2'), [
        ['1', '2'],
        ['3', '4'],
      ]),
    ).toEqual({
      done: false,
      message:
        'Estas celdas están protegidas y tu cuenta no está entre las que pueden cambiarlas. Quien es dueño del libro puede darte paso.',
    });
    expect(at(luis, 'A1').getValue()).toBe('');
  });

  it('stops scripts that run as somebody else, simple triggers too', () => {
    const luis = handedTo('luis@example.com', onlyAna());
    expect(() => luis.run('escribe', 'B3')).toThrow(PROTECTED);
    expect(() => at(luis, 'B3').setBackground('#ff0000')).toThrow(PROTECTED);
    expect(() => at(luis, 'A1:C3').clearContent()).toThrow(PROTECTED);
    const errors: string[] = [];
    luis.session.subscribe({ scriptError: (_, message) => errors.push(message) });
    expect(luis.session.type(0, 0, 'eco')).toEqual({ done: true });
    expect([errors.length, at(luis, 'B1').getValue()]).toEqual([1, '']);
  });

  it('stops sorting across it, deleting its rows and putting rows amid it, not below it', () => {
    const luis = handedTo('luis@example.com', onlyAna()).session;
    expect(luis.sort(block('A1:C5'), 0, true).done).toBe(false);
    expect(luis.deleteRows(3, 1).done).toBe(false);
    expect(luis.insertRows(3, 1).done).toBe(false);
    expect(luis.insertRows(9, 1).done).toBe(true);
    expect(luis.deleteSheet(luis.activeSheet().id).done).toBe(false);
  });

  it('cannot be lifted by those whom it stops (D protection#canEdit())', () => {
    const luis = handedTo('luis@example.com', onlyAna());
    const [protection] = sheetOf(luis).getProtections(luis.services.SpreadsheetApp.ProtectionType.RANGE);
    expect(protection!.canEdit()).toBe(false);
    expect(() => protection!.remove()).toThrow(PROTECTED);
    expect(() => protection!.addEditor('luis@example.com')).toThrow(PROTECTED);
    expect(() => protection!.getEditors()).toThrow(PROTECTED);
  });

  it('keeps whoever removes editors, and never lists the owner (D protection#removeEditors(String))', () => {
    const ana = handedTo('ana@example.com', onlyAna());
    const [protection] = sheetOf(ana).getProtections(ana.services.SpreadsheetApp.ProtectionType.RANGE);
    protection!.addEditors(['LUIS@example.com', 'irene@example.com', 'luis@example.com']);
    protection!.removeEditors(['ana@example.com', 'luis@example.com']);
    expect(protection!.getEditors().map((user) => user.getEmail())).toEqual(['ana@example.com']);
  });

  it('may be opened to the domain of the owner (D protection#setDomainEdit(Boolean))', () => {
    const wb = onlyAna();
    const [protection] = sheetOf(wb).getProtections(wb.services.SpreadsheetApp.ProtectionType.RANGE);
    expect(protection!.canDomainEdit()).toBe(false);
    protection!.setDomainEdit(true);
    const may = (user: string) => handedTo(user, wb).session.type(2, 1, 'x').done;
    expect(['luis@example.com', 'luis@example.org', ''].map(may)).toEqual([true, false, false]);
  });

  it('that only warns lets everyone edit', () => {
    const wb = onlyAna();
    sheetOf(wb).getProtections(wb.services.SpreadsheetApp.ProtectionType.RANGE)[0]!.setWarningOnly(true);
    expect(handedTo('luis@example.com', wb).session.type(0, 1, 'x')).toEqual({ done: true });
  });
});

describe('a protected sheet (D protection#setUnprotectedRanges(Range))', () => {
  const withGap = (): Workbench => {
    const wb = bookOf('irene@example.com');
    const protection = sheetOf(wb).protect();
    protection.removeEditors(['ana@example.com', 'luis@example.com']);
    protection.setUnprotectedRanges([at(wb, 'B2:C9'), at(wb, 'D2:D9')]);
    return wb;
  };

  it('can be edited in its gaps only', () => {
    const ana = handedTo('ana@example.com', withGap());
    expect(ana.session.type(1, 1, 'x').done).toBe(true);
    expect(ana.session.paste(block('B2:D9'), [['x']]).done).toBe(true);
    expect(ana.session.paste(block('B1:B2'), [['x']]).done).toBe(false);
    expect(ana.session.renameSheet(ana.session.activeSheet().id, 'Otra').done).toBe(false);
    expect(() => sheetOf(ana).setFrozenRows(2)).toThrow(PROTECTED);
  });

  it('tells its gaps, which move with the rows', () => {
    const wb = withGap();
    wb.session.insertRows(0, 1);
    const gaps = sheetOf(wb).protect().getUnprotectedRanges();
    expect(gaps.map((range) => range.getA1Notation())).toEqual(['B3:C10', 'D3:D10']);
  });

  it('is the only kind that has gaps', () => {
    const wb = bookOf('irene@example.com');
    expect(() =>
      at(wb, 'A1')
        .protect()
        .setUnprotectedRanges([at(wb, 'A1')]),
    ).toThrow('whole sheets');
  });
});

describe('files from before protections had editors', () => {
  it('open with protections that stop nobody', () => {
    const wb = bookOf('irene@example.com');
    at(wb, 'A1').protect().setDescription('vieja');
    const old = JSON.parse(JSON.stringify(wb.session.snapshot())) as {
      sheets: { protections: Record<string, unknown>[] }[];
    };
    for (const held of old.sheets[0]!.protections) for (const part of NEW_PARTS) delete held[part];
    const luis = openWorkbench({
      ...{ code: '', files: {}, locale: 'es_ES', timeZone: 'Europe/Madrid', now: () => new Date() },
      ...{ user: 'luis@example.com', owner: 'irene@example.com', editors: PEOPLE, snapshot: old },
      dialogs: {
        alert: () => 'OK',
        prompt: () => ({ button: 'OK', text: '' }),
        confirmProtected: () => true,
      },
    });
    expect(luis.session.type(0, 0, 'x')).toEqual({ done: true });
    expect(protectionsOf(sheetOf(luis), luis)).toEqual(['vieja']);
  });
});

const NEW_PARTS = ['editors', 'domainEdit', 'unprotected'];
const protectionsOf = (sheet: Sheet, wb: Workbench): string[] =>
  sheet
    .getProtections(wb.services.SpreadsheetApp.ProtectionType.RANGE)
    .map((protection) => protection.getDescription());
