/** A data column that a command needs is made once, inside the block, and the formula takes it in. */
import { expect, test } from 'vitest';
import { ensureLeadField } from '../../src/sheets/lead-fields';
import { aWorkbook, LEADS_HEADER, leadRow } from '../commands/a-workbook';

const END = LEADS_HEADER.length;
const headerOf = (book: ReturnType<typeof aWorkbook>) =>
  book.leads.getRange(1, 1, 1, book.leads.getLastColumn()).getValues()[0]!;

test('a missing field is inserted left of Fin de datos, and what stood there moves on', () => {
  const book = aWorkbook([leadRow()]);
  book.leads.getRange(2, END + 1, 1, 1).setValue('libre');
  expect(ensureLeadField(book.leads, 'formerIds', 'es')).toBe(END);
  expect(headerOf(book).slice(END - 2, END + 1)).toEqual(['País', 'IDs anteriores', 'Fin de datos']);
  expect(book.leads.getRange(2, END + 2, 1, 1).getValue()).toBe('libre');
});

test('its cells keep an ID list a text', () => {
  const book = aWorkbook([leadRow()]);
  ensureLeadField(book.leads, 'formerIds', 'es');
  expect(book.leads.getRange(2, END, 1, 1).getNumberFormats()).toEqual([['@']]);
});

test('a field that is there, in any language, is found and nothing is inserted', () => {
  const book = aWorkbook([leadRow()]);
  book.leads.getRange(1, END - 1, 1, 1).setValue('Former IDs');
  expect(ensureLeadField(book.leads, 'formerIds', 'es')).toBe(END - 1);
  expect(headerOf(book)).toHaveLength(END);
});

test('a column of that name right of Fin de datos is people’s own', () => {
  const book = aWorkbook([leadRow()]);
  book.leads.getRange(1, END + 1, 1, 1).setValue('Retener hasta');
  expect(ensureLeadField(book.leads, 'holdUntil', 'es')).toBe(END);
  expect(headerOf(book).slice(END - 1)).toEqual(['Retener hasta', 'Fin de datos', 'Retener hasta']);
});

test('without Fin de datos nothing is inserted', () => {
  const book = aWorkbook([leadRow()]);
  book.leads.getRange(1, END, 1, 1).setValue('Otra');
  expect(ensureLeadField(book.leads, 'formerIds', 'es')).toBe(0);
  expect(headerOf(book)).toHaveLength(END);
});

test('a column that was inserted before, and got no title, is used', () => {
  const book = aWorkbook([leadRow()]);
  book.leads.insertColumnsBefore(END, 1);
  expect(ensureLeadField(book.leads, 'formerIds', 'es')).toBe(END);
  expect(headerOf(book).slice(END - 2)).toEqual(['País', 'IDs anteriores', 'Fin de datos']);
});

test('an untitled column in which somebody wrote stays theirs', () => {
  const book = aWorkbook([leadRow()]);
  book.leads.insertColumnsBefore(END, 1);
  book.leads.getRange(2, END, 1, 1).setValue('mío');
  expect(ensureLeadField(book.leads, 'formerIds', 'es')).toBe(END + 1);
  expect(book.leads.getRange(2, END, 1, 1).getValue()).toBe('mío');
});
