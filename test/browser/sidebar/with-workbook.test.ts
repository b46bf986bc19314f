/** The page and the server together: what is clicked in Chromium lands in the sheet. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addInteraction, decideLead, getActiveLead, getQueue } from '../../../src/sidebar/server';
import { aBehaviourBook } from '../../commands/a-behaviour-book';
import { aWorkbook, LEADS_HEADER, leadRow, type TestBook } from '../../commands/a-workbook';
import { launch } from '../../support/chromium';
import { openSidebar } from './open-sidebar';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

const openOn = ({ host }: TestBook) =>
  openSidebar(browser, {
    getQueue: (request) => getQueue(host, request),
    decideLead: (request) => decideLead(host, request),
    getActiveLead: (request) => getActiveLead(host, request),
    addInteraction: (request) => addInteraction(host, request),
  });

test('accept one, sort the sheet, send the next one back: each lands in its own row', async () => {
  const book = aWorkbook([
    leadRow({ ID: '', Nombre: 'Zoe' }),
    leadRow({ ID: 'L-BEA', Nombre: 'Bea', 'Pide oferta': 'no' }),
  ]);
  const { page, complaints } = await openOn(book);
  await page.getByRole('button', { name: 'Aceptar lead' }).click();
  await page.getByText('Guardado en la fila 2. Zoe: «Aceptar».').waitFor();
  const byName = { column: LEADS_HEADER.indexOf('Nombre') + 1, ascending: true };
  book.leads.getRange(2, 3, 2, LEADS_HEADER.length - 2).sort(byName);
  await page.getByRole('button', { name: 'Devolver' }).click();
  await page.getByLabel('Motivo').selectOption('Otro');
  await page.getByLabel('Cuál es el motivo').fill('=IMPORTXML("x")');
  await page.getByRole('button', { name: 'Guardar' }).click();
  await page.getByText('Nada pendiente').waitFor();
  const columns = ['Nombre', 'Decisión', 'Motivo'];
  expect([2, 3].map((row) => columns.map((name) => book.cell(row, name)))).toEqual([
    ['Bea', 'Devolver', 'Otro: =IMPORTXML("x")'],
    ['Zoe', 'Aceptar', ''],
  ]);
  expect(complaints).toEqual([]);
});

test('a decision typed in the sheet meanwhile is shown and stays', async () => {
  const book = aWorkbook([leadRow()]);
  const { page } = await openOn(book);
  await page.getByRole('heading', { name: 'Ana' }).waitFor();
  book.set(2, 'Decisión', 'Rechazar');
  await page.getByRole('button', { name: 'Aceptar lead' }).click();
  await page.getByText('Mientras tanto alguien decidió «Rechazar» en la fila 2.').waitFor();
  expect(book.cell(2, 'Decisión')).toBe('Rechazar');
});

test('a name that is markup or a formula is shown as it is', async () => {
  const name = '<img src=x onerror=alert(1)>';
  const { page } = await openOn(aWorkbook([leadRow({ Nombre: name, Empresa: "'=1+1" })]));
  await page.getByRole('heading', { name }).waitFor();
  expect(await page.locator('.company').textContent()).toBe('=1+1');
  expect(await page.locator('img').count()).toBe(0);
});

test('by keyboard alone: the row under the cursor, then an interaction, and the new score at once', async () => {
  const book = aBehaviourBook([leadRow({ ID: 'L-BEA', Nombre: 'Bea' }), leadRow({ ID: '', Cargo: 'Jefa' })]);
  book.select('Leads', 3);
  const { page, complaints } = await openOn(book);
  await page.getByRole('heading', { name: 'Bea' }).waitFor();
  const press = async (...keys: string[]) => {
    for (const key of keys) await page.keyboard.press(key);
  };
  const focused = page.locator(':focus');
  await press('Tab', 'Tab', 'Enter');
  await page.getByRole('article', { name: 'Ana' }).waitFor();
  expect(await page.locator('.score b').textContent()).toBe('40');
  await press('Tab', 'Tab', 'Tab');
  expect(await focused.textContent()).toBe('Añadir interacción');
  await press('Enter');
  await page.getByLabel('Tipo').waitFor();
  expect(await focused.getAttribute('name')).toBe('type');
  await press('Enter');
  expect(await page.locator('.problem').textContent()).toContain('Falta el tipo');
  await page.keyboard.type('Visita');
  await press('Tab');
  await page.keyboard.type('=IMPORTXML("/precios")');
  await press('Tab', 'Tab', 'Tab', 'Tab', 'Tab');
  expect(await focused.textContent()).toBe('Guardar');
  await press('Enter');
  await page.getByText('Guardada en la fila 2 de Interacciones. Ana: de 40 a 55, Tibio.').waitFor();
  expect(await focused.textContent()).toBe('Ana');
  expect(await page.locator('.score b').textContent()).toBe('55');
  const [, event] = book.events();
  expect(event!.slice(1, 4)).toEqual([book.cell(3, 'ID'), 'Visita', '=IMPORTXML("/precios")']);
  expect(book.cell(2, 'ID')).toBe('L-BEA');
  expect(complaints).toEqual([]);
});

test('Escape closes the form and writes nothing; a day to come is refused in place', async () => {
  const book = aBehaviourBook();
  book.select('Leads', 2);
  const { page } = await openOn(book);
  await page.getByRole('button', { name: 'Esta fila' }).click();
  await page.getByRole('button', { name: 'Añadir interacción' }).click();
  expect(
    await page.locator('datalist option').evaluateAll((all) => all.map((one) => one.getAttribute('value'))),
  ).toEqual(['Visita', 'Llamada: larga']);
  await page.getByLabel('Tipo').fill('Visita');
  await page.getByLabel('Fecha').fill('2026-11-23');
  await page.getByRole('button', { name: 'Guardar' }).click();
  expect(await page.locator('.problem').textContent()).toContain('posterior a hoy');
  await page.keyboard.press('Escape');
  await page.locator('.breakdown').waitFor();
  expect(await page.locator('form').count()).toBe(0);
  expect(book.events()).toHaveLength(1);
});

test('a refusal while saving keeps what was typed', async () => {
  const book = aBehaviourBook();
  book.select('Leads', 2);
  const { page } = await openOn(book);
  await page.getByRole('button', { name: 'Esta fila' }).click();
  await page.getByRole('button', { name: 'Añadir interacción' }).click();
  await page.getByLabel('Tipo').fill('Visita');
  book.set(2, 'ID', 'L-OTRO');
  await page.getByRole('button', { name: 'Guardar' }).click();
  await page.getByText('Ya no hay ningún lead con el ID L-ANA').waitFor();
  expect(await page.getByLabel('Tipo').inputValue()).toBe('Visita');
  expect(book.events()).toHaveLength(1);
});
