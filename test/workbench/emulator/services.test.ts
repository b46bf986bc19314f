/** The smaller services. D = https://developers.google.com/apps-script/reference/ */
import { describe, expect, it } from 'vitest';
import { at, aWorkbench, sheetOf } from './a-workbench';

describe('Utilities.formatDate (D utilities/utilities#formatDate(Date,String,String))', () => {
  const { Utilities } = aWorkbench().services;
  it.each([
    ['yyyy-MM-dd', 'Europe/Madrid', '2026-01-01'],
    ['yyyy-MM-dd', 'America/Mexico_City', '2025-12-31'],
    ["dd/MM/yy HH:mm:ss 'h'", 'Europe/Madrid', '01/01/26 00:30:05 h'],
    ['EEE d MMM yyyy h:mm a', 'Europe/Madrid', 'Thu 1 Jan 2026 12:30 AM'],
    ["yyyy-MM-dd'T'HH:mm:ss.SSSXXX", 'America/Mexico_City', '2025-12-31T17:30:05.000-06:00'],
    ['u', 'Europe/Madrid', '4'],
  ])('%s in %s', (pattern, zone, expected) => {
    expect(Utilities.formatDate(new Date('2025-12-31T23:30:05Z'), zone, pattern)).toBe(expected);
  });

  it('names letters that are not emulated', () => {
    expect(() => Utilities.formatDate(new Date(0), 'UTC', 'GG')).toThrow('is not emulated');
  });
});

describe('PropertiesService (D properties/properties)', () => {
  it('keeps strings of up to 9 kB', () => {
    const store = aWorkbench().services.PropertiesService.getDocumentProperties();
    store.setProperty('a', 'uno');
    expect([store.getProperty('a'), store.getProperty('b')]).toEqual(['uno', null]);
    expect(() => store.setProperty('c', 'ñ'.repeat(5000))).toThrow('Argument too large: value');
  });
});

describe('Session (D base/session)', () => {
  it('knows the person where the script is authorized', () => {
    expect(aWorkbench().services.Session.getActiveUser().getEmail()).toBe('ana@example.com');
  });
});

describe('developer metadata (D spreadsheet/sheet#addDeveloperMetadata(String,String))', () => {
  it('stays with its sheet and is copied with it', () => {
    const wb = aWorkbench();
    const sheet = sheetOf(wb).addDeveloperMetadata('marca', '1') as unknown as {
      copyTo(book: unknown): ReturnType<typeof sheetOf>;
      getDeveloperMetadata(): { getValue(): string | null; remove(): void }[];
    };
    const copy = sheet.copyTo(wb.services.SpreadsheetApp.getActive());
    sheet.getDeveloperMetadata()[0]!.remove();
    expect(sheet.getDeveloperMetadata()).toEqual([]);
    expect(copy.getDeveloperMetadata().map((entry) => [entry.getKey(), entry.getValue()])).toEqual([
      ['marca', '1'],
    ]);
  });

  it('is found by its key in all tabs (D spreadsheet/spreadsheet#createDeveloperMetadataFinder())', () => {
    const book = aWorkbench().services.SpreadsheetApp.getActive();
    const found = (key: string) =>
      book
        .createDeveloperMetadataFinder()
        .withKey(key)
        .find()
        .map((entry) => entry.getValue());
    book.getSheets()[0]!.addDeveloperMetadata('marca', 'uno').addDeveloperMetadata('otra', 'más');
    book.insertSheet('Segunda', 1).addDeveloperMetadata('marca', 'dos');
    expect([found('marca'), found('ninguna')]).toEqual([['uno', 'dos'], []]);
  });
});

describe('tabs (D spreadsheet/spreadsheet#insertSheet(String,Integer))', () => {
  it('are inserted at a 0-based index and become active', () => {
    const wb = aWorkbench();
    const book = wb.services.SpreadsheetApp.getActive();
    book.insertSheet('Primera', 0);
    expect(book.getSheets().map((sheet) => sheet.getName())).toEqual(['Primera', 'Hoja 1']);
    expect(book.getActiveSheet().getName()).toBe('Primera');
  });

  it('must have a name of their own', () => {
    const book = aWorkbench().services.SpreadsheetApp.getActive();
    expect(() => book.insertSheet('Hoja 1', 0)).toThrow('already exists');
  });

  it('are null when missing (D spreadsheet/spreadsheet#getSheetByName(String))', () => {
    expect(aWorkbench().services.SpreadsheetApp.getActive().getSheetByName('Nada')).toBeNull();
  });
});

describe('column groups (D spreadsheet/group)', () => {
  it('have depths, join when adjacent, and collapse', () => {
    const wb = aWorkbench();
    at(wb, 'B1:C1').shiftColumnGroupDepth(1);
    at(wb, 'D1').shiftColumnGroupDepth(1);
    at(wb, 'C1').shiftColumnGroupDepth(1);
    const depths = [1, 2, 3, 4, 5].map((column) => sheetOf(wb).getColumnGroupDepth(column));
    expect(depths).toEqual([0, 1, 2, 1, 0]);
    sheetOf(wb).getColumnGroup(2, 1)!.collapse();
    expect(sheetOf(wb).getColumnGroup(4, 1)!.isCollapsed()).toBe(true);
    expect(sheetOf(wb).getColumnGroup(1, 1)).toBeNull();
  });
});

describe('filter, form and merged cells', () => {
  it('can be asked for before a tab is changed', () => {
    const wb = aWorkbench();
    expect([sheetOf(wb).getFilter(), sheetOf(wb).getFormUrl()]).toEqual([null, null]);
    const range = at(wb, 'A1:B2') as unknown as { createFilter(): unknown; merge(): unknown };
    range.createFilter();
    range.merge();
    wb.setFormUrl('Hoja 1', 'https://example.com/form');
    expect(sheetOf(wb).getFilter()!.getRange().getA1Notation()).toBe('A1:B2');
    expect(
      at(wb, 'B2:C3')
        .getMergedRanges()
        .map((merge) => merge.getA1Notation()),
    ).toEqual(['A1:B2']);
    expect(sheetOf(wb).getFormUrl()).toBe('https://example.com/form');
  });
});
