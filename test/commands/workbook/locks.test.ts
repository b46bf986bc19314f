/** Who may edit which tab after *Crear matriz*, as the sheet itself holds it. */
import { describe, expect, it } from 'vitest';
import { keepLocks } from '../../../src/commands/workbook/keep-locks';
import type { CellValue, Protection } from '../../../src/host/host';
import { BUILDING_TEXTS } from '../../../src/messages/building';
import { tabsOf } from '../../../src/sheets/tabs';
import { hostOf, openWorkbench } from '../../../src/workbench/emulator/open-workbench';

const OWNER = 'dueña@example.com';
const TEAM = ['mar@example.com', 'ven@example.com', 'dir@example.com', 'eve@example.com'];
const ALL_LISTS = {
  'Correos de marketing': 'mar@example.com',
  'Correos de ventas': 'Ven@example.com',
  'Correos de dirección': 'dir@example.com',
};

const aBook = (lists: Readonly<Record<string, string>>, user = OWNER) => {
  const workbench = openWorkbench({
    code: '',
    files: {},
    locale: 'es_ES',
    timeZone: 'Europe/Madrid',
    now: () => new Date('2026-11-22T10:00:00Z'),
    user,
    owner: OWNER,
    editors: [OWNER, ...TEAM],
    dialogs: { alert: () => 'OK', prompt: () => ({ button: 'OK', text: '' }), confirmProtected: () => true },
  });
  const host = hostOf(workbench);
  const book = host.spreadsheetApp.getActive();
  const tab = (name: string, rows: readonly (readonly CellValue[])[]) =>
    book
      .insertSheet(name, 0)
      .getRange(1, 1, rows.length, rows[0]!.length)
      .setValues(rows.map((row) => [...row]));
  tab('Bitácora', [['Cuándo', 'Quién', 'Qué', 'Lead', 'Traspaso', 'Antes', 'Después']]);
  tab('Traspasos', [['Traspaso', 'Lead', 'Enviado', 'Decisión']]);
  tab('Interacciones', [['Fecha', 'Lead', 'Tipo', 'Detalle']]);
  tab('Ajustes', [
    ['Clave', 'Valor'],
    ...Object.entries({ ...lists, 'Fecha de corte': '22/11/2026', 'Caliente desde': '70' }),
    ['Zona horaria', 'Europe/Madrid'],
  ]);
  tab('Matriz', [
    ['Criterio', 'Campo', 'Peso', '100%'],
    ['Cargo', 'Cargo', 60, 'Director*'],
  ]);
  tab('Leads', [['Lead', 'Temperatura', 'Decisión', 'Motivo', 'ID', 'Nombre', 'Fin de datos']]);
  const sheet = (name: string) => book.getSheetByName(name)!;
  const { SHEET, RANGE } = host.spreadsheetApp.ProtectionType;
  const keep = () => keepLocks(host, tabsOf(host), BUILDING_TEXTS.es);
  const setting = (key: string, value: string) => {
    const ajustes = sheet('Ajustes');
    const keys = ajustes.getRange(1, 1, ajustes.getLastRow(), 1).getValues().flat();
    ajustes.getRange(keys.indexOf(key) + 1, 2, 1, 1).setValue(value);
  };
  const lockOf = (name: string): Protection | undefined => sheet(name).getProtections(SHEET)[0];
  return {
    workbench,
    host,
    sheet,
    keep,
    setting,
    lockOf,
    editors: (name: string) =>
      lockOf(name)
        ?.getEditors()
        .map((user) => user.getEmail())
        .sort(),
    warnings: (name: string) =>
      sheet(name)
        .getProtections(RANGE)
        .map((one) => `${one.getRange().getA1Notation()} ${one.isWarningOnly()}`),
    all: () =>
      book
        .getSheets()
        .flatMap((one) => [...one.getProtections(SHEET), ...one.getProtections(RANGE)])
        .map((one) => [
          one.getDescription(),
          one.getRange().getSheet().getName(),
          one.getRange().getA1Notation(),
          one.isWarningOnly(),
        ]),
  };
};

describe('locks on the tabs of a team', () => {
  it('Ajustes is for dirección alone, the day and the zone that scripts set apart', () => {
    const book = aBook(ALL_LISTS);
    expect(book.keep()).toBe('');
    expect(book.editors('Ajustes')).toEqual(['dir@example.com']);
    const free = book.lockOf('Ajustes')!.getUnprotectedRanges();
    expect(free.map((range) => range.getA1Notation()).sort()).toEqual(['B5', 'B7']);
    expect(book.lockOf('Ajustes')!.isWarningOnly()).toBe(false);
  });

  it('Matriz is for both teams', () => {
    const book = aBook(ALL_LISTS);
    book.keep();
    expect(book.editors('Matriz')).toEqual(['mar@example.com', 'ven@example.com']);
    expect(book.lockOf('Matriz')!.getUnprotectedRanges()).toEqual([]);
  });

  it.each([
    ['all lists are blank', {}, [false, false]],
    ['only dirección is named', { 'Correos de dirección': 'dir@example.com' }, [true, false]],
    ['sales is everyone', { 'Correos de marketing': 'mar@example.com' }, [false, false]],
  ] as const)('a blank list locks nobody out: %s', (_, lists, locked) => {
    const book = aBook(lists);
    book.keep();
    expect([book.lockOf('Ajustes'), book.lockOf('Matriz')].map((one) => one !== undefined)).toEqual(locked);
  });

  it('follow the lists, and go when they are emptied', () => {
    const book = aBook(ALL_LISTS);
    book.keep();
    book.setting('Correos de dirección', 'eve@example.com; mar@example.com');
    book.keep();
    expect(book.editors('Ajustes')).toEqual(['eve@example.com', 'mar@example.com']);
    book.setting('Correos de dirección', '');
    book.setting('Correos de ventas', '');
    book.keep();
    expect([book.lockOf('Ajustes'), book.lockOf('Matriz')]).toEqual([undefined, undefined]);
  });

  it('follow the cells that stay free', () => {
    const book = aBook(ALL_LISTS);
    book.keep();
    const ajustes = book.sheet('Ajustes');
    ajustes.getRange(2, 1, 6, 2).sort({ column: 1, ascending: false });
    const keys = ajustes.getRange(1, 1, 7, 1).getValues().flat();
    book.keep();
    const free = book.lockOf('Ajustes')!.getUnprotectedRanges();
    expect(free.map((range) => range.getRow()).sort()).toEqual(
      [keys.indexOf('Fecha de corte') + 1, keys.indexOf('Zona horaria') + 1].sort(),
    );
  });

  it('twice is as once', () => {
    const book = aBook(ALL_LISTS);
    book.keep();
    const once = book.all();
    const editors = [book.editors('Ajustes'), book.editors('Matriz')];
    book.keep();
    expect(book.all()).toEqual(once);
    expect([book.editors('Ajustes'), book.editors('Matriz')]).toEqual(editors);
  });

  it('a lock that people made themselves stays theirs', () => {
    const book = aBook(ALL_LISTS);
    book.sheet('Matriz').protect().setDescription('La nuestra').removeEditors(['ven@example.com']);
    book.keep();
    expect(book.lockOf('Matriz')!.getDescription()).toBe('La nuestra');
    expect(book.editors('Matriz')).not.toContain('ven@example.com');
  });

  it('whoever puts them in place cannot lock themselves out; the owner then puts it right', () => {
    const book = aBook(ALL_LISTS, 'mar@example.com');
    book.keep();
    expect(book.editors('Ajustes')).toEqual(['dir@example.com', 'mar@example.com']);
    const owner = hostOf(book.workbench.as(OWNER));
    keepLocks(owner, tabsOf(owner), BUILDING_TEXTS.es);
    const [lock] = owner.spreadsheetApp
      .getActive()
      .getSheetByName('Ajustes')!
      .getProtections(owner.spreadsheetApp.ProtectionType.SHEET);
    expect(lock!.getEditors().map((user) => user.getEmail())).toEqual(['dir@example.com']);
  });

  it('somebody outside of a lock leaves it as it stands, without a word', () => {
    const book = aBook(ALL_LISTS);
    book.keep();
    const before = [book.all(), book.editors('Ajustes'), book.editors('Matriz')];
    book.setting('Correos de dirección', '');
    const eve = hostOf(book.workbench.as('eve@example.com'));
    expect(keepLocks(eve, tabsOf(eve), BUILDING_TEXTS.es)).toBe('');
    expect([book.all(), book.editors('Ajustes'), book.editors('Matriz')]).toEqual(before);
  });

  it('in force: others are refused, and the day can still be set by everyone', () => {
    const book = aBook(ALL_LISTS);
    book.keep();
    const eve = hostOf(book.workbench.as('eve@example.com')).spreadsheetApp.getActive();
    const write = (tab: string, row: number) => () =>
      eve.getSheetByName(tab)!.getRange(row, 2, 1, 1).setValue('x');
    expect(write('Ajustes', 6)).toThrow('protected');
    expect(write('Matriz', 2)).toThrow('protected');
    expect(write('Ajustes', 5)).not.toThrow();
    expect(book.sheet('Ajustes').getRange(5, 2, 1, 1).getValue()).toBe('x');
  });
});

describe('warnings', () => {
  it('stand on the titles by which columns are found, and on tabs that scripts write', () => {
    const book = aBook({});
    book.keep();
    expect(book.warnings('Leads')).toEqual(['C1:E1 true']);
    expect(book.warnings('Interacciones')).toEqual(['A1:D1 true']);
    for (const name of ['Traspasos', 'Bitácora']) expect(book.lockOf(name)!.isWarningOnly()).toBe(true);
  });

  it('move along when columns are inserted', () => {
    const book = aBook({});
    book.keep();
    book.sheet('Leads').insertColumnsBefore(1, 2);
    book
      .sheet('Leads')
      .getRange(1, 1, 1, 2)
      .setValues([['Lead', 'Temperatura']]);
    book.keep();
    expect(book.warnings('Leads')).toEqual(['E1:G1 true']);
  });
});
